#include "report/content_policy.h"

#include <fmt/format.h>

#include <cstdint>

namespace suar {

namespace {

std::uint32_t value_of(char digit) {
    return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
}

} // namespace

std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < hex.size(); i += 6) { // three bytes are four letters
        const std::string_view part = hex.substr(i, 6);
        std::uint32_t bits = 0;
        for (const char digit : part) bits = bits << 4 | value_of(digit);
        bits <<= 4 * (6 - part.size());
        const std::size_t written = part.size() / 2 + 1;
        for (std::size_t letter = 0; letter < 4; ++letter)
            text += letter < written ? letters[(bits >> (18 - 6 * letter)) & 63] : '=';
    }
    return text;
}

std::string content_policy(std::string_view script_sha256, std::string_view style_sha256) {
    return fmt::format("default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; "
                       "base-uri 'none'; form-action 'none'",
                       base64_of_hex(script_sha256), base64_of_hex(style_sha256));
}

} // namespace suar
