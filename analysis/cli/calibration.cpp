#include "cli/calibration.h"

#include "cli/build_facts.h"
#include "cli/output_file.h"
#include "cli/toml_text.h"
#include "core/units.h"
#include "output/digest.h"
#include "scenario/registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace suar {

namespace {

std::string key_of_setting(const std::string& setting) {
    return setting.substr(0, setting.find_first_of("@="));
}

bool says_what_is_run(const std::string& key) {
    return key.starts_with("run.") || key.starts_with("population.") || key.starts_with("output.");
}

std::string source_text(const Calibration& calibration) {
    std::string text = fmt::format("calibrated: suar calibrate {}", calibration.scenario_name);
    if (calibration.quick) text += " --quick";
    for (const std::string& setting : calibration.settings) text += " --set " + setting;
    constexpr std::size_t longest = 200; // of what a source may be
    if (text.size() > longest) text = text.substr(0, longest) + "...";
    return text + fmt::format(", weight {}, {} replicates of seed {}", calibration.scenario.weight,
                              calibration.plan.replicates, calibration.scenario.seed);
}

std::string number_line(const SetNumber& number, const std::string& source) {
    if (number.steps.size() == 1 && !number.steps.front().from)
        return fmt::format("{} = {{ value = {}, unit = {}, source = {} }}\n", number.key,
                           number_text(number.steps.front().number), toml_text(number.unit),
                           toml_text(source));
    std::string steps;
    for (const DatedNumber& step : number.steps)
        steps += fmt::format("    {{ {}value = {}, unit = {} }},\n",
                             step.from ? fmt::format("from = {}, ", to_text(*step.from)) : "",
                             number_text(step.number), toml_text(number.unit));
    return fmt::format("{} = {{ source = {}, value = [\n{}] }}\n", number.key, toml_text(source),
                       steps);
}

double least_seen(const Fit& fit) {
    return std::min_element(
               fit.rounds.begin(), fit.rounds.end(),
               [](const FitRound& one, const FitRound& other) { return one.here < other.here; })
        ->here;
}

} // namespace

std::string identity_of(const Calibration& calibration) {
    std::string text = program_identity() + "\n";
    text += calibration.scenario.effective_toml;
    for (const TableText& table : calibration.scenario.table_texts)
        text += fmt::format("\n{} {}", table.key, digest_of_text(table.text));
    text += fmt::format("\n{} {}", calibration.targets_digest, to_text(calibration.last));
    for (const FreeParameter& free : calibration.plan.free) text += "\n" + free.name;
    return digest_of_text(text);
}

Problems not_carried(const std::vector<std::string>& settings) {
    Problems problems;
    for (const std::string& setting : settings) {
        const std::string key = key_of_setting(setting);
        if (find_number(key) || find_country(key) || says_what_is_run(key)) continue;
        problems.push_back({"--write", key, "this setting cannot stand in the written scenario",
                            "numbers of the model only",
                            "put it into a scenario file, and calibrate that"});
    }
    return problems;
}

std::string calibrated_scenario(const Calibration& calibration, const std::string& extends,
                                const std::string& schema) {
    std::string text = schema.empty() ? "" : "#:schema " + schema + "\n";
    text += fmt::format(
        "{}: the numbers of {} that were moved to fit the official figures,\n"
        "# objective {:.4g} before and {:.4g} now. Other values may fit as well: see the record "
        "of the\n# calibration for what is not identified.\nextends = {}\n\n",
        calibrated_scenario_mark, calibration.scenario_name, calibration.fit.rounds.front().here,
        least_seen(calibration.fit), toml_text(extends));
    std::map<std::string, std::string> lines; // by key
    for (const std::string& setting : calibration.settings) {
        const std::string key = key_of_setting(setting);
        const std::vector<DatedNumber> steps = steps_of(calibration.scenario, key);
        if (steps.empty()) continue;
        const NumberKey* const number = find_number(key);
        lines[key] = number_line({key, number ? number->unit : find_country(key)->unit, steps},
                                 "given to the calibration with --set");
    }
    const std::string source = source_text(calibration);
    for (const SetNumber& number :
         set_numbers(calibration.scenario, calibration.plan.free, calibration.fit.found.values))
        lines[number.key] = number_line(number, source);
    for (const auto& [key, line] : lines) text += line;
    return text;
}

} // namespace suar
