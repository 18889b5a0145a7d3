#include "scenario/read_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace suar {
namespace {

std::string without_folders(const std::string& path) { return path.substr(path.rfind('/') + 1); }

class TableReader {
public:
    TableReader(const std::string& scenario, const Settings& settings, const FileSource& files,
                Report& report)
        : root_{scenario}, settings_(settings), files_(files), report_(report) {}

    ReadTables read() {
        const KnownProvinces& provinces = result_.known.provinces = read_known_provinces();
        const KnownCountries& countries = result_.known.countries = read_known_countries();
        Tables& tables = result_.tables;
        if (const auto table = open("unemployment"))
            read_unemployment(*table, provinces, tables, report_);
        if (const auto table = open("labour_profile"))
            tables.profile = read_labour_profile(*table, report_);
        if (const auto table = open("sites")) tables.zones = read_sites(*table, countries, report_);
        if (const auto table = open("exits")) tables.exits = read_exits(*table, provinces, report_);
        if (const auto table = open("travel_index"))
            tables.travel = read_travel_index(*table, report_);
        if (const auto table = open("enforcement"))
            tables.enforcement = read_enforcement(*table, countries, report_);
        if (const auto table = open("recruiter_homes"))
            tables.recruiter_homes = read_recruiter_homes(*table, provinces, report_);
        return std::move(result_);
    }

private:
    KnownProvinces read_known_provinces() {
        const auto table = open("provinces");
        if (!table) return std::nullopt;
        const std::size_t before = report_.count();
        result_.tables.provinces = read_provinces(*table, report_);
        if (report_.count() > before) return std::nullopt;
        return result_.tables.provinces;
    }

    KnownCountries read_known_countries() {
        const auto table = open("destinations");
        if (!table) return std::nullopt;
        const std::size_t before = report_.count();
        result_.tables.destinations = read_destinations(*table, report_);
        if (report_.count() > before) {
            result_.tables.destinations
                .clear(); // or good rows that refer to bad ones would be blamed
            return std::nullopt;
        }
        std::vector<std::string> codes;
        for (const DestinationRow& row : result_.tables.destinations) codes.push_back(row.iso3);
        return codes;
    }

    // The table of a key; its text is kept for the result file.
    std::optional<CsvTable> open(const std::string& name) {
        const std::string key = "tables." + name;
        const auto setting = settings_.find(key);
        if (setting == settings_.end()) {
            if (!report_.mentions(key))
                report_.add({root_, key, "the scenario does not name this table",
                             fmt::format("[tables] {} = \"...csv\"", name),
                             "extend scenarios/indonesia.toml to have all tables"});
            return std::nullopt;
        }
        const std::string& path = setting->second.text;
        const Result<std::string> text = files_.read(path);
        if (!text.ok()) {
            for (const Problem& problem : text.problems())
                report_.add({setting->second.place, key, fmt::format("{}: {}", path, problem.found),
                             problem.expected, problem.help});
            return std::nullopt;
        }
        if (text.value().size() > max_file_bytes) {
            report_.add({{path},
                         key,
                         fmt::format("the table has {} bytes", text.value().size()),
                         fmt::format("at most {}", max_file_bytes),
                         ""});
            return std::nullopt;
        }
        result_.texts.push_back({name, unique_name(name, path), text.value()});
        return parse_csv(path, text.value(), report_);
    }

    std::string unique_name(const std::string& key, const std::string& path) {
        const std::string name = without_folders(path);
        return names_.insert(name).second ? name : key + "-" + name;
    }

    Place root_;
    const Settings& settings_;
    const FileSource& files_;
    Report& report_;
    std::set<std::string> names_;
    ReadTables result_;
};

} // namespace

ReadTables read_tables(const std::string& scenario, const Settings& settings,
                       const FileSource& files, Report& report) {
    return TableReader(scenario, settings, files, report).read();
}

void Sum::add(double share, const Place& place) {
    if (shares_.empty()) place_ = place;
    shares_.push_back(share);
}

void Sum::must_be_one(std::string_view column, Report& report) const {
    constexpr double rounding = 1e-6; // of shares written with a few decimals
    double sum = 0;
    for (const double share : shares_) sum += share;
    if (shares_.empty() || std::abs(sum - 1) <= rounding) return;
    report.add({place_, std::string(column), fmt::format("{} add up to {:.6g}", what_, sum),
                "a sum of 1", ""});
}

} // namespace suar
