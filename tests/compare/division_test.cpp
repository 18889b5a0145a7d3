// Persons, entries and days divided by home, sex, age, education and year: every part once.
#include "compare/division.h"
#include "compare/months.h"
#include "core/draw.h"
#include "engine/lay_out_people.h"
#include "rules/levels.h"
#include "support/policies.h"
#include "world/cases.h"

#include <algorithm>
#include <array>

using namespace suar;
using namespace suar::testing;

namespace {

constexpr std::int64_t weight = 100;
const Window window{to_day({2021, 11, 20}), to_day({2023, 2, 3})};

const Scenario& world() {
    static const Scenario read = small_base();
    return read;
}

const Layout& people() {
    static const Layout laid_out = lay_out_people(world().tables, weight);
    return laid_out;
}

std::vector<Captivity> some_captivities() {
    std::vector<Captivity> all;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        const Draw luck = draw(RunKey{7, 0}, Decision::debt, i, 0, 0);
        auto some = [&, n = std::uint32_t{0}](std::uint32_t below) mutable {
            return draw(RunKey{7, 0}, Decision::debt, i, 0, ++n).below(below);
        };
        const ProvinceLayout& province = people().provinces[as<ProvinceIndex>(
            some(static_cast<std::uint32_t>(people().provinces.size())))];
        const std::uint32_t number = some(province.persons);
        const Day arrived = to_day({2021, 6, 1}) + static_cast<std::int32_t>(some(800));
        all.push_back({{province.code, number},
                       arrived,
                       luck.chance(0.2) ? never : arrived + 3,
                       never,
                       luck.chance(0.5) ? never : arrived + static_cast<std::int32_t>(some(400)),
                       CountryIndex{0},
                       0,
                       province.cell_of(number),
                       luck.chance(0.4) ? arrived + static_cast<std::int32_t>(some(300)) : never,
                       luck.chance(0.3) ? arrived + static_cast<std::int32_t>(some(300)) : never,
                       never});
        if (all.back().freed != never && some(10) == 0) all.back().died = all.back().freed;
    }
    return all;
}

std::int64_t total(const std::vector<Part>& parts, PartOutcome outcome) {
    std::int64_t sum = 0;
    for (const Part& part : parts) sum += *part[static_cast<std::size_t>(outcome)];
    return sum;
}

} // namespace

TEST_CASE("division: a person's number says the same cell as the person herself") {
    const Workers workers(1, std::nullopt);
    run_replicate(setup_of(world(), 0, workers), [&](const World& now, Day) {
        const Layout& lived = now.persons.layout;
        const Layout laid_out = lay_out_people(world().tables, world().weight);
        std::size_t seen = 0;
        for (std::size_t p = 0; p < lived.provinces.size(); ++p) {
            const ProvinceLayout& province = laid_out.provinces[as<ProvinceIndex>(p)];
            for (std::uint32_t number = 0; number < province.persons; ++number, ++seen)
                REQUIRE(province.cell_of(number) ==
                        now.persons.row[as<PersonIndex>(province.first + number)].cell());
        }
        CHECK(seen == lived.persons);
        return false;
    });
}

TEST_CASE("division: whoever enters is in one part of each division, and no day is lost") {
    const auto captivities = some_captivities();
    std::int64_t entries = 0, days = 0;
    for (const Captivity& each : captivities) {
        entries += each.arrived >= window.first && each.arrived <= window.last ? weight : 0;
        days += coerced_days(each, window) * weight;
    }
    CHECK(entries > 0);
    constexpr std::array<std::pair<PartOutcome, Day Captivity::*>, 3> dates{
        {{PartOutcome::recorded_cases, &Captivity::recorded},
         {PartOutcome::returned, &Captivity::returned},
         {PartOutcome::deaths, &Captivity::died}}};
    const auto count_where = [&](auto belongs) {
        return weight * std::count_if(captivities.begin(), captivities.end(), belongs);
    };
    const Divided<Part> parts = divide(captivities, people(), window, weight);
    for (const Division division : all_divisions) {
        CAPTURE(division_names[at(division)]);
        const std::vector<Part>& own = parts[at(division)];
        CHECK(total(own, PartOutcome::entries) == entries);
        CHECK(total(own, PartOutcome::coerced_days) == days);
        for (const auto& [outcome, day] : dates)
            CHECK(total(own, outcome) == count_where([&, day = day](const Captivity& each) {
                      return each.*day >= window.first && each.*day <= window.last;
                  }));
        const auto at_end = [&](PartOutcome outcome) {
            return division == Division::year ? *own.back()[static_cast<std::size_t>(outcome)]
                                              : total(own, outcome);
        };
        const auto held = [](const Captivity& each) {
            return each.arrived <= window.last && (each.freed == never || each.freed > window.last);
        };
        CHECK(at_end(PartOutcome::held) == count_where(held));
        CHECK(at_end(PartOutcome::coerced_held) == count_where([&](const Captivity& each) {
                  return held(each) && each.coerced_since != never &&
                         each.coerced_since <= window.last;
              }));
        if (division == Division::year) continue;
        CHECK(total(own, PartOutcome::persons) == people().persons * weight);
        for (const Part& part : own)
            CHECK(!part[static_cast<std::size_t>(PartOutcome::stops_not_bound)]);
    }
}

