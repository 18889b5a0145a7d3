// The ledger against a plain join of every person with every row.
#include "brute_force.h"
#include "compare/part_ledger.h"
#include "core/draw.h"
#include "rules/levels.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

// A world in which everything happens often: few persons, few days, several entries each.
// Any cell, but the same in both worlds.
std::uint8_t cell_of_person(PersonName who) {
    return static_cast<std::uint8_t>((who.province * 31 + who.number * 7) % cells);
}

class Worlds {
public:
    explicit Worlds(std::uint32_t number) : number_(number) {}

    std::vector<Captivity> world(std::uint32_t which) {
        std::vector<Captivity> all;
        for (std::uint32_t province = 11; province < 13; ++province)
            for (std::uint32_t person = 0; person < 15; ++person)
                add_entries({province, person}, which, all);
        return all;
    }

private:
    std::int32_t some(std::uint32_t below) {
        return static_cast<std::int32_t>(
            draw(RunKey{number_, 0}, Decision::debt, number_, 0, ++drawn_).below(below));
    }

    void add_entries(PersonName who, std::uint32_t which, std::vector<Captivity>& all) {
        Day free = Day{80} + some(60);
        for (std::int32_t entries = some(3 + which); entries > 0; --entries) {
            const Day arrived = free + some(40);
            const Day freed = arrived + some(60);
            all.push_back({who, arrived, some(3) == 0 ? never : arrived + some(5),
                           some(4) == 0 ? arrived + some(60) : never, some(5) == 0 ? never : freed,
                           CountryIndex{static_cast<std::uint8_t>(some(2))},
                           static_cast<std::uint8_t>(some(2)), cell_of_person(who)});
            if (all.back().freed == never) return;
            free = freed + 1;
        }
    }

    std::uint32_t number_, drawn_ = 0;
};

} // namespace

TEST_CASE("ledger: a plain join of all persons and rows finds the same") {
    std::array<std::int64_t, ledger_entries> seen{};
    for (std::uint32_t number = 0; number < 200; ++number) {
        Worlds worlds(number);
        const auto base = worlds.world(0), policy = worlds.world(1);
        const std::optional<Day> later = number % 3 == 0 ? std::nullopt : std::optional(Day{230});
        const LedgerRules rules{{Day{100}, Day{180}}, later, 1 + number % 20};
        const Ledger found = ledger_of(base, policy, rules);
        const Ledger expected = brute::ledger(base, policy, rules);
        for (std::size_t i = 0; i < ledger_entries; ++i) {
            CAPTURE(ledger_rows[i].name);
            CHECK(found.values[i] == expected.values[i]);
            seen[i] += expected.values[i] > 0 ? 1 : 0;
        }
    }
    for (std::size_t i = 0; i < ledger_entries; ++i) {
        CAPTURE(ledger_rows[i].name);
        CHECK(seen[i] > 0); // each entry has been met
    }
}

TEST_CASE("ledger: each part is the plain join of those who belong to it") {
    const Parts parts({11, 12});
    std::int64_t averted_in_parts = 0;
    for (std::uint32_t number = 0; number < 40; ++number) {
        Worlds worlds(number);
        const auto base = worlds.world(0), policy = worlds.world(1);
        const std::optional<Day> later = number % 3 == 0 ? std::nullopt : std::optional(Day{230});
        const LedgerRules rules{{Day{100}, Day{180}}, later, 1 + number % 20};
        const PartLedger found = part_ledger_of(base, policy, rules, parts);
        CHECK(found.all.values == brute::ledger(base, policy, rules).values);
        const auto check = [&](Division division, std::size_t part, auto belongs) {
            const auto only = [&](const std::vector<Captivity>& world) {
                std::vector<Captivity> own;
                for (const Captivity& each : world)
                    if (belongs(each)) own.push_back(each);
                return own;
            };
            CAPTURE(division_names[at(division)]);
            CAPTURE(part);
            const Ledger& own = found.parts[at(division)][part];
            CHECK(own.values == brute::ledger(only(base), only(policy), rules).values);
            averted_in_parts += own[LedgerEntry::averted];
        };
        for (std::size_t p = 0; p < 2; ++p)
            check(Division::province, p,
                  [&](const Captivity& each) { return each.person.province == 11 + p; });
        for (std::size_t sex = 0; sex < sexes; ++sex)
            check(Division::sex, sex, [&](const Captivity& each) {
                return sex_of(cell_of_person(each.person)) == static_cast<Sex>(sex);
            });
        for (std::size_t age = 0; age < ages; ++age)
            check(Division::age, age, [&](const Captivity& each) {
                return age_of(cell_of_person(each.person)) == static_cast<Age>(age);
            });
        for (std::size_t education = 0; education < educations; ++education)
            check(Division::education, education, [&](const Captivity& each) {
                return education_of(cell_of_person(each.person)) ==
                       static_cast<Education>(education);
            });
    }
    CHECK(averted_in_parts > 0);
}
