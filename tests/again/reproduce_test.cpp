// `suar reproduce`: what a file records is enough to run it again, and what is not the same is
// seen.
#include "forge.h"
#include "results/result_file.h"
#include "support/texts.h"

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

std::string made(const synthetic::Folder& folder, const std::string& arguments) {
    const auto ended =
        program::run(folder, "suar run --quiet -o '" + (folder / "a.h5") + "' " + arguments);
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return folder / "a.h5";
}

Json reproduced(const synthetic::Folder& folder, const std::string& file, int exit_code,
                const std::string& options = "") {
    const auto ended = program::run(folder, "suar reproduce --json '" + file + "' " + options);
    INFO(ended.err);
    REQUIRE(ended.exit_code == exit_code);
    return Json::parse(ended.out);
}

// Nothing but the file itself and the log beside it.
bool left_nothing(const synthetic::Folder& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder / "."))
        if (entry.is_directory() || contains(entry.path().string(), "again")) return false;
    return true;
}

const std::string short_small = "scenarios/small.toml --to 2022-04-30 ";

} // namespace

TEST_CASE("a result comes out the same, byte for byte, from the file alone") {
    for (const std::string& arguments : std::vector<std::string>{
             short_small + "--replicates 2",
             "tests/promises/small_with_policies.toml --to 2022-05-31 --replicates 2 --threads 1",
             short_small + "--set check.coverage.ferry@2022-02-10=0.4 "
                           "--set mission.beds@2022-03-01=7 --set output.interval=month",
             short_small +
                 "--set 'stress.base={dist=\"beta\", mean=0.4, sd=0.2}' --draw 2 --seed 11",
             short_small + "--set 'demography.turnover=0.5 1/year' --weight 300"}) {
        CAPTURE(arguments);
        const synthetic::Folder folder;
        const std::string file = made(folder, arguments);
        for (const char* threads : {"--threads 1", "--threads 2"}) {
            const Json verdict = reproduced(folder, file, 0, threads);
            CHECK(verdict["identical"] == true);
            CHECK(verdict["same_bytes"] == true);
            CHECK(verdict["digest"] == verdict["digest_again"]);
        }
        CHECK(left_nothing(folder));
    }
}

TEST_CASE("neither the scenario nor the folder of the run is needed any more") {
    const synthetic::Folder folder, empty;
    const auto ended =
        program::run(folder, "cp -r scenarios '" + (folder / "copy") + "' && suar run '" +
                                 (folder / "copy/small.toml") + "' --to 2022-03-31 --quiet -o '" +
                                 (empty / "a.h5") + "' && rm -r '" + (folder / "copy") +
                                 "' && cd '" + (empty / ".") + "' && suar reproduce a.h5 --quiet");
    INFO(ended.err);
    CHECK(ended.exit_code == 0);
    CHECK(ended.out == "");
}

TEST_CASE("words say what was run and that it is identical") {
    const synthetic::Folder folder;
    const std::string file = made(folder, short_small);
    const auto ended = program::run(folder, "suar reproduce '" + file + "'");
    CHECK(ended.exit_code == 0);
    for (const char* part : {"identical: ", "1 replicate of seed ", "2022-04-30", "byte for byte"})
        CHECK(contains(ended.out, part));
    const auto help = program::run(folder, "suar reproduce --help");
    CHECK(contains(help.out, "Example: suar reproduce "));
}

