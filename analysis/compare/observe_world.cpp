#include "compare/observe_world.h"

#include <algorithm>
#include <numeric>

namespace suar {

namespace {

std::int64_t sum(const std::vector<std::int64_t>& values) {
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

// Adds today's to those of the days before.
void add(std::vector<std::int64_t>& all, const std::vector<std::int64_t>& today) {
    all.resize(today.size(), 0);
    for (std::size_t i = 0; i < today.size(); ++i) all[i] += today[i];
}

std::vector<Amount> known(const std::vector<std::int64_t>& values) {
    return {values.begin(), values.end()};
}

// Today's numbers in the order of compared_outcomes.
std::vector<std::int64_t> today_of(const Tally& tally) {
    std::vector<std::int64_t> today;
    for (std::size_t outcome = 0; outcome < outcomes; ++outcome)
        if (outcome_rows[outcome].by_province) today.push_back(sum(tally.by_province[outcome]));
    for (const ExitOutcome outcome : compared_exit_outcomes)
        today.push_back(sum(tally.by_exit[static_cast<std::size_t>(outcome)]));
    return today;
}

} // namespace

std::vector<Captivity> captivities_of(const Cases& cases, const Layout& persons) {
    std::vector<Captivity> captivities;
    for (const CaseRow& row : cases) {
        if (row.arrived == never) continue;
        const ProvinceLayout& province = persons.provinces[row.province];
        const auto number = static_cast<std::uint32_t>(at(row.person)) - province.first;
        const bool died = row.end == CaseEnd::death;
        captivities.push_back({{province.code, number},
                               row.arrived,
                               row.coerced_since,
                               row.promoted,
                               row.freed,
                               row.entered,
                               row.channel,
                               row.cell,
                               row.recorded,
                               died ? never : row.closed,
                               died ? row.freed : never});
    }
    return captivities;
}

void WorldObserver::observe(Day day, const Tally& tally,
                            const std::vector<Intervention>& interventions) {
    observe_month(day, tally);
    if (day < window_.first || day > window_.last) return;
    const std::vector<std::int64_t> today = today_of(tally);
    outcomes_.resize(today.size(), 0);
    for (std::size_t i = 0; i < today.size(); ++i)
        outcomes_[i] =
            compared_outcomes()[i].kind == Kind::flow ? outcomes_[i] + today[i] : today[i];
    for (std::size_t o = 0; o < country_outcomes.size(); ++o) {
        const auto& now = tally.by_country[static_cast<std::size_t>(country_outcomes[o])];
        countries_[o].resize(now.size(), 0);
        for (std::size_t i = 0; i < now.size(); ++i)
            countries_[o][i] =
                row_of(country_outcomes[o]).kind == Kind::flow ? countries_[o][i] + now[i] : now[i];
    }
    const std::size_t year = year_of(day);
    stops_by_year_.resize(year + 1, 0);
    for (std::size_t i = 0; i < today.size(); ++i)
        stops_by_year_[year] += sign_in_stops(i) * today[i];
    observe_series(year, tally);
    observe_interventions(year, tally, interventions);
}

void WorldObserver::observe_series(std::size_t year, const Tally& tally) {
    for (std::size_t i = 0; i < outcomes_of_series.size(); ++i) {
        const auto outcome = static_cast<std::size_t>(*row_of(outcomes_of_series[i]).of);
        auto& [by_province, by_cell, by_year] = series_[i];
        add(by_province, tally.by_province[outcome]);
        add(by_cell, tally.by_group[outcome]);
        by_year.resize(year + 1, 0);
        by_year[year] += sum(tally.by_province[outcome]);
    }
}

std::size_t WorldObserver::year_of(Day day) const {
    return static_cast<std::size_t>(to_date(day).year - to_date(window_.first).year);
}

void WorldObserver::observe_month(Day day, const Tally& tally) {
    const bool begins = !month_ || month_number(*month_) != month_number(day);
    if (begins) month_ = day;
    for (std::size_t o = 0; o < monthly_outcomes.size(); ++o) {
        const auto outcome = static_cast<std::size_t>(monthly_outcomes[o]);
        const auto& by_country = tally.by_country[outcome];
        std::vector<std::int64_t>& rows = months_[o];
        if (begins) rows.resize(rows.size() + 1 + by_country.size(), 0);
        const auto row = rows.end() - static_cast<std::ptrdiff_t>(1 + by_country.size());
        const auto see = [&](std::size_t place, std::int64_t now) {
            std::int64_t& kept = row[static_cast<std::ptrdiff_t>(place)];
            kept = outcome_rows[outcome].kind == Kind::flow ? kept + now : now;
        };
        see(0, sum(tally.by_province[outcome]));
        for (std::size_t i = 0; i < by_country.size(); ++i) see(i + 1, by_country[i]);
    }
}

void WorldObserver::observe_interventions(std::size_t year, const Tally& tally,
                                          const std::vector<Intervention>& interventions) {
    for (std::size_t i = 0; i < interventions.size(); ++i) {
        const std::string& name = interventions[i].name;
        auto found = std::find_if(interventions_.begin(), interventions_.end(),
                                  [&](const auto& each) { return each.first == name; });
        if (found == interventions_.end())
            found = interventions_.insert(interventions_.end(), {name, {}});
        Did& did = found->second;
        for (std::size_t outcome = 0; outcome < intervention_outcomes; ++outcome)
            did.amounts[outcome] += tally.by_intervention[outcome][i];
        did.cost_by_year.resize(std::max(did.cost_by_year.size(), year + 1), 0);
        did.cost_by_year[year] +=
            tally.by_intervention[static_cast<std::size_t>(InterventionOutcome::cost_idr)][i];
    }
}

SeenWorld WorldObserver::finish(const Cases& cases, const Layout& persons,
                                const std::vector<Intervention>& interventions,
                                std::int64_t weight) const {
    const std::size_t years = years_of(window_).size();
    SeenWorld seen;
    seen.outcomes.assign(outcomes_.begin(), outcomes_.end());
    for (std::size_t o = 0; o < country_outcomes.size(); ++o)
        seen.countries[o].assign(countries_[o].begin(), countries_[o].end());
    for (const Intervention& each : interventions) {
        InterventionSeen totals{each.name, {}, std::vector<Amount>(years, 0)};
        totals.amounts.fill(0);
        for (const auto& [name, did] : interventions_) {
            if (name != each.name) continue;
            std::copy(did.amounts.begin(), did.amounts.end(), totals.amounts.begin());
            std::copy(did.cost_by_year.begin(), did.cost_by_year.end(),
                      totals.cost_by_year.begin());
        }
        seen.interventions.push_back(std::move(totals));
    }
    seen.captivities = captivities_of(cases, persons);
    seen.parts = divide(seen.captivities, persons, window_, weight);
    for (std::size_t year = 0; year < stops_by_year_.size(); ++year)
        seen.parts[at(Division::year)][year]
                  [static_cast<std::size_t>(PartOutcome::stops_not_bound)] = stops_by_year_[year];
    for (std::size_t i = 0; i < outcomes_of_series.size(); ++i)
        put(seen.parts, outcomes_of_series[i],
            {known(series_[i].by_province), known(series_[i].by_cell), known(series_[i].by_year)});
    seen.months = months_;
    return seen;
}

} // namespace suar
