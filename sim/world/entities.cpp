#include "world/entities.h"

namespace suar {
namespace {

constexpr StateVariable of_person[] = {
    {"cell", "Sex, age band and education; fixed", "one of 72"},
    {"access", "Digital access; fixed", "yes, no"},
    {"employment", "Kind of job", "formal, informal, unemployed, away"},
    {"stage", "Where the person stands",
     "home, preparing, in transit, captive, complicit, in shelter, abroad legally, dead"},
    {"warnings", "Warnings heard from people she is tied to", "0 to 3"},
    {"migrant", "Has been abroad for work", "yes, no"},
    {"returned", "Has come home from a site", "yes, no"},
    {"loan", "Runs a business made with a loan", "yes, no"},
    {"debt", "Owes from captivity or a failed loan", "yes, no"},
    {"spell", "Number of the spell of work or search, which names its luck", "count"},
    {"stress", "Economic stress, as it was at the last event", "0 to 1, and a day"},
    {"awareness", "Awareness of deceptive offers, as it was at the last event",
     "0 to 1, and a day"},
};

constexpr StateVariable of_case[] = {
    {"person", "Whose case it is", "person"},
    {"recruiter", "Whose offer she accepted", "recruiter"},
    {"province", "Home province", "province"},
    {"cell", "Sex, age band and education of the person", "one of 72"},
    {"channel", "How the offer came", "open adverts, closed groups, in person, referral"},
    {"kind", "Whether she knew what the work is", "deceived, knowing"},
    {"complicit_ever", "Has been promoted", "yes, no"},
    {"was_named", "A captive or an accomplice named her", "yes, no"},
    {"papers", "A mission has issued papers for the way home", "yes, no"},
    {"exit", "Exit point and route of the last attempt", "row of exits.csv"},
    {"country", "Destination, or where she is held now", "country"},
    {"entered", "Where she was first taken in", "country"},
    {"site", "Where she is held", "site"},
    {"mission", "Who records her", "mission"},
    {"state", "Stage of the case",
     "preparing, waiting to retry, in transit, captive, complicit, awaiting a bed, in shelter, on "
     "the way home, closed"},
    {"end", "How it ended or how she came free",
     "withdrew, travel closed, stopped, passport withheld, not taken, escape, release, police, "
     "raid, abandoned, mission, complicit return, death"},
    {"label", "What the mission called it; the truth is apart",
     "not recorded, not trafficking, trafficking"},
    {"attempts", "Attempts at an exit", "count"},
    {"named", "Persons she has named", "count"},
    {"number", "Which of the person's cases it is", "1 for the first"},
    {"debt_idr", "What she is said to owe", "IDR"},
    {"accepted", "Said yes", "day"},
    {"departed", "Left", "day"},
    {"arrived", "Was taken in: the entry", "day"},
    {"coerced_since", "Held by papers, debt, violence or sale from", "day, or never"},
    {"promoted", "Took a role in the trade", "day, or never"},
    {"contacted", "Reached a mission", "day, or never"},
    {"recorded", "Was interviewed and labelled", "day, or never"},
    {"freed", "Left the site", "day, or never"},
    {"closed", "Is home again, or died", "day, or never"},
    {"due", "Next planned date: departure, arrival, end of negotiation or of the stay", "day"},
    {"last_named", "Last named somebody", "day, or never"},
    {"failed_attempts", "Failed attempts to get out", "number"},
    {"injuries", "Times she was hurt after one", "number"},
    {"aware_then", "Awareness when she said yes", "0 to 1, and a day"},
};

constexpr StateVariable of_site[] = {
    {"country", "Where it is; fixed", "country"},
    {"zone", "Town or zone, never finer; fixed", "row of sites.csv"},
    {"syndicate", "Whose it is; fixed", "syndicate"},
    {"buildings", "Size; fixed", "buildings"},
    {"places", "Places for the origin's nationals when fully open; fixed", "persons"},
    {"demand", "Places wanted today", "persons"},
    {"held", "Held there, the promoted included", "persons"},
    {"harshness", "How hard a way out is; fixed", "0 to 1 in 255 steps"},
    {"raids", "Raids so far", "count"},
};

constexpr StateVariable of_recruiter[] = {
    {"syndicate", "For whom; fixed", "syndicate"},
    {"home", "Home province, or none", "province"},
    {"share", "Part of all effort; fixed", "share"},
    {"status", "Whether at work", "active, lying low, arrested, retired"},
    {"until", "Lies low before", "day"},
    {"former_captive", "Who holds the slot was a captive", "yes, no"},
    {"deliveries", "Persons delivered so far", "persons"},
};

constexpr StateVariable of_mission[] = {
    {"tokens", "Interviews that the staff can do today", "persons"},
    {"papers_tokens", "Papers that the staff can issue today", "persons"},
    {"queue", "Those waiting for an interview", "cases"},
    {"sheltered", "In its shelter", "persons"},
    {"recorded", "Recorded so far", "persons"},
};

constexpr StateVariable of_account[] = {
    {"spent_idr", "Spent so far", "IDR"},
    {"used_up", "The budget is used up", "yes, no"},
    {"days", "Days on which it has been in force", "days"},
    {"first", "The first of them", "date"},
    {"places", "Of a quota, places that can still be filled", "persons"},
};

constexpr Entity all[] = {
    {"world/persons.h", "Person",
     "A member of the origin's labour force, for whom an agent stands. Province, community and "
     "household follow from the number of the person and never change.",
     of_person},
    {"world/cases.h", "Case",
     "A person from the acceptance of a deceptive offer on. A person can have several.", of_case},
    {"world/recruiters.h", "Recruiter",
     "A slot of a syndicate, not a person. Syndicates keep what they have learnt of provinces, "
     "channels and routes; it never leaves a run.",
     of_recruiter},
    {"world/compounds.h", "Site", "A closed place where people are made to run online fraud.",
     of_site},
    {"world/missions.h", "Mission", "An embassy or consulate, one for each destination country.",
     of_mission},
    {"world/accounts.h", "Account of an intervention", "What a measure has spent and done.",
     of_account},
};

} // namespace

std::span<const Entity> entities() { return all; }

} // namespace suar
