// The outcomes that a run counts, in the order of the result file. Names are those that users meet
// in files, tables and pages alike.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace suar {

enum class Outcome : std::uint8_t {
    persons,
    unemployed,
    persons_reached,
    loans_made,
    loans_failed,
    legal_placements,
    offers_met,
    offers_accepted,
    withdrawals,
    passports_withheld,
    passports_withheld_bound,
    departures,
    stops_bound,
    retries,
    not_taken,
    entries,
    entries_deceived,
    entries_knowing,
    held,
    coerced_held,
    person_days_held,
    person_days_coerced,
    injuries,
    deaths,
    promoted,
    complicit,
    exits_escape,
    exits_release,
    exits_police,
    exits_raid,
    exits_mission,
    recorded_cases,
    tppo_classified_cases,
    in_shelter,
    returned,
    repeat_entries,
    referral_successes,
    recruiters_active,
    recruiters_arrested,
    transfers_in,
    transfers_out,
    sites_open,
    raids,
    demand,
    demand_moved_elsewhere,
    demand_substituted
};
inline constexpr std::size_t outcomes = 46;

enum class Kind : std::uint8_t { flow, stock }; // summed within an interval; value at its end

struct OutcomeRow {
    std::string_view name;
    std::string_view long_name;
    std::string_view unit; // UDUNITS text; counts of persons are "1"
    Kind kind;
    bool by_province, by_country, by_group; // the series it stands in
};

inline constexpr std::array<OutcomeRow, outcomes> outcome_rows{{
    {"persons", "persons in the labour force", "1", Kind::stock, true, false, true},
    {"unemployed", "unemployed persons", "1", Kind::stock, true, false, false},
    {"persons_reached", "persons reached by messages of campaigns, each message counted", "1",
     Kind::flow, true, false, true},
    {"loans_made", "loans made", "1", Kind::flow, true, false, true},
    {"loans_failed", "loans whose business failed or whose borrower left", "1", Kind::flow, true,
     false, false},
    {"legal_placements", "persons placed in safe work abroad", "1", Kind::flow, true, false, true},
    {"offers_met", "deceptive offers met", "1", Kind::flow, true, false, false},
    {"offers_accepted", "deceptive offers accepted", "1", Kind::flow, true, false, false},
    {"withdrawals", "persons who gave up before leaving", "1", Kind::flow, true, false, false},
    {"passports_withheld", "passports withheld, of whatever applicants", "1", Kind::flow, true,
     false, false},
    {"passports_withheld_bound", "passports withheld from compound-bound persons", "1", Kind::flow,
     true, false, false},
    {"departures", "compound-bound departures", "1", Kind::flow, true, false, false},
    {"stops_bound", "compound-bound persons stopped at an exit", "1", Kind::flow, true, false,
     true},
    {"retries", "new attempts after a stop", "1", Kind::flow, true, false, false},
    {"not_taken", "persons who turned back for want of a place", "1", Kind::flow, true, false,
     false},
    {"entries", "entries into a compound", "1", Kind::flow, true, true, true},
    {"entries_deceived", "entries of persons deceived about the work", "1", Kind::flow, true, true,
     false},
    {"entries_knowing", "entries of persons who knew the work", "1", Kind::flow, true, true, false},
    {"held", "persons held, complicit persons not counted", "1", Kind::stock, true, true, false},
    {"coerced_held", "persons held under coercion", "1", Kind::stock, true, true, true},
    {"person_days_held", "person-days held", "day", Kind::flow, true, true, false},
    {"person_days_coerced", "person-days held under coercion", "day", Kind::flow, true, true,
     false},
    {"injuries", "persons injured after failed attempts to leave", "1", Kind::flow, true, true,
     false},
    {"deaths", "deaths in captivity", "1", Kind::flow, true, true, false},
    {"promoted", "captives promoted to a role in the trade", "1", Kind::flow, true, true, false},
    {"complicit", "promoted persons still abroad", "1", Kind::stock, true, true, false},
    {"exits_escape", "exits by escape", "1", Kind::flow, true, true, false},
    {"exits_release", "exits by release or payment, complicit persons' return included", "1",
     Kind::flow, true, true, false},
    {"exits_police", "exits by local police", "1", Kind::flow, true, true, false},
    {"exits_raid", "exits by raid, freed or abandoned", "1", Kind::flow, true, true, false},
    {"exits_mission", "exits by a mission's negotiation", "1", Kind::flow, true, true, false},
    {"recorded_cases", "cases recorded by a mission", "1", Kind::flow, true, true, false},
    {"tppo_classified_cases", "recorded cases labelled trafficking in persons", "1", Kind::flow,
     true, true, false},
    {"in_shelter", "persons in a mission's shelter", "1", Kind::stock, true, true, false},
    {"returned", "persons returned home", "1", Kind::flow, true, true, false},
    {"repeat_entries", "entries of persons who had entered before", "1", Kind::flow, true, true,
     false},
    {"referral_successes", "entries of persons whom a captive or an accomplice named", "1",
     Kind::flow, true, true, false},
    {"recruiters_active", "active recruiters with this home province", "1", Kind::stock, true,
     false, false},
    {"recruiters_arrested", "arrests of recruiters with this home province", "1", Kind::flow, true,
     false, false},
    {"transfers_in", "captives sold into the country", "1", Kind::flow, false, true, false},
    {"transfers_out", "captives sold out of the country", "1", Kind::flow, false, true, false},
    {"sites_open", "sites open to the origin's nationals", "1", Kind::stock, false, true, false},
    {"raids", "raids on sites", "1", Kind::flow, false, true, false},
    {"demand", "places for the origin's nationals", "1", Kind::stock, false, true, false},
    {"demand_moved_elsewhere",
     "places moved to other countries by enforcement, and demand_substituted, so far", "1",
     Kind::stock, false, true, false},
    {"demand_substituted", "places gone to people of other nationalities so far", "1", Kind::stock,
     false, true, false},
}};

constexpr const OutcomeRow& row_of(Outcome outcome) {
    return outcome_rows[static_cast<std::size_t>(outcome)];
}

// How careers in compounds end; the promoted who go home are among exits_release.
inline constexpr std::array careers_end{Outcome::exits_escape,  Outcome::exits_release,
                                        Outcome::exits_police,  Outcome::exits_raid,
                                        Outcome::exits_mission, Outcome::deaths};

} // namespace suar
