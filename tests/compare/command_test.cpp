// `suar compare` as its users meet it: what it says, what it refuses, and what it leaves behind.
#include "compare/comparison_file.h"
#include "output/whole_file.h"
#include "program.h"
#include "results/result_file.h"

#include <doctest/doctest.h>
#include <hdf5.h>
#include <nlohmann/json.hpp>

using namespace suar;
using Json = nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string base = "scenarios/small.toml ";

// A policy that says only from when on fewer people travel, and by how much.
std::string policy_file(const synthetic::Folder& folder, const std::string& name,
                        const std::string& more) {
    synthetic::put_bytes(folder / name, "extends = \"" SUAR_SOURCE_DIR "/scenarios/small.toml\"\n"
                                        "title = \"Policy " +
                                            name + "\"\n" + more);
    return "'" + (folder / name) + "' ";
}

std::string ferry(const synthetic::Folder& folder, const std::string& name) {
    return policy_file(folder, name,
                       "[check.coverage]\nferry = { source = \"a test\", value = [\n"
                       "    { value = 0.2 }, { from = 2022-06-01, value = 0.9 }] }\n");
}

std::string campaign(const synthetic::Folder& folder, const std::string& name) {
    return policy_file(folder, name,
                       "[[intervention]]\ntype = \"awareness_campaign\"\nname = \"radio\"\n"
                       "medium = \"radio_television\"\nstart = 2022-05-01\nend = 2022-12-31\n"
                       "reach = { value = 0.2, unit = \"1/month\" }\n"
                       "cost = { fixed = \"1 billion IDR/year\", per_person_reached = \"100 IDR\" "
                       "}\n");
}

program::Ended compare(const synthetic::Folder& folder, const std::string& arguments) {
    return program::run(folder, "suar compare " + arguments);
}

Json json_of(const synthetic::Folder& folder, const std::string& arguments) {
    const auto ended = compare(folder, arguments + "--json");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return Json::parse(ended.out);
}

// What two comparisons of the same worlds must share, however the worlds were come by.
Json numbers_of(Json json) {
    json["base"].erase("digest");
    json.erase("remarks");
    for (Json& policy : json["policies"]) policy.erase("digest");
    return json;
}

void refused(const synthetic::Folder& folder, const std::string& arguments,
             const std::vector<std::string>& words) {
    const std::string file = folder / "refused.h5";
    const auto ended = compare(folder, arguments + " -o '" + file + "'");
    INFO(arguments);
    INFO(ended.err);
    CHECK(ended.exit_code == 2);
    CHECK(ended.out == "");
    for (const std::string& word : words) {
        CAPTURE(word);
        CHECK(contains(ended.err, word));
    }
    CHECK(!std::filesystem::exists(file));
    CHECK(!std::filesystem::exists(file + ".part"));
}

std::string finished(const synthetic::Folder& folder, const std::string& name,
                     const std::string& arguments) {
    const std::string file = "'" + (folder / name) + "' ";
    const auto ended = program::run(folder, "suar run --quiet -o " + file + arguments);
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return file;
}

} // namespace

TEST_CASE("compare: says what is compared, what differs, for whom, and what it costs") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, base + ferry(folder, "f.toml") + campaign(folder, "c.toml") +
                                           "--replicates 2");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    for (const char* const words :
         {"Base: Small", "Policy: Policy f.toml", "Policy: Policy c.toml",
          "Counted from 2022-05-01", "to the horizon 2022-12-31", "2 replicates of seed 1",
          "one agent for 200 persons", "In this model", "entries", "person_days_coerced",
          "recorded_cases", "averted", "newly harmed", "placebo", "stops of people not bound",
          "IDR per entry averted", "radio (awareness_campaign)", "not forecasts",
          "the run ends before"}) {
        CAPTURE(words);
        CHECK(contains(ended.out, words));
    }
    CHECK(!contains(ended.out, "improve"));
    std::size_t column = 0;
    for (const char letter : ended.out) {
        column = letter == '\n' ? 0 : column + 1;
        REQUIRE(column <= 100);
    }
}

