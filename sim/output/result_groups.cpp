#include "output/result_groups.h"

#include "output/rows.h"

namespace suar {

using h5::Storage;

namespace {

std::string_view method_of(Kind kind) {
    return kind == Kind::flow ? "time: sum" : "time: point (comment: at the end of the period)";
}

void add_series(Group& group, std::string_view name, std::string_view long_name,
                std::string_view unit, Kind kind, const std::vector<std::string>& along) {
    const std::string key(name);
    group.numbers(key, Storage::i32, along, not_produced, long_name);
    group.describe(key, "units", unit);
    group.describe(key, "cell_methods", method_of(kind));
}

void add_outcomes(Group& group, const std::vector<Outcome>& chosen,
                  const std::vector<std::string>& along) {
    for (const Outcome outcome : chosen) {
        const OutcomeRow& row = row_of(outcome);
        add_series(group, row.name, row.long_name, row.unit, row.kind, along);
    }
}

void add_provinces(Group& group, const ResultLayout& layout, h5::Calls& calls) {
    std::vector<std::string> names;
    std::vector<std::int64_t> codes;
    for (const PlaceName& place : layout.provinces) {
        names.push_back(place.name);
        codes.push_back(place.code);
    }
    group.scale("province", names, "home province");
    const h5::Id& dataset = group.numbers("province_code", Storage::i32, {"province"}, std::nullopt,
                                          "code of the statistics office");
    h5::write_all(calls, dataset, codes);
}

void add_countries(Group& group, const ResultLayout& layout) {
    std::vector<std::string> names, codes;
    for (const CountryName& country : layout.countries) {
        names.push_back(country.name);
        codes.push_back(country.iso3);
    }
    group.scale("country", names, "destination country");
    group.labels("country_iso3", "country", codes, "ISO 3166-1 alpha-3 code");
}

struct InterventionSeries {
    const char* long_name;
    const char* unit;
    Storage storage;
};
constexpr std::array<InterventionSeries, intervention_outcomes> intervention_series{{
    {"cost, as the scenario has it", "IDR", Storage::i64},
    {"messages, loans made, or trips and applications checked", "1", Storage::i64},
    {"persons who heard, who borrowed, or who were stopped or refused", "1", Storage::i64},
}};

void add_interventions(Group& group, const ResultLayout& layout) {
    std::vector<std::string> names, types;
    for (const InterventionName& each : layout.interventions) {
        names.push_back(each.name);
        types.push_back(each.type);
    }
    group.scale("intervention", names, "intervention");
    group.labels("intervention_type", "intervention", types, "type of the intervention");
    for (std::size_t i = 0; i < intervention_outcomes; ++i) {
        const std::string key(intervention_outcome_names[i]);
        const InterventionSeries& one = intervention_series[i];
        group.numbers(key, one.storage, {"replicate", "time", "intervention"}, not_produced,
                      one.long_name);
        group.describe(key, "units", one.unit);
        group.describe(key, "cell_methods", method_of(Kind::flow));
    }
}

void add_exits(Group& group, const ResultLayout& layout) {
    std::vector<std::string> names, points, routes;
    for (const ExitName& exit : layout.exits) {
        names.push_back(exit.exit + " " + exit.route);
        points.push_back(exit.exit);
        routes.push_back(exit.route);
    }
    group.scale("exit", names, "exit point and route");
    group.labels("exit_point", "exit", points, "exit point");
    group.labels("route", "exit", routes, "route");
}

constexpr std::array<std::string_view, exit_outcomes> exit_long_names{
    "compound-bound departures", "compound-bound persons stopped",
    "persons bound for irregular work stopped", "ordinary travellers stopped"};

std::vector<std::int64_t> years_of(const ResultLayout& layout) {
    std::vector<std::int64_t> years;
    for (const Period& year : periods(layout.start, layout.end, TimeStep::year))
        years.push_back(to_date(year.first).year);
    return years;
}

// The columns of a table, without rows yet: their names and codes do not depend on the run.
void add_columns(Group& group, const std::string& scale, const RowColumns& columns,
                 h5::Calls& calls) {
    for (const RowColumn& column : columns) {
        const h5::Id& dataset =
            group.numbers(column.name, column.storage, {scale}, column.missing, column.long_name);
        if (!column.units.empty()) group.describe(column.name, "units", column.units);
        if (column.codes.empty() || calls.failed()) continue;
        std::vector<std::int64_t> values;
        std::string meanings;
        for (const Code& code : column.codes) {
            values.push_back(code.value);
            meanings += (meanings.empty() ? "" : " ") + code.meaning;
        }
        h5::attribute(calls, dataset.get(), "flag_values", column.storage, values);
        group.describe(column.name, "flag_meanings", meanings);
    }
}

} // namespace

ResultGroups::ResultGroups(h5::Calls& calls, hid_t file, const ResultLayout& layout)
    : series(calls, file, "series"), province(calls, series.id(), "province"),
      country(calls, series.id(), "country"), exit(calls, series.id(), "exit"),
      group(calls, series.id(), "group"), flows(calls, file, "flows"), cases(calls, file, "cases"),
      recruiters(calls, file, "recruiters"), compounds(calls, file, "compounds"),
      missions(calls, file, "missions") {
    const auto steps = periods(layout.start, layout.end, layout.interval);
    const auto months = periods(layout.start, layout.end, TimeStep::month);
    const auto years = years_of(layout);

    for (Group* each : {&province, &country, &exit, &group, &flows, &missions})
        each->scale_of_replicates(layout.replicates);
    for (Group* each : {&province, &country}) each->scale_of_time(steps, layout.start);
    for (Group* each : {&exit, &group, &missions, &compounds})
        each->scale_of_time(months, layout.start);

    add_provinces(province, layout, calls);
    add_outcomes(province, outcomes_by_province(), {"replicate", "time", "province"});

    add_countries(country, layout);
    add_outcomes(country, outcomes_by_country(), {"replicate", "time", "country"});

    add_exits(exit, layout);
    for (std::size_t i = 0; i < exit_outcomes; ++i)
        add_series(exit, exit_outcome_names[i], exit_long_names[i], "1", Kind::flow,
                   {"replicate", "time", "exit"});

    if (!layout.interventions.empty()) {
        intervention.emplace(calls, series.id(), "intervention");
        intervention->scale_of_replicates(layout.replicates);
        intervention->scale_of_time(steps, layout.start);
        add_interventions(*intervention, layout);
    }

    group.scale("sex", layout.sexes, "sex");
    group.scale("age", layout.ages, "age in years");
    group.scale("education", layout.educations, "highest education");
    add_outcomes(group, outcomes_by_group(), {"replicate", "time", "sex", "age", "education"});

    flows.scale("year", years, "calendar year");
    add_provinces(flows, layout, calls);
    add_countries(flows, layout);
    add_series(flows, "entries", "entries into a compound", "1", Kind::flow,
               {"replicate", "year", "province", "country"});

    add_countries(missions, layout);
    for (const MissionSeries& one : mission_series)
        add_series(missions, one.name, one.long_name, "1", one.kind,
                   {"replicate", "time", "country"});

    cases.scale_of_rows("case", "row of the case table");
    add_columns(cases, "case", case_columns(Record{}, layout), calls);

    recruiters.scale_of_rows("recruiter", "row of the recruiter table");
    recruiters.scale("year", years, "calendar year");
    add_columns(recruiters, "recruiter", recruiter_columns(Record{}, layout), calls);
    add_series(recruiters, "deliveries_by_year", "persons delivered into compounds", "1",
               Kind::flow, {"recruiter", "year"});

    compounds.scale_of_rows("compound", "row of the site table");
    add_columns(compounds, "compound", compound_columns(Record{}, layout), calls);
    add_series(compounds, "held", "persons held at the site, complicit persons included", "1",
               Kind::stock, {"compound", "time"});
}

void ResultGroups::close() {
    if (intervention) intervention->close();
    for (Group* each : {&province, &country, &exit, &group, &flows, &cases, &recruiters, &compounds,
                        &missions, &series})
        each->close();
}

} // namespace suar
