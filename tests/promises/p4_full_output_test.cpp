// P4 for what the program prints: a full disk behind standard output loses a result, one behind
// standard error does not.
#include "program.h"

#include <doctest/doctest.h>

TEST_CASE("P4: standard output on a full disk is a failure") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    const std::vector<std::string> lines{
        "run scenarios/small.toml --quiet --json -o '" + file + "'",
        "run scenarios/small.toml --force -o '" + file + "'",
        "inspect '" + file + "'",
        "inspect --json '" + file + "'",
        "check scenarios/small.toml",
        "--version",
        "--help",
        "run --help",
    };
    for (const std::string& line : lines) {
        CAPTURE(line);
        const auto ended = program::run(folder, "suar " + line + " >/dev/full");
        CHECK(ended.exit_code == 1);
        CHECK(ended.err.find("error: standard output cannot be written") != std::string::npos);
    }
}

// Nobody can be told, but the exit code and the file are as they would be.
TEST_CASE("P4: standard error on a full disk ends no run") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    CHECK(program::run(folder, "suar run scenarios/small.toml -o '" + file + "' 2>/dev/full")
              .exit_code == 0);
    CHECK(program::run(folder, "suar inspect '" + file + "'").exit_code == 0);
    CHECK(program::run(folder, "suar run scenarios/small.toml -o '" + file + "' 2>/dev/full")
              .exit_code == 2);
    CHECK(program::run(folder, "suar check scenarios/bad/no_unit.toml 2>/dev/full").exit_code == 2);
}
