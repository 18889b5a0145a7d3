#include "rules/unemployment.h"

#include "core/exact_math.h"
#include "rules/submodels.h"

#include <algorithm>
#include <limits>

namespace suar {

Day middle_of(int month) { return to_day({month / 12, month % 12 + 1, 15}); }

namespace {

// Straight lines through (middle of month, value), flat outside.
double between(const std::vector<UnemploymentKnot>& knots, Day day) {
    const auto after = std::upper_bound(
        knots.begin(), knots.end(), day,
        [](Day at_day, const UnemploymentKnot& knot) { return at_day < middle_of(knot.month); });
    if (after == knots.begin()) return knots.front().rate;
    if (after == knots.end()) return knots.back().rate;
    const UnemploymentKnot& left = *(after - 1);
    const double way = static_cast<double>(day - middle_of(left.month)) /
                       static_cast<double>(middle_of(after->month) - middle_of(left.month));
    return left.rate + (after->rate - left.rate) * way;
}

constexpr int pandemic_begins = 12 * 2020 + 2 - 1;

// Ratio of the province to the country at its own knots, and once more where the pandemic begins.
std::vector<UnemploymentKnot> ratios(const Tables& tables, std::size_t province) {
    std::vector<UnemploymentKnot> knots;
    for (const UnemploymentKnot& own : tables.unemployment[province]) {
        const double ratio = own.rate / between(tables.national_unemployment, middle_of(own.month));
        if (!knots.empty() && knots.back().month < pandemic_begins && own.month > pandemic_begins)
            knots.push_back({pandemic_begins, knots.back().rate});
        knots.push_back({own.month, ratio});
    }
    return knots;
}

} // namespace

double national_unemployment(const Tables& tables, Day day) {
    return between(tables.national_unemployment, day);
}

double province_unemployment(const Tables& tables, std::size_t province, Day day) {
    return national_unemployment(tables, day) * between(ratios(tables, province), day);
}

double relative_odds(const LabourProfile& profile, std::size_t cell) {
    return profile.sex_unemployment[static_cast<std::size_t>(sex_of(cell))] *
           profile.age_unemployment[static_cast<std::size_t>(age_of(cell))] *
           profile.education_unemployment[static_cast<std::size_t>(education_of(cell))];
}

double relative_access(const LabourProfile& profile, std::size_t cell) {
    return profile.sex_access[static_cast<std::size_t>(sex_of(cell))] *
           profile.age_access[static_cast<std::size_t>(age_of(cell))] *
           profile.education_access[static_cast<std::size_t>(education_of(cell))];
}

std::array<double, cells> shares_by_cell(const std::array<double, cells>& relative,
                                         const std::array<double, cells>& persons, double rate) {
    const auto share = [&](double kappa, std::size_t cell) {
        return kappa * relative[cell] / (1 + kappa * relative[cell]);
    };
    double everybody = 0;
    for (const double count : persons) everybody += count;
    double low = 0, high = 1e6;
    for (int step = 0; step < 100; ++step) { // halving: the sum rises with kappa
        const double middle = (low + high) / 2;
        double sum = 0;
        for (std::size_t cell = 0; cell < cells; ++cell) sum += persons[cell] * share(middle, cell);
        (sum < rate * everybody ? low : high) = middle;
    }
    std::array<double, cells> shares{};
    for (std::size_t cell = 0; cell < cells; ++cell) shares[cell] = share(high, cell);
    return shares;
}

double separation_hazard(double now, double next, double finding) {
    // next = now e^-finding + (1 - now) p, solved for the chance p of losing the job.
    const double chance = (next - now * exact_exp(-finding)) / (1 - now);
    if (chance >= 1) return std::numeric_limits<double>::infinity(); // more than one day can move
    return chance > 0 ? -exact_log(1 - chance) : 0;
}

Submodel about_unemployment() {
    return {
        .file = "rules/unemployment",
        .title = "Unemployment, losing and finding a job",
        .what = "The labour market is steered to the open unemployment rates of the tables. "
                "Tabulated rates stand on the 15th of their month and straight lines join "
                "them; before the first and after the last all is flat. A province's rate is "
                "the national rate times a ratio that moves in straight lines between the "
                "province's own August values. The ratio of August 2019 stays until February "
                "2020, so that the pandemic begins in February 2020 and not half a year "
                "early. Within a province, cells differ by fixed odds, and a search ends "
                "after a spell with a constant hazard. The hazard of losing a job is the one "
                "that carries the cell's share of unemployed to that of the next day.",
        .equations =
            {"unemployed share of a cell u = κ·r / (1 + κ·r),   r = r[sex]·r[age]·r[education],",
             "  κ such that Σ persons·u = rate·Σ persons over the cells of the province",
             "finding hazard f = labour.find_factor[education] / labour.search_time",
             "chance of losing a job p = (u tomorrow − u today·e^(−f)) / (1 − u today)",
             "separation hazard = −ln(1 − p), 0 where p ≤ 0"},
        .keys = {"labour.search_time", "labour.find_factor."},
        .assumptions = {"The odds of being unemployed differ by sex, age and education by the "
                        "same factors in all provinces and years; would change with the "
                        "survey's rates by province and group",
                        "What a job is, formal or informal, is drawn anew at each start with "
                        "one national share; would change with flows between kinds of work in "
                        "the survey's panel"},
    };
}

} // namespace suar
