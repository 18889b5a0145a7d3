// Loans: offered to candidates stripe by stripe, taken or not, and the businesses made with them,
// which fail or last until the loan is repaid.
#include "engine/phases/phases.h"
#include "engine/serving.h"

namespace suar {
namespace {

using LoanScheme = PolicyDay::LoanScheme;

std::int64_t& unemployed_in(State& state, ProvinceIndex province) {
    return state.world.tally
        .by_province[static_cast<std::size_t>(Outcome::unemployed)][at(province)];
}

bool can_borrow(const PersonRow& row) {
    return row.stage() <= Stage::preparing && row.employment() != Employment::away && !row.loan();
}

// The rate that the cell is steered to today.
double unemployment_of(const State& state, ProvinceIndex province, std::size_t cell) {
    const double from = state.targets[0][at(province)][cell];
    return from + (state.targets[1][at(province)][cell] - from) * state.labour.way;
}

void find_borrowers_in(State& state, BundleIndex index, const LoanRules& rules,
                       const Approach& approach) {
    const Layout& layout = state.world.persons.layout;
    const ProvinceIndex place = layout.bundles[index].province;
    const std::uint32_t code = layout.provinces[place].code;
    const Decision decision = of_intervention(
        Decision::take_loan, luck_name(state.setup->interventions[approach.intervention]));
    const auto takes_one = [&](std::uint32_t number) {
        return draw(state.key, decision, code << name_bits | number, state.today, 0)
            .chance(rules.take_up);
    };
    choose_in(state, index, approach,
              [&](const Candidate& candidate, std::uint32_t number, const PersonRow& row) {
                  if (!can_borrow(row) || !aims_at_cell(rules.target, row.cell())) return false;
                  const double hazard =
                      loan_offer_hazard(rules, row.employment() == Employment::unemployed,
                                        unemployment_of(state, place, row.cell()));
                  return candidate.luck <= hazard && takes_one(number);
              });
}

void make_loan(State& state, BundleIndex index, PersonIndex person, const LoanScheme& scheme) {
    const Bundle& bundle = state.world.persons.layout.bundles[index];
    const ProvinceLayout& province = state.world.persons.layout.provinces[bundle.province];
    PersonRow& row = state.world.persons.row[person];
    const auto number = static_cast<std::uint32_t>(at(person)) - province.first;
    const std::uint32_t name = province.code << name_bits | number;
    keep_stress(state, name, row);
    if (row.employment() == Employment::unemployed)
        unemployed_in(state, bundle.province) -= state.agent();
    row.set_employment(Employment::informal); // her own business
    row.set_loan(true);
    row.next_spell(); // voids a search under way
    const std::uint32_t luck = luck_name(state.setup->interventions[scheme.intervention]);
    const BusinessEnd end =
        business_end(scheme.rules, draw(state.key, of_intervention(Decision::business_ends, luck),
                                        name, static_cast<std::int32_t>(row.spell()), 0));
    Calendars& calendars = state.calendars[at(index)];
    (end.failed ? calendars.failures : calendars.repayments)
        .add(state.today + end.days, {number - bundle.first, row.spell()});
}

void lend(State& state, const LoanScheme& scheme) {
    const auto& bundles = state.world.persons.layout.bundles;
    const LoanRules& rules = scheme.rules;
    const Approach approach{scheme.intervention, rules.target, loan_offer_bands,
                            rules.reach_per_day, classes_aimed_at(state, rules.target)};
    state.setup->workers.for_each(bundles.size(), [&](std::size_t bundle) {
        find_borrowers_in(state, as<BundleIndex>(bundle), rules, approach);
    });
    serve_chosen(state, scheme.intervention);
    for (std::size_t bundle = 0; bundle < bundles.size(); ++bundle)
        for (const PersonIndex person : state.workspaces[bundle].chosen)
            make_loan(state, as<BundleIndex>(bundle), person, scheme);
    count_chosen(state, Outcome::loans_made);
}

void end_businesses_in(State& state, BundleIndex index) {
    Workspace& own = state.workspaces[at(index)];
    const Bundle& bundle = state.world.persons.layout.bundles[index];
    const std::uint32_t first = state.world.persons.layout.provinces[bundle.province].first;
    Calendars& calendars = state.calendars[at(index)];
    const auto for_each_ended = [&](SpellCalendar& calendar, auto&& end_of) {
        own.ended.clear();
        calendar.take(state.today, own.ended);
        for (const SpellEnd& end : own.ended) {
            const auto person = as<PersonIndex>(first + bundle.first + end.place);
            PersonRow& row = state.world.persons.row[person];
            if (row.spell() == end.spell && row.loan()) end_of(person, row);
        }
    };
    own.unemployed = 0;
    for_each_ended(calendars.repayments, [](PersonIndex, PersonRow& row) { row.set_loan(false); });
    for_each_ended(calendars.failures, [&](PersonIndex person, PersonRow& row) {
        keep_stress(state, name_of(state, person), row); // before the debt changes its target
        row.set_loan(false);
        row.set_debt();
        begin_search(state, index, person);
        ++own.unemployed;
    });
}

} // namespace

void end_businesses(State& state) {
    const auto& bundles = state.world.persons.layout.bundles;
    state.setup->workers.for_each(bundles.size(), [&](std::size_t bundle) {
        end_businesses_in(state, as<BundleIndex>(bundle));
    });
    auto& failed = state.world.tally.by_province[static_cast<std::size_t>(Outcome::loans_failed)];
    for (std::size_t b = 0; b < bundles.size(); ++b) {
        const ProvinceIndex province = bundles[as<BundleIndex>(b)].province;
        const std::int64_t persons = state.workspaces[b].unemployed * state.agent();
        unemployed_in(state, province) += persons;
        failed[at(province)] += persons;
    }
}

void take_loans(State& state) {
    for (const LoanScheme& scheme : state.policy.loans) lend(state, scheme);
}

} // namespace suar
