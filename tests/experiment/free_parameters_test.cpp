// Which numbers are moved, where they stand, between which bounds; and how they are put back.
#include "experiment/free_parameters.h"
#include "support/texts.h"
#include "support/worlds.h"

#include <algorithm>
#include <cmath>

using namespace suar;

namespace {

Overrides overrides(std::vector<std::string> set) {
    Overrides made;
    made.weight = 100;
    made.set = std::move(set);
    return made;
}

Scenario baseline(std::vector<std::string> set) {
    return testing::scenario("indonesia-start.toml", overrides(std::move(set)));
}

std::vector<FitTarget> targets() {
    const auto text = read_disk(SUAR_SOURCE_DIR "/scenarios/data/targets.csv");
    REQUIRE(text.ok());
    auto read = read_targets("targets.csv", text.value());
    REQUIRE(read.ok());
    return std::move(read.value());
}

PriorTable priors() {
    const auto text = read_disk(SUAR_SOURCE_DIR "/scenarios/data/priors.csv");
    REQUIRE(text.ok());
    auto read = read_priors("priors.csv", text.value());
    REQUIRE(read.ok());
    return std::move(read.value());
}

std::vector<FreeParameter> chosen(const Scenario& scenario, const FreeChoice& choice) {
    auto made = free_parameters(scenario, targets(), priors(), choice);
    if (!made)
        for (const Problem& problem : made.problems()) MESSAGE(describe(problem));
    REQUIRE(made.ok());
    return std::move(made.value());
}

const FreeParameter& named(const std::vector<FreeParameter>& all, const std::string& name) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const FreeParameter& each) { return each.name == name; });
    CAPTURE(name);
    REQUIRE(found != all.end());
    return *found;
}

std::string refusal(const Scenario& scenario, const FreeChoice& choice) {
    const auto made = free_parameters(scenario, targets(), priors(), choice);
    REQUIRE(!made.ok());
    std::string text;
    for (const Problem& problem : made.problems()) text += describe(problem) + "\n";
    return text;
}

} // namespace

TEST_CASE("free: every number of the standing list has room, inside priors and registry") {
    const Scenario scenario = baseline({});
    const auto all = chosen(scenario, {});
    for (const FreeParameter& each : all) {
        CAPTURE(each.name);
        CHECK(each.low < each.start);
        CHECK(each.start < each.high);
        CHECK(each.spread > 0);
        CHECK(each.difference > 0);
        CHECK(from_scale(each.scale, on_scale(each.scale, each.start)) ==
              doctest::Approx(each.start));
    }
    for (const char* const country : {"KHM", "PHL", "MMR", "LAO", "MYS", "VNM", "ARE"})
        CHECK(named(all, std::string("industry.capacity.") + country).scale == Scale::log);
    CHECK(named(all, "industry.growth.KHM").start == 2.5); // the one country with yearly counts
    CHECK(named(all, "industry.midpoint.KHM").start == 2022.05);
    CHECK(std::none_of(all.begin(), all.end(), [](const FreeParameter& each) {
        return each.name == "industry.growth.PHL";
    }));
    const FreeParameter& shelter = named(all, "mission.shelter"); // P24: 7-30 / 20-90, 14 / 42
    CHECK(shelter.low == 20);
    CHECK(shelter.high == 90);
    CHECK(shelter.centre == 42);
    CHECK(shelter.spread == doctest::Approx(std::log(4.5) / 4));
    const FreeParameter& negotiation = named(all, "mission.negotiation");
    CHECK(negotiation.low == 7);
    CHECK(negotiation.high == 30);
    CHECK(negotiation.centre == 14);
    const FreeParameter& positives = named(all, "mission.label_false_positive");
    CHECK(positives.low == 0);
    CHECK(positives.high == 0.1);
    // P15 is of shares: 0.2 to 0.6, as log-odds; one number for four channels, by date.
    const FreeParameter& before = named(all, "decision.knowing_base");
    CHECK(before.keys.size() == 4);
    CHECK(before.start == -0.9);
    CHECK(before.low == doctest::Approx(std::log(0.2 / 0.8)));
    CHECK(before.high == doctest::Approx(std::log(0.6 / 0.4)));
    CHECK(named(all, "decision.knowing_base@2023-01-01").start == 0.28);
    CHECK(named(all, "passport.detection_irregular@2023-01-01").start == 0.018); // 0 before
    const std::size_t numbers = 7 + 2 + 2 + 1 + 5;
    CHECK(all.size() == numbers);
    CHECK(std::none_of(all.begin(), all.end(), [](const FreeParameter& each) {
        return contains(each.name, "mission.recording"); // not identified: held unless named
    }));
}

