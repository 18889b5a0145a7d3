#include "engine/keep_state.h"

#include <algorithm>

namespace suar {
namespace {

Limits limits_of(const State& state) {
    Limits limits;
    limits.provinces = state.setup->tables.provinces.size();
    limits.countries = state.setup->tables.destinations.size();
    limits.exits = state.setup->tables.exits.size();
    limits.sites = state.world.compounds.country.size();
    limits.recruiters = state.recruiting.weights.size();
    limits.syndicates = state.recruiting.syndicates.size();
    limits.persons = state.world.persons.layout.persons;
    return limits;
}

bool is_held(const CaseRow& row) {
    return row.state == CaseState::captive || row.state == CaseState::complicit;
}

// What the days to come follow without looking: where she is at home and where she is held.
bool can_be(const State& state, const CaseRow& row) {
    const Layout& layout = state.world.persons.layout;
    const Compounds& sites = state.world.compounds;
    const bool of_a_group = row.cell < cells && row.channel < channels;
    const bool at_home = layout.province_of(row.person) == row.province;
    const bool somewhere = row.state == CaseState::preparing || row.state == CaseState::closed ||
                           !state.setup->tables.destinations.empty();
    const bool taken_in = row.arrived >= state.setup->start && row.arrived < state.today;
    return of_a_group && at_home && somewhere &&
           (!is_held(row) || (taken_in && at(row.site) < sites.country.size()));
}

void check(const State& state, Loading& archive) {
    const Setup& setup = *state.setup;
    if (state.today <= setup.start || state.today > setup.end + 1)
        archive.refuse("a day that is not of this run");
    for (const CaseRow& row : state.world.cases)
        if (!can_be(state, row)) archive.refuse("a case that cannot be");
    for (const std::int16_t home : state.world.recruiters.home)
        if (home < -1 || home >= static_cast<std::int32_t>(setup.tables.provinces.size()))
            archive.refuse("a recruiter's home that is no province");
    const auto lies_there = [&](CaseIndex which) { return is_held(state.world.cases[which]); };
    if (!archive.refused() && !std::all_of(state.held.begin(), state.held.end(), lies_there))
        archive.refuse("one who is held nowhere");
}

} // namespace

void Replicate::save(Saving& archive) const { keep<Saving, const State>(archive, *state_); }

std::optional<Replicate> Replicate::load(const Setup& setup, Loading& archive) {
    Replicate replicate(setup);
    archive.limits = limits_of(*replicate.state_);
    keep(archive, *replicate.state_);
    if (!archive.refused()) check(*replicate.state_, archive);
    if (archive.refused()) return std::nullopt;
    return replicate;
}

Day Replicate::next_day() const { return state_->today; }

} // namespace suar
