// Tables about journeys and destinations: countries, sites, operations against them, exits, travel.
#include "scenario/read_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace suar {
namespace {

constexpr std::size_t most_countries = 64, most_exits = 64, most_zones = 500, most_operations = 500;

bool is_iso3(std::string_view text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(),
                                           [](char sign) { return sign >= 'A' && sign <= 'Z'; });
}

// What is done with a row can take as long as there are rows, so none of too many is read.
bool is_too_long(const CsvRows& rows, std::size_t most, Report& report) {
    if (rows.size() <= most) return false;
    report.add({rows.table_place(), "", fmt::format("the table has {} rows", rows.size()),
                fmt::format("at most {}", most), ""});
    return true;
}

// "THA:0.52;MMR:0.48"
std::vector<RecordingMission> read_missions(CsvRows& rows) {
    const std::string_view column = "recording_missions";
    const std::string& text = rows.field(column).text;
    std::vector<RecordingMission> missions;
    double sum = 0;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(';', start), text.size());
        const std::string part = text.substr(start, end - start);
        start = end + 1;
        double share = 0;
        const char* const last = part.data() + part.size();
        const bool shaped = part.size() > 4 && is_iso3(part.substr(0, 3)) && part[3] == ':';
        const auto [stop, error] = std::from_chars(shaped ? part.data() + 4 : last, last, share);
        if (error != std::errc{} || stop != last || !(share >= 0 && share <= 1)) {
            rows.refuse(column, fmt::format("\"{}\" is not a mission and its share", part),
                        "CODE:share, separated by semicolons, such as THA:0.52;MMR:0.48", "");
            return {};
        }
        missions.push_back({part.substr(0, 3), share});
        sum += share;
    }
    constexpr double rounding = 1e-6;
    if (std::abs(sum - 1) > rounding)
        rows.refuse(column, fmt::format("the shares add up to {:.6g}", sum), "a sum of 1", "");
    std::sort(
        missions.begin(), missions.end(),
        [](const RecordingMission& a, const RecordingMission& b) { return a.country < b.country; });
    return missions;
}

void check_missions(const CsvTable& table, const std::vector<DestinationRow>& destinations,
                    Report& report) {
    std::vector<std::string> codes;
    for (const DestinationRow& row : destinations) codes.push_back(row.iso3);
    for (const DestinationRow& row : destinations)
        for (const RecordingMission& mission : row.recording)
            if (std::find(codes.begin(), codes.end(), mission.country) == codes.end())
                report.add({{table.file},
                            "recording_missions",
                            fmt::format("{} of {} is not in the table", mission.country, row.iso3),
                            "countries that have a row",
                            did_you_mean(mission.country, codes)});
}

// The country of a row that refers to the destinations.
std::optional<std::string> read_country(CsvRows& rows, const KnownCountries& countries) {
    if (!countries) return std::nullopt; // the destinations are faulty; that is told already
    const auto which = rows.one_of("country", *countries);
    if (!which) return std::nullopt;
    return (*countries)[*which];
}

void check_overlaps(const std::vector<EnforcementRow>& operations, const CsvTable& table,
                    Report& report) {
    for (std::size_t row = 0; row < operations.size(); ++row)
        for (std::size_t later = row + 1; later < operations.size(); ++later)
            if (operations[row].iso3 == operations[later].iso3 &&
                operations[later].from <= operations[row].to)
                report.add({{table.file},
                            "from",
                            fmt::format("two periods of {} overlap, from {} and from {}",
                                        operations[row].iso3, to_text(operations[row].from),
                                        to_text(operations[later].from)),
                            "periods apart from each other",
                            ""});
}

} // namespace

