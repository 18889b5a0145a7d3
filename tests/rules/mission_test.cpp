#include "rules/luck.h"
#include "rules/mission.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <map>

using namespace suar;
using testing::agrees_with_chance;

namespace {

MissionRules labels(double sensitivity, double false_positive) {
    MissionRules rules{};
    rules.label_sensitivity = sensitivity;
    rules.label_false_positive = false_positive;
    return rules;
}

DestinationRow recorded_in(std::vector<RecordingMission> recording) {
    DestinationRow row{};
    row.recording = std::move(recording);
    return row;
}

} // namespace

TEST_CASE("cases are recorded by the missions of their country, at their shares") {
    // Three comparisons of 100,000 cases: each would notice a share wrong by 0.9 percentage points.
    const DestinationRow country = recorded_in({{"THA", 0.52}, {"MMR", 0.38}, {"LAO", 0.10}});
    std::map<std::string, int> found;
    for (std::uint32_t i = 0; i < 100'000; ++i)
        ++found[recording_mission(country, testing::luck(i))];
    for (const RecordingMission& mission : country.recording)
        CHECK(agrees_with_chance(found[mission.country], 100'000, mission.share));
    CHECK(found.size() == 3);
}

TEST_CASE(
    "the only mission of a country records all its cases, whatever the rounding of its share") {
    for (const double share : {1.0, 1 - 1e-12})
        for (const Draw& luck : testing::extremes)
            CHECK(recording_mission(recorded_in({{"KHM", share}}), luck) == "KHM");
    const DestinationRow one_of_two = recorded_in({{"THA", 1}, {"MMR", 0}});
    for (const Draw& luck : testing::extremes) CHECK(recording_mission(one_of_two, luck) == "THA");
}

TEST_CASE(
    "labels come at the sensitivity among the coerced and at false positives among the others") {
    // Two comparisons of 100,000 labels: each would notice a share wrong by 0.9 percentage points.
    const MissionRules rules = labels(0.57, 0.05);
    int coerced = 0, others = 0;
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        coerced += label_case(rules, true, testing::luck(i)) == LabelGiven::tppo;
        others += label_case(rules, false, testing::luck(i)) == LabelGiven::tppo;
    }
    CHECK(agrees_with_chance(coerced, 100'000, 0.57));
    CHECK(agrees_with_chance(others, 100'000, 0.05));
}

TEST_CASE("a more sensitive mission labels all whom a less sensitive one labels") {
    for (std::uint32_t i = 0; i < 20'000; ++i)
        for (const bool coerced : {false, true})
            for (int tenth = 0; tenth < 10; ++tenth) {
                const double less = tenth / 10.0, more = less + 0.1;
                REQUIRE(label_case(labels(less, less), coerced, testing::luck(i)) <=
                        label_case(labels(more, more), coerced, testing::luck(i)));
            }
}

TEST_CASE("a perfect mission labels the coerced and nobody else, a blind one nobody") {
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        REQUIRE(label_case(labels(1, 0), true, testing::luck(i)) == LabelGiven::tppo);
        REQUIRE(label_case(labels(1, 0), false, testing::luck(i)) == LabelGiven::not_tppo);
        REQUIRE(label_case(labels(0, 0), true, testing::luck(i)) == LabelGiven::not_tppo);
    }
}
