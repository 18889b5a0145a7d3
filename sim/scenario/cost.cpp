#include "scenario/cost.h"

namespace suar {

double agents_of(const Tables& tables, double weight) {
    double people = 0;
    for (const ProvinceRow& province : tables.provinces)
        people += static_cast<double>(province.labour_force);
    return people / weight;
}

} // namespace suar