std::vector<DestinationRow> read_destinations(const CsvTable& table, Report& report) {
    CsvRows rows(table, {"country", "iso3", "opening", "recording_missions"}, report);
    std::vector<DestinationRow> destinations;
    if (!rows.usable() || is_too_long(rows, most_countries, report)) return destinations;
    FirstSeen<std::string> codes, names;
    const std::size_t before = report.count();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const auto name = rows.text("country");
        const std::string& iso3 = rows.field("iso3").text;
        if (!is_iso3(iso3))
            rows.refuse("iso3", fmt::format("\"{}\" is not a country code", iso3),
                        "three capital letters", "");
        const bool opens = !rows.field("opening").text.empty();
        const auto opening = opens ? rows.day("opening") : std::optional(Day{});
        std::vector<RecordingMission> missions = read_missions(rows);
        if (!name || !is_iso3(iso3) || !opening || missions.empty()) continue;
        const bool new_code = codes.add(iso3, iso3, rows, "iso3");
        if (names.add(*name, *name, rows, "country") && new_code)
            destinations.push_back({*name, iso3, opens, *opening, 0, 0, 0, std::move(missions)});
    }
    std::sort(destinations.begin(), destinations.end(),
              [](const DestinationRow& a, const DestinationRow& b) { return a.iso3 < b.iso3; });
    if (report.count() == before) check_missions(table, destinations, report);
    return destinations;
}

std::vector<SiteZoneRow> read_sites(const CsvTable& table, const KnownCountries& countries,
                                    Report& report) {
    CsvRows rows(table, {"country", "zone", "opening_weight"}, report);
    std::vector<SiteZoneRow> zones;
    if (!rows.usable() || is_too_long(rows, most_zones, report)) return zones;
    FirstSeen<std::pair<std::string, std::string>> seen;
    std::map<std::string, Sum> sums;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const auto country = read_country(rows, countries);
        const auto zone = rows.text("zone");
        const auto weight = rows.number("opening_weight", 0, 1);
        if (!country || !zone || !weight) continue;
        if (!seen.add({*country, *zone}, fmt::format("{} of {}", *zone, *country), rows, "zone"))
            continue;
        sums.try_emplace(*country, fmt::format("the weights of {}", *country))
            .first->second.add(*weight, rows.place("opening_weight"));
        zones.push_back({*country, *zone, *weight});
    }
    for (const auto& [country, sum] : sums) sum.must_be_one("opening_weight", report);
    std::sort(zones.begin(), zones.end(), [](const SiteZoneRow& a, const SiteZoneRow& b) {
        return std::tie(a.iso3, a.zone) < std::tie(b.iso3, b.zone);
    });
    return zones;
}

std::vector<EnforcementRow> read_enforcement(const CsvTable& table, const KnownCountries& countries,
                                             Report& report) {
    CsvRows rows(table,
                 {"country", "from", "to", "freed_share", "recorded_share", "demand_removed",
                  "demand_moved"},
                 report);
    std::vector<EnforcementRow> operations;
    if (!rows.usable() || is_too_long(rows, most_operations, report)) return operations;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const auto country = read_country(rows, countries);
        const auto from = rows.day("from"), to = rows.day("to");
        const auto freed = rows.number("freed_share", 0, 1);
        const auto recorded = rows.number("recorded_share", 0, 1);
        const auto removed = rows.number("demand_removed", 0, 1);
        const auto moved = rows.number("demand_moved", 0, 1);
        if (from && to && *to < *from)
            rows.refuse("to", fmt::format("{} is before {}", to_text(*to), to_text(*from)),
                        "an end on or after the start", "");
        if (!country || !from || !to || !freed || !recorded || !removed || !moved) continue;
        operations.push_back({*country, *from, *to, *freed, *recorded, *removed, *moved});
    }
    std::sort(operations.begin(), operations.end(),
              [](const EnforcementRow& a, const EnforcementRow& b) {
                  return std::tie(a.from, a.iso3) < std::tie(b.from, b.iso3);
              });
    check_overlaps(operations, table, report);
    return operations;
}

