#include "core/draw.h"
#include "rules/apportion.h"
#include "rules/unemployment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace suar;

namespace {

LabourProfile indonesia() {
    LabourProfile profile;
    profile.sex_share = {0.605, 0.395};
    profile.age_share = {0.155, 0.230, 0.240, 0.200, 0.125, 0.050};
    profile.education_share = {0.365, 0.180, 0.205, 0.125, 0.024, 0.101};
    profile.sex_unemployment = {1.02, 0.97};
    profile.age_unemployment = {3.60, 1.10, 0.55, 0.45, 0.40, 0.25};
    profile.education_unemployment = {0.50, 0.90, 1.55, 1.75, 0.90, 0.97};
    return profile;
}

template <std::size_t levels>
void draw_shares(std::array<double, levels>& shares, std::uint32_t number, std::uint32_t index) {
    double sum = 0;
    for (std::uint32_t level = 0; level < levels; ++level)
        sum += shares[level] =
            draw({4, 0}, Decision::minor, number, static_cast<std::int32_t>(index), level)
                .uniform();
    for (double& share : shares) share /= sum;
}

LabourProfile another(std::uint32_t number) {
    LabourProfile profile = indonesia();
    draw_shares(profile.sex_share, number, 0);
    draw_shares(profile.age_share, number, 1);
    draw_shares(profile.education_share, number, 2);
    return profile;
}

double share_of(const LabourProfile& profile, std::size_t cell) {
    return profile.sex_share[static_cast<std::size_t>(sex_of(cell))] *
           profile.age_share[static_cast<std::size_t>(age_of(cell))] *
           profile.education_share[static_cast<std::size_t>(education_of(cell))];
}

using Margins = std::array<double, sexes + ages + educations>;

Margins off_margins(const LabourProfile& profile, const CellCounts& counts, std::int64_t agents) {
    Margins off{};
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const double miss = static_cast<double>(counts[cell]) -
                            static_cast<double>(agents) * share_of(profile, cell);
        REQUIRE(counts[cell] >= 0);
        REQUIRE(std::abs(miss) < 1);
        off[static_cast<std::size_t>(sex_of(cell))] += miss;
        off[sexes + static_cast<std::size_t>(age_of(cell))] += miss;
        off[sexes + ages + static_cast<std::size_t>(education_of(cell))] += miss;
    }
    return off;
}

void require_laws(const LabourProfile& profile, const std::vector<std::int64_t>& agents) {
    const auto counts = apportion(profile, agents);
    REQUIRE(counts.size() == agents.size());
    Margins all{};
    for (std::size_t p = 0; p < agents.size(); ++p) {
        std::int64_t sum = 0;
        for (const std::int64_t count : counts[p]) sum += count;
        REQUIRE(sum == agents[p]);
        const Margins off = off_margins(profile, counts[p], agents[p]);
        for (std::size_t margin = 0; margin < off.size(); ++margin) {
            REQUIRE(std::abs(off[margin]) < 1 + 1e-6);
            all[margin] += off[margin];
        }
    }
    for (const double margin : all) REQUIRE(std::abs(margin) < 1 + 1e-6);
}

} // namespace

TEST_CASE("whole persons meet every cell and every margin within one") {
    require_laws(indonesia(), {2'600'000, 7'800'000, 25'400'000, 370'000, 12'345, 1, 0, 71, 4097});
    for (std::uint32_t number = 0; number < 60; ++number) {
        CAPTURE(number);
        std::vector<std::int64_t> agents;
        const std::uint32_t largest = number % 3 == 0 ? 50 : 400'000;
        for (std::uint32_t province = 0; province < 12; ++province)
            agents.push_back(draw({4, 1}, Decision::minor, number, 0, province).below(largest));
        require_laws(another(number), agents);
    }
}