TEST_CASE("compare: json holds every outcome, ledger entry and price") {
    const synthetic::Folder folder;
    const Json json = json_of(folder, base + campaign(folder, "c.toml") + "--replicates 2 ");
    CHECK(json["filetype"] == "suar-comparison");
    CHECK(json["window"]["start_date"] == "2022-05-01");
    CHECK(json["window"]["horizon"] == "2022-12-31");
    CHECK(json["window"]["followed_until"].is_null());
    const Json& policy = json["policies"][0];
    CHECK(policy["outcomes"].size() == compared_outcomes().size());
    CHECK(policy["outcomes"]["entries"]["base"].get<double>() > 0);
    CHECK(policy["outcomes"]["entries"]["interval"]["low"].is_number());
    CHECK(policy["entries_by_country"]["Cambodia"]["difference"].is_number());
    CHECK(policy["ledger"].size() == ledger_entries);
    CHECK(policy["ledger"]["averted"]["placebo"].is_number());
    CHECK(policy["ledger"]["averted_entering_later"]["mean"].is_null());
    CHECK(policy["interventions"]["radio"]["cost_idr"]["difference"].get<double>() > 6e8);
    CHECK(policy["interventions"]["radio"]["persons_reached"]["base"] == 0);
    CHECK(policy["cost_idr_per_entry_averted"]["reason"].is_string());
}

TEST_CASE("compare: one replicate has no interval and says so") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, base + ferry(folder, "f.toml"));
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.out, "With one replicate there is no interval"));
    const Json json = json_of(folder, base + ferry(folder, "f.toml"));
    CHECK(json["policies"][0]["outcomes"]["entries"]["interval"].is_null());
}

TEST_CASE("compare: a policy that is the base differs by nothing, with a warning") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, base + base + "--json --no-placebo");
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.err, "nothing differs"));
    const Json json = Json::parse(ended.out);
    for (const auto& [name, figure] : json["policies"][0]["outcomes"].items()) {
        CAPTURE(name);
        CHECK(figure["difference"] == 0);
    }
    CHECK(json["policies"][0]["ledger"]["averted"]["mean"] == 0);
    CHECK(json["policies"][0]["ledger"]["averted"]["placebo"].is_null());
}

TEST_CASE("compare: finished files, scenarios and a mix of them give the same numbers") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), c = campaign(folder, "c.toml");
    const std::string base_file = finished(folder, "base.h5", base + "--replicates 2");
    const std::string f_file = finished(folder, "f.h5", f + "--replicates 2");
    const std::string c_file = finished(folder, "c.h5", c + "--replicates 2");
    const Json run = numbers_of(json_of(folder, base + f + c + "--replicates 2 "));
    CHECK(numbers_of(json_of(folder, base_file + f_file + c_file)) == run);
    CHECK(numbers_of(json_of(folder, base_file + f + c)) == run);
    CHECK(numbers_of(json_of(folder, base + f_file + c)) == run);
    CHECK(run["policies"][0]["ledger"]["averted"]["mean"].get<double>() > 0);
    CHECK(run["policies"][1]["cost_idr"]["difference"].get<double>() > 0);
    // Told apart by what is in them, not by their names.
    std::filesystem::rename(folder / "f.h5", folder / "f2.toml");
    const std::string renamed = "'" + (folder / "f2.toml") + "' ";
    CHECK(numbers_of(json_of(folder, base_file + renamed + c_file)) == run);
}

