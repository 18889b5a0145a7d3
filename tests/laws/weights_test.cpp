// MODEL 11, weights: one agent for 10 or for 40 persons gives the same entries, held and recorded
// within three standard errors over 20 replicates of the baseline, with everything on that it has
// on: learning, referral and making up. In every build a short form of it, of two years.
#include "support/worlds.h"

#include <array>
#include <cmath>
#include <string_view>

using namespace suar;
using namespace suar::testing;

namespace {

constexpr std::size_t figures = 3;

struct Span {
    Day from, to;
    std::uint32_t replicates;
};

struct Means {
    std::array<double, figures> mean{}, variance_of_mean{};
};

// Entries and recorded cases of all days, and the held of the last.
Means means(std::uint32_t weight, Span span) {
    Overrides overrides;
    overrides.weight = weight;
    overrides.from = span.from;
    overrides.to = span.to;
    overrides.toy = true;
    const Scenario world = scenario("indonesia.toml", overrides);
    const Workers workers(2, std::nullopt);
    std::array<double, figures> sums{}, squares{};
    for (std::uint32_t replicate = 0; replicate < span.replicates; ++replicate) {
        std::array<double, figures> value{};
        run_replicate(setup_of(world, replicate, workers), [&](const World& now, Day today) {
            const auto of = [&](Outcome outcome) {
                return static_cast<double>(
                    sum(now.tally.by_province[static_cast<std::size_t>(outcome)]));
            };
            value[0] += of(Outcome::entries);
            value[1] = of(Outcome::held);
            value[2] += of(Outcome::recorded_cases);
            return today < world.end;
        });
        for (std::size_t f = 0; f < figures; ++f) {
            sums[f] += value[f];
            squares[f] += value[f] * value[f];
        }
    }
    Means result;
    for (std::size_t f = 0; f < figures; ++f) {
        const double n = span.replicates;
        result.mean[f] = sums[f] / n;
        result.variance_of_mean[f] = (squares[f] / n - result.mean[f] * result.mean[f]) / (n - 1);
    }
    return result;
}

// Within three standard errors, as the law states it. Under a fresh seed three figures of twenty
// replicates would miss it about once in 70 runs, of six once in 25; this seed's verdict does not
// change.
void compare_weights(Span span) {
    constexpr std::array<std::string_view, figures> names{"entries", "held", "recorded"};
    const Means fine = means(10, span), coarse = means(40, span);
    for (std::size_t f = 0; f < figures; ++f) {
        const double difference = fine.mean[f] - coarse.mean[f];
        const double variance = fine.variance_of_mean[f] + coarse.variance_of_mean[f];
        INFO(names[f] << " at weight 10: " << fine.mean[f] << ", at 40: " << coarse.mean[f]
                      << "; standard errors apart: " << difference / std::sqrt(variance));
        CHECK(difference * difference < 9 * variance);
    }
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

TEST_CASE("law: weights of 10 and of 40 agree in entries, held and recorded") {
    compare_weights({to_day({2021, 7, 1}), to_day({2023, 6, 30}), 6});
}

// The baseline from its first day to its last.
TEST_CASE("law: weights of 10 and of 40 agree over twenty replicates of the baseline" *
          doctest::skip()) { // minutes: see tests/CMakeLists.txt
    compare_weights({to_day({2019, 1, 1}), to_day({2025, 12, 31}), 20});
}

TEST_SUITE_END();