TEST_CASE("a number that was changed is found, with its day, and ends with 3") {
    const synthetic::Folder folder;
    const std::string file = made(folder, short_small);
    forged::changed(file, folder / "b.h5", [](hid_t h5) {
        forged::change_numbers(h5, "/series/province/offers_met",
                               [](auto& values) { values[34 * 45 + 3] += 200; });
    });
    const Json verdict = reproduced(folder, folder / "b.h5", 3);
    CHECK(verdict["identical"] == false);
    CHECK(verdict["differing"].size() == 1);
    CHECK(verdict["differing"][0]["dataset"] == "/series/province/offers_met");
    CHECK(verdict["differing"][0]["from"] == "2022-02-15");
    CHECK(verdict["differing"][0]["replicate"] == 0);
    CHECK(verdict["program_changed"].empty());
    const auto words = program::run(folder, "suar reproduce '" + (folder / "b.h5") + "'");
    CHECK(words.exit_code == 3);
    CHECK(contains(words.out, "not identical"));
    CHECK(contains(words.out, "/series/province/offers_met, from 2022-02-15 on in replicate 0"));
    CHECK(contains(words.out, "this same program"));
    CHECK(left_nothing(folder));
}

TEST_CASE("a parameter that was changed in the file is found from its date on") {
    const synthetic::Folder folder;
    const std::string file =
        made(folder, short_small + "--set check.coverage.ferry@2022-03-05=0.9");
    forged::changed(file, folder / "b.h5", [](hid_t h5) {
        forged::change_scenario(h5, "{ from = 2022-03-05, value = 0.9",
                                "{ from = 2022-03-05, value = 0.1");
    });
    const Json verdict = reproduced(folder, folder / "b.h5", 3);
    REQUIRE(!verdict["differing"].empty());
    CHECK(verdict["differing"][0]["from"] >= "2022-03-01"); // the month of a monthly series
    CHECK(contains(verdict["differing_provenance"].dump(), "/provenance/parameters/value"));
}

TEST_CASE("what a file says of itself must be right too, if this program made it") {
    const synthetic::Folder folder;
    const std::string file = made(folder, short_small);
    forged::changed(file, folder / "b.h5", [](hid_t h5) {
        forged::change_scenario(h5, "title = \"Small\"", "title = \"Smell\"");
    });
    const Json verdict = reproduced(folder, folder / "b.h5", 3);
    CHECK(verdict["same_results"] == true);
    CHECK(verdict["identical"] == false);
}

TEST_CASE("a file of another program may have other bytes, but not other numbers") {
    const synthetic::Folder folder;
    const std::string file = made(folder, short_small);
    const auto by_another = [](hid_t h5) {
        const hid_t build = H5Gopen2(h5, "/provenance/build", H5P_DEFAULT);
        const hid_t attribute = H5Aopen(build, "HDF5", H5P_DEFAULT), type = H5Aget_type(attribute);
        forged::must(H5Awrite(attribute, type, std::string(H5Tget_size(type), '9').c_str()) >= 0);
        forged::must(H5Tclose(type) >= 0 && H5Aclose(attribute) >= 0 && H5Gclose(build) >= 0);
    };
    const Json same = reproduced(folder, forged::changed(file, folder / "b.h5", by_another), 0);
    CHECK(same["identical"] == true);
    CHECK(same["same_bytes"] == false);
    REQUIRE(same["program_changed"].size() == 1);
    CHECK(same["program_changed"][0]["name"] == "HDF5");
    forged::changed(folder / "b.h5", folder / "c.h5", [](hid_t h5) {
        forged::change_numbers(h5, "/flows/entries", [](auto& values) { values[0] += 1; });
    });
    const auto other = program::run(folder, "suar reproduce '" + (folder / "c.h5") + "'");
    CHECK(other.exit_code == 3);
    CHECK(contains(other.out, "HDF5"));
    CHECK(contains(other.out, "/flows/entries"));
}

