// MODEL 7.12 in a world: how much effort recruiters put in, where, and who they are.
#include "engine/day.h"
#include "engine/state.h"
#include "rules/industry.h"
#include "rules/plan_effort.h"
#include "support/policies.h"
#include "support/states.h"
#include "support/statistics.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace suar;
using namespace suar::testing;

namespace {

Scenario world_with(std::vector<std::string> settings, const std::vector<Intervention>& policy,
                    Day from = to_day({2022, 1, 1})) {
    Overrides overrides = small_world();
    overrides.from = from;
    overrides.set.insert(overrides.set.end(), settings.begin(), settings.end());
    return with(scenario("indonesia.toml", overrides), policy);
}

// Lives the whole run and hands the state to `look` each evening.
template <class Look> void live(const Scenario& world, Look look) {
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(world, 0, workers);
    State state(setup);
    while (state.today <= world.end) {
        live_one_day(state);
        look(state);
        ++state.today;
    }
}

std::vector<double> effort_by_day(const Scenario& world) {
    std::vector<double> effort;
    live(world, [&](const State& state) { effort.push_back(state.recruiting.effort); });
    return effort;
}

// From the first day of the check on.
double effort_until_august(const Scenario& world) {
    double effort = 0;
    live(world, [&](const State& state) {
        if (to_day({2022, 4, 1}) <= state.today && state.today < to_day({2022, 8, 1}))
            effort += state.recruiting.effort;
    });
    return effort;
}

// Share of this week's effort that goes into each channel, at the end of the run.
std::array<double, effort_channels> shares_of_channels(const Scenario& world) {
    std::array<double, effort_channels> shares{};
    live(world, [&](const State& state) {
        shares.fill(0);
        for (std::size_t arm = 0; arm < state.recruiting.on_arm.size(); ++arm)
            shares[arm % effort_channels] += state.recruiting.on_arm[arm] / state.recruiting.effort;
    });
    return shares;
}

Intervention strict_check() { return departure_check("a", 0.9); }

} // namespace

TEST_CASE("recruiting: without making up, what a check takes moves no effort") {
    // Neither who is there nor the places that there are bind, and none goes to others.
    std::vector<std::string> off{"recruiter.make_up=0", "recruiter.leaving=0 1/year",
                                 "industry.substitution=0"};
    for (const char* const country : {"PHL", "MMR", "LAO", "MYS", "VNM", "ARE"})
        off.push_back(std::string("industry.capacity.") + country + "=0 persons");
    const std::vector<double> base = effort_by_day(world_with(off, {}));
    CHECK(*std::max_element(base.begin(), base.end()) > 0);
    CHECK(base == effort_by_day(world_with(off, {strict_check()})));
}

TEST_CASE("recruiting: without making up, they aim at the growth of a lead and at the losses") {
    // From equation to number by another way than the engine's (MODEL 7.12).
    Running world(small_world_with({"recruiter.make_up=0", "industry.substitution=0"}));
    int mondays = 0;
    world.live(70, [&] {
        const State& state = world.state;
        const Parameters& now = *state.parameters;
        if ((state.today - to_day({2022, 1, 3})) % 7 != 0) return; // a Monday
        const double lead = now.recruiter.vacancy_days + now.journey.preparation_mean_days +
                            now.journey.transit_days;
        const Day before = state.today + -static_cast<std::int32_t>(std::lround(lead));
        const auto places_on = [&](Day day) {
            return demand_on(state.setup->tables, state.policy.enforcement, now.industry, day);
        };
        const auto now_places = places_on(state.today), then_places = places_on(before);
        double wanted = 0;
        for (std::size_t c = 0; c < now_places.size(); ++c) {
            const double here = now_places[c].places;
            wanted += std::max(0.0, (here - then_places[c].places) / lead +
                                        here * losses_to_make_good(now.captivity, now.referral));
        }
        double aimed = 0;
        for (const double each : state.recruiting.aimed) aimed += each;
        CHECK(aimed == doctest::Approx(wanted).epsilon(1e-9));
        ++mondays;
    });
    CHECK(mondays == 10);
}

TEST_CASE("recruiting: the more they make up, the more effort a check calls forth") {
    double before = 1;
    for (const char* const make_up : {"0.25", "0.5", "1"}) {
        // Nor do so few recruiters bind.
        const std::vector<std::string> settings{std::string("recruiter.make_up=") + make_up,
                                                "recruiter.stretch=1000",
                                                "recruiter.effort_max=1000000 recruiter-days/day"};
        // Sites that begin empty would call for effort in both worlds, and so would the demand that
        // August removes.
        const double base = effort_until_august(world_with(settings, {}, to_day({2020, 1, 1})));
        const double ratio =
            effort_until_august(world_with(settings, {strict_check()}, to_day({2020, 1, 1}))) /
            base;
        INFO(make_up << ": " << ratio);
        CHECK(ratio > before + 0.01);
        before = ratio;
    }
}

