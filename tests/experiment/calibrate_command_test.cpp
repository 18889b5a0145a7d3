// `suar calibrate` as its users meet it, on a tiny world.
#include "program.h"
#include "support/texts.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

namespace {

using Json = nlohmann::json;

const std::string few_targets =
    "id,outcome,country,from,to,value,sd,kind,weight\n"
    "A,entries,KHM,2022-01-01,2022-05-31,15000,500,count,2\n"
    "B,tppo_classified_share,all,2022-01-01,2022-06-30,0.6,0.05,share,1\n"
    "C,held,KHM,2022-06-30,2022-06-30,90000,,upper_bound,1\n"
    "D,recorded_cases,all,2019-01-01,2019-12-31,2,1,count,9\n";

std::string folder_name(const std::string& folder) {
    return std::filesystem::path(folder).parent_path().filename().string();
}

// Half a year, coarse; two numbers are moved.
class Calibrating {
public:
    Calibrating() { synthetic::put_bytes(folder / "t.csv", few_targets); }

    static std::string base(int weight) {
        return "suar calibrate scenarios/small.toml --to 2022-06-30 --toy --replicates 2 "
               "--weight " +
               std::to_string(weight) + " ";
    }
    std::string scored() const { return base(2000) + "--targets " + file("t.csv"); }
    std::string two(int weight) const {
        return base(weight) + "--targets " + file("t.csv") +
               "--quick --rounds 1 --hold all --free industry.capacity.KHM "
               "--free mission.label_sensitivity ";
    }
    std::string file(const std::string& name) const { return "'" + (folder / name) + "' "; }
    program::Ended run(const std::string& command) const { return program::run(folder, command); }
    std::string bytes(const std::string& name) const { return synthetic::bytes_of(folder / name); }

    void refused(const std::string& command, const std::vector<std::string>& words) const {
        const std::string record = folder / "refused.json";
        const auto ended = run(command + " -o '" + record + "'");
        INFO(command);
        INFO(ended.err);
        CHECK(ended.exit_code == 2);
        CHECK(ended.out == "");
        for (const std::string& word : words) {
            CAPTURE(word);
            CHECK(contains(ended.err, word));
        }
        for (const char* const end : {"", ".part", ".work", ".work.part"})
            CHECK(!std::filesystem::exists(record + end));
    }

    synthetic::Folder folder;
};

} // namespace

TEST_CASE("calibrate: only-score shows every figure, and what the run does not cover") {
    const Calibrating toy;
    const auto ended = toy.run(toy.scored() + "--only-score");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    for (const char* const words :
         {"Small", "2022-01-01 to 2022-06-30, 2 replicates of seed 1", "entries KHM",
          "tppo_classified_share", "held KHM", "90000", "within 2 sd", "largest |z|",
          "outside the run, and not counted: D"}) {
        CAPTURE(words);
        CHECK(contains(ended.out, words));
    }
    CHECK(!contains(ended.out, "found"));
    CHECK(!contains(ended.out, "no figure tells")); // no whole year
    std::size_t column = 0;
    for (const char letter : ended.out) {
        column = letter == '\n' ? 0 : column + 1;
        REQUIRE(column <= 100);
    }
}

TEST_CASE("calibrate: says what no figure tells, by whole year") {
    const Calibrating toy;
    synthetic::put_bytes(toy.folder / "t.csv",
                         "id,outcome,country,from,to,value,sd,kind,weight\n"
                         "A,entries,all,2022-01-01,2022-12-31,20000,100,count,1\n"
                         "B,held,all,2022-12-31,2022-12-31,10000,100,count,1\n");
    const std::string command = "suar calibrate scenarios/small.toml --weight 400 --toy "
                                "--replicates 2 --only-score --targets " +
                                toy.file("t.csv");
    const auto ended = toy.run(command + "--json");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    const Json record = Json::parse(ended.out);
    REQUIRE(record["untold"].size() == 4);
    for (std::size_t u = 2; u < 4; ++u) {
        CHECK(record["untold"][u]["outcome"] == "referral_reproduction");
        CHECK(record["untold"][u]["mean"].get<double>() > 0.01);
        CHECK(record["untold"][u]["mean"].get<double>() < 0.9);
    }
    for (std::size_t u = 0; u < 2; ++u) {
        CHECK(record["untold"][u]["outcome"] == record["targets"][u]["outcome"]);
        CHECK(record["untold"][u]["to"] == "2022-12-31");
        CHECK(record["untold"][u]["mean"].get<double>() > 1000);
        CHECK(record["untold"][u]["mean"] == record["targets"][u]["found"]["mean"]);
    }
    const auto told = toy.run(command);
    CHECK(contains(told.out, "what no figure tells         2022\n"));
}

