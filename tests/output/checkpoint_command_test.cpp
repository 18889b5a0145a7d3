// `suar run` with checkpoints, as a user meets it: the same bytes with and without, and what is
// said when one cannot be used.
#include "output/whole_file.h"
#include "program.h"

#include <doctest/doctest.h>
#include <random>

using namespace suar;

namespace {

// Every kind of intervention, two replicates.
const std::string small = "suar run tests/promises/small_with_policies.toml --weight 4000 --quiet "
                          "--replicates 2 ";

std::string in(const synthetic::Folder& folder, const std::string& name) {
    return "'" + (folder / name) + "' ";
}

} // namespace

TEST_CASE("a run that goes on from a checkpoint gives the same bytes, whatever the day") {
    const synthetic::Folder folder;
    REQUIRE(program::run(folder, small + "-o " + in(folder, "whole.h5")).exit_code == 0);
    const std::string whole = synthetic::bytes_of(folder / "whole.h5");
    std::mt19937 random(5);
    std::vector<std::string> days{"2022-01-01", "2022-12-31"};
    for (int i = 0; i < 2; ++i)
        days.push_back(to_text(to_day({2022, 1, 1}) + static_cast<std::int32_t>(random() % 365)));
    for (std::size_t i = 0; i < days.size(); ++i) {
        INFO(days[i]);
        const std::string threads = "--threads " + std::to_string(1 + i % 2) + " --force ";
        const auto ended = program::run(
            folder, small + "-o " + in(folder, "a.h5") + threads + "--checkpoint-at " + days[i] +
                        " --checkpoint " + in(folder, "kept") + "&& " + small + "-o " +
                        in(folder, "b.h5") + "--threads " + std::to_string(2 - i % 2) +
                        " --force --from-checkpoint " + in(folder, "kept"));
        INFO(ended.err);
        REQUIRE(ended.exit_code == 0);
        CHECK(synthetic::bytes_of(folder / "a.h5") == whole);
        CHECK(synthetic::bytes_of(folder / "b.h5") == whole);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "a.h5.checkpoint"));
}

TEST_CASE("an interrupted run leaves a checkpoint, says how to go on, and goes on from it") {
    const synthetic::Folder folder;
    const std::string slow = "suar run scenarios/small.toml --weight 400 --quiet ";
    REQUIRE(program::run(folder, slow + "-o " + in(folder, "whole.h5")).exit_code == 0);
    const std::string run = slow + "-o " + in(folder, "a.h5");
    // The shell waits for the program, and a signal to it must not end the shell.
    const program::Started started(folder, "trap '' TERM; " + run + "--checkpoint-every '40 days'");
    const auto part = folder / "a.h5.checkpoint";
    while (!std::filesystem::exists(part)) std::this_thread::yield();
    started.signal(SIGTERM);
    const auto ended = started.wait();
    if (ended.exit_code == 0) return; // it was faster than the signal
    const auto again = program::run(folder, run + "--force --from-checkpoint '" + part + "'");
    INFO(again.err);
    REQUIRE(again.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "a.h5") == synthetic::bytes_of(folder / "whole.h5"));
    CHECK_FALSE(std::filesystem::exists(part));
}

TEST_CASE("a checkpoint that does not belong to the run is refused by name, with what differs") {
    const synthetic::Folder folder;
    const std::string make =
        small + "-o " + in(folder, "a.h5") + "--checkpoint-at 2022-01-05 --to 2022-01-31";
    REQUIRE(program::run(folder, make).exit_code == 0);
    const std::string kept = folder / "a.h5.2022-01-05.checkpoint";
    const auto refusal = [&](const std::string& options, const std::string& checkpoint) {
        const auto ended = program::run(folder, small + options + " -o " + in(folder, "b.h5") +
                                                    "--from-checkpoint '" + checkpoint + "'");
        CHECK(ended.exit_code == 2);
        CHECK_FALSE(std::filesystem::exists(folder / "b.h5"));
        CHECK(ended.err.find(checkpoint) != std::string::npos);
        return ended.err;
    };
    CHECK(refusal("--to 2022-01-31 --seed 99", kept).find("its seed is") != std::string::npos);
    CHECK(refusal("--to 2022-01-30", kept).find("2022-01-31") != std::string::npos);
    CHECK(refusal("--to 2022-01-31 --set mission.beds=77", kept).find("77") != std::string::npos);
    CHECK(refusal("--to 2022-01-31", folder / "a.h5").find("is no checkpoint") !=
          std::string::npos);
    CHECK(refusal("--to 2022-01-31", folder / "none").find("No such file") != std::string::npos);
    CHECK(refusal("--to 2022-01-31", folder / ".").find("is not a file") != std::string::npos);
    std::string bytes = synthetic::bytes_of(kept);
    bytes[bytes.size() / 2] ^= 1;
    synthetic::put_bytes(folder / "flipped", bytes);
    CHECK(refusal("--to 2022-01-31", folder / "flipped").find("damaged") != std::string::npos);
    synthetic::put_bytes(folder / "cut", bytes.substr(0, bytes.size() / 2));
    CHECK(refusal("--to 2022-01-31", folder / "cut").find("seal is missing") != std::string::npos);
}

// Somebody has changed what is inside and sealed it again.
TEST_CASE("a checkpoint that was made up is wrong input") {
    const synthetic::Folder folder;
    REQUIRE(program::run(folder, small + "-o " + in(folder, "a.h5") +
                                     "--checkpoint-at 2022-01-05 --to 2022-01-31")
                .exit_code == 0);
    const std::string bytes = synthetic::bytes_of(folder / "a.h5.2022-01-05.checkpoint");
    constexpr std::size_t seal = 54;
    auto whole = WholeFile::begin(folder / "made-up");
    REQUIRE(whole.ok());
    REQUIRE(whole.value().put(bytes.substr(0, bytes.size() - seal - 8)).ok());
    REQUIRE(whole.value().finish().ok());
    const auto ended = program::run(folder, small + "--to 2022-01-31 -o " + in(folder, "b.h5") +
                                                "--from-checkpoint " + in(folder, "made-up"));
    CHECK(ended.exit_code == 2);
    CHECK(ended.err.find("made-up: error: is no checkpoint that this program wrote") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "b.h5"));
}

TEST_CASE("options of checkpoints that cannot be are refused before anything is run") {
    const synthetic::Folder folder;
    const auto refusal = [&](const std::string& options) {
        const auto ended = program::run(folder, small + "-o " + in(folder, "a.h5") + options);
        CHECK(ended.exit_code == 2);
        return ended.err;
    };
    CHECK(refusal("--checkpoint-every never").find("no interval") != std::string::npos);
    CHECK(refusal("--checkpoint-every '0 days'").find("no interval") != std::string::npos);
    const std::string without_unit = refusal("--checkpoint-every 5");
    for (const char* words :
         {"--checkpoint-every: error: \"5\" has no unit", "\"90 days\"", "\"5 minutes\""})
        CHECK_MESSAGE(without_unit.find(words) != std::string::npos, without_unit);
    CHECK(refusal("--checkpoint-at 2023-01-01").find("has no 2023-01-01") != std::string::npos);
    CHECK(refusal("--checkpoint-at tomorrow").find("not a date") != std::string::npos);
    CHECK(refusal("--checkpoint x").find("--checkpoint-at DATE") != std::string::npos);
    synthetic::put_bytes(folder / "a.h5.checkpoint", "mine");
    CHECK(refusal("").find("a.h5.checkpoint") != std::string::npos);
    CHECK(synthetic::bytes_of(folder / "a.h5.checkpoint") == "mine");
}
