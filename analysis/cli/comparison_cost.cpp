#include "cli/comparison_cost.h"

#include "compare/ends.h"
#include "scenario/cost.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {

namespace {

// Of what is kept of every world until the file is written: as much as a large machine has.
constexpr double most_bytes_kept = 6.4e10;

double worlds_to_run(const Sides& sides, const Plan& plan) {
    const auto scenarios = std::count_if(sides.policies.begin(), sides.policies.end(),
                                         [](const Side& policy) { return !policy.file; });
    return static_cast<double>(scenarios) + (sides.base.file ? 0 : 1) +
           (plan.placebo == Placebo::with ? 1 : 0);
}

// What is kept of one world in one replicate.
double bytes_of_world(const Comparison& comparison) {
    double parts = 0;
    for (const auto& names : comparison.parts) parts += static_cast<double>(names.size());
    const double places = 1 + static_cast<double>(comparison.countries.size());
    const double months = static_cast<double>(comparison.months.size());
    return months * places * monthly_outcomes.size() * sizeof(std::int64_t) +
           parts * (sizeof(Part) + sizeof(Ledger)) +
           static_cast<double>(compared_outcomes().size()) * sizeof(Amount);
}

// What is run of it all: worlds, replicates and draws, and what is run at the ends.
std::string runs_text(double worlds, double replicates, double draws, double at_ends) {
    std::string text = fmt::format("{} worlds x {} replicates", worlds, replicates);
    if (draws > 1) text += fmt::format(" x {} draws", draws);
    if (at_ends > 0)
        text = fmt::format("({}, and {} runs at {} ends)", text, at_ends, ends_to_run().size());
    return text;
}

std::string less_of_it(double draws, bool ends) {
    return fmt::format("fewer --replicates, fewer policies{} or a shorter time{}",
                       draws > 1 ? ", fewer --draws" : "", ends ? ", or add --no-ends" : "");
}

} // namespace

Problems comparison_cost_problems(const CompareOptions& options, const Sides& sides,
                                  const Plan& plan) {
    const Scenario& base = sides.base.scenario;
    const double draws = std::max(1u, options.draws);
    const bool ends = runs_ends(options, sides);
    const double at_ends =
        ends ? static_cast<double>(ends_to_run().size() * (1 + sides.policies.size()) *
                                   replicates_of_ends(options, base.replicates))
             : 0;
    const char* const option = draws > 1 ? "--draws" : "--replicates";
    const double agents = agents_of(base.tables, base.weight);
    const double days = base.end - base.start + 1;
    const double worlds = worlds_to_run(sides, plan);
    const double agent_days = agents * days * (worlds * base.replicates * draws + at_ends);
    if (agent_days > most_agent_days_compared)
        return {{option, "",
                 fmt::format("{:.0f} agents x {} days x {} are {:.3g} agent-days", agents, days,
                             runs_text(worlds, base.replicates, draws, at_ends), agent_days),
                 fmt::format("at most {:.3g}", most_agent_days_compared),
                 "use a larger --weight, " + less_of_it(draws, ends)}};
    // Of the ends only a few numbers are kept, and of finished files as much as of what is run.
    const auto kept_worlds = static_cast<double>(2 + sides.policies.size());
    const double kept = bytes_of_world(begin_comparison(sides.base, sides.policies, plan)) *
                        kept_worlds * base.replicates * draws;
    if (kept > most_bytes_kept)
        return {{option, "",
                 fmt::format("what is kept of {} would take {:.3g} bytes of memory",
                             runs_text(kept_worlds, base.replicates, draws, 0), kept),
                 fmt::format("at most {:.3g}", most_bytes_kept),
                 "use " + less_of_it(draws, false)}};
    return {};
}

} // namespace suar
