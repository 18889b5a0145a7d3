// Stress and awareness of persons: values that are evaluated when read and stored only by events.
#include "engine/day.h"
#include "support/worlds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <set>
#include <vector>

using namespace suar;

namespace {

// A level is stored in steps of 1/65535, so rounding moves it by half a step at most.
constexpr double half_step = 0.5 / level_one + 1e-12;

constexpr std::array<std::uint16_t, 4> levels{0, 3, 40'000, 65'535};

Scenario coarse() {
    Overrides overrides;
    overrides.weight = 100;
    overrides.from = to_day({2022, 6, 1});
    overrides.to = to_day({2022, 6, 30});
    return testing::scenario("indonesia.toml", overrides);
}

void live(State& state, int days) {
    for (int day = 0; day < days; ++day, ++state.today) live_one_day(state);
}

struct Rows {
    std::vector<PersonRow> row;
    std::vector<Level> awareness;
};

Rows rows_of(const State& state) {
    const Persons& persons = state.world.persons;
    Rows rows;
    for (std::uint32_t i = 0; i < persons.layout.persons; ++i) {
        rows.row.push_back(persons.row[PersonIndex{i}]);
        rows.awareness.push_back(persons.awareness[PersonIndex{i}]);
    }
    return rows;
}

bool same_bytes(const Rows& one, const Rows& two) {
    return one.row.size() == two.row.size() &&
           std::memcmp(one.row.data(), two.row.data(), one.row.size() * sizeof(PersonRow)) == 0 &&
           std::memcmp(one.awareness.data(), two.awareness.data(),
                       one.awareness.size() * sizeof(Level)) == 0;
}

// Reads everything that can be read of a mind, so that it cannot be left out as unused.
double read_everybody(const State& state) {
    double sum = 0;
    for (std::uint32_t i = 0; i < state.world.persons.layout.persons; ++i) {
        const Mind mind = mind_of(state, PersonIndex{i});
        sum += mind.stress + mind.awareness + mind.local_wage_idr + mind.warnings;
    }
    return sum;
}

} // namespace

TEST_CASE("reading a mind never writes, and says the same twice") {
    const Scenario scenario = coarse();
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State state(setup);
    live(state, 5);
    const Rows before = rows_of(state);
    const double first = read_everybody(state), second = read_everybody(state);
    CHECK(first == second);
    CHECK(same_bytes(before, rows_of(state)));
}

TEST_CASE("a world whose every mind is read each day ends as one that nobody looked at") {
    const Scenario scenario = coarse();
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State watched(setup), alone(setup);
    double sum = 0;
    for (int day = 0; day < 12; ++day) {
        live(watched, 1);
        sum += read_everybody(watched);
        live(alone, 1);
    }
    CHECK(sum > 0);
    CHECK(same_bytes(rows_of(watched), rows_of(alone)));
    CHECK(watched.world.cases.size() == alone.world.cases.size());
}

TEST_CASE("keeping a stress changes the row and not the stress, today and on later days") {
    const Scenario scenario = coarse();
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State state(setup);
    live(state, 3);
    state.today = state.today + 20;
    std::vector<double> now, later;
    const std::uint32_t persons = 20'000;
    for (std::uint32_t i = 0; i < persons; ++i)
        now.push_back(stress_now(state, name_of(state, PersonIndex{i}),
                                 state.world.persons.row[PersonIndex{i}]));
    state.today = state.today + 30;
    for (std::uint32_t i = 0; i < persons; ++i)
        later.push_back(stress_now(state, name_of(state, PersonIndex{i}),
                                   state.world.persons.row[PersonIndex{i}]));
    for (std::uint32_t i = 0; i < persons; ++i) {
        PersonRow row = state.world.persons.row[PersonIndex{i}];
        const std::uint32_t name = name_of(state, PersonIndex{i});
        state.today = state.today + -30;
        keep_stress(state, name, row);
        REQUIRE(row.stress().day == state.day_of_run());
        REQUIRE(std::abs(stress_now(state, name, row) - now[i]) <= half_step);
        state.today = state.today + 30;
        REQUIRE(std::abs(stress_now(state, name, row) - later[i]) <= half_step);
    }
}

