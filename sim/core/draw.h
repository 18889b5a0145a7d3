// Luck without memory: a draw is a function of the event it belongs to, (run, decision, name, when,
// index), through Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as
// easy as 1, 2, 3", SC11). Two policies of one seed therefore share all luck, and no thread has a
// stream.
#pragma once

#include "core/calendar.h"
#include "core/exact_math.h"

#include <array>
#include <cstdint>

namespace suar {

// Numbered for ever: a number is never given to another decision, or old results change meaning.
enum class Decision : std::uint32_t {
    first_employment = 1,
    lose_job = 2,
    find_job = 3,
    job_kind = 4,
    meet_offer = 5,
    offer_terms = 6,
    answer_offer = 7,
    know_the_work = 8,
    which_recruiter = 9,
    preparation_time = 10,
    withdraw = 11,
    travel_open = 12,
    choose_exit = 13,
    exit_check = 14,
    retry = 15,
    other_stops = 16,
    choose_country = 17,
    arrival_priority = 18,
    choose_site = 19,
    debt = 20,
    coerce = 21,
    contact_mission = 22,
    escape = 23,
    release = 24,
    police = 25,
    failed_attempt = 26,
    injury = 27,
    sale = 28,
    sale_abroad = 29,
    promote = 30,
    death = 31,
    complicit_return = 32,
    walk_in = 33,
    recording_mission = 34,
    queue_priority = 35,
    label_case = 36,
    negotiation_time = 37,
    shelter_time = 38,
    way_home_time = 39,
    warn_tie = 40,
    name_someone = 41,
    choose_tie = 42,
    raid = 43,
    raid_recorded = 44,
    site_shape = 45,
    site_rounding = 46, // drawn no more
    recruiter_shape = 47,
    tie_permutation = 48,
    tie_kept = 49,
    minor = 50,
    hear_campaign = 51,
    served_first = 52,
    loan_offer = 53,
    take_loan = 54,
    business_ends = 55,
    needs_passport = 56,
    passport_screening = 57,
    other_passports = 58,
    parameter_draw = 60,
    dependants = 61,
    attempt_sale = 62,
    which_namer = 63,
    recontact = 64,
    reintegrate = 65,
    settle_debt = 66,
    raid_fate = 67,
    move_from_raid = 68,
    turnover = 69,
    verify_offer = 70,
    legal_offer = 71,
    take_legal_place = 72,
    legal_place_before_leaving = 73,
    meet_in_group = 80,
    meet_in_person = 81,
    arrest = 82,
    recruiter_leaves = 83,
    recruiter_enters = 84,
    promoted_to = 85
};

// A decision of one intervention: numbers of decisions stay below 256, the rest of the word is for
// the intervention's name (24 bits). So the same name has the same luck in every scenario.
constexpr Decision of_intervention(Decision decision, std::uint32_t luck_name) noexcept {
    return static_cast<Decision>(static_cast<std::uint32_t>(decision) | luck_name << 8);
}

struct RunKey {
    std::uint32_t seed;
    std::uint32_t replicate;
};

// Draws keyed by the seed and not by the replicate (people and their ties) use this replicate.
inline constexpr std::uint32_t every_replicate = 0xFFFF'FFFFu;

using Words = std::array<std::uint32_t, 4>;

// The published function of a 128-bit counter and a 64-bit key; the model uses ten rounds.
template <int rounds>
constexpr Words philox_4x32(Words counter, std::uint32_t key0, std::uint32_t key1) noexcept {
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t product0 = 0xD2511F53ull * counter[0];
        const std::uint64_t product1 = 0xCD9E8D57ull * counter[2];
        counter = {static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key0,
                   static_cast<std::uint32_t>(product1),
                   static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key1,
                   static_cast<std::uint32_t>(product0)};
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
    return counter;
}

// A number strictly between 0 and 1 from 64 random bits, in steps of 2^-53.
constexpr double unit_interval(std::uint64_t bits) noexcept {
    return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

class Draw {
public:
    constexpr explicit Draw(Words words) noexcept : words_(words) {}

    constexpr std::uint64_t first() const noexcept { return join(words_[1], words_[0]); }
    constexpr std::uint64_t second() const noexcept { return join(words_[3], words_[2]); }

    // Uniform strictly between 0 and 1.
    constexpr double uniform() const noexcept { return unit_interval(first()); }
    // A second uniform number of the same draw, independent of the first.
    constexpr double another_uniform() const noexcept { return unit_interval(second()); }
    // X ~ Exp(1).
    double exponential() const noexcept { return -exact_log(uniform()); }
    // X <= hazard for this X: the event of a day. Most calls end before the logarithm, since
    // X = -ln V is never below 1 - V.
    bool happens(double hazard) const noexcept {
        return !(1.0 - uniform() > hazard) && exponential() <= hazard;
    }
    // True with this probability.
    constexpr bool chance(double probability) const noexcept { return uniform() < probability; }
    // A whole number from 0 to count - 1, each equally likely to within count / 2^32.
    constexpr std::uint32_t below(std::uint32_t count) const noexcept {
        return static_cast<std::uint32_t>((first() >> 32) * count >> 32);
    }

private:
    static constexpr std::uint64_t join(std::uint32_t high, std::uint32_t low) noexcept {
        return (static_cast<std::uint64_t>(high) << 32) | low;
    }
    Words words_;
};

// `name` is what the past cannot change (a person's name, a country, a slot), `when` a day or a
// spell number, `index` tells several draws of one event apart.
constexpr Draw draw(RunKey run, Decision decision, std::uint32_t name, std::int32_t when,
                    std::uint32_t index) noexcept {
    return Draw{philox_4x32<10>(
        {name, static_cast<std::uint32_t>(when), static_cast<std::uint32_t>(decision), index},
        run.seed, run.replicate)};
}
constexpr Draw draw(RunKey run, Decision decision, std::uint32_t name, Day when,
                    std::uint32_t index) noexcept {
    return draw(run, decision, name, number(when), index);
}

} // namespace suar
