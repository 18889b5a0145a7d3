#include "rules/apportion.h"

#include "core/exact_math.h"
#include "rules/submodels.h"
#include "rules/unemployment.h"

#include <algorithm>
#include <numeric>

namespace suar {
namespace {

constexpr std::size_t margins = sexes + ages + educations;

std::array<std::size_t, 3> margins_of(std::size_t cell) {
    return {static_cast<std::size_t>(sex_of(cell)), sexes + static_cast<std::size_t>(age_of(cell)),
            sexes + ages + static_cast<std::size_t>(education_of(cell))};
}

double share_of(const LabourProfile& profile, std::size_t cell) {
    return profile.sex_share[static_cast<std::size_t>(sex_of(cell))] *
           profile.age_share[static_cast<std::size_t>(age_of(cell))] *
           profile.education_share[static_cast<std::size_t>(education_of(cell))];
}

// What is missing (above 0) or too many in each margin.
using Missing = std::array<double, margins>;

void add_to(Missing& missing, std::size_t cell, double persons) {
    for (const std::size_t margin : margins_of(cell)) missing[margin] += persons;
}

// A power so high that the margin that misses most decides: squares would let one margin miss by
// more than a person where that brings several others closer.
double cost(double missing) {
    const double square = missing * missing, fourth = square * square;
    return fourth * fourth;
}

// By how much the cost falls when a cell gets one person more (change = 1) or less (-1).
double gain(const Missing& own, const Missing& all, std::size_t cell, int change) {
    double fall = 0;
    for (const std::size_t margin : margins_of(cell))
        fall += cost(own[margin]) - cost(own[margin] - change) + cost(all[margin]) -
                cost(all[margin] - change);
    return fall;
}

struct Province {
    CellCounts counts{};
    std::array<bool, cells> up{};    // rounded up
    std::array<bool, cells> whole{}; // the exact share is a whole number: nothing to round
    Missing own{};
};

void change(Province& province, Missing& all, std::size_t cell, int by) {
    province.counts[cell] += by;
    province.up[cell] = by > 0;
    add_to(province.own, cell, -by);
    add_to(all, cell, -by);
}

// One person moves from a cell rounded up to one rounded down as long as that brings the margins
// closer: the cost falls at every step, so this ends. True when anybody moved.
bool improve(Province& province, Missing& all) {
    for (int moves = 0; moves < 10'000; ++moves) {
        std::size_t best_from = cells, best_to = cells;
        double best = 1e-9;
        for (std::size_t from = 0; from < cells; ++from) {
            if (!province.up[from]) continue;
            Missing own = province.own, total = all;
            add_to(own, from, 1);
            add_to(total, from, 1);
            const double first = gain(province.own, all, from, -1);
            for (std::size_t to = 0; to < cells; ++to) {
                if (province.up[to] || province.whole[to]) continue;
                const double whole = first + gain(own, total, to, 1);
                if (whole > best) best = whole, best_from = from, best_to = to;
            }
        }
        if (best_from == cells) return moves > 0;
        change(province, all, best_from, -1);
        change(province, all, best_to, 1);
    }
    return true;
}

template <std::size_t Levels> void add_up_to_one(std::array<double, Levels>& shares) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum > 1 - 1e-12 && sum < 1 + 1e-12) return; // as near as sums of doubles come
    for (double& share : shares) share /= sum;
}

Province round_province(const LabourProfile& profile, std::int64_t agents, Missing& all) {
    Province province;
    std::int64_t given = 0;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const double exact = static_cast<double>(agents) * share_of(profile, cell);
        // A product of shares that should be whole can miss it by its own rounding.
        province.counts[cell] = static_cast<std::int64_t>(exact + 1e-6);
        given += province.counts[cell];
        const double rest = exact - static_cast<double>(province.counts[cell]);
        province.whole[cell] = rest < 1e-6;
        add_to(province.own, cell, rest);
        add_to(all, cell, rest);
    }
    for (; given < agents; ++given) { // the person goes where the margins miss one most
        std::size_t best = cells;
        for (std::size_t cell = 0; cell < cells; ++cell)
            if (!province.up[cell] && !province.whole[cell] &&
                (best == cells ||
                 gain(province.own, all, cell, 1) > gain(province.own, all, best, 1)))
                best = cell;
        change(province, all, best, 1);
    }
    improve(province, all);
    return province;
}

} // namespace

std::vector<CellCounts> apportion(const LabourProfile& written,
                                  const std::vector<std::int64_t>& agents) {
    // Shares written with a few decimals need not add up to quite 1, the persons do.
    LabourProfile profile = written;
    add_up_to_one(profile.sex_share);
    add_up_to_one(profile.age_share);
    add_up_to_one(profile.education_share);
    std::vector<Province> provinces;
    Missing all{};
    for (const std::int64_t persons : agents)
        provinces.push_back(round_province(profile, persons, all));
    // A province rounded early knew nothing of those after it: once more, until nobody moves.
    bool moved = true;
    for (int round = 0; moved && round < 1000; ++round) {
        moved = false;
        for (Province& province : provinces) moved = improve(province, all) || moved;
    }
    std::vector<CellCounts> counts;
    for (const Province& province : provinces) counts.push_back(province.counts);
    return counts;
}

RiskOrder risk_order(const LabourProfile& profile) {
    std::array<int, cells> half_octave{};
    int lowest = 1'000;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        // Sex is left out: a class by age and education holds both sexes.
        const double odds =
            profile.age_unemployment[static_cast<std::size_t>(age_of(cell))] *
            profile.education_unemployment[static_cast<std::size_t>(education_of(cell))];
        const double halves = 2 * exact_log(odds) / 0x1.62e42fefa39efp-1 + 64;
        half_octave[cell] = static_cast<int>(std::clamp(halves, 0.0, 128.0));
        lowest = std::min(lowest, half_octave[cell]);
    }
    RiskOrder order{};
    std::iota(order.cell.begin(), order.cell.end(), std::uint8_t{0});
    std::stable_sort(order.cell.begin(), order.cell.end(), [&](std::uint8_t one, std::uint8_t two) {
        return half_octave[one] < half_octave[two];
    });
    std::uint32_t number = 0; // classes are numbered without gaps; the last of 32 takes the rest
    for (std::size_t i = 0; i < cells; ++i) {
        if (i > 0 && half_octave[order.cell[i]] != half_octave[order.cell[i - 1]])
            number = std::min(number + 1, 31u);
        order.risk_class[i] = static_cast<std::uint8_t>(number);
    }
    order.classes = number + 1;
    return order;
}

Submodel about_apportion() {
    return {
        .file = "rules/apportion",
        .title = "Persons of a province",
        .what = "Each province has the agents that its labour force gives, and they fall into "
                "cells of sex, age and education. Whole persons are found such that every "
                "cell and every margin, in each province and over all, is within one agent of "
                "its exact share.",
        .equations = {"exact share of a cell = agents of the province · share[sex] · share[age] · "
                      "share[education]",
                      "count of a cell = the exact share, rounded down or up"},
        .assumptions = {"Sex, age and education are independent within a province; would "
                        "change with a table of the survey that crosses them by province",
                        "Digital access differs between persons of a province by sex, age and "
                        "education alone; would change with microdata of internet use"},
    };
}

} // namespace suar
