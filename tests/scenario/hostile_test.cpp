// A scenario from a stranger: whatever it holds, the answer is a list of problems.
#include "disk.h"

#include <doctest/doctest.h>

#include <cstdint>

using namespace suar;

namespace {

Result<Scenario> read_text(const std::string& text) {
    return read_scenario("mine.toml", Overrides{}, with_files({{"mine.toml", text}}));
}

std::string repeated(const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t each = 0; each < times; ++each) text += part;
    return text;
}

} // namespace

TEST_CASE("hostile: size, depth and number of keys have limits") {
    CHECK(read_text("title = \"" + std::string(2'000'000, 'a') + "\"\n").problems()[0].expected ==
          "at most 1048576");
    CHECK_FALSE(read_text("x = " + std::string(100'000, '[')).ok());
    CHECK_FALSE(read_text("x = " + repeated("{a=", 100'000)).ok());
    CHECK_FALSE(read_text("a" + repeated(".a", 200'000) + " = 1\n").ok());
    CHECK_FALSE(read_text("[a" + repeated(". a", 200'000) + "]\n").ok());
    CHECK_FALSE(read_text("x = {a" + repeated(".\"a\"", 100'000) + " = 1}\n").ok());
    std::string many;
    for (int key = 0; key < 5000; ++key) many += "k" + std::to_string(key) + " = 1\n";
    const Result<Scenario> refused = read_text(many);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problems().size() <= 201);
    CHECK_FALSE(read_text("x = [" + repeated("1,", 200'000) + "]\n").ok());
}

TEST_CASE("hostile: numbers that no machine holds are refused") {
    for (const char* number : {"1e400", "-inf", "inf", "nan", "9223372036854775807",
                               "99999999999999999999", "-9223372036854775808", "1e308"})
        for (const char* key : {"run.seed", "run.replicates", "population.weight", "stress.base",
                                "output.max_bytes", "industry.capacity.KHM", "ties.country"}) {
            INFO(key << " = " << number);
            CHECK_FALSE(read_small(std::string(key) + " = " + number + "\n", Overrides{}).ok());
        }
    CHECK_FALSE(read_small("stress.time_constant = \"1e308 years\"\n", Overrides{}).ok());
    CHECK_FALSE(read_small("run.end = 9999-12-31\n", Overrides{}).ok());
    CHECK_FALSE(read_small("run.start = 0000-01-01\n", Overrides{}).ok());
}

TEST_CASE("hostile: any damage to a scenario or a table ends in a scenario or in problems") {
    const std::string scenario = source_folder().read("scenarios/indonesia.toml").value();
    const std::string table = source_folder().read("scenarios/data/destinations.csv").value();
    std::uint32_t state = 12345;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::size_t>(state >> 8) % below;
    };
    const std::string signs = "\"'[]{}=,.#\n\r\t -+e0919aZ_:/\\%\xff\xc3\x00";
    for (int round = 0; round < 400; ++round) {
        std::string text = round % 2 == 0 ? scenario : table;
        for (std::size_t damage = 0; damage <= next(4); ++damage) {
            const std::size_t at = next(text.size());
            switch (next(3)) {
            case 0:
                text[at] = signs[next(signs.size())];
                break;
            case 1:
                text.erase(at, next(20));
                break;
            default:
                text.insert(at, text.substr(next(text.size()), next(40)));
            }
        }
        const std::string path =
            round % 2 == 0 ? "scenarios/indonesia.toml" : "scenarios/data/destinations.csv";
        const Result<Scenario> read =
            read_scenario("scenarios/small.toml", Overrides{}, with_files({{path, text}}));
        if (read.ok())
            CHECK(!read.value().parameters.empty());
        else
            CHECK(!read.problems().empty());
    }
}
