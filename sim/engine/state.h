// What a running replicate holds besides the world: the day's numbers, the calendars of spells, the
// lists of open cases by where they stand, and each bundle's own workspace.
#pragma once

#include "core/candidates.h"
#include "core/spells.h"
#include "engine/run.h"
#include "policy/policy_day.h"
#include "rules/answer_offer.h"
#include "rules/captivity.h"
#include "rules/industry.h"
#include "rules/levels_over_time.h"
#include "rules/meet_offer.h"
#include "rules/prepare.h"
#include "rules/split_effort.h"
#include "world/ties.h"

#include <map>
#include <optional>
#include <unordered_map>

namespace suar {

// An offer said yes to, before it is committed.
struct Acceptance {
    PersonIndex person;
    RecruiterIndex recruiter;
    Channel channel;
    EntryKind kind;
    bool was_named = false; // by a captive or an accomplice
};

// How many rows ahead a loop over persons in no order of memory asks for.
inline constexpr std::size_t fetch_ahead = 12;

// What one bundle writes in the parallel half of a day; nobody else touches it.
struct Workspace {
    std::vector<Candidate> candidates;
    std::vector<std::uint32_t> places; // of the candidates: numbers within the province
    std::vector<SpellEnd> ended;
    std::vector<Acceptance> accepted;
    std::vector<PersonIndex> chosen; // for a message or a loan, in order of person
    std::int64_t unemployed = 0;     // change today, agents
    std::int64_t offers_met = 0;     // agents
};

// The spells of one bundle that end on some day; all are void when the person's spell number has
// moved on.
struct Calendars {
    explicit Calendars(Day first) : searches(first), failures(first), repayments(first) {}
    SpellCalendar searches;             // of jobs
    SpellCalendar failures, repayments; // of businesses made with a loan
};

// A person whom somebody who knows her has named or found again yesterday; she meets the offer
// today.
struct Named {
    PersonIndex person;
    RecruiterIndex recruiter;
    std::uint32_t by; // the namer's name for luck; her own when people who know her found her again
    bool by_captive;  // or by an accomplice; not so when she was found again
};

// One who came home, until people who know her find her again.
struct Returned {
    PersonIndex person;
    RecruiterIndex recruiter; // of her first captivity
};

// The labour market's numbers of one day.
struct LabourDay {
    double way = 0;                                       // from targets[0] to targets[1], 0 to 1
    std::vector<std::array<double, cells>> separation;    // hazard by province and cell
    std::vector<std::array<double, 32>> largest_in_class; // by province and risk class
    std::array<double, educations> finding{};             // hazard
};

// An arm of a syndicate's effort: a province and one of the channels that effort goes into.
inline constexpr std::size_t effort_channels = 3; // all but referral, the first of the list
constexpr std::size_t arm_of(std::size_t province, std::size_t channel) {
    return province * effort_channels + channel;
}

// What a syndicate has learnt, and how it splits its effort this week.
struct Syndicate {
    std::vector<Learnt> arms;            // by arm
    std::array<Learnt, routes> by_route; // persons who left by it, of those who came to its check
    std::vector<double> effort;          // by arm, recruiter-days a day
    std::vector<double> tilt;            // by arm: effort per weight before anything was learnt
    std::array<double, routes> route_tilt{};
};

// What a country had vacant in the morning of a day, and how many had come in by then; persons.
struct Opening {
    double vacant;
    std::int64_t arrived; // since the start of the run
};

struct Recruiting {
    double multiple = 1;                             // of the planned deliveries
    std::vector<double> aimed;                       // by country, deliveries a day
    double effort = 0;                               // recruiter-days a day, all syndicates
    std::vector<std::vector<std::uint32_t>> weights; // by recruiter and province, parts of 2^-32
    std::vector<Syndicate> syndicates;
    std::vector<double> on_arm; // by arm, recruiter-days a day, all syndicates
    Day planned_on{};
};

struct State {
    explicit State(const Setup& setup);

    const Setup* setup; // never null
    RunKey key;
    RunKey people_key; // of draws that are the same in every replicate
    World world;
    Day today;
    const Parameters* baseline = nullptr;   // those of today, before any intervention
    const Parameters* parameters = nullptr; // of the day: the baseline's, from step 2 on policy's
    std::size_t segment = 0;                // of setup.parameters
    PolicyDay policy;                       // what the interventions in force make of the day
    bool one_less_done = false;             // of the placebo
    TieSettings ties;

    std::vector<std::uint8_t> class_of_cell;
    std::uint32_t risk_classes = 0;
    std::vector<std::array<double, cells>> persons_by_cell; // by province, agents
    std::array<double, cells> odds_of_cell{};               // relative unemployment
    int targets_month = -1;                                 // month whose middle `targets[0]` is
    std::array<std::vector<std::array<double, cells>>, 2> targets; // unemployment by province, cell
    LabourDay labour;
    std::vector<Calendars> calendars;  // by bundle
    std::vector<Workspace> workspaces; // by bundle

    std::optional<Decay> stress_decay, awareness_decay;
    std::optional<PreparationTime> preparation_time;
    std::optional<ExitPace> exit_pace;

