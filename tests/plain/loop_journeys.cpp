// The plain loop from the offer to the departure.
#include "plain/loop.h"

#include <cmath>

namespace suar::plain {
namespace {

constexpr auto adverts = static_cast<std::size_t>(Channel::open_adverts);

double logistic(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

} // namespace

void Loop::meet_offers() {
    const OfferRules& rules = rules_->offer;
    std::vector<double> chance;
    for (std::size_t p = 0; p < world_.effort_in.size(); ++p) {
        const double effort_each = world_.effort_in[p] / world_.persons_in[p];
        const double hazard = rules.reach[adverts] *
                              (1 - std::exp(-effort_each / rules.saturation[adverts])) *
                              (1 - rules.takedown[adverts]);
        chance.push_back(1 - std::exp(-hazard));
    }
    for (std::size_t i = 0; i < persons_.size(); ++i) {
        const Person& person = persons_[i];
        if (person.where != Where::home || !person.access) continue;
        if (!luck_.chance(chance[person.province])) continue;
        count(Outcome::offers_met, person);
        answer(i);
    }
}

Mind Loop::mind_of(const Person& person) const {
    const ProvinceRow& province = scenario_.tables.provinces[person.province];
    const LabourRules& labour = rules_->labour;
    const Education education = education_of(person.cell);
    const int year = to_date(today_).year;
    const double growth = 1 + labour.wage_growth_per_year;
    const double minimum =
        year < 2023
            ? static_cast<double>(province.minimum_wage_2023) * std::pow(growth, year - 2023)
        : year == 2023
            ? static_cast<double>(province.minimum_wage_2023)
            : static_cast<double>(province.minimum_wage_2024) * std::pow(growth, year - 2024);
    const double wage = minimum * labour.wage_factor[static_cast<std::size_t>(education)] *
                        (person.work == Employment::formal ? 1 : labour.informal_wage_factor);
    return {wage,
            person.work == Employment::unemployed,
            person.stress,
            person.awareness,
            age_of(person.cell),
            education,
            person.minor,
            false, // nobody has come back
            0};    // and nobody warns
}

void Loop::answer(std::size_t which) {
    Person& person = persons_[which];
    const OfferRules& offers = rules_->offer;
    const DecisionRules& rules = rules_->decision;
    const Mind mind = mind_of(person);
    const double pay = luck_.chance(offers.low_share) ? offers.low_wage_idr
                                                      : offers.high_wage_usd * offers.idr_per_usd;
    const double years = (today_ - to_day({2023, 1, 1})) / days_per_year; // what is known can drift
    const double log_odds = acceptance_log_odds(rules, mind, {Channel::open_adverts, pay, years});
    if (!luck_.chance(logistic(log_odds))) return;
    Journey journey{};
    journey.person = which;
    journey.accepted = today_;
    journey.knowing =
        !person.minor && luck_.chance(logistic(rules.knowing_base[adverts] +
                                               rules.knowing_awareness * person.awareness +
                                               rules.knowing_year * years));
    journey.aware = person.awareness;
    journey.preparation =
        luck_.gamma_days(rules_->journey.preparation_mean_days, rules_->journey.preparation_shape);
    journey.due = today_ + journey.preparation;
    journey.left = journey.over = never;
    person.where = Where::preparing;
    person.journey = journeys_.size();
    journeys_.push_back(journey);
    count(Outcome::offers_accepted, person);
}

// The day of the acceptance is the first on which she can give up.
void Loop::prepare_and_leave() {
    for (Person& person : persons_) {
        if (person.where == Where::preparing)
            prepare(person);
        else if (person.where == Where::waiting && journeys_[person.journey].due <= today_)
            try_to_leave(person);
    }
}

void Loop::prepare(Person& person) {
    const Journey& journey = journeys_[person.journey];
    const JourneyRules& rules = rules_->journey;
    if (happens(rules.withdrawal_per_day +
                rules.withdrawal_awareness * (person.awareness - journey.aware)))
        return give_up(person, CaseEnd::withdrew);
    // Half-way, rounded up: on the last day if there is but one.
    const bool applies = today_ == journey.accepted + (journey.preparation + 1) / 2 &&
                         luck_.chance(rules_->passport.needed);
    if (applies && luck_.chance(withholding_chance())) {
        count(Outcome::passports_withheld_bound, person);
        return turn_away(person, CaseEnd::passport_withheld);
    }
    if (journey.due <= today_) try_to_leave(person);
}

void Loop::try_to_leave(Person& person) {
    Journey& journey = journeys_[person.journey];
    if (!luck_.chance(rules_->journey.travel_factor))
        return give_up(person, CaseEnd::travel_closed);
    if (person.where == Where::waiting) count(Outcome::retries, person);
    const auto& exits = scenario_.tables.exits;
    journey.exit =
        choose_exit(scenario_.tables.provinces[person.province].code,
                    journey.attempts > 0 ? std::optional(exits[journey.exit].route) : std::nullopt);
    ++journey.attempts;
    if (!luck_.chance(stop_chance(exits[journey.exit].route))) return leave(person);
    count(Outcome::stops_bound, person);
    count(ExitOutcome::stops_bound, journey.exit);
    turn_away(person, CaseEnd::stopped);
}

std::size_t Loop::choose_exit(std::int32_t province_code, std::optional<Route> avoided) {
    std::vector<double> weights;
    double sum = 0;
    for (const ExitRow& exit : scenario_.tables.exits) {
        weights.push_back(exit.serves(province_code)
                              ? exit.bound_preference *
                                    (avoided == exit.route ? rules_->journey.same_route : 1)
                              : 0);
        sum += weights.back();
    }
    double left = luck_.uniform() * sum;
    std::size_t exit = 0;
    while (exit + 1 < weights.size() && left >= weights[exit]) left -= weights[exit++];
    return exit;
}

// All checks are independent of each other.
double Loop::stop_chance(Route route) const {
    const auto r = static_cast<std::size_t>(route);
    double passes = 1 - rules_->check.coverage[r] * rules_->check.quality.sensitivity_bound;
    for (std::size_t i = 0; i < scenario_.interventions.size(); ++i) {
        const Intervention& each = scenario_.interventions[i];
        const auto* const check = std::get_if<ExitCheck>(&each.measure);
        if (check == nullptr || !acts(i) || check->kind == CheckKind::passport_screening) continue;
        passes *= 1 - each.intensity * check->rules.coverage[r] *
                          check->rules.quality[r].sensitivity_bound;
    }
    return 1 - passes;
}

double Loop::withholding_chance() const {
    double passes = 1 - rules_->passport.detection;
    for (std::size_t i = 0; i < scenario_.interventions.size(); ++i) {
        const Intervention& each = scenario_.interventions[i];
        const auto* const check = std::get_if<ExitCheck>(&each.measure);
        if (check == nullptr || !acts(i) || check->kind != CheckKind::passport_screening) continue;
        passes *= 1 - each.intensity * check->applications * check->screening.sensitivity_bound;
    }
    return 1 - passes;
}

// Hears why, and tries again after a while or stays.
void Loop::turn_away(Person& person, CaseEnd end) {
    person.awareness += rules_->awareness.message * (1 - person.awareness);
    if (!luck_.chance(rules_->journey.retry)) return give_up(person, end);
    person.where = Where::waiting;
    journeys_[person.journey].due =
        today_ + static_cast<std::int32_t>(rules_->journey.retry_lag_days);
}

void Loop::give_up(Person& person, CaseEnd end) {
    Journey& journey = journeys_[person.journey];
    journey.end = end;
    journey.over = today_;
    person.where = Where::home;
    if (end == CaseEnd::withdrew || end == CaseEnd::travel_closed)
        count(Outcome::withdrawals, person);
}

void Loop::leave(Person& person) {
    Journey& journey = journeys_[person.journey];
    journey.left = today_;
    count(Outcome::departures, person);
    count(ExitOutcome::departures, journey.exit);
    if (person.loan) { // still owed, and nobody runs the business any more
        person.loan = false;
        person.debt = true;
        count(Outcome::loans_failed, person);
    }
    person.work = Employment::away;
    person.where = Where::gone;
}

} // namespace suar::plain
