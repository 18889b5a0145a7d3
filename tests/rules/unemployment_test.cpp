#include "core/draw.h"
#include "core/exact_math.h"
#include "rules/unemployment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace suar;

namespace {

constexpr int month(int year, int number) { return 12 * year + number - 1; }
Day middle(int year, int number) { return to_day({year, number, 15}); }

// The national values, a province that follows its own August values, and one as the country.
Tables tables() {
    Tables all;
    all.national_unemployment = {
        {month(2019, 8), 0.0523}, {month(2020, 2), 0.0494}, {month(2020, 8), 0.0707},
        {month(2021, 2), 0.0626}, {month(2021, 8), 0.0649}, {month(2022, 2), 0.0583},
        {month(2022, 8), 0.0586}, {month(2023, 2), 0.0545}, {month(2023, 8), 0.0532},
        {month(2024, 2), 0.0482}, {month(2024, 8), 0.0491}, {month(2025, 8), 0.0485}};
    all.unemployment = {{{month(2019, 8), 0.0617},
                         {month(2020, 8), 0.0659},
                         {month(2021, 8), 0.0630},
                         {month(2022, 8), 0.0617},
                         {month(2023, 8), 0.0603},
                         {month(2024, 8), 0.0575}},
                        {{month(2019, 8), 0.0523}, {month(2020, 8), 0.0707}}};
    return all;
}

bool close(double one, double two) { return std::abs(one - two) <= 1e-15; }

std::array<double, cells> drawn(std::uint32_t number, double low, double high) {
    std::array<double, cells> values{};
    for (std::uint32_t cell = 0; cell < cells; ++cell)
        values[cell] =
            low + (high - low) * draw({3, 0}, Decision::minor, number, 0, cell).uniform();
    return values;
}

double rate_of(const std::array<double, cells>& shares, const std::array<double, cells>& persons) {
    double jobless = 0, all = 0;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        jobless += persons[cell] * shares[cell];
        all += persons[cell];
    }
    return jobless / all;
}

double odds(double share) { return share / (1 - share); }

} // namespace

TEST_CASE("unemployment meets every tabulated value in the middle of its month") {
    const Tables all = tables();
    for (const UnemploymentKnot& knot : all.national_unemployment)
        CHECK(national_unemployment(all, middle(knot.month / 12, knot.month % 12 + 1)) ==
              knot.rate);
    for (const UnemploymentKnot& knot : all.unemployment[0])
        CHECK(close(province_unemployment(all, 0, middle(knot.month / 12, knot.month % 12 + 1)),
                    knot.rate));
}

TEST_CASE("unemployment is flat before the first value and after the last") {
    const Tables all = tables();
    for (const int days : {1, 30, 226}) {
        CHECK(national_unemployment(all, middle(2019, 8) + -days) == 0.0523);
        CHECK(national_unemployment(all, middle(2025, 8) + days) == 0.0485);
        CHECK(close(province_unemployment(all, 0, middle(2019, 8) + -days), 0.0617));
        CHECK(province_unemployment(all, 0, middle(2025, 8) + days) ==
              province_unemployment(all, 0, middle(2025, 8)));
    }
}

TEST_CASE("the pandemic begins in February 2020 in the provinces as in the country") {
    const Tables all = tables();
    const auto now = [&](Day day) { return province_unemployment(all, 0, day); };
    const double ratio = 0.0617 / 0.0523;
    for (Day day = middle(2019, 8); day < middle(2020, 2); ++day) {
        REQUIRE(now(day + 1) <= now(day));
        REQUIRE(close(now(day), ratio * national_unemployment(all, day)));
    }
    for (Day day = middle(2020, 2); day < middle(2020, 8); ++day) REQUIRE(now(day + 1) > now(day));
}

TEST_CASE("a province with the country's August values has the country's unemployment") {
    const Tables all = tables();
    for (Day day = to_day({2019, 1, 1}); day < to_day({2026, 1, 1}); ++day)
        REQUIRE(close(province_unemployment(all, 1, day), national_unemployment(all, day)));
}

TEST_CASE("between two national values unemployment lies between them and has no jump") {
    const Tables all = tables();
    for (std::size_t k = 1; k < all.national_unemployment.size(); ++k) {
        const UnemploymentKnot &left = all.national_unemployment[k - 1],
                               &right = all.national_unemployment[k];
        const Day from = middle(left.month / 12, left.month % 12 + 1);
        const Day to = middle(right.month / 12, right.month % 12 + 1);
        for (Day day = from; day < to; ++day) {
            const double now = national_unemployment(all, day);
            REQUIRE(now >= std::min(left.rate, right.rate));
            REQUIRE(now <= std::max(left.rate, right.rate));
            REQUIRE(std::abs(national_unemployment(all, day + 1) - now) <=
                    std::abs(right.rate - left.rate) / (to - from) + 1e-12);
        }
    }
}