TEST_CASE("free: more by name, less by name") {
    const Scenario scenario = baseline({});
    const auto all = chosen(scenario, {{"mission.recording", "industry.midpoint.PHL",
                                        "passport.detection@2023-01-01", "check.coverage.ferry"},
                                       {"mission.shelter", "industry.growth.KHM"}});
    CHECK(named(all, "mission.recording").low == 0.03);
    CHECK(named(all, "mission.recording").high == 0.2);
    CHECK(named(all, "industry.midpoint.PHL").high == doctest::Approx(2026.4));
    CHECK(named(all, "passport.detection@2023-01-01").start == 0.018);
    CHECK(named(all, "passport.detection@2023-01-01").scale == Scale::logit);
    for (const FreeParameter& each : all) {
        CHECK(each.name != "mission.shelter");
        CHECK(each.name != "industry.growth.KHM");
    }
}

TEST_CASE("free: what cannot be moved is refused, each with how to mend it") {
    const Scenario scenario = baseline({});
    const auto refuses = [&](const FreeChoice& choice, const std::vector<std::string>& words) {
        const std::string text = refusal(scenario, choice);
        CAPTURE(text);
        for (const std::string& word : words) {
            CAPTURE(word);
            CHECK(contains(text, word));
        }
    };
    refuses({{"mision.recording"}, {}}, {"--free", "no such number", "mission.recording"});
    refuses({{"industry.capacity.XXX"}, {}}, {"industry.capacity.XXX", "no such number"});
    refuses({{"mission.recording@soon"}, {}}, {"\"soon\" is not a date"});
    refuses({{"industry.growth.KHM@2022-01-01"}, {}}, {"cannot change on dates"});
    refuses({{"mission.beds"}, {}}, {"counted"});
    refuses({{"passport.detection"}, {}}, {"0 leaves no room"});
    refuses({{"decision.knowing_base.referral"}, {}},
            {"decision.knowing_base moves the same number", "--hold decision.knowing_base"});
    refuses({{"decision.base"}, {}}, {"different values", "--free decision.base."});
    refuses({{}, {"mission.recording"}}, {"--hold", "not moved anyhow"});
    refuses({{"nonsense"}, {"more.nonsense"}}, {"nonsense", "more.nonsense"});
    const std::string outside = refusal(baseline({"mission.shelter=100 days"}), {});
    CHECK(contains(outside, "mission.shelter: 100 days is not inside"));
    CHECK(contains(outside, "between 20 and 90"));
    CHECK(contains(outside, "--hold mission.shelter"));
}

