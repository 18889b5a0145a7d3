#include "rules/hear_campaign.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

Listener listener(Age age, bool access, bool urban) {
    return {cell_of(Sex::female, age, Education::diploma), access, urban};
}

CampaignRules to_everybody(Medium medium) { return {everybody(), medium, 0.01}; }

} // namespace

TEST_CASE("each medium reaches those it can and nobody else") {
    for (const bool access : {false, true})
        for (const bool urban : {false, true})
            for (const Age age : {Age::from_15, Age::from_25, Age::from_65}) {
                const Listener who = listener(age, access, urban);
                CHECK(medium_reaches(Medium::social_media, who) == access);
                CHECK(medium_reaches(Medium::school, who) == (age == Age::from_15));
                CHECK(medium_reaches(Medium::village_meeting, who) == !urban);
                CHECK(medium_reaches(Medium::radio_television, who));
                CHECK(medium_reaches(Medium::returnee_testimony, who));
            }
}

TEST_CASE("a message comes at the reach to whom the campaign aims at, else never") {
    CampaignRules rules = to_everybody(Medium::radio_television);
    for (std::size_t cell = 0; cell < cells; ++cell)
        CHECK(message_hazard(rules, {cell, false, false}) == 0.01);
    rules.target.ages[static_cast<std::size_t>(Age::from_15)] = false;
    rules.target.educations[static_cast<std::size_t>(Education::university)] = false;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const bool aimed =
            age_of(cell) != Age::from_15 && education_of(cell) != Education::university;
        CHECK(message_hazard(rules, {cell, true, true}) == (aimed ? 0.01 : 0));
    }
}

TEST_CASE("a campaign aims at the provinces it names, or at all when it names none") {
    Target target = everybody();
    CHECK(aims_at_province(target, 12));
    target.provinces = {12, 33};
    CHECK(aims_at_province(target, 33));
    CHECK_FALSE(aims_at_province(target, 11));
}

TEST_CASE("sex never decides whom a campaign reaches") {
    for (const Medium medium : {Medium::social_media, Medium::school, Medium::village_meeting,
                                Medium::radio_television, Medium::returnee_testimony})
        for (std::size_t cell = 0; cell < cells / sexes; ++cell)
            CHECK(message_hazard(to_everybody(medium), {cell, true, false}) ==
                  message_hazard(to_everybody(medium), {cell + cells / sexes, true, false}));
}
