// MODEL 7.3 and 8: who hears a campaign. Reach depends on fixed attributes only, so that a larger
// reach is heard on every day by everybody who hears the smaller one.
#pragma once

#include "rules/target.h"

#include <array>
#include <string_view>

namespace suar {

enum class Medium : std::uint8_t {
    social_media,    // those with digital access
    school,          // the youngest age band
    village_meeting, // rural communities
    radio_television,
    returnee_testimony
};
inline constexpr std::size_t media = 5;
inline constexpr std::array<std::string_view, media> medium_names{
    "social_media", "school", "village_meeting", "radio_television", "returnee_testimony"};

struct CampaignRules {
    Target target;
    Medium medium;
    double reach_per_day; // hazard at which a person of the target whom the medium reaches hears it
    friend bool operator==(const CampaignRules&, const CampaignRules&) = default;
};

struct Listener { // fixed attributes of one person
    std::size_t cell;
    bool access, urban;
};

// Whether the medium gets to such a person at all; the province is looked at apart.
bool medium_reaches(Medium medium, const Listener& listener);

// Hazard per day of hearing a message, for a person of a province that is aimed at.
double message_hazard(const CampaignRules& rules, const Listener& listener);

} // namespace suar