TEST_CASE("an interrupted run is reproduced as far as it goes") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    std::uint32_t begun = 0;
    // Interrupted before its first day it holds nothing to run again: then later.
    for (std::chrono::milliseconds wait{100}; begun == 0; wait *= 2) {
        const program::Started started(folder,
                                       "exec \"" SUAR_PROGRAM
                                       "\" run scenarios/small.toml --set output.interval=month "
                                       "--replicates 1000 --force -o '" +
                                           file + "'");
        std::this_thread::sleep_for(wait);
        started.signal(SIGINT);
        if (started.wait().exit_code != 130) continue;
        const auto result = suar::open_result(file);
        REQUIRE(result.ok());
        begun = result.value().header().replicates_begun;
    }
    const Json verdict = reproduced(folder, file, 0);
    CHECK(verdict["state"] == "incomplete");
    CHECK(verdict["same_bytes"] == true);
    CHECK(contains(program::run(folder, "suar reproduce '" + file + "'").out, "incomplete"));
}

TEST_CASE("what cannot be used ends with 2 and one clear error") {
    const synthetic::Folder folder;
    const std::string file = made(folder, short_small);
    const std::string bytes = synthetic::bytes_of(file);
    synthetic::put_bytes(folder / "cut.h5", bytes.substr(0, bytes.size() / 2));
    std::string flipped = bytes;
    flipped[bytes.size() / 3] = static_cast<char>(flipped[bytes.size() / 3] ^ 4);
    synthetic::put_bytes(folder / "flipped.h5", flipped);
    synthetic::put_bytes(folder / "text.h5", "no result at all\n");
    // Its attributes say seed 20240305 or the like; the scenario in it another.
    forged::changed(file, folder / "seed.h5",
                    [](hid_t h5) { forged::change_scenario(h5, "\nseed = ", "\nseed =9"); });
    forged::changed(file, folder / "nonsense.h5",
                    [](hid_t h5) { forged::change_scenario(h5, "[population]", "[popul@tion]"); });
    REQUIRE(program::run(folder, "suar compare --quick --to 2022-02-28 scenarios/small.toml "
                                 "tests/promises/small_with_policies.toml --toy --weight 500 -o '" +
                                     (folder / "comparison.h5") + "'")
                .exit_code == 0);
    for (const char* name : {"cut.h5", "flipped.h5", "text.h5", "seed.h5", "nonsense.h5",
                             "comparison.h5", "none.h5", "."}) {
        for (const std::string& command : {"suar reproduce '" + (folder / name) + "'",
                                           "suar trace --person 1 '" + (folder / name) + "'"}) {
            CAPTURE(command);
            const auto ended = program::run(folder, command);
            CAPTURE(ended.err);
            CHECK(ended.exit_code == 2);
            CHECK(ended.out == "");
            CHECK(contains(ended.err, "error: "));
            CHECK(ended.err.find("error: ") == ended.err.rfind("error: "));
        }
    }
}

TEST_CASE("a file whose name is no UTF-8 is told of in JSON by every command") {
    const synthetic::Folder folder;
    const std::string file = "'" + (folder / "\xff.h5") + "'";
    const auto parsed = [&](const std::string& arguments) {
        const auto ended = program::run(folder, "suar " + arguments + " --json");
        INFO(ended.err);
        CHECK(ended.exit_code == 0);
        return nlohmann::json::parse(ended.out);
    };
    const auto named = [&](const nlohmann::json& json) {
        return json["file"].get<std::string>().ends_with("\xef\xbf\xbd.h5");
    };
    CHECK(named(parsed("run scenarios/small.toml --to 2022-01-31 --quiet -o " + file)));
    CHECK(named(parsed("inspect " + file)));
    CHECK(named(parsed("reproduce --quiet " + file)));
    CHECK(parsed("compare --quiet --no-placebo " + file + " " + file).is_object());
    // An older person, of whom the file can tell.
    int told = 0;
    for (int person = 0; person < 8 && told == 0; ++person) {
        const auto ended =
            program::run(folder, "suar trace --quiet --json " + file + " --province 31 --person " +
                                     std::to_string(person));
        if (ended.exit_code == 2) continue;
        CHECK(ended.exit_code == 0);
        CHECK(named(nlohmann::json::parse(ended.out)));
        ++told;
    }
    CHECK(told == 1);
}
