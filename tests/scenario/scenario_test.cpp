#include "disk.h"
#include "same.h"

#include <doctest/doctest.h>

#include <set>

using namespace suar;

namespace {

Overrides with_set(std::vector<std::string> set) {
    Overrides overrides;
    overrides.set = std::move(set);
    return overrides;
}

double travel_on(const Scenario& scenario, Day day) {
    double factor = -1;
    for (const DatedParameters& segment : scenario.parameters)
        if (segment.from <= day) factor = segment.values.journey.travel_factor;
    return factor;
}

} // namespace

TEST_CASE("scenario: the effective text reads back to the same scenario, to the last bit") {
    check_round_trip(small("", Overrides{}));
    const Result<Scenario> baseline =
        read_scenario("scenarios/indonesia.toml", Overrides{}, source_folder());
    REQUIRE(baseline.ok());
    check_round_trip(baseline.value());
    check_round_trip(
        small("title = \"a \\\"b\\\" \\\\ é\"\n"
              "[stress]\nbase = { value = \"33.3 %\", source = \"a \\\"survey\\\" \\u0007 \\t\" }\n"
              "time_constant = \"7.1 weeks\"\n"
              "[decision]\nmigrant = -0.0\n"
              "[output]\ninterval = \"month\"\nmax_bytes = \"0.5 GB\"\n"
              "[mission]\nrecording = [{ value = \"0.09 1/year\" }, "
              "{ from = 2022-05-05, value = \"0.05 1/month\" }]\n",
              with_set({"travel.factor@2022-07-01=0.7", "ties.country=2",
                        "labour.wage_growth=-0 1/year", "run.seed=77"})));
}

TEST_CASE("scenario: the baseline changes on the dates of its sources") {
    const Result<Scenario> baseline =
        read_scenario("scenarios/indonesia-start.toml", Overrides{}, source_folder());
    REQUIRE(baseline.ok());
    const auto& segments = baseline.value().parameters;
    REQUIRE(segments.size() == 4);
    CHECK(segments[0].from == to_day({2019, 1, 1}));
    CHECK(segments[0].values.journey.travel_factor == 1);
    CHECK(segments[1].from == to_day({2020, 3, 15}));
    CHECK(segments[1].values.journey.travel_factor == 0.25);
    CHECK(segments[2].from == to_day({2022, 4, 1}));
    CHECK(segments[2].values.decision.knowing_base[0] == -0.9);
    CHECK(segments[3].from == to_day({2023, 1, 1}));
    CHECK(segments[3].values.decision.knowing_base[3] == 0.28);
    CHECK(segments[3].values.journey.travel_factor == 1);
    const Parameters& first = segments[0].values;
    CHECK(first.mission.recording_per_day == 0.08 / 365.25);
    CHECK(first.captivity.exit_median_days == 8 * 30.4375);
    CHECK(first.referral.success_per_captive_day == doctest::Approx(0.5 / 365.25).epsilon(1e-14));
    CHECK(first.awareness.half_life_days == 9 * 30.4375);
    CHECK(first.offer.low_wage_idr == 6'500'000);
}

TEST_CASE("scenario: a step that has begun before the run is in force from its start") {
    const Scenario scenario = small("", Overrides{});
    REQUIRE(scenario.parameters.size() == 2);
    CHECK(scenario.parameters[0].from == scenario.start);
    CHECK(scenario.parameters[0].values.journey.travel_factor == 0.25);
    CHECK(scenario.parameters[1].from == to_day({2022, 4, 1}));
}

TEST_CASE("scenario: a step on the command line changes nothing before its day") {
    const Scenario plain = small("", Overrides{});
    const Scenario other = small(
        "", with_set({"travel.factor@2022-09-01=0.5", "check.coverage.ferry@2022-10-01=30 %"}));
    for (Day day = plain.start; day <= plain.end; ++day) {
        const double expected = day < to_day({2022, 9, 1}) ? travel_on(plain, day) : 0.5;
        REQUIRE(travel_on(other, day) == expected);
    }
    CHECK(other.parameters.back().from == to_day({2022, 10, 1}));
    CHECK(other.parameters.back().values.check.coverage[2] == 0.3);
    CHECK(other.parameters.front().values.check.coverage[2] == 0.2);
}

TEST_CASE(
    "scenario: a step on the command line replaces the one of that day and leaves later ones") {
    const Scenario scenario =
        small("", with_set({"travel.factor@2022-02-01=0.1", "travel.factor@2022-04-01=0.9"}));
    CHECK(travel_on(scenario, to_day({2022, 1, 31})) == 0.25);
    CHECK(travel_on(scenario, to_day({2022, 2, 1})) == 0.1);
    CHECK(travel_on(scenario, to_day({2022, 3, 31})) == 0.1);
    CHECK(travel_on(scenario, to_day({2022, 4, 1})) == 0.9);
    CHECK(travel_on(scenario, to_day({2022, 12, 31})) == 0.9);
    check_round_trip(scenario); // which a day with two steps would not
}

