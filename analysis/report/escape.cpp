#include "report/escape.h"

#include <cstdint>

namespace suar {

namespace {

constexpr std::string_view replacement = "\uFFFD";

bool follows(char letter) { return (static_cast<unsigned char>(letter) & 0xC0) == 0x80; }

// How many bytes from here are one letter of UTF-8 that XML allows; 0 where they are none.
std::size_t letter_size(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) return first >= 0x20 || first == '\t' || first == '\n' ? 1 : 0;
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < size) return 0;
    std::uint32_t code = first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if (!follows(text[i])) return 0;
        code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    }
    const bool too_long = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    const bool no_letter = (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF ||
                           (code & 0xFFFE) == 0xFFFE || (code >= 0x80 && code < 0xA0);
    // Marks that turn the direction of what follows could make a title look like the page's words.
    const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return too_long || no_letter || turns ? 0 : size;
}

std::string_view entity(char letter) {
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return "";
    }
}

} // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const std::size_t size = letter_size(text);
        const std::string_view name = entity(text[0]);
        if (size == 0)
            safe += replacement;
        else
            safe += name.empty() ? text.substr(0, size) : name;
        text.remove_prefix(size == 0 ? 1 : size);
    }
    return safe;
}

std::string escaped_json(std::string_view json) {
    std::string safe;
    for (const char letter : json)
        if (letter == '<')
            safe += "\\u003c";
        else if (letter == '>')
            safe += "\\u003e";
        else
            safe += letter;
    return safe;
}

} // namespace suar
