#include "output/rows.h"

#include <algorithm>
#include <array>

namespace suar {

using h5::Storage;

namespace {

constexpr std::int64_t no_code = 255;
constexpr std::int64_t no_date = -1;

constexpr std::array state_names{"preparing", "waiting_retry", "in_transit",
                                 "captive",   "complicit",     "in_shelter",
                                 "way_home",  "closed",        "awaiting_bed"};
constexpr std::array end_names{"open",
                               "withdrew",
                               "travel_closed",
                               "stopped",
                               "not_taken",
                               "escape",
                               "release",
                               "police",
                               "raid",
                               "mission",
                               "complicit_return",
                               "death",
                               "passport_withheld",
                               "abandoned",
                               "placed_legally"};
constexpr std::array entry_names{"deceived", "knowing"};
constexpr std::array label_names{"none", "not_tppo", "tppo"};

std::vector<Code> numbered(const auto& names) {
    std::vector<Code> codes;
    for (const auto& name : names)
        codes.push_back({static_cast<std::int64_t>(codes.size()), std::string(name)});
    return codes;
}

// CF separates meanings by blanks, so a meaning has none.
std::string one_word(std::string text) {
    std::replace(text.begin(), text.end(), ' ', '_');
    return text;
}

std::vector<Code> province_codes(const ResultLayout& layout) {
    std::vector<Code> codes;
    for (const PlaceName& place : layout.provinces)
        codes.push_back({place.code, one_word(place.name)});
    return codes;
}

std::vector<Code> country_codes(const ResultLayout& layout) {
    std::vector<std::string> names;
    for (const CountryName& country : layout.countries) names.push_back(country.iso3);
    return numbered(names);
}

std::vector<Code> exit_codes(const ResultLayout& layout) {
    std::vector<std::string> names;
    for (const ExitName& exit : layout.exits)
        names.push_back(one_word(exit.exit) + "." + one_word(exit.route));
    return numbered(names);
}

std::vector<Code> zone_codes(const ResultLayout& layout) {
    std::vector<std::string> names;
    for (const ZoneName& zone : layout.zones)
        names.push_back(zone.iso3 + "." + one_word(zone.zone));
    return numbered(names);
}

RowColumn column(std::string name, std::string long_name, Storage storage, std::size_t rows,
                 auto value_of_row) {
    RowColumn made{std::move(name), std::move(long_name), "1", storage, {}, {}, {}};
    made.values.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) made.values.push_back(value_of_row(row));
    return made;
}

RowColumn coded(RowColumn made, std::vector<Code> codes) {
    made.units = "";
    made.codes = std::move(codes);
    return made;
}

RowColumn where_known(RowColumn made, std::int64_t missing) {
    made.missing = missing;
    return made;
}

RowColumn in_units(RowColumn made, std::string units) {
    made.units = std::move(units);
    return made;
}

// A code that is known only where it names a row of its table and the fact applies.
std::int64_t code_if(bool applies, std::size_t code, std::size_t codes) {
    return applies && code < codes ? static_cast<std::int64_t>(code) : no_code;
}

RowColumns case_dates(const Record& record, const ResultLayout& layout) {
    struct DateColumn {
        const char* name;
        const char* long_name;
        Day CaseRow::*day;
    };
    static constexpr std::array<DateColumn, 9> dates{{
        {"accepted", "day the offer was accepted", &CaseRow::accepted},
        {"departed", "day of the last departure", &CaseRow::departed},
        {"arrived", "day of the entry into a compound", &CaseRow::arrived},
        {"coerced_since", "first day under coercion", &CaseRow::coerced_since},
        {"promoted", "day of promotion to a role in the trade", &CaseRow::promoted},
        {"contacted", "day a mission was reached", &CaseRow::contacted},
        {"recorded", "day a mission recorded the case", &CaseRow::recorded},
        {"freed", "last day in captivity", &CaseRow::freed},
        {"closed", "day the case ended", &CaseRow::closed},
    }};
    RowColumns columns;
    for (const DateColumn& date : dates) {
        const auto days = [&](std::size_t row) -> std::int64_t {
            const Day day = record.cases[row].*date.day;
            return day == never || day < layout.start ? no_date : day - layout.start;
        };
        columns.push_back(where_known(
            in_units(column(date.name, date.long_name, Storage::i32, record.cases.size(), days),
                     "days since " + to_text(layout.start)),
            no_date));
    }
    return columns;
}

} // namespace

