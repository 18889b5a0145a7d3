// What `suar compare` refuses: by name, with what was expected, and before anything is written.
#include "again/forge.h"
#include "command.h"
#include "compare/comparison_file.h"

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>

using namespace suar;
using namespace compared;

namespace {

std::string uncertain(const synthetic::Folder& folder, const std::string& name) {
    return policy_file(folder, name,
                       "[check]\nsensitivity_bound = { dist = \"uniform\", low = 0.1, high = 0.9, "
                       "unit = \"share\", source = \"a test\" }\n");
}

} // namespace

TEST_CASE("compare: what cannot be compared is refused, with its name and how to mend it") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    refused(folder, on_small + policy_file(folder, "seed.toml", "[run]\nseed = 7\n"),
            {"seed.toml: error: run.seed: 7", "expected 1, as in", "--seed"});
    refused(folder, on_small + policy_file(folder, "weight.toml", "[population]\nweight = 100\n"),
            {"population.weight: 100"});
    refused(folder, on_small + policy_file(folder, "end.toml", "[run]\nend = 2022-11-30\n"),
            {"run.end: 2022-11-30", "horizon"});
    refused(folder, on_small + policy_file(folder, "start.toml", "[run]\nstart = 2022-02-01\n"),
            {"run.start: 2022-02-01"});
    refused(folder, on_small + policy_file(folder, "reps.toml", "[run]\nreplicates = 5\n"),
            {"run.replicates: 5"});
    synthetic::put_bytes(folder / "exits.csv",
                         synthetic::bytes_of(SUAR_SOURCE_DIR "/scenarios/data/exits.csv") + "\n");
    refused(folder, on_small + policy_file(folder, "t.toml", "[tables]\nexits = \"exits.csv\"\n"),
            {"t.toml: error: tables.exits", "same text"});
    refused(folder, on_small + "'" + (folder / "none.toml") + "'", {"none.toml", "no such file"});
    refused(folder, on_small + f + "--horizon 2022-05-31", {"--horizon", "2022-06-01"});
    refused(folder, on_small + f + "--horizon soon", {"--horizon", "is not a date"});
    refused(folder, on_small + f + "--luck bad", {"--luck"});
    refused(folder, on_small, {"POLICY"});
    refused(folder, on_small + f + "--set no.such_key=1", {"no.such_key"});
}

TEST_CASE("compare: files that are no whole results are refused") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    const std::string file = finished(folder, "base.h5", on_small);
    synthetic::put_bytes(folder / "noise.h5", std::string("\x89HDF\r\n\x1a\n", 8) + "noise");
    refused(folder, "'" + (folder / "noise.h5") + "' " + f, {"noise.h5", "seal"});
    synthetic::put_bytes(folder / "text.h5", "no scenario = = and no result");
    refused(folder, on_small + "'" + (folder / "text.h5") + "'", {"text.h5"});
    std::string bytes = synthetic::bytes_of(folder / "base.h5");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    synthetic::put_bytes(folder / "flipped.h5", bytes);
    refused(folder, "'" + (folder / "flipped.h5") + "' " + f, {"flipped.h5", "damaged"});
    REQUIRE(compare(folder, on_small + f + "-o '" + (folder / "c.h5") + "'").exit_code == 0);
    refused(folder, "'" + (folder / "c.h5") + "' " + f, {"c.h5", "comparison already", "inspect"});
    refused(folder, on_small + "'" + (folder / "c.h5") + "'", {"comparison already"});
}