TEST_CASE("compare: a window that cuts a month of a file makes figures absent, never wrong") {
    const synthetic::Folder folder;
    const std::string monthly = "--set output.interval=month ";
    const std::string base_file = finished(folder, "base.h5", base + monthly);
    const std::string f_file = finished(folder, "f.h5", ferry(folder, "f.toml") + monthly);
    const Json cut = json_of(folder, base_file + f_file + "--no-placebo --horizon 2022-10-15 ");
    CHECK(cut["policies"][0]["outcomes"]["entries"].is_null());
    CHECK(cut["policies"][0]["outcomes"]["stops_ordinary"].is_null());
    CHECK(cut["policies"][0]["outcomes"]["held"].is_null());
    CHECK(cut["policies"][0]["not_bound_stops_per_bound_stop"]["reason"] == "absent");
    CHECK(cut["policies"][0]["ledger"]["averted"]["mean"].get<double>() > 0);
    const Json whole = json_of(folder, base_file + f_file + "--no-placebo --horizon 2022-10-31 ");
    CHECK(whole["policies"][0]["outcomes"]["stops_ordinary"]["difference"].get<double>() > 0);
    const std::string daily = finished(folder, "b2.h5", base);
    const std::string daily_f = finished(folder, "f2.h5", ferry(folder, "f.toml"));
    const Json days = json_of(folder, daily + daily_f + "--no-placebo --horizon 2022-10-15 ");
    CHECK(days["policies"][0]["outcomes"]["entries"]["base"].get<double>() > 0);
    CHECK(days["policies"][0]["outcomes"]["stops_ordinary"].is_null()); // exits are monthly
}

TEST_CASE("compare: a window that begins within a month of a file leaves its stocks only") {
    const synthetic::Folder folder;
    const std::string monthly = "--set output.interval=month ";
    const std::string late =
        policy_file(folder, "late.toml",
                    "[check.coverage]\nferry = { source = \"a test\", value = [\n"
                    "    { value = 0.2 }, { from = 2022-06-10, value = 0.9 }] }\n");
    const std::string base_file = finished(folder, "base.h5", base + monthly);
    const std::string late_file = finished(folder, "late.h5", late + monthly);
    const Json json = json_of(folder, base_file + late_file + "--no-placebo ");
    CHECK(json["window"]["start_date"] == "2022-06-10");
    const Json& outcomes = json["policies"][0]["outcomes"];
    CHECK(outcomes["entries"].is_null());
    CHECK(outcomes["stops_irregular"].is_null());
    CHECK(outcomes["held"]["base"].get<double>() > 0);
    CHECK(json["policies"][0]["entries_by_country"]["Cambodia"].is_null());
}

TEST_CASE("compare: the base of another program has no placebo, and says why") {
    const synthetic::Folder folder;
    const std::string file = finished(folder, "base.h5", base);
    REQUIRE(open_result(folder / "base.h5").ok()); // starts the library as the program does
    auto whole = WholeFile::begin(folder / "old.h5");
    REQUIRE(whole.ok());
    synthetic::put_bytes(whole.value().part(), synthetic::bytes_of(folder / "base.h5"));
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    REQUIRE(H5Pset_file_locking(access, 0, 1) >= 0);
    REQUIRE(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110) >= 0);
    const hid_t opened = H5Fopen(whole.value().part().c_str(), H5F_ACC_RDWR, access);
    const hid_t attribute = H5Aopen(opened, "program_commit", H5P_DEFAULT);
    const hid_t type = H5Aget_type(attribute);
    const std::string other(H5Tget_size(type), '0');
    REQUIRE(H5Awrite(attribute, type, other.data()) >= 0);
    REQUIRE(H5Tclose(type) >= 0);
    REQUIRE(H5Aclose(attribute) >= 0);
    REQUIRE(H5Fclose(opened) >= 0);
    REQUIRE(H5Pclose(access) >= 0);
    REQUIRE(whole.value().finish().ok());
    const std::string old = "'" + (folder / "old.h5") + "' ";
    const auto ended = compare(folder, old + ferry(folder, "f.toml") + "--json");
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.err, "no placebo"));
    CHECK(contains(ended.err, other));
    CHECK(Json::parse(ended.out)["policies"][0]["ledger"]["averted"]["placebo"].is_null());
    const auto policy = compare(folder, file + old + "--json");
    CHECK(policy.exit_code == 0);
    CHECK(contains(policy.err, "another program"));
}

