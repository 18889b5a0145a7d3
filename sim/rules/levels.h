// The fixed levels of persons, offers and journeys. Their names are written here once: tables,
// scenario keys and result files use them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace suar {

enum class Sex : std::uint8_t { male, female };
enum class Age : std::uint8_t { from_15, from_25, from_35, from_45, from_55, from_65 };
enum class Education : std::uint8_t {
    primary,
    junior_secondary,
    senior_secondary,
    vocational_secondary,
    diploma,
    university
};
enum class Channel : std::uint8_t { open_adverts, closed_groups, in_person, referral };
enum class Route : std::uint8_t { direct_flight, transit_flight, ferry, land };

inline constexpr std::size_t sexes = 2, ages = 6, educations = 6, channels = 4, routes = 4;
inline constexpr std::size_t cells = sexes * ages * educations; // sex x age x education

// As labour_profile.csv and exits.csv write them.
inline constexpr std::array<std::string_view, sexes> sex_names{"male", "female"};
inline constexpr std::array<std::string_view, ages> age_names{"15-24", "25-34", "35-44",
                                                              "45-54", "55-64", "65+"};
inline constexpr std::array<std::string_view, educations> education_names{
    "primary or less",      "junior secondary", "senior secondary",
    "vocational secondary", "diploma",          "university"};
inline constexpr std::array<std::string_view, channels> channel_names{
    "open_adverts", "closed_groups", "in_person", "referral"};
inline constexpr std::array<std::string_view, routes> route_names{"direct_flight", "transit_flight",
                                                                  "ferry", "land"};
// As scenario keys write them: letters, digits and underscores only.
inline constexpr std::array<std::string_view, ages> age_keys{"from_15", "from_25", "from_35",
                                                             "from_45", "from_55", "from_65"};
inline constexpr std::array<std::string_view, educations> education_keys{
    "primary", "junior_secondary", "senior_secondary", "vocational_secondary",
    "diploma", "university"};

// A cell is one combination of sex, age and education, numbered 0 to cells - 1.
constexpr std::size_t cell_of(Sex sex, Age age, Education education) {
    return (static_cast<std::size_t>(sex) * ages + static_cast<std::size_t>(age)) * educations +
           static_cast<std::size_t>(education);
}
constexpr Sex sex_of(std::size_t cell) { return static_cast<Sex>(cell / (ages * educations)); }
constexpr Age age_of(std::size_t cell) { return static_cast<Age>(cell / educations % ages); }
constexpr Education education_of(std::size_t cell) {
    return static_cast<Education>(cell % educations);
}

} // namespace suar
