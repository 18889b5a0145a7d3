// Safe work abroad, by quota: offered to those without regular work, and to those who prepare to
// leave after a deceptive offer. The places of a day go by drawn priority.
#include "engine/phases/phases.h"
#include "engine/serving.h"

namespace suar {
namespace {

using Placement = PolicyDay::Placement;

// Of those under 18 nobody is placed.
bool can_be_placed(const State& state, std::uint32_t name, const PersonRow& row) {
    return row.stage() <= Stage::preparing && row.employment() != Employment::away && !row.loan() &&
           !is_minor(state, name, row);
}

bool without_regular_work(const PersonRow& row) {
    return row.employment() == Employment::unemployed || row.employment() == Employment::informal;
}

void find_takers_in(State& state, BundleIndex index, const LegalPlaceRules& rules,
                    const Approach& approach) {
    const Layout& layout = state.world.persons.layout;
    const std::uint32_t code = layout.provinces[layout.bundles[index].province].code;
    const Decision takes = of_intervention(
        Decision::take_legal_place, luck_name(state.setup->interventions[approach.intervention]));
    choose_in(state, index, approach,
              [&](const Candidate& candidate, std::uint32_t number, const PersonRow& row) {
                  const std::uint32_t name = code << name_bits | number;
                  return candidate.luck <= rules.reach_per_day && row.stage() == Stage::home &&
                         without_regular_work(row) && aims_at_cell(rules.target, row.cell()) &&
                         can_be_placed(state, name, row) &&
                         draw(state.key, takes, name, state.today, 0).chance(rules.take_up);
              });
}

// Those who have said yes to another offer and have not left.
std::vector<PersonIndex> takers_before_leaving(const State& state, const Placement& placement) {
    const LegalPlaceRules& rules = placement.rules;
    const Decision own =
        of_intervention(Decision::legal_place_before_leaving,
                        luck_name(state.setup->interventions[placement.intervention]));
    std::vector<PersonIndex> takers;
    for (const CaseIndex which : state.at_home) {
        const CaseRow& row = state.world.cases[which];
        const std::uint32_t name = name_of(state, row);
        if (is_for(state, rules.target, row) &&
            can_be_placed(state, name, state.world.persons.row[row.person]) &&
            turns_to_legal_place(rules, draw(state.key, own, name, state.today, 0)))
            takers.push_back(row.person);
    }
    return takers;
}

void place(State& state, PersonIndex person, const Placement& placement) {
    const PersonRow& row = state.world.persons.row[person];
    const std::size_t province = at(state.world.persons.layout.province_of(person));
    state.world.tally.by_province[static_cast<std::size_t>(Outcome::legal_placements)][province] +=
        state.agent();
    state.world.tally.by_group[static_cast<std::size_t>(Outcome::legal_placements)][row.cell()] +=
        state.agent();
    leave_home(state, person, Stage::abroad_legally);
    const Day back = state.today + static_cast<std::int32_t>(placement.rules.contract_days);
    state.working_abroad[back].push_back(person);
}

// Those placed had a case each; it is over.
void close_cases(State& state) {
    for (const CaseIndex which : state.at_home) {
        CaseRow& row = state.world.cases[which];
        if (state.world.persons.row[row.person].stage() != Stage::abroad_legally) continue;
        row.state = CaseState::closed;
        row.end = CaseEnd::placed_legally;
        row.closed = state.today;
    }
    keep_only(state, state.at_home,
              [](const CaseRow& row) { return row.state != CaseState::closed; });
}

void fill_places(State& state, const Placement& placement) {
    const auto& bundles = state.world.persons.layout.bundles;
    const LegalPlaceRules& rules = placement.rules;
    const Approach approach{placement.intervention, rules.target, legal_offer_bands,
                            rules.reach_per_day, classes_aimed_at(state, rules.target)};
    state.setup->workers.for_each(bundles.size(), [&](std::size_t bundle) {
        find_takers_in(state, as<BundleIndex>(bundle), rules, approach);
    });
    std::vector<PersonIndex> takers = takers_before_leaving(state, placement);
    for (const Workspace& own : state.workspaces)
        takers.insert(takers.end(), own.chosen.begin(), own.chosen.end());
    const auto agent = static_cast<double>(state.agent());
    double& places = state.world.accounts[placement.intervention].places;
    places = places_today(rules, places, agent);
    keep_served(state, placement.intervention, static_cast<std::size_t>(places / agent), takers);
    places -= static_cast<double>(takers.size()) * agent;
    for (const PersonIndex person : takers) place(state, person, placement);
    const std::int64_t persons = static_cast<std::int64_t>(takers.size()) * state.agent();
    pay_units(state, placement.intervention, persons);
    reach(state, placement.intervention, persons);
    close_cases(state);
}

} // namespace

void place_legally(State& state) {
    for (const Placement& placement : state.policy.placements) fill_places(state, placement);
}

} // namespace suar