    std::vector<Demand> demand;                 // by country
    std::vector<double> vacancies;              // by country, persons
    std::vector<double> substituted;            // by country, places that others have taken
    std::vector<std::vector<Opening>> openings; // by country, of the days of industry.patience
    std::vector<std::int64_t> arrived;          // by country, persons so far, by entry or by sale
    Recruiting recruiting;
    double travel_index = 1;
    std::vector<std::int64_t> balance; // by country, persons that must be inside: for the laws

    std::vector<Named> named;
    std::map<Day, std::vector<Returned>> found_again;         // by the day of the next meeting
    std::unordered_map<std::uint32_t, std::uint8_t> cases_of; // by person, so far; only looked up
    std::map<Day, std::vector<PersonIndex>> working_abroad;   // legally, by the day of the return
    std::vector<CaseIndex> at_home;                           // preparing or waiting to try again
    std::vector<CaseIndex> travelling;                        // in transit, or waiting for a place
    std::vector<CaseIndex> held;                              // captive or complicit
    std::vector<CaseIndex> away;                 // in shelter, or on the way home without help
    Column<SiteIndex, std::uint32_t> site_names; // for luck

    std::int64_t agent() const { return setup->weight; } // persons
    std::uint16_t day_of_run() const { return static_cast<std::uint16_t>(today - setup->start); }
};

// ---- Small verbs that several phases share
// -------------------------------------------------------

// Sets the parameters and the labour market of the first day, before anybody is there.
void begin_first_day(State& state);

std::uint32_t name_of(const State& state, PersonIndex person);
std::uint32_t name_of(const State& state, const CaseRow& row); // of its person, without a search
// A country, as a name for luck that no other row of a table changes.
std::uint32_t packed(const std::string& iso3);
void set_stage(State& state, PersonIndex person, Stage stage);

// Fixed: computed from her name and age when somebody asks.
bool has_dependants(const State& state, std::uint32_t name, const PersonRow& row);
double stress_now(const State& state, std::uint32_t name, const PersonRow& row);
double awareness_now(const State& state, PersonIndex person);
// What is left today of a level of awareness of some day.
double awareness_left(const State& state, Level then);
void raise_awareness(State& state, PersonIndex person, double kappa);
// Before employment or debt changes: fixes today's stress, from which it then moves to a new
// target.
void keep_stress(const State& state, std::uint32_t name, PersonRow& row);

// A search begins: the person is unemployed from today, with a spell of her own. Help makes the
// hazard of finding work `help` times as high for this search.
void begin_search(State& state, BundleIndex bundle, PersonIndex person, double help = 1);
BundleIndex bundle_of(const State& state, PersonIndex person);
// A person leaves the labour market at home for another stage, or comes back without a job.
void leave_home(State& state, PersonIndex person, Stage stage);
void come_home(State& state, CaseIndex which, CaseEnd end, double help = 1);
void come_back(State& state, PersonIndex person, double help);
// Fixed: whether she is under 18.
bool is_minor(const State& state, std::uint32_t name, const PersonRow& row);

// What the person knows and feels today.
Mind mind_of(const State& state, PersonIndex person);
// Meets an offer; nothing if she refuses. Writes nothing.
std::optional<Acceptance> answer_today(const State& state, PersonIndex person, Channel channel);

enum class Where : unsigned char { province, province_and_country };
// Counts one agent of this case.
void count(State& state, Outcome outcome, const CaseRow& row, Where where);
// Closes the list's gaps after cases left it.
void keep_only(State& state, std::vector<CaseIndex>& list, bool (*stays)(const CaseRow&));
// The parallel half of a step over open cases: decide(i, row) for each, writing only its own i.
void for_each_case(const State& state, const std::vector<CaseIndex>& list,
                   const std::function<void(std::size_t, const CaseRow&)>& decide);

// Sorts those who compete for something scarce by the luck that is drawn for each, never by where
// they stand in a list.
void in_order_of_luck(const State& state, std::vector<CaseIndex>& cases,
                      const std::function<Draw(const CaseRow&)>& luck);

// From today on people who know her look for her; they find her on a day that is noted.
void await_meeting(State& state, const Returned& returned);

// ---- Ways out of captivity
// -----------------------------------------------------------------------

// Frees the place; the case keeps its site and country as a record.
void leave_site(State& state, CaseIndex which, CaseEnd end);
// The case waits in the queue of the mission that will record it.
void contact_mission(State& state, CaseIndex which);
// After leaving the site: to a mission, where she waits for a bed, or home without help.
void go_to_mission(State& state, CaseIndex which);
void go_into_shelter(State& state, CaseIndex which);
void go_home_unaided(State& state, CaseIndex which);
// Leaves the site: to a mission where one is reached or has been in contact, else home unaided.
void set_free(State& state, CaseIndex which, CaseEnd end, bool reaches_mission);
// Whether one who is out on her own finds a mission today.
bool walks_in(const State& state, const CaseRow& row);
void start_way_home(State& state, CaseIndex which); // of one who waited for a bed in vain

} // namespace suar
