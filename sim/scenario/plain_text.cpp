#include "scenario/plain_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {
namespace {

// The bytes of the character that the text begins with; 0 when it begins with none.
std::size_t length_of_first(std::string_view text) {
    const auto byte = [&](std::size_t offset) {
        return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0u;
    };
    const auto follows = [&](std::size_t offset) { return (byte(offset) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0);
    if (text.empty()) return 0;
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF && follows(1)) return 2;
    if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2) &&
        !(first == 0xE0 && byte(1) < 0xA0) && !(first == 0xED && byte(1) > 0x9F))
        return 3;
    if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3) &&
        !(first == 0xF0 && byte(1) < 0x90) && !(first == 0xF4 && byte(1) > 0x8F))
        return 4;
    return 0;
}

bool is_line_or_tab(char sign) { return sign == '\t' || sign == '\r' || sign == '\n'; }

bool controls(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    return first < 0x20 || first == 0x7F ||
           (first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0); // U+0080 to U+009F
}

// U+200B to U+200F, U+2028 to U+202E, U+2060 to U+2069 and U+FEFF.
bool is_invisible(std::string_view character) {
    if (character.size() != 3) return false;
    const std::string_view start = character.substr(0, 2);
    const auto last = static_cast<unsigned char>(character[2]);
    if (start == "\xE2\x80")
        return (last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE);
    return (start == "\xE2\x81" && last >= 0xA0 && last <= 0xA9) || character == "\xEF\xBB\xBF";
}

bool is_shown(std::string_view character) {
    return !controls(character) && !is_invisible(character);
}

// Where the text first holds no character, or one that is `bad`.
template <class Bad> std::size_t first_that(std::string_view text, Bad bad) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = length_of_first(text.substr(at));
        if (length == 0 || bad(text.substr(at, length))) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string written_out(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes)
        text += fmt::format("\\x{:02X}", static_cast<unsigned char>(byte));
    return text;
}

} // namespace

std::size_t first_not_text(std::string_view text) {
    return first_that(text, [](std::string_view character) {
        return controls(character) && !is_line_or_tab(character[0]);
    });
}

std::size_t first_unshown(std::string_view text) {
    return first_that(text, [](std::string_view character) { return !is_shown(character); });
}

bool is_plain_line(std::string_view text) { return first_unshown(text) == std::string_view::npos; }

std::string shown(std::string_view text) {
    constexpr std::size_t most = 1000, longest_character = 4;
    std::string result;
    while (!text.empty() && result.size() < most) {
        const std::string_view head = text.substr(0, most + longest_character);
        const std::size_t good = std::min({first_unshown(head), head.size(), most - result.size()});
        std::size_t whole = 0; // a character is not cut in two
        while (whole < good) whole += length_of_first(text.substr(whole));
        result += text.substr(0, whole);
        text.remove_prefix(whole);
        if (whole > 0 || text.empty()) continue;
        const std::size_t bad = std::max<std::size_t>(1, length_of_first(text));
        result += written_out(text.substr(0, bad));
        text.remove_prefix(bad);
    }
    return text.empty() ? result : result + "...";
}

} // namespace suar
