// suar new as a user meets it: a file to start from, which is right, and nothing is overwritten.
#include "program.h"
#include "support/texts.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& path) { return "'" + path + "'"; }

} // namespace

TEST_CASE("new: the file is right, extends the baseline, and is a place to go on from") {
    const synthetic::Folder folder;
    for (const char* options : {"", "--policy"}) {
        const std::string path = folder / (std::string("mine") + options + ".toml");
        const program::Ended made = program::run(
            folder, "suar new " + quoted(path) + " --baseline scenarios/indonesia.toml " + options);
        INFO(made.err);
        CHECK(made.exit_code == 0);
        CHECK(contains(made.out, " check " + path));
        const program::Ended checked = program::run(folder, "suar check " + quoted(path));
        INFO(checked.err);
        CHECK(checked.exit_code == 0);
        CHECK(checked.err.empty()); // no warning either
        const std::string text = synthetic::bytes_of(path);
        CHECK(text.starts_with("#:schema "));
        for (const char* type : {"awareness_campaign", "exit_check", "microloan"})
            CHECK(contains(text, std::string("type ") +
                                     (type[0] == 'e' ? "    = \"" : "     = \"") + type));
    }
}

TEST_CASE("new: the examples of a plain scenario are comments, which can be taken away") {
    const synthetic::Folder folder;
    const std::string path = folder / "plain.toml";
    REQUIRE(
        program::run(folder, "suar new " + quoted(path) + " --baseline scenarios/indonesia.toml")
            .exit_code == 0);
    CHECK(contains(synthetic::bytes_of(path), "\n# [[intervention]]\n"));
    CHECK_FALSE(contains(synthetic::bytes_of(path), "\n[[intervention]]\n"));
    const std::string open = folder / "open.toml";
    const program::Ended uncommented = program::run(
        folder, "sed -E 's/^# (.* = |\\[|source)/\\1/; s/\"\\.\\.\\.\"/\"a survey\"/' " +
                    quoted(path) + " > " + quoted(open) + "; suar check " + quoted(open));
    INFO(uncommented.err);
    CHECK(uncommented.exit_code == 0);
    CHECK(contains(synthetic::bytes_of(open), "\n[[intervention]]\n"));
}

TEST_CASE("new: the baseline is found from the folder of the file, and the path leads there") {
    const synthetic::Folder folder;
    fs::create_directories(folder / "project/scenarios");
    fs::create_directories(folder / "project/mine/deep");
    std::ofstream(folder / "project/scenarios/indonesia.toml") << "title = \"x\"\n";
    REQUIRE(program::run(folder, "cd " + quoted(folder / "project") + " && suar new mine/deep/a")
                .exit_code == 0);
    CHECK(contains(synthetic::bytes_of(folder / "project/mine/deep/a.toml"),
                   "\nextends  = \"../../scenarios/indonesia.toml\""));
    REQUIRE(program::run(folder, "cd " + quoted(folder / "project/scenarios") + " && suar new b")
                .exit_code == 0);
    CHECK(contains(synthetic::bytes_of(folder / "project/scenarios/b.toml"),
                   "extends  = \"indonesia.toml\""));
    CHECK_FALSE(contains(synthetic::bytes_of(folder / "project/scenarios/b.toml"), "#:schema"));
}

TEST_CASE("new: nothing is overwritten, and what cannot be is told, and exit code 2") {
    const synthetic::Folder folder;
    const std::string path = folder / "mine.toml";
    const std::string command =
        "suar new " + quoted(folder / "mine") + " --baseline scenarios/indonesia.toml";
    REQUIRE(program::run(folder, command).exit_code == 0);
    std::ofstream(path) << "mine";
    const program::Ended again = program::run(folder, command);
    CHECK(again.exit_code == 2);
    CHECK(contains(again.err, "mine.toml: error: the file exists"));
    CHECK(synthetic::bytes_of(path) == "mine");
    fs::create_symlink(folder / "nowhere", folder / "link.toml");
    CHECK(program::run(folder, "suar new " + quoted(folder / "link.toml")).exit_code == 2);
    CHECK_FALSE(fs::exists(folder / "nowhere"));
    CHECK(contains(program::run(folder, "suar new " + quoted(folder / "no/mine")).err,
                   "there is no such folder"));
    CHECK(program::run(folder, "suar new ''").exit_code == 2);
    CHECK(program::run(folder, "suar new " + quoted(folder / "x/")).exit_code == 2);
    CHECK(contains(
        program::run(folder, "suar new " + quoted(folder / "y") + " --baseline none.toml").err,
        "none.toml: error: there is no such file"));
    CHECK(program::run(folder, "suar new").exit_code == 2);
}

TEST_CASE("new: a name with quotes is written as the text it is") {
    const synthetic::Folder folder;
    const std::string path = folder / "a \"b\" \\ c.toml";
    REQUIRE(program::run(folder, "suar new " + quoted(path) +
                                     " --policy --baseline scenarios/indonesia.toml")
                .exit_code == 0);
    CHECK(program::run(folder, "suar check " + quoted(path)).exit_code == 0);
    CHECK(contains(synthetic::bytes_of(path), "title    = \"a \\\"b\\\" \\\\ c\""));
}

TEST_CASE("new: --help has an example") {
    const synthetic::Folder folder;
    CHECK(contains(program::run(folder, "suar new --help").out,
                   "Example: suar new my-policy --policy"));
}
