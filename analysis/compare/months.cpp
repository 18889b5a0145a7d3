#include "compare/months.h"

#include "output/periods.h"

namespace suar {

std::vector<Window> whole_months(Window run) {
    std::vector<Window> months;
    for (const Period& month : periods(run.first, run.last, TimeStep::month))
        if (to_date(month.last + 1).day == 1) months.push_back({month.first, month.last});
    return months;
}

} // namespace suar
