// The tables that a scenario names: read, checked row by row and against each other, and put in the
// order of their codes and names, so that the order of rows never matters.
#pragma once

#include "scenario/csv.h"
#include "scenario/files.h"

namespace suar {

// What other tables, and interventions, may refer to. Nothing where the table that would say so is
// itself faulty, so that one mistake is told once.
using KnownProvinces = std::optional<std::vector<ProvinceRow>>;
using KnownCountries = std::optional<std::vector<std::string>>; // iso3

struct KnownPlaces {
    KnownProvinces provinces;
    KnownCountries countries;
};

struct ReadTables {
    Tables tables;
    std::vector<TableText> texts; // in the order of the registry
    KnownPlaces known;
};

// `scenario` is the path that problems with a missing table point to.
ReadTables read_tables(const std::string& scenario, const Settings& settings,
                       const FileSource& files, Report& report);

std::vector<ProvinceRow> read_provinces(const CsvTable& table, Report& report);
void read_unemployment(const CsvTable& table, const KnownProvinces& provinces, Tables& tables,
                       Report& report);
LabourProfile read_labour_profile(const CsvTable& table, Report& report);
std::vector<RecruiterHomeRow> read_recruiter_homes(const CsvTable& table,
                                                   const KnownProvinces& provinces, Report& report);

std::vector<DestinationRow> read_destinations(const CsvTable& table, Report& report);
std::vector<SiteZoneRow> read_sites(const CsvTable& table, const KnownCountries& countries,
                                    Report& report);
std::vector<EnforcementRow> read_enforcement(const CsvTable& table, const KnownCountries& countries,
                                             Report& report);
std::vector<ExitRow> read_exits(const CsvTable& table, const KnownProvinces& provinces,
                                Report& report);
std::vector<TravelIndexRow> read_travel_index(const CsvTable& table, Report& report);

// Rows that must be unique: the line where a name stood first.
template <class Name> class FirstSeen {
public:
    // False, and a problem at `column`, when the name stood before.
    bool add(const Name& name, const std::string& text, CsvRows& rows, std::string_view column) {
        const auto [found, is_new] = lines_.emplace(name, rows.place(column).line);
        if (!is_new)
            rows.refuse(column, text + " stands twice", "one row each",
                        "it stands on line " + std::to_string(found->second) + " too");
        return is_new;
    }
    bool has(const Name& name) const { return lines_.contains(name); }

private:
    std::map<Name, int> lines_;
};

// Shares of a whole that were read at different places.
class Sum {
public:
    explicit Sum(std::string what) : what_(std::move(what)) {}
    void add(double share, const Place& place);
    void must_be_one(std::string_view column, Report& report) const; // unless nothing was added

private:
    std::string what_;
    std::vector<double> shares_;
    Place place_; // of the first
};

} // namespace suar
