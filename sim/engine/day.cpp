// The table of contents: the only list of what happens in a day, in order. Each step reads the
// state as the step before left it; the order inside a step never matters.
#include "engine/day.h"

#include "engine/phases/phases.h"

namespace suar {

void live_one_day(State& state) {
    begin_day(state);         // 1. calendar and drivers, the parameters in force today
    apply_policy(state);      // 2. what the interventions edit of the day
    run_industry(state);      // 3. demand, sites, raids, vacancies
    plan_recruiting(state);   // 4. once a week: effort follows the vacancies
    replace_persons(state);   // 5. persons at home
    lose_jobs(state);         //
    find_jobs(state);         //
    end_businesses(state);    //
    hear_campaigns(state);    //
    take_loans(state);        //
    place_legally(state);     //
    meet_offers(state);       //
    depart(state);            // 6. withdraw, leave or be stopped
    arrive(state);            //    a place, or turning back
    live_in_captivity(state); // 7. all that can happen to the held
    serve_at_missions(state); // 8. record, label, negotiate, shelter
    return_home(state);       // 9. come home, warn the ties
    meet_again(state);        //    be found again; who was named meets an offer tomorrow
    observe(state);           // 10. stocks at the end of the day, and the laws
}

} // namespace suar
