#include "cli/unit_pattern.h"

#include <fmt/format.h>

#include <vector>

namespace suar {
namespace {

const char* const decimal_number = "[ \\t]*\\+?-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";
const char* const divided_by = "([ \\t]*/[ \\t]*|[ \\t]+per[ \\t]+)";

std::string one_of(const std::vector<std::string>& words) {
    return fmt::format("({})", fmt::join(words, "|"));
}

std::string words_of(const Dimension& dimension) {
    std::vector<std::string> words;
    for (const UnitWord& word : unit_words())
        if (word.dimension == dimension) words.emplace_back(word.text);
    return one_of(words);
}

std::string any_word() {
    std::vector<std::string> words;
    for (const UnitWord& word : unit_words()) words.emplace_back(word.text);
    return one_of(words);
}

// The bases above the line, or those below it, where each stands once at most; else nothing.
std::vector<Dimension> bases(const Dimension& dimension, int sign) {
    std::vector<Dimension> found;
    const auto look = [&](std::int8_t Dimension::*base) {
        if (dimension.*base * sign <= 0) return;
        Dimension one;
        one.*base = 1;
        found.push_back(one);
    };
    look(&Dimension::time), look(&Dimension::rupiah), look(&Dimension::dollars);
    look(&Dimension::persons), look(&Dimension::bytes), look(&Dimension::log_odds);
    return found;
}

std::string unit_of(const Dimension& dimension) {
    const std::string plain = words_of(Dimension{});
    const std::vector<Dimension> above = bases(dimension, 1), below = bases(dimension, -1);
    if (dimension.recruiters != 0 || above.size() > 1 || below.size() > 1)
        return fmt::format("{0}({1}{0}|[ \\t]+{0})*", any_word(), divided_by);
    std::string unit = above.empty()
                           ? fmt::format("{0}([ \\t]+{0})*", plain)
                           : fmt::format("({}[ \\t]+)*{}", plain, words_of(above.front()));
    if (!below.empty())
        unit += fmt::format("{}({}[ \\t]+)*{}", divided_by, plain, words_of(below.front()));
    return unit;
}

} // namespace

std::string quantity_pattern(const Dimension& dimension, bool unit_required) {
    return fmt::format("^{}([ \\t]*{}){}[ \\t]*$", decimal_number, unit_of(dimension),
                       unit_required ? "" : "?");
}

} // namespace suar