TEST_CASE("compare: options that contradict a finished file are refused") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    const std::string file = finished(folder, "base.h5", on_small);
    refused(folder, file + f + "--seed 9", {"--seed", "9 contradicts", "base.h5"});
    refused(folder, file + f + "--replicates 2", {"--replicates", "contradicts"});
    refused(folder, file + f + "--weight 100", {"--weight", "contradicts"});
    refused(folder, file + f + "--to 2022-11-30", {"--to", "contradicts"});
    refused(folder, file + f + "--quick", {"--quick", "finished file"});
    refused(folder, file + file + "--set mission.beds=5", {"--set", "finished"});
    refused(folder, on_small + file + "--luck independent", {"base.h5", "luck"});
    CHECK(compare(folder, file + f + "--seed 1 --weight 200 --quiet").exit_code == 0);
    const std::string other = finished(folder, "other.h5", on_small + "--seed 9");
    refused(folder, file + other, {"other.h5: error: run.seed: 9"});
    // Another draw of the parameters is another world; a scenario is drawn as its file was.
    const std::string drawn = finished(folder, "drawn.h5", on_small + "--draw 3");
    refused(folder, file + drawn, {"drawn.h5: error: --draw: 3 cannot be compared", "0, as in"});
    refused(folder, drawn + file, {"base.h5: error: --draw: 0"});
    CHECK(compare(folder, drawn + f + "--quiet").exit_code == 0);
}

TEST_CASE("compare: an interrupted run is no side of a comparison") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    const program::Started started(folder, "exec \"" SUAR_PROGRAM
                                           "\" run scenarios/small.toml --replicates 1000 -o '" +
                                               file + "'");
    while (!std::filesystem::exists(file + ".part"))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    started.signal(SIGTERM);
    REQUIRE(started.wait().exit_code == 130);
    refused(folder, "'" + file + "' " + ferry(folder, "f.toml"), {"a.h5", "interrupted on"});
}

TEST_CASE("compare: an existing file and a missing folder are found before anything is run") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    synthetic::put_bytes(folder / "c.h5", "years of work");
    const std::string to = "-o '" + (folder / "c.h5") + "' ";
    const auto kept = compare(folder, on_small + f + to);
    CHECK(kept.exit_code == 2);
    CHECK(contains(kept.err, "--force"));
    CHECK(synthetic::bytes_of(folder / "c.h5") == "years of work");
    // --force replaces results and comparisons, not other people's work, and no input.
    const auto not_ours = compare(folder, on_small + f + to + "--force");
    CHECK(not_ours.exit_code == 2);
    CHECK(contains(not_ours.err, "no result of suar"));
    CHECK(synthetic::bytes_of(folder / "c.h5") == "years of work");
    const auto input = compare(folder, on_small + f + "--force -o " + f);
    CHECK(input.exit_code == 2);
    CHECK(contains(input.err, "read by the same command"));
    const std::string again = "-o '" + (folder / "d.h5") + "' --quiet ";
    CHECK(compare(folder, on_small + f + again).exit_code == 0);
    CHECK(compare(folder, on_small + f + again).exit_code == 2);
    CHECK(compare(folder, on_small + f + again + "--force").exit_code == 0);
    CHECK(read_comparison(folder / "d.h5").ok());
    CHECK(compare(folder, on_small + f + "-o '" + (folder / "") + "'").exit_code == 2);
    CHECK(compare(folder, on_small + f + "-o ''").exit_code == 2);
    const auto nowhere = compare(folder, on_small + f + "-o '" + (folder / "no/c.h5") + "'");
    CHECK(nowhere.exit_code == 2);
    CHECK(contains(nowhere.err, "no such folder"));
}

TEST_CASE("compare: rates without their unit, or out of range, are refused") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    for (const char* const rate : {"3", "3 %", "-1 %/year", "101 %/year", "x %/year", "nan %/year"})
        refused(folder, on_small + f + "--discount '" + rate + "'", {"--discount", "%/year", rate});
    for (const char* const share : {"0 %", "101 %", "10", "5 %/year"})
        refused(folder, on_small + f + "--precision '" + share + "'",
                {"--precision", "10 %", share});
}