TEST_CASE(
    "compare: draws vary what is uncertain, for all worlds alike, and keep what a policy sets") {
    const synthetic::Folder folder;
    const std::string uncertain = "[check]\nsensitivity_bound = { dist = \"uniform\", low = 0.1, "
                                  "high = 0.9, unit = \"share\", "
                                  "source = \"a test\" }\n";
    const std::string drawn_base = policy_file(folder, "base.toml", uncertain);
    synthetic::put_bytes(folder / "policy.toml",
                         "extends = \"base.toml\"\ntitle = \"More checks\"\n"
                         "[check.coverage]\nferry = { source = \"a test\", value = [\n"
                         "    { value = 0.2 }, { from = 2022-06-01, value = 0.9 }] }\n");
    const std::string policy = "'" + (folder / "policy.toml") + "' ";
    const std::string file = "'" + (folder / "c.h5") + "' ";
    const Json json = json_of(folder, drawn_base + policy + "--draws 3 --replicates 2 -o " + file);
    CHECK(json["draws"] == 3);
    const Json& stops = json["policies"][0]["outcomes"]["stops_bound"];
    CHECK(stops["difference"].get<double>() > 0);
    CHECK(stops["interval"]["low"].is_number());
    CHECK(stops["interval_width_by_luck_alone"].is_number());
    CHECK(stops["interval_of_mean_over_draws"]["low"].get<double>() >
          stops["interval"]["low"].get<double>());
    const auto read = read_comparison(folder / "c.h5");
    REQUIRE(read.ok());
    REQUIRE(read.value().draws.size() == 3);
    const std::size_t at = position_of("stops_bound");
    CHECK(read.value().draws[0].base[0].outcomes[at] != read.value().draws[1].base[0].outcomes[at]);
    const auto inspected = program::run(folder, "suar inspect --json " + file);
    CHECK(Json::parse(inspected.out) == json);
    const auto words = compare(folder, drawn_base + policy + "--draws 2 --replicates 2");
    CHECK(contains(words.out, "2 draws"));
    CHECK(contains(words.out, "with luck alone"));
    // A policy that says the number itself keeps it in every draw.
    synthetic::put_bytes(folder / "sure.toml", "extends = \"base.toml\"\ntitle = \"Sure\"\n"
                                               "[check]\nsensitivity_bound = { value = 0, unit = "
                                               "\"share\", source = \"a test\" }\n");
    const std::string sure = "'" + (folder / "sure.toml") + "' ";
    const Json none = json_of(folder, drawn_base + sure + "--draws 2 ");
    CHECK(none["policies"][0]["outcomes"]["stops_bound"]["policy"] == 0);
    refused(folder, base + ferry(folder, "f.toml") + "--draws 3", {"--draws", "distribution"});
    const std::string finished_file = finished(folder, "f.h5", drawn_base);
    refused(folder, finished_file + policy + "--draws 3", {"--draws", "finished"});
}

TEST_CASE("compare: what cannot be compared is refused, with its name and how to mend it") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    refused(folder, base + policy_file(folder, "seed.toml", "[run]\nseed = 7\n"),
            {"seed.toml: error: run.seed: 7", "expected 1, as in", "--seed"});
    refused(folder, base + policy_file(folder, "weight.toml", "[population]\nweight = 100\n"),
            {"population.weight: 100"});
    refused(folder, base + policy_file(folder, "end.toml", "[run]\nend = 2022-11-30\n"),
            {"run.end: 2022-11-30", "horizon"});
    refused(folder, base + policy_file(folder, "start.toml", "[run]\nstart = 2022-02-01\n"),
            {"run.start: 2022-02-01"});
    refused(folder, base + policy_file(folder, "reps.toml", "[run]\nreplicates = 5\n"),
            {"run.replicates: 5"});
    synthetic::put_bytes(folder / "exits.csv",
                         synthetic::bytes_of(SUAR_SOURCE_DIR "/scenarios/data/exits.csv") + "\n");
    refused(folder, base + policy_file(folder, "t.toml", "[tables]\nexits = \"exits.csv\"\n"),
            {"t.toml: error: tables.exits", "same text"});
    refused(folder, base + "'" + (folder / "none.toml") + "'", {"none.toml", "no such file"});
    refused(folder, base + f + "--horizon 2022-05-31", {"--horizon", "2022-06-01"});
    refused(folder, base + f + "--horizon soon", {"--horizon", "is not a date"});
    refused(folder, base + f + "--luck bad", {"--luck"});
    refused(folder, base, {"POLICY"});
    refused(folder, base + f + "--set no.such_key=1", {"no.such_key"});
}

