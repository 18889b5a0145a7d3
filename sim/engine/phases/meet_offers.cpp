// Persons at home meet offers and answer them: through adverts, groups and recruiters in person,
// as candidates stripe by stripe; through ties, those that a captive named yesterday.
#include "engine/phases/phases.h"

#include <algorithm>
#include <array>

namespace suar {
namespace {

bool can_meet_offers(const PersonRow& row) { return row.stage() == Stage::home; }

// The channels that effort goes into, each with luck of its own.
constexpr std::array<Bands, effort_channels> bands{meet_offer_bands, meet_in_group_bands,
                                                   meet_in_person_bands};

// Whom offers of one channel come to, in order of person; one who has two points today has met one
// offer. Adverts and groups reach those with digital access.
std::vector<PersonIndex> met_in(State& state, BundleIndex index, Channel channel, double hazard) {
    Workspace& own = state.workspaces[at(index)];
    const Layout& layout = state.world.persons.layout;
    const Bundle& bundle = layout.bundles[index];
    const ProvinceLayout& province = layout.provinces[bundle.province];
    std::vector<PersonIndex> met;
    for (std::uint32_t risk = 0; risk < state.risk_classes; ++risk) {
        const Stripe stripe(province, bundle, risk);
        own.candidates.clear();
        find_candidates(state.key, bands[static_cast<std::size_t>(channel)], stripe.name(),
                        state.today, stripe.size(), hazard, own.candidates);
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
        return !can_meet_offers(row) || (channel != Channel::in_person && !row.access());
    });
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    return met;
}

void meet_offers_in(State& state, BundleIndex index, const std::vector<double>& hazards) {
    Workspace& own = state.workspaces[at(index)];
    const auto province = at(state.world.persons.layout.bundles[index].province);
    own.accepted.clear();
    own.offers_met = 0;
    for (std::size_t c = 0; c < effort_channels; ++c) {
        const auto channel = static_cast<Channel>(c);
        const double hazard = hazards[arm_of(province, c)];
        if (!(hazard > 0)) continue;
        const std::vector<PersonIndex> met = met_in(state, index, channel, hazard);
        own.offers_met += static_cast<std::int64_t>(met.size());
        for (const PersonIndex person : met)
            if (const auto accepted = answer_today(state, person, channel))
                own.accepted.push_back(*accepted);
    }
    // One who says yes twice on a day goes with the first channel's recruiter.
    std::stable_sort(
        own.accepted.begin(), own.accepted.end(),
        [](const Acceptance& one, const Acceptance& two) { return one.person < two.person; });
    const auto same = [](const Acceptance& one, const Acceptance& two) {
        return one.person == two.person;
    };
    own.accepted.erase(std::unique(own.accepted.begin(), own.accepted.end(), same),
                       own.accepted.end());
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
        open_case(state, *accepted);
    }
    state.named.clear();
}

} // namespace

void meet_offers(State& state) {
    const Layout& layout = state.world.persons.layout;
    std::vector<double> hazards; // by arm
    for (std::size_t p = 0; p < layout.provinces.size(); ++p) {
        const double persons = static_cast<double>(
            state.world.tally.by_province[static_cast<std::size_t>(Outcome::persons)][p]);
        for (std::size_t c = 0; c < effort_channels; ++c)
            hazards.push_back(offer_hazard(state.parameters->offer, static_cast<Channel>(c),
                                           state.recruiting.on_arm[arm_of(p, c)], persons));
    }
    state.setup->workers.for_each(layout.bundles.size(), [&](std::size_t bundle) {
        meet_offers_in(state, as<BundleIndex>(bundle), hazards);
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
