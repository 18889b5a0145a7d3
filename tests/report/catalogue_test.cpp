// The words of the page are whole in both languages, and none is left over.
#include "made_page.h"
#include "report/words/numbers.h"
#include "synthetic_run.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <regex>
#include <set>

using namespace suar;

namespace {

std::multiset<std::string> places_of(std::string_view message) {
    static const std::regex place("\\{([a-z_]+)\\}");
    const std::string text(message);
    std::multiset<std::string> places;
    for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at)
        places.insert((*at)[1]);
    return places;
}

// The texts of all sources of the page but the catalogue's own.
std::string sources() {
    std::string all;
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(SUAR_SOURCE_DIR "/analysis/report"))
        if (file.path().extension() == ".cpp" &&
            !file.path().filename().string().starts_with("catalogue_"))
            all += synthetic::bytes_of(file.path().string());
    return all;
}

// Keys that are put together from parts, of which the sources hold only the first.
bool is_composed(std::string_view key) {
    for (const std::string_view start : {"answer.coerced.", "answer.entries.", "ledger.", "name.",
                                         "month.", "groups.", "unknown.", "assumption."})
        if (key.starts_with(start)) return true;
    return false;
}

} // namespace

TEST_CASE("catalogue: every message stands in both languages, with the same places") {
    std::set<std::string_view> keys;
    for (const Message& message : catalogue()) {
        CAPTURE(message.key);
        CHECK(keys.insert(message.key).second);
        CHECK(!message.english.empty());
        CHECK(!message.indonesian.empty());
        CHECK(places_of(message.english) == places_of(message.indonesian));
        // A sentence of some length that is the same in both was not translated.
        if (message.english.size() > 30) CHECK(message.english != message.indonesian);
    }
}

TEST_CASE("catalogue: no message is left over") {
    const std::string text = sources();
    REQUIRE(text.size() > 10'000);
    for (const Message& message : catalogue()) {
        if (is_composed(message.key)) continue;
        CAPTURE(message.key);
        CHECK(text.find("\"" + std::string(message.key) + "\"") != std::string::npos);
    }
}

TEST_CASE("catalogue: what is filled in is not looked at again") {
    const PageWords words(PageLanguage::english);
    CHECK(words("page.quoted", {{"title", "{title} {policy}"}}) == "“{title} {policy}”");
}

TEST_CASE("catalogue: a message that is not there, and a place that stays empty, are faults") {
    const PageWords words(PageLanguage::indonesian);
    CHECK_THROWS_AS(words("no.such_message"), BrokenLaw);
    CHECK_THROWS_AS(words("page.quoted"), BrokenLaw);
}

TEST_CASE("catalogue: no range is written as from nothing to nothing") {
    const PageWords english(PageLanguage::english), indonesian(PageLanguage::indonesian);
    CHECK(percent_range(english, {-0.004, 0.002}) == "less than 0.01\u00A0%");
    CHECK(percent_range(indonesian, {-5, 3}) == "\u22125 sampai +3\u00A0%");
    CHECK(unsigned_percent_range(english, {0.02, 5.3}) == "up to 5.3\u00A0%");
    CHECK(unsigned_percent_range(indonesian, {-5.3, -0.02}) == "hingga 5,3\u00A0%");
    CHECK(unsigned_percent_range(english, {-8, -6.9}) == "6.9 to 8.0\u00A0%");
    CHECK(unsigned_percent_range(english, {3.1201, 3.1204}) == "about 3.12\u00A0%");
    CHECK(unsigned_percent_range(english, {0.001, 0.002}) == "less than 0.01\u00A0%");
    CHECK(change_text(english, 40, Bounds{40, 40}) == "+40 (the same in every replicate)");
    CHECK(change_text(english, 0, Bounds{0, 0}) == "0");
}

TEST_CASE("catalogue: numbers are written as each language writes them") {
    const PageWords english(PageLanguage::english), indonesian(PageLanguage::indonesian);
    CHECK(in_language(english, "-1,234.5") == "\u22121,234.5");
    CHECK(in_language(indonesian, "-1,234.5") == "\u22121.234,5");
    CHECK(money_text(english, 12'345'000'000) == "12.3 billion IDR");
    CHECK(money_text(indonesian, 12'345'000'000) == "Rp12,3 miliar");
}
