// P4 for what the program prints: a full disk behind standard output, or none at all, loses a
// result; behind standard error it does not.
#include "promises/attempts.h"
#include "promises/tiny.h"

namespace {

// Every command that prints, in each of its forms.
std::vector<std::string> lines_that_print(const synthetic::Folder& folder) {
    const std::string file = "'" + (folder / "a.h5") + "'";
    const std::string other = "'" + (folder / "b.h5") + "'";
    const std::string comparison = "'" + (folder / "ab.h5") + "'";
    return {
        "run scenarios/small.toml --quiet --json --force -o " + file,
        "run scenarios/small.toml --force -o " + file,
        "inspect " + file,
        "inspect --json " + file,
        "inspect " + comparison,
        "inspect --json " + comparison,
        "compare --no-placebo --quiet --json " + file + " " + other,
        "compare --no-placebo " + file + " " + other,
        "calibrate scenarios/small.toml --only-score",
        "calibrate scenarios/small.toml --only-score --json",
        "reproduce " + file,
        "reproduce --quiet --json " + file,
        "trace --person 0 --province 32 " + file,
        "trace --person 0 --province 32 --json " + file,
        "check scenarios/small.toml",
        "explain",
        "explain mission.beds",
        "explain --json",
        "explain --schema",
        "explain --odd",
        "explain --odd --json",
        "new --baseline scenarios/small.toml '" + (folder / "new") + "'",
        "--version",
        "--help",
        "run --help",
    };
}

void make_files(const synthetic::Folder& folder) {
    const auto made = program::run(
        folder, "cd '" + (folder / ".") +
                    "' && small='" SUAR_SOURCE_DIR "/scenarios/small.toml'\n"
                    "suar run \"$small\" --quiet -o a.h5 &&\n"
                    "suar run \"$small\" --quiet --set recruiter.make_up=0 -o b.h5 &&\n"
                    "suar compare a.h5 b.h5 --no-placebo --quiet -o ab.h5");
    INFO(made.err);
    REQUIRE(made.exit_code == 0);
}

void is_a_failure(const std::string& output) {
    const synthetic::Folder folder;
    make_files(folder);
    for (const std::string& line : lines_that_print(folder)) {
        CAPTURE(line);
        const auto ended =
            program::run(folder, "rm -f '" + (folder / "new.toml") + "'; suar " + line + output);
        CAPTURE(ended.err);
        CHECK(ended.exit_code == 1);
        CHECK(ended.out == "");
        CHECK(ended.err.find("error: standard output cannot be written") != std::string::npos);
    }
}

} // namespace

TEST_CASE("P4: standard output on a full disk is a failure") { is_a_failure(" >/dev/full"); }
TEST_CASE("P4: standard output that is closed is a failure") { is_a_failure(" >&-"); }

// Nobody can be told, but the exit code and the file are as they would be.
TEST_CASE("P4: standard error on a full disk or closed ends no run") {
    for (const std::string errors : {" 2>/dev/full", " 2>&-"}) {
        CAPTURE(errors);
        const synthetic::Folder folder;
        const std::string file = folder / "a.h5";
        const std::string run = "suar run scenarios/small.toml -o '" + file + "'";
        CHECK(program::run(folder, run + errors).exit_code == 0);
        CHECK(program::run(folder, "suar inspect '" + file + "'").exit_code == 0);
        CHECK(program::run(folder, run + errors).exit_code == 2);
        CHECK(program::run(folder, "suar check scenarios/bad/no_unit.toml" + errors).exit_code ==
              2);
    }
}

// A file opened next would have the number of a closed stream, and take what is printed. Calls on
// those numbers are none of storage to tests/faults, so a file that has one would be missed there.
TEST_CASE("P4: no file takes the place of a closed stream") {
    const storage::Place place;
    place.write("tiny.toml", tiny::scenario(1));
    const std::string words = "run $IN/tiny.toml -o $OUT/tiny.h5 --force --quiet --threads 1";
    const auto ended = place.run(words, "");
    REQUIRE(ended.exit_code == 0);
    const std::vector<storage::Call> calls = storage::calls_of(place, ended);
    const std::string result = place.files().at("tiny.h5");
    for (const std::string closed : {" <&-", " >&-", " 2>&-", " <&- >&- 2>&-"}) {
        CAPTURE(closed);
        const auto again = place.run(words + closed, "");
        CHECK(again.exit_code == 0);
        CHECK(storage::calls_of(place, again) == calls);
        CHECK(place.files().at("tiny.h5") == result);
    }
}
