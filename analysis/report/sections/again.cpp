// How to reproduce what the page says.
#include "report/sections/sections.h"

#include <fmt/format.h>

namespace suar {

namespace {

// Whether worlds follow each other in one way or another that is not the usual one.
std::string unusual(const Comparison& comparison) {
    constexpr std::uint32_t toy_above = 100; // a coarser run must say that it is no result
    const bool drawn = comparison.draws.size() > 1;
    std::string options;
    if (comparison.weight > toy_above) options += " --toy";
    if (comparison.luck == Luck::independent) options += " --luck independent";
    if (drawn) options += fmt::format(" --draws {}", comparison.draws.size());
    if (comparison.ends.empty() && !drawn) options += " --no-ends";
    if (comparison.luck == Luck::shared && !comparison.draws.empty() &&
        comparison.draws.front().placebo.empty())
        options += " --no-placebo";
    if (comparison.discount_per_year > 0)
        options += fmt::format(" --discount '{:g} %/year'", 100 * comparison.discount_per_year);
    return options;
}

std::string commands_of(const Material& material) {
    const Comparison& comparison = material.comparison;
    std::string policies;
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        policies += fmt::format(" POLICY_{}.toml", p + 1);
    return fmt::format("suar compare BASE.toml{} \\\n    --seed {} --weight {} --replicates {} "
                       "--horizon {}{} \\\n    -o COMPARISON.h5\n"
                       "suar report COMPARISON.h5{}{} -o PAGE.html",
                       policies, comparison.seed, comparison.weight, comparison.replicates,
                       to_text(comparison.window.last), unusual(comparison),
                       material.fit ? " --fit RECORD.json" : "",
                       material.words.language() == PageLanguage::indonesian ? " --lang id" : "");
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
    if (comparison.draws.size() > 1)
        section.blocks.push_back(
            Paragraph{words("again.draws", {{"count", std::to_string(comparison.draws.size())}})});
    section.blocks.push_back(Command{commands_of(material)});
    section.blocks.push_back(Remark{words("again.commands")});
    Table table{{words("again.world"), words("again.title"), words("again.digest")}, {}};
    table.rows.push_back({words("again.base"), material.base_title, comparison.base.digest});
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        table.rows.push_back(
            {std::to_string(p + 1), material.titles[p], comparison.policies[p].digest});
    section.blocks.push_back(std::move(table));
    if (!comparison.remarks.empty()) {
        section.blocks.push_back(Paragraph{words("again.remarks")});
        section.blocks.push_back(Bullets{comparison.remarks});
    }
    return section;
}

} // namespace suar
