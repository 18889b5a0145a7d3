// Stories against the rows that a result file would hold: for every person with a case, the dates
// of one are those of the other.
#include "support/policies.h"
#include "support/states.h"
#include "trace/story.h"
#include "trace/watch_person.h"

#include <cctype>
#include <map>
#include <set>

using namespace suar;
using namespace suar::testing;

namespace {

struct Watched {
    PersonIndex person;
    std::vector<CaseRow> cases;
    Events events;
};

struct WatchedWorld {
    Scenario scenario;
    Day last;
    std::vector<Watched> people;
};

Scenario busy_world() {
    return small_world_with({"captivity.sale=3 1/year", "captivity.promotion=0.8 1/year",
                             "captivity.death=0.4 1/year", "journey.retry=0.9",
                             "industry.raid_moved=0.3"});
}

// Twice the same world: once for whom to watch, once to watch them all.
const WatchedWorld& watched() {
    static const WatchedWorld made = [] {
        Scenario scenario = busy_world();
        const Day last = scenario.end;
        std::map<PersonIndex, std::vector<CaseRow>> cases;
        const Workers workers(2, std::nullopt);
        const Setup setup = setup_of(scenario, 0, workers);
        run_replicate(setup, [&](const World& world, Day today) {
            if (today == last)
                for (const CaseRow& row : world.cases) cases[row.person].push_back(row);
            return true;
        });
        Replicate replicate(setup);
        std::vector<std::pair<PersonIndex, PersonWatcher>> watchers;
        for (const auto& [person, rows] : cases)
            watchers.emplace_back(person, PersonWatcher(scenario, person, replicate.world()));
        replicate.run_until(last, [&](const World& world, Day today) {
            for (auto& [person, watcher] : watchers) watcher.observe(world, today);
            return true;
        });
        WatchedWorld all{std::move(scenario), last, {}};
        for (auto& [person, watcher] : watchers)
            all.people.push_back({person, cases[person], watcher.finish(last)});
        return all;
    }();
    return made;
}

std::multiset<std::int32_t> days_of(const Events& events, const std::set<What>& whats_told) {
    std::multiset<std::int32_t> days;
    for (const Event& event : events)
        if (whats_told.contains(event.what)) days.insert(number(event.day));
    return days;
}

std::multiset<std::int32_t> days_where(const std::vector<CaseRow>& rows, Day CaseRow::*date,
                                       bool (*where)(const CaseRow&)) {
    std::multiset<std::int32_t> days;
    for (const CaseRow& row : rows)
        if (row.*date != never && where(row)) days.insert(number(row.*date));
    return days;
}

bool always(const CaseRow&) { return true; }

template <CaseEnd end> bool ended(const CaseRow& row) { return row.end == end; }

} // namespace

