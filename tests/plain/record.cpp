#include "plain/record.h"

#include <initializer_list>

namespace suar::plain {
namespace {

constexpr std::initializer_list<Outcome> flows{Outcome::persons_reached,
                                               Outcome::loans_made,
                                               Outcome::loans_failed,
                                               Outcome::offers_met,
                                               Outcome::offers_accepted,
                                               Outcome::withdrawals,
                                               Outcome::passports_withheld_bound,
                                               Outcome::departures,
                                               Outcome::stops_bound,
                                               Outcome::retries};

void add(std::vector<std::int64_t>& to, const std::vector<std::int64_t>& today) {
    to.resize(today.size(), 0);
    for (std::size_t i = 0; i < today.size(); ++i) to[i] += today[i];
}

std::string name_of(Outcome outcome) { return std::string(row_of(outcome).name); }

std::string province_of(const SmallWorld& world, std::size_t province) {
    return ", " + world.scenario.tables.provinces[province].name;
}

// Calls done(name of the level) for the sex, the age and the education of a cell.
template <class Done> void for_each_margin(std::size_t cell, Done done) {
    done(std::string(sex_names[static_cast<std::size_t>(sex_of(cell))]));
    done(std::string(age_names[static_cast<std::size_t>(age_of(cell))]));
    done(std::string(education_names[static_cast<std::size_t>(education_of(cell))]));
}

// A few classes of days, short ones apart.
std::string class_of(int days) {
    int from = 0;
    for (const int next : {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233}) {
        if (days < next) break;
        from = next;
    }
    return std::to_string(from) + " days or more";
}

const char* name_of(Employment work) {
    switch (work) {
    case Employment::formal:
        return "formal";
    case Employment::informal:
        return "informal";
    case Employment::unemployed:
        return "unemployed";
    case Employment::away:
        break;
    }
    return "away";
}

const char* name_of(CaseEnd end) {
    switch (end) {
    case CaseEnd::withdrew:
        return "withdrew";
    case CaseEnd::travel_closed:
        return "closed borders";
    case CaseEnd::stopped:
        return "stopped";
    case CaseEnd::passport_withheld:
        return "no passport";
    default:
        return "open";
    }
}

} // namespace

Record::Record(const SmallWorld& world, double persons_a_unit)
    : world_(world), unit_(persons_a_unit), jobless_evenings_(world.persons.size(), 0),
      journeys_of_(world.persons.size(), 0) {}

void Record::see_day(Day today, const Tally& tally) {
    for (const Outcome outcome : flows) {
        const auto o = static_cast<std::size_t>(outcome);
        add(sum_.by_province[o], tally.by_province[o]);
        if (outcome_rows[o].by_group) add(sum_.by_group[o], tally.by_group[o]);
    }
    for (std::size_t e = 0; e < exit_outcomes; ++e) add(sum_.by_exit[e], tally.by_exit[e]);
    const std::int32_t day = today - world_.scenario.start;
    const bool last = today == world_.scenario.end;
    if (!last && day % 30 != 0 && day != 1) return;
    const auto& unemployed = tally.by_province[static_cast<std::size_t>(Outcome::unemployed)];
    for (std::size_t p = 0; p < unemployed.size(); ++p) {
        const double agents = static_cast<double>(unemployed[p]) / unit_;
        figures_.totals["unemployed on day " + std::to_string(day)] += agents;
        if (last) figures_.parts["unemployed" + province_of(world_, p)] += agents;
    }
}

void Record::see_work(std::size_t person, bool unemployed) {
    int& evenings = jobless_evenings_[person];
    if (!unemployed && evenings > 0) searches_[evenings] += 1;
    evenings = unemployed ? evenings + 1 : 0;
}

void Record::see_standing(std::size_t person, const Standing& standing) {
    if (standing.where == Where::gone) {
        figures_.totals["persons gone"] += 1;
        return;
    }
    const bool preparing = standing.where != Where::home;
    const std::string who = std::string(preparing ? ", preparing" : ", at home");
    figures_.totals[name_of(standing.work) + who] += 1;
    if (standing.loan) figures_.totals["loans" + who] += 1;
    if (standing.debt) figures_.totals["debts" + who] += 1;
    const std::string group = std::string(", ") + name_of(standing.work);
    figures_.parts["stress" + group] += standing.stress;
    figures_.parts["stress, squared" + group] += standing.stress * standing.stress;
    figures_.totals["awareness" + who] += standing.awareness;
    figures_.parts["awareness, squared" + who] += standing.awareness * standing.awareness;
    figures_.parts["awareness" + province_of(world_, world_.persons[person].province)] +=
        standing.awareness;
}

void Record::see_journey(const Journey& journey) {
    const Person& person = world_.persons[journey.person];
    const std::string kind = journey.knowing ? ", knowing" : ", deceived";
    ++journeys_of_[journey.person];
    figures_.totals["offers_accepted" + kind] += 1;
    for_each_margin(person.cell, [&](const std::string& level) {
        figures_.parts["offers_accepted, " + level + kind] += 1;
    });
    if (person.minor) figures_.totals["offers_accepted, minors" + kind] += 1;
    figures_.parts["attempts: " + std::to_string(journey.attempts)] += 1;
    if (journey.attempts > 0) figures_.parts["last exit: " + std::to_string(journey.exit)] += 1;
    if (journey.left != never)
        figures_.parts["left after " + class_of(journey.left - journey.accepted) + ", attempts " +
                       std::to_string(journey.attempts)] += 1;
    else
        figures_.totals[std::string("journeys that ended: ") + name_of(journey.end)] += 1;
    if (journey.over != never)
        figures_.parts[std::string(name_of(journey.end)) + " after " +
                       class_of(journey.over - journey.accepted)] += 1;
}

void Record::add_flows_to(Figures& figures) const {
    for (const Outcome outcome : flows) {
        const auto o = static_cast<std::size_t>(outcome);
        for (std::size_t p = 0; p < sum_.by_province[o].size(); ++p) {
            const double agents = static_cast<double>(sum_.by_province[o][p]) / unit_;
            figures.totals[name_of(outcome)] += agents;
            figures.parts[name_of(outcome) + province_of(world_, p)] += agents;
        }
        for (std::size_t cell = 0; cell < sum_.by_group[o].size(); ++cell)
            for_each_margin(cell, [&](const std::string& level) {
                figures.parts[name_of(outcome) + ", " + level] +=
                    static_cast<double>(sum_.by_group[o][cell]) / unit_;
            });
    }
    for (const ExitOutcome outcome : {ExitOutcome::departures, ExitOutcome::stops_bound}) {
        const auto o = static_cast<std::size_t>(outcome);
        for (std::size_t exit = 0; exit < sum_.by_exit[o].size(); ++exit)
            figures.parts[std::string(exit_outcome_names[o]) + ", exit " + std::to_string(exit)] +=
                static_cast<double>(sum_.by_exit[o][exit]) / unit_;
    }
}

void Record::add_durations_to(Figures& figures) const {
    for (const auto& [evenings, persons] : searches_) {
        figures.totals["searches over"] += persons;
        figures.parts["searches of " + class_of(evenings)] += persons;
    }
    for (const int journeys : journeys_of_)
        if (journeys > 0) figures.parts["persons with journeys: " + std::to_string(journeys)] += 1;
}

Figures Record::figures() const {
    Figures figures = figures_;
    add_flows_to(figures);
    add_durations_to(figures);
    return figures;
}

} // namespace suar::plain
