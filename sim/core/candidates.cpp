#include "core/candidates.h"

#include "core/error.h"

#include <fmt/format.h>

namespace suar {
namespace {

// One band: the process along the persons, `width` of luck thick. The distance to the next point in
// persons is Exp(1)/width: its whole part is the geometric gap at 1 - exp(-width), its fraction
// tells where inside the band the lowest point of that person lies, a truncated exponential; for an
// exponential the two are independent.
struct Band {
    double lowest, width;
    std::uint32_t number;
};

void draw_band(RunKey run, Decision decision, std::uint32_t stripe, Day today,
               std::uint32_t persons, Band band, std::vector<Candidate>& found) {
    double position = -1;
    for (std::uint32_t pair = 0;; ++pair) {
        const Draw luck = draw(run, decision, stripe, today, band.number << 26 | pair);
        for (const std::uint64_t bits : {luck.first(), luck.second()}) {
            const double distance = -exact_log(unit_interval(bits)) / band.width;
            if (!(distance < static_cast<double>(persons))) return;
            const auto gap = static_cast<std::uint32_t>(distance);
            position += 1 + static_cast<double>(gap);
            if (!(position < static_cast<double>(persons))) return;
            const double inside = distance - static_cast<double>(gap);
            found.push_back(
                {static_cast<std::uint32_t>(position), band.lowest + band.width * inside});
        }
    }
}

} // namespace

void find_candidates(RunKey run, const Bands& bands, std::uint32_t stripe, Day today,
                     std::uint32_t persons, double largest_hazard, std::vector<Candidate>& found) {
    if (!(largest_hazard <= bands.highest))
        throw BrokenLaw{"a hazard stays within its bands",
                        fmt::format("decision {} on {}: hazard {} above {}",
                                    static_cast<std::uint32_t>(bands.decision), to_text(today),
                                    largest_hazard, bands.highest)};
    double upper = bands.highest;
    for (int band = 0; band < bands.count; ++band, upper /= 2) {
        const double lowest = band + 1 < bands.count ? upper / 2 : 0;
        if (lowest < largest_hazard)
            draw_band(run, bands.decision, stripe, today, persons,
                      {lowest, upper - lowest, static_cast<std::uint32_t>(band)}, found);
    }
}

} // namespace suar