TEST_CASE("compare: a result that contradicts itself under a right seal is refused by name") {
    const synthetic::Folder folder;
    const std::string file = finished(folder, "base.h5", on_small + "--to 2022-03-31");
    const std::string whole = folder / "base.h5", other = folder / "forged.h5";
    const auto forge = [&](const char* path,
                           const std::function<void(std::vector<std::int64_t>&)>& change,
                           const std::string& part) {
        forged::changed(whole, other, [&](hid_t h5) { forged::change_numbers(h5, path, change); });
        INFO(std::string(path));
        refused(folder, file + "'" + other + "'", {other + ": error: ", part, "help: "});
        refused(folder, "'" + other + "' " + file, {other + ": error: ", part});
    };
    const auto without_place = [&](const char* path) {
        forged::changed(whole, other, [&](hid_t h5) {
            forged::must(H5Ldelete(h5, path, H5P_DEFAULT) >= 0);
            const std::array<hsize_t, 3> shape{2, 90, 1};
            const hid_t space = H5Screate_simple(3, shape.data(), nullptr);
            const hid_t dataset =
                H5Dcreate2(h5, path, H5T_STD_I32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
            forged::must(dataset >= 0 && H5Dclose(dataset) >= 0 && H5Sclose(space) >= 0);
        });
        INFO(std::string(path));
        refused(folder, file + "'" + other + "'", {other + ": error: ", path, "shape"});
    };
    for (const char* const path : {"/series/country/held", "/series/country/coerced_held",
                                   "/series/province/entries", "/series/exit/stops_ordinary"})
        without_place(path);
    const auto set = [](std::int64_t value) {
        return [value](std::vector<std::int64_t>& values) {
            std::fill(values.begin(), values.end(), value);
        };
    };
    forge(
        "/series/province/time_bounds", [](auto& days) { std::reverse(days.begin(), days.end()); },
        "periods");
    forge("/series/country/time", set(7), "periods");
    forge("/series/country/entries", set(-1), "no counts");
    for (const char* const date :
         {"/cases/arrived", "/cases/coerced_since", "/cases/promoted", "/cases/freed"}) {
        forge(date, set(-2), date);
        forge(date, set(2'147'483'647), date);
        forge(date, set(90), date);
    }
    forge(
        "/cases/arrived",
        [](auto& days) {
            for (std::int64_t& day : days) day = day < 0 ? day : 89;
        },
        "before those of /cases/arrived");
    forge("/cases/entered", set(254), "a country that there is not");
    forge("/cases/channel", set(4), "/cases/channel");
    forge("/cases/replicate", set(2), "/cases/replicate");
    forge("/cases/province", set(255), "a person whom the scenario does not have");
    forge("/cases/person", set(4'000'000'000), "a person whom the scenario does not have");
}

TEST_CASE("compare: what all its worlds together cost is refused before anything is read or run") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    const std::string u = uncertain(folder, "u.toml");
    const auto too_much = [&](const std::string& arguments, const std::vector<std::string>& words) {
        // Were it run, it would take days.
        const auto ended = program::run(folder, "ulimit -t 20; suar compare " + arguments);
        INFO(ended.err);
        CHECK(ended.exit_code == 2);
        CHECK(ended.out == "");
        for (const std::string& word : words) {
            CAPTURE(word);
            CHECK(contains(ended.err, word));
        }
    };
    const std::string indonesia = "scenarios/indonesia.toml scenarios/policies/checks-strong.toml ";
    too_much(indonesia + "scenarios/policies/checks-moderate.toml --weight 1 --replicates 250 "
                         "--no-ends",
             {"--replicates: error: 147440000 agents x 2557 days x 4 worlds x 250 replicates are "
              "3.77e+14 agent-days",
              "expected at most 3e+14", "help: use a larger --weight"});
    too_much(indonesia + "--weight 1 --replicates 50 --ends",
             {"x (3 worlds x 50 replicates, and 700 runs at 7 ends) are 3.2e+14", "--no-ends"});
    too_much(u + f + "--draws 100000 --replicates 200", {"x 100000 draws", "are 1.61e+16"});
    too_much(u + f + "--draws 100000 --replicates 150 --weight 10000 --toy",
             {"--draws: error: ", "bytes of memory", "fewer --draws"});
}

// None of them may be run here: each goes as far as a page that cannot be written, which comes
// after the cost.
TEST_CASE("compare: no comparison of a size that is of use is refused for its cost") {
    const synthetic::Folder folder;
    const auto allowed = [&](const std::string& arguments) {
        const auto ended = compare(folder, arguments + " --fit none.json --report '" +
                                               (folder / "page.html") + "'");
        INFO(ended.err);
        CHECK(ended.exit_code == 2);
        CHECK(contains(ended.err, "none.json"));
        CHECK(!contains(ended.err, "agent-days"));
        CHECK(!contains(ended.err, "bytes"));
    };
    const std::string three =
        "scenarios/indonesia.toml scenarios/policies/checks-strong.toml "
        "scenarios/policies/checks-moderate.toml scenarios/policies/all.toml ";
    allowed(three + "--weight 1 --replicates 2 --ends");
    std::string many = "scenarios/indonesia.toml ";
    for (int i = 0; i < 32; ++i) many += "scenarios/policies/checks-strong.toml ";
    allowed(many + "--weight 20 --replicates 20 --ends");
    // output.max_bytes is of results, and none is written here.
    allowed(three + "--weight 20 --replicates 250 --no-ends");
    allowed(on_small + ferry(folder, "f.toml") + "--set 'output.max_bytes=1000 bytes'");
}

TEST_CASE("compare: draws that are read are shown, and Ctrl-C ends the reading") {
    const synthetic::Folder folder;
    const std::string u = uncertain(folder, "u.toml");
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(terminal >= 0);
    REQUIRE(::grantpt(terminal) == 0);
    REQUIRE(::unlockpt(terminal) == 0);
    const std::string file = folder / "c.h5";
    const program::Started started(folder, "ulimit -t 60; exec \"" SUAR_PROGRAM "\" compare " + u +
                                               ferry(folder, "f.toml") + "--draws 100000 -o '" +
                                               file + "' 2>" + ::ptsname(terminal));
    std::string seen;
    pollfd readable{terminal, POLLIN, 0};
    while (!contains(seen, " draws a second") && ::poll(&readable, 1, 20'000) > 0) {
        std::array<char, 512> part{};
        const ssize_t count = ::read(terminal, part.data(), part.size());
        if (count <= 0) break; // it ended without a word of them
        seen.append(part.data(), static_cast<std::size_t>(count));
    }
    CHECK(contains(seen, "of 100000 read, 0 %, "));
    CHECK(!contains(seen, "replicate 1"));
    started.signal(SIGTERM);
    CHECK(started.wait().exit_code == 130);
    CHECK(!std::filesystem::exists(file));
    ::close(terminal);
}

TEST_CASE("compare: a result whose beginning is damaged is not taken for a scenario") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), file = finished(folder, "base.h5", on_small);
    const std::string bytes = synthetic::bytes_of(folder / "base.h5");
    for (const std::size_t hit : {0, 3, 7}) {
        std::string damaged = bytes;
        damaged[hit] = static_cast<char>(damaged[hit] ^ 0x20);
        for (const char* name : {"damaged.h5", "damaged.hdf5", "damaged"}) {
            synthetic::put_bytes(folder / name, damaged);
            const std::string words =
                std::string(name) + ": error: this is no HDF5 file, or its beginning is damaged";
            refused(folder, "'" + (folder / name) + "' " + f, {words});
            refused(folder, on_small + "'" + (folder / name) + "'", {words});
            refused(folder, file + "'" + (folder / name) + "'", {words});
        }
    }
    synthetic::put_bytes(folder / "short.h5", "HDF");
    refused(folder, "'" + (folder / "short.h5") + "' " + f, {"no HDF5 file"});
}

TEST_CASE("compare: nothing is said of a run that will not be") {
    const synthetic::Folder folder;
    const std::string file = finished(folder, "base.h5", on_small), f = ferry(folder, "f.toml");
    for (const char* wrong : {"--horizon 2022-05-31", "--draws 2",
                              "--fit none.json --report /tmp/never-written.html"}) {
        const auto ended = compare(folder, file + f + wrong);
        INFO(ended.err);
        CHECK(ended.exit_code == 2);
        CHECK(!contains(ended.err, "The placebo is run"));
        CHECK(!contains(ended.err, "warning"));
    }
    const auto ended = compare(folder, file + f + "--quiet");
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.err, "The placebo is run from the scenario in"));
}
