// The numbers of decisions and the constants of the bands are part of the format: a change of one
// gives every event other luck, and old results could not be made again.
#include "core/candidates.h"

#include <doctest/doctest.h>

#include <utility>

using namespace suar;

TEST_CASE("decisions keep their numbers for ever") {
    constexpr std::pair<Decision, std::uint32_t> numbered[] = {{Decision::first_employment, 1},
                                                               {Decision::lose_job, 2},
                                                               {Decision::find_job, 3},
                                                               {Decision::job_kind, 4},
                                                               {Decision::meet_offer, 5},
                                                               {Decision::offer_terms, 6},
                                                               {Decision::answer_offer, 7},
                                                               {Decision::know_the_work, 8},
                                                               {Decision::which_recruiter, 9},
                                                               {Decision::preparation_time, 10},
                                                               {Decision::withdraw, 11},
                                                               {Decision::travel_open, 12},
                                                               {Decision::choose_exit, 13},
                                                               {Decision::exit_check, 14},
                                                               {Decision::retry, 15},
                                                               {Decision::other_stops, 16},
                                                               {Decision::choose_country, 17},
                                                               {Decision::arrival_priority, 18},
                                                               {Decision::choose_site, 19},
                                                               {Decision::debt, 20},
                                                               {Decision::coerce, 21},
                                                               {Decision::contact_mission, 22},
                                                               {Decision::escape, 23},
                                                               {Decision::release, 24},
                                                               {Decision::police, 25},
                                                               {Decision::failed_attempt, 26},
                                                               {Decision::injury, 27},
                                                               {Decision::sale, 28},
                                                               {Decision::sale_abroad, 29},
                                                               {Decision::promote, 30},
                                                               {Decision::death, 31},
                                                               {Decision::complicit_return, 32},
                                                               {Decision::walk_in, 33},
                                                               {Decision::recording_mission, 34},
                                                               {Decision::queue_priority, 35},
                                                               {Decision::label_case, 36},
                                                               {Decision::negotiation_time, 37},
                                                               {Decision::shelter_time, 38},
                                                               {Decision::way_home_time, 39},
                                                               {Decision::warn_tie, 40},
                                                               {Decision::name_someone, 41},
                                                               {Decision::choose_tie, 42},
                                                               {Decision::raid, 43},
                                                               {Decision::raid_recorded, 44},
                                                               {Decision::site_shape, 45},
                                                               {Decision::site_rounding, 46},
                                                               {Decision::recruiter_shape, 47},
                                                               {Decision::tie_permutation, 48},
                                                               {Decision::tie_kept, 49},
                                                               {Decision::minor, 50},
                                                               {Decision::hear_campaign, 51},
                                                               {Decision::served_first, 52},
                                                               {Decision::loan_offer, 53},
                                                               {Decision::take_loan, 54},
                                                               {Decision::business_ends, 55},
                                                               {Decision::needs_passport, 56},
                                                               {Decision::passport_screening, 57},
                                                               {Decision::other_passports, 58}};
    std::uint32_t next = 1;
    for (const auto& [decision, number] : numbered) {
        CHECK(static_cast<std::uint32_t>(decision) == number);
        CHECK(number == next++);
    }
    CHECK(static_cast<std::uint32_t>(Decision::parameter_draw) == 60);
    next = 61;
    for (const Decision decision :
         {Decision::dependants, Decision::attempt_sale, Decision::which_namer, Decision::recontact,
          Decision::reintegrate, Decision::settle_debt, Decision::raid_fate,
          Decision::move_from_raid, Decision::turnover, Decision::verify_offer,
          Decision::legal_offer, Decision::take_legal_place, Decision::legal_place_before_leaving})
        CHECK(static_cast<std::uint32_t>(decision) == next++);
}

TEST_CASE("the constants of the bands are those of the format") {
    CHECK(lose_job_bands.decision == Decision::lose_job);
    CHECK(lose_job_bands.highest == 0x1p-3);
    CHECK(lose_job_bands.count == 11);
    CHECK(meet_offer_bands.decision == Decision::meet_offer);
    CHECK(meet_offer_bands.highest == 0x1p-5);
    CHECK(meet_offer_bands.count == 16);
    CHECK(hear_campaign_bands.decision == Decision::hear_campaign);
    CHECK(hear_campaign_bands.highest == 0x1p-2);
    CHECK(hear_campaign_bands.count == 18);
    CHECK(turnover_bands.decision == Decision::turnover);
    CHECK(turnover_bands.highest == 0x1p-8);
    CHECK(turnover_bands.count == 14);
    CHECK(loan_offer_bands.decision == Decision::loan_offer);
    CHECK(loan_offer_bands.highest == 0x1p-3);
    CHECK(loan_offer_bands.count == 18);
    CHECK(legal_offer_bands.decision == Decision::legal_offer);
    CHECK(legal_offer_bands.highest == 0x1p-3);
    CHECK(legal_offer_bands.count == 18);
}
