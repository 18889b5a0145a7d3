#include "cli/odd_page.h"

#include "cli/explanations.h"
#include "cli/odd_tables.h"
#include "cli/odd_words.h"
#include "engine/day.h"
#include "engine/submodels.h"
#include "scenario/grounds.h"
#include "scenario/registry_policy.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {
namespace {

bool is_parameter(const Explanation& key) {
    return find_number(key.key) != nullptr || key.key.ends_with(".COUNTRY");
}

// Of several submodels the one that names the key most exactly.
std::size_t length_of_match(const Submodel& submodel, const std::string& key) {
    std::size_t longest = 0;
    for (const std::string_view named : submodel.keys)
        if (key == named || (named.ends_with('.') && key.starts_with(named)))
            longest = std::max(longest, named.size());
    return longest;
}

const Submodel* submodel_of(const std::string& key) {
    const Submodel* best = nullptr;
    std::size_t longest = 0;
    for (const Submodel& submodel : submodels())
        if (const std::size_t length = length_of_match(submodel, key); length > longest) {
            longest = length;
            best = &submodel;
        }
    return best;
}

std::vector<Explanation> parameters_of(const Submodel* submodel) {
    std::vector<Explanation> keys;
    for (Explanation& key : all_explanations())
        if (is_parameter(key) && submodel_of(key.key) == submodel) keys.push_back(std::move(key));
    return keys;
}

std::string list_of(const std::vector<std::string_view>& lines) {
    std::string text;
    for (const std::string_view line : lines) text += fmt::format("- {}.\n", line);
    return text;
}

std::string section_of(const Submodel& submodel) {
    const auto& all = submodels();
    return fmt::format("7.{}", &submodel - all.data() + 1);
}

std::string submodel_text(const Submodel& submodel) {
    std::string text = fmt::format("### {} {}\n\n{}\n```text\n", section_of(submodel),
                                   submodel.title, filled(submodel.what));
    for (const std::string_view line : submodel.equations) text += std::string(line) + "\n";
    text += "```\n\n";
    if (!submodel.literature.empty())
        text += "Literature:\n\n" + list_of(submodel.literature) + "\n";
    if (!submodel.assumptions.empty())
        text += "Assumptions of form:\n\n" + list_of(submodel.assumptions) + "\n";
    const std::vector<Explanation> keys = parameters_of(&submodel);
    if (!keys.empty()) text += key_table(keys) + "\n";
    return text + fmt::format("Code: `sim/{}.cpp`.\n", submodel.file);
}

std::string submodel_texts() {
    std::string text;
    for (const Submodel& submodel : submodels())
        text += (text.empty() ? "" : "\n") + submodel_text(submodel);
    if (const std::vector<Explanation> rest = parameters_of(nullptr); !rest.empty())
        text += "\n### Parameters of no submodel\n\n" + key_table(rest);
    return text;
}

bool holds(const std::vector<PolicyKey>& keys, std::string_view key) {
    return std::any_of(keys.begin(), keys.end(),
                       [&](const PolicyKey& each) { return each.key == key; });
}

bool is_common(const PolicyType& type, const Explanation& key) {
    const std::string_view own = std::string_view(key.key).substr(type.name.size() + 1);
    return holds(policy_keys_before(), own) || holds(policy_keys_after(), own);
}

// The keys of a type alone, or those that all types have.
enum class Whose { own, common };
std::vector<Explanation> keys_of_type(const PolicyType& type, Whose whose) {
    std::vector<Explanation> keys;
    for (Explanation& key : all_explanations())
        if (key.group == type.name && is_common(type, key) == (whose == Whose::common))
            keys.push_back(std::move(key));
    return keys;
}

std::string effects_of(const PolicyType& type) {
    std::string text;
    for (const Submodel& submodel : submodels())
        if (std::find(submodel.interventions.begin(), submodel.interventions.end(), type.name) !=
            submodel.interventions.end())
            text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", section_of(submodel),
                                submodel.title);
    return text.empty() ? "" : " It acts in " + text + ".";
}

std::string intervention_texts() {
    const PolicyType& some = policy_types().front();
    std::string text =
        odd_interventions + ("\n" + key_table(keys_of_type(some, Whose::common), some.name + "."));
    for (const PolicyType& type : policy_types()) {
        text += fmt::format("\n### `{}`\n\n{}\n", type.name,
                            filled(fmt::format("{} {}{}", type.meaning,
                                               type.aim == Aim::support
                                                   ? "Support: it may be aimed at people where "
                                                     "it has keys for that."
                                                   : "Coercive: it is aimed at nobody.",
                                               effects_of(type))));
        if (const auto own = keys_of_type(type, Whose::own); !own.empty())
            text += key_table(own, type.name + ".");
    }
    return text;
}

