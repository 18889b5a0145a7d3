// Gathers what a replicate reports, day by day, into the arrays of the result file. It takes the
// parts of the world that it reports and nothing else.
#pragma once

#include "output/layout.h"
#include "world/cases.h"
#include "world/compounds.h"
#include "world/layout.h"
#include "world/missions.h"
#include "world/recruiters.h"
#include "world/tally.h"

#include <cstdint>
#include <span>
#include <vector>

namespace suar {

inline constexpr std::int32_t not_produced = -1;

// Periods x places, in row order; not_produced where the run did not get to the period's end.
template <class Count> class GridOf {
public:
    GridOf() = default;
    GridOf(Kind kind, std::size_t periods, std::size_t places);

    void add(std::span<const std::int64_t> today, std::string_view name); // one day
    void close_period(std::size_t period, std::string_view name);

    std::size_t places() const { return open_.size(); }
    const std::vector<Count>& values() const { return values_; }

private:
    template <class> friend struct Kept;
    Kind kind_ = Kind::flow;
    std::vector<std::int64_t> open_; // the period that is not over
    std::vector<Count> values_;
};
using Grid = GridOf<std::int32_t>;
using MoneyGrid = GridOf<std::int64_t>; // rupiah outgrow 31 bits

// One replicate, ready to be written. The order of the series is that of outcome_rows, those only
// that the series holds.
struct Record {
    std::uint32_t replicate;
    Day last_day;
    std::vector<Grid> by_province, by_country;               // by interval
    std::vector<MoneyGrid> by_intervention;                  // by interval
    std::vector<Grid> by_group, by_exit;                     // by month
    Grid entries_by_flow;                                    // by year; province x country
    Grid mission_recorded, mission_sheltered, mission_queue; // by month; country
    Grid site_held;                                          // by month; site
    Grid deliveries;                                         // by year; recruiter
    std::vector<CaseRow> cases;
    std::vector<std::uint32_t> person_numbers; // of the cases: the number within the province
    Recruiters recruiters;
    Compounds compounds;
};

std::vector<Outcome> outcomes_by_province();
std::vector<Outcome> outcomes_by_country();
std::vector<Outcome> outcomes_by_group();

class Recorder {
public:
    // The layout must outlive the recorder.
    Recorder(const ResultLayout& layout, std::uint32_t replicate);

    // At the end of each day, in order. Throws BrokenLaw where a count does not fit its column.
    void observe(Day day, const Tally& tally, const Recruiters& recruiters,
                 const Compounds& compounds, const Missions& missions);

    // At the end of the replicate, complete or not.
    Record finish(const Cases& cases, const Layout& persons, const Recruiters& recruiters,
                  const Compounds& compounds);

private:
    template <class> friend struct Kept;
    struct Axis {
        std::vector<Period> periods;
        std::size_t now = 0;
        bool ends_on(Day day) const { return now < periods.size() && periods[now].last == day; }
    };

    void observe_series(Day day, const Tally& tally);
    void observe_months(Day day, const Tally& tally, const Compounds& compounds,
                        const Missions& missions);
    void observe_years(Day day, const Tally& tally, const Recruiters& recruiters);

    const ResultLayout& layout_;
    Axis interval_, month_, year_;
    std::vector<std::int64_t> recorded_before_, delivered_before_; // running totals at day's start
    Record record_;
};

} // namespace suar
