// What can be told of a synthetic person, one event a line. An event never says where beyond a
// country, by which exit or route, or who recruited.
#pragma once

#include "core/calendar.h"
#include "core/index.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

enum class What : std::uint8_t {
    begins_formal,
    begins_informal,
    begins_searching,
    another_person,
    loses_work,
    finds_formal_work,
    finds_informal_work,
    leaves_for_legal_work,
    returns_from_legal_work,
    hears_campaign,
    hears_one_campaign_of,
    hears_of_offers,
    takes_loan,
    takes_one_loan_of,
    repays_loan,
    business_fails,
    leaves_business,
    accepts_open_advert,
    accepts_in_group,
    accepts_in_person,
    accepts_through_tie,
    is_found_again,
    withdraws,
    travel_closed,
    passport_withheld,
    stopped,
    means_to_try_again,
    does_not_try_again,
    tries_again,
    departs,
    not_taken,
    enters_deceived,
    enters_knowing,
    enters_again,
    is_coerced,
    attempt_fails,
    was_hurt,
    is_moved,
    is_moved_abroad,
    is_raided,
    is_promoted,
    gets_word_to_mission,
    reaches_mission,
    is_recorded,
    labelled_tppo,
    labelled_otherwise,
    escapes,
    is_released,
    freed_by_police,
    freed_by_raid,
    freed_by_mission,
    is_left_behind,
    leaves_as_promoted,
    dies,
    waits_for_bed,
    is_sheltered,
    gets_papers,
    travels_unaided,
    comes_home,
    owes_money,
    debt_is_settled,
    is_warned,
    ends_at_home,
    ends_preparing,
    ends_on_the_way,
    ends_held,
    ends_at_site,
    ends_promoted,
    ends_waiting_for_bed,
    ends_sheltered,
    ends_on_the_way_home,
    ends_in_legal_work
};
inline constexpr std::size_t whats = 72;

struct Event {
    Day day;
    What what;
    std::optional<CountryIndex> country;
    std::vector<std::string> interventions{}; // by their names in the scenario
    friend bool operator==(const Event&, const Event&) = default;
};
using Events = std::vector<Event>;

} // namespace suar
