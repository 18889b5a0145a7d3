// MODEL 4: no decision reads another person's row. And labels decide nothing.
#include "support/states.h"

using namespace suar;
using namespace suar::testing;

namespace {

constexpr std::uint32_t every = 50; // of these persons the rows are left alone

// Every moving thing of all the others who are at home, turned over.
void turn_over_the_others(State& state) {
    Persons& persons = state.world.persons;
    for (std::uint32_t i = 0; i < persons.layout.persons; ++i) {
        PersonRow& row = persons.row[PersonIndex{i}];
        if (i % every == 0 || row.stage() != Stage::home) continue;
        row.set_employment(row.employment() == Employment::formal ? Employment::informal
                                                                  : Employment::formal);
        row.set_stress({static_cast<std::uint16_t>(65'535 - row.stress().value), 0});
        row.hear_warning();
        row.set_migrant();
        row.set_returned();
        row.set_debt();
        persons.awareness[PersonIndex{i}] = {50'000, 0};
    }
}

std::vector<double> answers_of(const State& state) {
    std::vector<double> all;
    for (std::uint32_t i = 0; i < 500'000; i += every) {
        const Mind mind = mind_of(state, PersonIndex{i});
        all.insert(all.end(), {mind.stress, mind.awareness, mind.local_wage_idr,
                               static_cast<double>(mind.warnings)});
        for (const Channel channel : {Channel::open_adverts, Channel::referral})
            all.push_back(answer_today(state, PersonIndex{i}, channel).has_value() ? 1 : 0);
    }
    return all;
}

} // namespace

TEST_CASE("law: no decision of a person reads another person's row") {
    Running one(small_world_with({})), other(small_world_with({}));
    one.live(40);
    other.live(40);
    turn_over_the_others(other.state);
    CHECK(answers_of(one.state) == answers_of(other.state));
    one.live(1);
    other.live(1);
    std::int64_t changed = 0;
    const Persons &now = one.state.world.persons, &then = other.state.world.persons;
    for (std::uint32_t i = 0; i < now.layout.persons; ++i) {
        const PersonIndex person{i};
        if (i % every == 0 && !(now.row[person] == then.row[person])) ++changed;
        if (i % every == 0 && now.awareness[person].value != then.awareness[person].value)
            ++changed;
    }
    CHECK(changed == 0);
    // What tied people may do is to tell, never to be read: the walk asks for fixed attributes
    // only.
    for (std::uint32_t i = 0; i < 100'000; i += every) {
        const auto mine = ties_of(PersonIndex{i}, now, one.state.ties);
        const auto same = ties_of(PersonIndex{i}, then, other.state.ties);
        REQUIRE(mine.size() == same.size());
        for (std::size_t tie = 0; tie < mine.size(); ++tie)
            REQUIRE(mine[tie].other == same[tie].other);
    }
}

TEST_CASE("law: a label changes nothing but the label") {
    const auto days = [](const char* sensitivity, const char* false_positive) {
        Running world(small_world_with({sensitivity, false_positive}));
        const auto label = static_cast<std::size_t>(Outcome::tppo_classified_cases);
        Fingerprint print;
        std::int64_t labelled = 0;
        world.live(270, [&] {
            Tally tally = world.state.world.tally;
            labelled += sum(tally.by_province[label]);
            for (auto* const series :
                 {&tally.by_province[label], &tally.by_country[label], &tally.by_group[label]})
                std::fill(series->begin(), series->end(), 0);
            print.add(tally);
        });
        return std::pair(print.value(), labelled);
    };
    const auto blind = days("mission.label_sensitivity=0", "mission.label_false_positive=0");
    const auto all = days("mission.label_sensitivity=1", "mission.label_false_positive=1");
    CHECK(blind.second == 0);
    CHECK(all.second > 0);
    CHECK(blind.first == all.first);
}