TEST_CASE("division: each part holds those who belong to it, counted one by one") {
    const auto captivities = some_captivities();
    const Divided<Part> parts = divide(captivities, people(), window, weight);
    const auto days_where = [&](auto belongs) {
        std::int64_t days = 0;
        for (const Captivity& each : captivities)
            if (belongs(each)) days += coerced_days(each, window) * weight;
        return days;
    };
    const auto days_of = [&](Division division, std::size_t part) {
        return *parts[at(division)][part][static_cast<std::size_t>(PartOutcome::coerced_days)];
    };
    for (std::size_t sex = 0; sex < sexes; ++sex)
        CHECK(days_of(Division::sex, sex) == days_where([&](const Captivity& each) {
                  return sex_of(each.cell) == static_cast<Sex>(sex);
              }));
    for (std::size_t age = 0; age < ages; ++age)
        CHECK(days_of(Division::age, age) == days_where([&](const Captivity& each) {
                  return age_of(each.cell) == static_cast<Age>(age);
              }));
    for (std::size_t p = 0; p < people().provinces.size(); ++p)
        CHECK(days_of(Division::province, p) == days_where([&](const Captivity& each) {
                  return each.person.province == people().provinces[as<ProvinceIndex>(p)].code;
              }));
}

TEST_CASE("division: what a series tells by province, cell and year is put into its parts") {
    Divided<Part> parts = divide({}, people(), window, weight);
    SeriesAmounts amounts;
    const std::size_t provinces = people().provinces.size();
    for (std::size_t p = 0; p < provinces; ++p)
        amounts.by_province.emplace_back(static_cast<std::int64_t>(p));
    for (std::size_t cell = 0; cell < sexes * ages * educations; ++cell)
        amounts.by_cell.emplace_back(static_cast<std::int64_t>(1) << cell % 40);
    amounts.by_year = {5, std::nullopt, 7};
    put(parts, PartOutcome::stops_bound, amounts);
    const auto in = [&](Division division, std::size_t part) {
        return parts[at(division)][part][static_cast<std::size_t>(PartOutcome::stops_bound)];
    };
    CHECK(in(Division::province, provinces - 1) == static_cast<std::int64_t>(provinces - 1));
    CHECK(in(Division::year, 0) == 5);
    CHECK(!in(Division::year, 1));
    CHECK(in(Division::year, 2) == 7);
    for (std::size_t age = 0; age < ages; ++age) {
        std::int64_t sum = 0;
        for (std::size_t cell = 0; cell < amounts.by_cell.size(); ++cell)
            if (age_of(cell) == static_cast<Age>(age)) sum += *amounts.by_cell[cell];
        CHECK(in(Division::age, age) == sum);
    }
    // Where one cell is not known, no part that holds it is.
    amounts.by_cell[0] = std::nullopt;
    put(parts, PartOutcome::loans_made, amounts);
    const auto loans = static_cast<std::size_t>(PartOutcome::loans_made);
    CHECK(!parts[at(Division::sex)][static_cast<std::size_t>(sex_of(std::size_t{0}))][loans]);
    CHECK(parts[at(Division::sex)][1 - static_cast<std::size_t>(sex_of(std::size_t{0}))][loans]);
}

TEST_CASE("division: years are those of the calendar, cut at the ends of the window") {
    const std::vector<Window> years = years_of(window);
    REQUIRE(years.size() == 3);
    CHECK(years[0] == Window{window.first, to_day({2021, 12, 31})});
    CHECK(years[1] == Window{to_day({2022, 1, 1}), to_day({2022, 12, 31})});
    CHECK(years[2] == Window{to_day({2023, 1, 1}), window.last});
    CHECK(part_names(world().tables, window)[at(Division::year)] ==
          std::vector<std::string>{"2021", "2022", "2023"});
}

TEST_CASE("months: a month that is not run to its end is left out") {
    const auto months = whole_months(window);
    REQUIRE(months.size() == 15);
    CHECK(months.front() == Window{window.first, to_day({2021, 11, 30})});
    CHECK(months.back().last == to_day({2023, 1, 31}));
    CHECK(whole_months({window.first, to_day({2021, 11, 29})}).empty());
}
