// Whatever a title holds, it stays a title.
#include "report/escape.h"

#include <doctest/doctest.h>

using namespace suar;

TEST_CASE("escape: no text can end or begin an element or an attribute") {
    for (int letter = 0; letter < 256; ++letter) {
        const std::string safe = escaped(std::string(3, static_cast<char>(letter)));
        CAPTURE(letter);
        CHECK(safe.find_first_of("<>\"'") == std::string::npos);
        for (std::size_t at = safe.find('&'); at != std::string::npos; at = safe.find('&', at + 1))
            CHECK(safe.find(';', at) != std::string::npos);
    }
    CHECK(escaped("</script><b a=\"'&amp;") == "&lt;/script&gt;&lt;b a=&quot;&#39;&amp;amp;");
}

TEST_CASE("escape: letters of every language stay, and what is no letter is replaced") {
    for (const char* text : {"Kampanye “kuat”", "Đà Nẵng", "កម្ពုជា", "𝔘", "a\tb\nc"})
        CHECK(escaped(text) == text);
    const std::string bad = "\uFFFD";
    CHECK(escaped("a\xFFz") == "a" + bad + "z");
    CHECK(escaped("\xC0\xBC") == bad + bad);           // "<" written too long
    CHECK(escaped("\xE2\x82") == bad + bad);           // cut
    CHECK(escaped("\xED\xA0\x80") == bad + bad + bad); // half of a pair
    CHECK(escaped(std::string(1, '\0')) == bad);
    CHECK(escaped("\x1B[31m") == bad + "[31m");
    CHECK(escaped("\u202Egnp.exe").starts_with(bad)); // turns the direction
}

TEST_CASE("escape: JSON in a page cannot end its element") {
    const std::string safe = escaped_json(R"({"title":"</script><!--<script>"})");
    CHECK(safe.find('<') == std::string::npos);
    CHECK(safe.find('>') == std::string::npos);
    CHECK(safe.find("\\u003c/script\\u003e") != std::string::npos);
}