TEST_CASE("stress moves from where it is to the target of the situation and never beyond") {
    const Scenario scenario = coarse();
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State state(setup);
    const StressRules& rules = state.parameters->stress;
    std::array<int, 2> seen{}; // without and with dependants
    for (const std::uint32_t name : {1u, 2u, 3u, 4u, 5u, 6u})
        for (const bool jobless : {false, true})
            for (const bool debt : {false, true})
                for (const std::uint16_t start : levels) {
                    PersonRow row;
                    row.set_employment(jobless ? Employment::unemployed : Employment::formal);
                    row.set_cell(static_cast<std::uint8_t>(
                        cell_of(Sex::female, Age::from_25, Education::primary)));
                    if (debt) row.set_debt();
                    row.set_stress({start, 0});
                    state.today = setup.start;
                    const bool dependants = has_dependants(state, name, row);
                    ++seen[dependants];
                    const double target = stress_target(rules, {jobless, debt, dependants});
                    double distance = std::abs(start / level_one - target);
                    REQUIRE(stress_now(state, name, row) == doctest::Approx(start / level_one));
                    for (int day = 1; day < 600; ++day) {
                        state.today = setup.start + day;
                        const double left = std::abs(stress_now(state, name, row) - target);
                        REQUIRE(left <= distance);
                        distance = left;
                    }
                    CHECK(distance < 1e-4); // after ten time constants of 60 days
                }
    CHECK(seen[0] > 0);
    CHECK(seen[1] > 0);
}

TEST_CASE(
    "dependants are a fixed attribute: the same in every replicate, whatever happens to her") {
    const Scenario scenario = coarse();
    const Workers workers(1, std::nullopt);
    const Setup first = setup_of(scenario, 0, workers), second = setup_of(scenario, 1, workers);
    State state(first), other(second);
    const auto with_dependants = [](const State& world) {
        std::vector<char> has;
        for (std::uint32_t i = 0; i < 50'000; ++i)
            has.push_back(has_dependants(world, name_of(world, PersonIndex{i}),
                                         world.world.persons.row[PersonIndex{i}]));
        return has;
    };
    const auto before = with_dependants(state);
    CHECK(with_dependants(other) == before);
    // Two of one cell need not be alike: it is no mark of a kind of people.
    std::map<int, std::set<char>> in_cell;
    for (std::uint32_t i = 0; i < before.size(); ++i)
        in_cell[state.world.persons.row[PersonIndex{i}].cell()].insert(before[i]);
    CHECK(std::count_if(in_cell.begin(), in_cell.end(),
                        [](const auto& cell) { return cell.second.size() == 2; }) > 20);
    live(state, 12);
    CHECK(with_dependants(state) == before);
}

TEST_CASE("on the first morning stress stands at its target, dependants included") {
    const Scenario scenario = coarse();
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    const State state(setup);
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        const PersonRow& row = state.world.persons.row[PersonIndex{i}];
        const bool jobless = row.employment() == Employment::unemployed;
        const bool dependants = has_dependants(state, name_of(state, PersonIndex{i}), row);
        const double target = stress_target(state.parameters->stress, {jobless, false, dependants});
        REQUIRE(std::abs(row.stress().value / level_one - target) <= half_step);
    }
}

TEST_CASE("awareness halves in its half-life and a message takes its share of what is missing") {
    Overrides overrides;
    overrides.weight = 100;
    overrides.set = {"awareness.half_life=100 days"};
    const Scenario scenario = testing::scenario("indonesia.toml", overrides);
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State state(setup);
    const PersonIndex person{77};
    Level& stored = state.world.persons.awareness[person];
    for (const std::uint16_t value : levels) {
        state.today = setup.start;
        stored = {value, 0};
        CHECK(awareness_now(state, person) == value / level_one);
        for (const int lives : {1, 2, 5}) {
            state.today = setup.start + 100 * lives;
            const double halved = value / level_one / (1 << lives);
            CHECK(std::abs(awareness_now(state, person) - halved) < 1e-12);
        }
        for (const double kappa : {0.3, 0.05, 1.0}) {
            const double before = awareness_now(state, person);
            raise_awareness(state, person, kappa);
            CHECK(stored.day == state.day_of_run());
            CHECK(std::abs(awareness_now(state, person) - (before + kappa * (1 - before))) <=
                  half_step);
        }
    }
}

TEST_CASE("a message without effect is no event: it leaves the stored level as it was") {
    const Scenario scenario = coarse();
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State state(setup);
    const PersonIndex person{9};
    state.world.persons.awareness[person] = {30'000, 0};
    state.today = setup.start + 50;
    raise_awareness(state, person, 0);
    CHECK(state.world.persons.awareness[person].value == 30'000);
    CHECK(state.world.persons.awareness[person].day == 0);
}
