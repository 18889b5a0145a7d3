// Persons from the real tables, and how closely they meet them.
#include "engine/state.h"
#include "rules/apportion.h"
#include "rules/unemployment.h"
#include "support/statistics.h"
#include "support/worlds.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace suar;

namespace {

constexpr std::size_t margins = sexes + ages + educations;

std::array<std::size_t, 3> margins_of(std::size_t cell) {
    return {static_cast<std::size_t>(sex_of(cell)), sexes + static_cast<std::size_t>(age_of(cell)),
            sexes + ages + static_cast<std::size_t>(education_of(cell))};
}

double exact_share(const LabourProfile& profile, std::size_t cell) {
    return profile.sex_share[static_cast<std::size_t>(sex_of(cell))] *
           profile.age_share[static_cast<std::size_t>(age_of(cell))] *
           profile.education_share[static_cast<std::size_t>(education_of(cell))];
}

using Margins = std::array<double, margins>;

void require_within_one(const Margins& off) {
    for (const double each : off) REQUIRE(std::abs(each) < 1 + 1e-6);
}

// By how much counts miss the exact persons of each margin; each cell is looked at on the way.
Margins off_margins(const LabourProfile& profile, const CellCounts& counts, std::int64_t persons) {
    Margins off{};
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const double miss = static_cast<double>(counts[cell]) -
                            static_cast<double>(persons) * exact_share(profile, cell);
        REQUIRE(std::abs(miss) < 1);
        for (const std::size_t margin : margins_of(cell)) off[margin] += miss;
    }
    return off;
}

struct Counted { // of one province
    CellCounts persons{}, access{}, jobless{};
};

std::vector<Counted> count_rows(const State& state) {
    const Layout& layout = state.world.persons.layout;
    std::vector<Counted> counted(layout.provinces.size());
    for (std::size_t p = 0; p < layout.provinces.size(); ++p) {
        const ProvinceLayout& province = layout.provinces[as<ProvinceIndex>(p)];
        for (std::uint32_t number = 0; number < province.persons; ++number) {
            const PersonRow& row = state.world.persons.row[PersonIndex{province.first + number}];
            ++counted[p].persons[row.cell()];
            counted[p].access[row.cell()] += row.access();
            counted[p].jobless[row.cell()] += row.employment() == Employment::unemployed;
        }
    }
    return counted;
}

Scenario baseline(std::uint32_t weight) {
    Overrides overrides;
    overrides.weight = weight;
    return testing::scenario("indonesia.toml", overrides);
}

std::array<double, cells> exact_access(const Tables& tables, std::size_t province,
                                       const CellCounts& counts) {
    std::array<double, cells> relative{}, persons{};
    for (std::size_t cell = 0; cell < cells; ++cell) {
        relative[cell] = relative_access(tables.profile, cell);
        persons[cell] = static_cast<double>(counts[cell]);
    }
    auto access = shares_by_cell(relative, persons, tables.provinces[province].internet_share);
    for (std::size_t cell = 0; cell < cells; ++cell) access[cell] *= persons[cell];
    return access;
}

std::int64_t sum(const CellCounts& counts) {
    std::int64_t all = 0;
    for (const std::int64_t count : counts) all += count;
    return all;
}

} // namespace

TEST_CASE("one to one, every cell and every margin of the real tables is met within one person") {
    const Scenario scenario = baseline(1);
    const LabourProfile& profile = scenario.tables.profile;
    std::vector<std::int64_t> labour_force;
    for (const ProvinceRow& row : scenario.tables.provinces)
        labour_force.push_back(row.labour_force);
    const auto counts = apportion(profile, labour_force);
    Margins all{};
    for (std::size_t p = 0; p < counts.size(); ++p) {
        CAPTURE(scenario.tables.provinces[p].name);
        CHECK(sum(counts[p]) == labour_force[p]);
        const Margins off = off_margins(profile, counts[p], labour_force[p]);
        require_within_one(off);
        for (std::size_t margin = 0; margin < margins; ++margin) all[margin] += off[margin];
    }
    require_within_one(all);
}