TEST_CASE("story: its dates are those of the person's cases") {
    struct Agreement {
        std::set<What> told;
        Day CaseRow::*date;
        bool (*where)(const CaseRow&);
    };
    const std::vector<Agreement> agreements{
        {{What::accepts_open_advert, What::accepts_in_group, What::accepts_in_person,
          What::accepts_through_tie, What::is_found_again},
         &CaseRow::accepted,
         always},
        {{What::departs}, &CaseRow::departed, always},
        {{What::enters_deceived},
         &CaseRow::arrived,
         [](const CaseRow& row) { return row.kind == EntryKind::deceived; }},
        {{What::enters_knowing},
         &CaseRow::arrived,
         [](const CaseRow& row) { return row.kind == EntryKind::knowing; }},
        {{What::enters_deceived, What::is_coerced}, &CaseRow::coerced_since, always},
        {{What::is_promoted}, &CaseRow::promoted, always},
        {{What::gets_word_to_mission, What::reaches_mission}, &CaseRow::contacted, always},
        {{What::is_recorded}, &CaseRow::recorded, always},
        {{What::labelled_tppo},
         &CaseRow::recorded,
         [](const CaseRow& row) { return row.label == Label::tppo; }},
        {{What::labelled_otherwise},
         &CaseRow::recorded,
         [](const CaseRow& row) { return row.label == Label::not_tppo; }},
        {{What::escapes}, &CaseRow::freed, ended<CaseEnd::escape>},
        {{What::is_released}, &CaseRow::freed, ended<CaseEnd::release>},
        {{What::freed_by_police}, &CaseRow::freed, ended<CaseEnd::police>},
        {{What::freed_by_raid}, &CaseRow::freed, ended<CaseEnd::raid>},
        {{What::is_left_behind}, &CaseRow::freed, ended<CaseEnd::abandoned>},
        {{What::freed_by_mission}, &CaseRow::freed, ended<CaseEnd::mission>},
        {{What::leaves_as_promoted}, &CaseRow::freed, ended<CaseEnd::complicit_return>},
        {{What::dies}, &CaseRow::freed, ended<CaseEnd::death>},
        {{What::withdraws}, &CaseRow::closed, ended<CaseEnd::withdrew>},
        {{What::not_taken}, &CaseRow::closed, ended<CaseEnd::not_taken>},
        {{What::does_not_try_again},
         &CaseRow::closed,
         [](const CaseRow& row) {
             return row.end == CaseEnd::stopped || row.end == CaseEnd::passport_withheld;
         }},
        {{What::comes_home},
         &CaseRow::closed,
         [](const CaseRow& row) { return row.arrived != never && row.end != CaseEnd::death; }},
    };
    std::vector<std::size_t> seen(agreements.size(), 0);
    for (const Watched& one : watched().people)
        for (std::size_t i = 0; i < agreements.size(); ++i) {
            const auto told = days_of(one.events, agreements[i].told);
            CAPTURE(i);
            CAPTURE(at(one.person));
            REQUIRE(told == days_where(one.cases, agreements[i].date, agreements[i].where));
            seen[i] += told.size();
        }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        CAPTURE(i);
        CHECK(seen[i] > 0);
    }
    CHECK(watched().people.size() > 1000);
}

TEST_CASE("story: attempts, stops and what was done to a person are counted as in her cases") {
    std::size_t stops = 0, hurt = 0, failed = 0, retried = 0, moved = 0;
    for (const Watched& one : watched().people) {
        std::size_t attempts = 0, injuries = 0, fails = 0;
        for (const CaseRow& row : one.cases) {
            attempts += row.attempts;
            injuries += row.injuries;
            fails += row.failed_attempts;
        }
        const auto told = [&](What what) { return days_of(one.events, {what}).size(); };
        REQUIRE(told(What::stopped) + told(What::departs) == attempts);
        REQUIRE(told(What::was_hurt) == injuries);
        REQUIRE(told(What::attempt_fails) == fails);
        stops += told(What::stopped);
        hurt += injuries;
        failed += fails;
        retried += told(What::tries_again);
        moved += told(What::is_moved) + told(What::is_moved_abroad);
    }
    CHECK(stops > 0);
    CHECK(hurt > 0);
    CHECK(failed > hurt);
    CHECK(retried > 0);
    CHECK(moved > 0);
}

TEST_CASE("story: it begins and ends with the run, in order, and says where the person stands") {
    for (const Watched& one : watched().people) {
        REQUIRE(!one.events.empty());
        CHECK(one.events.front().day == watched().scenario.start);
        for (std::size_t i = 1; i < one.events.size(); ++i)
            REQUIRE(one.events[i - 1].day <= one.events[i].day);
        const CaseRow& last = one.cases.back();
        const What end = one.events.back().what;
        if (last.end == CaseEnd::death)
            CHECK(one.events.back().day == last.freed);
        else
            CHECK(one.events.back().day == watched().last);
        CHECK((end == What::ends_held) ==
              (last.state == CaseState::captive && last.coerced_since != never));
        CHECK((end == What::ends_promoted) == (last.state == CaseState::complicit));
        CHECK((end == What::ends_at_home) ==
              (last.state == CaseState::closed && last.end != CaseEnd::death));
    }
}

