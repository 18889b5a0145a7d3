// Who is spared and who is harmed when a policy is added: the two worlds of one replicate, person
// by person. Same seed, same people, same luck, so what differs between them is the policy and what
// follows from it.
#pragma once

#include "core/calendar.h"
#include "core/index.h"
#include "world/cases.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace suar {

// Both days belong to it.
struct Window {
    Day first, last;
    friend bool operator==(const Window&, const Window&) = default;
};

// A person's name in every world of a seed: the row in a table of persons is not part of it.
struct PersonName {
    std::uint32_t province; // code
    std::uint32_t number;   // within the province
    friend auto operator<=>(const PersonName&, const PersonName&) = default;
};

// One entry into a compound, and what followed; `never` where it did not.
struct Captivity {
    PersonName person;
    Day arrived, coerced_since, promoted, freed;
    CountryIndex entered; // where first taken in; later sales do not count
    std::uint8_t channel;
    std::uint8_t cell = 0; // of the person: sex x age x education
    Day recorded = never, returned = never, died = never;
};

// Days at whose end the person was held under coercion and not promoted, as the series
// person_days_coerced counts them.
std::int64_t coerced_days(const Captivity& captivity, Window window);

enum class LedgerEntry : std::uint8_t {
    first_entries_base,
    first_entries_policy,
    averted,
    newly_harmed,
    delayed,
    brought_forward,
    diverted,
    averted_entering_later,
    coerced_days_net,
    coerced_days_fewer,
    coerced_days_fewer_in_one,
    coerced_days_fewer_in_both,
    coerced_days_fewer_in_neither,
    coerced_days_more,
    coerced_days_more_in_one,
    coerced_days_more_in_both,
    coerced_days_more_in_neither,
    persons_with_fewer_days,
    persons_with_fewer_days_in_one,
    persons_with_fewer_days_in_both,
    persons_with_fewer_days_in_neither,
    persons_with_more_days,
    persons_with_more_days_in_one,
    persons_with_more_days_in_both,
    persons_with_more_days_in_neither
};
inline constexpr std::size_t ledger_entries = 25;

// A gross entry counts persons whom the worlds treat differently, for whatever reason: it stands
// beside the placebo, which shows what no policy at all would have counted.
enum class LedgerKind : std::uint8_t { total, net, gross };

struct LedgerRow {
    std::string_view name;
    std::string_view long_name;
    std::string_view unit;
    LedgerKind kind;
};
extern const std::array<LedgerRow, ledger_entries> ledger_rows;

constexpr std::size_t at(LedgerEntry entry) { return static_cast<std::size_t>(entry); }

// What the run did not get to see, and so cannot be said. No net entry comes near this number.
inline constexpr std::int64_t not_seen = std::numeric_limits<std::int64_t>::min();

struct Ledger {
    std::array<std::int64_t, ledger_entries> values{}; // persons or person-days
    std::int64_t& operator[](LedgerEntry entry) { return values[at(entry)]; }
    std::int64_t operator[](LedgerEntry entry) const { return values[at(entry)]; }
};

struct LedgerRules {
    Window window;
    std::optional<Day> later_until; // how far the run shows whether the averted enter after all
    std::int64_t weight;            // persons for whom one agent stands
};

// More days than this between the first entries of the two worlds are a delay; fewer are noise.
inline constexpr std::int32_t delay_days = 30;

// Calls each(person, cell, ledger) with the ledger of each person who is in it, in order of name.
using PersonLedger = std::function<void(PersonName, std::uint8_t cell, const Ledger&)>;
void for_each_person(const std::vector<Captivity>& base, const std::vector<Captivity>& policy,
                     const LedgerRules& rules, const PersonLedger& each);

// Adds what is counted; an entry that was not seen of one is not seen of both.
void add(Ledger& to, const Ledger& from);

Ledger ledger_of(const std::vector<Captivity>& base, const std::vector<Captivity>& policy,
                 const LedgerRules& rules);

} // namespace suar