std::string figure_table(const OddFigures& figures) {
    return fmt::format("| | count |\n|---|---|\n"
                       "| parameters of the model | {} |\n"
                       "| – whose default stands on an assumption | {} |\n"
                       "| – on a fit to official figures | {} |\n"
                       "| – on a document | {} |\n"
                       "| – that change nothing unless set | {} |\n"
                       "| numbers of interventions | {} |\n"
                       "| – whose default stands on an assumption | {} |\n"
                       "| submodels | {} |\n"
                       "| assumptions of form, in the submodels | {} |\n",
                       figures.parameters, figures.on_assumption, figures.on_fit, figures.on_source,
                       figures.neutral, figures.of_interventions,
                       figures.of_interventions_on_assumption, figures.submodels,
                       figures.structural_assumptions);
}

std::string section(const char* title, const std::string& text) {
    return fmt::format("## {}\n\n{}\n", title, text);
}

void count(OddFigures& figures, const Explanation& key) {
    ++figures.parameters;
    switch (grounds_of(key.source).basis) {
    case Basis::assumption:
        ++figures.on_assumption;
        break;
    case Basis::fit:
        ++figures.on_fit;
        break;
    case Basis::neutral:
        ++figures.neutral;
        break;
    default:
        ++figures.on_source;
    }
}

void count_of_type(OddFigures& figures, const std::vector<Explanation>& keys) {
    for (const Explanation& key : keys) {
        if (key.kind != "number") continue;
        ++figures.of_interventions;
        if (grounds_of(key.source).basis == Basis::assumption)
            ++figures.of_interventions_on_assumption;
    }
}

} // namespace

OddFigures odd_figures() {
    OddFigures figures;
    for (const Explanation& key : all_explanations())
        if (is_parameter(key)) count(figures, key);
    count_of_type(figures, keys_of_type(policy_types().front(), Whose::common));
    for (const PolicyType& type : policy_types())
        count_of_type(figures, keys_of_type(type, Whose::own));
    figures.submodels = submodels().size();
    for (const Submodel& submodel : submodels())
        figures.structural_assumptions += submodel.assumptions.size();
    figures.steps = day_steps().size();
    return figures;
}

std::string odd_page(SummaryFirst first) {
    const OddFigures figures = odd_figures();
    std::string one = section("Summary", odd_summary_english(figures));
    std::string other = section("Ringkasan", odd_summary_indonesian(figures));
    if (first == SummaryFirst::indonesian) std::swap(one, other);
    return "# Suar: the ODD page\n\n"
           "<!-- Made by `suar explain --odd`. Do not edit: mend what it is made from. -->\n\n" +
           one + other + section("1. Purpose and patterns", odd_purpose) +
           section("2. Entities, state variables and scales", entity_tables() + odd_scales) +
           section("3. Process overview and scheduling", odd_schedule + ("\n" + step_table())) +
           section("4. Design concepts",
                   odd_concepts + ("\nThe outcomes of a result file:\n\n" + outcome_table())) +
           section("5. Initialisation", odd_initialisation + ("\n" + setting_table())) +
           section("6. Input data", "Each is a CSV file that a scenario names; "
                                    "[data/README.md](data/README.md) says which figures in the "
                                    "Indonesian ones are unverified.\n\n" +
                                        input_table()) +
           section(
               "7. Submodels",
               "σ(x) = 1/(1 + e^(−x)). Hazards in equations are per day, and a hazard h brings the "
               "event with "
               "the chance 1 − e^(−h);\n\"means\" and \"hazards\" of times that are exponential "
               "are rounded up to whole days, at least one. A key\nmarked † is the same for "
               "the whole run; the others can change on dates. Ranges are what a scenario may "
               "set,\npriors (P numbers: [data/priors.csv](data/priors.csv)) what is thought "
               "plausible; \"none given\" says that nobody\nhas set down what is. Numbers that "
               "begin "
               "with E and M are of [data/evidence.csv](data/evidence.csv)\nand "
               "[data/mechanisms.csv](data/mechanisms.csv). Defaults are the\nprogram's: the "
               "fitted baseline, "
               "[indonesia.toml](indonesia.toml), sets some otherwise, and says why.\n\n" +
                   figure_table(figures) + "\n" + submodel_texts()) +
           section("8. Interventions", intervention_texts()) + section("9. Laws", odd_laws) +
           section("10. Limits, and what is not modelled", odd_limits) +
           section("References", odd_references);
}

} // namespace suar
