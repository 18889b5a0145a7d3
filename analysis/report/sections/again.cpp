// How to reproduce what the page says.
#include "report/sections/sections.h"

#include <fmt/format.h>

namespace suar {

namespace {

std::string commands_of(const Comparison& comparison) {
    std::string policies;
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        policies += fmt::format(" POLICY_{}.toml", p + 1);
    return fmt::format(
        "suar compare BASE.toml{} \\\n    --seed {} --weight {} --replicates {} --horizon {}{}{} "
        "\\\n"
        "    -o COMPARISON.h5\n"
        "suar report COMPARISON.h5 -o PAGE.html",
        policies, comparison.seed, comparison.weight, comparison.replicates,
        to_text(comparison.window.last),
        comparison.luck == Luck::independent ? " --luck independent" : "",
        comparison.draws.size() > 1 ? fmt::format(" --draws {}", comparison.draws.size()) : "");
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
               {"commit", comparison.program_commit},
               {"worlds", std::to_string(comparison.policies.size() + 1)},
               {"replicates",
                counted(words, comparison.replicates, "again.replicate", "again.replicates")},
               {"seed", std::to_string(comparison.seed)},
               {"weight", counted(words, comparison.weight, "again.person", "again.persons")},
               {"start", to_text(comparison.run.first)},
               {"end", to_text(comparison.run.last)}})});
    if (comparison.draws.size() > 1)
        section.blocks.push_back(
            Paragraph{words("again.draws", {{"count", std::to_string(comparison.draws.size())}})});
    section.blocks.push_back(Command{commands_of(comparison)});
    section.blocks.push_back(Remark{words("again.commands")});
    Table table{{words("again.world"), words("again.title"), words("again.digest")}, {}};
    table.rows.push_back({words("again.base"), comparison.base.title, comparison.base.digest});
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        table.rows.push_back(
            {std::to_string(p + 1), comparison.policies[p].name, comparison.policies[p].digest});
    section.blocks.push_back(std::move(table));
    if (!comparison.remarks.empty()) {
        section.blocks.push_back(Paragraph{words("again.remarks")});
        section.blocks.push_back(Bullets{comparison.remarks});
    }
    return section;
}

} // namespace suar
