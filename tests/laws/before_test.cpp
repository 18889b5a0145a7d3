// MODEL 11, before: a change from a date on leaves everything before that date as it was.
#include "support/policies.h"

using namespace suar;
using namespace suar::testing;

namespace {

std::vector<std::uint64_t> days_of(const Overrides& overrides) {
    return day_by_day(scenario("indonesia.toml", overrides));
}

} // namespace

TEST_CASE("law: before a dated change every day is equal, and afterwards it makes a difference") {
    const auto base = days_of(small_world());
    for (const char* const change :
         {"travel.factor@2022-06-01=0.5", "decision.unemployed@2022-06-01=2",
          "check.coverage.ferry@2022-06-01=0.9", "journey.preparation@2022-06-01=40 days",
          "captivity.exit_median@2022-06-01=10 months", "mission.recording@2022-06-01=0.15 1/year",
          "channel.takedown.open_adverts@2022-06-01=0.5"}) {
        CAPTURE(change);
        Overrides overrides = small_world();
        overrides.set.push_back(change);
        const auto changed = days_of(overrides);
        const auto first = static_cast<std::size_t>(to_day({2022, 6, 1}) - to_day({2022, 1, 1}));
        REQUIRE(base.size() == changed.size());
        for (std::size_t day = 0; day < first; ++day) REQUIRE(base[day] == changed[day]);
        CHECK(base.back() != changed.back());
    }
}
