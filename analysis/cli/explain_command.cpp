// suar explain: what a key of a scenario means, the JSON schema of scenario files, and the page of
// the ODD protocol.
#include "cli/commands.h"
#include "cli/explanations.h"
#include "cli/json_text.h"
#include "cli/odd_page.h"
#include "cli/option_values.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "cli/schema.h"
#include "scenario/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace suar {
namespace {

constexpr std::size_t widest = 100; // of a line of text

struct ExplainOptions {
    std::string name, language = "en";
    bool schema = false, odd = false, json = false;
};

// Words of a text in lines, those after the first indented.
std::string wrapped(const std::string& text, std::size_t indent) {
    std::string result;
    std::size_t column = indent;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::size_t length = end - start;
        if (column > indent && column + 1 + length > widest) {
            result += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            result += ' ';
            ++column;
        }
        result += text.substr(start, length);
        column += length;
        start = end + 1;
    }
    return result;
}

std::string line_of(const std::string& name, const std::string& text) {
    constexpr std::size_t indent = 11;
    return text.empty() ? "" : fmt::format("  {:<9}{}\n", name, wrapped(text, indent));
}

std::string with_unit(const std::string& text, const std::string& unit) {
    const bool plain = unit.empty() || unit == "number" || unit == "share" || unit == "factor";
    return text.empty() || text == "none" || plain ? text : text + " " + unit;
}

std::string details(const Explanation& each) {
    return each.key + "\n" + line_of("meaning", each.meaning) + line_of("kind", each.kind) +
           line_of("unit", each.unit) +
           line_of(each.kind == "word" || each.kind == "list" ? "one of" : "range", each.range) +
           line_of("default", each.initial.empty() ? "none: it must be given" : each.initial) +
           line_of("from", each.source) + line_of("prior", each.prior) +
           line_of("limits", each.limits) + line_of("dates", each.dates) +
           fmt::format("  {:<9}{}\n", "example", each.example);
}

std::string short_default(const Explanation& each) {
    constexpr std::size_t longest = 20;
    if (each.initial.empty()) return "required";
    const std::string text = with_unit(each.initial, each.unit);
    return text.size() > longest ? "depends" : text;
}

// One line a key, so that other tools can look through them.
std::string listed(const std::vector<Explanation>& all) {
    std::size_t width = 0;
    for (const Explanation& each : all) width = std::max(width, each.key.size());
    std::string text, group;
    for (const Explanation& each : all) {
        if (each.group != group && !text.empty()) text += "\n";
        if (each.group != group)
            for (const TypeExplanation& type : all_intervention_types())
                if (type.type == each.group)
                    text += fmt::format("[[intervention]] of type \"{}\": {}\n", type.type,
                                        type.meaning);
        group = each.group;
        text += fmt::format("  {:<{}}  {:<20}  {}\n", each.key, width, short_default(each),
                            each.meaning);
    }
    return text;
}

nlohmann::ordered_json json_of(const Explanation& each) {
    nlohmann::ordered_json json;
    json["key"] = each.key;
    json["group"] = each.group;
    json["kind"] = each.kind;
    json["meaning"] = each.meaning;
    json["unit"] = each.unit;
    json["range"] = each.range;
    json["default"] = nullptr;
    if (!each.initial.empty()) json["default"] = each.initial;
    json["source"] = each.source;
    json["prior"] = each.prior;
    json["limits"] = each.limits;
    json["dates"] = each.dates;
    json["example"] = each.example;
    return json;
}

std::string text_of(const std::vector<Explanation>& found, const std::string& name) {
    if (name.empty())
        return "Keys of a scenario file with their defaults. `suar explain KEY` says more of "
               "one.\n\n" +
               listed(found);
    const auto exact = std::find_if(found.begin(), found.end(),
                                    [&](const Explanation& each) { return each.key == name; });
    if (found.size() == 1) return details(found.front());
    if (exact == found.end()) return listed(found);
    std::vector<Explanation> others(found.begin(), found.end());
    others.erase(others.begin() + (exact - found.begin()));
    return details(*exact) + "\n" + listed(others);
}

std::string odd(const ExplainOptions& options) {
    if (!options.json)
        return odd_page(options.language == "id" ? SummaryFirst::indonesian
                                                 : SummaryFirst::english);
    const OddFigures figures = odd_figures();
    nlohmann::ordered_json json;
    json["parameters"] = figures.parameters;
    json["on_assumption"] = figures.on_assumption;
    json["on_fit"] = figures.on_fit;
    json["on_source"] = figures.on_source;
    json["neutral"] = figures.neutral;
    json["of_interventions"] = figures.of_interventions;
    json["of_interventions_on_assumption"] = figures.of_interventions_on_assumption;
    json["submodels"] = figures.submodels;
    json["structural_assumptions"] = figures.structural_assumptions;
    json["steps_of_a_day"] = figures.steps;
    return json_text(json, 2) + "\n";
}

int explain(const ExplainOptions& options) {
    if (options.schema) {
        std::cout << scenario_schema() << "\n";
        return exit_done;
    }
    if (options.odd) {
        std::cout << odd(options);
        return exit_done;
    }
    const std::vector<Explanation> found =
        options.name.empty() ? all_explanations() : explanations_of(options.name);
    if (found.empty()) {
        const Problem unknown{"", options.name, "there is no such key of a scenario", "",
                              did_you_mean(options.name, explained_names())};
        say(show_problems({unknown}));
        return exit_wrong_input;
    }
    if (!options.json) {
        std::cout << text_of(found, options.name);
        return exit_done;
    }
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const Explanation& each : found) json.push_back(json_of(each));
    std::cout << json_text(json, 2) << "\n";
    return exit_done;
}

} // namespace

void add_explain(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand(
        "explain", "Meaning, unit, default, range and source of the keys of a scenario");
    const auto options = std::make_shared<ExplainOptions>();
    command->add_option("KEY", options->name,
                        "A key (mission.beds), a group (mission), a type of intervention "
                        "(exit_check) or a key of one (exit_check.coverage); all without it");
    command->add_flag("--json", options->json, "As JSON on standard output");
    command->add_flag("--schema", options->schema,
                      "The JSON schema of scenario files, for editors: scenarios/schema.json");
    command
        ->add_flag("--odd", options->odd,
                   "The model, documented by the ODD protocol, as Markdown: scenarios/ODD.md; "
                   "with --json its figures")
        ->excludes("KEY")
        ->excludes("--schema");
    command
        ->add_option("--lang", options->language,
                     "Which summary of the ODD page comes first: en (the default) or id")
        ->check(one_of({"en", "id"}))
        ->needs("--odd");
    command->footer("Example: suar explain mission.recording");
    command->callback([options, &exit_code] { exit_code = explain(*options); });
}

} // namespace suar
