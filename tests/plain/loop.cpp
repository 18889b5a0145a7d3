#include "plain/loop.h"

#include <algorithm>
#include <cmath>

namespace suar::plain {

Loop::Loop(const SmallWorld& world, std::uint64_t seed)
    : world_(world), scenario_(world.scenario), luck_(seed), today_(scenario_.start),
      rules_(&scenario_.parameters.front().values), persons_(world.persons),
      accounts_(scenario_.interventions.size()) {
    for (auto& series : tally_.by_province) series.resize(scenario_.tables.provinces.size());
    for (auto& series : tally_.by_group) series.resize(cells);
    for (auto& series : tally_.by_exit) series.resize(scenario_.tables.exits.size());
    settle();
}

// Work is dealt out as the first day's targets have it, and everybody has got used to it.
void Loop::settle() {
    const StressRules& stress = rules_->stress;
    for (Person& person : persons_) {
        const bool jobless =
            luck_.chance(world_.labour.target(today_, person.province, person.cell));
        const bool formal = luck_.chance(scenario_.tables.profile.formal_share_of_employed);
        person.work = jobless  ? Employment::unemployed
                      : formal ? Employment::formal
                               : Employment::informal;
        person.jobless_since = today_;
        person.stress = std::min(1.0, stress.base + (jobless ? stress.unemployed : 0));
        person.awareness = rules_->awareness.initial;
        person.where = Where::home;
    }
}

void Loop::live(Day today) {
    begin_day(today);
    if (today != scenario_.start) feel();
    lose_jobs();
    find_jobs();
    end_businesses();
    hear_campaigns();
    take_loans();
    meet_offers();
    prepare_and_leave();
    count_unemployed();
}

void Loop::begin_day(Day today) {
    today_ = today;
    for (const DatedParameters& dated : scenario_.parameters)
        if (dated.from <= today) rules_ = &dated.values;
    for (auto& series : tally_.by_province) std::fill(series.begin(), series.end(), 0);
    for (auto& series : tally_.by_group) std::fill(series.begin(), series.end(), 0);
    for (auto& series : tally_.by_exit) std::fill(series.begin(), series.end(), 0);
}

// One night: stress goes a part of the way to its target, awareness fades.
void Loop::feel() {
    const StressRules& stress = rules_->stress;
    const double left = std::exp(-1 / stress.time_constant_days);
    const double kept = std::exp2(-1 / rules_->awareness.half_life_days);
    for (Person& person : persons_) {
        const bool jobless = person.work == Employment::unemployed;
        const double target = std::min(1.0, stress.base + (jobless ? stress.unemployed : 0) +
                                                (person.debt ? stress.debt : 0));
        person.stress = target + (person.stress - target) * left;
        person.awareness *= kept;
    }
}

void Loop::lose_jobs() {
    for (Person& person : persons_) {
        const bool has_job =
            person.work == Employment::formal || person.work == Employment::informal;
        if (!has_job || person.loan) continue; // an own business has an end of its own
        if (luck_.chance(world_.labour.losing(today_, person.province, person.cell)))
            become_unemployed(person);
    }
}

void Loop::become_unemployed(Person& person) {
    person.work = Employment::unemployed;
    person.jobless_since = today_;
}

// Nobody finds work on the day on which she lost it.
void Loop::find_jobs() {
    const double formal = scenario_.tables.profile.formal_share_of_employed;
    for (Person& person : persons_) {
        if (person.work != Employment::unemployed || person.jobless_since == today_) continue;
        if (luck_.chance(world_.labour.finding(person.cell)))
            person.work = luck_.chance(formal) ? Employment::formal : Employment::informal;
    }
}

// A business fails on any day after the loan, or the loan is repaid when its term is over.
void Loop::end_businesses() {
    for (Person& person : persons_) {
        if (!person.loan) continue;
        const auto& loan = std::get<Microloan>(scenario_.interventions[person.lender].measure);
        const auto term = static_cast<std::int32_t>(loan.rules.term_days);
        if (happens(loan.rules.failure_per_day)) {
            person.loan = false;
            person.debt = true;
            become_unemployed(person);
            count(Outcome::loans_failed, person);
        } else if (today_ - person.loan_made == term) {
            person.loan = false;
        }
    }
}

void Loop::hear_campaigns() {
    for (std::size_t i = 0; i < scenario_.interventions.size(); ++i)
        if (acts(i) &&
            std::holds_alternative<AwarenessCampaign>(scenario_.interventions[i].measure))
            hear(i);
}

// Those who have left are addressed with the rest.
void Loop::hear(std::size_t which) {
    const Intervention& campaign = scenario_.interventions[which];
    const CampaignRules& rules = std::get<AwarenessCampaign>(campaign.measure).rules;
    const double chance = 1 - std::exp(-rules.reach_per_day * campaign.intensity);
    std::vector<std::size_t> hearing;
    for (std::size_t i = 0; i < persons_.size(); ++i) {
        const Person& person = persons_[i];
        if (aims_at_province(rules.target, scenario_.tables.provinces[person.province].code) &&
            aims_at_cell(rules.target, person.cell) &&
            medium_reaches(rules.medium, {person.cell, person.access, person.urban}) &&
            luck_.chance(chance))
            hearing.push_back(i);
    }
    for (const std::size_t i : served(which, std::move(hearing))) {
        Person& person = persons_[i];
        person.awareness += rules_->awareness.message * (1 - person.awareness);
        count(Outcome::persons_reached, person);
    }
}

void Loop::take_loans() {
    for (std::size_t i = 0; i < scenario_.interventions.size(); ++i)
        if (acts(i) && std::holds_alternative<Microloan>(scenario_.interventions[i].measure))
            lend(i);
}

void Loop::lend(std::size_t which) {
    const Intervention& scheme = scenario_.interventions[which];
    LoanRules rules = std::get<Microloan>(scheme.measure).rules;
    rules.reach_per_day *= scheme.intensity;
    std::vector<std::size_t> taking;
    for (std::size_t i = 0; i < persons_.size(); ++i) {
        const Person& person = persons_[i];
        if (person.where == Where::gone || person.loan) continue;
        if (!aims_at_province(rules.target, scenario_.tables.provinces[person.province].code) ||
            !aims_at_cell(rules.target, person.cell))
            continue;
        const double unemployment = world_.labour.target(today_, person.province, person.cell);
        if (happens(
                loan_offer_hazard(rules, person.work == Employment::unemployed, unemployment)) &&
            luck_.chance(rules.take_up))
            taking.push_back(i);
    }
    for (const std::size_t i : served(which, std::move(taking))) {
        Person& person = persons_[i];
        person.work = Employment::informal;
        person.loan = true;
        person.lender = which;
        person.loan_made = today_;
        count(Outcome::loans_made, person);
    }
}

void Loop::count_unemployed() {
    for (const Person& person : persons_)
        if (person.work == Employment::unemployed) count(Outcome::unemployed, person);
}

// ---- What several steps need --------------------------------------------------------------------

bool Loop::happens(double hazard) {
    const double luck = luck_.uniform();
    return luck < hazard && luck < 1 - std::exp(-hazard); // the first saves most exponentials
}

bool Loop::acts(std::size_t which) const {
    const Intervention& each = scenario_.interventions[which];
    return each.start <= today_ && today_ <= each.end && !accounts_[which].used_up;
}

// Of those who would be served all, or by lot as many as can be paid for; then it ends.
std::vector<std::size_t> Loop::served(std::size_t which, std::vector<std::size_t> wanting) {
    const CostRules& cost = scenario_.interventions[which].cost;
    Account& account = accounts_[which];
    const double each = (cost.idr_per_person_reached + cost.idr_per_unit) * scenario_.weight;
    if (each > 0) {
        const double affordable = std::floor((cost.budget_idr - account.spent_idr) / each);
        if (affordable < static_cast<double>(wanting.size())) {
            for (std::size_t i = 0; i < static_cast<std::size_t>(affordable); ++i)
                std::swap(wanting[i], wanting[i + luck_.below(wanting.size() - i)]);
            wanting.resize(static_cast<std::size_t>(affordable));
            account.used_up = true;
        }
    }
    account.spent_idr += each * static_cast<double>(wanting.size());
    return wanting;
}

void Loop::count(Outcome outcome, const Person& person) {
    const auto o = static_cast<std::size_t>(outcome);
    ++tally_.by_province[o][person.province];
    if (outcome_rows[o].by_group) ++tally_.by_group[o][person.cell];
}

void Loop::count(ExitOutcome outcome, std::size_t exit) {
    ++tally_.by_exit[static_cast<std::size_t>(outcome)][exit];
}

} // namespace suar::plain
