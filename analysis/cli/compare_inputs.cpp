#include "cli/compare_inputs.h"

#include "again/recorded_run.h"
#include "cli/build_facts.h"
#include "compare/comparison_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {

namespace {

// Scenarios share files and options: what is wrong with those is told once.
void append_new(Problems& all, const Problems& more) {
    for (const Problem& problem : more)
        if (std::none_of(all.begin(), all.end(), [&](const Problem& known) {
                return describe(known) == describe(problem);
            }))
            all.push_back(problem);
}

Result<Side> open_file(const std::string& path) {
    if (claimed_filetype(path) == comparison_filetype)
        return Problem{path, "", "this is a comparison already",
                       "scenarios or results of `suar run`",
                       fmt::format("to see what it holds: {} inspect {}", command_name(), path)};
    auto recorded = open_recorded_run(path);
    if (!recorded) return recorded.problems();
    return Side{path, std::move(recorded.value().scenario), std::move(recorded.value().file)};
}

Result<Side> open_scenario(const std::string& path, ScenarioOptions options, Problems& warnings) {
    options.path = path;
    auto scenario = read_scenario_file(options);
    if (!scenario) return scenario.problems();
    append_new(warnings, scenario.value().warnings);
    return Side{path, std::move(scenario.value()), std::nullopt};
}

// A scenario must be run as the file was; what the user asked for otherwise cannot be had.
class LikeTheFile {
public:
    LikeTheFile(const Side& file, ScenarioOptions& options) : file_(file), options_(options) {}

    Problems settle() {
        const ResultHeader& header = file_.file->header();
        number("--seed", options_.seed, header.seed);
        number("--weight", options_.weight, header.weight);
        number("--replicates", options_.replicates, header.replicates);
        date("--from", options_.from, header.start);
        date("--to", options_.to, header.end);
        if (header.draw > 0) options_.draw = header.draw;
        options_.toy = options_.toy || header.weight > 100; // the file was allowed to be
        return problems_;
    }

private:
    void refuse(const char* option, const std::string& found, const std::string& expected) {
        problems_.push_back({option, "", fmt::format("{} contradicts {}", found, file_.name),
                             fmt::format("{}, as in that file", expected),
                             "leave the option out, or run that scenario again"});
    }
    void number(const char* option, std::optional<std::uint32_t>& given, std::uint32_t wanted) {
        if (given && *given != wanted)
            refuse(option, std::to_string(*given), std::to_string(wanted));
        given = wanted;
    }
    void date(const char* option, std::string& given, Day wanted) {
        if (!given.empty() && given != to_text(wanted)) refuse(option, given, to_text(wanted));
        given = to_text(wanted);
    }

    const Side& file_;
    ScenarioOptions& options_;
    Problems problems_;
};

Result<Side> open_again(const Side& side, ScenarioOptions options,
                        const std::vector<std::string>& more, Problems& warnings) {
    if (!side.file) {
        options.set.insert(options.set.end(), more.begin(), more.end());
        return open_scenario(side.name, options, warnings);
    }
    auto scenario = recorded_scenario(*side.file, side.name, more);
    if (!scenario) return scenario.problems();
    return Side{side.name, std::move(scenario.value()), std::nullopt};
}

Sides in_place(std::vector<Side> sides, Problems warnings, const ScenarioOptions& options) {
    Sides all{std::move(sides.front()), {}, std::move(warnings), options};
    for (std::size_t i = 1; i < sides.size(); ++i) all.policies.push_back(std::move(sides[i]));
    return all;
}

} // namespace

bool any_finished(const Sides& sides) {
    return sides.base.file ||
           std::any_of(sides.policies.begin(), sides.policies.end(),
                       [](const Side& policy) { return policy.file.has_value(); });
}

Result<Sides> open_sides(const std::vector<std::string>& paths, ScenarioOptions options) {
    Problems problems, warnings;
    std::vector<std::optional<Side>> sides(paths.size());
    const auto open = [&](std::size_t which, Result<Side> side) {
        if (side)
            sides[which].emplace(std::move(side.value()));
        else
            append_new(problems, side.problems());
    };
    std::vector<bool> finished;
    for (const std::string& path : paths) finished.push_back(looks_like_hdf5(path));
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (finished[i]) open(i, open_file(paths[i]));
    const auto first_file =
        std::find_if(sides.begin(), sides.end(), [](const auto& side) { return side.has_value(); });
    if (first_file != sides.end())
        append_new(problems, LikeTheFile(**first_file, options).settle());
    // Set in the others only, it would be counted as their policies' effect.
    const bool any = std::find(finished.begin(), finished.end(), true) != finished.end();
    if (any && !options.set.empty())
        problems.push_back({"--set", "", "a finished file cannot be set otherwise",
                            "scenarios only", "give the scenario instead of the file"});
    if (!problems.empty()) return problems;
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (!finished[i]) open(i, open_scenario(paths[i], options, warnings));
    if (!problems.empty()) return problems;
    std::vector<Side> opened;
    for (auto& side : sides) opened.push_back(std::move(*side));
    return in_place(std::move(opened), std::move(warnings), options);
}

Result<Sides> read_sides_again(const Sides& sides,
                               const std::vector<std::vector<std::string>>& more) {
    std::vector<const Side*> each{&sides.base};
    for (const Side& policy : sides.policies) each.push_back(&policy);
    std::vector<Side> again;
    Problems warnings;
    for (std::size_t i = 0; i < each.size(); ++i) {
        auto side = open_again(*each[i], sides.options, more[i], warnings);
        if (!side) return side.problems();
        again.push_back(std::move(side.value()));
    }
    return in_place(std::move(again), std::move(warnings), sides.options);
}

} // namespace suar
