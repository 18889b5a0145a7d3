// What one evening and the next say of a person: made, for what a small world seldom shows.
#include "trace/events_of_day.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

const Day this_day = to_day({2022, 3, 3});
const DayOfPerson quiet{this_day, 61, {}, {}, false, {}};

Glimpse at_work(Employment employment) {
    Glimpse seen{};
    seen.row.set_employment(employment);
    seen.row.set_stage(Stage::home);
    return seen;
}

CaseRow fresh_case() {
    CaseRow row{};
    for (Day* const date : {&row.departed, &row.arrived, &row.coerced_since, &row.promoted,
                            &row.contacted, &row.recorded, &row.freed, &row.closed})
        *date = never;
    row.accepted = this_day + -40;
    row.state = CaseState::preparing;
    row.end = CaseEnd::open;
    row.number = 1;
    return row;
}

CaseRow held_case() {
    CaseRow row = fresh_case();
    row.attempts = 1;
    row.departed = this_day + -30;
    row.arrived = row.coerced_since = this_day + -25;
    row.state = CaseState::captive;
    row.site = SiteIndex{3};
    return row;
}

Glimpse with(CaseRow row) {
    Glimpse seen = at_work(Employment::away);
    seen.cases = {row};
    return seen;
}

std::vector<What> told(const Glimpse& before, const Glimpse& after,
                       const DayOfPerson& day = quiet) {
    std::vector<What> whats_told;
    for (const Event& event : events_of_day(before, after, day)) {
        CHECK(event.day == this_day);
        whats_told.push_back(event.what);
    }
    return whats_told;
}

using Told = std::vector<What>;

} // namespace

TEST_CASE("events: a day on which nothing changes is silent") {
    CHECK(told(at_work(Employment::formal), at_work(Employment::formal)).empty());
    CHECK(told(with(held_case()), with(held_case())).empty());
}

TEST_CASE("events: work is lost and found") {
    const Glimpse formal = at_work(Employment::formal), informal = at_work(Employment::informal),
                  none = at_work(Employment::unemployed);
    CHECK(told(formal, none) == Told{What::loses_work});
    CHECK(told(none, formal) == Told{What::finds_formal_work});
    CHECK(told(none, informal) == Told{What::finds_informal_work});
}

TEST_CASE("events: a loan is taken, repaid, or still owed") {
    const Glimpse none = at_work(Employment::unemployed), own = at_work(Employment::informal);
    Glimpse with_loan = own;
    with_loan.row.set_loan(true);
    DayOfPerson day = quiet;
    day.loans = {"one"};
    CHECK(told(none, with_loan, day) == Told{What::takes_loan});
    CHECK(events_of_day(none, with_loan, day)[0].interventions == day.loans);
    day.loans = {"one", "two"};
    CHECK(told(own, with_loan, day) == Told{What::takes_one_loan_of});
    CHECK(told(with_loan, own) == Told{What::repays_loan});
    CHECK(told(with_loan, none) == Told{What::business_fails});
    CHECK(told(with_loan, at_work(Employment::away)) == Told{What::leaves_business});
}

