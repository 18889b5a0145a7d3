// A scenario from a stranger: whatever it holds, the answer is a list of problems.
#include "disk.h"
#include "policies.h"
#include "same.h"

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

class Chance {
public:
    std::size_t operator()(std::size_t below) {
        state_ = state_ * 1664525u + 1013904223u;
        return static_cast<std::size_t>(state_ >> 8) % below;
    }

private:
    std::uint32_t state_ = 12345;
};

// Some signs changed, some taken away, some parts doubled.
void damage(std::string& text, Chance& next) {
    const std::string signs = "\"'[]{}=,.#\n\r\t -+e0919aZ_:/\\%\xff\xc3\x00";
    for (std::size_t wounds = 0; wounds <= next(4); ++wounds) {
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
    std::string more; // more keys than a file may have
    for (int key = 0; key < 40'000; ++key) more += "k" + std::to_string(key) + " = 1\n";
    CHECK(all_problems(read_text(more)).find("there are too many keys") != std::string::npos);
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
    Chance next;
    for (int round = 0; round < 400; ++round) {
        std::string text = round % 2 == 0 ? scenario : table;
        damage(text, next);
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

TEST_CASE("hostile: any damage to interventions ends in a scenario or in problems") {
    const std::string whole =
        policies::all() + policies::check("visas", "check = \"visa\"\ncoverage = 0.5\n") +
        policies::campaign("here", "provinces = [\"Aceh\", 12]\nages = [\"15-24\"]\n");
    Chance next;
    std::size_t good = 0;
    for (int round = 0; round < 600; ++round) {
        std::string text = whole;
        damage(text, next);
        const Result<Scenario> read = read_small(text, Overrides{});
        if (!read.ok()) {
            CHECK(!read.problems().empty());
            continue;
        }
        ++good;
        CHECK(read.value().interventions.size() <= 6);
        check_round_trip(read.value());
    }
    CHECK(good > 2);
    CHECK(good < 590);
}

TEST_CASE(
    "hostile: what the TOML library takes for impossible is told, not the end of the program") {
    for (const char* text : {"[=]\n", "[[=]]\n", "[ = 1", "[[[", "[\n", "[[\n", "a = [=]\n",
                             "a = {=}\n", "a.= 1\n", "= 1\n", "[a.=]\n"}) {
        INFO(text);
        CHECK_FALSE(read_text(text).ok());
        Overrides overrides;
        overrides.set = {std::string("title=") + text};
        read_small("", overrides); // a text then, or a problem
    }
}

TEST_CASE("hostile: interventions of any other shape are told") {
    for (const char* text :
         {"intervention = 1\n", "intervention = [1, \"a\", [[]], 2022-01-01]\n",
          "intervention = {}\n", "[intervention]\n", "[intervention.a.b]\nc = 1\n",
          "[[intervention]]\n", "[[intervention]]\nname = {}\n", "[[intervention.a]]\n",
          "[[intervention]]\nname = \"a\"\ntype = []\n",
          "[[intervention]]\nname = \"a\"\n\"\" = 1\n\"type.x\" = 2\n",
          "[[intervention]]\nname = \"a\"\ncost = 1\ncoverage = { value = {} }\n",
          "[[intervention]]\nname = \"a\"\nsource = 1\nassumption = \"b\"\n"}) {
        INFO(text);
        const Result<Scenario> read = read_small(text, Overrides{});
        REQUIRE_FALSE(read.ok());
        CHECK(!read.problems()[0].found.empty());
    }
    CHECK(read_small("intervention = []\n", Overrides{}).ok());
}
