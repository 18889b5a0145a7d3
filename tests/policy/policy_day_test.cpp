// Interventions are combined with the baseline by operators with an identity: what is not there, or
// has intensity 0, changes no bit.
#include "policy/costs.h"
#include "policy/policy_day.h"
#include "rules/pass_exit.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <optional>

using namespace suar;

namespace {

constexpr Day day_one{19'000};

Parameters baseline() {
    Parameters parameters{};
    parameters.check = {{0.2, 0.2, 0.2, 0.2}, {0.25, 0.5, 0.999}};
    parameters.passport = {0.5, 0.02, 0.03, 0.0001, 250'000, 3'500'000};
    return parameters;
}

Intervention with_measure(std::string name, Measure measure) {
    return {std::move(name), day_one, day_one + 9, 1, {0, 0, 0, no_cap}, std::move(measure)};
}

ExitCheck check_of(CheckKind kind, double coverage) {
    return {kind,
            on_every_route({{coverage, coverage, 0, 0}, {0.4, 0.5, 0.998}}),
            coverage,
            {0.4, 0.5, 0.998}};
}

// Two destinations and one row of their enforcement.
const Tables& tables() {
    static const Tables made = [] {
        Tables all;
        for (const char* const iso3 : {"KHM", "MMR"}) {
            DestinationRow row{};
            row.iso3 = iso3;
            all.destinations.push_back(row);
        }
        all.enforcement = {{"MMR", day_one + -900, day_one + -800, 0.2, 0.5, 0.3, 0.7}};
        return all;
    }();
    return made;
}

SoFar never_before(std::size_t /*intervention*/) { return {false, 0, {}}; }

PolicyDay policy(Day day, const std::vector<Intervention>& interventions) {
    return policy_on(day, baseline(), tables(), interventions, never_before);
}

} // namespace

TEST_CASE("without interventions the day has the baseline's check and screening and nothing else") {
    const PolicyDay day = policy(day_one, {});
    REQUIRE(day.checks.size() == 1);
    CHECK(day.owner_of_check.front() == the_baseline);
    CHECK(day.screenings.size() == 1);
    CHECK(day.screenings.front().bound == 0.02);
    CHECK(day.campaigns.empty());
    CHECK(day.loans.empty());
}

TEST_CASE("an intervention is in force from its start to its end, both included") {
    const std::vector<Intervention> one{
        with_measure("a", AwarenessCampaign{{everybody(), Medium::school, 0.1}})};
    CHECK(policy(day_one + -1, one).campaigns.empty());
    CHECK(policy(day_one, one).campaigns.size() == 1);
    CHECK(policy(day_one + 9, one).campaigns.size() == 1);
    CHECK(policy(day_one + 10, one).campaigns.empty());
    const auto used_up = [](std::size_t) { return SoFar{true, 0, {}}; };
    CHECK(policy_on(day_one, baseline(), tables(), one, used_up).campaigns.empty());
}

TEST_CASE("intensity multiplies reach and coverage") {
    std::vector<Intervention> three{
        with_measure("a", AwarenessCampaign{{everybody(), Medium::school, 0.1}}),
        with_measure("b", check_of(CheckKind::departure, 0.6)),
        with_measure("c", Microloan{{everybody(), 0.02, 0.7, 0.2, 0.001, 700}, Training::with})};
    for (Intervention& each : three) each.intensity = 0.5;
    const PolicyDay day = policy(day_one, three);
    CHECK(day.campaigns.front().rules.reach_per_day == 0.05);
    CHECK(day.checks.back().coverage[0] == 0.3);
    CHECK(day.loans.front().rules.reach_per_day == 0.01);
    CHECK(day.loans.front().rules.take_up == 0.2);
}

TEST_CASE("passport screening acts at the office and the other checks at the exit") {
    const PolicyDay office =
        policy(day_one, {with_measure("a", check_of(CheckKind::passport_screening, 0.6))});
    CHECK(office.checks.size() == 1);
    REQUIRE(office.screenings.size() == 2);
    CHECK(office.screenings.back().bound == doctest::Approx(0.24));
    CHECK(office.screenings.back().irregular == doctest::Approx(0.3));
    CHECK(office.screenings.back().ordinary == doctest::Approx(0.0012));
    CHECK(office.screened.back() == 0.6);
    for (const CheckKind kind :
         {CheckKind::departure, CheckKind::visa, CheckKind::recommendation_letter}) {
        const PolicyDay exit = policy(day_one, {with_measure("a", check_of(kind, 0.6))});
        CHECK(exit.screenings.size() == 1);
        CHECK(exit.checks.size() == 2);
    }
}

TEST_CASE("the chance of either event has an identity, never falls and stays a chance") {
    for (const double one : {0.0, 0.1, 1.0 / 3, 0.7, 1.0}) {
        CHECK(either(one, 0) == one); // to the bit
        CHECK(either(0, one) == one);
        CHECK(either(one, 1) == 1);
        for (const double two : {0.0, 0.2, 0.9, 1.0}) {
            CHECK(either(one, two) >= one);
            CHECK(either(one, two) <= 1);
            CHECK(either(one, two) == doctest::Approx(either(two, one)));
        }
    }
}

TEST_CASE("daily parts of a fixed cost add up to the cost of the whole time, to the rupiah") {
    const CostRules rules{1'000'000'007, 0, 0, no_cap};
    std::int64_t sum = 0;
    for (std::int32_t day = 0; day < 1461; ++day)
        sum += fixed_cost_idr(rules, day + 1) - fixed_cost_idr(rules, day);
    CHECK(sum == 4'000'000'028);
}

TEST_CASE("only as many are served as the money that is left pays for") {
    const CostRules rules{0, 100, 50, 10'000};
    CHECK(agents_affordable(rules, 0, 1, 1000) == 66);
    CHECK(agents_affordable(rules, 0, 20, 1000) == 3);
    CHECK(agents_affordable(rules, 9'900, 1, 1000) == 0);
    CHECK(agents_affordable(rules, 20'000, 1, 1000) == 0);
    CHECK(agents_affordable(rules, 0, 1, 5) == 5);
    CHECK(agents_affordable({0, 0, 0, 10'000}, 10'000, 1, 7) == 7); // what costs nothing
    CHECK(agents_affordable({0, 100, 0, no_cap}, 0, 1, 1000) == 1000);
}

namespace {

// Every type at full strength, and what becomes of a day that has it at this intensity.
std::vector<Intervention> all_types(double intensity) {
    std::vector<Intervention> all{
        with_measure("a", ContentTakedown{{{0.5, 0.2, 0, 0}, 14, 14}}),
        with_measure("b", RecruiterEnforcement{0.003, 0.25}),
        with_measure("c", CompoundCrackdown{{"KHM"}, {0.01, 0.3, 0.1, 0.5}, 0.4, 0.7}),
        with_measure(
            "d",
            BilateralCooperation{{"MMR"}, {0.02, 0.2, 0.1, 0.9}, 0.5, 0.4, {0.1, 0.02, 0.999}}),
        with_measure("e", ConsularCapacity{{"KHM"}, 1, 2, 3, 0.004}),
        with_measure("f", Reintegration{everybody(), {0.8, 0.6, 0.5, 0.2}}),
        with_measure("g", LegalChannel{{everybody(), 100, 0.01, 0.02, 0.2, 700}}),
        with_measure("h", OfferVerification{{everybody(), 0.03, 0.8, 0.7}})};
    for (Intervention& each : all) each.intensity = intensity;
    return all;
}

Parameters busy() {
    Parameters parameters = baseline();
    parameters.offer.takedown = {0.15, 0.15, 0, 0};
    parameters.recruiter.entering_per_day = 0.01;
    return parameters;
}

PolicyDay busy_day(Day day, const std::vector<Intervention>& interventions) {
    return policy_on(day, busy(), tables(), interventions, never_before);
}

} // namespace

TEST_CASE("what interventions edit at intensity 0 is the baseline's, to the bit") {
    const PolicyDay none = busy_day(day_one, {}), zero = busy_day(day_one, all_types(0));
    CHECK(zero.parameters.offer.takedown == none.parameters.offer.takedown);
    CHECK(zero.parameters.recruiter.entering_per_day == none.parameters.recruiter.entering_per_day);
    for (std::size_t c = 0; c < 2; ++c) {
        CHECK(zero.countries[c].negotiation == 1);
        CHECK(zero.countries[c].staff == 1);
        CHECK(zero.countries[c].beds == 1);
        CHECK(zero.countries[c].papers == 1);
        for (const auto& raids : zero.countries[c].raids) CHECK(raids.rules.per_day == 0);
        CHECK(total_hazard(0.1, zero.countries[c].hotlines) == 0.1);
    }
    CHECK(total_hazard(0.2, zero.arrests) == 0.2);
    REQUIRE(zero.enforcement.size() > none.enforcement.size());
    for (std::size_t row = none.enforcement.size(); row < zero.enforcement.size(); ++row) {
        CHECK(zero.enforcement[row].freed_share == 0);
        CHECK(zero.enforcement[row].demand_removed == 0);
    }
    CHECK(zero.helping.front().rules.share == 0);
    CHECK(zero.placements.front().rules.quota_per_day == 0);
    CHECK(zero.verifications.front().rules.reach_per_day == 0);
    CHECK(zero.checks.back().coverage == ByRoute<double>{});
}

TEST_CASE("each type edits what it acts on, as far as its intensity goes, and nothing else") {
    const PolicyDay day = busy_day(day_one, all_types(0.5));
    const double removed = 0.25 * std::exp(-1); // a delay of one lifetime
    CHECK(day.parameters.offer.takedown[0] == doctest::Approx(0.15 + 0.85 * removed));
    CHECK(day.parameters.offer.takedown[2] == 0);
    CHECK(day.parameters.recruiter.entering_per_day == doctest::Approx(0.01 * 0.875));
    REQUIRE(day.arrests.size() == 1);
    CHECK(day.arrests.front().per_day == 0.0015);
    CHECK(day.arrests.front().intervention == 1);
    const CountryDay &khm = day.countries[0], &mmr = day.countries[1];
    REQUIRE(khm.raids.size() == 1);
    CHECK(khm.raids.front().rules.per_day == 0.005);
    CHECK(khm.raids.front().rules.moved == 0.3);
    CHECK(khm.negotiation == 1);
    CHECK(khm.staff == 1.5);
    CHECK(khm.beds == 2);
    CHECK(khm.papers == 2.5);
    CHECK(khm.hotlines.front().per_day == 0.002);
    CHECK(mmr.raids.front().rules.per_day == 0.01);
    CHECK(mmr.negotiation == 0.75);
    CHECK(mmr.staff == 1);
    CHECK(mmr.hotlines.empty());
    CHECK(day.checks.back().coverage == ByRoute<double>{0.2, 0.2, 0.2, 0.2});
    CHECK(day.owner_of_check.back() == 3);
    CHECK(day.helping.front().rules.share == 0.4);
    CHECK(day.helping.front().rules.finding == 0.5);
    CHECK(day.placements.front().rules.quota_per_day == 50);
    CHECK(day.placements.front().rules.take_up == 0.2);
    CHECK(day.verifications.front().rules.reach_per_day == 0.015);
    CHECK(day.verifications.front().rules.detection == 0.8);
}

TEST_CASE("two interventions of a type combine and neither undoes the other") {
    std::vector<Intervention> both = all_types(1);
    for (Intervention each : all_types(1)) {
        each.name += "2";
        both.push_back(each);
    }
    const PolicyDay day = busy_day(day_one, both);
    const double removed = 0.5 * std::exp(-1);
    CHECK(day.parameters.offer.takedown[0] ==
          doctest::Approx(1 - 0.85 * (1 - removed) * (1 - removed)));
    CHECK(day.parameters.recruiter.entering_per_day == doctest::Approx(0.01 * 0.75 * 0.75));
    CHECK(total_hazard(0.001, day.arrests) == doctest::Approx(0.007));
    CHECK(day.countries[0].staff == 4);
    CHECK(day.countries[1].negotiation == 0.25);
    CHECK(day.countries[0].raids.size() == 2);
}

TEST_CASE("an event belongs to the baseline as long as its own hazard is enough for it") {
    const std::vector<AddedHazard> added{{4, 0.1}, {7, 0.2}};
    std::array<int, 3> found{};
    constexpr std::uint32_t draws = 40'000;
    int happened = 0;
    for (std::uint32_t i = 0; i < draws; ++i) {
        const Draw luck = draw({1, 0}, Decision::arrest, i, 0, 0);
        if (!luck.happens(2 * total_hazard(0.3, added))) continue;
        ++happened;
        const std::size_t owner = owner_of_event(luck, 0.3, added, 2);
        CHECK((owner == the_baseline) == luck.happens(0.6));
        ++found[owner == the_baseline ? 0 : owner == 4 ? 1 : 2];
    }
    // Of 1 - e^-1.2: 1 - e^-0.6, e^-0.6 - e^-0.8 and e^-0.8 - e^-1.2; five standard errors.
    CHECK(happened == doctest::Approx(draws * (1 - std::exp(-1.2))).epsilon(0.02));
    CHECK(found[0] == doctest::Approx(draws * (1 - std::exp(-0.6))).epsilon(0.03));
    CHECK(found[1] == doctest::Approx(draws * (std::exp(-0.6) - std::exp(-0.8))).epsilon(0.06));
    CHECK(found[2] == doctest::Approx(draws * (std::exp(-0.8) - std::exp(-1.2))).epsilon(0.06));
}

TEST_CASE("what was done against sites outlasts an intervention, as far as it was done") {
    const std::vector<Intervention> one{
        with_measure("a", CompoundCrackdown{{"KHM"}, {0.01, 0.3, 0.1, 0.5}, 0.4, 0.7})};
    const auto row_on = [&](Day day, SoFar done) {
        const PolicyDay policy =
            policy_on(day, busy(), tables(), one, [&](std::size_t) { return done; });
        return policy.enforcement.size() == 2 ? std::optional(policy.enforcement.back())
                                              : std::nullopt;
    };
    CHECK_FALSE(row_on(day_one + -1, {false, 0, {}}).has_value());
    const auto during = row_on(day_one + 3, {false, 3, day_one});
    REQUIRE(during.has_value());
    CHECK(during->from == day_one);
    CHECK(during->to == day_one + 9); // as planned
    CHECK(during->demand_removed == 0.4);
    CHECK(during->freed_share == doctest::Approx(1 - std::exp(-0.01 * 0.6 * 10)));
    CHECK(row_on(day_one + 400, {false, 10, day_one})->demand_removed == 0.4);
    const auto cut = row_on(day_one + 400, {true, 5, day_one}); // the money lasted for half
    CHECK(cut->to == day_one + 4);
    CHECK(cut->demand_removed == doctest::Approx(0.2));
    CHECK_FALSE(row_on(day_one + 400, {false, 0, {}}).has_value()); // before this run began
    const auto late =
        row_on(day_one + 6, {false, 2, day_one + 4}); // the run began on its fifth day
    CHECK(late->from == day_one + 4);
    CHECK(late->to == day_one + 9);
}
