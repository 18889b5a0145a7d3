// Numbers that name things. Each kind of thing has a type of its own, so a person can never be
// taken for a recruiter; there is no arithmetic on a name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace suar {

enum class ProvinceIndex : std::uint8_t {}; // row of the province table, in order of code
enum class CountryIndex : std::uint8_t {};  // row of the destination table, in table order by iso3
enum class ExitIndex : std::uint8_t {};     // row of the exit table (exit point x route)
enum class SiteIndex : std::uint16_t {};    // site slot, over all countries
enum class RecruiterIndex : std::uint16_t {}; // recruiter slot
enum class SyndicateIndex : std::uint8_t {};
enum class BlockIndex : std::uint32_t {};  // at most 4,096 persons of one province
enum class BundleIndex : std::uint32_t {}; // at most 128 blocks of one province
enum class PersonIndex : std::uint32_t {}; // place in the columns of persons
enum class CaseIndex : std::uint32_t {};   // row of the case table

template <class Index>
requires std::is_enum_v<Index>
constexpr std::size_t at(Index index) noexcept { return static_cast<std::size_t>(index); }

template <class Index> constexpr Index as(std::size_t position) noexcept {
    return static_cast<Index>(position);
}

} // namespace suar