TEST_CASE("scenario: a value on the command line replaces all steps") {
    const Scenario scenario = small("", with_set({"travel.factor=0.8"}));
    REQUIRE(scenario.parameters.size() == 1);
    CHECK(scenario.parameters[0].values.journey.travel_factor == 0.8);
}

TEST_CASE("scenario: steps that change nothing, or lie outside the run, make no segment") {
    const Scenario scenario =
        small("", with_set({"travel.factor=1", "travel.factor@2022-06-01=1",
                            "travel.factor@2023-06-01=0.2", "travel.factor@2021-06-01=1"}));
    REQUIRE(scenario.parameters.size() == 1);
    CHECK(scenario.parameters[0].values.journey.travel_factor == 1);
}

TEST_CASE("scenario: the options of the command line stand before the file") {
    Overrides overrides = with_set({"title=From outside", "output.interval=week"});
    overrides.seed = 4294967295u;
    overrides.replicates = 3;
    overrides.weight = 150;
    overrides.from = to_day({2022, 2, 1});
    overrides.to = to_day({2022, 2, 28});
    const Scenario scenario = small("[run]\nseed = 5\n", overrides);
    CHECK(scenario.seed == 4294967295u);
    CHECK(scenario.replicates == 3);
    CHECK(scenario.weight == 150);
    CHECK(scenario.start == to_day({2022, 2, 1}));
    CHECK(scenario.end == to_day({2022, 2, 28}));
    CHECK(scenario.title == "From outside");
    CHECK(scenario.interval == Interval::week);
}

TEST_CASE("scenario: mistakes of the command line are told with the option") {
    Overrides overrides = with_set(
        {"travel.factor", "travl.factor=1", "travel.factor@june=1", "ties.country@2022-06-01=2",
         "stress.base=2", "travel.factor@2022-06-01=[{value=1}, {from=2022-07-01, value=0}]"});
    overrides.weight = 0;
    CHECK(all_problems(read_small("", overrides)) ==
          "--set travel.factor: error: there is no value; expected --set key=value\n"
          "  help: or --set key@2024-01-01=value, from that day on\n"
          "--set travl.factor=1: error: travl.factor: there is no such parameter\n"
          "  help: did you mean \"travel.factor\"?\n"
          "--set travel.factor@june=1: error: travel.factor: \"june\" is not a date; expected "
          "--set key@2024-01-01=value\n"
          "--set ties.country@2022-06-01=2: error: ties.country: this cannot change on dates; "
          "expected --set ties.country=value\n"
          "  help: it shapes what is made once, or says what is run\n"
          "--set stress.base=2: error: stress.base: 2 is out of range; expected a number from 0 to "
          "1 (share)\n"
          "  help: the default is 0.2\n"
          "--set travel.factor@2022-06-01=[{value=1}, {from=2022-07-01, value=0}]: error: "
          "travel.factor: dated steps stand after a date; expected one value\n"
          "--weight: error: population.weight: 0 is out of range; expected a whole number from 1 "
          "to 10000\n");
}

TEST_CASE("scenario: a weight above 20 is warned of, and above 100 asked for by name") {
    CHECK(small("[population]\nweight = 20\n", Overrides{}).warnings.empty());
    CHECK(small("[population]\nweight = 21\n", Overrides{}).warnings.size() == 1);
    CHECK(read_small("[population]\nweight = 100\ntoy = false\n", Overrides{}).ok());
    CHECK_FALSE(read_small("[population]\nweight = 101\ntoy = false\n", Overrides{}).ok());
    Overrides toy;
    toy.toy = true;
    CHECK(read_small("[population]\nweight = 101\ntoy = false\n", toy).ok());
}

TEST_CASE("scenario: every problem is told at once, and each once") {
    const Result<Scenario> scenario = read_small("title = 1\n[stress]\nbase = 2\ndebt = 2\n"
                                                 "[run]\nend = 2021-01-01\n[mission]\nbads = 2\n",
                                                 Overrides{});
    REQUIRE_FALSE(scenario.ok());
    CHECK(scenario.problems().size() == 5);
    std::set<std::string> places;
    for (const Problem& problem : scenario.problems()) places.insert(problem.place);
    CHECK(places.size() == 5);
}

TEST_CASE("scenario: a title stands on one line as it is seen, and forges none beside it") {
    for (const char* const title :
         {"a\\nb", "a\\tb", "a\\u001b[31mb", "a\\u202eb", "a\\u200bb", "a\\u2066b", "\\ufeffa"}) {
        CAPTURE(title);
        const auto read = read_small(std::string("title = \"") + title + "\"\n", Overrides{});
        CHECK(all_problems(read).find("a text of one line") != std::string::npos);
    }
    CHECK(read_small("title = \"Prévention – 予防\"\n", Overrides{}).ok());
}