TEST_CASE("compare: files that are no whole results are refused") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    const std::string file = finished(folder, "base.h5", base);
    synthetic::put_bytes(folder / "noise.h5", std::string("\x89HDF\r\n\x1a\n", 8) + "noise");
    refused(folder, "'" + (folder / "noise.h5") + "' " + f, {"noise.h5", "seal"});
    synthetic::put_bytes(folder / "text.h5", "no scenario = = and no result");
    refused(folder, base + "'" + (folder / "text.h5") + "'", {"text.h5"});
    std::string bytes = synthetic::bytes_of(folder / "base.h5");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    synthetic::put_bytes(folder / "flipped.h5", bytes);
    refused(folder, "'" + (folder / "flipped.h5") + "' " + f, {"flipped.h5", "damaged"});
    REQUIRE(compare(folder, base + f + "-o '" + (folder / "c.h5") + "'").exit_code == 0);
    refused(folder, "'" + (folder / "c.h5") + "' " + f, {"c.h5", "comparison already", "inspect"});
    refused(folder, base + "'" + (folder / "c.h5") + "'", {"comparison already"});
}

TEST_CASE("compare: options that contradict a finished file are refused") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml");
    const std::string file = finished(folder, "base.h5", base);
    refused(folder, file + f + "--seed 9", {"--seed", "9 contradicts", "base.h5"});
    refused(folder, file + f + "--replicates 2", {"--replicates", "contradicts"});
    refused(folder, file + f + "--weight 100", {"--weight", "contradicts"});
    refused(folder, file + f + "--to 2022-11-30", {"--to", "contradicts"});
    refused(folder, file + f + "--quick", {"--weight", "contradicts"});
    refused(folder, file + file + "--set mission.beds=5", {"--set", "finished"});
    refused(folder, base + file + "--luck independent", {"base.h5", "luck"});
    CHECK(compare(folder, file + f + "--seed 1 --weight 200 --quiet").exit_code == 0);
    const std::string other = finished(folder, "other.h5", base + "--seed 9");
    refused(folder, file + other, {"other.h5: error: run.seed: 9"});
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
    const auto kept = compare(folder, base + f + to);
    CHECK(kept.exit_code == 2);
    CHECK(contains(kept.err, "--force"));
    CHECK(synthetic::bytes_of(folder / "c.h5") == "years of work");
    CHECK(compare(folder, base + f + to + "--force --quiet").exit_code == 0);
    CHECK(read_comparison(folder / "c.h5").ok());
    const auto nowhere = compare(folder, base + f + "-o '" + (folder / "no/c.h5") + "'");
    CHECK(nowhere.exit_code == 2);
    CHECK(contains(nowhere.err, "no such folder"));
}

