#include "compare/read_worlds.h"

#include "engine/lay_out_people.h"
#include "output/result_groups.h"
#include "results/series.h"
#include "rules/levels.h"
#include "world/cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace suar {

namespace {

// Which of a group's periods make up the window.
struct Cut {
    std::optional<std::size_t> first; // the period that begins with the window
    std::optional<std::size_t> last;  // the period that ends with it
};

class WorldReader {
public:
    WorldReader(const ResultFile& file, Window window)
        : file_(file), series_(file), window_(window) {}

    const Window& window() const { return window_; }
    Day start() const { return file_.header().start; }
    Day last() const { return file_.header().last_day; }
    std::uint32_t replicates() const { return file_.header().replicates; }

    // The first problem makes all that follows empty; it is asked for once, at the end.
    Problems problems;

    std::vector<std::int64_t> column(const std::string& path) {
        if (!problems.empty()) return {};
        auto counts = file_.counts(path);
        if (counts) return std::move(counts.value().values);
        problems = counts.problems();
        return {};
    }

    Cut cut_of(const std::string& group) { return cut_of(group, window_); }

    Cut cut_of(const std::string& group, const Window& days) {
        Cut cut;
        if (!problems.empty()) return cut;
        const auto& periods = series_.periods_of(group);
        if (!periods) {
            problems = periods.problems();
            return cut;
        }
        // They are in order, and follow each other without a gap.
        const std::vector<Period>& all = periods.value();
        const auto begins = std::ranges::lower_bound(all, days.first, {}, &Period::first);
        const auto ends = std::ranges::lower_bound(all, days.last, {}, &Period::last);
        const auto place = [&](auto found) {
            return static_cast<std::size_t>(found - all.begin());
        };
        if (begins != all.end() && begins->first == days.first) cut.first = place(begins);
        if (ends != all.end() && ends->last == days.last) cut.last = place(ends);
        return cut;
    }

    // With as many places as there are rows in a table of the scenario.
    Series series(const std::string& group, std::string_view name, std::size_t places) {
        if (!problems.empty()) return {};
        auto read = series_.series_of(group, name);
        if (!read)
            problems = read.problems();
        else if (read.value().places != places)
            refuse(group + ", which has other places than the scenario in it");
        else
            return std::move(read.value());
        return {};
    }

