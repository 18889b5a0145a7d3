// MODEL 11: everyone is in one stage; people who enter stay, leave or die; transfers cancel. The
// engine checks them from its own counts every day; here they are counted again from the rows
// themselves.
#include "support/worlds.h"

#include "rules/industry.h"
#include "rules/levels.h"

#include <algorithm>
#include <cmath>

using namespace suar;
using namespace suar::testing;

namespace {

struct Recount {
    std::array<std::int64_t, stages> in_stage{};
    std::vector<std::int64_t> unemployed;
};

Recount recount(const World& world) {
    const Layout& layout = world.persons.layout;
    Recount counts;
    counts.unemployed.assign(layout.provinces.size(), 0);
    for (std::size_t p = 0; p < layout.provinces.size(); ++p) {
        const ProvinceLayout& province = layout.provinces[as<ProvinceIndex>(p)];
        for (std::uint32_t number = 0; number < province.persons; ++number) {
            const PersonRow& row = world.persons.row[as<PersonIndex>(province.first + number)];
            ++counts.in_stage[static_cast<std::size_t>(row.stage())];
            counts.unemployed[p] += row.employment() == Employment::unemployed;
        }
    }
    return counts;
}

Stage stage_of(CaseState state) {
    switch (state) {
    case CaseState::captive:
        return Stage::captive;
    case CaseState::complicit:
        return Stage::complicit;
    case CaseState::in_shelter:
        return Stage::in_shelter;
    case CaseState::in_transit:
    case CaseState::way_home:
    case CaseState::awaiting_bed:
        return Stage::in_transit;
    case CaseState::closed:
        return Stage::home;
    default:
        return Stage::preparing;
    }
}

} // namespace

TEST_CASE(
    "law: everyone is in exactly one stage every day, and the rows say the same as the cases") {
    const Scenario world = small_base();
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day today) {
        if ((today - world.start) % 30 != 29 && today != world.end) return true;
        const Recount counts = recount(now);
        CHECK(counts.in_stage == now.persons.in_stage);
        for (std::size_t p = 0; p < counts.unemployed.size(); ++p)
            CHECK(counts.unemployed[p] * world.weight ==
                  now.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)][p]);
        std::array<std::int64_t, stages> by_case{};
        for (const CaseRow& row : now.cases)
            if (row.state != CaseState::closed) {
                ++by_case[static_cast<std::size_t>(stage_of(row.state))];
                CHECK(now.persons.row[row.person].stage() == stage_of(row.state));
            }
        for (const Stage stage : {Stage::preparing, Stage::in_transit, Stage::captive,
                                  Stage::complicit, Stage::in_shelter})
            CHECK(by_case[static_cast<std::size_t>(stage)] ==
                  counts.in_stage[static_cast<std::size_t>(stage)]);
        return true;
    });
}

TEST_CASE("law: entries and transfers in equal those inside, sold, gone and dead, by country") {
    // Sales are made frequent, so that transfers are many.
    Overrides overrides = small_world();
    overrides.set.push_back("captivity.sale=2 1/year");
    overrides.set.push_back("captivity.promotion=1 1/year");
    overrides.set.push_back("captivity.death=0.2 1/year");
    const Scenario world = scenario("indonesia.toml", overrides);
    std::vector<std::int64_t> balance(world.tables.destinations.size(), 0);
    std::int64_t entries = 0, transfers = 0;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
        const auto& tally = now.tally.by_country;
        const auto of = [&](Outcome outcome, std::size_t country) {
            return tally[static_cast<std::size_t>(outcome)][country];
        };
        std::int64_t in = 0, out = 0;
        for (std::size_t c = 0; c < balance.size(); ++c) {
            balance[c] += of(Outcome::entries, c) + of(Outcome::transfers_in, c);
            for (const Outcome exit :
                 {Outcome::transfers_out, Outcome::exits_escape, Outcome::exits_release,
                  Outcome::exits_police, Outcome::exits_raid, Outcome::exits_mission,
                  Outcome::deaths})
                balance[c] -= of(exit, c);
            REQUIRE(balance[c] == of(Outcome::held, c) + of(Outcome::complicit, c));
            entries += of(Outcome::entries, c);
            in += of(Outcome::transfers_in, c);
            out += of(Outcome::transfers_out, c);
        }
        REQUIRE(in == out);
        transfers += in;
        return true;
    });
    CHECK(entries > 0);
    CHECK(transfers > 0); // or the law would have been tested on nothing
}

TEST_CASE("law: every place that demand has is there, was moved by enforcement or went to others") {
    Overrides overrides = small_world();
    overrides.set.push_back("industry.substitution=0.5");
    overrides.set.push_back("industry.patience=30 days");
    const Scenario world = scenario("indonesia.toml", overrides);
    std::int64_t most_moved = 0, most_substituted = 0;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day today) {
        // As if none had gone to others: what is left of demand, and what enforcement moved.
        const std::vector<Demand> all = demand_on(world.tables, world.tables.enforcement,
                                                  world.parameters.front().values.industry, today);
        for (std::size_t c = 0; c < all.size(); ++c) {
            const auto of = [&](Outcome outcome) {
                return now.tally.by_country[static_cast<std::size_t>(outcome)][c];
            };
            const std::int64_t substituted = of(Outcome::demand_substituted);
            const std::int64_t moved = of(Outcome::demand_moved_elsewhere) - substituted;
            CAPTURE(to_text(today));
            // Each is rounded to whole places.
            REQUIRE(std::abs(static_cast<double>(moved) - all[c].moved_elsewhere) <= 1);
            REQUIRE(std::abs(static_cast<double>(of(Outcome::demand) + substituted) -
                             all[c].places) <= 1);
            most_moved = std::max(most_moved, moved);
            most_substituted = std::max(most_substituted, substituted);
        }
        return true;
    });
    CHECK(most_moved > 100);
    CHECK(most_substituted > 100); // or the law would have been tested on nothing
}

TEST_CASE("law: what the provinces count, the countries and the groups count too") {
    const Scenario world = small_base();
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
        for (std::size_t o = 0; o < outcomes; ++o) {
            const OutcomeRow& row = outcome_rows[o];
            CAPTURE(row.name);
            if (row.by_province && row.by_country)
                REQUIRE(sum(now.tally.by_province[o]) == sum(now.tally.by_country[o]));
            if (row.by_province && row.by_group)
                REQUIRE(sum(now.tally.by_province[o]) == sum(now.tally.by_group[o]));
        }
        REQUIRE(sum(now.tally.entries_by_flow) ==
                sum(now.tally.by_country[static_cast<std::size_t>(Outcome::entries)]));
        return true;
    });
}
