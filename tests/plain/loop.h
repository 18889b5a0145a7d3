// The plain loop: every person, every day, one after the other, as MODEL 7.1 to 7.8 and 8.1 to 8.3
// put it. No candidates, no calendars, no values evaluated later: only chances of a day. What
// becomes of those who leave is not part of it.
#pragma once

#include "plain/small_world.h"
#include "rules/answer_offer.h"

#include <optional>

namespace suar::plain {

class Loop {
public:
    Loop(const SmallWorld& world, std::uint64_t seed);

    // One after the other, from the first day of the scenario.
    void live(Day today);

    const Tally& tally() const { return tally_; } // of the day, in agents
    const std::vector<Person>& persons() const { return persons_; }
    const std::vector<Journey>& journeys() const { return journeys_; }

private:
    struct Account {
        double spent_idr = 0;
        bool used_up = false;
    };

    void settle(); // the first employment
    void begin_day(Day today);
    void feel();
    void lose_jobs();
    void find_jobs();
    void end_businesses();
    void hear_campaigns();
    void take_loans();
    void meet_offers();
    void prepare_and_leave();
    void count_unemployed();

    void hear(std::size_t campaign);
    void lend(std::size_t scheme);
    void answer(std::size_t person);
    void prepare(Person& person);
    void try_to_leave(Person& person);
    void turn_away(Person& person, CaseEnd end);
    void give_up(Person& person, CaseEnd end);
    void leave(Person& person);

    void become_unemployed(Person& person);
    double stress_wanted(const Person& person) const;
    bool happens(double hazard); // within a day
    double stop_chance(Route route) const;
    double withholding_chance() const;
    std::size_t choose_exit(std::int32_t province_code, std::optional<Route> avoided);
    Mind mind_of(const Person& person) const;
    bool acts(std::size_t intervention) const;
    std::vector<std::size_t> served(std::size_t intervention, std::vector<std::size_t> wanting);
    void count(Outcome outcome, const Person& person);
    void count(ExitOutcome outcome, std::size_t exit);

    const SmallWorld& world_;
    const Scenario& scenario_;
    Luck luck_;
    Day today_;
    const Parameters* rules_;
    std::vector<Person> persons_;
    std::vector<Journey> journeys_;
    std::vector<Account> accounts_; // by intervention
    Tally tally_;
};

} // namespace suar::plain
