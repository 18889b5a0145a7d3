#include "rules/take_down.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;

namespace {

TakedownRules rules(double delay) { return {{0.6, 0.2, 0, 0}, delay, 14}; }

} // namespace

TEST_CASE("a takedown at once removes all that it finds, one that comes too late nothing") {
    CHECK(share_taken_down(rules(0), Channel::open_adverts) == 0.6);
    CHECK(share_taken_down(rules(0), Channel::closed_groups) == 0.2);
    CHECK(share_taken_down(rules(0), Channel::in_person) == 0);
    CHECK(share_taken_down(rules(3650), Channel::open_adverts) < 1e-100);
}

TEST_CASE("law: a longer delay never removes more, and one lifetime leaves 1/e") {
    double before = 1;
    for (double delay = 0; delay < 100; delay += 0.5) {
        const double now = share_taken_down(rules(delay), Channel::open_adverts);
        CHECK(now < before);
        before = now;
    }
    CHECK(share_taken_down(rules(14), Channel::open_adverts) ==
          doctest::Approx(0.6 * std::exp(-1)));
}
