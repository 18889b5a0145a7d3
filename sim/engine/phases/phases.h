// The steps of a day, one file each beside this one.
#pragma once

#include "engine/state.h"

namespace suar {

void begin_day(State& state);
void apply_policy(State& state);
void run_industry(State& state);
void plan_recruiting(State& state);
void replace_persons(State& state);
void lose_jobs(State& state);
void find_jobs(State& state);
void end_businesses(State& state);
void hear_campaigns(State& state);
void take_loans(State& state);
void place_legally(State& state);
void meet_offers(State& state);
void depart(State& state);
void arrive(State& state);
void live_in_captivity(State& state);
void serve_at_missions(State& state);
void return_home(State& state);
void meet_again(State& state);
void observe(State& state);

} // namespace suar