TEST_CASE("exact shares that are whole numbers are met exactly") {
    LabourProfile even;
    even.sex_share.fill(1.0 / 2);
    even.age_share.fill(1.0 / 6);
    even.education_share.fill(1.0 / 6);
    const CellCounts thousand = apportion(even, {72'000})[0];
    for (const std::int64_t count : thousand) CHECK(count == 1000);
    // With round numbers of agents some shares are whole and some are not, in many provinces at
    // once.
    std::vector<std::int64_t> agents;
    for (std::int64_t province = 1; province <= 120; ++province)
        agents.push_back(100'000 * province);
    const auto counts = apportion(indonesia(), agents);
    int whole = 0;
    for (std::size_t p = 0; p < agents.size(); ++p)
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const double exact = static_cast<double>(agents[p]) * share_of(indonesia(), cell);
            if (std::abs(exact - std::round(exact)) > 1e-6) continue;
            ++whole;
            REQUIRE(counts[p][cell] == std::llround(exact));
        }
    CHECK(whole > 1000);
}

TEST_CASE("shares that miss one by what a table may miss it count nobody twice") {
    // The reader takes sums that are off by a millionth: a hundred persons of a whole country.
    constexpr double off = 1 + 9e-7;
    constexpr std::int64_t agents = 150'000'000;
    LabourProfile by_sex = indonesia(), by_age = indonesia(), by_education = indonesia();
    for (double& share : by_sex.sex_share) share *= off;
    for (double& share : by_age.age_share) share *= off;
    for (double& share : by_education.education_share) share *= off;
    for (const LabourProfile& profile : {by_sex, by_age, by_education}) {
        const CellCounts counts = apportion(profile, {agents})[0];
        CHECK(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}) == agents);
    }
}

TEST_CASE("a level without a share has nobody") {
    LabourProfile profile = indonesia();
    profile.sex_share = {1, 0};
    const CellCounts counts = apportion(profile, {12'345})[0];
    for (std::size_t cell = 0; cell < cells; ++cell)
        if (sex_of(cell) == Sex::female) CHECK(counts[cell] == 0);
}

TEST_CASE("the order of dealing holds every cell once, class after class without gaps") {
    for (std::uint32_t number = 0; number < 20; ++number) {
        LabourProfile profile = indonesia();
        for (double& relative : profile.age_unemployment)
            relative *= 1 + draw({4, 2}, Decision::minor, number, 0, 0).uniform() * number;
        const RiskOrder order = risk_order(profile);
        std::array<int, cells> times{};
        for (const std::uint8_t cell : order.cell) ++times[cell];
        for (const int each : times) REQUIRE(each == 1);
        REQUIRE(order.risk_class[0] == 0);
        for (std::size_t i = 1; i < cells; ++i) {
            const int step = order.risk_class[i] - order.risk_class[i - 1];
            REQUIRE((step == 0 || step == 1));
            if (step == 0) REQUIRE(order.cell[i] > order.cell[i - 1]);
        }
        REQUIRE(order.classes == order.risk_class[cells - 1] + 1u);
        REQUIRE(order.classes <= 32);
    }
}

TEST_CASE("within a class no unemployment by age and education is half an octave above another") {
    const LabourProfile profile = indonesia();
    const RiskOrder order = risk_order(profile);
    const auto relative = [&](std::size_t i) {
        const std::size_t cell = order.cell[i];
        return profile.age_unemployment[static_cast<std::size_t>(age_of(cell))] *
               profile.education_unemployment[static_cast<std::size_t>(education_of(cell))];
    };
    for (std::size_t i = 0; i < cells; ++i)
        for (std::size_t j = 0; j < cells; ++j) {
            if (order.risk_class[i] == order.risk_class[j])
                REQUIRE(relative(i) / relative(j) < std::sqrt(2.0) + 1e-12);
            if (order.risk_class[i] < order.risk_class[j]) REQUIRE(relative(i) < relative(j));
        }
}

TEST_CASE("a class holds both sexes of its ages and educations") {
    const RiskOrder order = risk_order(indonesia());
    std::array<std::uint8_t, cells> risk{};
    for (std::size_t i = 0; i < cells; ++i) risk[order.cell[i]] = order.risk_class[i];
    for (std::size_t cell = 0; cell < cells / 2; ++cell)
        REQUIRE(risk[cell] == risk[cell + cells / 2]);
}
