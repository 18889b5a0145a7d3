// The laws that are looked at each evening are noticed when they are broken: a state is changed by
// hand as no rule would, and the run ends with the law's name.
#include "core/error.h"
#include "engine/laws.h"
#include "support/states.h"

#include <doctest/doctest.h>

using namespace suar;
using namespace suar::testing;

namespace {

Scenario with_captives() {
    Overrides overrides = small_world();
    overrides.weight = 200;
    overrides.toy = true;
    overrides.set.push_back("decision.base.open_adverts=-3");
    return scenario("indonesia.toml", overrides);
}

// What flows there were have been taken into account already.
void forget_flows(State& state) {
    for (const Outcome outcome :
         {Outcome::entries, Outcome::transfers_in, Outcome::transfers_out, Outcome::exits_escape,
          Outcome::exits_release, Outcome::exits_police, Outcome::exits_raid,
          Outcome::exits_mission, Outcome::deaths})
        for (std::int64_t& value : state.world.tally.by_country[static_cast<std::size_t>(outcome)])
            value = 0;
}

std::int64_t& in_country(State& state, Outcome outcome) {
    return state.world.tally.by_country[static_cast<std::size_t>(outcome)][0];
}

std::int64_t& staged(State& state, Stage stage) {
    return state.world.persons.in_stage[static_cast<std::size_t>(stage)];
}

// The law that is broken after `change`; none where all hold.
template <class Change> std::string broken_by(Change change) {
    Running world(with_captives());
    world.live(120);
    forget_flows(world.state);
    REQUIRE(world.state.held.size() > 1);
    change(world.state);
    try {
        check_laws(world.state);
    } catch (const BrokenLaw& broken) {
        CHECK(broken.detail != "");
        return broken.law;
    }
    return "";
}

} // namespace

TEST_CASE("laws: a state that nobody changed breaks none") {
    CHECK(broken_by([](State&) {}) == "");
}

TEST_CASE("laws: everyone is in one stage, and no stage holds fewer than none") {
    CHECK(broken_by([](State& state) { ++staged(state, Stage::home); }) ==
          "everyone is in exactly one stage");
    CHECK(broken_by([](State& state) {
              staged(state, Stage::home) += staged(state, Stage::dead) + 1;
              staged(state, Stage::dead) = -1;
          }) == "nobody is in a stage twice");
}

TEST_CASE("laws: lists of cases hold whom the stages count") {
    CHECK(broken_by([](State& state) { state.held.pop_back(); }) ==
          "every open case is a person on the way");
    CHECK(broken_by([](State& state) {
              --staged(state, Stage::captive);
              ++staged(state, Stage::home);
              state.at_home.empty() ? state.travelling.pop_back() : state.at_home.pop_back();
          }) == "the held are the captives and the complicit");
    CHECK(broken_by([](State& state) {
              --staged(state, Stage::home);
              ++staged(state, Stage::abroad_legally);
          }) == "who works abroad legally has a day of return");
}

TEST_CASE("laws: who comes in stays, leaves or dies, and transfers cancel") {
    CHECK(broken_by([](State& state) { ++in_country(state, Outcome::entries); }) ==
          "entries and transfers in stay, leave or die");
    CHECK(broken_by([](State& state) { ++in_country(state, Outcome::held); }) ==
          "entries and transfers in stay, leave or die");
    CHECK(broken_by([](State& state) {
              ++in_country(state, Outcome::transfers_in);
              ++in_country(state, Outcome::held);
          }) == "transfers cancel over the countries");
}

TEST_CASE("laws: of the places moved elsewhere none or some went to other nationalities") {
    const char* const law = "places gone to other nationalities are among those moved elsewhere";
    CHECK(broken_by([](State& state) {
              in_country(state, Outcome::demand_substituted) =
                  in_country(state, Outcome::demand_moved_elsewhere) + 1;
          }) == law);
    CHECK(broken_by([](State& state) { in_country(state, Outcome::demand_substituted) = -1; }) ==
          law);
}

TEST_CASE("laws: the held are at sites, and no site holds fewer than none") {
    CHECK(broken_by([](State& state) { ++state.world.compounds.held[SiteIndex{}]; }) ==
          "the held are at sites");
    CHECK(broken_by([](State& state) { state.world.compounds.held[SiteIndex{}] = -1; }) ==
          "no site holds fewer than none");
}
