#include "output/periods.h"

#include <algorithm>

namespace suar {

namespace {

Day last_day_of_period(Day first, TimeStep interval) {
    const Date date = to_date(first);
    switch (interval) {
    case TimeStep::day:
        return first;
    case TimeStep::week:
        return first + 6;
    case TimeStep::month:
        return (date.month == 12 ? to_day({date.year + 1, 1, 1})
                                 : to_day({date.year, date.month + 1, 1})) +
               -1;
    case TimeStep::year:
        return to_day({date.year, 12, 31});
    }
    return first;
}

} // namespace

std::vector<Period> periods(Day start, Day end, TimeStep interval) {
    std::vector<Period> all;
    for (Day first = start; first <= end;) {
        const Day last = std::min(last_day_of_period(first, interval), end);
        all.push_back({first, last});
        first = last + 1;
    }
    return all;
}

} // namespace suar
