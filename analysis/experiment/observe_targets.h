// What a model shows of the quantities in the table of targets, as officials could have seen it.
//
// Outcomes that a target can name: every outcome of /series/country (a flow is summed over the
// period, a stock is taken on its last day; country "all" adds them up); those of /series/province
// alone, for "all" only; and
//
// - recorded_cases_share: of all cases recorded in the period, those of this country's mission;
// - tppo_classified_share: of the cases recorded in the period, those labelled trafficking;
// - countries_with_cases: countries whose mission recorded any in the period;
// - case_state_returned_share, case_state_shelter_share, case_state_held_share: of the cases
//   recorded in the period by this country's mission, those whose person is home again, in shelter,
//   or still held on the period's last day;
// - held_all_nationalities: held over industry.origin_share, on the last day;
// - stops_bound_plus_irregular_main_airport: all stops there but those of ordinary travellers.
//
// A share of nothing is 0.
#pragma once

#include "experiment/targets.h"
#include "scenario/scenario.h"
#include "world/world.h"

#include <vector>

namespace suar {

// What in the table this scenario cannot show: an unknown outcome or country.
Problems unseen_targets(const std::vector<FitTarget>& targets, const std::string& file,
                        const Scenario& scenario);

// Whether the run lives through the target's period.
bool within_run(const FitTarget& target, const Scenario& scenario);

// Entries of persons whom somebody named, per career that ended in the same period (MODEL 7.5).
inline constexpr const char* referral_reproduction = "referral_reproduction";

// What no figure tells and everybody asks for: by whole year between the two days the entries,
// those held on its last day, and referral's reproduction; in the end this once more over all those
// years. To be observed like targets; their value says nothing.
std::vector<FitTarget> untold_by_year(Day first, Day last);

// Sees one replicate. Only for targets that passed unseen_targets; those outside the run are 0.
class TargetObserver {
public:
    TargetObserver(const std::vector<FitTarget>& targets, const Scenario& scenario);

    void observe(const World& world, Day today); // at the end of each day, in order
    std::vector<double> values() const;          // in the order of the targets

private:
    enum class Way { sum, last, ratio, places };
    struct Seen {
        const FitTarget* target;
        Way way;
        std::int64_t above = 0, below = 0;
        std::vector<std::int64_t> by_place; // cases by country
    };

    void look(Seen& seen, const World& world, Day today) const;
    std::int64_t count(const FitTarget& target, const World& world) const;
    void case_states(Seen& seen, const World& world) const;
    std::int64_t stops_at_main_airport(const Tally& tally) const;

    const Scenario& scenario_;
    std::vector<Seen> seen_;
};

} // namespace suar