TEST_CASE("calibrate: a baseline in which referral keeps itself alive is refused") {
    const Calibrating toy;
    synthetic::put_bytes(toy.folder / "t.csv",
                         "id,outcome,country,from,to,value,sd,kind,weight\n"
                         "A,entries,all,2022-01-01,2022-12-31,20000,100,count,1\n");
    const auto ended = toy.run("suar calibrate scenarios/small.toml --weight 400 --toy "
                               "--replicates 2 --quick --rounds 1 --hold all "
                               "--free mission.label_sensitivity --targets " +
                               toy.file("t.csv") + "-o " + toy.file("record.json") +
                               "--set 'referral.per_captive_year=1.1 1/year' "
                               "--set referral.success_reference=0.1 "
                               "--set 'decision.base.referral=4 log-odds'");
    INFO(ended.err);
    CHECK(ended.exit_code == 1);
    CHECK(contains(ended.err, "referral.per_captive_year: referral reproduces itself"));
    CHECK(contains(ended.err, "expected less than 0.9"));
    CHECK(!std::filesystem::exists(toy.folder / "record.json"));
}

TEST_CASE("calibrate: moves two numbers towards the figures, keeps how, and writes what it found") {
    const Calibrating toy;
    // Recruiters who can fill as many places as there are, so that places tell.
    const auto ended =
        toy.run(toy.two(100) + "-o " + toy.file("fit.json") + "--write " + toy.file("found.toml") +
                "--set \"mission.recording=0.19 1/year\" "
                "--set recruiter.stretch=20 "
                "--set \"recruiter.effort_max=40000 recruiter-days/day\"");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.out, "industry.capacity.KHM"));
    CHECK(contains(ended.out, "spread left"));
    const Json record = Json::parse(toy.bytes("fit.json"));
    CHECK(record["found"]["objective"].get<double>() < record["start"]["objective"].get<double>());
    REQUIRE(record["parameters"].size() == 2);
    const double places = record["parameters"][0]["found"];
    const double label = record["parameters"][1]["found"];
    // Half as many again as small.toml shows are asked for.
    CHECK(places > 1.2 * record["parameters"][0]["start"].get<double>());
    CHECK(label > 0.4);
    CHECK(label < 0.9);
    CHECK(record["targets"].size() == 3);
    CHECK(record["targets_outside_the_run"].size() == 1);
    CHECK(record["targets"][2]["found"]["mean"].get<double>() > 0); // held on the very last day
    CHECK(record["targets"][0]["found"]["replicates"].size() == 2);
    REQUIRE(record["rounds"].size() == 2); // and where the one led
    CHECK(record["rounds"][0]["possible"] == 16);
    CHECK(record["rounds"][0]["values"][0] == record["parameters"][0]["start"]);
    CHECK(record["rounds"][1]["values"][0] == places);
    CHECK(!contains(record.dump(), toy.folder / ""));
    // The scenario that was written is the one that was found: it scores the same.
    const std::string scenario = toy.bytes("found.toml");
    CHECK(contains(scenario, "extends = \""));
    CHECK(contains(scenario, "industry.capacity.KHM = { value = "));
    CHECK(contains(scenario, "source = \"calibrated: suar calibrate small.toml"));
    CHECK(contains(scenario, "mission.recording = { value = 0.19"));
    const auto again = toy.run("suar calibrate " + toy.file("found.toml") +
                               "--to 2022-06-30 --weight 100 --toy --replicates 2 --only-score "
                               "--json --priors scenarios/data/priors.csv --targets " +
                               toy.file("t.csv"));
    INFO(again.err);
    REQUIRE(again.exit_code == 0);
    const Json scored = Json::parse(again.out);
    for (std::size_t t = 0; t < 3; ++t)
        CHECK(scored["targets"][t]["found"] == record["targets"][t]["found"]);
}

TEST_CASE("calibrate: interrupted and given again it gives the bytes of one go, on any threads") {
    const Calibrating toy;
    const std::string longer = toy.two(100);
    REQUIRE(toy.run(longer + "--threads 1 --quiet -o " + toy.file("one.json")).exit_code == 0);
    const std::string command = longer + "--threads 3 --quiet -o " + toy.file("two.json");
    const program::Started started(toy.folder,
                                   "exec \"" SUAR_PROGRAM "\"" + command.substr(command.find(' ')));
    while (!std::filesystem::exists(toy.folder / "two.json.work"))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    started.signal(SIGINT);
    const auto stopped = started.wait();
    INFO(stopped.err);
    REQUIRE(stopped.exit_code == 130);
    CHECK(contains(stopped.err, "the same command goes on"));
    CHECK(!std::filesystem::exists(toy.folder / "two.json"));
    // Another calibration does not take up what this one has run.
    const auto other = toy.run(longer + "--seed 9 --quiet -o " + toy.file("two.json"));
    CHECK(other.exit_code == 2);
    CHECK(contains(other.err, "belongs to another calibration"));
    REQUIRE(toy.run(command).exit_code == 0);
    CHECK(toy.bytes("two.json") == toy.bytes("one.json"));
    CHECK(!std::filesystem::exists(toy.folder / "two.json.work"));
    // What exists is not replaced unasked, and what is no record not even then.
    CHECK(toy.run(command).exit_code == 2);
    synthetic::put_bytes(toy.folder / "two.json", "my notes");
    CHECK(toy.run(command + "--force").exit_code == 2);
    CHECK(toy.bytes("two.json") == "my notes");
}

