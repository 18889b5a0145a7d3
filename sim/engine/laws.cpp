#include "engine/laws.h"

#include "core/error.h"

#include <fmt/format.h>

namespace suar {
namespace {

// `detail` is a function, so that its text is only made for a law that is broken.
template <class Detail>
void require(bool holds, const State& state, const char* law, Detail detail) {
    if (!holds) throw BrokenLaw{law, fmt::format("{}: {}", to_text(state.today), detail())};
}

std::int64_t in_stage(const State& state, Stage stage) {
    return state.world.persons.in_stage[static_cast<std::size_t>(stage)];
}

void check_stages(const State& state) {
    std::int64_t everyone = 0;
    for (const std::int64_t persons : state.world.persons.in_stage) {
        require(persons >= 0, state, "nobody is in a stage twice",
                [&] { return "a stage holds fewer than none"; });
        everyone += persons;
    }
    require(everyone == state.world.persons.layout.persons, state,
            "everyone is in exactly one stage",
            [&] { return fmt::format("{} persons in stages", everyone); });
    const auto size = [](const std::vector<CaseIndex>& list) {
        return static_cast<std::int64_t>(list.size());
    };
    const std::int64_t open =
        size(state.at_home) + size(state.travelling) + size(state.held) + size(state.away);
    const std::int64_t staged = everyone - in_stage(state, Stage::home) -
                                in_stage(state, Stage::abroad_legally) -
                                in_stage(state, Stage::dead);
    require(open == staged, state, "every open case is a person on the way",
            [&] { return fmt::format("{} open cases, {} persons", open, staged); });
    std::int64_t contracts = 0;
    for (const auto& [day, persons] : state.working_abroad)
        contracts += static_cast<std::int64_t>(persons.size());
    require(contracts == in_stage(state, Stage::abroad_legally), state,
            "who works abroad legally has a day of return",
            [&] { return fmt::format("{} days of return", contracts); });
    require(size(state.held) == in_stage(state, Stage::captive) + in_stage(state, Stage::complicit),
            state, "the held are the captives and the complicit",
            [&] { return "the lists differ"; });
}

constexpr Outcome into[] = {Outcome::entries, Outcome::transfers_in};
constexpr Outcome out_of[] = {Outcome::transfers_out, Outcome::exits_escape, Outcome::exits_release,
                              Outcome::exits_police,  Outcome::exits_raid,   Outcome::exits_mission,
                              Outcome::deaths};
constexpr Outcome inside[] = {Outcome::held, Outcome::complicit};

void check_conservation(State& state) {
    const auto& tally = state.world.tally.by_country;
    std::int64_t transfers = 0;
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        const auto value = [&](Outcome outcome) {
            return tally[static_cast<std::size_t>(outcome)][c];
        };
        for (const Outcome outcome : into) state.balance[c] += value(outcome);
        for (const Outcome outcome : out_of) state.balance[c] -= value(outcome);
        std::int64_t there = 0;
        for (const Outcome outcome : inside) there += value(outcome);
        require(state.balance[c] == there, state, "entries and transfers in stay, leave or die",
                [&] {
                    return fmt::format("{}: {} should be inside, {} are",
                                       state.setup->tables.destinations[c].iso3, state.balance[c],
                                       there);
                });
        transfers += value(Outcome::transfers_in) - value(Outcome::transfers_out);
    }
    require(transfers == 0, state, "transfers cancel over the countries",
            [&] { return fmt::format("{} more in than out", transfers); });
}

void check_sites(const State& state) {
    const Compounds& sites = state.world.compounds;
    std::int64_t held = 0;
    for (std::size_t s = 0; s < sites.held.size(); ++s) {
        require(sites.held[as<SiteIndex>(s)] >= 0, state, "no site holds fewer than none",
                [&] { return fmt::format("site {}", s); });
        held += sites.held[as<SiteIndex>(s)];
    }
    require(held == static_cast<std::int64_t>(state.held.size()) * state.agent(), state,
            "the held are at sites", [&] { return fmt::format("{} at sites", held); });
}

void check_places_moved(const State& state) {
    const auto& tally = state.world.tally.by_country;
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        const std::int64_t all =
            tally[static_cast<std::size_t>(Outcome::demand_moved_elsewhere)][c];
        const std::int64_t substituted =
            tally[static_cast<std::size_t>(Outcome::demand_substituted)][c];
        require(substituted >= 0 && substituted <= all, state,
                "places gone to other nationalities are among those moved elsewhere", [&] {
                    return fmt::format("{}: {} of {}", state.setup->tables.destinations[c].iso3,
                                       substituted, all);
                });
    }
}

} // namespace

void check_laws(State& state) {
    check_stages(state);
    check_conservation(state);
    check_sites(state);
    check_places_moved(state);
}

} // namespace suar
