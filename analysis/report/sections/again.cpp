// How to reproduce what the page says.
#include "report/sections/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace suar {

namespace {

// As a shell takes it for one word, whatever signs are in it.
std::string one_word(const std::string& text) {
    std::string word = "'";
    for (const char sign : text) word += sign == '\'' ? "'\\''" : std::string(1, sign);
    return word + "'";
}

// The shortest number that is read back as the same rate; written out, if it is none that small.
std::string percent_text(double rate) {
    for (int digits = 1; digits < 17; ++digits)
        if (const std::string text = fmt::format("{:.{}g}", 100 * rate, digits);
            text.find('e') == std::string::npos && std::strtod(text.c_str(), nullptr) / 100 == rate)
            return text;
    return fmt::format("{:.17g}", 100 * rate);
}

bool any_finished(const Comparison& comparison) {
    return comparison.base.finished ||
           std::ranges::any_of(comparison.policies, &ComparedInput::finished);
}

// BASE.toml, or BASE.h5 where a finished result was read.
std::string file_of(const ComparedInput& input, const std::string& name) {
    return name + (input.finished ? ".h5" : ".toml");
}

std::vector<std::string> files_of(const Comparison& comparison) {
    std::vector<std::string> files{file_of(comparison.base, "BASE")};
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        files.push_back(file_of(comparison.policies[p], fmt::format("POLICY_{}", p + 1)));
    return files;
}

// Whether the scenarios allow a coarse run: given on the command line, it changes no other.
bool is_toy(const Material& material) {
    constexpr std::uint32_t toy_above = 100; // a coarser run must say that it is no result
    return material.comparison.weight > toy_above ||
           (material.base && material.base->toy &&
            std::ranges::all_of(material.policies,
                                [](const auto& policy) { return policy && policy->toy; }));
}

// What scenarios are run with. A finished result says it of itself and of those beside it.
std::string options_of_run(const Material& material) {
    const Comparison& comparison = material.comparison;
    if (any_finished(comparison)) return "";
    std::string options =
        fmt::format(" \\\n    --seed {} --weight {} --replicates {} --from {} --to {}",
                    comparison.seed, comparison.weight, comparison.replicates,
                    to_text(comparison.run.first), to_text(comparison.run.last));
    if (is_toy(material)) options += " --toy";
    if (comparison.quick) options += " --quick";
    for (const std::string& setting : comparison.set)
        options += " \\\n    --set " + one_word(setting);
    return options;
}

// How worlds are compared; what is usual is left out.
std::string options_of_comparing(const Comparison& comparison) {
    const bool drawn = is_drawn(comparison);
    const bool ends_are_usual = !any_finished(comparison);
    std::string options = fmt::format(" --horizon {}", to_text(comparison.window.last));
    if (comparison.luck == Luck::independent) options += " --luck independent";
    if (drawn) options += fmt::format(" --draws {}", comparison.draws.size());
    if (comparison.ends.empty() == ends_are_usual)
        options += ends_are_usual ? " --no-ends" : " --ends";
    if (comparison.luck == Luck::shared && !comparison.draws.empty() &&
        comparison.draws.front().placebo.empty())
        options += " --no-placebo";
    if (comparison.discount_per_year > 0)
        options +=
            fmt::format(" --discount '{} %/year'", percent_text(comparison.discount_per_year));
    if (comparison.precision != usual_precision)
        options += fmt::format(" --precision '{} %'", percent_text(comparison.precision));
    return options;
}

std::string commands_of(const Material& material) {
    const Comparison& comparison = material.comparison;
    return fmt::format("suar compare {}{} \\\n   {} \\\n    -o COMPARISON.h5\n"
                       "suar report COMPARISON.h5{}{} -o PAGE.html",
                       fmt::join(files_of(comparison), " "), options_of_run(material),
                       options_of_comparing(comparison), material.fit ? " --fit RECORD.json" : "",
                       material.words.language() == PageLanguage::indonesian ? " --lang id" : "");
}

// The results among the files: how they were made stands in them and not in a command.
std::string finished_files(const Comparison& comparison) {
    std::vector<std::string> files = files_of(comparison);
    std::erase_if(files, [](const std::string& file) { return !file.ends_with(".h5"); });
    return joined(files, ", ");
}

// The program writes this after a commit in whose tree something was changed.
std::string commit_text(const Material& material) {
    constexpr std::string_view changed = " with changes";
    const std::string& commit = material.comparison.program_commit;
    if (!commit.ends_with(changed)) return commit;
    return material.words("again.changed",
                          {{"commit", commit.substr(0, commit.size() - changed.size())}});
}

std::string counted(const PageWords& words, std::uint32_t count, const char* one,
                    const char* many) {
    return count == 1 ? words(one) : words(many, {{"count", std::to_string(count)}});
}

} // namespace

PageSection again_section(const Material& material) {
    const PageWords& words = material.words;
    const Comparison& comparison = material.comparison;
    PageSection section{"again", words("again.heading"), {}};
    section.blocks.push_back(Paragraph{
        words("again.what",
              {{"version", comparison.program_version},
               {"commit", commit_text(material)},
               {"worlds", std::to_string(comparison.policies.size() + 1)},
               {"replicates",
                counted(words, comparison.replicates, "again.replicate", "again.replicates")},
               {"seed", std::to_string(comparison.seed)},
               {"weight", counted(words, comparison.weight, "again.person", "again.persons")},
               {"start", date_text(to_text(comparison.run.first))},
               {"end", date_text(to_text(comparison.run.last))}})});
    if (comparison.draws.size() > 1 || !comparison.drawn.empty())
        section.blocks.push_back(Paragraph{
            comparison.draws.size() == 1
                ? words("again.draw")
                : words("again.draws", {{"count", std::to_string(comparison.draws.size())}})});
    section.blocks.push_back(Command{commands_of(material)});
    section.blocks.push_back(Remark{words("again.commands")});
    if (any_finished(comparison))
        section.blocks.push_back(
            Remark{words("again.finished", {{"files", finished_files(comparison)}})});
    Table table{{words("again.world"), words("again.title"), words("again.digest")}, {}};
    table.rows.push_back({words("again.base"), material.base_title, comparison.base.digest});
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        table.rows.push_back(
            {std::to_string(p + 1), material.titles[p], comparison.policies[p].digest});
    section.blocks.push_back(std::move(table));
    if (!comparison.remarks.empty()) {
        section.blocks.push_back(Paragraph{words("again.remarks")});
        section.blocks.push_back(Bullets{comparison.remarks, true});
    }
    return section;
}

} // namespace suar
