#include "core/exact_math.h"
#include "rules/industry.h"
#include "rules/luck.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;

namespace {

Day day(int year, int month, int date) { return to_day({year, month, date}); }

DestinationRow country(const char* iso3, Day opening, double capacity, double midpoint) {
    DestinationRow row{};
    row.iso3 = iso3;
    row.opens = true;
    row.opening = opening;
    row.capacity = capacity;
    row.growth_per_year = 2.5;
    row.midpoint_year = midpoint;
    return row;
}

// Two open countries, one that opens late and one that never does.
Tables three_countries() {
    Tables tables;
    tables.destinations = {country("KHM", day(2018, 1, 1), 17'000, 2022.5),
                           country("LAO", day(2020, 1, 1), 3'000, 2023.0),
                           country("MYS", day(2025, 6, 1), 1'000, 2025.5),
                           country("THA", day(2018, 1, 1), 5'000, 2020.0)};
    tables.destinations[3].opens = false;
    return tables;
}

EnforcementRow pressure(double removed, double moved) {
    return {"KHM", day(2022, 8, 1), day(2022, 10, 31), 0.2, 0.5, removed, moved};
}

IndustryRules rules() {
    IndustryRules all{};
    all.origin_share = 0.11;
    all.buildings_min = 2;
    all.buildings_max = 12;
    all.places_min = 200;
    all.places_max = 1200;
    all.relocation_min_days = 90;
    all.relocation_max_days = 365;
    all.raid_moved = 0.3;
    all.raid_abandoned = 0.1;
    all.risk_half_life_days = 100;
    all.risk_effect = 0;
    all.patience_days = 90;
    all.substitution = 0.2;
    return all;
}

double sum(const std::vector<Demand>& demand) {
    double all = 0;
    for (const Demand& each : demand) all += each.places;
    return all;
}

} // namespace

TEST_CASE(
    "demand is nothing before the opening, half the capacity at the midpoint, never above it") {
    Tables tables = three_countries();
    const auto on = [&](Day today) {
        return demand_on(tables, tables.enforcement, rules(), today)[0].places;
    };
    CHECK(on(day(2017, 12, 31)) == 0);
    CHECK(on(day(2018, 1, 1)) > 0);
    // 2022.5 in years of 365.25 days from 1970 on is within a day of 2 July 2022.
    CHECK(on(day(2022, 7, 2)) == doctest::Approx(8'500).epsilon(0.01));
    double before = 0;
    for (Day today = day(2018, 1, 1); today < day(2035, 1, 1); ++today) {
        const double now = on(today);
        REQUIRE(
            (now > before || today > day(2028, 1, 1))); // later it is the capacity but for rounding
        REQUIRE(now >= before);
        REQUIRE(now <= 17'000);
        before = now;
    }
    CHECK(before == doctest::Approx(17'000).epsilon(1e-6));
    CHECK(demand_on(tables, tables.enforcement, rules(), day(2024, 1, 1))[3].places == 0);
    tables.destinations[0].capacity = 0;
    CHECK(on(day(2024, 1, 1)) == 0);
}

TEST_CASE(
    "the midpoint is where the growth turns: demands at equal distance add up to the capacity") {
    const Tables tables = three_countries();
    const auto on = [&](Day today) {
        return demand_on(tables, tables.enforcement, rules(), today)[0].places;
    };
    const Day midpoint{static_cast<std::int32_t>((2022.5 - 1970) * days_per_year + 0.5)};
    for (int days = 1; days < 1500; days += 50) // half a day of rounding moves the sum by 1e-3
        CHECK(on(midpoint + days) + on(midpoint + -days) == doctest::Approx(17'000).epsilon(2e-3));
}

TEST_CASE("enforcement removes its share step by step and for good, and touches no day before") {
    const Tables calm = three_countries();
    Tables struck = calm;
    struck.enforcement = {pressure(0.3, 0)};
    const auto left = [&](Day today) {
        return demand_on(struck, struck.enforcement, rules(), today)[0].places /
               demand_on(calm, calm.enforcement, rules(), today)[0].places;
    };
    CHECK(left(day(2022, 7, 31)) == 1);
    for (Day today = day(2022, 8, 1); today < day(2022, 10, 31); ++today)
        REQUIRE(left(today + 1) < left(today));
    CHECK(left(day(2022, 8, 1)) == doctest::Approx(1 - 0.3 / 92));
    CHECK(left(day(2022, 10, 31)) == doctest::Approx(0.7));
    CHECK(left(day(2026, 1, 1)) == doctest::Approx(0.7));
    struck.enforcement = {pressure(1, 0)};
    CHECK(demand_on(struck, struck.enforcement, rules(), day(2023, 1, 1))[0].places == 0);
    struck.enforcement = {pressure(0, 1)};
    CHECK(left(day(2023, 1, 1)) == 1);
}

TEST_CASE("moved demand reappears elsewhere, never more than was moved, and all of it in the end") {
    const Tables calm = three_countries();
    Tables struck = calm;
    struck.enforcement = {pressure(0.3, 0.7)};
    double arrived_before = 0;
    for (Day today = day(2022, 7, 1); today < day(2026, 1, 1); today = today + 5) {
        const auto before = demand_on(calm, calm.enforcement, rules(), today);
        const auto after = demand_on(struck, struck.enforcement, rules(), today);
        const double removed = before[0].places - after[0].places;
        const double arrived = sum(after) - sum(before) + removed;
        REQUIRE(arrived >= -1e-9);
        REQUIRE(arrived <= 0.7 * removed + 1e-9);
        REQUIRE(after[0].moved_elsewhere == doctest::Approx(0.7 * removed));
        REQUIRE(after[1].moved_elsewhere == 0);
        REQUIRE(after[3].places == 0); // a country that never opens takes nothing in
        if (today < day(2022, 8, 1) + 90) REQUIRE(arrived < 1e-9);
        if (today < day(2025, 6, 1)) REQUIRE(after[2].places == 0); // nor one not open yet
        if (today >= day(2022, 10, 31) + 365) REQUIRE(arrived == doctest::Approx(0.7 * removed));
        REQUIRE(arrived >= arrived_before - 1e-9);
        arrived_before = arrived;
    }
    CHECK(arrived_before > 3000);
}

TEST_CASE("of moved demand the open countries take shares by capacity") {
    Tables calm = three_countries();
    calm.destinations[2].opening = day(2020, 1, 1);
    Tables struck = calm;
    struck.enforcement = {pressure(0.5, 1)};
    const Day today = day(2024, 6, 1);
    const auto before = demand_on(calm, calm.enforcement, rules(), today),
               after = demand_on(struck, struck.enforcement, rules(), today);
    const double to_laos = after[1].places - before[1].places;
    const double to_malaysia = after[2].places - before[2].places;
    CHECK(to_laos == doctest::Approx(3 * to_malaysia));
    CHECK(sum(after) == doctest::Approx(sum(before)));
}

TEST_CASE("with nowhere to go demand is removed and not moved") {
    Tables alone = three_countries();
    alone.destinations = {alone.destinations[0]};
    const double before = sum(demand_on(alone, alone.enforcement, rules(), day(2024, 1, 1)));
    alone.enforcement = {pressure(0.3, 1)};
    CHECK(sum(demand_on(alone, alone.enforcement, rules(), day(2024, 1, 1))) ==
          doctest::Approx(0.7 * before));
}

TEST_CASE("raids of a period free their share in the mean, and none outside or elsewhere") {
    for (const double freed : {0.0, 0.02, 0.25, 0.9}) {
        std::vector<EnforcementRow> rows{pressure(0, 0)};
        rows[0].freed_share = freed;
        double hazard = 0;
        for (Day today = day(2022, 1, 1); today < day(2023, 1, 1); ++today) {
            const double now = raid_hazard(rows, rules(), "KHM", today);
            REQUIRE(now >= 0);
            if (today < rows[0].from || rows[0].to < today) REQUIRE(now == 0);
            REQUIRE(raid_hazard(rows, rules(), "LAO", today) == 0);
            REQUIRE(recorded_share_of_raid(rows, "KHM", today) ==
                    (rows[0].from <= today && today <= rows[0].to ? 0.5 : 0));
            REQUIRE(recorded_share_of_raid(rows, "LAO", today) == 0);
            hazard += now;
        }
        // Six in ten of the raided are freed; who is moved can be raided again.
        CHECK(1 - exact_exp(-0.6 * hazard) == doctest::Approx(freed));
    }
    const std::vector<EnforcementRow> twice{pressure(0, 0), pressure(0, 0)};
    CHECK(raid_hazard(twice, rules(), "KHM", day(2022, 9, 1)) ==
          doctest::Approx(2 * raid_hazard({pressure(0, 0)}, rules(), "KHM", day(2022, 9, 1))));
}

TEST_CASE("a raid moves, abandons and frees the shares that it should") {
    std::array<int, 3> found{};
    for (std::uint32_t i = 0; i < 20'000; ++i)
        ++found[static_cast<std::size_t>(raid_fate({0, 0.3, 0.1, 0}, testing::luck(i)))];
    CHECK(found[0] == doctest::Approx(12'000).epsilon(0.03)); // five standard errors
    CHECK(found[1] == doctest::Approx(6'000).epsilon(0.055));
    CHECK(found[2] == doctest::Approx(2'000).epsilon(0.11));
}

TEST_CASE("a site's shape stays within its ranges and uses all of them") {
    const IndustryRules all = rules();
    int fewest = 99, most = 0;
    bool calm = false, harsh = false;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const Shape shape = site_shape(all, testing::luck(i));
        REQUIRE(shape.buildings >= 2);
        REQUIRE(shape.buildings <= 12);
        REQUIRE(shape.places >= std::floor(shape.buildings * 200 * 0.11));
        REQUIRE(shape.places <= std::ceil(shape.buildings * 1200 * 0.11));
        fewest = std::min<int>(fewest, shape.buildings);
        most = std::max<int>(most, shape.buildings);
        calm = calm || shape.harshness == 0;
        harsh = harsh || shape.harshness == 255;
    }
    CHECK(fewest == 2);
    CHECK(most == 12);
    CHECK(calm);
    CHECK(harsh);
    for (const Draw& luck : testing::extremes) {
        const Shape shape = site_shape(all, luck);
        CHECK(shape.buildings >= 2);
        CHECK(shape.buildings <= 12);
    }
}

TEST_CASE("a site never has fewer than one place, and more the larger the origin's share") {
    IndustryRules all = rules();
    for (std::uint32_t i = 0; i < 2000; ++i) {
        all.origin_share = 1e-5;
        std::int32_t before = site_shape(all, testing::luck(i)).places;
        REQUIRE(before >= 1);
        for (const double share : {0.05, 0.11, 0.5, 1.0}) {
            all.origin_share = share;
            const std::int32_t places = site_shape(all, testing::luck(i)).places;
            REQUIRE(places > before);
            before = places;
        }
    }
}

TEST_CASE("risk rises with what is freed and removed, and is forgotten by half") {
    Tables tables = three_countries();
    tables.enforcement = {pressure(0.3, 0.7)}; // 0.2 freed
    const auto on = [&](Day today) { return risk_on(tables, tables.enforcement, rules(), today); };
    CHECK(on(day(2022, 7, 31))[0] == 0);
    CHECK(on(day(2022, 8, 1))[0] == doctest::Approx(0.5 / 92));
    CHECK(on(day(2022, 10, 31))[0] == doctest::Approx(0.5));
    CHECK(on(day(2022, 10, 31) + 100)[0] == doctest::Approx(0.25));
    CHECK(on(day(2022, 10, 31) + 200)[0] == doctest::Approx(0.125));
    CHECK(on(day(2022, 10, 31))[1] == 0);
}

TEST_CASE("what moves avoids a country that was struck not long ago") {
    Tables tables = three_countries();
    tables.destinations.push_back(country("VNM", day(2018, 1, 1), 3'000, 2020.0));
    tables.enforcement = {{"LAO", day(2022, 8, 1), day(2022, 10, 31), 0.4, 0.5, 0, 0},
                          pressure(0.3, 0.7)};
    const auto arrived = [&](double effect, std::size_t where) {
        IndustryRules cautious = rules();
        cautious.risk_effect = effect;
        Tables calm = tables;
        calm.enforcement.clear();
        const Day later = day(2024, 6, 1);
        return demand_on(tables, tables.enforcement, cautious, later)[where].places -
               demand_on(calm, calm.enforcement, cautious, later)[where].places;
    };
    CHECK(arrived(0, 1) == doctest::Approx(arrived(0, 4))); // of equal capacity
    CHECK(arrived(3, 1) / arrived(3, 4) == doctest::Approx(std::exp(-3 * 0.4)));
    CHECK(arrived(3, 1) + arrived(3, 4) == doctest::Approx(arrived(0, 1) + arrived(0, 4)));
}

TEST_CASE("of places open too long a share goes to others within as much time again") {
    CHECK(places_substituted(rules(), 900) == doctest::Approx(2));
    CHECK(places_substituted(rules(), -5) == 0);
}
