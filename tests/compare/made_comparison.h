// Comparisons made by hand, in which every number is chosen.
#pragma once

#include "compare/comparison.h"
#include "compare/prices.h"

#include <string_view>

namespace made {

using namespace suar;

inline Divided<std::string> parts() {
    return {{{"Aceh", "Bali", "Papua"},
             {"male", "female"},
             {"15-24", "25-34"},
             {"primary or less", "university"},
             {"2020", "2021"}}};
}

inline WorldAmounts world() {
    WorldAmounts amounts;
    amounts.outcomes.assign(compared_outcomes().size(), 0);
    for (auto& countries : amounts.countries) countries.assign(2, 0);
    amounts.interventions.assign(1, {0, 0, 0});
    amounts.cost_by_year.assign(1, {0, 0});
    const auto names = parts();
    for (std::size_t d = 0; d < divisions; ++d) {
        Part part;
        part.fill(0);
        part[static_cast<std::size_t>(PartOutcome::persons)] = 1;
        if (d != at(Division::year))
            part[static_cast<std::size_t>(PartOutcome::stops_not_bound)] = std::nullopt;
        amounts.parts[d].assign(names[d].size(), part);
    }
    for (auto& values : amounts.months) values.assign(2 * 3, 0);
    return amounts;
}

inline PartLedger no_ledger() {
    PartLedger empty;
    const auto names = parts();
    for (std::size_t d = 0; d < at(Division::year); ++d) empty.parts[d].resize(names[d].size());
    return empty;
}

// One policy; base and policy worlds with nothing in them.
inline Comparison comparison(std::uint32_t replicates, std::size_t draws) {
    Comparison made{};
    made.base = {"Base", "Base", "xxh3-128 0", "title = \"Base\"\n"};
    made.policies = {{"Policy", "Policy", "xxh3-128 1", "title = \"Policy\"\n"}};
    made.run = {to_day({2019, 12, 1}), to_day({2022, 6, 30})};
    made.window = {to_day({2020, 2, 8}), to_day({2021, 12, 4})};
    made.parts = parts();
    made.months = {{to_day({2019, 12, 1}), to_day({2019, 12, 31})},
                   {to_day({2020, 1, 1}), to_day({2020, 1, 31})}};
    made.seed = 1;
    made.weight = 20;
    made.replicates = replicates;
    made.luck = Luck::shared;
    made.precision = usual_precision;
    made.countries = {"Cambodia", "Myanmar"};
    made.interventions = {{"radio", "awareness_campaign"}};
    made.program_version = "0.0";
    made.program_commit = "unknown";
    for (std::size_t draw = 0; draw < draws; ++draw) {
        Realised realised;
        realised.base.assign(replicates, world());
        realised.policies = {realised.base};
        realised.placebo.assign(replicates, no_ledger());
        realised.ledgers = {realised.placebo};
        made.draws.push_back(std::move(realised));
    }
    return made;
}

// An outcome of the base and of the policy, by replicate, in one draw.
inline void set(Realised& draw, std::string_view outcome, const std::vector<std::int64_t>& base,
                const std::vector<std::int64_t>& policy) {
    for (std::size_t r = 0; r < base.size(); ++r) {
        draw.base[r].outcomes[position_of(outcome)] = base[r];
        draw.policies[0][r].outcomes[position_of(outcome)] = policy[r];
    }
}

inline void set_cost(Realised& draw, const std::vector<std::int64_t>& idr) {
    for (std::size_t r = 0; r < idr.size(); ++r) draw.policies[0][r].interventions[0][0] = idr[r];
}

} // namespace made
