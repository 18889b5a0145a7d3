// What the sections of a page are made from, and what several of them say alike.
#pragma once

#include "compare/estimates.h"
#include "report/effective.h"
#include "report/fit_record.h"
#include "report/page_model.h"
#include "report/words/numbers.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct Material {
    const Comparison& comparison;
    const PageWords& words;
    const std::optional<FitRecord>& fit;
    std::optional<EffectiveScenario> base;                  // nothing where its text cannot be read
    std::vector<std::optional<EffectiveScenario>> policies; // in the order of the comparison
    std::string base_title;          // in the page's language where it has one
    std::vector<std::string> titles; // of the policies, each different
    std::vector<std::size_t> ranked; // policies, those that spare most coerced days first
};

Material gather(const Comparison& comparison, const std::optional<FitRecord>& fit,
                const PageWords& words);

std::optional<Figure> outcome_figure(const Material& material, std::size_t policy,
                                     std::string_view outcome);

// Where nothing is to be said: "not known".
std::string percent_or_unknown(const Material& material, const std::optional<Figure>& figure);
std::string change_or_unknown(const Material& material, const std::optional<Figure>& figure);
// Replicates, or draws of the parameters, that intervals are made of, as words.
std::string samples_text(const Material& material);
// Whether anything at all differs from the base, in any replicate.
bool differs(const Material& material, std::size_t policy);
// An amount of rupiah more than in the base, with its interval.
std::string cost_change_text(const Material& material, const std::optional<Figure>& cost);

// How intervals are to be read, for below a table that has some.
std::string how_sure(const Material& material);

// "a; b; c"
std::string joined(const std::vector<std::string>& parts, std::string_view between = "; ");

// The same colour for the same world in every picture.
inline ColourIndex colour_of_policy(std::size_t policy) { return policy + 1; }

// The first in the ranking, as many as a picture can show beside each other.
inline constexpr std::size_t most_policies_in_a_picture = 4;
std::vector<std::size_t> pictured(const Material& material);

} // namespace suar
