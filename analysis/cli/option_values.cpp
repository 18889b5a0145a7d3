#include "cli/option_values.h"

#include "scenario/plain_text.h"
#include "scenario/report.h"

#include <charconv>
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace suar {

namespace {

std::optional<std::uint32_t> read_number(const std::string& text) {
    std::uint32_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    const bool padded = text.size() > 1 && text.front() == '0';
    if (error != std::errc{} || stop != end || padded) return std::nullopt;
    return value;
}

bool is_digits(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return text;
}

// A validator can give one text only; a value that is shown has no line ends.
std::string refusal(const std::string& value, const char* is, const std::string& expected,
                    const std::string& help) {
    return fmt::format("\"{}\" {}\n{}\n{}", value, is, expected, help);
}

} // namespace

CLI::Validator whole_number(std::uint32_t least, std::uint32_t greatest) {
    const std::string range = fmt::format("{} to {}", least, greatest);
    return {[=](const std::string& text) -> std::string {
                const auto value = read_number(text);
                if (value && *value >= least && *value <= greatest) return {};
                const bool out_of_range = value || (is_digits(text) && text.front() != '0');
                return refusal(shown(text), out_of_range ? "is out of range" : "is no whole number",
                               "a whole number from " + range, "");
            },
            range};
}

CLI::Validator any_count() {
    return whole_number(0, std::numeric_limits<std::uint32_t>::max()).description("");
}

CLI::Validator one_of(std::vector<std::string> words) {
    const std::string list = listed(words);
    return {[=](const std::string& text) -> std::string {
                if (std::find(words.begin(), words.end(), text) != words.end()) return {};
                return refusal(shown(text), "is not one of its words", list,
                               did_you_mean(text, words));
            },
            list};
}

Problem problem_of_value(const std::string& option, const std::string& refused) {
    const std::size_t first = refused.find('\n'), second = refused.rfind('\n');
    return {option, "", refused.substr(0, first), refused.substr(first + 1, second - first - 1),
            refused.substr(second + 1)};
}

} // namespace suar