    // What it holds that it should not.
    void refuse(std::string found) {
        if (problems.empty()) problems = {not_as_written(file_, std::move(found))};
    }

private:
    const ResultFile& file_;
    SeriesReader series_;
    Window window_;
};

Amount amount_at(const Series& series, std::size_t replicate, std::size_t place, Kind kind,
                 Cut cut) {
    if (!cut.last || (kind == Kind::flow && !cut.first)) return std::nullopt;
    std::int64_t total = 0;
    for (std::size_t period = kind == Kind::flow ? *cut.first : *cut.last; period <= *cut.last;
         ++period)
        total += series.at(replicate, period, place);
    return total;
}

Amount amount_of(const Series& series, std::size_t replicate, Kind kind, Cut cut) {
    Amount total = 0;
    for (std::size_t place = 0; place < series.places; ++place) {
        const Amount one = amount_at(series, replicate, place, kind, cut);
        total = one && total ? Amount(*total + *one) : std::nullopt;
    }
    return total;
}

// One of compared_outcomes: by province, or by exit where no province has it.
struct WhereFound {
    std::string group;
    std::size_t places;
};
WhereFound where_found(std::size_t outcome, const Tables& tables) {
    const std::size_t exits = compared_outcomes().size() - compared_exit_outcomes.size();
    if (outcome < exits) return {"/series/province", tables.provinces.size()};
    return {"/series/exit", tables.exits.size()};
}

// Where an outcome stands among some of all; nothing where it is none of them.
template <std::size_t count>
std::optional<std::size_t> place_in(const std::array<Outcome, count>& some,
                                    std::string_view outcome) {
    for (std::size_t i = 0; i < count; ++i)
        if (row_of(some[i]).name == outcome) return i;
    return std::nullopt;
}

// One of monthly_outcomes, everywhere or in each country; everywhere stands before the countries.
enum class MonthlyPlaces : std::uint8_t { everywhere, countries };

void read_months(WorldReader& reader, const Series& series, std::size_t outcome,
                 MonthlyPlaces which, std::size_t countries, std::vector<SeenWorld>& worlds) {
    const bool everywhere = which == MonthlyPlaces::everywhere;
    const Kind kind = row_of(monthly_outcomes[outcome]).kind;
    const std::vector<Window> months = whole_months({reader.start(), reader.last()});
    for (SeenWorld& world : worlds)
        world.months[outcome].resize(months.size() * (1 + countries), not_seen);
    for (std::size_t month = 0; month < months.size(); ++month) {
        const Cut cut =
            reader.cut_of(everywhere ? "/series/province" : "/series/country", months[month]);
        for (std::size_t r = 0; r < worlds.size(); ++r) {
            std::int64_t* const row = &worlds[r].months[outcome][month * (1 + countries)];
            if (everywhere) row[0] = amount_of(series, r, kind, cut).value_or(not_seen);
            for (std::size_t place = 0; !everywhere && place < countries; ++place)
                row[1 + place] = amount_at(series, r, place, kind, cut).value_or(not_seen);
        }
    }
}

// Stops of people not bound for a compound, by year: outcomes added and taken away.
void add_stops(WorldReader& reader, const Series& series, const std::string& group,
               std::int64_t sign, std::vector<SeenWorld>& worlds) {
    const std::vector<Window> years = years_of(reader.window());
    for (std::size_t year = 0; year < years.size(); ++year) {
        const Cut cut = reader.cut_of(group, years[year]);
        for (std::size_t r = 0; r < worlds.size(); ++r) {
            const Amount one = amount_of(series, r, Kind::flow, cut);
            Amount& all = worlds[r].parts[at(Division::year)][year]
                                         [static_cast<std::size_t>(PartOutcome::stops_not_bound)];
            all = one && all ? Amount(*all + sign * *one) : std::nullopt;
        }
    }
}

// One of outcomes_of_series; its series by province has been read.
void read_part(WorldReader& reader, const Series& series, PartOutcome outcome,
               std::vector<SeenWorld>& worlds) {
    const std::string group = "/series/province", cells(series_by_cell);
    const Series by_cell =
        reader.series(cells, row_of(*row_of(outcome).of).name, sexes * ages * educations);
    if (!reader.problems.empty()) return;
    const Cut cut = reader.cut_of(group), cut_of_cells = reader.cut_of(cells);
    for (std::size_t r = 0; r < worlds.size(); ++r) {
        SeriesAmounts amounts;
        for (std::size_t place = 0; place < series.places; ++place)
            amounts.by_province.push_back(amount_at(series, r, place, Kind::flow, cut));
        for (std::size_t cell = 0; cell < by_cell.places; ++cell)
            amounts.by_cell.push_back(amount_at(by_cell, r, cell, Kind::flow, cut_of_cells));
        for (const Window& year : years_of(reader.window()))
            amounts.by_year.push_back(amount_of(series, r, Kind::flow, reader.cut_of(group, year)));
        put(worlds[r].parts, outcome, amounts);
    }
}

// A series is read once, whatever is made of it. The parts have been divided already.
void read_outcomes(WorldReader& reader, const Tables& tables, std::vector<SeenWorld>& worlds) {
    for (SeenWorld& world : worlds)
        for (Part& year : world.parts[at(Division::year)])
            year[static_cast<std::size_t>(PartOutcome::stops_not_bound)] = 0;
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i) {
        const ComparedOutcome& outcome = compared_outcomes()[i];
        const auto [group, places] = where_found(i, tables);
        const Cut cut = reader.cut_of(group);
        const Series series = reader.series(group, outcome.name, places);
        if (!reader.problems.empty()) return;
        for (std::size_t r = 0; r < worlds.size(); ++r)
            worlds[r].outcomes.push_back(amount_of(series, r, outcome.kind, cut));
        if (const auto month = place_in(monthly_outcomes, outcome.name))
            read_months(reader, series, *month, MonthlyPlaces::everywhere,
                        tables.destinations.size(), worlds);
        if (sign_in_stops(i) != 0) add_stops(reader, series, group, sign_in_stops(i), worlds);
        for (const PartOutcome part : outcomes_of_series)
            if (row_of(*row_of(part).of).name == outcome.name)
                read_part(reader, series, part, worlds);
    }
}