TEST_CASE("compare: equal comparisons are equal bytes, whatever the threads, clock and folder") {
    const synthetic::Folder folder, other;
    const std::string f = ferry(folder, "f.toml");
    std::filesystem::copy(folder / "f.toml", other / "f.toml");
    const auto first =
        compare(folder, base + f + "--replicates 2 --threads 1 -o '" + (folder / "c.h5") + "'");
    REQUIRE(first.exit_code == 0);
    const auto second = program::run(
        folder, "export TZ=Asia/Jakarta LC_ALL=id_ID.UTF-8; cd '" + (other / ".") +
                    "' && suar compare \"" SUAR_SOURCE_DIR "/scenarios/small.toml\" f.toml "
                    "--replicates 2 --threads 2 --quiet -o other-name.h5");
    INFO(second.err);
    REQUIRE(second.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "c.h5") == synthetic::bytes_of(other / "other-name.h5"));
    const auto third = compare(folder, base + f + "--replicates 2 --seed 5 --quiet -o '" +
                                           (folder / "d.h5") + "'");
    REQUIRE(third.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "c.h5") != synthetic::bytes_of(folder / "d.h5"));
}

TEST_CASE("compare: inspect says what a comparison holds, the same as when it was made") {
    const synthetic::Folder folder;
    const std::string file = "'" + (folder / "c.h5") + "' ";
    const Json made = json_of(folder, base + ferry(folder, "f.toml") + campaign(folder, "c.toml") +
                                          "--replicates 2 -o " + file);
    const auto words = program::run(folder, "suar inspect " + file);
    REQUIRE(words.exit_code == 0);
    CHECK(contains(words.out, "a comparison of suar"));
    CHECK(contains(words.out, "In this model"));
    CHECK(contains(words.out, "Policy c.toml"));
    const auto json = program::run(folder, "suar inspect --json " + file);
    REQUIRE(json.exit_code == 0);
    CHECK(Json::parse(json.out) == made);
}

TEST_CASE("compare: an interrupt ends the day and leaves nothing") {
    const synthetic::Folder folder;
    const std::string file = folder / "c.h5";
    const program::Started started(folder,
                                   "exec \"" SUAR_PROGRAM "\" compare scenarios/indonesia.toml "
                                   "scenarios/policies/campaign-strong.toml --replicates 100 -o '" +
                                       file + "'");
    std::this_thread::sleep_for(std::chrono::seconds(2));
    started.signal(SIGTERM);
    const auto ended = started.wait();
    INFO(ended.err);
    CHECK(ended.exit_code == 130);
    CHECK(contains(ended.err, "Interrupted"));
    CHECK(ended.out == "");
    CHECK(!std::filesystem::exists(file));
    CHECK(!std::filesystem::exists(file + ".part"));
}

TEST_CASE("compare: a full disk and a closed output are failures, not results") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), file = folder / "c.h5";
    REQUIRE(compare(folder, base + f + "--quiet -o '" + file + "'").exit_code == 0);
    const std::string earlier = synthetic::bytes_of(file);
    const auto full = program::run(folder, "ulimit -f 16; suar compare " + base + f +
                                               "--quiet --force --seed 3 -o '" + file + "'");
    CHECK(full.exit_code == 1);
    CHECK(contains(full.err, "c.h5"));
    CHECK(synthetic::bytes_of(file) == earlier);
    CHECK(!std::filesystem::exists(file + ".part"));
    CHECK(program::run(folder, "suar compare " + base + f + ">/dev/full").exit_code == 1);
}

TEST_CASE("compare: separate luck is run and says that there is no ledger") {
    const synthetic::Folder folder;
    const std::string file = "'" + (folder / "c.h5") + "' ";
    const Json json = json_of(folder, base + ferry(folder, "f.toml") +
                                          "--replicates 3 --luck independent -o " + file);
    CHECK(json["luck"] == "independent");
    CHECK(json["policies"][0]["ledger"].is_null());
    CHECK(json["policies"][0]["outcomes"]["entries"]["interval"]["low"].is_number());
    CHECK(json["policies"][0]["outcomes"]["entries"]["paired_interval_width"].is_null());
    CHECK(contains(json["remarks"].dump(), "no ledger"));
    CHECK(read_comparison(folder / "c.h5").ok());
}

TEST_CASE("compare: help has an example") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, "--help");
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.out, "Example: suar compare"));
}
