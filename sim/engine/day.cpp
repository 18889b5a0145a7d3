// The table of contents: the only list of what happens in a day, in order. Each step reads the
// state as the step before left it; the order inside a step never matters. What is run is what is
// listed, and the ODD page is made from the list.
#include "engine/day.h"

#include "engine/phases/phases.h"

namespace suar {
namespace {

constexpr DayStep steps[] = {
    {"begin_day", begin_day,
     "The calendar moves on: the parameters in force today, the month's travel, and the hazards of "
     "losing a job that carry each province to its rate of unemployment.",
     "unemployment captivity levels_over_time prepare"},
    {"apply_policy", apply_policy,
     "Interventions in force edit the day's rules and pay what today costs; one whose budget does "
     "not suffice ends.",
     "withhold_passport pass_exit hear_campaign take_loan take_down verify_offer place_legally "
     "industry come_home target"},
    {"run_industry", run_industry,
     "Each country's demand is set and filled into its sites, sites are raided, places left vacant "
     "are counted, and those vacant for too long may go to other nationalities.",
     "industry"},
    {"plan_recruiting", plan_recruiting,
     "Once a week, on Mondays: recruiters set how many deliveries they aim at in each country, are "
     "arrested, give up or begin, and each syndicate splits its effort by what it has learnt.",
     "plan_effort recruiter_career split_effort industry"},
    {"replace_persons", replace_persons,
     "Where turnover is on, some persons at home are followed by new ones.", ""},
    {"lose_jobs", lose_jobs, "Persons with a job lose it and begin to search.",
     "unemployment levels_over_time"},
    {"find_jobs", find_jobs, "Searches that end today end in a formal or an informal job.",
     "levels_over_time"},
    {"end_businesses", end_businesses,
     "Businesses made with a loan fail, which leaves a debt, or the loan is repaid.",
     "take_loan levels_over_time"},
    {"hear_campaigns", hear_campaigns, "Messages of campaigns are heard.",
     "hear_campaign target levels_over_time"},
    {"take_loans", take_loans, "Loans are offered and taken.", "take_loan target levels_over_time"},
    {"place_legally", place_legally,
     "Safe work abroad is offered and taken, as far as the places of a quota go.",
     "place_legally target"},
    {"meet_offers", meet_offers,
     "Persons at home meet deceptive offers, through adverts, groups, recruiters in person and the "
     "names given yesterday, and answer them; a yes opens a case.",
     "meet_offer answer_offer levels_over_time prepare"},
    {"depart", depart,
     "Those who said yes withdraw, are refused a passport, find travel closed, are stopped at an "
     "exit or leave; among the other travellers and applicants, stops and refusals are counted.",
     "prepare verify_offer withhold_passport pass_exit levels_over_time"},
    {"arrive", arrive,
     "Those whose journey is over are taken in at a site that has a place, wait, or turn back.",
     "captivity"},
    {"live_in_captivity", live_in_captivity,
     "What can happen to the held: ways out, failed attempts, coercion, contact with a mission, "
     "promotion, sale, naming others, death.",
     "captivity day_in_captivity name_tied"},
    {"serve_at_missions", serve_at_missions,
     "Missions interview, record and label, negotiate releases, give beds and issue papers, as far "
     "as staff and beds go.",
     "mission"},
    {"return_home", return_home,
     "Those whose way home is over come home, are helped or not, and warn people they are tied to.",
     "come_home levels_over_time"},
    {"meet_again", meet_again,
     "People who know a returned person meet her again; through whom each named person meets an "
     "offer tomorrow is settled.",
     "come_home"},
    {"observe", observe,
     "Stocks are counted at the end of the day, and the laws that must hold on every day are "
     "checked: a broken one stops the run.",
     ""},
};

} // namespace

std::span<const DayStep> day_steps() { return steps; }

void live_one_day(State& state) {
    for (const DayStep& step : steps) step.run(state);
}

} // namespace suar