TEST_CASE("events: a message has the name of the campaign that alone can have sent it") {
    const Glimpse before = at_work(Employment::formal);
    Glimpse after = before;
    after.awareness = {20'000, quiet.day_of_run};
    CHECK(told(before, after) == Told{What::hears_of_offers});
    DayOfPerson day = quiet;
    day.campaigns = {"radio"};
    CHECK(told(before, after, day) == Told{What::hears_campaign});
    day.campaigns = {"radio", "school"};
    CHECK(told(before, after, day) == Told{What::hears_one_campaign_of});
    CHECK(events_of_day(before, after, day)[0].interventions == day.campaigns);
}

TEST_CASE("events: legal work abroad is told as such") {
    Glimpse home = at_work(Employment::unemployed), abroad = at_work(Employment::away);
    abroad.row.set_stage(Stage::abroad_legally);
    CHECK(told(home, abroad) == Told{What::leaves_for_legal_work});
    CHECK(told(abroad, home) == Told{What::returns_from_legal_work});
    CHECK(last_events(abroad, this_day)[0].what == What::ends_in_legal_work);
}

TEST_CASE("events: a refusal of a passport is no stop, and a stop is no refusal") {
    CaseRow was = fresh_case(), refused = was, stopped = was;
    refused.state = CaseState::waiting_retry;
    CHECK(told(with(was), with(refused)) ==
          Told{What::passport_withheld, What::means_to_try_again});
    refused.state = CaseState::closed;
    refused.end = CaseEnd::passport_withheld;
    refused.closed = this_day;
    CHECK(told(with(was), with(refused)) ==
          Told{What::passport_withheld, What::does_not_try_again});
    stopped.attempts = 1;
    stopped.state = CaseState::waiting_retry;
    CHECK(told(with(was), with(stopped)) == Told{What::stopped, What::means_to_try_again});
    CaseRow again = stopped;
    again.attempts = 2;
    CHECK(told(with(stopped), with(again)) ==
          Told{What::tries_again, What::stopped, What::means_to_try_again});
    again.departed = this_day;
    again.state = CaseState::in_transit;
    CHECK(told(with(stopped), with(again)) == Told{What::tries_again, What::departs});
    CaseRow closed_travel = was;
    closed_travel.state = CaseState::closed;
    closed_travel.closed = this_day;
    closed_travel.end = CaseEnd::travel_closed;
    CHECK(told(with(was), with(closed_travel)) == Told{What::travel_closed});
}

TEST_CASE("events: a raid is told before what it brings") {
    DayOfPerson raided = quiet;
    raided.raided = true;
    CaseRow freed = held_case();
    freed.freed = this_day;
    freed.end = CaseEnd::raid;
    freed.state = CaseState::way_home;
    CHECK(told(with(held_case()), with(freed), raided) ==
          Told{What::is_raided, What::freed_by_raid, What::travels_unaided});
    CaseRow moved = held_case();
    moved.site = SiteIndex{9};
    CHECK(told(with(held_case()), with(moved), raided) == Told{What::is_raided, What::is_moved});
    moved.country = CountryIndex{3};
    CHECK(told(with(held_case()), with(moved), raided) ==
          Told{What::is_raided, What::is_moved_abroad});
    CHECK(events_of_day(with(held_case()), with(moved), raided)[1].country == CountryIndex{3});
    freed.end = CaseEnd::abandoned;
    CHECK(told(with(held_case()), with(freed), raided)[1] == What::is_left_behind);
}

TEST_CASE("events: an attempt that fails, with and without a wound, and the last day") {
    CaseRow tried = held_case();
    tried.failed_attempts = 1;
    CHECK(told(with(held_case()), with(tried)) == Told{What::attempt_fails});
    tried.injuries = 1;
    CHECK(told(with(held_case()), with(tried)) == Told{What::attempt_fails, What::was_hurt});
    tried = held_case();
    tried.freed = tried.closed = this_day;
    tried.end = CaseEnd::death;
    tried.state = CaseState::closed;
    Glimpse dead = with(tried);
    dead.row.set_stage(Stage::dead);
    CHECK(told(with(held_case()), dead) == Told{What::dies});
    CHECK(last_events(dead, this_day).empty());
}

TEST_CASE("events: a mission's day is word, record, label, and then the way out") {
    CaseRow out = held_case();
    out.contacted = out.recorded = out.freed = this_day;
    out.label = Label::not_tppo;
    out.end = CaseEnd::mission;
    out.state = CaseState::in_shelter;
    CHECK(told(with(held_case()), with(out)) == Told{What::gets_word_to_mission, What::is_recorded,
                                                     What::labelled_otherwise,
                                                     What::freed_by_mission, What::is_sheltered});
    CaseRow escaped = held_case();
    escaped.contacted = escaped.freed = this_day;
    escaped.end = CaseEnd::escape;
    escaped.state = CaseState::awaiting_bed;
    CHECK(told(with(held_case()), with(escaped)) ==
          Told{What::escapes, What::reaches_mission, What::waits_for_bed});
}

TEST_CASE("events: home again, in debt or helped out of it") {
    CaseRow was = held_case();
    was.freed = this_day + -9;
    was.end = CaseEnd::release;
    was.state = CaseState::way_home;
    CaseRow is = was;
    is.state = CaseState::closed;
    is.closed = this_day;
    Glimpse home = at_work(Employment::unemployed);
    home.cases = {is};
    home.awareness = {65'535, quiet.day_of_run}; // she has learnt it the hard way: no message
    CHECK(told(with(was), home) == Told{What::comes_home, What::debt_is_settled});
    home.row.set_debt();
    CHECK(told(with(was), home) == Told{What::comes_home, What::owes_money});
}

TEST_CASE("events: a new person in the same place begins a new story") {
    Glimpse before = at_work(Employment::formal);
    before.row.hear_warning();
    before.row.set_migrant();
    Glimpse after = before;
    after.row.forget();
    DayOfPerson day = quiet;
    CHECK(told(before, before, day).empty());
    day.of_new_person = std::uint16_t{0};
    CHECK(told(before, before, day).empty());
    after.row.set_stress({5, quiet.day_of_run});
    after.awareness = {0, quiet.day_of_run};
    CHECK(told(before, after, day) == Told{What::another_person});
    Glimpse without_past = at_work(Employment::formal), then = without_past;
    then.row.set_stress({5, quiet.day_of_run});
    then.awareness = {0, quiet.day_of_run};
    CHECK(told(without_past, then, day) == Told{What::another_person});
}

TEST_CASE("events: an entry after an earlier one is told as such") {
    CaseRow first = held_case();
    first.state = CaseState::closed;
    first.end = CaseEnd::escape;
    first.freed = this_day + -12;
    first.closed = this_day + -10;
    CaseRow second = fresh_case();
    second.number = 2;
    second.attempts = 1;
    second.departed = this_day + -2;
    second.state = CaseState::in_transit;
    Glimpse before = at_work(Employment::away);
    before.row.set_migrant();
    before.cases = {first, second};
    Glimpse after = before;
    after.cases[1].arrived = after.cases[1].coerced_since = this_day;
    after.cases[1].state = CaseState::captive;
    CHECK(told(before, after) == Told{What::enters_deceived, What::enters_again});
    before.cases[0].arrived = after.cases[0].arrived = never; // then it was no entry
    CHECK(told(before, after) == Told{What::enters_deceived});
}

TEST_CASE("events: a warning from somebody who came home is told") {
    const Glimpse before = at_work(Employment::formal);
    Glimpse after = before;
    after.row.hear_warning();
    CHECK(told(before, after) == Told{What::is_warned});
}
