#include "plain/people.h"

#include "core/draw.h"
#include "rules/levels.h"

#include <cmath>

namespace suar::plain {

// A gamma distribution of any shape by Marsaglia and Tsang 2000, "A simple method for generating
// gamma variables", ACM TOMS 26(3); below shape 1 as they say, by a power of a uniform number.
int Luck::gamma_days(double mean, double shape) {
    const double scale = mean / shape;
    const double boost = shape < 1 ? std::pow(1 - uniform(), 1 / shape) : 1;
    const double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        const double normal = radius * std::cos(2 * 3.14159265358979323846 * uniform());
        const double v = std::pow(1 + c * normal, 3);
        if (v > 0 && std::log(1 - uniform()) < normal * normal / 2 + d - d * v + d * std::log(v))
            return std::max(1, static_cast<int>(std::ceil(d * v * boost * scale)));
    }
}

std::vector<Person> same_persons(const World& first_morning, std::uint32_t seed,
                                 double minor_share) {
    const Layout& layout = first_morning.persons.layout;
    std::vector<Person> everybody;
    for (std::size_t p = 0; p < layout.provinces.size(); ++p) {
        const ProvinceLayout& province = layout.provinces[as<ProvinceIndex>(p)];
        for (std::uint32_t number = 0; number < province.persons; ++number) {
            const auto index = as<PersonIndex>(province.first + number);
            const PersonRow& row = first_morning.persons.row[index];
            Person person{};
            person.province = static_cast<std::uint8_t>(p);
            person.cell = row.cell();
            person.access = row.access();
            person.urban = province.urban(province.block_of(number));
            // Who is a minor is fixed by the seed, as the cell is.
            person.minor =
                age_of(row.cell()) == Age::from_15 &&
                draw({seed, every_replicate}, Decision::minor, layout.name_of(index), 0, 0)
                    .chance(minor_share);
            everybody.push_back(person);
        }
    }
    return everybody;
}

} // namespace suar::plain
