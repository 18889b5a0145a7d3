// MODEL 11, weights: one agent for 10 or for 40 persons gives the same entries, held and recorded
// within three standard errors. The short form: six replicates each instead of twenty, of two
// years.
#include "support/worlds.h"

#include <array>

using namespace suar;
using namespace suar::testing;

namespace {

constexpr std::size_t figures = 3;
constexpr std::uint32_t replicates = 6;

struct Means {
    std::array<double, figures> mean{}, variance_of_mean{};
};

Means means(std::uint32_t weight) {
    Overrides overrides;
    overrides.weight = weight;
    overrides.from = to_day({2021, 7, 1});
    overrides.to = to_day({2023, 6, 30});
    overrides.toy = true;
    const Scenario world = scenario("indonesia.toml", overrides);
    const Workers workers(2, std::nullopt);
    std::array<double, figures> sums{}, squares{};
    for (std::uint32_t replicate = 0; replicate < replicates; ++replicate) {
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
        const double n = replicates;
        result.mean[f] = sums[f] / n;
        result.variance_of_mean[f] = (squares[f] / n - result.mean[f] * result.mean[f]) / (n - 1);
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

TEST_CASE("law: weights of 10 and of 40 agree in entries, held and recorded") {
    const Means fine = means(10), coarse = means(40);
    for (std::size_t f = 0; f < figures; ++f) {
        const double difference = fine.mean[f] - coarse.mean[f];
        const double variance = fine.variance_of_mean[f] + coarse.variance_of_mean[f];
        CAPTURE(f);
        CAPTURE(fine.mean[f]);
        CAPTURE(coarse.mean[f]);
        // Three standard errors, as the law states it. With six replicates a fresh seed would miss
        // it about once in 25 runs of the three figures; this seed's verdict does not change.
        CHECK(difference * difference < 9 * variance);
    }
}

TEST_SUITE_END();