void read_countries(WorldReader& reader, const Scenario& scenario, std::vector<SeenWorld>& worlds) {
    static_assert(std::ranges::all_of(monthly_outcomes, [](Outcome monthly) {
        return std::ranges::find(country_outcomes, monthly) != country_outcomes.end();
    }));
    const std::size_t countries = scenario.tables.destinations.size();
    const Cut cut = reader.cut_of("/series/country");
    for (std::size_t o = 0; o < country_outcomes.size(); ++o) {
        const OutcomeRow& row = row_of(country_outcomes[o]);
        const Series series = reader.series("/series/country", row.name, countries);
        if (!reader.problems.empty()) return;
        for (std::size_t r = 0; r < worlds.size(); ++r)
            for (std::size_t place = 0; place < series.places; ++place)
                worlds[r].countries[o].push_back(amount_at(series, r, place, row.kind, cut));
        if (const auto month = place_in(monthly_outcomes, row.name))
            read_months(reader, series, *month, MonthlyPlaces::countries, countries, worlds);
    }
}

void read_interventions(WorldReader& reader, const Scenario& scenario,
                        std::vector<SeenWorld>& worlds) {
    if (scenario.interventions.empty()) return;
    const std::string group = "/series/intervention";
    const Cut cut = reader.cut_of(group);
    for (SeenWorld& world : worlds)
        for (const Intervention& each : scenario.interventions)
            world.interventions.push_back({each.name, {}, {}});
    for (std::size_t outcome = 0; outcome < intervention_outcomes; ++outcome) {
        const Series series = reader.series(group, intervention_outcome_names[outcome],
                                            scenario.interventions.size());
        if (!reader.problems.empty()) return;
        for (std::size_t r = 0; r < worlds.size(); ++r)
            for (std::size_t i = 0; i < series.places; ++i) {
                InterventionSeen& seen = worlds[r].interventions[i];
                seen.amounts[outcome] = amount_at(series, r, i, Kind::flow, cut);
                if (static_cast<InterventionOutcome>(outcome) != InterventionOutcome::cost_idr)
                    continue;
                for (const Window& year : years_of(reader.window()))
                    seen.cost_by_year.push_back(
                        amount_at(series, r, i, Kind::flow, reader.cut_of(group, year)));
            }
    }
}

// What of the parts follows from the captivities.
void divide_worlds(WorldReader& reader, const Scenario& scenario, std::vector<SeenWorld>& worlds) {
    const Layout persons = lay_out_people(scenario.tables, scenario.weight);
    for (SeenWorld& world : worlds) {
        for (Captivity& each : world.captivities) {
            const auto found = std::find_if(
                persons.provinces.begin(), persons.provinces.end(),
                [&](const ProvinceLayout& row) { return row.code == each.person.province; });
            if (found == persons.provinces.end() || each.person.number >= found->persons)
                return reader.refuse("/cases with a person whom the scenario does not have");
            each.cell = found->cell_of(each.person.number);
        }
        world.parts = divide(world.captivities, persons, reader.window(), scenario.weight);
    }
}

