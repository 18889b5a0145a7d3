// Recruiters, their syndicates and what these have learnt: what several phases need of them.
#pragma once

#include "engine/state.h"

namespace suar {

// 2^-32 fixed point of a share from 0 to 1.
std::uint32_t fixed(double share);

// The recruiters of the first morning, all at work.
void make_recruiters(State& state);

bool at_work(const State& state, RecruiterIndex slot);
void set_status(State& state, RecruiterIndex slot, RecruiterStatus status);
// Recruiters at work; a slot can stand for several.
double recruiters_at_work(const State& state);

// The syndicate that a case's recruiter works for learns what became of the person: delivered, as
// credit for the arm and week of the offer; come to an exit, and past it or not.
void learn_of_delivery(State& state, const CaseRow& row);
void learn_of_exit(State& state, const CaseRow& row, bool left);

// Which recruiter's offer it was: the smallest Exp(1)/effort over those at work on the arm, keyed
// by person, day and recruiter slot.
std::optional<RecruiterIndex> whose_offer(const State& state, ProvinceIndex province,
                                          Channel channel, std::uint32_t person);

// A promoted captive takes an empty slot of the site's syndicate, if there is one, and works from
// her home province.
void recruit_the_promoted(State& state, const CaseRow& row);

} // namespace suar
