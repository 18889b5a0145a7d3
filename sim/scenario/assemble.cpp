#include "scenario/assemble.h"

#include "core/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

namespace suar {
namespace {

// The last step that has begun; the first one holds from the start of the run.
const Step& step_on(const Setting& setting, Day day) {
    const Step* current = &setting.steps.front();
    for (const Step& step : setting.steps)
        if (step.from && *step.from <= day) current = &step;
    return *current;
}

Parameters parameters_on(const Settings& settings, Day day) {
    Parameters parameters{};
    for (const NumberKey& key : number_keys()) {
        const Step& step = step_on(settings.at(key.key), day);
        key.member(parameters, key.level) =
            convert(step.number, *parse_unit(step.unit), *parse_unit(key.stored));
    }
    return parameters;
}

bool same(Parameters left, Parameters right) {
    const auto& keys = number_keys();
    return std::all_of(keys.begin(), keys.end(), [&](const NumberKey& key) {
        return key.member(left, key.level) == key.member(right, key.level);
    });
}

void check_first_steps(const Settings& settings, Day start, Report& report) {
    for (const NumberKey& key : number_keys()) {
        const Step& first = settings.at(key.key).steps.front();
        if (!first.from || *first.from <= start) continue;
        report.add({first.place, key.key,
                    fmt::format("the first step, {}, is after the start of the run, {}",
                                to_text(*first.from), to_text(start)),
                    "a value for the days before",
                    "a first step without `from` holds from the start"});
    }
}

// Every parameter is kept for each of these days.
constexpr std::size_t most_dates = 1000;

void refuse_dates(const Settings& settings, std::size_t dates, Report& report) {
    const auto steps_of = [&](const NumberKey& key) { return settings.at(key.key).steps.size(); };
    const auto& keys = number_keys();
    const NumberKey& most =
        *std::max_element(keys.begin(), keys.end(), [&](const NumberKey& a, const NumberKey& b) {
            return steps_of(a) < steps_of(b);
        });
    report.add({settings.at(most.key).place, most.key,
                fmt::format("the parameters change on {} days of the run", dates),
                fmt::format("at most {}", most_dates), "use fewer steps with dates"});
}

std::vector<std::string> codes_of(const std::vector<DestinationRow>& destinations) {
    std::vector<std::string> codes;
    for (const DestinationRow& row : destinations) codes.push_back(row.iso3);
    return codes;
}

void refuse_unknown_countries(const Settings& settings, const std::vector<std::string>& codes,
                              Report& report) {
    for (const auto& [key, setting] : settings) {
        const CountryKey* family = find_country(key);
        if (!family) continue;
        const std::string code = key.substr(family->prefix.size());
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            report.add({setting.place, key,
                        fmt::format("\"{}\" is not in the table of destinations", code),
                        fmt::format("one of {}", fmt::join(codes, ", ")),
                        did_you_mean(code, codes)});
    }
}

} // namespace

void add_defaults(Settings& settings) {
    for (const NumberKey& key : number_keys()) settings.try_emplace(key.key, default_setting(key));
    Report never_used; // a test reads every default
    for (const SettingKey& key : setting_keys()) {
        if (key.initial.empty()) continue;
        std::optional<Setting> setting =
            read_setting(key.key, parse_value(key.initial), Place{"default"}, never_used);
        if (setting) settings.try_emplace(key.key, std::move(*setting));
    }
}

double whole_number(const Settings& settings, const std::string& key) {
    const Step& step = settings.at(key).steps.front();
    return step.number * parse_unit(step.unit)->scale;
}

Day day_of(const Settings& settings, const std::string& key) {
    return parse_day(settings.at(key).text).value_or(Day{});
}

std::vector<DatedParameters> make_segments(const Settings& settings, Day start, Day end,
                                           Report& report) {
    check_first_steps(settings, start, report);
    std::set<Day> days{start};
    for (const NumberKey& key : number_keys())
        for (const Step& step : settings.at(key.key).steps)
            if (step.from && *step.from > start && *step.from <= end) days.insert(*step.from);
    if (days.size() > most_dates) {
        refuse_dates(settings, days.size(), report);
        days = {start};
    }
    std::vector<DatedParameters> segments;
    for (const Day day : days) {
        DatedParameters segment{day, parameters_on(settings, day)};
        if (segments.empty() || !same(segments.back().values, segment.values))
            segments.push_back(std::move(segment));
    }
    return segments;
}

void fill_destinations(const std::string& scenario, const Settings& settings,
                       std::vector<DestinationRow>& destinations, Report& report) {
    if (destinations.empty()) return; // the table is missing or faulty; that is told already
    refuse_unknown_countries(settings, codes_of(destinations), report);
    for (DestinationRow& row : destinations)
        for (const CountryKey& family : country_keys()) {
            const std::string key = family.prefix + row.iso3;
            const auto found = settings.find(key);
            if (found != settings.end()) {
                const Step& step = found->second.steps.front();
                family.member(row) =
                    convert(step.number, *parse_unit(step.unit), *parse_unit(family.unit));
            } else if (row.opens && !report.mentions(key)) {
                report.add({{scenario},
                            key,
                            fmt::format("{} has sites, but this is not given", row.name),
                            fmt::format("a number ({})", family.unit),
                            "or no opening date in the table of destinations"});
            }
        }
}

} // namespace suar
