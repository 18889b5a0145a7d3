// All that can happen to the held on one day. rules/day_in_captivity has the order of a captive's
// day; a complicit person comes home, dies or names somebody in the same way.
#include "engine/phases/phases.h"
#include "engine/phases/places.h"
#include "engine/recruiting.h"
#include "engine/serving.h"
#include "rules/captivity.h"
#include "rules/day_in_captivity.h"
#include "rules/name_tied.h"

#include <algorithm>

namespace suar {
namespace {

struct Happening { // of one held person on one day
    CaptiveDay day;
    CaseEnd out = CaseEnd::open;
    std::optional<PersonIndex> named;
    std::size_t contact_by = the_baseline; // whose hotline she reached a mission by
};

// The draws of one person's day.
class LuckOf {
public:
    LuckOf(const State& state, const CaseRow& row) : state_(state), name_(name_of(state, row)) {}
    Draw operator()(Decision decision) const {
        return draw(state_.key, decision, name_, state_.today, 0);
    }

private:
    const State& state_;
    std::uint32_t name_;
};

// Only who she is tied to is asked for, nothing of what the other does or knows.
std::optional<PersonIndex> someone_tied(const State& state, const CaseRow& row, Draw luck) {
    const auto ties = ties_of(row.person, state.world.persons, state.ties);
    if (ties.empty()) return std::nullopt;
    return ties[luck.below(static_cast<std::uint32_t>(ties.size()))].other;
}

double naming_hazard_of(const State& state, const CaseRow& row) {
    const Namer namer = row.state == CaseState::complicit ? Namer::complicit
                        : row.coerced_since == never      ? Namer::knowing
                                                          : Namer::pressed;
    const int since = row.last_named == never ? 1 << 20 : state.today - row.last_named;
    return naming_hazard(state.parameters->referral, namer, row.named, since);
}

Happening day_of_complicit(const State& state, const CaseRow& row) {
    const CaptivityRules& rules = state.parameters->captivity;
    const LuckOf luck(state, row);
    const double home = moment_of(luck(Decision::complicit_return), rules.complicit_return_per_day);
    const double death = moment_of(luck(Decision::death), rules.death_per_day);
    Happening happening;
    if (home < death)
        happening.out = CaseEnd::complicit_return;
    else if (death < not_today)
        happening.out = CaseEnd::death;
    const double naming = moment_of(luck(Decision::name_someone), naming_hazard_of(state, row));
    if (naming < std::min(home, death))
        happening.named = someone_tied(state, row, luck(Decision::choose_tie));
    return happening;
}

// What is the same for every captive today.
struct Today {
    ExitHazards mean;
    double log_mean_debt;
};

double factor_of(const State& state, const Today& today, const CaseRow& row) {
    return exit_factor(state.parameters->captivity, today.log_mean_debt,
                       {static_cast<double>(row.debt_idr),
                        state.world.compounds.harshness[row.site] / 255.0}) *
           state.exit_pace->on(state.today - row.arrived);
}

const std::vector<AddedHazard>& hotlines_for(const State& state, const CaseRow& row) {
    return state.policy.countries[at(row.country)].hotlines;
}

DayHazards hazards_of(const State& state, const Today& today, const CaseRow& row) {
    const CaptivityRules& rules = state.parameters->captivity;
    const ExitHazards& mean = today.mean;
    const double factor = factor_of(state, today, row);
    DayHazards hazards{};
    const auto at_turn = [&](Turn turn) -> double& {
        return hazards.turn[static_cast<std::size_t>(turn)];
    };
    at_turn(Turn::escape) = mean.escape * factor;
    at_turn(Turn::release) = mean.release * factor;
    at_turn(Turn::police) = mean.police * factor;
    at_turn(Turn::death) = rules.death_per_day;
    at_turn(Turn::promotion) = rules.promotion_per_day;
    at_turn(Turn::sale) = rules.sale_per_day;
    hazards.coercion = row.coerced_since == never ? rules.coercion_per_day : 0;
    hazards.contact =
        row.contacted == never ? total_hazard(mean.contact, hotlines_for(state, row)) * factor : 0;
    hazards.failed_attempt = mean.failed_attempt * factor;
    hazards.naming = naming_hazard_of(state, row);
    return hazards;
}

CaseEnd end_of(Turn turn) {
    switch (turn) {
    case Turn::escape:
        return CaseEnd::escape;
    case Turn::release:
        return CaseEnd::release;
    case Turn::police:
        return CaseEnd::police;
    case Turn::death:
        return CaseEnd::death;
    default:
        return CaseEnd::open; // promoted, sold or nothing: still held
    }
}

Happening day_of_captive(const State& state, const Today& today, const CaseRow& row) {
    const LuckOf luck(state, row);
    Happening happening;
    happening.day =
        live_captive_day(state.parameters->captivity, hazards_of(state, today, row), luck);
    happening.out = end_of(happening.day.turn);
    if (const auto& hotlines = hotlines_for(state, row);
        happening.day.contacted && !hotlines.empty())
        happening.contact_by = owner_of_event(luck(Decision::contact_mission), today.mean.contact,
                                              hotlines, factor_of(state, today, row));
    if (happening.day.names) happening.named = someone_tied(state, row, luck(Decision::choose_tie));
    return happening;
}

void sell(State& state, CaseIndex which) {
    const CaseRow& row = state.world.cases[which];
    const Draw luck = draw(state.key, Decision::sale_abroad, name_of(state, row), state.today, 0);
    const SoldTo where = luck.chance(state.parameters->captivity.sale_abroad)
                             ? SoldTo::abroad
                             : SoldTo::same_country;
    if (const auto buyer = find_buyer(state, row.person, row.site, where))
        transfer(state, which, *buyer);
}

Outcome outcome_of(CaseEnd end) {
    switch (end) {
    case CaseEnd::escape:
        return Outcome::exits_escape;
    case CaseEnd::police:
        return Outcome::exits_police;
    case CaseEnd::death:
        return Outcome::deaths;
    default:
        return Outcome::exits_release;
    }
}

void go_out(State& state, CaseIndex which, CaseEnd end) {
    CaseRow& row = state.world.cases[which];
    count(state, outcome_of(end), row, Where::province_and_country);
    if (end == CaseEnd::death) {
        leave_site(state, which, end);
        row.state = CaseState::closed;
        row.closed = state.today;
        set_stage(state, row.person, Stage::dead);
        return;
    }
    const bool by_herself = end == CaseEnd::escape || end == CaseEnd::police;
    set_free(state, which, end, by_herself && walks_in(state, row));
}

void promote(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    row.state = CaseState::complicit;
    row.complicit_ever = true;
    row.promoted = state.today;
    count(state, Outcome::promoted, row, Where::province_and_country);
    recruit_the_promoted(state, row);
    set_stage(state, row.person, Stage::complicit);
}

void commit(State& state, CaseIndex which, const Happening& happening) {
    CaseRow& row = state.world.cases[which];
    const CaptiveDay& day = happening.day;
    if (day.coerced) row.coerced_since = state.today;
    if (day.failed_attempt) {
        row.debt_idr += static_cast<std::int64_t>(state.parameters->captivity.fine_idr);
        if (row.failed_attempts < 255) ++row.failed_attempts;
    }
    if (day.injured) {
        count(state, Outcome::injuries, row, Where::province_and_country);
        if (row.injuries < 255) ++row.injuries;
    }
    if (day.contacted) contact_mission(state, which);
    if (happening.contact_by != the_baseline) {
        pay_units(state, happening.contact_by, state.agent());
        reach(state, happening.contact_by, state.agent());
    }
    if (happening.named) {
        ++row.named;
        row.last_named = state.today;
        state.named.push_back({*happening.named, row.recruiter, name_of(state, row), true});
    }
    if (day.turn == Turn::promotion) promote(state, which);
    if (happening.out != CaseEnd::open) go_out(state, which, happening.out);
}

// Places at buyers are scarce: those sold today come by drawn priority. Index 1 is its own: index 0
// is the luck of being sold, and the indices of buyers are site names, which are larger.
void sell_all(State& state, std::vector<CaseIndex> sold) {
    in_order_of_luck(state, sold, [&](const CaseRow& row) {
        return draw(state.key, Decision::sale, name_of(state, row), state.today, 1);
    });
    for (const CaseIndex which : sold) sell(state, which);
}

} // namespace

void live_in_captivity(State& state) {
    const Today today{mean_exit_hazards(state.parameters->captivity, state.parameters->mission),
                      log_mean_debt(state.parameters->captivity)};
    std::vector<Happening> happenings(state.held.size());
    for_each_case(state, state.held, [&](std::size_t i, const CaseRow& row) {
        happenings[i] = row.state == CaseState::complicit ? day_of_complicit(state, row)
                                                          : day_of_captive(state, today, row);
    });
    std::vector<CaseIndex> sold;
    for (std::size_t i = 0; i < happenings.size(); ++i) {
        commit(state, state.held[i], happenings[i]);
        if (happenings[i].day.turn == Turn::sale) sold.push_back(state.held[i]);
    }
    sell_all(state, std::move(sold));
    keep_only(state, state.held, [](const CaseRow& row) {
        return row.state == CaseState::captive || row.state == CaseState::complicit;
    });
}

} // namespace suar