RowColumns case_columns(const Record& record, const ResultLayout& layout) {
    const auto& cases = record.cases;
    const std::size_t rows = cases.size(), places = layout.countries.size();
    const auto make = [&](const char* name, const char* long_name, Storage storage, auto value) {
        return column(name, long_name, storage, rows, [&](std::size_t row) {
            return static_cast<std::int64_t>(value(cases[row]));
        });
    };
    const auto sites = record.compounds.country.size();
    RowColumns all;
    all.push_back(column("replicate", "replicate of the run", Storage::i32, rows,
                         [&](std::size_t) -> std::int64_t { return record.replicate; }));
    all.push_back(
        coded(make("province", "home province", Storage::u8,
                   [&](const CaseRow& row) { return layout.provinces[at(row.province)].code; }),
              province_codes(layout)));
    all.push_back(
        column("person", "number of the synthetic person within the province", Storage::u32, rows,
               [&](std::size_t row) -> std::int64_t { return record.person_numbers[row]; }));
    all.push_back(make("case_number", "1 for the person's first case", Storage::u8,
                       [](const CaseRow& row) { return row.number; }));
    all.push_back(make("recruiter", "recruiter slot", Storage::u16,
                       [](const CaseRow& row) { return at(row.recruiter); }));
    all.push_back(coded(make("channel", "channel of the offer", Storage::u8,
                             [](const CaseRow& row) { return row.channel; }),
                        numbered(layout.channels)));
    all.push_back(coded(make("entry", "whether the person knew the work", Storage::u8,
                             [](const CaseRow& row) { return row.kind; }),
                        numbered(entry_names)));
    all.push_back(coded(make("complicit_ever", "promoted to a role in the trade", Storage::u8,
                             [](const CaseRow& row) { return row.complicit_ever; }),
                        numbered(std::array{"no", "yes"})));
    all.push_back(where_known(
        coded(make("exit", "exit point and route of the last attempt", Storage::u8,
                   [&](const CaseRow& row) {
                       return code_if(row.attempts > 0, at(row.exit), layout.exits.size());
                   }),
              exit_codes(layout)),
        no_code));
    all.push_back(make("attempts", "attempts at an exit", Storage::u8,
                       [](const CaseRow& row) { return row.attempts; }));
    all.push_back(where_known(
        coded(make("country", "destination, or where held last", Storage::u8,
                   [&](const CaseRow& row) { return code_if(true, at(row.country), places); }),
              country_codes(layout)),
        no_code));
    all.push_back(
        where_known(coded(make("entered", "country of the entry into a compound", Storage::u8,
                               [&](const CaseRow& row) {
                                   return code_if(row.arrived != never, at(row.entered), places);
                               }),
                          country_codes(layout)),
                    no_code));
    all.push_back(where_known(make("site", "site slot where held last", Storage::i32,
                                   [&](const CaseRow& row) {
                                       const bool held = row.arrived != never;
                                       return held && at(row.site) < sites
                                                  ? static_cast<std::int64_t>(at(row.site))
                                                  : no_date;
                                   }),
                              no_date));
    all.push_back(where_known(coded(make("mission", "mission that recorded the case", Storage::u8,
                                         [&](const CaseRow& row) {
                                             return code_if(row.recorded != never, at(row.mission),
                                                            places);
                                         }),
                                    country_codes(layout)),
                              no_code));
    all.push_back(coded(make("state", "where the case stands at the end of the run", Storage::u8,
                             [](const CaseRow& row) { return row.state; }),
                        numbered(state_names)));
    all.push_back(coded(
        make("end", "how the case ended", Storage::u8, [](const CaseRow& row) { return row.end; }),
        numbered(end_names)));
    all.push_back(coded(make("label", "how the mission labelled the case", Storage::u8,
                             [](const CaseRow& row) { return row.label; }),
                        numbered(label_names)));
    all.push_back(in_units(make("debt", "debt claimed from the person", Storage::i64,
                                [](const CaseRow& row) { return row.debt_idr; }),
                           "IDR"));
    for (RowColumn& date : case_dates(record, layout)) all.push_back(std::move(date));
    return all;
}

