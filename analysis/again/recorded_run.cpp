#include "again/recorded_run.h"

#include <fmt/format.h>

namespace suar {

namespace {

// What the file says of its run must be what the scenario in it says.
bool agrees(const ResultHeader& header, const Scenario& scenario) {
    const bool within = header.replicates_begun <= header.replicates &&
                        header.last_day >= header.start + -1 && header.last_day <= header.end;
    const bool to_the_end =
        header.replicates_begun == header.replicates && header.last_day == header.end;
    return within && (to_the_end || header.state == RunState::incomplete) &&
           header.seed == scenario.seed && header.weight == scenario.weight &&
           header.replicates == scenario.replicates && header.start == scenario.start &&
           header.end == scenario.end;
}

} // namespace

// The reader asks for the scenario and its tables by name, and gets them out of the file.
Result<Scenario> recorded_scenario(const ResultFile& file, const std::string& name,
                                   const std::vector<std::string>& settings) {
    const auto read = [&](const std::string& path) -> Result<std::string> {
        const bool is_scenario = path == "scenario.toml";
        const std::string place =
            is_scenario ? "/provenance/scenario" : "/provenance/tables/" + path;
        if (path.find('/') != std::string::npos || !file.holds(place))
            return Problem{"", "", "the file does not hold " + place, "", ""};
        return file.text(place);
    };
    Overrides overrides;
    overrides.draw = file.header().draw;
    overrides.set = settings;
    auto scenario = read_scenario("scenario.toml", overrides, FileSource{read});
    if (scenario) return scenario;
    const Problem& first = scenario.problems().front();
    if (!settings.empty()) return Problem{name, first.key, first.found, first.expected, first.help};
    return Problem{
        name, first.key,
        fmt::format("the scenario in it cannot be read by this program: {}", first.found),
        first.expected,
        fmt::format("it was written by suar {} ({}): use that program, or run the scenario again "
                    "with this one",
                    file.header().program_version, file.header().program_commit)};
}

Result<RecordedRun> open_recorded_run(const std::string& path) {
    auto file = open_result(path);
    if (!file) return file.problems();
    auto scenario = recorded_scenario(file.value(), path);
    if (!scenario) return scenario.problems();
    if (!agrees(file.value().header(), scenario.value()))
        return Problem{path, "", "the file and the scenario in it say different things of the run",
                       "a result as suar wrote it", "run it again"};
    return RecordedRun{std::move(file.value()), std::move(scenario.value())};
}

} // namespace suar