TEST_CASE("rows at weight 20 hold the persons, margins and access of the real tables") {
    const Scenario scenario = baseline(20);
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    const State state(setup);
    const auto counted = count_rows(state);
    Margins all{};
    for (std::size_t p = 0; p < counted.size(); ++p) {
        const ProvinceRow& table = scenario.tables.provinces[p];
        CAPTURE(table.name);
        const std::int64_t agents = sum(counted[p].persons);
        CHECK(std::abs(agents * 20 - table.labour_force) <= 10);
        const Margins off = off_margins(scenario.tables.profile, counted[p].persons, agents);
        require_within_one(off);
        for (std::size_t margin = 0; margin < margins; ++margin) all[margin] += off[margin];
        const auto access = exact_access(scenario.tables, p, counted[p].persons);
        for (std::size_t cell = 0; cell < cells; ++cell)
            REQUIRE(std::abs(static_cast<double>(counted[p].access[cell]) - access[cell]) < 1);
        CHECK(std::abs(static_cast<double>(sum(counted[p].access)) -
                       static_cast<double>(agents) * table.internet_share) < 1);
        CHECK(state.world.tally.by_province[static_cast<std::size_t>(Outcome::persons)][p] ==
              agents * 20);
        CHECK(state.world.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)][p] ==
              sum(counted[p].jobless) * 20);
    }
    require_within_one(all);
    CHECK(state.world.persons.in_stage[0] == state.world.persons.layout.persons);
}

TEST_CASE("at weight 1 a province has as many persons as its labour force") {
    // Two small provinces stand for all: rows of 147 million would take the memory of a run.
    Scenario scenario = baseline(1);
    Tables& tables = scenario.tables;
    std::size_t small = 0;
    for (std::size_t p = 0; p < tables.provinces.size(); ++p)
        if (tables.provinces[p].labour_force < tables.provinces[small].labour_force) small = p;
    tables.provinces = {tables.provinces[0], tables.provinces[small]};
    tables.unemployment = {tables.unemployment[0], tables.unemployment[small]};
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    const State state(setup);
    const auto counted = count_rows(state);
    for (std::size_t p = 0; p < 2; ++p) {
        CHECK(sum(counted[p].persons) == tables.provinces[p].labour_force);
        require_within_one(
            off_margins(tables.profile, counted[p].persons, tables.provinces[p].labour_force));
    }
}

TEST_CASE("urban blocks are the province's urban share within half a block") {
    const Scenario scenario = baseline(20);
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    const State state(setup);
    for (std::size_t p = 0; p < scenario.tables.provinces.size(); ++p) {
        const ProvinceLayout& province = state.world.persons.layout.provinces[as<ProvinceIndex>(p)];
        std::uint32_t urban = 0;
        for (std::uint32_t block = 0; block < province.blocks; ++block)
            urban += province.urban(block);
        const double exact = province.blocks * scenario.tables.provinces[p].urban_share;
        CHECK(std::abs(urban - exact) <= 0.5 + 1e-6);
    }
}

TEST_CASE("the first morning has the unemployment of the tables, and jobs of both kinds") {
    // One comparison for the country's unemployed and one for formal jobs, by draws: would notice
    // 0.05 percentage points of unemployment. Provinces: 34 comparisons more, together under 1.4
    // false alarms in a million fresh seeds.
    const Scenario scenario = baseline(20);
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    const State state(setup);
    const auto counted = count_rows(state);
    double jobless = 0, everybody = 0, expected = 0;
    for (std::size_t p = 0; p < counted.size(); ++p) {
        const double rate = province_unemployment(scenario.tables, p, scenario.start);
        const auto persons = static_cast<double>(sum(counted[p].persons));
        const auto own = static_cast<double>(sum(counted[p].jobless));
        CHECK(testing::agrees_with_chance(own, persons, rate));
        jobless += own;
        everybody += persons;
        expected += persons * rate;
    }
    CHECK(testing::agrees_with_chance(jobless, everybody, expected / everybody));
    double formal = 0;
    for (std::uint32_t i = 0; i < state.world.persons.layout.persons; ++i)
        formal += state.world.persons.row[PersonIndex{i}].employment() == Employment::formal;
    CHECK(testing::agrees_with_chance(formal, everybody - jobless,
                                      scenario.tables.profile.formal_share_of_employed));
}