// The columns of /cases that tell of a captivity, all of one length, each within its range.
class CaseColumns {
public:
    CaseColumns(WorldReader& reader, const Tables& tables) : reader_(reader) {
        const std::int64_t days = reader.last() - reader.start();
        const std::int64_t any = std::numeric_limits<std::uint32_t>::max();
        read("replicate", 0, std::int64_t{reader.replicates()} - 1);
        read("province", 0, any);
        read("person", 0, any);
        read("channel", 0, static_cast<std::int64_t>(channels) - 1);
        for (const char* const date :
             {"arrived", "coerced_since", "promoted", "freed", "recorded", "closed"})
            read(date, no_date, days);
        read("entered", 0, no_code);
        read("end", 0, no_code);
        if (reader.problems.empty()) check_rows(tables.destinations.size());
    }

    std::size_t rows() const { return column("replicate").size(); }
    std::int64_t at(std::string_view name, std::size_t row) const { return column(name)[row]; }

private:
    static constexpr std::int64_t no_code = 255, no_date = -1; // as rows.cpp writes them

    const std::vector<std::int64_t>& column(std::string_view name) const {
        return columns_.find(name)->second;
    }

    void read(const char* name, std::int64_t least, std::int64_t most) {
        const std::vector<std::int64_t>& values = columns_[name] =
            reader_.column(std::string("/cases/") + name);
        if (!reader_.problems.empty()) return;
        if (values.size() != rows())
            reader_.refuse(fmt::format("/cases/{}, which has another length than others", name));
        for (const std::int64_t value : values)
            if (value < least || value > most)
                return reader_.refuse(fmt::format("{} in /cases/{}, which is not from {} to {}",
                                                  value, name, least, most));
    }

    void check_rows(std::size_t countries) {
        const auto &arrived = column("arrived"), &entered = column("entered");
        for (std::size_t row = 0; row < rows(); ++row)
            if (arrived[row] != no_date && static_cast<std::size_t>(entered[row]) >= countries)
                return reader_.refuse("/cases with an entry into a country that there is not");
        for (const char* const name : {"coerced_since", "promoted", "freed"}) {
            const auto& later = column(name);
            for (std::size_t row = 0; row < rows(); ++row)
                if (later[row] != no_date && later[row] < arrived[row])
                    return reader_.refuse(
                        fmt::format("/cases/{} with days before those of /cases/arrived", name));
        }
    }

    WorldReader& reader_;
    std::map<std::string, std::vector<std::int64_t>, std::less<>> columns_;
};

void read_captivities(WorldReader& reader, const Tables& tables, std::vector<SeenWorld>& worlds) {
    const CaseColumns cases(reader, tables);
    if (!reader.problems.empty()) return;
    const auto day = [&](const char* name, std::size_t row) {
        const std::int64_t days = cases.at(name, row);
        return days < 0 ? never : reader.start() + static_cast<std::int32_t>(days);
    };
    for (std::size_t row = 0; row < cases.rows(); ++row) {
        if (day("arrived", row) == never) continue;
        const bool died = cases.at("end", row) == static_cast<std::int64_t>(CaseEnd::death);
        worlds[static_cast<std::size_t>(cases.at("replicate", row))].captivities.push_back(
            {{static_cast<std::uint32_t>(cases.at("province", row)),
              static_cast<std::uint32_t>(cases.at("person", row))},
             day("arrived", row),
             day("coerced_since", row),
             day("promoted", row),
             day("freed", row),
             CountryIndex{static_cast<std::uint8_t>(cases.at("entered", row))},
             static_cast<std::uint8_t>(cases.at("channel", row)),
             0, // the person's sex, age and education are found later
             day("recorded", row),
             died ? never : day("closed", row),
             died ? day("freed", row) : never});
    }
}

} // namespace

Result<std::vector<SeenWorld>> read_worlds(const ResultFile& file, const Scenario& scenario,
                                           Window window) {
    std::vector<SeenWorld> worlds(file.header().replicates);
    WorldReader reader(file, window);
    read_captivities(reader, scenario.tables, worlds);
    if (reader.problems.empty()) divide_worlds(reader, scenario, worlds);
    read_outcomes(reader, scenario.tables, worlds);
    read_countries(reader, scenario, worlds);
    read_interventions(reader, scenario, worlds);
    if (!reader.problems.empty()) return reader.problems;
    return worlds;
}

} // namespace suar
