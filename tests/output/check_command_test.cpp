// suar check as a user meets it: the words, the marks and the exit codes.
#include "program.h"
#include "support/texts.h"

#include <doctest/doctest.h>

using program::run;

TEST_CASE("check: a mistake is shown in its line, marked, with how to mend it, and exit code 2") {
    const program::Ended ended = run("suar check scenarios/bad/not_a_number.toml");
    CHECK(ended.exit_code == 2);
    CHECK(ended.out.empty());
    CHECK(ended.err ==
          "scenarios/bad/not_a_number.toml:4:8: error: stress.base: \"high\" is not a number\n"
          "    4 | base = \"high\"\n"
          "      |        ^^^^^^ expected a number from 0 to 1 (share)\n"
          "  help: the default is 0.2\n"
          "scenarios/bad/not_a_number.toml: 1 problem\n");
}

TEST_CASE("check: a mark in a table covers the field, and a byte that is no text is not shown") {
    CHECK(
        run("suar check scenarios/bad/home_mistyped.toml").err ==
        "scenarios/bad/data/home_mistyped.csv:2:1: error: province: \"Sumatera Utra\" is not known "
        "here\n"
        "    2 | Sumatera Utra,0.5\n"
        "      | ^^^^^^^^^^^^^ expected a known name\n"
        "  help: did you mean \"Sumatera Utara\"?\n"
        "scenarios/bad/home_mistyped.toml: 1 problem\n");
    CHECK(run("suar check scenarios/bad/not_utf8.toml").err.find("    3 | 12,S?latan") !=
          std::string::npos);
}

TEST_CASE("check: a good scenario is summed up on standard output, and exit code 0") {
    const program::Ended ended =
        run("suar check scenarios/indonesia.toml --weight 10 --to 2019-01-31");
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
    CHECK(ended.out.starts_with("scenarios/indonesia.toml: no problems\n"));
    CHECK(ended.out.find("2019-01-01 to 2019-01-31, 31 days; 1 replicate, seed ") !=
          std::string::npos);
    CHECK(ended.out.find("147,440,000 in 34 provinces; one agent for 10: 14,744,000 agents") !=
          std::string::npos);
}

TEST_CASE("check: a warning is told, and does not stop anybody") {
    const program::Ended ended = run("suar check scenarios/small.toml");
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.find("warning: population.weight: one agent stands for 200 persons") !=
          std::string::npos);
}

TEST_CASE("check: a date that is none, a missing file and a folder are told, and exit code 2") {
    CHECK(run("suar check scenarios/small.toml --from 2022-02-30").exit_code == 2);
    CHECK(run("suar check scenarios/none.toml").err ==
          "scenarios/none.toml: error: there is no such file\nscenarios/none.toml: 1 problem\n");
    CHECK(run("suar check scenarios/indonesa.toml").err ==
          "scenarios/indonesa.toml: error: there is no such file\n"
          "  help: did you mean \"scenarios/indonesia.toml\"?\n"
          "scenarios/indonesa.toml: 1 problem\n");
    CHECK(contains(run("suar compare scenarios/smal.toml scenarios/small.toml").err,
                   "did you mean \"scenarios/small.toml\"?"));
    CHECK(
        contains(run("cd scenarios && suar check smal.toml").err, "did you mean \"small.toml\"?"));
    const synthetic::Folder folder; // a result's name is looked for by its bytes' reader
    const std::string file = folder / "mine.h5";
    REQUIRE(run(folder, "suar run scenarios/small.toml --to 2022-01-31 --quiet -o '" + file + "'")
                .exit_code == 0);
    CHECK(contains(run(folder, "suar inspect '" + (folder / "mind.h5") + "'").err,
                   "did you mean \"" + file + "\"?"));
    CHECK(run("suar check scenarios").exit_code == 2);
    CHECK(run("suar check").exit_code == 2);
}
