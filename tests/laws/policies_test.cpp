// MODEL 11 for policies: zero, before, more, monotone, and the order in which they are written.
#include "support/policies.h"

#include <map>
#include <set>

using namespace suar;
using namespace suar::testing;

namespace {

std::uint64_t end_of(const std::vector<Intervention>& interventions) {
    return fingerprint(with(small_base(), interventions), Workers(2, std::nullopt));
}

} // namespace

TEST_CASE("law, zero: an intervention of intensity 0 leaves the world as it was") {
    const auto untouched = day_by_day(small_base());
    std::vector<Intervention> nothing = one_of_each();
    for (Intervention& each : nothing) each.intensity = 0;
    CHECK(day_by_day(with(small_base(), nothing)) == untouched);
    std::vector<Intervention> no_reach = nothing_of_each();
    for (Intervention& each : no_reach)
        if (auto* arrests = std::get_if<RecruiterEnforcement>(&each.measure))
            arrests->deterrence = 0;
    CHECK(day_by_day(with(small_base(), no_reach)) == untouched);
    for (const Intervention& each : one_of_each()) {
        CAPTURE(each.name);
        CHECK(day_by_day(with(small_base(), {each})) != untouched);
    }
}

TEST_CASE("law, before: every day before the first start is equal") {
    const auto untouched = day_by_day(small_base());
    const auto first = static_cast<std::size_t>(to_day({2022, 4, 1}) - to_day({2022, 1, 1}));
    for (const Intervention& each : one_of_each()) {
        CAPTURE(each.name);
        const auto changed = day_by_day(with(small_base(), {each}));
        REQUIRE(changed.size() == untouched.size());
        for (std::size_t day = 0; day < first; ++day) REQUIRE(changed[day] == untouched[day]);
    }
}

TEST_CASE("law: what begins after the run or ended before it does nothing") {
    std::vector<Intervention> elsewhere = one_of_each();
    for (Intervention& each : elsewhere) {
        each.start = to_day({2023, 1, 1});
        each.end = to_day({2023, 12, 31});
    }
    CHECK(end_of(elsewhere) == end_of({}));
    for (Intervention& each : elsewhere) {
        each.start = to_day({2021, 1, 1});
        each.end = to_day({2021, 12, 31});
    }
    CHECK(end_of(elsewhere) == end_of({}));
}

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

TEST_CASE("law, more: who hears a message on a day hears one under the larger reach too") {
    // A world in which people accept, leave, come back and warn others. Those with a case are left
    // out: what a stop or the return tells them is no message of the campaign.
    using Heard = std::map<Day, std::set<std::uint32_t>>;
    struct Run {
        Heard heard;
        std::set<std::uint32_t> with_case;
    };
    const auto run = [](double reach) {
        const Scenario world = with(small_base(), {campaign("campaign", reach)});
        Run made;
        run_replicate(setup_of(world, 0, Workers(2, std::nullopt)),
                      [&](const World& now, Day today) {
                          if (number(today) % 15 == 0)
                              for (std::uint32_t p = 0; p < now.persons.layout.persons; ++p) {
                                  const Level level = now.persons.awareness[PersonIndex{p}];
                                  if (level.value > 0 && level.day == today - world.start)
                                      made.heard[today].insert(p);
                              }
                          if (today == world.end)
                              for (const CaseRow& row : now.cases)
                                  made.with_case.insert(static_cast<std::uint32_t>(at(row.person)));
                          return true;
                      });
        return made;
    };
    const Run less = run(0.004), more = run(0.02);
    std::size_t messages = 0;
    for (const auto& [day, persons] : less.heard)
        for (const std::uint32_t person : persons) {
            if (less.with_case.contains(person) || more.with_case.contains(person)) continue;
            ++messages;
            REQUIRE(more.heard.at(day).contains(person));
        }
    CHECK(messages > 10'000);
    CHECK(more.heard.rbegin()->second.size() > 3 * less.heard.rbegin()->second.size());
}

TEST_CASE("law, monotone: no first acceptance comes earlier with more messages") {
    // Places without limit keep the recruiters' effort at its most, whatever people do; the
    // same ones are at work and learn nothing; nobody names, warns or finds others again.
    Overrides alone = small_world();
    alone.set = {"referral.per_captive_year=0 1/year",
                 "referral.per_knowing_year=0 1/year",
                 "referral.per_complicit_year=0 1/year",
                 "return.recontact=0 1/year",
                 "return.warning=0",
                 "recruiter.effort_per_delivery=9000 recruiter-days",
                 "recruiter.effort_max=9000 recruiter-days/day",
                 "recruiter.explore=1",
                 "recruiter.arrest=0 1/year",
                 "recruiter.leaving=0 1/year",
                 "industry.capacity.KHM=1000000 persons"};
    const auto firsts = [&](double reach) {
        const Scenario world =
            with(scenario("indonesia.toml", alone), {campaign("campaign", reach)});
        std::map<std::uint32_t, Day> first;
        run_replicate(
            setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day today) {
                if (today == world.end)
                    for (const CaseRow& row : now.cases)
                        first.emplace(static_cast<std::uint32_t>(at(row.person)), row.accepted);
                return true;
            });
        return first;
    };
    const auto none = firsts(0), few = firsts(0.01), many = firsts(0.05);
    const auto never_earlier = [](const auto& with_more, const auto& with_less) {
        for (const auto& [person, day] : with_more) {
            const auto before = with_less.find(person);
            REQUIRE(before != with_less.end());
            REQUIRE(before->second <= day);
        }
    };
    never_earlier(few, none);
    never_earlier(many, few);
    CHECK(none.size() > 300);
    CHECK(many.size() < few.size());
    CHECK(few.size() < none.size());
}

TEST_CASE("law: full coverage and sensitivity of one check let nobody through") {
    Intervention all = departure_check("check", 1);
    for (CheckQuality& each : std::get<ExitCheck>(all.measure).rules.quality)
        each.sensitivity_bound = 1;
    const Scenario world = with(small_base(), {all});
    std::int64_t departures = 0, stops = 0;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day today) {
        if (today < all.start) return true;
        departures += sum(now.tally.by_province[static_cast<std::size_t>(Outcome::departures)]);
        stops += sum(now.tally.by_province[static_cast<std::size_t>(Outcome::stops_bound)]);
        return true;
    });
    CHECK(departures == 0);
    CHECK(stops > 0);
}

TEST_SUITE_END();
