// People who know a returned person meet her again, and it is settled who meets an offer through
// ties tomorrow. Each meeting is the end of a spell, so a quiet day of the returned costs nothing.
#include "core/spells.h"
#include "engine/phases/phases.h"
#include "rules/come_home.h"

#include <algorithm>

namespace suar {

void await_meeting(State& state, const Returned& returned) {
    const Draw luck =
        draw(state.key, Decision::recontact, name_of(state, returned.person), state.today, 0);
    const std::int32_t days = days_until_found(state.parameters->homecoming, luck);
    if (days < longest_spell) state.found_again[state.today + days].push_back(returned);
}

namespace {

// Whether or not she can be met today: one who is away is only not found.
void find_again(State& state) {
    const auto today = state.found_again.find(state.today);
    if (today == state.found_again.end()) return;
    const std::vector<Returned> found = std::move(today->second);
    state.found_again.erase(today);
    for (const Returned& returned : found) {
        if (state.world.persons.row[returned.person].stage() == Stage::dead) continue;
        state.named.push_back(
            {returned.person, returned.recruiter, name_of(state, returned.person), false});
        await_meeting(state, returned);
    }
}

// One whom several know of meets one offer, through whom her luck says and not through whom the
// day's lists have first.
void settle_names(State& state) {
    struct Claim {
        std::uint64_t luck;
        Named named;
    };
    std::vector<Claim> claims;
    for (const Named& named : state.named)
        claims.push_back({draw(state.key, Decision::which_namer, name_of(state, named.person),
                               state.today, named.by)
                              .first(),
                          named});
    std::sort(claims.begin(), claims.end(), [](const Claim& one, const Claim& two) {
        if (one.named.person != two.named.person) return one.named.person < two.named.person;
        return one.luck != two.luck ? one.luck < two.luck : one.named.by < two.named.by;
    });
    state.named.clear();
    for (const Claim& claim : claims)
        if (state.named.empty() || state.named.back().person != claim.named.person)
            state.named.push_back(claim.named);
}

} // namespace

void meet_again(State& state) {
    find_again(state);
    settle_names(state);
}

} // namespace suar
