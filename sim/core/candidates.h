// How the engine finds the few who can have an event today without asking everybody.
//
// For a decision, a person and a day the luck is X ~ Exp(1); the event happens when X <= hazard.
// Over the persons of a stripe and the luck up to h0 the points (person, luck) form a Poisson
// process of unit rate, cut into bands (h0 2^-k-1, h0 2^-k] of luck; the last band reaches 0. Each
// band is drawn apart, keyed (decision, stripe, day, band), so the field of luck is one and the
// same for all scenarios, and only the bands below the largest hazard now present have to be looked
// at: candidates are at most twice (largest hazard x persons).
#pragma once

#include "core/draw.h"

#include <cstdint>
#include <vector>

namespace suar {

// Constants of the format, per decision: changing one changes every result.
struct Bands {
    Decision decision;
    double highest; // h0: a hazard above it is an error in the program, never clipped
    int count;
};
inline constexpr Bands lose_job_bands{Decision::lose_job, 0x1p-3, 11};
inline constexpr Bands meet_offer_bands{Decision::meet_offer, 0x1p-5, 16};
inline constexpr Bands meet_in_group_bands{Decision::meet_in_group, 0x1p-5, 16};
inline constexpr Bands meet_in_person_bands{Decision::meet_in_person, 0x1p-5, 16};
inline constexpr Bands hear_campaign_bands{Decision::hear_campaign, 0x1p-2, 18};
inline constexpr Bands turnover_bands{Decision::turnover, 0x1p-8, 14};
inline constexpr Bands loan_offer_bands{Decision::loan_offer, 0x1p-3, 18};
inline constexpr Bands legal_offer_bands{Decision::legal_offer, 0x1p-3, 18};

constexpr Bands of_intervention(Bands bands, std::uint32_t luck_name) {
    return {of_intervention(bands.decision, luck_name), bands.highest, bands.count};
}

struct Candidate {
    std::uint32_t position; // within the stripe
    double luck;            // the event happens when luck <= the hazard of the person there
};

// Appends all points of the stripe with luck below the edge next above `largest_hazard`. A person
// can appear once per band; the event is the same whichever of them fires, so taking it twice must
// be harmless to the caller. Throws BrokenLaw when largest_hazard is above the highest band.
void find_candidates(RunKey run, const Bands& bands, std::uint32_t stripe, Day today,
                     std::uint32_t persons, double largest_hazard, std::vector<Candidate>& found);

} // namespace suar