RowColumns recruiter_columns(const Record& record, const ResultLayout& layout) {
    const Recruiters& recruiters = record.recruiters;
    const std::size_t rows = recruiters.deliveries.size();
    const auto slot = [](std::size_t row) { return as<RecruiterIndex>(row); };
    RowColumns all;
    all.push_back(column("replicate", "replicate of the run", Storage::i32, rows,
                         [&](std::size_t) -> std::int64_t { return record.replicate; }));
    all.push_back(column("slot", "recruiter slot", Storage::u16, rows,
                         [](std::size_t row) { return static_cast<std::int64_t>(row); }));
    all.push_back(column("syndicate", "syndicate", Storage::u8, rows, [&](std::size_t row) {
        return static_cast<std::int64_t>(at(recruiters.syndicate[slot(row)]));
    }));
    all.push_back(where_known(
        coded(column("home", "home province", Storage::u8, rows,
                     [&](std::size_t row) -> std::int64_t {
                         const auto home = recruiters.home[slot(row)];
                         return home < 0 ? no_code
                                         : layout.provinces[static_cast<std::size_t>(home)].code;
                     }),
              province_codes(layout)),
        no_code));
    all.push_back(in_units(
        column("share", "share of all recruiting effort, as given at the start", Storage::u32, rows,
               [&](std::size_t row) -> std::int64_t { return recruiters.share[slot(row)]; }),
        "2.3283064365386963e-10"));
    all.push_back(
        coded(column("status", "what the recruiter does at the end of the run", Storage::u8, rows,
                     [&](std::size_t row) {
                         return static_cast<std::int64_t>(recruiters.status[slot(row)]);
                     }),
              numbered(recruiter_status_names)));
    all.push_back(column("former_captive", "1 where a promoted captive holds the slot", Storage::u8,
                         rows, [&](std::size_t row) {
                             return static_cast<std::int64_t>(recruiters.former_captive[slot(row)]);
                         }));
    all.push_back(
        column("deliveries", "persons delivered into compounds", Storage::i64, rows,
               [&](std::size_t row) -> std::int64_t { return recruiters.deliveries[slot(row)]; }));
    return all;
}

RowColumns compound_columns(const Record& record, const ResultLayout& layout) {
    const Compounds& sites = record.compounds;
    const std::size_t rows = sites.country.size();
    const auto make = [&](const char* name, const char* long_name, Storage storage, auto value) {
        return column(name, long_name, storage, rows, [&](std::size_t row) {
            return static_cast<std::int64_t>(value(as<SiteIndex>(row)));
        });
    };
    RowColumns all;
    all.push_back(column("replicate", "replicate of the run", Storage::i32, rows,
                         [&](std::size_t) -> std::int64_t { return record.replicate; }));
    all.push_back(make("slot", "site slot", Storage::u16, [](SiteIndex site) { return at(site); }));
    all.push_back(coded(make("country", "country", Storage::u8,
                             [&](SiteIndex site) { return at(sites.country[site]); }),
                        country_codes(layout)));
    all.push_back(
        coded(make("zone", "zone", Storage::u16, [&](SiteIndex site) { return sites.zone[site]; }),
              zone_codes(layout)));
    all.push_back(make("syndicate", "syndicate", Storage::u8,
                       [&](SiteIndex site) { return at(sites.syndicate[site]); }));
    all.push_back(make("buildings", "buildings", Storage::u8,
                       [&](SiteIndex site) { return sites.buildings[site]; }));
    all.push_back(make("places", "places for the origin's nationals when fully open", Storage::i32,
                       [&](SiteIndex site) { return sites.places[site]; }));
    all.push_back(make("raids", "raids in the run", Storage::i32,
                       [&](SiteIndex site) { return sites.raids[site]; }));
    return all;
}

} // namespace suar