TEST_CASE("cells of different relative unemployment add up to the rate of the province") {
    for (std::uint32_t number = 0; number < 50; ++number) {
        const auto relative = drawn(number, 0.05, 6), persons = drawn(number + 1000, 0, 50'000);
        for (const double rate : {0.0001, 0.03, 0.07, 0.5, 0.95, 0.999}) {
            const auto shares = shares_by_cell(relative, persons, rate);
            REQUIRE(std::abs(rate_of(shares, persons) - rate) < 1e-12);
            for (std::size_t cell = 0; cell < cells; ++cell) {
                REQUIRE(shares[cell] > 0);
                REQUIRE(shares[cell] < 1);
                const double ratio = odds(shares[cell]) / odds(shares[0]);
                REQUIRE(ratio == doctest::Approx(relative[cell] / relative[0]).epsilon(1e-9));
            }
        }
    }
}

TEST_CASE("a higher rate of the province raises every cell, and equal cells all have the rate") {
    const auto relative = drawn(1, 0.05, 6), persons = drawn(2, 0, 50'000);
    std::array<double, cells> equal;
    equal.fill(1);
    auto before = shares_by_cell(relative, persons, 0.001);
    for (int percent = 1; percent < 100; ++percent) {
        const auto now = shares_by_cell(relative, persons, percent / 100.0);
        for (std::size_t cell = 0; cell < cells; ++cell) REQUIRE(now[cell] > before[cell]);
        before = now;
        for (const double share : shares_by_cell(equal, persons, percent / 100.0))
            REQUIRE(std::abs(share - percent / 100.0) < 1e-12);
    }
}

TEST_CASE("a cell's relative odds are the product of its sex, age and education") {
    LabourProfile profile;
    for (std::size_t i = 0; i < 6; ++i) {
        if (i < sexes) profile.sex_unemployment[i] = 2 + static_cast<double>(i);
        if (i < sexes) profile.sex_access[i] = 1 / (2 + static_cast<double>(i));
        profile.age_unemployment[i] = profile.age_access[i] = 10 + static_cast<double>(i);
        profile.education_unemployment[i] = profile.education_access[i] =
            100 + 100 * static_cast<double>(i);
    }
    const std::size_t cell = cell_of(Sex::female, Age::from_35, Education::diploma);
    CHECK(relative_odds(profile, cell) == 3.0 * 12 * 500);
    CHECK(relative_access(profile, cell) == doctest::Approx(12 * 500 / 3.0));
}

TEST_CASE("the separation hazard carries the share of a cell to the next day's, exactly") {
    for (std::uint32_t number = 0; number < 20'000; ++number) {
        const Draw luck = draw({3, 0}, Decision::lose_job, number, 0, 0);
        const double now = 0.3 * luck.uniform(), finding = 0.02 * luck.another_uniform();
        const double slope =
            2e-4 * (draw({3, 0}, Decision::lose_job, number, 0, 1).uniform() - 0.5);
        const double next = std::max(1e-6, now + slope);
        const double hazard = separation_hazard(now, next, finding);
        const double kept = now * exact_exp(-finding);
        REQUIRE(hazard >= 0);
        const double carried = kept + (1 - now) * (1 - exact_exp(-hazard));
        if (next >= kept)
            REQUIRE(std::abs(carried - next) < 1e-15);
        else // too few find work to bring the share down that fast: nobody loses a job
            REQUIRE(hazard == 0);
    }
}

TEST_CASE("the separation hazard rises with the next day's share and, at rest, is finding x odds") {
    for (const double now : {0.01, 0.05, 0.2})
        for (const double finding : {1e-3, 1.0 / 180, 0.02}) {
            double before = 0;
            for (int step = 0; step < 100; ++step) {
                const double hazard = separation_hazard(now, now + step * 1e-5, finding);
                REQUIRE(hazard > before);
                before = hazard;
            }
            // In whole days the law holds up to the square of the hazards.
            const double rest = separation_hazard(now, now, finding);
            CHECK(std::abs(rest / (finding * odds(now)) - 1) < 2 * finding);
            CHECK(separation_hazard(now, now, 0) == 0);
        }
}
