#include "compare/read_worlds.h"

#include "engine/lay_out_people.h"
#include "output/result_groups.h"
#include "world/cases.h"

#include <algorithm>
#include <map>

namespace suar {

namespace {

// Which of a group's periods make up the window.
struct Cut {
    std::optional<std::size_t> first; // the period that begins with the window
    std::optional<std::size_t> last;  // the period that ends with it
};

// A dataset of counts, checked to be replicate x time x place.
struct Block {
    std::size_t replicates, periods, places;
    std::vector<std::int64_t> values;
    std::int64_t at(std::size_t replicate, std::size_t period, std::size_t place) const {
        return values[(replicate * periods + period) * places + place];
    }
};

class Reader {
public:
    Reader(const ResultFile& file, Window window) : file_(file), window_(window) {}

    const Window& window() const { return window_; }
    Day start() const { return file_.header().start; }
    Day last() const { return file_.header().last_day; }

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
        const std::vector<std::int64_t>& bounds = bounds_of(group);
        const std::int64_t begin = days.first - file_.header().start;
        const std::int64_t end = days.last - file_.header().start + 1;
        Cut cut;
        for (std::size_t period = 0; 2 * period + 1 < bounds.size(); ++period) {
            if (bounds[2 * period] == begin) cut.first = period;
            if (bounds[2 * period + 1] == end) cut.last = period;
        }
        return cut;
    }

    Block block(const std::string& path) {
        Block made{};
        if (!problems.empty()) return made;
        auto counts = file_.counts(path);
        if (!counts)
            problems = counts.problems();
        else if (counts.value().shape.size() != 3 ||
                 counts.value().shape[0] != file_.header().replicates)
            refuse(path + " has an unexpected shape");
        else
            made = {counts.value().shape[0], counts.value().shape[1], counts.value().shape[2],
                    std::move(counts.value().values)};
        return made;
    }

    void refuse(const std::string& found) {
        if (problems.empty())
            problems = {{"", "", found, "a result of suar as it was written", ""}};
    }

private:
    const std::vector<std::int64_t>& bounds_of(const std::string& group) {
        const auto known = bounds_.find(group);
        if (known != bounds_.end()) return known->second;
        return bounds_[group] = column(group + "/time_bounds");
    }

    const ResultFile& file_;
    Window window_;
    std::map<std::string, std::vector<std::int64_t>> bounds_; // by group
};

Amount amount_at(const Block& block, std::size_t replicate, std::size_t place, Kind kind, Cut cut) {
    if (!cut.last || (kind == Kind::flow && !cut.first)) return std::nullopt;
    if (*cut.last >= block.periods) return std::nullopt; // bounds of another series
    std::int64_t total = 0;
    for (std::size_t period = kind == Kind::flow ? *cut.first : *cut.last; period <= *cut.last;
         ++period)
        total += block.at(replicate, period, place);
    return total;
}

Amount amount_of(const Block& block, std::size_t replicate, Kind kind, Cut cut) {
    Amount total = 0;
    for (std::size_t place = 0; place < block.places; ++place) {
        const Amount one = amount_at(block, replicate, place, kind, cut);
        total = one && total ? Amount(*total + *one) : std::nullopt;
    }
    return total;
}

void read_outcomes(Reader& reader, std::vector<SeenWorld>& worlds) {
    const Cut cut = reader.cut_of("/series/province"), months = reader.cut_of("/series/exit");
    const std::size_t exits = compared_outcomes().size() - compared_exit_outcomes.size();
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i) {
        const ComparedOutcome& outcome = compared_outcomes()[i];
        const std::string group = i < exits ? "/series/province/" : "/series/exit/";
        const Block block = reader.block(group + std::string(outcome.name));
        if (!reader.problems.empty()) return;
        for (std::size_t r = 0; r < worlds.size(); ++r)
            worlds[r].outcomes.push_back(
                amount_of(block, r, outcome.kind, i < exits ? cut : months));
    }
}

void read_countries(Reader& reader, const Scenario& scenario, std::vector<SeenWorld>& worlds) {
    const Cut cut = reader.cut_of("/series/country");
    for (std::size_t o = 0; o < country_outcomes.size(); ++o) {
        const OutcomeRow& row = row_of(country_outcomes[o]);
        const Block block = reader.block("/series/country/" + std::string(row.name));
        if (!reader.problems.empty()) return;
        if (block.places != scenario.tables.destinations.size())
            return reader.refuse("/series/country has other countries than the scenario in it");
        for (std::size_t r = 0; r < worlds.size(); ++r)
            for (std::size_t place = 0; place < block.places; ++place)
                worlds[r].countries[o].push_back(amount_at(block, r, place, row.kind, cut));
    }
}

void read_interventions(Reader& reader, const Scenario& scenario, std::vector<SeenWorld>& worlds) {
    if (scenario.interventions.empty()) return;
    const std::string group = "/series/intervention";
    const Cut cut = reader.cut_of(group);
    for (SeenWorld& world : worlds)
        for (const Intervention& each : scenario.interventions)
            world.interventions.push_back({each.name, {}, {}});
    for (std::size_t outcome = 0; outcome < intervention_outcomes; ++outcome) {
        const Block block =
            reader.block(group + "/" + std::string(intervention_outcome_names[outcome]));
        if (!reader.problems.empty()) return;
        if (block.places != scenario.interventions.size())
            return reader.refuse(group + " has other interventions than the scenario in it");
        for (std::size_t r = 0; r < worlds.size(); ++r)
            for (std::size_t i = 0; i < block.places; ++i) {
                InterventionSeen& seen = worlds[r].interventions[i];
                seen.amounts[outcome] = amount_at(block, r, i, Kind::flow, cut);
                if (static_cast<InterventionOutcome>(outcome) != InterventionOutcome::cost_idr)
                    continue;
                for (const Window& year : years_of(reader.window()))
                    seen.cost_by_year.push_back(
                        amount_at(block, r, i, Kind::flow, reader.cut_of(group, year)));
            }
    }
}

