// MODEL 7.13: interviews, beds and papers are scarce; whoever waits keeps her place in the draw.
#include "rules/mission.h"
#include "support/states.h"

#include <algorithm>

using namespace suar;
using namespace suar::testing;

namespace {

std::uint64_t priority_of(const State& state, CaseIndex which) {
    const CaseRow& row = state.world.cases[which];
    return draw(state.key, Decision::queue_priority, name_of(state, row), row.contacted, 0).first();
}

std::int64_t free_without_bed(const State& state) {
    return std::count_if(state.away.begin(), state.away.end(), [&](CaseIndex which) {
        return state.world.cases[which].state == CaseState::awaiting_bed;
    });
}

} // namespace

TEST_CASE("tokens come day by day and are not saved up beyond a day or an agent") {
    double tokens = 0;
    for (int day = 0; day < 100; ++day) tokens = tokens_today(tokens, 3, 20);
    CHECK(tokens == 23); // one agent of 20, and the day
    for (int day = 0; day < 100; ++day) tokens = tokens_today(tokens, 30, 20);
    CHECK(tokens == 60);
    CHECK(tokens_today(0, 0, 20) == 0);
    int served = 0; // an agent of 20 every 20/3 days in the mean
    tokens = 0;
    for (int day = 0; day < 2000; ++day)
        for (tokens = tokens_today(tokens, 3, 20); tokens >= 20; tokens -= 20) ++served;
    CHECK(served == 300);
}

TEST_CASE("who is interviewed stood before all who go on waiting, by a priority that she keeps") {
    Running world(small_world_with({"mission.recording=0.6 1/year", "mission.cases_per_day=8",
                                    "industry.capacity.KHM=40000 persons",
                                    "recruiter.effort_max=20000 recruiter-days/day",
                                    "recruiter.stretch=10"}));
    const Missions& missions = world.state.world.missions;
    std::int64_t compared = 0, waited = 0;
    world.live(273, [&] {
        for (std::size_t c = 0; c < missions.queue.size(); ++c) {
            const auto mission = as<CountryIndex>(c);
            std::uint64_t last = 0, first = ~std::uint64_t{0};
            for (std::size_t i = 0; i < world.state.world.cases.size(); ++i) {
                const CaseRow& row = world.state.world.cases[as<CaseIndex>(i)];
                if (row.recorded != world.state.today || row.mission != mission) continue;
                last = std::max(last, priority_of(world.state, as<CaseIndex>(i)));
                waited += row.contacted < world.state.today;
            }
            for (const CaseIndex which : missions.queue[mission])
                first = std::min(first, priority_of(world.state, which));
            REQUIRE(last <= first);
            compared += last > 0 && first < ~std::uint64_t{0};
        }
    });
    CHECK(compared > 50); // or nothing was compared
    CHECK(waited > 20);
}

TEST_CASE(
    "a mission shelters no more than it has beds, and who waits too long goes home by herself") {
    const auto run = [](int wait_max) {
        Running world(
            small_world_with({"mission.recording=0.6 1/year", "mission.beds=200",
                              "mission.bed_wait_max=" + std::to_string(wait_max) + " days"}));
        const Missions& missions = world.state.world.missions;
        std::array<std::int64_t, 3> seen{}; // most sheltered, waiting, given up
        world.live(270, [&] {
            std::vector<std::int64_t> sheltered(missions.sheltered.size(), 0);
            for (const CaseIndex which : world.state.away) {
                const CaseRow& row = world.state.world.cases[which];
                if (row.state == CaseState::in_shelter)
                    sheltered[at(row.mission)] += world.state.agent();
                if (row.state == CaseState::way_home && row.contacted != never) {
                    ++seen[2];
                    REQUIRE(row.freed + wait_max <= world.state.today);
                }
                if (row.state == CaseState::awaiting_bed)
                    REQUIRE(world.state.today < row.freed + wait_max);
            }
            for (std::size_t c = 0; c < sheltered.size(); ++c) {
                REQUIRE(sheltered[c] == missions.sheltered[as<CountryIndex>(c)]);
                REQUIRE(sheltered[c] <= 200);
                seen[0] = std::max(seen[0], sheltered[c]);
            }
            seen[1] += free_without_bed(world.state);
        });
        return seen;
    };
    const auto patient = run(730);
    CHECK(patient[0] == 200); // the beds bind
    CHECK(patient[1] > 0);
    CHECK(patient[2] == 0);
    const auto impatient = run(5);
    CHECK(impatient[2] > 0);
    CHECK(impatient[1] < patient[1]);
}

TEST_CASE("nobody leaves a shelter without interview and papers, and then at once") {
    const auto returned = [](const char* papers, const char* interviews) {
        Running world(small_world_with({"mission.recording=0.6 1/year", "mission.shelter=5 days",
                                        "mission.bed_wait_max=730 days", papers, interviews}));
        std::int64_t from_shelter = 0;
        world.live(200, [&] {
            for (const CaseRow& row : world.state.world.cases) {
                if (row.state == CaseState::closed && row.closed == world.state.today &&
                    row.end == CaseEnd::mission) {
                    REQUIRE(row.papers);
                    REQUIRE(row.recorded != never);
                    REQUIRE(row.due <= world.state.today);
                    ++from_shelter;
                }
                if (row.state == CaseState::in_shelter) REQUIRE_FALSE(row.papers);
                // However she had come out.
                if (row.papers) REQUIRE(row.recorded != never);
            }
        });
        return from_shelter;
    };
    const char* const usual = "mission.cases_per_day=10";
    CHECK(returned("mission.papers_per_day=0", usual) == 0);
    const std::int64_t many = returned("mission.papers_per_day=10000", usual);
    const std::int64_t few = returned("mission.papers_per_day=2", usual);
    // Papers without end, and interviews that people wait for.
    CHECK(returned("mission.papers_per_day=10000", "mission.cases_per_day=1") < many);
    CHECK(few > 0);
    CHECK(few < many);
}
