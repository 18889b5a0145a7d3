#include "disk.h"
#include "scenario/settings.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

const std::string as_small = "extends = \"scenarios/small.toml\"\n";

} // namespace

TEST_CASE("extends: a file stands before the files it extends") {
    const auto scenario =
        read_family("\"a.toml\"", "[stress]\nbase = 0.3\n",
                    {{"a.toml", as_small + "[stress]\nbase = 0.1\ndebt = 0.4\n"}});
    REQUIRE(scenario.ok());
    CHECK(scenario.value().parameters[0].values.stress.base == 0.3);
    CHECK(scenario.value().parameters[0].values.stress.debt == 0.4);
}

TEST_CASE("extends: two files that differ in different things join, in either order") {
    const std::map<std::string, std::string> files{{"a.toml", as_small + "[stress]\nbase = 0.1\n"},
                                                   {"b.toml", as_small + "[stress]\ndebt = 0.4\n"}};
    for (const char* list : {"[\"a.toml\", \"b.toml\"]", "[\"b.toml\", \"a.toml\"]"}) {
        const auto scenario = read_family(list, "", files);
        INFO(all_problems(scenario));
        REQUIRE(scenario.ok());
        CHECK(scenario.value().parameters[0].values.stress.base == 0.1);
        CHECK(scenario.value().parameters[0].values.stress.debt == 0.4);
    }
}

TEST_CASE("extends: a file that changes what the other only inherits is not its rival") {
    // indonesia.toml and small.toml both set run.start; b inherits the former only.
    const std::map<std::string, std::string> files{
        {"a.toml", as_small}, {"b.toml", "extends = \"scenarios/indonesia.toml\"\n"}};
    for (const char* list : {"[\"a.toml\", \"b.toml\"]", "[\"b.toml\", \"a.toml\"]"}) {
        const auto scenario = read_family(list, "", files);
        INFO(all_problems(scenario));
        REQUIRE(scenario.ok());
        CHECK(to_text(scenario.value().start) == "2022-01-01");
    }
}

TEST_CASE("extends: two rivals are both named, unless the file that extends them decides") {
    const std::map<std::string, std::string> files{{"a.toml", as_small + "[stress]\nbase = 0.1\n"},
                                                   {"b.toml", as_small + "[stress]\nbase = 0.4\n"}};
    const auto rivals = read_family("[\"a.toml\", \"b.toml\"]", "", files);
    CHECK(all_problems(rivals) ==
          "mine.toml:1:22: error: stress.base: a.toml:3:1 and b.toml:3:1 set it differently; "
          "expected one value\n  help: set it in this file to decide\n");
    const auto decided = read_family("[\"a.toml\", \"b.toml\"]", "[stress]\nbase = 0.2\n", files);
    REQUIRE(decided.ok());
    CHECK(decided.value().parameters[0].values.stress.base == 0.2);
}

TEST_CASE("extends: rivals that agree are no rivals, dated steps included") {
    const std::string steps =
        "[travel]\nfactor = [{ value = 1 }, { from = 2022-05-01, value = 0.5 }]\n";
    const auto scenario = read_family("[\"a.toml\", \"b.toml\"]", "",
                                      {{"a.toml", as_small + steps}, {"b.toml", as_small + steps}});
    CHECK(scenario.ok());
    const auto other = read_family(
        "[\"a.toml\", \"b.toml\"]", "",
        {{"a.toml", as_small + steps},
         {"b.toml",
          as_small + "[travel]\nfactor = [{ value = 1 }, { from = 2022-05-02, value = 0.5 }]\n"}});
    CHECK_FALSE(other.ok());
}

TEST_CASE("extends: a problem of a file that two files extend is told once") {
    const std::map<std::string, std::string> files{{"base.toml", as_small + "[stress]\nbase = 2\n"},
                                                   {"a.toml", "extends = \"base.toml\"\n"},
                                                   {"b.toml", "extends = \"base.toml\"\n"}};
    const auto scenario = read_family("[\"a.toml\", \"b.toml\"]", "", files);
    REQUIRE_FALSE(scenario.ok());
    CHECK(scenario.problems().size() == 1);
    CHECK(scenario.problems()[0].place == "base.toml:3:8");
}

TEST_CASE("extends: a long chain ends with a word, not with the stack") {
    std::map<std::string, std::string> files;
    for (int file = 0; file < 100; ++file)
        files["f" + std::to_string(file) + ".toml"] =
            "extends = \"f" + std::to_string(file + 1) + ".toml\"\n";
    const auto scenario = read_family("\"f0.toml\"", "", files);
    REQUIRE_FALSE(scenario.ok());
    CHECK(scenario.problems()[0].found == "too many files extend each other");
}

TEST_CASE("extends: paths are relative to the file that names them") {
    CHECK(beside("scenarios/bad/x.toml", "../data/y.csv") == "scenarios/data/y.csv");
    CHECK(beside("x.toml", "y.toml") == "y.toml");
    CHECK(beside("x.toml", "../y.toml") == "../y.toml");
    CHECK(beside("../x.toml", "../y.toml") == "../../y.toml");
    CHECK(beside("a/b.toml", "/c/./d.toml") == "/c/d.toml");
    CHECK(beside("/a/b.toml", "../../../d.toml") == "/../../d.toml");
    CHECK(beside("", "./a//b.toml") == "a/b.toml");
}