void read_months(Reader& reader, std::vector<SeenWorld>& worlds) {
    const std::string province = "/series/province", country = "/series/country";
    const std::vector<Window> months = whole_months({reader.start(), reader.last()});
    for (std::size_t o = 0; o < monthly_outcomes.size(); ++o) {
        const OutcomeRow& row = row_of(monthly_outcomes[o]);
        const Block all = reader.block(province + "/" + std::string(row.name));
        const Block by_country = reader.block(country + "/" + std::string(row.name));
        if (!reader.problems.empty()) return;
        for (const Window& month : months) {
            const Cut in_all = reader.cut_of(province, month);
            const Cut in_country = reader.cut_of(country, month);
            for (std::size_t r = 0; r < worlds.size(); ++r) {
                std::vector<std::int64_t>& values = worlds[r].months[o];
                values.push_back(amount_of(all, r, row.kind, in_all).value_or(not_seen));
                for (std::size_t place = 0; place < by_country.places; ++place)
                    values.push_back(
                        amount_at(by_country, r, place, row.kind, in_country).value_or(not_seen));
            }
        }
    }
}

// Persons, entries and coerced days of the parts follow from the captivities, stops from the
// series.
void divide_worlds(Reader& reader, const Scenario& scenario, std::vector<SeenWorld>& worlds) {
    const Layout persons = lay_out_people(scenario.tables, scenario.weight);
    for (SeenWorld& world : worlds) {
        for (Captivity& each : world.captivities) {
            const auto found = std::find_if(
                persons.provinces.begin(), persons.provinces.end(),
                [&](const ProvinceLayout& row) { return row.code == each.person.province; });
            if (found == persons.provinces.end() || each.person.number >= found->persons)
                return reader.refuse("/cases names a person that the scenario does not have");
            each.cell = found->cell_of(each.person.number);
        }
        world.parts = divide(world.captivities, persons, reader.window(), scenario.weight);
    }
    const std::vector<Window> years = years_of(reader.window());
    const std::size_t exits = compared_outcomes().size() - compared_exit_outcomes.size();
    std::vector<std::vector<Amount>> stops(worlds.size(), std::vector<Amount>(years.size(), 0));
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i) {
        if (sign_in_stops(i) == 0) continue;
        const std::string group = i < exits ? "/series/province" : "/series/exit";
        const Block block = reader.block(group + "/" + std::string(compared_outcomes()[i].name));
        if (!reader.problems.empty()) return;
        for (std::size_t year = 0; year < years.size(); ++year)
            for (std::size_t r = 0; r < worlds.size(); ++r) {
                const Amount one =
                    amount_of(block, r, Kind::flow, reader.cut_of(group, years[year]));
                Amount& all = stops[r][year];
                all = one && all ? Amount(*all + sign_in_stops(i) * *one) : std::nullopt;
            }
    }
    for (std::size_t r = 0; r < worlds.size(); ++r)
        for (std::size_t year = 0; year < years.size(); ++year)
            worlds[r].parts[at(Division::year)][year]
                           [static_cast<std::size_t>(PartOutcome::stops_not_bound)] =
                stops[r][year];
}

void read_captivities(Reader& reader, Day start, std::vector<SeenWorld>& worlds) {
    std::map<std::string, std::vector<std::int64_t>> columns;
    for (const char* const name : {"replicate", "province", "person", "channel", "arrived",
                                   "coerced_since", "promoted", "freed", "entered"})
        columns[name] = reader.column(std::string("/cases/") + name);
    if (!reader.problems.empty()) return;
    const std::size_t rows = columns["replicate"].size();
    for (const auto& [name, values] : columns)
        if (values.size() != rows) return reader.refuse("/cases/" + name + " has a row too few");
    const auto day = [&](const char* name, std::size_t row) {
        const std::int64_t days = columns[name][row];
        return days < 0 ? never : start + static_cast<std::int32_t>(days);
    };
    for (std::size_t row = 0; row < rows; ++row) {
        const auto number = [&](const char* name) { return columns[name][row]; };
        if (number("replicate") < 0 ||
            static_cast<std::size_t>(number("replicate")) >= worlds.size())
            return reader.refuse("/cases names a replicate that there is not");
        if (day("arrived", row) == never) continue;
        worlds[static_cast<std::size_t>(number("replicate"))].captivities.push_back(
            {{static_cast<std::uint32_t>(number("province")),
              static_cast<std::uint32_t>(number("person"))},
             day("arrived", row),
             day("coerced_since", row),
             day("promoted", row),
             day("freed", row),
             CountryIndex{static_cast<std::uint8_t>(number("entered"))},
             static_cast<std::uint8_t>(number("channel")),
             0}); // the person's sex, age and education are found later
    }
}

} // namespace

Result<std::vector<SeenWorld>> read_worlds(const ResultFile& file, const Scenario& scenario,
                                           Window window) {
    std::vector<SeenWorld> worlds(file.header().replicates);
    Reader reader(file, window);
    read_outcomes(reader, worlds);
    read_countries(reader, scenario, worlds);
    read_interventions(reader, scenario, worlds);
    read_months(reader, worlds);
    read_captivities(reader, file.header().start, worlds);
    if (reader.problems.empty()) divide_worlds(reader, scenario, worlds);
    if (!reader.problems.empty()) return reader.problems;
    return worlds;
}

} // namespace suar
