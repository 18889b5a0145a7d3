// [[intervention]] tables: what they become, how files merge them, and what the command line sets.
#include "core/exact_math.h"
#include "disk.h"
#include "policies.h"
#include "same.h"
#include "support/texts.h"

#include <doctest/doctest.h>

#include <set>

using namespace suar;

namespace {

std::string problem_of(const std::string& more) { return all_problems(read_small(more, {})); }

std::string problem_of_set(const std::string& set) {
    Overrides overrides;
    overrides.set = {set};
    return all_problems(read_small(policies::all(), overrides));
}

std::string warnings_of(const Scenario& scenario) {
    std::string text;
    for (const Problem& warning : scenario.warnings) text += describe(warning) + "\n";
    return text;
}

const Microloan& loan_of(const Scenario& scenario) {
    return std::get<Microloan>(scenario.interventions[0].measure);
}
const ExitCheck& check_of(const Scenario& scenario) {
    return std::get<ExitCheck>(scenario.interventions[0].measure);
}
ByRoute<CheckQuality> everywhere(CheckQuality quality) {
    return {quality, quality, quality, quality};
}
const AwarenessCampaign& campaign_of(const Scenario& scenario) {
    return std::get<AwarenessCampaign>(scenario.interventions[0].measure);
}

} // namespace

