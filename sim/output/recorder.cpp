#include "output/recorder.h"

#include "core/error.h"

#include <limits>
#include <string>

namespace suar {

template <class Count>
GridOf<Count>::GridOf(Kind kind, std::size_t periods, std::size_t places)
    : kind_(kind), open_(places, 0), values_(periods * places, not_produced) {}

template <class Count>
void GridOf<Count>::add(std::span<const std::int64_t> today, std::string_view name) {
    if (today.size() != open_.size())
        throw BrokenLaw{"every place reports every day",
                        std::string(name) + " has " + std::to_string(today.size()) +
                            " places instead of " + std::to_string(open_.size())};
    for (std::size_t place = 0; place < open_.size(); ++place)
        open_[place] = kind_ == Kind::flow ? open_[place] + today[place] : today[place];
}

template <class Count> void GridOf<Count>::close_period(std::size_t period, std::string_view name) {
    for (std::size_t place = 0; place < open_.size(); ++place) {
        const std::int64_t value = open_[place];
        if (value < 0 || value > std::numeric_limits<Count>::max())
            throw BrokenLaw{"counts are whole, not negative and fit their column",
                            std::string(name) + " is " + std::to_string(value) + " at place " +
                                std::to_string(place)};
        values_[period * open_.size() + place] = static_cast<Count>(value);
        open_[place] = 0;
    }
}

template class GridOf<std::int32_t>;
template class GridOf<std::int64_t>;

namespace {

std::vector<Outcome> outcomes_where(bool OutcomeRow::*stands_in) {
    std::vector<Outcome> chosen;
    for (std::size_t outcome = 0; outcome < outcomes; ++outcome)
        if (outcome_rows[outcome].*stands_in) chosen.push_back(static_cast<Outcome>(outcome));
    return chosen;
}

std::vector<Grid> empty_grids(const std::vector<Outcome>& chosen, std::size_t periods,
                              std::size_t places) {
    std::vector<Grid> grids;
    for (const Outcome outcome : chosen) grids.emplace_back(row_of(outcome).kind, periods, places);
    return grids;
}

void add_all(std::vector<Grid>& grids, const std::vector<Outcome>& chosen,
             const std::array<std::vector<std::int64_t>, outcomes>& today) {
    for (std::size_t i = 0; i < chosen.size(); ++i)
        grids[i].add(today[static_cast<std::size_t>(chosen[i])], row_of(chosen[i]).name);
}

void close_all(std::vector<Grid>& grids, const std::vector<Outcome>& chosen, std::size_t period) {
    for (std::size_t i = 0; i < chosen.size(); ++i)
        grids[i].close_period(period, row_of(chosen[i]).name);
}

// Today's part of running totals, which grow from one day to the next.
std::vector<std::int64_t> since(const std::vector<std::int64_t>& now,
                                std::vector<std::int64_t>& before) {
    before.resize(now.size(), 0);
    std::vector<std::int64_t> today(now.size());
    for (std::size_t i = 0; i < now.size(); ++i) today[i] = now[i] - before[i];
    before = now;
    return today;
}

std::vector<std::int64_t> wide(const std::vector<std::int32_t>& values) {
    return {values.begin(), values.end()};
}

// Slots are known on the first day only: their number is the world's, not the layout's.
void size_once(Grid& grid, Kind kind, std::size_t periods, std::size_t places) {
    if (grid.places() == 0 && places > 0) grid = Grid(kind, periods, places);
}

} // namespace

std::vector<Outcome> outcomes_by_province() { return outcomes_where(&OutcomeRow::by_province); }
std::vector<Outcome> outcomes_by_country() { return outcomes_where(&OutcomeRow::by_country); }
std::vector<Outcome> outcomes_by_group() { return outcomes_where(&OutcomeRow::by_group); }

Recorder::Recorder(const ResultLayout& layout, std::uint32_t replicate)
    : layout_(layout), interval_{periods(layout.start, layout.end, layout.interval)},
      month_{periods(layout.start, layout.end, TimeStep::month)}, year_{periods(layout.start,
                                                                                layout.end,
                                                                                TimeStep::year)} {
    const std::size_t steps = interval_.periods.size(), months = month_.periods.size();
    const std::size_t countries = layout.countries.size();
    const std::size_t groups = layout.sexes.size() * layout.ages.size() * layout.educations.size();
    record_.replicate = replicate;
    record_.last_day = layout.start + -1;
    record_.by_province = empty_grids(outcomes_by_province(), steps, layout.provinces.size());
    record_.by_country = empty_grids(outcomes_by_country(), steps, countries);
    record_.by_group = empty_grids(outcomes_by_group(), months, groups);
    record_.by_intervention.assign(intervention_outcomes,
                                   MoneyGrid(Kind::flow, steps, layout.interventions.size()));
    record_.by_exit.assign(exit_outcomes, Grid(Kind::flow, months, layout.exits.size()));
    record_.entries_by_flow =
        Grid(Kind::flow, year_.periods.size(), layout.provinces.size() * countries);
    record_.mission_recorded = Grid(Kind::flow, months, countries);
    record_.mission_sheltered = Grid(Kind::stock, months, countries);
    record_.mission_queue = Grid(Kind::stock, months, countries);
}

void Recorder::observe(Day day, const Tally& tally, const Recruiters& recruiters,
                       const Compounds& compounds, const Missions& missions) {
    if (day != record_.last_day + 1 || day > layout_.end)
        throw BrokenLaw{"days are observed one after another",
                        to_text(day) + " after " + to_text(record_.last_day)};
    observe_series(day, tally);
    observe_months(day, tally, compounds, missions);
    observe_years(day, tally, recruiters);
    record_.last_day = day;
}

void Recorder::observe_series(Day day, const Tally& tally) {
    add_all(record_.by_province, outcomes_by_province(), tally.by_province);
    add_all(record_.by_country, outcomes_by_country(), tally.by_country);
    for (std::size_t i = 0; i < intervention_outcomes; ++i)
        record_.by_intervention[i].add(tally.by_intervention[i], intervention_outcome_names[i]);
    if (!interval_.ends_on(day)) return;
    close_all(record_.by_province, outcomes_by_province(), interval_.now);
    close_all(record_.by_country, outcomes_by_country(), interval_.now);
    for (std::size_t i = 0; i < intervention_outcomes; ++i)
        record_.by_intervention[i].close_period(interval_.now, intervention_outcome_names[i]);
    ++interval_.now;
}

void Recorder::observe_months(Day day, const Tally& tally, const Compounds& compounds,
                              const Missions& missions) {
    std::vector<std::int64_t> queued;
    for (const auto& queue : missions.queue)
        queued.push_back(static_cast<std::int64_t>(queue.size()) * layout_.weight);
    size_once(record_.site_held, Kind::stock, month_.periods.size(), compounds.held.size());

    add_all(record_.by_group, outcomes_by_group(), tally.by_group);
    for (std::size_t outcome = 0; outcome < exit_outcomes; ++outcome)
        record_.by_exit[outcome].add(tally.by_exit[outcome], exit_outcome_names[outcome]);
    record_.mission_recorded.add(since(missions.recorded.values(), recorded_before_), "recorded");
    record_.mission_sheltered.add(wide(missions.sheltered.values()), "sheltered");
    record_.mission_queue.add(queued, "queue");
    record_.site_held.add(wide(compounds.held.values()), "held at a site");
    if (!month_.ends_on(day)) return;

    close_all(record_.by_group, outcomes_by_group(), month_.now);
    for (std::size_t outcome = 0; outcome < exit_outcomes; ++outcome)
        record_.by_exit[outcome].close_period(month_.now, exit_outcome_names[outcome]);
    record_.mission_recorded.close_period(month_.now, "recorded");
    record_.mission_sheltered.close_period(month_.now, "sheltered");
    record_.mission_queue.close_period(month_.now, "queue");
    record_.site_held.close_period(month_.now, "held at a site");
    ++month_.now;
}

void Recorder::observe_years(Day day, const Tally& tally, const Recruiters& recruiters) {
    size_once(record_.deliveries, Kind::flow, year_.periods.size(), recruiters.deliveries.size());
    record_.entries_by_flow.add(tally.entries_by_flow, "entries by flow");
    record_.deliveries.add(since(recruiters.deliveries.values(), delivered_before_), "deliveries");
    if (!year_.ends_on(day)) return;
    record_.entries_by_flow.close_period(year_.now, "entries by flow");
    record_.deliveries.close_period(year_.now, "deliveries");
    ++year_.now;
}

Record Recorder::finish(const Cases& cases, const Layout& persons, const Recruiters& recruiters,
                        const Compounds& compounds) {
    record_.cases = cases.values();
    for (const CaseRow& row : cases)
        record_.person_numbers.push_back(static_cast<std::uint32_t>(at(row.person)) -
                                         persons.provinces[row.province].first);
    record_.recruiters = recruiters;
    record_.compounds = compounds;
    return std::move(record_);
}

} // namespace suar
