// `suar run` and `suar inspect` as their users meet them: what they say, where, and how they end.
#include "program.h"
#include "results/result_file.h"
#include "support/texts.h"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>

using namespace suar;

namespace {

std::string run_small(const std::string& file) {
    return "suar run scenarios/small.toml -o '" + file + "' ";
}

// Waits, as long as it takes, until a run has begun to write.
void wait_for_part(const std::string& file) {
    while (!std::filesystem::exists(file + ".part"))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

} // namespace

TEST_CASE("run writes a file and says what to do with it") {
    const synthetic::Folder folder;
    const auto ended = program::run(folder, run_small(folder / "a.h5"));
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.out, "suar inspect"));
    CHECK(contains(ended.out, "2022"));
    CHECK(open_result(folder / "a.h5").ok());
    const auto inspected = program::run(folder, "suar inspect '" + (folder / "a.h5") + "'");
    CHECK(inspected.exit_code == 0);
    CHECK(contains(inspected.out, "complete"));
    CHECK(contains(inspected.out, "verified"));
    CHECK(contains(inspected.out, "Cambodia"));
    CHECK(inspected.err == "");
}

TEST_CASE("quiet says nothing, json says one object") {
    const synthetic::Folder folder;
    const auto quiet = program::run(folder, run_small(folder / "a.h5") + "--quiet");
    CHECK(quiet.exit_code == 0);
    CHECK(quiet.out == "");
    const auto json = program::run(folder, run_small(folder / "b.h5") + "--json --quiet");
    CHECK(json.exit_code == 0);
    CHECK(json.out.front() == '{');
    CHECK(contains(json.out, "\"digest\": \"xxh3-128 "));
    CHECK(contains(json.out, "\"entries\""));
}

TEST_CASE("an existing file is replaced only on request") {
    const synthetic::Folder folder;
    synthetic::put_bytes(folder / "a.h5", "years of work");
    const auto refused = program::run(folder, run_small(folder / "a.h5"));
    CHECK(refused.exit_code == 2);
    CHECK(contains(refused.err, "--force"));
    CHECK(!contains(refused.err, "warning")); // of a run that will not be
    CHECK(synthetic::bytes_of(folder / "a.h5") == "years of work");
    // Other people's work is not replaced even then, nor is what is no file.
    CHECK(program::run(folder, run_small(folder / "a.h5") + "--force").exit_code == 2);
    CHECK(program::run(folder, run_small("/dev/null") + "--force").exit_code == 2);
    CHECK(program::run(folder, run_small(folder / "b.h5")).exit_code == 0);
    CHECK(program::run(folder, run_small(folder / "b.h5")).exit_code == 2);
    CHECK(program::run(folder, run_small(folder / "b.h5") + "--force --seed 5").exit_code == 0);
    CHECK(open_result(folder / "b.h5").ok());
}

TEST_CASE("a wrong command line or scenario ends with 2 and writes nothing") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    for (const std::string wrong :
         {"suar run", "suar fly", "suar run scenarios/small.toml", "suar inspect",
          "suar run scenarios/small.toml --threads 0 -o '%'", "suar run scenarios/none.toml -o '%'",
          "suar run scenarios/small.toml -o '%/b.h5'",
          "suar run scenarios/small.toml --set no.such_key=1 -o '%'",
          "suar run scenarios/small.toml --from yesterday -o '%'",
          "suar run scenarios/small.toml --set 'output.max_bytes=1000 bytes' -o '%'"}) {
        std::string command = wrong;
        if (const auto at = command.find('%'); at != std::string::npos)
            command.replace(at, 1, file);
        const auto ended = program::run(folder, command);
        INFO(command);
        CHECK(ended.exit_code == 2);
        CHECK(ended.err != "");
        CHECK(ended.out == "");
        CHECK(!std::filesystem::exists(file));
        CHECK(!std::filesystem::exists(file + ".part"));
    }
}

TEST_CASE("help and versions are results, with an example for each command") {
    const synthetic::Folder folder;
    CHECK(contains(program::run(folder, "suar --version").out, "HDF5  "));
    for (const char* command : {"suar --help", "suar run --help", "suar inspect --help"}) {
        const auto ended = program::run(folder, command);
        CHECK(ended.exit_code == 0);
        CHECK(contains(ended.out, "Example: suar "));
    }
}

TEST_CASE("a full disk ends with 1, names the file and leaves the earlier result") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    REQUIRE(program::run(folder, run_small(file) + "--quiet").exit_code == 0);
    const std::string earlier = synthetic::bytes_of(file);
    // In blocks of 512 bytes; other shells count in other units, /bin/sh by POSIX in these.
    const auto ended =
        program::run(folder, "ulimit -f 64; " + run_small(file) + "--seed 5 --force");
    CHECK(ended.exit_code == 1);
    CHECK(contains(ended.err, "a.h5"));
    CHECK(contains(ended.err, "File too large"));
    CHECK(synthetic::bytes_of(file) == earlier);
    CHECK(!std::filesystem::exists(file + ".part"));
}

TEST_CASE("an interrupt ends the day and leaves a proper file marked incomplete") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    const program::Started started(folder, "exec \"" SUAR_PROGRAM
                                           "\" run scenarios/indonesia.toml --replicates 100 -o '" +
                                               file + "'");
    wait_for_part(file);
    started.signal(SIGTERM);
    const auto ended = started.wait();
    INFO(ended.err);
    REQUIRE(ended.exit_code == 130);
    CHECK(contains(ended.err, "Interrupted"));
    CHECK(contains(ended.err, "--force"));
    const auto result = open_result(file);
    REQUIRE(result.ok());
    CHECK(result.value().header().state == RunState::incomplete);
    CHECK(result.value().header().replicates == 100);
    CHECK(result.value().header().replicates_begun < 100);
    const Counts entries = result.value().counts("/series/province/entries").value();
    CHECK(entries.values.back() == not_produced);
    CHECK(contains(program::run(folder, "suar inspect '" + file + "'").out, "incomplete"));
}

TEST_CASE("the second interrupt ends the program at once and leaves no file") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    const program::Started started(folder, "exec \"" SUAR_PROGRAM
                                           "\" run scenarios/indonesia.toml --weight 1 -o '" +
                                               file + "'");
    wait_for_part(file);
    CHECK(started.signal_until_it_ends(SIGINT).exit_code == -1);
    CHECK(!std::filesystem::exists(file));
}
