// Cases: one row per accepted deceptive offer, kept to the end of the run; a person can have
// several. A case's row number is never used to name luck: rows depend on what happened before.
#pragma once

#include "core/calendar.h"
#include "core/column.h"
#include "core/index.h"
#include "world/persons.h"

#include <cstdint>

namespace suar {

inline constexpr Day never{-2'000'000'000};

enum class CaseState : std::uint8_t {
    preparing,     // at home, offer accepted
    waiting_retry, // at home after a stop, will try again
    in_transit,    // left, or waiting at the destination for a place
    captive,       // held at a site
    complicit,     // promoted, abroad
    in_shelter,    // with a mission
    way_home,      // free, travelling without help
    closed,        // home again, or dead
    awaiting_bed   // free, at a mission that has no bed yet; last, since files number the states
};

enum class CaseEnd : std::uint8_t {
    open,
    withdrew,
    travel_closed,
    stopped,
    not_taken,
    escape,
    release,
    police,
    raid,
    mission,
    complicit_return,
    death,
    passport_withheld,
    abandoned,     // by operators who fled from a raid
    placed_legally // took safe work abroad instead
};

enum class EntryKind : std::uint8_t { deceived, knowing };
enum class Label : std::uint8_t { none, not_tppo, tppo }; // none: not recorded

struct CaseRow {
    PersonIndex person;
    RecruiterIndex recruiter;
    ProvinceIndex province;
    std::uint8_t cell;    // of the person: sex x age x education
    std::uint8_t channel; // rules/levels.h: Channel
    EntryKind kind;
    bool complicit_ever;
    bool was_named;       // by a captive, a promoted person or one who knew the work
    bool papers;          // issued by the mission that shelters her
    ExitIndex exit;       // of the last attempt
    CountryIndex country; // destination, or where held now
    CountryIndex entered; // where first taken in; sales change `country` only
    SiteIndex site;
    CountryIndex mission; // country of the recording mission, where recorded
    CaseState state;
    CaseEnd end;
    Label label;
    std::uint8_t attempts;                  // at the exit
    std::uint8_t named;                     // persons this captive has named
    std::uint8_t number;                    // 1 for the person's first case
    std::uint8_t failed_attempts, injuries; // in captivity
    std::int64_t debt_idr;
    Day accepted, departed, arrived, coerced_since, promoted, contacted, recorded, freed, closed;
    Day due; // next planned date: departure, arrival, end of negotiation or shelter
    Day last_named;
    Level aware_then; // awareness when she accepted
};

using Cases = Column<CaseIndex, CaseRow>;

} // namespace suar
