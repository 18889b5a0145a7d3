// Watches one synthetic person through a replicate, from the first day to the last.
#pragma once

#include "scenario/scenario.h"
#include "trace/events_of_day.h"
#include "world/world.h"

#include <vector>

namespace suar {

class PersonWatcher {
public:
    // `start` is the world before its first day. The scenario must outlive the watcher.
    PersonWatcher(const Scenario& scenario, PersonIndex person, const World& start);

    void observe(const World& world, Day today); // at the end of each day, in order
    Events finish(Day last);                     // the whole story

private:
    DayOfPerson day_of(const World& world, Day today) const;

    const Scenario& scenario_;
    PersonIndex person_;
    Glimpse seen_;
    std::vector<CaseIndex> hers_;
    std::size_t cases_seen_ = 0;
    std::vector<std::int32_t> raids_; // by site, so far
    std::vector<bool> used_up_;       // budgets, by intervention
    Events events_;
};

// Whether she is, or may be, under 18. A scenario may say that nobody is: who could be by the
// default is one who may be.
bool may_be_minor(const Scenario& scenario, const World& world, PersonIndex person);

} // namespace suar
