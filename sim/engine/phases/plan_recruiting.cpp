// Once a week recruiters set how many deliveries they aim at in each country, and each syndicate
// splits its effort over what it has learnt. Arrivals fill the sites of all syndicates, so they aim
// together (MODEL 7.12).
#include "engine/phases/come_and_go.h"
#include "engine/recruiting.h"
#include "rules/industry.h"
#include "rules/plan_effort.h"
#include "rules/recruiter_career.h"

#include <algorithm>

namespace suar {
namespace {

constexpr std::int32_t monday = 4; // 1970-01-05

// Persons who have said yes and have no country yet, as far as they are expected to arrive.
double expected_arrivals(const State& state) {
    return static_cast<double>(state.at_home.size()) * static_cast<double>(state.agent()) *
           state.parameters->recruiter.expected_yield;
}

double sum_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

double planned(const State& state) {
    const Parameters& now = *state.parameters;
    const double lead =
        now.recruiter.vacancy_days + now.journey.preparation_mean_days + now.journey.transit_days;
    const auto before = demand_on(state.setup->tables, state.policy.enforcement, now.industry,
                                  state.today + -static_cast<std::int32_t>(lead + 0.5));
    const double losses = losses_to_make_good(now.captivity, now.referral);
    double deliveries = 0;
    for (std::size_t c = 0; c < state.demand.size(); ++c)
        deliveries += planned_deliveries(state.demand[c].places,
                                         std::max(0.0, before[c].places - state.substituted[c]),
                                         lead, losses);
    return deliveries;
}

// Effort that the deliveries aimed at would take, whoever there is to put it in. All countries
// together: what one has more to fill than another decides where the recruited go, and where it is
// one place it must not move how many there are.
double aim(State& state) {
    const RecruiterRules& rules = state.parameters->recruiter;
    Recruiting& recruiting = state.recruiting;
    const double plan = planned(state);
    const double vacancies = sum_of(state.vacancies);
    recruiting.multiple =
        next_multiple(rules, recruiting.multiple, plan,
                      wanted_deliveries(rules, vacancies, expected_arrivals(state)));
    const double aimed = aimed_deliveries(plan, recruiting.multiple, vacancies);
    for (std::size_t c = 0; c < state.vacancies.size(); ++c)
        recruiting.aimed[c] = vacancies > 0 ? aimed * (state.vacancies[c] / vacancies) : 0;
    return aimed * rules.effort_per_delivery;
}

// What the effort of the days since the last plan should have brought, as far as is known.
void expect(State& state) {
    const RecruiterRules& rules = state.parameters->recruiter;
    const double days = state.today - state.recruiting.planned_on;
    for (Syndicate& syndicate : state.recruiting.syndicates) {
        for (std::size_t arm = 0; arm < syndicate.arms.size(); ++arm) {
            syndicate.arms[arm].expected +=
                syndicate.effort[arm] * days / rules.effort_per_delivery;
            forget_a_week(syndicate.arms[arm], rules);
        }
        for (Learnt& route : syndicate.by_route) forget_a_week(route, rules);
    }
}

// By arm, what the recruiters at work would put in by themselves, in parts of 2^-32 of all effort.
std::vector<std::vector<double>> weights_by_syndicate(const State& state) {
    const RecruiterRules& rules = state.parameters->recruiter;
    const std::size_t arms = state.recruiting.on_arm.size();
    std::vector<std::vector<double>> weights(state.recruiting.syndicates.size(),
                                             std::vector<double>(arms, 0));
    for (std::size_t s = 0; s < state.recruiting.weights.size(); ++s) {
        const auto slot = as<RecruiterIndex>(s);
        if (!at_work(state, slot)) continue;
        std::vector<double>& own = weights[at(state.world.recruiters.syndicate[slot])];
        for (std::size_t arm = 0; arm < arms; ++arm)
            own[arm] += state.recruiting.weights[s][arm / effort_channels] *
                        rules.mix[arm % effort_channels];
    }
    return weights;
}

void split(Syndicate& syndicate, const std::vector<double>& weights, double effort,
           const RecruiterRules& rules) {
    const auto shares = split_effort(weights, learnt_yields(syndicate.arms, rules), rules);
    for (std::size_t arm = 0; arm < weights.size(); ++arm) {
        syndicate.effort[arm] = effort * (shares[arm] / split_one);
        syndicate.tilt[arm] = weights[arm] > 0 ? syndicate.effort[arm] / weights[arm] : 0;
    }
}

void split_routes(State& state, Syndicate& syndicate) {
    std::array<double, routes> weights{};
    double sum = 0;
    for (const ExitRow& exit : state.setup->tables.exits) {
        weights[static_cast<std::size_t>(exit.route)] += exit.bound_preference;
        sum += exit.bound_preference;
    }
    const RecruiterRules& rules = state.parameters->recruiter;
    const auto shares = split_effort(weights, learnt_yields(syndicate.by_route, rules), rules);
    for (std::size_t route = 0; route < routes; ++route)
        syndicate.route_tilt[route] =
            weights[route] > 0 ? shares[route] / split_one * sum / weights[route] : 0;
}

void split_all(State& state, double wanted) {
    const RecruiterRules& rules = state.parameters->recruiter;
    Recruiting& recruiting = state.recruiting;
    recruiting.effort = std::min(wanted, effort_possible(rules, recruiters_at_work(state)));
    const auto weights = weights_by_syndicate(state);
    double all = 0;
    for (const auto& own : weights) all += sum_of(own);
    recruiting.on_arm.assign(recruiting.on_arm.size(), 0);
    for (std::size_t s = 0; s < recruiting.syndicates.size(); ++s) {
        Syndicate& syndicate = recruiting.syndicates[s];
        const double part = all > 0 ? sum_of(weights[s]) / all : 0;
        split(syndicate, weights[s], recruiting.effort * part, rules);
        split_routes(state, syndicate);
        for (std::size_t arm = 0; arm < recruiting.on_arm.size(); ++arm)
            recruiting.on_arm[arm] += syndicate.effort[arm];
    }
}

} // namespace

void plan_recruiting(State& state) {
    if (state.today != state.setup->start && number(state.today) % 7 != monday) return;
    if (state.recruiting.weights.empty()) return; // nobody recruits
    if (state.today != state.setup->start) expect(state);
    const double wanted = aim(state);
    come_and_go(state, wanted);
    split_all(state, wanted);
    state.recruiting.planned_on = state.today;
}

} // namespace suar
