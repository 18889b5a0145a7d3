// suar explain as a user meets it.
#include "program.h"

#include "scenario/registry.h"
#include "scenario/registry_policy.h"
#include "support/texts.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

namespace {} // namespace

TEST_CASE("explain: a key is explained with unit, range, default, source, prior, dates, example") {
    const program::Ended ended = program::run("suar explain mission.recording");
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
    CHECK(ended.out ==
          "mission.recording\n"
          "  meaning  Hazard that a captive becomes a recorded case in normal times.\n"
          "  kind     number\n"
          "  unit     1/year\n"
          "  range    0 to 10\n"
          "  default  0.08\n"
          "  from     mean-field fit; refits with 0.03 and 0.19 fit as well: not identified, show "
          "results\n"
          "           across the range; would change with a count of the held at a site beside the "
          "cases\n"
          "           recorded from it\n"
          "  prior    P03: 0.03 to 0.20 a year\n"
          "  dates    can change on dates\n"
          "  example  mission.recording = [{ value = \"0.08 1/year\" }, { from = 2024-01-01, value "
          "= \"0.08 1/year\" }]\n");
}

TEST_CASE("explain: without a key every key of the registry is listed, one a line") {
    const program::Ended ended = program::run("suar explain");
    CHECK(ended.exit_code == 0);
    for (const suar::NumberKey& key : suar::number_keys())
        CHECK_MESSAGE(contains(ended.out, "\n  " + key.key + " "), key.key);
    for (const suar::SettingKey& key : suar::setting_keys())
        CHECK_MESSAGE(contains(ended.out, "\n  " + key.key + " "), key.key);
    for (const suar::PolicyType& type : suar::policy_types())
        for (const suar::PolicyKey* key : suar::keys_of(type))
            CHECK_MESSAGE(contains(ended.out, "\n  " + type.name + "." + key->key + " "), key->key);
}

TEST_CASE("explain: a group, a type, a key of a type, a family and a key of any type are known") {
    CHECK(contains(program::run("suar explain mission").out, "  mission.beds "));
    CHECK_FALSE(contains(program::run("suar explain mission").out, "journey."));
    CHECK(contains(program::run("suar explain channel.reach.").out, "  channel.reach.referral "));
    const std::string check = program::run("suar explain exit_check").out;
    CHECK(check.starts_with("[[intervention]] of type \"exit_check\": "));
    CHECK(contains(check, "  exit_check.coverage.ferry "));
    const std::string coverage = program::run("suar explain exit_check.coverage").out;
    CHECK(coverage.starts_with("exit_check.coverage\n"));
    CHECK(contains(coverage, "  exit_check.coverage.ferry "));
    const std::string ferry = program::run("suar explain exit_check.coverage.ferry").out;
    CHECK(contains(ferry,
                   "  limits   not with check = \"visa\" (visas are looked at where airlines "
                   "are: on flights"));
    // Of the defaults by kind of check, those of the kinds that stand on this route.
    CHECK(contains(
        program::run("suar explain exit_check.sensitivity.land").out,
        "  default  0.25 with check = departure, 0.2 with check = recommendation_letter\n"));
    CHECK(contains(program::run("suar explain microloan.survival").out,
                   "0.55 with training = false, 0.75 with training = true"));
    CHECK(program::run("suar explain industry.capacity.KHM")
              .out.starts_with("industry.capacity.COUNTRY\n"));
    const std::string reach = program::run("suar explain intervention.reach").out;
    CHECK(contains(reach, "  awareness_campaign.reach "));
    CHECK(contains(reach, "  microloan.reach "));
    CHECK(contains(program::run("suar explain intervention").out, "  exit_check.check "));
}

TEST_CASE("explain: what is not known is told with the nearest name, and exit code 2") {
    const program::Ended key = program::run("suar explain mision.beds");
    CHECK(key.exit_code == 2);
    CHECK(key.out.empty());
    CHECK(key.err == "error: mision.beds: there is no such key of a scenario\n"
                     "  help: did you mean \"mission.beds\"?\n");
    CHECK(contains(program::run("suar explain exit_chek").err, "did you mean \"exit_check\"?"));
    CHECK(contains(program::run("suar explain exit_check.coverage.fery").err,
                   "\"exit_check.coverage.ferry\"?"));
    CHECK(program::run("suar explain mission rec").exit_code == 2);
    CHECK(program::run("suar explain miss").exit_code == 2); // no part of a word
}

TEST_CASE("explain: as JSON, with everything that is said in words") {
    const auto all = nlohmann::json::parse(program::run("suar explain --json").out);
    std::set<std::string> keys;
    for (const auto& each : all) {
        CHECK(keys.insert(each.at("key").get<std::string>()).second);
        CHECK_FALSE(each.at("meaning").get<std::string>().empty());
        CHECK_FALSE(each.at("example").get<std::string>().empty());
    }
    CHECK(keys.size() > 200);
    const auto one =
        nlohmann::json::parse(program::run("suar explain --json exit_check.specificity.land").out);
    REQUIRE(one.size() == 1);
    CHECK(one[0].at("kind") == "number");
    CHECK(one[0].at("unit") == "share");
    CHECK(one[0].at("range") == "0 to 1");
    CHECK(contains(one[0].at("source"), "invented for study"));
    const auto required =
        nlohmann::json::parse(program::run("suar explain --json microloan.reach").out);
    CHECK(required[0].at("default").is_null());
}

TEST_CASE("explain: --help has an example, and a closed output is a failed run") {
    CHECK(contains(program::run("suar explain --help").out,
                   "Example: suar explain mission.recording"));
    CHECK(program::run("suar explain > /dev/full").exit_code == 1);
    CHECK(program::run("suar explain --schema > /dev/full").exit_code == 1);
}

TEST_CASE("run: a draw of the numbers that are distributions is another run, named by its number") {
    const synthetic::Folder folder;
    const std::string common =
        " scenarios/small.toml --to 2022-01-31 --quiet --set 'stress.base={ dist = \"beta\", "
        "mean = 0.4, sd = 0.2 }' -o ";
    const auto drawn = [&](const std::string& name, const std::string& options) {
        const program::Ended ended =
            program::run(folder, "suar run" + common + "'" + folder / name + "' --json " + options);
        CHECK(ended.exit_code == 0);
        return nlohmann::json::parse(ended.out)["digest"];
    };
    const auto mean = drawn("mean.h5", ""), one = drawn("one.h5", "--draw 1");
    drawn("again.h5", "--draw 1");
    CHECK(one != mean);
    CHECK(one != drawn("two.h5", "--draw 2"));
    CHECK(synthetic::bytes_of(folder / "one.h5") == synthetic::bytes_of(folder / "again.h5"));
    CHECK(contains(program::run(folder, "suar inspect '" + folder / "two.h5" + "'").out,
                   "draw         2 of the parameters that are distributions"));
    CHECK_FALSE(contains(program::run(folder, "suar inspect '" + folder / "mean.h5" + "'").out,
                         "of the parameters that are distributions"));
    CHECK(contains(synthetic::bytes_of(folder / "one.h5.log"), " --draw 1"));
    const program::Ended none =
        program::run(folder, "suar run scenarios/small.toml --to 2022-01-02 --quiet --draw 1 -o '" +
                                 folder / "none.h5" + "'");
    CHECK(none.exit_code == 0);
    CHECK(contains(none.err, "--draw: warning: no number of this scenario is a distribution"));
    CHECK(program::run("suar run scenarios/small.toml -o x.h5 --draw 0").exit_code == 2);
}