TEST_CASE("interventions: a campaign becomes what it says, in the units of the rules") {
    const Scenario scenario = small(policies::campaign(
        "village-meetings", "provinces = [\"Sulawesi Utara\", 12]\nages = [\"15-24\", \"65+\"]\n"
                            "educations = [\"university\"]\nintensity = \"50 %\"\n"
                            "budget = \"50 billion IDR\"\n"));
    REQUIRE(scenario.interventions.size() == 1);
    const Intervention& all = scenario.interventions[0];
    CHECK(all.name == "village-meetings");
    CHECK(to_text(all.start) == "2022-02-01");
    CHECK(to_text(all.end) == "2022-11-30");
    CHECK(all.intensity == 0.5); // kept apart: reach is as written
    CHECK(all.cost.fixed_idr_per_year == 2e9);
    CHECK(all.cost.idr_per_person_reached == 15'000);
    CHECK(all.cost.idr_per_unit == 0);
    CHECK(all.cost.budget_idr == 5e10);
    const CampaignRules& rules = campaign_of(scenario).rules;
    CHECK(rules.medium == Medium::village_meeting);
    CHECK(rules.reach_per_day == doctest::Approx(0.04 / days_per_month).epsilon(1e-14));
    CHECK(rules.target.provinces == std::vector<std::int32_t>{12, 71}); // in the order of codes
    CHECK(rules.target.ages == ByAge<bool>{true, false, false, false, false, true});
    CHECK(rules.target.educations == ByEducation<bool>{false, false, false, false, false, true});
}

TEST_CASE(
    "interventions: what is not given has its default: everybody, at full intensity, no cap") {
    const Scenario scenario = small(policies::campaign("a", ""));
    const Intervention& all = scenario.interventions[0];
    CHECK(all.intensity == 1);
    CHECK(all.cost.budget_idr == no_cap);
    const Target& target = campaign_of(scenario).rules.target;
    CHECK(target.provinces.empty());
    CHECK(target.ages == everybody().ages);
    CHECK(target.educations == everybody().educations);
}

TEST_CASE(
    "interventions: the largest reach is the engine's bound, in whatever unit it is written") {
    for (const char* reach : {"7.609375 1/month", "0.25 1/day", "1.75 1/week"}) {
        const Scenario scenario =
            small(policies::campaign("a", std::string("reach = \"") + reach + "\"\n"));
        CHECK(campaign_of(scenario).rules.reach_per_day == 0.25);
    }
    for (const char* reach : {"45.65625 1/year", "0.125 1/day", "0.875 1/week"}) {
        const Scenario scenario =
            small(policies::loan("a", std::string("reach = \"") + reach + "\"\n"));
        CHECK(loan_of(scenario).rules.reach_per_day == 0.125);
    }
}

TEST_CASE("interventions: nothing at all is a strength that may be asked for") {
    CHECK(campaign_of(small(policies::campaign("a", "reach = \"0 1/day\"\nintensity = 0\n")))
              .rules.reach_per_day == 0);
    CHECK(check_of(small(policies::check("a", "coverage = 0\n"))).rules.coverage ==
          ByRoute<double>{0, 0, 0, 0});
    CHECK(loan_of(small(policies::loan("a", "reach = \"0 1/day\"\naccuracy = 0\n")))
              .rules.reach_per_day == 0);
}

TEST_CASE("interventions: each kind of check has its own defaults") {
    const auto rules = [](const std::string& kind, const std::string& coverage) {
        return check_of(small(policies::check("a", "check = \"" + kind + "\"\n" + coverage)));
    };
    const std::string share = "coverage = 0.4\n";
    const ExitCheck departure = check_of(small(policies::check("a", share)));
    CHECK(departure.kind == CheckKind::departure);
    CHECK(departure.rules.coverage == ByRoute<double>{0.4, 0.4, 0.4, 0.4});
    CHECK(departure.rules.quality == everywhere({0.25, 0.5, 0.999}));
    CHECK(departure.screening == CheckQuality{0, 0, 0});
    CHECK(departure.applications == 0);
    const ExitCheck visa = rules("visa", share);
    CHECK(visa.rules.coverage == ByRoute<double>{0.4, 0.4, 0, 0}); // flights only
    CHECK(visa.rules.quality[1] == CheckQuality{0.15, 0.4, 0.9995});
    CHECK(visa.rules.quality[2] == CheckQuality{0, 0, 0});
    const ExitCheck letter = rules("recommendation_letter", "coverage = { land = 0.1 }\n");
    CHECK(letter.rules.coverage == ByRoute<double>{0, 0, 0, 0.1});
    CHECK(letter.rules.quality == everywhere({0.2, 0.6, 0.998}));
    const ExitCheck passports = rules("passport_screening", share);
    CHECK(passports.applications == 0.4);
    CHECK(passports.rules.coverage == ByRoute<double>{0, 0, 0, 0});
    CHECK(passports.rules.quality == everywhere({0, 0, 0}));
    CHECK(passports.screening == CheckQuality{0.1, 0.2, 0.9995});
}

TEST_CASE("interventions: how well a check tells goes to every route, or is given by route") {
    const auto told = [](const std::string& kind, const std::string& given) {
        return check_of(
            small(policies::check("a", "check = \"" + kind + "\"\ncoverage = 0.4\n" + given)));
    };
    const auto specificities = [](const ExitCheck& check) {
        ByRoute<double> found{};
        for (std::size_t route = 0; route < routes; ++route)
            found[route] = check.rules.quality[route].specificity;
        return found;
    };
    CHECK(specificities(told("departure", "specificity = 0.9\n")) ==
          ByRoute<double>{0.9, 0.9, 0.9, 0.9});
    CHECK(specificities(told("visa", "specificity = 0.9\n")) == ByRoute<double>{0.9, 0.9, 0, 0});
    // What is not named keeps the default of its kind.
    const ExitCheck some = told("departure", "sensitivity = { ferry = 0.8, land = 0 }\n"
                                             "sensitivity_irregular = { direct_flight = 0.1 }\n");
    CHECK(some.rules.quality ==
          ByRoute<CheckQuality>{CheckQuality{0.25, 0.1, 0.999}, CheckQuality{0.25, 0.5, 0.999},
                                CheckQuality{0.8, 0.5, 0.999}, CheckQuality{0, 0.5, 0.999}});
    CHECK(told("passport_screening", "sensitivity = 0.8\n").screening ==
          CheckQuality{0.8, 0.2, 0.9995});
}

TEST_CASE("interventions: training makes businesses last, and a lasting business never fails") {
    const auto failure = [](const std::string& more) {
        return loan_of(small(policies::loan("a", more))).rules.failure_per_day;
    };
    CHECK(failure("") == -exact_log(0.55) / days_per_year);
    CHECK(failure("training = true\n") == -exact_log(0.75) / days_per_year);
    CHECK(failure("training = true\nsurvival = 0.5\n") == -exact_log(0.5) / days_per_year);
    CHECK(failure("survival = 1\n") == 0);
    CHECK(exact_exp(-failure("survival = 0.001\n") * days_per_year) ==
          doctest::Approx(0.001).epsilon(1e-12));
    const Microloan loan = loan_of(small(policies::loan("a", "training = true\n")));
    CHECK(loan.training == Training::with);
    CHECK(loan.rules.accuracy == 0.7);
    CHECK(loan.rules.take_up == 0.2);
    CHECK(loan.rules.term_days == 24 * days_per_month);
}

TEST_CASE("interventions: they stand in order of name, byte by byte, wherever they are written") {
    const std::string text = policies::campaign("b", "") + policies::check("a b", "") +
                             policies::loan("Ä", "") + policies::loan("a", "") +
                             policies::check("B", "");
    std::vector<std::string> names;
    for (const Intervention& each : small(text).interventions) names.push_back(each.name);
    CHECK(names == std::vector<std::string>{"B", "a", "a b", "b", "Ä"});
}

TEST_CASE("interventions: a name of 60 characters is allowed, one of 61 is not") {
    std::string name;
    for (int each = 0; each < 60; ++each) name += "é";
    CHECK(small(policies::campaign(name, "")).interventions.size() == 1);
    CHECK(contains(problem_of(policies::campaign(name + "e", "")), "the name has 61 characters"));
}

TEST_CASE("interventions: at most 200, and so many still read back from the effective scenario") {
    std::string most;
    for (int each = 1; each <= 200; ++each)
        most += policies::loan("loans of region " + std::to_string(each),
                               "assumption = \"invented for study; would change with a register\"\n"
                               "provinces = [\"Aceh\", \"Bali\", \"Jambi\", \"Riau\"]\n");
    const Scenario scenario = small(most);
    CHECK(scenario.interventions.size() == 200);
    check_round_trip(scenario);
    CHECK(contains(problem_of(most + policies::campaign("one more", "")),
                   "there are 201 interventions"));
}

TEST_CASE("interventions: a file merges with those it extends key by key") {
    const std::string small_file = "extends = \"scenarios/small.toml\"\n";
    const std::string base =
        small_file +
        policies::campaign("meetings", "provinces = [\"Aceh\"]\nages = [\"15-24\"]\n") +
        policies::check("checks", "coverage = 0.1\n");
    const auto merged = read_family("\"base.toml\"",
                                    "[[intervention]]\nname = \"meetings\"\nintensity = 0.5\n"
                                    "provinces = [\"Bali\"]\nages = \"all\"\n"
                                    "cost = { per_unit = \"10 IDR\" }\n"
                                    "[[intervention]]\nname = \"checks\"\ncoverage.ferry = 0.7\n" +
                                        policies::loan("loans", ""),
                                    {{"base.toml", base}});
    INFO(all_problems(merged));
    REQUIRE(merged.ok());
    const auto& all = merged.value().interventions;
    REQUIRE(all.size() == 3);
    CHECK(std::get<ExitCheck>(all[0].measure).rules.coverage ==
          ByRoute<double>{0.1, 0.1, 0.7, 0.1});
    CHECK(all[1].name == "loans");
    CHECK(all[2].intensity == 0.5);
    CHECK(all[2].cost.fixed_idr_per_year == 2e9);
    CHECK(all[2].cost.idr_per_unit == 10);
    const Target& target = std::get<AwarenessCampaign>(all[2].measure).rules.target;
    CHECK(target.provinces == std::vector<std::int32_t>{51});
    CHECK(target.ages == everybody().ages);
    check_round_trip(merged.value());
}

TEST_CASE("interventions: one number for all routes replaces those of the file that is extended") {
    const std::string base = "extends = \"scenarios/small.toml\"\n" +
                             policies::check("checks", "coverage = { ferry = 0.7 }\n");
    const auto merged =
        read_family("\"base.toml\"", "[[intervention]]\nname = \"checks\"\ncoverage = 0.2\n",
                    {{"base.toml", base}});
    REQUIRE(merged.ok());
    CHECK(check_of(merged.value()).rules.coverage == ByRoute<double>{0.2, 0.2, 0.2, 0.2});
}

TEST_CASE("interventions: enabled = false drops one, and it can be taken up again") {
    const std::string base = "extends = \"scenarios/small.toml\"\n" + policies::all();
    const std::string drop = "[[intervention]]\nname = \"meetings\"\nenabled = false\n";
    const auto dropped = read_family("\"base.toml\"", drop, {{"base.toml", base}});
    REQUIRE(dropped.ok());
    CHECK(dropped.value().interventions.size() == 2);
    for (const ParameterRecord& record : dropped.value().records)
        CHECK_FALSE(contains(record.key, "meetings"));
    check_round_trip(dropped.value());
    const auto again =
        read_family("\"without.toml\"", "[[intervention]]\nname = \"meetings\"\nenabled = true\n",
                    {{"base.toml", base}, {"without.toml", "extends = \"base.toml\"\n" + drop}});
    REQUIRE(again.ok());
    CHECK(again.value().interventions.size() == 3);
}

TEST_CASE("interventions: two files that differ in different keys join, in either order") {
    const std::string base = "extends = \"scenarios/small.toml\"\n" + policies::all();
    const std::map<std::string, std::string> files{
        {"base.toml", base},
        {"a.toml", "extends = \"base.toml\"\n[[intervention]]\nname = \"meetings\"\n"
                   "intensity = 0.5\n"},
        {"b.toml", "extends = \"base.toml\"\n[[intervention]]\nname = \"meetings\"\n"
                   "reach = \"0.1 1/month\"\n"}};
    for (const char* list : {"[\"a.toml\", \"b.toml\"]", "[\"b.toml\", \"a.toml\"]"}) {
        const auto joined = read_family(list, "", files);
        INFO(all_problems(joined));
        REQUIRE(joined.ok());
        const Intervention& meetings = joined.value().interventions[1];
        CHECK(meetings.intensity == 0.5);
        CHECK(std::get<AwarenessCampaign>(meetings.measure).rules.reach_per_day ==
              doctest::Approx(0.1 / days_per_month));
    }
}

TEST_CASE("interventions: two rivals are both named, unless the file that extends them decides") {
    const std::string small_file = "extends = \"scenarios/small.toml\"\n";
    const std::map<std::string, std::string> files{
        {"a.toml", small_file + policies::campaign("m", "intensity = 0.1\n")},
        {"b.toml", small_file + policies::campaign("m", "intensity = 0.2\n")},
        {"c.toml", small_file + policies::campaign("m", "intensity = 0.1\n")},
        {"loan.toml", small_file + policies::loan("m", "")}};
    CHECK(all_problems(read_family("[\"a.toml\", \"b.toml\"]", "", files)) ==
          "mine.toml:1:22: error: intervention.m.intensity: a.toml:10:1 and b.toml:10:1 set it "
          "differently; expected one value\n  help: set it in this file to decide\n");
    CHECK(read_family("[\"a.toml\", \"c.toml\"]", "", files).ok());
    const auto decided = read_family("[\"a.toml\", \"b.toml\"]",
                                     "[[intervention]]\nname = \"m\"\nintensity = 0.3\n", files);
    REQUIRE(decided.ok());
    CHECK(decided.value().interventions[0].intensity == 0.3);
    // No file can decide of which type the other's is.
    for (const std::string type : {"microloan", "awareness_campaign"}) {
        const std::string own = "[[intervention]]\nname = \"m\"\ntype = \"" + type + "\"\n";
        CHECK(contains(all_problems(read_family("[\"a.toml\", \"loan.toml\"]", own, files)),
                       "expected one type for one name"));
    }
    CHECK(contains(
        all_problems(read_family("\"a.toml\"",
                                 "[[intervention]]\nname = \"m\"\ntype = \"microloan\"\n", files)),
        "expected one type for one name"));
}

TEST_CASE("interventions: the command line sets any key of those that are there") {
    Overrides overrides;
    overrides.set = {"intervention.meetings.reach=0.1 1/month",
                     "intervention.meetings.provinces=[\"Bali\", 12]",
                     "intervention.the checks.coverage.ferry=30 %",
                     "intervention.the checks.cost.fixed=3 billion IDR/year",
                     "intervention.the checks.start=2022-03-01",
                     "intervention.loans.enabled=false"};
    const Scenario scenario = small(policies::all(), overrides);
    REQUIRE(scenario.interventions.size() == 2);
    const Intervention& meetings = scenario.interventions[0];
    CHECK(std::get<AwarenessCampaign>(meetings.measure).rules.reach_per_day ==
          doctest::Approx(0.1 / days_per_month));
    CHECK(std::get<AwarenessCampaign>(meetings.measure).rules.target.provinces ==
          std::vector<std::int32_t>{12, 51});
    const Intervention& checks = scenario.interventions[1];
    CHECK(std::get<ExitCheck>(checks.measure).rules.coverage[2] == 0.3);
    CHECK(checks.cost.fixed_idr_per_year == 3e9);
    CHECK(to_text(checks.start) == "2022-03-01");
    bool told = false;
    for (const ParameterRecord& record : scenario.records)
        if (record.key == "intervention.meetings.reach") {
            told = true;
            CHECK(record.source == "given on the command line");
        }
    CHECK(told);
    check_round_trip(scenario);
}

TEST_CASE("interventions: mistakes of the command line are told with the option") {
    const std::string form = "; expected --set \"intervention.NAME.key=value\"\n";
    CHECK(problem_of_set("intervention.meeting.reach=1 1/month") ==
          "--set intervention.meeting.reach=1 1/month: error: intervention.meeting: the scenario "
          "has no intervention of this name" +
              form + "  help: did you mean \"meetings\"?\n");
    CHECK(problem_of_set("intervention.meetings=0.3") ==
          "--set intervention.meetings=0.3: error: intervention.meetings: this is an intervention, "
          "not one of its keys" +
              form);
    CHECK(problem_of_set("intervention.meetings.reach") ==
          "--set intervention.meetings.reach: error: there is no value; expected --set "
          "key=value\n  help: or --set key@2024-01-01=value, from that day on\n");
    CHECK(problem_of_set("intervention.meetings.reach@2022-05-01=1 1/month") ==
          "--set intervention.meetings.reach@2022-05-01=1 1/month: error: "
          "intervention.meetings.reach@2022-05-01: interventions do not change on dates; expected "
          "a value for all of its time\n  help: set its start and end instead\n");
    CHECK(contains(problem_of_set("intervention.meetings.type=microloan"), "cannot be changed"));
    CHECK(problem_of_set("intervention.meetings.raech=1") ==
          "--set intervention.meetings.raech=1: error: intervention.meetings.raech: "
          "awareness_campaign has no such key\n  help: did you mean \"reach\"?\n");
    CHECK(problem_of_set("intervention.meetings.reach=0.1") ==
          "--set intervention.meetings.reach=0.1: error: intervention.meetings.reach: 0.1 has no "
          "unit; expected a rate in time with its unit\n  help: write \"0.1 1/month\" if that is "
          "what you mean\n");
    CHECK(contains(problem_of_set("intervention.the checks.sex=female"),
                   "a coercive measure cannot be aimed at people by who they are"));
}

TEST_CASE("interventions: one that looks free, or lies outside the run, is warned of once") {
    const std::string free = "cost = { fixed = \"0 IDR/year\", per_person_reached = \"0 IDR\" }\n";
    const Scenario plain = small(policies::all());
    CHECK(plain.warnings.size() == 1); // the weight of the small scenario
    const Scenario warned =
        small(policies::campaign("a", free) + policies::campaign("b", free + "intensity = 0\n") +
              policies::campaign("c", "start = 2021-01-01\nend = 2021-12-31\n") +
              policies::campaign("d", "start = 2023-01-01\nend = 2023-12-31\n") +
              policies::campaign("e", "start = 2021-01-01\nend = 2022-01-01\n") +
              policies::campaign("f", "start = 2022-12-31\nend = 2023-01-01\n") +
              policies::campaign("g", free + "enabled = false\n"));
    CHECK(warned.warnings.size() == 4);
    const std::string text = warnings_of(warned);
    CHECK(contains(text, "intervention.a: no cost is given, so it will look free"));
    CHECK(
        contains(text, "intervention.c: it lasts from 2021-01-01 to 2021-12-31, outside the run"));
    CHECK(
        contains(text, "intervention.d: it lasts from 2023-01-01 to 2023-12-31, outside the run"));
    check_round_trip(warned);
}

TEST_CASE("interventions: the effective text reads back to the same interventions") {
    check_round_trip(small(policies::all()));
    check_round_trip(small(
        policies::campaign("quotes \\\" and = signs @ #", "note = \"a \\\"note\\\"\"\n"
                                                          "budget = \"0.1 billion IDR\"\n"
                                                          "reach = \"33.3 % / week\"\n") +
        policies::check("visas", "check = \"visa\"\ncoverage = \"7 %\"\n") +
        policies::check("passports", "check = \"passport_screening\"\n"
                                     "coverage = { value = 0.2, assumption = \"invented\" }\n") +
        policies::loan("loans", "training = true\nsurvival = 0.9\nterm = \"100 weeks\"\n"
                                "provinces = [94, 11]\neducations = [\"primary or less\"]\n")));
}

TEST_CASE("interventions: a source beside the keys is that of the numbers that have none") {
    const Scenario scenario =
        small(policies::campaign("a", "assumption = \"invented; would change\"\n"
                                      "intensity = { value = 0.5, source = \"the plan\" }\n"));
    std::map<std::string, std::string> sources;
    for (const ParameterRecord& record : scenario.records) sources[record.key] = record.source;
    CHECK(sources["intervention.a.reach"] == "assumption: invented; would change");
    CHECK(sources["intervention.a.intensity"] == "the plan");
    CHECK(sources["intervention.a.cost.per_unit"].find("no cost of this kind") !=
          std::string::npos);
}

TEST_CASE("interventions: every key of an intervention is among the records") {
    const Scenario scenario = small(policies::all());
    std::set<std::string> recorded;
    for (const ParameterRecord& record : scenario.records) {
        CHECK_MESSAGE(!record.value.empty(), record.key);
        recorded.insert(record.key);
    }
    for (const char* key : {"meetings.type",
                            "meetings.name",
                            "meetings.enabled",
                            "meetings.start",
                            "meetings.end",
                            "meetings.intensity",
                            "meetings.medium",
                            "meetings.reach",
                            "meetings.provinces",
                            "meetings.ages",
                            "meetings.educations",
                            "meetings.cost.fixed",
                            "meetings.cost.per_person_reached",
                            "meetings.cost.per_unit",
                            "meetings.budget",
                            "the checks.check",
                            "the checks.coverage.ferry",
                            "the checks.sensitivity.ferry",
                            "the checks.sensitivity_irregular.land",
                            "the checks.specificity.direct_flight",
                            "loans.training",
                            "loans.accuracy",
                            "loans.take_up",
                            "loans.survival",
                            "loans.term"})
        CHECK_MESSAGE(recorded.contains(std::string("intervention.") + key), key);
}

TEST_CASE("interventions: an order of files, tables or keys never changes a run") {
    const std::string forward = policies::campaign("a", "") + policies::check("b", "");
    const std::string backward = policies::check("b", "") + policies::campaign("a", "");
    check_same_run(small(forward), small(backward));
    check_same_run(small(policies::campaign("a", "provinces = [11, 12]\n")),
                   small(policies::campaign("a", "provinces = [\"Sumatera Utara\", \"Aceh\"]\n")));
}

TEST_CASE("interventions: a faulty table of provinces is not blamed on those who name one") {
    const std::string problems =
        problem_of("[tables]\nprovinces = \"scenarios/bad/data/province_twice.csv\"\n" +
                   policies::campaign("a", "provinces = [\"Jawa Tengah\"]\n"));
    CHECK_FALSE(contains(problems, "Jawa Tengah"));
    CHECK_FALSE(problems.empty());
}