TEST_CASE("story: messages are heard from campaigns only, and are called by their names") {
    const std::set<What> heard{What::hears_campaign, What::hears_one_campaign_of,
                               What::hears_of_offers};
    for (const Watched& one : watched().people) REQUIRE(days_of(one.events, heard).empty());

    Scenario scenario = small_world_with({}, to_day({2022, 3, 25}));
    scenario.interventions = {campaign("radio", 0.05)};
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    Replicate replicate(setup);
    std::vector<PersonWatcher> watchers;
    for (std::size_t person = 0; person < 200; ++person)
        watchers.emplace_back(scenario, as<PersonIndex>(person), replicate.world());
    const Day last = to_day({2022, 5, 10});
    replicate.run_until(last, [&](const World& world, Day today) {
        for (PersonWatcher& watcher : watchers) watcher.observe(world, today);
        return true;
    });
    std::size_t messages = 0;
    for (PersonWatcher& watcher : watchers)
        for (const Event& event : watcher.finish(last)) {
            if (!heard.contains(event.what)) continue;
            CHECK(event.what == What::hears_campaign);
            CHECK(event.interventions == std::vector<std::string>{"radio"});
            CHECK(event.day >= to_day({2022, 4, 1}));
            ++messages;
        }
    CHECK(messages > 100);
}

namespace {

// At the beginning of a word: a route by land is not in Thailand, and recruiters are in recruiter.
bool says_word(const std::string& story, const std::string& word) {
    for (std::size_t at = story.find(word); at != std::string::npos; at = story.find(word, at + 1))
        if (at == 0 || std::isalpha(static_cast<unsigned char>(story[at - 1])) == 0) return true;
    return false;
}

} // namespace

TEST_CASE("story: no name of an exit, a route, a zone or a recruiter is in any of them") {
    const Tables& tables = watched().scenario.tables;
    std::set<std::string> never_said;
    for (const ExitRow& exit : tables.exits) never_said.insert(exit.exit);
    for (const SiteZoneRow& zone : tables.zones) never_said.insert(zone.zone);
    for (const std::string_view route : route_names) never_said.insert(std::string(route));
    for (const char* word : {"airport", "ferry", "recruiter", "syndicate", "{", "}"})
        never_said.insert(word);
    std::size_t told = 0;
    for (std::size_t i = 0; i < watched().people.size(); i += 7)
        for (const Language language : {Language::en, Language::id}) {
            const Watched& one = watched().people[i];
            const PersonFacts facts{7, at(one.cases.front().province), one.cases.front().cell, 0,
                                    20};
            const std::string story = Storyteller(facts, tables, language).story(one.events);
            for (const std::string& word : never_said) {
                CAPTURE(word);
                CAPTURE(story);
                REQUIRE_FALSE(says_word(story, word));
            }
            CHECK(story.starts_with(language == Language::en ? "This person does not exist."
                                                             : "Orang ini tidak ada."));
            CHECK(story.find("P2MI") != std::string::npos);
            ++told;
        }
    CHECK(told > 200);
}

TEST_CASE("story: nobody whom the model has as under 18 is told of") {
    Running world(small_world_with({"decision.minor_share=0.3"}));
    world.live(60);
    std::size_t minors = 0, told = 0;
    for (const CaseRow& row : world.state.world.cases) {
        const bool refused = may_be_minor(world.scenario, world.state.world, row.person);
        CHECK(refused == mind_of(world.state, row.person).minor);
        (refused ? minors : told) += 1;
    }
    CHECK(minors > 20);
    CHECK(told > 20);
}

TEST_CASE("story: a scenario without minors refuses those whom the default has as such") {
    const Scenario usual = small_world_with({}),
                   none = small_world_with({"decision.minor_share=0"});
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(usual, 0, workers);
    const Replicate replicate(setup);
    std::size_t refused = 0, older = 0;
    for (std::size_t person = 0; person < 20'000; ++person) {
        const auto who = as<PersonIndex>(person);
        const bool minor = may_be_minor(none, replicate.world(), who);
        CHECK(minor == may_be_minor(usual, replicate.world(), who));
        refused += minor ? 1 : 0;
        const bool youngest = age_of(replicate.world().persons.row[who].cell()) == Age::from_15;
        if (!youngest) CHECK(!minor);
        older += youngest ? 0 : 1;
    }
    CHECK(refused > 100);
    CHECK(older > 10'000);
}

TEST_CASE("story: dates are written as each language writes them") {
    CHECK(date_text(to_day({2022, 3, 3}), Language::en) == "3 March 2022");
    CHECK(date_text(to_day({2022, 3, 3}), Language::id) == "3 Maret 2022");
    CHECK(date_text(to_day({2021, 12, 31}), Language::id) == "31 Desember 2021");
}
