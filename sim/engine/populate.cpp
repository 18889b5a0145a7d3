// The world on the first morning: persons from the tables, recruiters, sites and missions.
#include "core/error.h"
#include "engine/lay_out_people.h"
#include "engine/recruiting.h"
#include "engine/state.h"
#include "rules/apportion.h"
#include "rules/unemployment.h"

#include <algorithm>

namespace suar {
namespace {

void lay_out_cells(State& state) {
    const Tables& tables = state.setup->tables;
    const RiskOrder order = risk_order(tables.profile);
    state.world.persons.layout = lay_out_people(tables, state.setup->weight);
    state.risk_classes = order.classes;
    state.class_of_cell.assign(cells, 0);
    for (std::size_t i = 0; i < cells; ++i)
        state.class_of_cell[order.cell[i]] = order.risk_class[i];
    for (const ProvinceLayout& province : state.world.persons.layout.provinces) {
        std::array<double, cells> persons{};
        for (std::size_t i = 0; i < cells; ++i) persons[province.cells[i]] = province.in_cell(i);
        state.persons_by_cell.push_back(persons);
    }
}

// Cumulated persons with access, at the begin of each cell in the order of dealing. Within a cell
// they are spread as evenly as whole persons allow; in total the province's share is met within one
// person.
std::vector<double> access_until(const State& state, std::size_t p) {
    const Tables& tables = state.setup->tables;
    std::array<double, cells> relative{};
    for (std::size_t cell = 0; cell < cells; ++cell)
        relative[cell] = relative_access(tables.profile, cell);
    const auto share =
        shares_by_cell(relative, state.persons_by_cell[p], tables.provinces[p].internet_share);
    const ProvinceLayout& province = state.world.persons.layout.provinces[as<ProvinceIndex>(p)];
    std::vector<double> until{0};
    for (const std::uint8_t cell : province.cells)
        until.push_back(until.back() + state.persons_by_cell[p][cell] * share[cell]);
    return until;
}

// The persons of one block: cell, access and first job. Fixed attributes follow from the place in
// the order of dealing; only the first employment is drawn.
void fill_block(State& state, std::size_t p, std::uint32_t block, const std::vector<double>& access,
                std::int64_t& unemployed) {
    Persons& persons = state.world.persons;
    const ProvinceLayout& province = persons.layout.provinces[as<ProvinceIndex>(p)];
    const BundleIndex bundle = as<BundleIndex>(province.first_bundle + block / bundle_blocks);
    const std::uint32_t begin = province.block_begin(block), size = province.block_size(block);
    const Level aware{
        static_cast<std::uint16_t>(state.parameters->awareness.initial * level_one + 0.5), 0};
    std::size_t i = 0; // of the cell in the order of dealing
    for (std::uint32_t j = 0; j < size; ++j) {
        const std::uint32_t dealt = j * province.blocks + block;
        while (dealt >= province.cell_begins[i + 1]) ++i;
        const std::uint8_t cell = province.cells[i];
        const double in_cell = province.in_cell(i);
        const double slope = (access[i + 1] - access[i]) / in_cell;
        const double before = access[i] + slope * (dealt - province.cell_begins[i]);
        const auto person = as<PersonIndex>(province.first + begin + j);
        PersonRow row;
        row.set_cell(cell);
        row.set_access(static_cast<std::int64_t>(before + slope + 0.5) >
                       static_cast<std::int64_t>(before + 0.5));
        const Draw luck = draw(state.key, Decision::first_employment,
                               province.code << name_bits | (begin + j), 0, 0);
        const double from = state.targets[0][p][cell], to = state.targets[1][p][cell];
        const bool jobless = luck.chance(from + (to - from) * state.labour.way);
        const bool formal =
            luck.another_uniform() < state.setup->tables.profile.formal_share_of_employed;
        row.set_employment(formal ? Employment::formal : Employment::informal);
        const double stress = stress_target(
            state.parameters->stress,
            {jobless, false, has_dependants(state, province.code << name_bits | (begin + j), row)});
        row.set_stress({static_cast<std::uint16_t>(stress * level_one + 0.5), 0});
        persons.row[person] = row;
        persons.awareness[person] = aware;
        if (jobless) {
            begin_search(state, bundle, person);
            // The search is not new: her stress has had time to reach its target.
            persons.row[person].set_stress(row.stress());
            ++unemployed;
        }
    }
}

void fill_persons(State& state) {
    Persons& persons = state.world.persons;
    const Layout& layout = persons.layout;
    persons.row = BigColumn<PersonIndex, PersonRow>(layout.persons);
    persons.awareness = BigColumn<PersonIndex, Level>(layout.persons);
    std::vector<std::vector<double>> access;
    for (std::size_t p = 0; p < layout.provinces.size(); ++p)
        access.push_back(access_until(state, p));
    std::vector<std::int64_t> unemployed(layout.bundles.size(), 0);
    state.setup->workers.for_each(layout.bundles.size(), [&](std::size_t b) {
        const Bundle& bundle = layout.bundles[as<BundleIndex>(b)];
        for (std::uint32_t block = 0; block < bundle.blocks; ++block)
            fill_block(state, at(bundle.province), bundle.first_block + block,
                       access[at(bundle.province)], unemployed[b]);
    });
    Tally& tally = state.world.tally;
    for (std::size_t b = 0; b < unemployed.size(); ++b)
        tally.by_province[static_cast<std::size_t>(Outcome::unemployed)]
                         [at(layout.bundles[as<BundleIndex>(b)].province)] +=
            unemployed[b] * state.agent();
    for (std::size_t p = 0; p < layout.provinces.size(); ++p)
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const auto count = static_cast<std::int64_t>(state.persons_by_cell[p][cell]);
            tally.by_province[static_cast<std::size_t>(Outcome::persons)][p] +=
                count * state.agent();
            tally.by_group[static_cast<std::size_t>(Outcome::persons)][cell] +=
                count * state.agent();
        }
    persons.in_stage[static_cast<std::size_t>(Stage::home)] = layout.persons;
}

void make_tally(State& state) {
    const Tables& tables = state.setup->tables;
    Tally& tally = state.world.tally;
    for (std::size_t o = 0; o < outcomes; ++o) {
        tally.by_province[o].assign(tables.provinces.size(), 0);
        tally.by_country[o].assign(tables.destinations.size(), 0);
        tally.by_group[o].assign(cells, 0);
    }
    for (auto& series : tally.by_exit) series.assign(tables.exits.size(), 0);
    for (auto& series : tally.by_intervention) series.assign(state.setup->interventions.size(), 0);
    state.world.accounts.assign(state.setup->interventions.size(), {});
    tally.entries_by_flow.assign(tables.provinces.size() * tables.destinations.size(), 0);
}

std::size_t draw_zone(const State& state, const std::string& iso3, Draw luck) {
    const auto& zones = state.setup->tables.zones;
    double sum = 0;
    for (const SiteZoneRow& zone : zones)
        if (zone.iso3 == iso3) sum += zone.opening_weight;
    double left = luck.uniform() * sum;
    std::size_t last = 0;
    for (std::size_t z = 0; z < zones.size(); ++z) {
        if (zones[z].iso3 != iso3) continue;
        last = z;
        left -= zones[z].opening_weight;
        if (left < 0) break;
    }
    return last;
}

// The most places that each country wants on any day of the run, moved ones included.
std::vector<double> most_places(const Setup& setup) {
    std::vector<double> most(setup.tables.destinations.size(), 0);
    std::size_t segment = 0;
    for (Day day = setup.start; day <= setup.end; ++day) {
        while (segment + 1 < setup.parameters.size() && setup.parameters[segment + 1].from <= day)
            ++segment;
        const auto demand = demand_on(setup.tables, setup.tables.enforcement,
                                      setup.parameters[segment].values.industry, day);
        for (std::size_t c = 0; c < most.size(); ++c) most[c] = std::max(most[c], demand[c].places);
    }
    return most;
}

// Site slots for all the places that a country will want: its capacity and half as much again, so
// that the slots seldom depend on the dates, and more where more moves in from elsewhere.
void make_sites(State& state) {
    const Tables& tables = state.setup->tables;
    Compounds& sites = state.world.compounds;
    const std::vector<double> most = most_places(*state.setup);
    for (std::size_t c = 0; c < tables.destinations.size(); ++c) {
        const DestinationRow& country = tables.destinations[c];
        const auto peak = static_cast<double>(static_cast<std::int64_t>(most[c] + 0.5));
        const double wanted = std::max(1.5 * country.capacity, peak);
        double places = 0;
        for (std::uint32_t slot = 0; country.opens && places < wanted; ++slot) {
            if (sites.country.size() > 0xFFFF)
                throw BrokenLaw{"every site has a number",
                                "the places of all countries need more than 65,536 sites"};
            const std::uint32_t name = packed(country.iso3) << 16 | slot;
            const auto luck = [&](std::uint32_t index) {
                return draw(state.people_key, Decision::site_shape, name, 0, index);
            };
            const Shape shape = site_shape(state.parameters->industry, luck(0));
            places += shape.places;
            sites.country.push(as<CountryIndex>(c));
            sites.zone.push(static_cast<std::uint16_t>(draw_zone(state, country.iso3, luck(1))));
            sites.syndicate.push(as<SyndicateIndex>(
                luck(2).below(static_cast<std::uint32_t>(state.parameters->recruiter.syndicates))));
            sites.buildings.push(shape.buildings);
            sites.places.push(shape.places);
            sites.demand.push(0);
            sites.held.push(0);
            sites.harshness.push(shape.harshness);
            sites.raids.push(0);
            state.site_names.push(name);
            state.rounding.push(
                draw(state.people_key, Decision::site_rounding, name, 0, 0).uniform());
        }
    }
}

void make_missions(State& state) {
    Missions& missions = state.world.missions;
    for (std::size_t c = 0; c < state.setup->tables.destinations.size(); ++c) {
        missions.tokens.push(0);
        missions.papers_tokens.push(0);
        missions.queue.push({});
        missions.sheltered.push(0);
        missions.recorded.push(0);
    }
}

} // namespace

