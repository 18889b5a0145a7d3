// What one run came to, as numbers with names. The engine and the plain loop are measured by the
// same record, so that a difference is one of the runs.
#pragma once

#include "plain/small_world.h"

#include <map>
#include <string>

namespace suar::plain {

struct Figures {
    std::map<std::string, double> totals; // of the whole world: flows and stocks
    std::map<std::string, double> parts;  // by province and group, and how long things took
};

struct Standing { // of a person on the last evening
    Employment work;
    Where where; // waiting to try again counts as preparing
    bool loan, debt;
    double stress, awareness;
};

class Record {
public:
    // One unit of the tally stands for so many persons.
    Record(const SmallWorld& world, double persons_a_unit);

    // Every evening, then everybody's work.
    void see_day(Day today, const Tally& tally);
    void see_work(std::size_t person, bool unemployed);
    // On the last evening: everybody, and every journey.
    void see_standing(std::size_t person, const Standing& standing);
    void see_journey(const Journey& journey);
    Figures figures() const;

private:
    void add_flows_to(Figures& figures) const;
    void add_durations_to(Figures& figures) const;

    const SmallWorld& world_;
    double unit_;
    Tally sum_; // of all days
    std::vector<int> jobless_evenings_;
    std::vector<int> journeys_of_;   // by person
    std::map<int, double> searches_; // over, by evenings without work
    Figures figures_;
};

} // namespace suar::plain
