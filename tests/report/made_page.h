// Pages of comparisons made by hand, in which every number is chosen.
#pragma once

#include "compare/made_comparison.h"
#include "report/html.h"
#include "report/page_of.h"
#include "report/svg/svg.h"
#include "support/texts.h"

#include <string>

namespace made {

// Replicates around a mean, near enough to each other for a narrow interval.
inline std::vector<std::int64_t> around(std::int64_t mean) {
    return {mean - mean / 500, mean, mean + mean / 500};
}

struct Effect {
    std::string title;
    std::int64_t coerced_days, entries; // under the policy; 100,000 and 2,000 in the base
};

// Three replicates, one policy an effect.
inline Comparison effects(const std::vector<Effect>& all) {
    Comparison made = comparison(3, 1);
    Realised& draw = made.draws[0];
    const auto ledgers = draw.ledgers.front();
    made.policies.clear();
    draw.policies.clear();
    draw.ledgers.clear();
    for (std::size_t r = 0; r < 3; ++r) {
        draw.base[r].outcomes[position_of("person_days_coerced")] = around(100'000)[r];
        draw.base[r].outcomes[position_of("entries")] = around(2'000)[r];
    }
    for (const Effect& effect : all) {
        made.policies.push_back({effect.title, effect.title, "xxh3-128 1", "title = \"x\"\n"});
        draw.policies.push_back(draw.base);
        draw.ledgers.push_back(ledgers);
        for (std::size_t r = 0; r < 3; ++r) {
            auto& outcomes = draw.policies.back()[r].outcomes;
            // Not wholly parallel to the base: else the interval of the difference has no width.
            outcomes[position_of("person_days_coerced")] =
                around(effect.coerced_days)[r] + static_cast<std::int64_t>(r);
            outcomes[position_of("entries")] =
                around(effect.entries)[r] +
                (effect.entries == 2'000 ? 0 : static_cast<std::int64_t>(r));
        }
    }
    return made;
}

inline Page page(const Comparison& comparison, PageLanguage language = PageLanguage::english) {
    return page_of(comparison, std::nullopt, language);
}

inline std::string html(const Comparison& comparison,
                        PageLanguage language = PageLanguage::english) {
    return html_of(page(comparison, language));
}

inline std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos;
         at = text.find(part, at + part.size()))
        ++found;
    return found;
}

} // namespace made
