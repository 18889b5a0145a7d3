// A scenario from a stranger: whatever it holds, the answer is a list of problems.
#include "disk.h"
#include "policies.h"
#include "same.h"

#include "scenario/plain_text.h"

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

TEST_CASE("hostile: a table has limits of its own, and is not read beyond them") {
    const auto told = [](const std::string& table, const std::string& text) {
        return all_problems(read_scenario("scenarios/small.toml", Overrides{},
                                          with_files({{"scenarios/data/" + table, text}})));
    };
    std::string wide = "country";
    for (int column = 0; column < 100'000; ++column) wide += ",c" + std::to_string(column);
    CHECK(told("destinations.csv", wide).find("at most 64 fields") != std::string::npos);
    CHECK(told("destinations.csv", "country\n" + std::string(1001, 'a') + "\n")
              .find("the field is too long") != std::string::npos);
    CHECK(told("travel_index.csv", "month,travel_index\n" + repeated("a\n", 100'001))
              .find("at most 100000 rows") != std::string::npos);
    // Rows that could all be at odds with each other.
    const std::string operations =
        "country,from,to,freed_share,recorded_share,demand_removed,demand_moved\n" +
        repeated("KHM,2022-01-01,2022-12-31,0,0,0,0\n", 99'999);
    const std::string problems = told("enforcement.csv", operations);
    CHECK(problems.find("the table has 99999 rows; expected at most 500") != std::string::npos);
    CHECK(problems.find("overlap") == std::string::npos);
    std::string months = "province,month,rate\n";
    for (int month = 12'000; month < 36'000; ++month)
        months += "11," + std::to_string(month / 12) + (month % 12 < 9 ? "-0" : "-") +
                  std::to_string(month % 12 + 1) + ",0.05\n";
    CHECK(told("unemployment.csv", months).find("23988 more") != std::string::npos);
}

TEST_CASE("hostile: files that extend each other have limits together") {
    const auto keys_of = [](const std::string& name, int keys) {
        std::string text = "[[intervention]]\nname = \"" + name + "\"\n";
        for (int key = 0; key < keys; ++key) text += "k" + std::to_string(key) + " = 1\n";
        return text;
    };
    std::map<std::string, std::string> chain;
    for (int file = 0; file < 3; ++file)
        chain[std::to_string(file) + ".toml"] = "extends = \"" + std::to_string(file + 1) +
                                                ".toml\"\n" +
                                                keys_of("n" + std::to_string(file), 4000);
    chain["3.toml"] = "";
    CHECK(all_problems(read_scenario("0.toml", Overrides{}, with_files(chain))) ==
          "0.toml: error: it and the files it extends set too many keys; expected at most 10000\n");
    const std::string many = "extends = [" + repeated("\"scenarios/small.toml\",", 33) + "]\n";
    CHECK(all_problems(read_text(many)).find("33 files are extended; expected at most 32") !=
          std::string::npos);
}

TEST_CASE("hostile: parameters change on a limited number of days") {
    const auto with_steps = [](int steps) {
        std::string text = "travel.factor = [{ value = 1 }";
        for (int step = 0; step < steps; ++step)
            text += ", { from = " + to_text(to_day({2022, 1, 2}) + step) +
                    ", value = " + (step % 2 == 0 ? "0.5" : "1") + " }";
        return "run.start = 2022-01-01\nrun.end = 2025-12-31\n" + text + "]\n";
    };
    CHECK(read_small(with_steps(999), Overrides{}).ok());
    CHECK(all_problems(read_small(with_steps(1000), Overrides{}))
              .find("travel.factor: the parameters change on 1001 days of the run; expected at "
                    "most 1000") != std::string::npos);
}

TEST_CASE("hostile: a message shows what it holds on one line, and is short") {
    CHECK(shown("\xC3\xA9 plain") == "\xC3\xA9 plain");
    CHECK(shown("a\x1B[2Jb\n") == "a\\x1B[2Jb\\x0A");
    CHECK(shown("\xE2\x80\xAE\xFF") == "\\xE2\\x80\\xAE\\xFF"); // turned round; no text
    CHECK(shown("\xC2\x9B") == "\\xC2\\x9B");                   // one byte of a terminal
    CHECK(shown(std::string(1000, 'a')) == std::string(1000, 'a'));
    CHECK(shown(std::string(999, 'a') + "\xC3\xA9z") == std::string(999, 'a') + "\xC3\xA9...");
    CHECK(shown(repeated("\x01", 300)) == repeated("\\x01", 250) + "...");
    const Result<Scenario> read = read_text(
        "\"\\u001B]0;mine\\u0007\" = 1\nextends = \"\\u001B[2J" + std::string(5000, 'a') + "\"\n");
    REQUIRE_FALSE(read.ok());
    for (const Problem& problem : read.problems()) {
        CHECK(is_plain_line(problem.key + problem.found + problem.place));
        CHECK(problem.found.size() < 1100);
    }
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
