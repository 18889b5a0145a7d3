// All that can happen to the held on one day. Every hazard has its own luck X ~ Exp(1) and falls at
// the moment X/hazard of the day when that is at most 1; of the ways out the earliest wins, and
// what comes after it does not happen.
#include "engine/phases/phases.h"
#include "engine/phases/places.h"
#include "engine/recruiting.h"
#include "rules/captivity.h"

#include <algorithm>

namespace suar {
namespace {

constexpr double not_today = 2;

struct Happening { // of one held person on one day; times are fractions of the day
    double out_time = not_today;
    CaseEnd out = CaseEnd::open;
    bool coerced = false, contacted = false, failed_attempt = false, injured = false;
    bool sold = false, promoted = false;
    std::optional<PersonIndex> named;
};

class DayOf {
public:
    DayOf(const State& state, const CaseRow& row) : state_(state), name_(name_of(state, row)) {}

    Draw luck(Decision decision) const {
        return draw(state_.key, decision, name_, state_.today, 0);
    }
    double time(Decision decision, double hazard) const {
        const Draw own = luck(decision);
        return own.happens(hazard) ? own.exponential() / hazard : not_today;
    }
    void leave(Happening& happening, Decision decision, double hazard, CaseEnd end) const {
        const double when = time(decision, hazard);
        if (when > 1 || when >= happening.out_time) return;
        happening.out_time = when;
        happening.out = end;
    }

private:
    const State& state_;
    std::uint32_t name_;
};

Happening day_of_complicit(const State& state, const CaseRow& row) {
    const CaptivityRules& rules = state.parameters->captivity;
    const DayOf day(state, row);
    Happening happening;
    day.leave(happening, Decision::complicit_return, rules.complicit_return_per_day,
              CaseEnd::complicit_return);
    day.leave(happening, Decision::death, rules.death_per_day, CaseEnd::death);
    return happening;
}

std::optional<PersonIndex> someone_tied(const State& state, const CaseRow& row, Draw luck) {
    const auto ties = ties_of(row.person, state.world.persons, state.ties);
    if (ties.empty()) return std::nullopt;
    return ties[luck.below(static_cast<std::uint32_t>(ties.size()))].other;
}

// What is the same for every captive today.
struct Today {
    ExitHazards mean;
    double log_mean_debt;
};

Happening day_of_captive(const State& state, const Today& today, const CaseRow& row) {
    const Parameters& rules = *state.parameters;
    const DayOf day(state, row);
    const ExitHazards& mean = today.mean;
    const double factor = exit_factor(
        rules.captivity, today.log_mean_debt,
        {static_cast<double>(row.debt_idr), state.world.compounds.harshness[row.site] / 255.0});
    Happening happening;
    day.leave(happening, Decision::escape, mean.escape * factor, CaseEnd::escape);
    day.leave(happening, Decision::release, mean.release * factor, CaseEnd::release);
    day.leave(happening, Decision::police, mean.police * factor, CaseEnd::police);
    day.leave(happening, Decision::death, rules.captivity.death_per_day, CaseEnd::death);
    const auto happens = [&](Decision decision, double hazard) {
        const double when = day.time(decision, hazard);
        return when <= 1 && when < happening.out_time;
    };
    happening.coerced =
        row.coerced_since == never && happens(Decision::coerce, rules.captivity.coercion_per_day);
    happening.contacted =
        row.contacted == never && happens(Decision::contact_mission, mean.contact * factor);
    happening.failed_attempt = happens(Decision::failed_attempt, mean.failed_attempt * factor);
    happening.injured =
        happening.failed_attempt && day.luck(Decision::injury).chance(rules.captivity.injury);
    const bool stays = happening.out == CaseEnd::open;
    happening.promoted = stays && happens(Decision::promote, rules.captivity.promotion_per_day);
    happening.sold =
        stays && !happening.promoted && happens(Decision::sale, rules.captivity.sale_per_day);
    const int since = row.last_named == never ? 1 << 20 : state.today - row.last_named;
    if (happens(Decision::name_someone, naming_hazard(rules.referral, row.named, since)))
        happening.named = someone_tied(state, row, day.luck(Decision::choose_tie));
    return happening;
}

void sell(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    const Draw luck = draw(state.key, Decision::sale_abroad, name_of(state, row), state.today, 0);
    const SoldTo where = luck.chance(state.parameters->captivity.sale_abroad)
                             ? SoldTo::abroad
                             : SoldTo::same_country;
    const auto buyer = find_buyer(state, row.person, row.site, where);
    if (!buyer) return;
    Compounds& sites = state.world.compounds;
    const CountryIndex to = sites.country[*buyer];
    if (to != row.country) {
        auto& tally = state.world.tally.by_country;
        tally[static_cast<std::size_t>(Outcome::transfers_out)][at(row.country)] += state.agent();
        tally[static_cast<std::size_t>(Outcome::transfers_in)][at(to)] += state.agent();
    }
    sites.held[row.site] -= static_cast<std::int32_t>(state.agent());
    sites.held[*buyer] += static_cast<std::int32_t>(state.agent());
    row.site = *buyer;
    row.country = to;
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
    const Draw luck = draw(state.key, Decision::walk_in, name_of(state, row), state.today, 0);
    const bool by_herself = end == CaseEnd::escape || end == CaseEnd::police;
    const bool reaches_mission =
        row.contacted != never || (by_herself && luck.chance(state.parameters->mission.walk_in));
    leave_site(state, which, end);
    if (reaches_mission)
        go_to_mission(state, which);
    else
        go_home_unaided(state, which);
}

void commit(State& state, CaseIndex which, const Happening& happening) {
    CaseRow& row = state.world.cases[which];
    if (happening.coerced) row.coerced_since = state.today;
    if (happening.failed_attempt)
        row.debt_idr += static_cast<std::int64_t>(state.parameters->captivity.fine_idr);
    if (happening.injured) count(state, Outcome::injuries, row, Where::province_and_country);
    if (happening.contacted) contact_mission(state, which);
    if (happening.named) {
        ++row.named;
        row.last_named = state.today;
        state.named.push_back({*happening.named, row.recruiter});
    }
    if (happening.promoted) {
        row.state = CaseState::complicit;
        row.complicit_ever = true;
        row.promoted = state.today;
        count(state, Outcome::promoted, row, Where::province_and_country);
        recruit_the_promoted(state, row);
        set_stage(state, row.person, Stage::complicit);
    }
    if (happening.out != CaseEnd::open) go_out(state, which, happening.out);
}

// Places at buyers are scarce: those sold today come by drawn priority. Index 1 is its own: index 0
// is the luck of being sold, and the indices of buyers are site names, which are larger.
void sell_all(State& state, std::vector<CaseIndex> sold) {
    const auto priority = [&](CaseIndex which) {
        return draw(state.key, Decision::sale, name_of(state, state.world.cases[which]),
                    state.today, 1)
            .first();
    };
    std::sort(sold.begin(), sold.end(), [&](CaseIndex one, CaseIndex two) {
        const auto first = priority(one), second = priority(two);
        return first != second ? first < second
                               : state.world.cases[one].person < state.world.cases[two].person;
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
        if (happenings[i].sold) sold.push_back(state.held[i]);
    }
    sell_all(state, std::move(sold));
    keep_only(state, state.held, [](const CaseRow& row) {
        return row.state == CaseState::captive || row.state == CaseState::complicit;
    });
}

} // namespace suar
