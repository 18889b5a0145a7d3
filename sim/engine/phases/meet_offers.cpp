// Persons at home meet offers and answer them: through open adverts, as candidates stripe by
// stripe; through ties, those that a captive named yesterday.
#include "engine/phases/phases.h"

#include <algorithm>

namespace suar {
namespace {

bool can_meet_offers(const PersonRow& row) { return row.stage() == Stage::home; }

void meet_adverts_in(State& state, BundleIndex index, const std::vector<double>& hazards) {
    Workspace& own = state.workspaces[at(index)];
    const Layout& layout = state.world.persons.layout;
    const Bundle& bundle = layout.bundles[index];
    const ProvinceLayout& province = layout.provinces[bundle.province];
    const double hazard = hazards[at(bundle.province)];
    own.accepted.clear();
    own.offers_met = 0;
    std::vector<PersonIndex> met;
    for (std::uint32_t risk = 0; risk < state.risk_classes; ++risk) {
        const Stripe stripe(province, bundle, risk);
        own.candidates.clear();
        find_candidates(state.key, meet_offer_bands, stripe.name(), state.today, stripe.size(),
                        hazard, own.candidates);
        for (const Candidate& candidate : own.candidates) {
            const std::uint32_t number = stripe.number_at(candidate.position);
            if (number == Stripe::no_one || candidate.luck > hazard) continue;
            met.push_back(as<PersonIndex>(province.first + number));
            state.world.persons.row.fetch(met.back());
            state.world.persons.awareness.fetch(met.back());
        }
    }
    std::erase_if(met, [&](PersonIndex person) {
        const PersonRow& row = state.world.persons.row[person];
        return !row.access() || !can_meet_offers(row);
    });
    // In order of person; one who has two points today has met one offer.
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    own.offers_met = static_cast<std::int64_t>(met.size());
    for (const PersonIndex person : met)
        if (const auto accepted = answer_today(state, person, Channel::open_adverts))
            own.accepted.push_back(*accepted);
}

void open_case(State& state, const Acceptance& acceptance) {
    const std::uint32_t name = name_of(state, acceptance.person);
    CaseRow row{};
    row.person = acceptance.person;
    row.recruiter = acceptance.recruiter;
    row.province = state.world.persons.layout.province_of(acceptance.person);
    row.cell = state.world.persons.row[acceptance.person].cell();
    row.channel = static_cast<std::uint8_t>(acceptance.channel);
    row.kind = acceptance.kind;
    row.was_named = acceptance.was_named;
    row.aware_then = state.world.persons.awareness[acceptance.person];
    row.state = CaseState::preparing;
    row.end = CaseEnd::open;
    row.label = Label::none;
    std::uint8_t& number = state.cases_of[static_cast<std::uint32_t>(at(acceptance.person))];
    if (number < 255) ++number;
    row.number = number;
    row.accepted = state.today;
    for (Day* const date :
         {&row.departed, &row.arrived, &row.coerced_since, &row.promoted, &row.contacted,
          &row.recorded, &row.freed, &row.closed, &row.last_named})
        *date = never;
    row.due = state.today + state.preparation_time->days(
                                draw(state.key, Decision::preparation_time, name, state.today, 0));
    set_stage(state, acceptance.person, Stage::preparing);
    state.at_home.push_back(state.world.cases.push(row));
    count(state, Outcome::offers_accepted, row, Where::province);
}

void meet_named(State& state) {
    for (const Named& named : state.named) {
        if (!can_meet_offers(state.world.persons.row[named.person])) continue;
        const ProvinceIndex province = state.world.persons.layout.province_of(named.person);
        state.world.tally
            .by_province[static_cast<std::size_t>(Outcome::offers_met)][at(province)] +=
            state.agent();
        auto accepted = answer_today(state, named.person, Channel::referral);
        if (!accepted) continue;
        accepted->recruiter = named.recruiter;
        accepted->was_named = named.by_captive;
        open_case(state, *accepted);
    }
    state.named.clear();
}

} // namespace

void meet_offers(State& state) {
    const Layout& layout = state.world.persons.layout;
    std::vector<double> hazards;
    for (std::size_t p = 0; p < layout.provinces.size(); ++p) {
        const double persons = static_cast<double>(
            state.world.tally.by_province[static_cast<std::size_t>(Outcome::persons)][p]);
        hazards.push_back(offer_hazard(state.parameters->offer, Channel::open_adverts,
                                       state.effort * state.effort_share[p], persons));
    }
    state.setup->workers.for_each(layout.bundles.size(), [&](std::size_t bundle) {
        meet_adverts_in(state, as<BundleIndex>(bundle), hazards);
    });
    auto& offers_met = state.world.tally.by_province[static_cast<std::size_t>(Outcome::offers_met)];
    for (std::size_t b = 0; b < layout.bundles.size(); ++b) {
        const Workspace& own = state.workspaces[b];
        offers_met[at(layout.bundles[as<BundleIndex>(b)].province)] +=
            own.offers_met * state.agent();
        for (const Acceptance& acceptance : own.accepted) open_case(state, acceptance);
    }
    meet_named(state);
}

} // namespace suar