TEST_CASE(
    "recruiting: effort leaves a channel whose offers are taken down, unless nothing is learnt") {
    const std::string down = "channel.takedown.open_adverts=0.9";
    const std::string fast = "recruiter.learning_prior=20 persons";
    const auto learnt = shares_of_channels(world_with({down, fast}, {}));
    const auto unlearnt = shares_of_channels(world_with({down, "recruiter.explore=1"}, {}));
    CHECK(unlearnt[0] == doctest::Approx(0.5).epsilon(0.01));
    CHECK(unlearnt[1] == doctest::Approx(1.0 / 3).epsilon(0.01));
    CHECK(learnt[0] < 0.4);
    CHECK(learnt[0] + learnt[1] + learnt[2] == doctest::Approx(1).epsilon(0.01));
}

TEST_CASE(
    "recruiting: departures leave a route on which many are stopped, unless nothing is learnt") {
    const auto share_by_ferry = [](const std::string& setting) {
        double ferry = 0, all = 0;
        const std::string strict = "check.coverage.ferry=0.8";
        live(world_with({strict, "check.sensitivity_bound=1", "journey.retry=0", setting}, {}),
             [&](const State& state) {
                 const auto& exits = state.setup->tables.exits;
                 for (std::size_t e = 0; e < exits.size(); ++e) {
                     const auto count = [&](ExitOutcome outcome) {
                         return static_cast<double>(
                             state.world.tally.by_exit[static_cast<std::size_t>(outcome)][e]);
                     };
                     const double came =
                         count(ExitOutcome::departures) + count(ExitOutcome::stops_bound);
                     all += came;
                     if (exits[e].route == Route::ferry) ferry += came;
                 }
             });
        return ferry / all;
    };
    CHECK(share_by_ferry("recruiter.learning_prior=20 persons") <
          0.8 * share_by_ferry("recruiter.explore=1"));
}

TEST_CASE(
    "recruiting: arrests empty slots, keep others from work, and end it all where they are many") {
    std::set<RecruiterStatus> seen;
    std::int64_t first = 0, last = 0;
    const auto active = [](const State& state) {
        return sum(
            state.world.tally.by_province[static_cast<std::size_t>(Outcome::recruiters_active)]);
    };
    live(world_with({"recruiter.arrest=5 1/year", "recruiter.entering=0 1/year"}, {}),
         [&](const State& state) {
             if (first == 0) first = active(state);
             last = active(state);
             for (std::size_t slot = 0; slot < state.recruiting.weights.size(); ++slot)
                 seen.insert(state.world.recruiters.status[as<RecruiterIndex>(slot)]);
         });
    CHECK(seen.contains(RecruiterStatus::arrested));
    CHECK(seen.contains(RecruiterStatus::lying_low));
    CHECK(last < first / 5);
}

// The stock that results show is the number of slots at work with a home there.
TEST_CASE("recruiting: the active are counted by home as they come and go") {
    live(world_with({"recruiter.arrest=2 1/year", "recruiter.entering=20 1/year",
                     "captivity.promotion=3 1/year"},
                    {}),
         [](const State& state) {
             const Recruiters& recruiters = state.world.recruiters;
             std::vector<std::int64_t> homes(state.setup->tables.provinces.size(), 0);
             for (std::size_t s = 0; s < state.recruiting.weights.size(); ++s) {
                 const auto slot = as<RecruiterIndex>(s);
                 if (recruiters.home[slot] >= 0 &&
                     recruiters.status[slot] == RecruiterStatus::active)
                     ++homes[static_cast<std::size_t>(recruiters.home[slot])];
             }
             REQUIRE(homes ==
                     state.world.tally
                         .by_province[static_cast<std::size_t>(Outcome::recruiters_active)]);
         });
}

TEST_CASE("recruiting: promoted captives take empty slots and work from their home province") {
    std::size_t former = 0;
    std::set<std::int16_t> homes;
    live(world_with({"recruiter.arrest=2 1/year", "recruiter.entering=0 1/year",
                     "captivity.promotion=3 1/year"},
                    {}),
         [&](const State& state) {
             const Recruiters& recruiters = state.world.recruiters;
             former = 0;
             for (std::size_t s = 0; s < state.recruiting.weights.size(); ++s) {
                 const auto slot = as<RecruiterIndex>(s);
                 if (!recruiters.former_captive[slot]) continue;
                 ++former;
                 homes.insert(recruiters.home[slot]);
             }
         });
    CHECK(former > 10);
    CHECK(homes.size() > 4); // the table of home provinces has four
    CHECK_FALSE(homes.contains(-1));
}

TEST_CASE(
    "recruiting: adverts and groups reach those with digital access, recruiters in person all") {
    std::array<int, channels> with{}, without{};
    live(world_with({}, {}), [&](const State& state) {
        if (state.today != state.setup->end) return;
        for (std::size_t c = 0; c < state.world.cases.size(); ++c) {
            const CaseRow& row = state.world.cases[as<CaseIndex>(c)];
            ++(state.world.persons.row[row.person].access() ? with : without)[row.channel];
        }
    });
    for (const Channel channel : {Channel::open_adverts, Channel::closed_groups}) {
        CHECK(with[static_cast<std::size_t>(channel)] > 20);
        CHECK(without[static_cast<std::size_t>(channel)] == 0);
    }
    CHECK(without[static_cast<std::size_t>(Channel::in_person)] > 5);
}
