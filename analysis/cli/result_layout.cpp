#include "cli/result_layout.h"

#include "cli/build_facts.h"
#include "rules/levels.h"

namespace suar {

namespace {

TimeStep step_of(Interval interval) {
    switch (interval) {
    case Interval::day:
        return TimeStep::day;
    case Interval::week:
        return TimeStep::week;
    case Interval::month:
        return TimeStep::month;
    }
    return TimeStep::day;
}

std::vector<std::string> texts(const auto& names) { return {names.begin(), names.end()}; }

void add_places(ResultLayout& layout, const Tables& tables) {
    for (const ProvinceRow& row : tables.provinces)
        layout.provinces.push_back({row.code, row.name});
    for (const DestinationRow& row : tables.destinations)
        layout.countries.push_back({row.iso3, row.name});
    for (const ExitRow& row : tables.exits)
        layout.exits.push_back(
            {row.exit, std::string(route_names[static_cast<std::size_t>(row.route)])});
    for (const SiteZoneRow& row : tables.zones) layout.zones.push_back({row.iso3, row.zone});
}

Provenance provenance_of(const Scenario& scenario) {
    Provenance provenance;
    provenance.version = program_version();
    provenance.commit = program_commit();
    provenance.scenario = scenario.effective_toml;
    for (const TableText& table : scenario.table_texts)
        provenance.tables.push_back({table.file_name, table.text});
    for (const ParameterRecord& record : scenario.records)
        provenance.parameters.push_back({record.key, record.value, record.unit, record.source});
    provenance.build = build_facts();
    return provenance;
}

} // namespace

ResultLayout layout_of(const Scenario& scenario) {
    ResultLayout layout{};
    layout.title = scenario.title;
    layout.seed = scenario.seed;
    layout.weight = scenario.weight;
    layout.replicates = scenario.replicates;
    layout.draw = scenario.draw;
    layout.start = scenario.start;
    layout.end = scenario.end;
    layout.interval = step_of(scenario.interval);
    layout.max_bytes = static_cast<std::uint64_t>(scenario.max_bytes);
    add_places(layout, scenario.tables);
    layout.sexes = texts(sex_names);
    layout.ages = texts(age_names);
    layout.educations = texts(education_names);
    layout.channels = texts(channel_names);
    for (const Intervention& each : scenario.interventions)
        layout.interventions.push_back({each.name, std::string(type_of(each))});
    layout.provenance = provenance_of(scenario);
    return layout;
}

} // namespace suar
