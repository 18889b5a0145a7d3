// P2. The variance ratio is Pearson's chi-square over its degrees of freedom, of persons by the
// province they first entered from, 2020 to 2023, around what a log-linear regression on the
// province's unemployment, minimum wage and digital access expects of its labour force. Whoever
// enters again is no second draw from her province and is not counted again. An agent counts as
// one: counted as the persons it stands for, chance alone would give a ratio of the weight. Of
// differences between provinces the ratio less one grows as the counts do, so what is above 2 at
// this weight is further above it at every finer one.
#include "patterns/history.h"
#include "patterns/variance_ratio.h"

#include <algorithm>

using namespace suar;
using namespace suar::testing;

namespace {

std::vector<double> agents_by_province(const Scenario& world, const History& history) {
    std::vector<double> agents;
    for (std::size_t p = 0; p < world.tables.provinces.size(); ++p)
        agents.push_back((history.in_province(Outcome::entries, p, years(2020, 2023)) -
                          history.in_province(Outcome::repeat_entries, p, years(2020, 2023))) /
                         world.weight);
    return agents;
}

double variance_ratio(const Scenario& world, std::span<const History> replicates) {
    return mean(replicates, [&](const History& history) {
        return dispersion(world.tables, agents_by_province(world, history)).ratio;
    });
}

const std::vector<std::string> homes_spread{"recruiter.home_focus=0"};
const std::vector<std::string> no_learning{"recruiter.explore=1"};
const std::vector<std::string> no_referral{"referral.per_captive_year=0 1/year",
                                           "referral.per_knowing_year=0 1/year",
                                           "referral.per_complicit_year=0 1/year"};

// To the end of the counts.
Scenario coarse_world(std::initializer_list<std::vector<std::string>> settings) {
    std::vector<std::string> all;
    for (const auto& some : settings) all.insert(all.end(), some.begin(), some.end());
    Scenario world = baseline(all, 100);
    world.end = to_day({2023, 12, 31});
    return world;
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

// Measured: the mean variance ratio of 16 replicates at weight 40.
//
// Tolerance: above 2, the pattern's own. Its standard error under chance alone is 0.06, so that
// chance reaches 2 never.
//
// And the provinces with the most cases for what the labour force lets expect are those where the
// recruiters of the scenario have their homes: as many leading provinces as there are homes.
//
// A failure means that provinces differ in nothing but their labour markets: recruiters who work
// the same everywhere. It does not tell the parts of homes, referral and learning apart; the tests
// below do.
TEST_CASE("pattern P2: provinces differ more than labour market and access explain") {
    const Everything& all = with_everything();
    const double ratio = variance_ratio(all.world, all.replicates);
    CHECK(ratio > 2);

    struct Province {
        std::int32_t code;
        double per_head;
    };
    std::vector<Province> provinces;
    for (std::size_t p = 0; p < all.world.tables.provinces.size(); ++p) {
        const double cases = mean(all.replicates, [&](const History& history) {
            return agents_by_province(all.world, history)[p];
        });
        const ProvinceRow& row = all.world.tables.provinces[p];
        provinces.push_back({row.code, cases / static_cast<double>(row.labour_force)});
    }
    std::sort(provinces.begin(), provinces.end(),
              [](const Province& one, const Province& two) { return one.per_head > two.per_head; });
    for (const RecruiterHomeRow& home : all.world.tables.recruiter_homes) {
        const auto leading = std::span(provinces).first(all.world.tables.recruiter_homes.size());
        CAPTURE(home.province_code);
        CHECK(std::any_of(leading.begin(), leading.end(), [&](const Province& province) {
            return province.code == home.province_code;
        }));
    }
}

// Measured: the same in 12 replicates at weight 100, without referral, with all effort split
// regardless of what was learnt, and with recruiters who work everywhere by labour force.
//
// Tolerance: the range of chi-square with 12 x 30 degrees of freedom over their number; a fresh
// seed leaves it once in a million. That the regression is not the model's own formula adds less
// than 0.01 at this weight. Of the home recruiters' effort a fifth left at home would be noticed.
//
// A failure means that something else in the model makes provinces differ, or cases beget cases.
TEST_CASE("pattern P2: without referral, learning and homes only chance is left") {
    const Scenario world = coarse_world({homes_spread, no_learning, no_referral});
    const double ratio = variance_ratio(world, histories(world, 12));
    CHECK(ratio > 0.67);
    CHECK(ratio < 1.41);
}

// Measured: the same with referral and learning on and homes alone spread, in 40 replicates.
//
// Tolerance: above the range of chance, which 40 x 30 degrees of freedom leave above 1.21 once in a
// million. Not above 2, which takes the homes: what recruiters learn tilts their effort little
// while recruiter.learning_prior is 500, and referral makes few and small clusters.
//
// A failure means that neither ties nor learning carry cases to where cases are.
TEST_CASE("pattern P2: referral and learning alone leave more than chance" *
          doctest::skip()) { // a minute: see tests/CMakeLists.txt
    const Scenario world = coarse_world({homes_spread});
    const double ratio = variance_ratio(world, histories(world, 40));
    CHECK(ratio > 1.21);
}

TEST_SUITE_END();