State::State(const Setup& given)
    : setup(&given), key{given.seed, given.replicate}, people_key{given.seed, every_replicate},
      today(given.start) {
    const TieRules& rules = setup->parameters.front().values.ties;
    ties = {setup->seed,
            static_cast<std::uint32_t>(rules.community),
            static_cast<std::uint32_t>(rules.province),
            static_cast<std::uint32_t>(rules.country),
            rules.urban_weight,
            rules.rural_weight,
            rules.access_weight};
    lay_out_cells(*this);
    make_tally(*this);
    for (std::size_t cell = 0; cell < cells; ++cell)
        odds_of_cell[cell] = relative_odds(setup->tables.profile, cell);
    const Layout& layout = world.persons.layout;
    labour.separation.resize(layout.provinces.size());
    labour.largest_in_class.resize(layout.provinces.size());
    calendars.assign(layout.bundles.size(), Calendars(setup->start));
    workspaces.resize(layout.bundles.size());
    begin_first_day(*this);
    fill_persons(*this);
    make_recruiters(*this);
    make_sites(*this);
    make_missions(*this);
    balance.assign(setup->tables.destinations.size(), 0);
    substituted.assign(setup->tables.destinations.size(), 0);
    openings.assign(setup->tables.destinations.size(), {});
    arrived.assign(setup->tables.destinations.size(), 0);
}

} // namespace suar