namespace {

// The codes of an optional column, apart by spaces; none for every province.
std::vector<std::int32_t> read_served(CsvRows& rows, const KnownProvinces& provinces) {
    std::vector<std::int32_t> codes;
    std::istringstream text(rows.field("provinces").text);
    for (std::string code; text >> code;) {
        const auto found =
            std::find_if(provinces->begin(), provinces->end(),
                         [&](const ProvinceRow& row) { return std::to_string(row.code) == code; });
        if (found == provinces->end())
            rows.refuse("provinces", fmt::format("\"{}\" is no province", shown(code)),
                        "codes of the table of provinces, apart by spaces",
                        "empty serves every province");
        else
            codes.push_back(found->code);
    }
    return codes;
}

void every_province_has_an_exit(const std::vector<ExitRow>& exits, const KnownProvinces& provinces,
                                const CsvTable& table, Report& report) {
    for (const ProvinceRow& province : *provinces)
        if (std::none_of(exits.begin(), exits.end(), [&](const ExitRow& exit) {
                return exit.bound_preference > 0 && exit.serves(province.code);
            }))
            report.add({{table.file},
                        "provinces",
                        fmt::format("no exit with a preference serves {} ({})", province.name,
                                    province.code),
                        "at least one for every province",
                        "leave the field of one exit empty to let it serve all"});
}

} // namespace

std::vector<ExitRow> read_exits(const CsvTable& table, const KnownProvinces& provinces,
                                Report& report) {
    CsvRows rows(table,
                 {"exit", "route", "bound_preference", "ordinary_departures_per_normal_year",
                  "irregular_departures_per_normal_year"},
                 report);
    std::vector<ExitRow> exits;
    if (!rows.usable() || !provinces || is_too_long(rows, most_exits, report)) return exits;
    const bool says_served =
        std::find(table.names.begin(), table.names.end(), "provinces") != table.names.end();
    const std::size_t problems = report.count();
    constexpr double most_travellers = 1e10;
    FirstSeen<std::pair<std::string, std::size_t>> seen;
    Sum sum("the preferences");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const auto exit = rows.text("exit");
        const auto route = rows.one_of("route", {route_names.begin(), route_names.end()});
        const auto preference = rows.number("bound_preference", 0, 1);
        const auto ordinary =
            rows.number("ordinary_departures_per_normal_year", 0, most_travellers);
        const auto irregular =
            rows.number("irregular_departures_per_normal_year", 0, most_travellers);
        if (preference) sum.add(*preference, rows.place("bound_preference"));
        if (!exit || !route || !preference || !ordinary || !irregular) continue;
        if (seen.add({*exit, *route}, fmt::format("{} by {}", *exit, route_names[*route]), rows,
                     "route"))
            exits.push_back(
                {*exit, static_cast<Route>(*route), *preference, *ordinary, *irregular,
                 says_served ? read_served(rows, provinces) : std::vector<std::int32_t>{}});
    }
    sum.must_be_one("bound_preference", report);
    if (report.count() == problems) every_province_has_an_exit(exits, provinces, table, report);
    std::sort(exits.begin(), exits.end(), [](const ExitRow& a, const ExitRow& b) {
        return std::tie(a.exit, a.route) < std::tie(b.exit, b.route);
    });
    return exits;
}

std::vector<TravelIndexRow> read_travel_index(const CsvTable& table, Report& report) {
    CsvRows rows(table, {"month", "travel_index"}, report);
    std::vector<TravelIndexRow> months;
    if (!rows.usable()) return months;
    FirstSeen<int> seen;
    const std::size_t before = report.count();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const auto month = rows.month("month");
        const auto index = rows.number("travel_index", 0, 10);
        if (month && index && seen.add(*month, rows.field("month").text, rows, "month"))
            months.push_back({*month, *index});
    }
    std::sort(months.begin(), months.end(),
              [](const TravelIndexRow& a, const TravelIndexRow& b) { return a.month < b.month; });
    if (report.count() > before) return months;
    for (std::size_t row = 1; row < months.size(); ++row)
        for (int month = months[row - 1].month + 1; month < months[row].month; ++month)
            report.add({{table.file},
                        "month",
                        fmt::format("{:04}-{:02} is missing", month / 12, month % 12 + 1),
                        "every month from the first to the last",
                        ""});
    return months;
}

} // namespace suar