TEST_CASE("calibrate: killed again and again and given again it gives the bytes of one go") {
    const Calibrating toy;
    const std::string start = "exec \"" SUAR_PROGRAM "\" ";
    const auto command = [&](const std::string& name) {
        const std::string all = toy.two(400) + "--quiet -o " + toy.file(name + ".json") +
                                "--write " + toy.file(name + ".toml");
        return start + all.substr(all.find(' '));
    };
    const auto from = std::chrono::steady_clock::now();
    REQUIRE(toy.run(command("one")).exit_code == 0);
    const auto life = std::chrono::steady_clock::now() - from;
    constexpr int lives = 5;
    int killed = 0;
    for (int trial = 1; trial <= lives; ++trial) {
        const program::Started started(toy.folder, command("two"));
        std::this_thread::sleep_for(life * trial / (lives + 1));
        started.signal(SIGKILL);
        const auto ended = started.wait();
        if (ended.exit_code == 0) break; // what earlier lives had done, it had not to do
        REQUIRE(ended.exit_code == -1);
        ++killed;
    }
    CHECK(killed > 0);
    // Killed between its two files, it finds one of its own there and asks for --force.
    const auto whole = toy.run(command("two") + "--force");
    INFO(whole.err);
    REQUIRE(whole.exit_code == 0);
    CHECK(toy.bytes("two.json") == toy.bytes("one.json"));
    CHECK(toy.bytes("two.toml") == toy.bytes("one.toml"));
    for (const char* const end : {".json.work", ".json.work.part", ".json.part", ".toml.part"})
        CHECK(!std::filesystem::exists(toy.folder / (std::string("two") + end)));
}

TEST_CASE(
    "calibrate: wrong input is refused at once, each fault with its place, and nothing written") {
    const Calibrating toy;
    synthetic::put_bytes(toy.folder / "bad.csv", few_targets + "E,recorded_case,KHM,2022-01-01,"
                                                               "2022-05-31,many,100,count,2\n"
                                                               "F,held,KMH,2022-01-01,2022-05-31,"
                                                               "1,1,count,2\n");
    toy.refused(toy.base(2000) + "--targets " + toy.file("bad.csv"),
                {"bad.csv:6:43", "\"many\" is not a number"});
    synthetic::put_bytes(toy.folder / "names.csv",
                         few_targets + "E,recorded_case,KHM,2022-01-01,2022-05-31,1,100,count,2\n"
                                       "F,held,KMH,2022-01-01,2022-05-31,1,1,count,2\n");
    toy.refused(toy.base(2000) + "--targets " + toy.file("names.csv"),
                {"names.csv:6:1", "did you mean \"recorded_cases\"", "names.csv:7:1",
                 "did you mean \"KHM\""});
    toy.refused(toy.base(2000) + "--targets none.csv",
                {"none.csv", "no such file", "--targets FILE"});
    toy.refused(toy.scored() + "--priors none.csv --set no.such=1",
                {"none.csv", "--priors FILE", "no.such"});
    toy.refused(toy.scored() + "--free no.such", {"--free", "no.such"});
    toy.refused(toy.scored() + "--set \"mission.shelter=5 days\"", {"mission.shelter", "between"});
    synthetic::put_bytes(toy.folder / "early.csv",
                         "id,outcome,country,from,to,value,sd,kind,weight\n"
                         "D,recorded_cases,all,2019-01-01,2019-12-31,2,1,count,9\n");
    toy.refused(toy.base(2000) + "--targets " + toy.file("early.csv"),
                {"no period of the table is within the run"});
    toy.refused(
        toy.scored() + "--only-score --free a --hold b --rounds 2 --write " + toy.file("w.toml"),
        {"--write: error: nothing is moved", "--free: error", "--hold: error", "--rounds: error"});
    toy.refused(toy.scored() + "--hold all", {"--hold: error: nothing is left", "--only-score"});
    toy.refused(toy.two(2000) + "--write " +
                    toy.file("../" + folder_name(toy.folder / "") + "/refused.json"),
                {"--write: error: this is the record's name"});
    toy.refused(toy.two(2000) + "--set title=x --write " + toy.file("w.toml"),
                {"--write: error: title", "cannot stand"});
    toy.refused(toy.two(2000) + "--write scenarios/small.toml", {"read by the same command"});
    synthetic::put_bytes(toy.folder / "mine.toml", "extends = \"x\"\n");
    toy.refused(toy.two(2000) + "--force --write " + toy.file("mine.toml"),
                {"mine.toml", "--force"});
    CHECK(toy.bytes("mine.toml") == "extends = \"x\"\n");
    CHECK(!std::filesystem::exists(toy.folder / "w.toml"));
}

TEST_CASE("calibrate: help has an example") {
    const synthetic::Folder folder;
    const auto ended = program::run(folder, "suar calibrate --help");
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.out, "Example: suar calibrate"));
}