TEST_CASE("free: the numbers of a scenario are seen in the registry's unit, with all their dates") {
    const Scenario scenario =
        baseline({"mission.shelter=1.5 months", "mission.shelter@2022-06-01=60 days",
                  "mission.shelter@2024-06-01=2 months"});
    const auto steps = steps_of(scenario, "mission.shelter");
    REQUIRE(steps.size() == 3);
    CHECK(!steps[0].from);
    CHECK(steps[0].number == doctest::Approx(1.5 * days_per_month));
    CHECK(steps[1].from == to_day({2022, 6, 1}));
    CHECK(steps[1].number == 60);
    CHECK(steps[2].number == doctest::Approx(2 * days_per_month));
    CHECK(steps_of(scenario, "industry.capacity.KHM").front().number == 17'000);
    CHECK(steps_of(scenario, "no.such").empty());
    const Scenario unsure = baseline({"mission.walk_in={ dist = \"uniform\", low = 0.05, high = "
                                      "0.15, unit = \"share\" }"});
    CHECK(steps_of(unsure, "mission.walk_in").front().number == doctest::Approx(0.1));
}

TEST_CASE("free: values put back give the scenario with those values and nothing else changed") {
    const Scenario scenario = baseline({});
    const auto all =
        chosen(scenario, {{"mission.recording@2022-03-01", "industry.midpoint.PHL"}, {}});
    std::vector<double> start, moved;
    for (const FreeParameter& each : all) {
        start.push_back(each.start);
        moved.push_back(
            as_written(from_scale(each.scale, on_scale(each.scale, each.start) + 0.01)));
    }
    const auto put = [&](const std::vector<double>& values) {
        return baseline(set_texts(set_numbers(scenario, all, values)));
    };
    const Scenario same = put(start);
    REQUIRE(same.records.size() == scenario.records.size());
    for (std::size_t r = 0; r < same.records.size(); ++r) {
        CAPTURE(same.records[r].key);
        if (same.records[r].key == "mission.recording")
            CHECK(same.records[r].value == "0.08; 0.08 from 2022-03-01");
        else
            CHECK(same.records[r].value == scenario.records[r].value);
    }
    // A value from a date takes the place of what stood there: a scenario names a date once.
    for (const SetNumber& number : set_numbers(scenario, all, moved))
        for (std::size_t i = 1; i < number.steps.size(); ++i) {
            CAPTURE(number.key);
            REQUIRE(number.steps[i].from);
            CHECK((!number.steps[i - 1].from || *number.steps[i - 1].from < *number.steps[i].from));
        }
    const Scenario other = put(moved);
    std::size_t changed = 0;
    for (std::size_t r = 0; r < other.records.size(); ++r)
        changed += other.records[r].value != scenario.records[r].value;
    std::size_t keys = 0;
    for (const FreeParameter& each : all) keys += each.from ? 0 : each.keys.size();
    CHECK(changed == keys + 2); // and mission.recording and the passports: only later steps of them
    for (std::size_t p = 0; p < all.size(); ++p)
        for (const std::string& key : all[p].keys) {
            double value = -1;
            for (const DatedNumber& step : steps_of(other, key))
                if (step.from == all[p].from) value = step.number;
            CAPTURE(key);
            CHECK(value == moved[p]);
        }
}

TEST_CASE("priors: ranges are read as they are written, one of several") {
    const auto table = read_priors("p.csv", "id,prior_range,central\n"
                                            "A,7-30 / 20-90,14 / 42\nB,-0.05 to -0.30,-0.15\n"
                                            "C,concentration 10,as named\nD,6-12 months,8 months\n"
                                            "E,0.2-0.6,0.7\n");
    REQUIRE(table.ok());
    const auto range = [&](const char* id, std::size_t part) {
        return prior_range(table.value(), id, part);
    };
    CHECK(range("A", 0).value().low == 7);
    CHECK(range("A", 1).value().high == 90);
    CHECK(range("A", 1).value().centre == 42);
    CHECK(range("B", 0).value().low == -0.30);
    CHECK(range("B", 0).value().high == -0.05);
    CHECK(range("D", 0).value().centre == 8);
    CHECK(!range("A", 2).ok());
    CHECK(!range("C", 0).ok());
    CHECK(!range("E", 0).ok()); // the centre is outside
    CHECK(range("C", 0).problems().front().place == "p.csv:4:1");
    CHECK(!range("Z", 0).ok());
    CHECK(!read_priors("p.csv", "id,central\nA,1\n").ok());
    CHECK(!read_priors("p.csv", "id,prior_range,central\nA,1-3,2\nA,1-3,2\n").ok());
}
