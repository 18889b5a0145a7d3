#include "rules/recruiter_career.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

RecruiterRules some_rules() {
    RecruiterRules rules{};
    rules.leaving_per_day = 0.002;
    rules.entering_per_day = 0.003;
    rules.stretch = 3;
    rules.effort_max = 1000;
    return rules;
}

} // namespace

TEST_CASE("recruiters: they leave where there is little work, and nobody leaves a busy trade") {
    CHECK(leaving_hazard(some_rules(), 0) == doctest::Approx(0.002));
    CHECK(leaving_hazard(some_rules(), 0.25) == doctest::Approx(0.0015));
    CHECK(leaving_hazard(some_rules(), 1) == 0);
    CHECK(leaving_hazard(some_rules(), 4) == 0);
}

TEST_CASE("recruiters: more work draws more of them in, and none where there is none") {
    CHECK(entering_hazard(some_rules(), 0) == 0);
    CHECK(entering_hazard(some_rules(), 2) == doctest::Approx(0.006));
}

TEST_CASE("recruiters: work is shared by those who are there") {
    CHECK(work_for_each(600, 300) == doctest::Approx(2));
    CHECK(work_for_each(600, 0) == 0);
}

TEST_CASE("recruiters: effort can be stretched, but not beyond its bounds") {
    CHECK(effort_possible(some_rules(), 100) == doctest::Approx(300));
    CHECK(effort_possible(some_rules(), 1e6) == 1000);
    CHECK(effort_possible(some_rules(), 0) == 0);
}
