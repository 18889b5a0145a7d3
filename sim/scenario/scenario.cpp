#include "scenario/scenario.h"

#include "scenario/assemble.h"
#include "scenario/interventions.h"
#include "scenario/without_result.h"

namespace suar {
namespace {

Interval interval_of(const std::string& text) {
    if (text == "day") return Interval::day;
    return text == "week" ? Interval::week : Interval::month;
}

std::uint32_t count_of(const Settings& settings, const std::string& key) {
    return static_cast<std::uint32_t>(whole_number(settings, key));
}

Scenario assemble(const Settings& settings, ReadTables read, std::vector<DatedParameters> segments,
                  const std::vector<PolicyEntry>& policy) {
    Scenario scenario;
    scenario.title = settings.at("title").text;
    scenario.title_id = settings.at("title_id").text;
    scenario.seed = count_of(settings, "run.seed");
    scenario.replicates = count_of(settings, "run.replicates");
    scenario.weight = count_of(settings, "population.weight");
    scenario.start = day_of(settings, "run.start");
    scenario.end = day_of(settings, "run.end");
    scenario.interval = interval_of(settings.at("output.interval").text);
    scenario.max_bytes = static_cast<std::int64_t>(whole_number(settings, "output.max_bytes"));
    scenario.tables = std::move(read.tables);
    scenario.parameters = std::move(segments);
    for (const PolicyEntry& entry : policy) scenario.interventions.push_back(entry.intervention);
    scenario.uncertain = uncertain_of(settings, policy);
    scenario.effective_toml = effective_toml(settings, read.texts, policy);
    scenario.table_texts = std::move(read.texts);
    scenario.records = records_of(settings, policy);
    return scenario;
}

Result<Scenario> read(const std::string& path, const Overrides& overrides, const FileSource& files,
                      Writes writes) {
    Report report;
    const std::string root = beside("", path);
    std::optional<Settings> settings = read_files(path, files, report);
    if (!settings) return report.problems();
    apply_overrides(overrides, *settings, report);
    add_defaults(*settings);
    ReadTables read = read_tables(root, *settings, files, report);
    fill_destinations(root, *settings, read.tables.destinations, report);
    const Day start = day_of(*settings, "run.start"), end = day_of(*settings, "run.end");
    std::vector<DatedParameters> segments = make_segments(*settings, start, end, report);
    check_together(*settings, segments, root, report);
    check_run(*settings, read.tables, writes, report);
    const std::vector<PolicyEntry> policy =
        judge_interventions(*settings, read.known, start, end, report);
    if (!report.clean()) return report.problems();
    Scenario scenario = assemble(*settings, std::move(read), std::move(segments), policy);
    scenario.draw = overrides.draw;
    scenario.warnings = report.warnings();
    return scenario;
}

} // namespace

Result<Scenario> read_scenario(const std::string& path, const Overrides& overrides,
                               const FileSource& files) {
    return read(path, overrides, files, Writes::result);
}

Result<Scenario> read_scenario_without_result(const std::string& path, const Overrides& overrides,
                                              const FileSource& files) {
    return read(path, overrides, files, Writes::nothing);
}

} // namespace suar
