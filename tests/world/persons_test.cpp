#include "core/draw.h"
#include "world/persons.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

struct Fields { // what a row should say
    std::uint8_t cell = 0;
    bool access = false;
    Employment employment = Employment::formal;
    Stage stage = Stage::home;
    std::uint8_t warnings = 0;
    bool migrant = false, returned = false, debt = false;
    std::uint32_t spell = 0;
    Level stress{0, 0};
};

void require_same(const PersonRow& row, const Fields& fields) {
    REQUIRE(row.cell() == fields.cell);
    REQUIRE(row.access() == fields.access);
    REQUIRE(row.employment() == fields.employment);
    REQUIRE(row.stage() == fields.stage);
    REQUIRE(row.warnings() == fields.warnings);
    REQUIRE(row.migrant() == fields.migrant);
    REQUIRE(row.returned() == fields.returned);
    REQUIRE(row.debt() == fields.debt);
    REQUIRE(row.spell() == fields.spell);
    REQUIRE(row.stress().value == fields.stress.value);
    REQUIRE(row.stress().day == fields.stress.day);
    REQUIRE_FALSE(row.loan()); // nothing sets it in this version
}

constexpr std::uint32_t setters = 10;

// The same change in the row and in the plain fields.
void change(std::uint32_t setter, const Draw& luck, PersonRow& row, Fields& fields) {
    const std::uint64_t bits = luck.second();
    const auto level =
        Level{static_cast<std::uint16_t>(bits), static_cast<std::uint16_t>(bits >> 16)};
    switch (setter) {
    case 0:
        row.set_cell(fields.cell = bits % 128);
        break;
    case 1:
        row.set_access(fields.access = bits % 2 == 1);
        break;
    case 2:
        row.set_employment(fields.employment = static_cast<Employment>(bits % 4));
        break;
    case 3:
        row.set_stage(fields.stage = static_cast<Stage>(bits % stages));
        break;
    case 4:
        row.hear_warning();
        fields.warnings = static_cast<std::uint8_t>(fields.warnings < 3 ? fields.warnings + 1 : 3);
        break;
    case 5:
        row.set_migrant(), fields.migrant = true;
        break;
    case 6:
        row.set_returned(), fields.returned = true;
        break;
    case 7:
        row.set_debt(), fields.debt = true;
        break;
    case 8:
        row.next_spell(), fields.spell = (fields.spell + 1) % 8192;
        break;
    default:
        row.set_stress(fields.stress = level);
        break;
    }
}

} // namespace

TEST_CASE("a field of a person's row reads back, and setting it leaves all others as they were") {
    for (std::uint32_t person = 0; person < 500; ++person) {
        PersonRow row;
        Fields fields;
        require_same(row, fields);
        for (std::uint32_t step = 0; step < 60; ++step) {
            const Draw luck = draw({1, 0}, Decision::minor, person, 0, step);
            change(luck.below(setters), luck, row, fields);
            require_same(row, fields);
        }
    }
}

TEST_CASE("spell numbers go round after 8192, warnings stop at three") {
    PersonRow row;
    row.set_stress({65535, 65535});
    row.set_cell(71);
    for (int spell = 0; spell < 8191; ++spell) row.next_spell();
    CHECK(row.spell() == 8191);
    row.next_spell();
    CHECK(row.spell() == 0);
    for (int warning = 0; warning < 9; ++warning) row.hear_warning();
    CHECK(row.warnings() == 3);
    CHECK(row.cell() == 71);
    CHECK(row.stress().value == 65535);
    CHECK(row.stress().day == 65535);
}

TEST_CASE("a person takes 12 bytes at rest") {
    // The budget is 16; 147 million of them have to fit beside the rest of a run in 3.5 GiB.
    CHECK(sizeof(PersonRow) + sizeof(Level) == 12);
}
