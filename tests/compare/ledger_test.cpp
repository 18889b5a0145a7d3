// The ledger of persons, entry by entry, on worlds made by hand.
#include "compare/ledger.h"

#include "world/cases.h"

#include <doctest/doctest.h>

using namespace suar;
using enum LedgerEntry;

namespace {

constexpr Day first{1000}, last{1364};
constexpr Window window{first, last};
constexpr std::int64_t weight = 20;

// An entry of person 7 of province 11, who is coerced from the first day and never freed.
Captivity entry_on(Day arrived) {
    return {{11, 7}, arrived, arrived, never, never, CountryIndex{0}, 0};
}

Captivity knowing(Captivity captivity) {
    captivity.coerced_since = never;
    return captivity;
}

Ledger ledger(const std::vector<Captivity>& base, const std::vector<Captivity>& policy) {
    return ledger_of(base, policy, {window, last + 365, weight});
}

} // namespace

TEST_CASE("ledger: who enters in the base only is averted") {
    const Ledger found = ledger({entry_on(first + 10)}, {});
    CHECK(found[averted] == weight);
    CHECK(found[newly_harmed] == 0);
    CHECK(found[first_entries_base] == weight);
    CHECK(found[first_entries_policy] == 0);
    CHECK(found[averted_entering_later] == 0);
    CHECK(found[coerced_days_fewer] == weight * (last - first - 10 + 1));
    CHECK(found[coerced_days_fewer_in_one] == found[coerced_days_fewer]);
    CHECK(found[coerced_days_net] == -found[coerced_days_fewer]);
    CHECK(found[persons_with_fewer_days_in_one] == weight);
    CHECK(found[persons_with_more_days] == 0);
}

TEST_CASE("ledger: who enters under the policy only is newly harmed") {
    const Ledger found = ledger({}, {entry_on(last)});
    CHECK(found[newly_harmed] == weight);
    CHECK(found[averted] == 0);
    CHECK(found[coerced_days_more] == weight);
    CHECK(found[coerced_days_more_in_one] == weight);
    CHECK(found[coerced_days_net] == weight);
    CHECK(found[persons_with_more_days_in_one] == weight);
}

TEST_CASE("ledger: the window's own days belong to it, those beside it do not") {
    CHECK(ledger({entry_on(first)}, {})[averted] == weight);
    CHECK(ledger({entry_on(last)}, {})[averted] == weight);
    CHECK(ledger({entry_on(first + -1)}, {})[averted] == 0);
    CHECK(ledger({entry_on(last + 1)}, {})[averted] == 0);
    CHECK(ledger({}, {entry_on(first + -1)})[newly_harmed] == 0);
    CHECK(ledger({}, {entry_on(last + 1)})[newly_harmed] == 0);
}

TEST_CASE("ledger: exactly thirty days are no delay, thirty-one are") {
    const auto shifted = [](std::int32_t days) {
        return ledger({entry_on(first + 100)}, {entry_on(first + 100 + days)});
    };
    CHECK(shifted(30)[delayed] == 0);
    CHECK(shifted(31)[delayed] == weight);
    CHECK(shifted(31)[brought_forward] == 0);
    CHECK(shifted(-30)[brought_forward] == 0);
    CHECK(shifted(-31)[brought_forward] == weight);
    CHECK(shifted(-31)[delayed] == 0);
    CHECK(shifted(31)[averted] == 0);
    CHECK(shifted(31)[coerced_days_fewer_in_both] == weight * 31);
    CHECK(shifted(-31)[coerced_days_more_in_both] == weight * 31);
    CHECK(shifted(0)[coerced_days_net] == 0);
}

TEST_CASE("ledger: another country or another channel is a diversion, delayed or not") {
    Captivity elsewhere = entry_on(first + 5), otherwise = entry_on(first + 50);
    elsewhere.entered = CountryIndex{3};
    otherwise.channel = 2;
    CHECK(ledger({entry_on(first + 5)}, {elsewhere})[diverted] == weight);
    CHECK(ledger({entry_on(first + 5)}, {otherwise})[diverted] == weight);
    CHECK(ledger({entry_on(first + 5)}, {otherwise})[delayed] == weight);
    CHECK(ledger({entry_on(first + 5)}, {entry_on(first + 50)})[diverted] == 0);
    CHECK(ledger({elsewhere}, {})[diverted] == 0);
}

TEST_CASE("ledger: only the first entry within the window counts, its days all") {
    Captivity early = entry_on(first + 10), again = entry_on(first + 200);
    early.freed = first + 20;
    again.entered = CountryIndex{1};
    const Ledger one = ledger({again, early}, {early});
    CHECK(one[averted] == 0);
    CHECK(one[first_entries_base] == weight);
    CHECK(one[diverted] == 0);
    CHECK(one[coerced_days_fewer_in_both] == weight * (last - first - 200 + 1));
    // The first entry of the base is gone; the second stands in its place.
    const Ledger two = ledger({early, again}, {again});
    CHECK(two[averted] == 0);
    CHECK(two[delayed] == weight);
    CHECK(two[diverted] == weight);
    CHECK(two[coerced_days_fewer_in_both] == weight * 10);
}

TEST_CASE("ledger: an entry before the window does not stand for one within") {
    Captivity before = entry_on(first + -300);
    before.freed = first + -200;
    const Ledger found = ledger({before, entry_on(first + 3)}, {before});
    CHECK(found[averted] == weight);
}

TEST_CASE("ledger: who was taken in before is neither averted nor harmed anew, but has days") {
    Captivity longer = entry_on(first + -50), shorter = longer;
    longer.freed = first + 20;
    shorter.freed = first + 5;
    const Ledger freed_earlier = ledger({longer}, {shorter});
    CHECK(freed_earlier[averted] == 0);
    CHECK(freed_earlier[coerced_days_fewer_in_neither] == weight * 15);
    CHECK(freed_earlier[persons_with_fewer_days_in_neither] == weight);
    const Ledger held_longer = ledger({shorter}, {longer});
    CHECK(held_longer[coerced_days_more_in_neither] == weight * 15);
    CHECK(held_longer[persons_with_more_days_in_neither] == weight);
    CHECK(held_longer[coerced_days_net] == weight * 15);
}

TEST_CASE("ledger: coerced days end with freedom and with promotion, and need coercion") {
    Captivity captivity = entry_on(first + 10);
    CHECK(coerced_days(captivity, window) == last - first - 10 + 1);
    captivity.freed = first + 15; // five evenings
    CHECK(coerced_days(captivity, window) == 5);
    captivity.promoted = first + 12;
    CHECK(coerced_days(captivity, window) == 2);
    captivity.promoted = first + 10; // on the first day: none
    CHECK(coerced_days(captivity, window) == 0);
    CHECK(coerced_days(knowing(entry_on(first)), window) == 0);
    Captivity old = entry_on(first + -100);
    old.freed = first;
    CHECK(coerced_days(old, window) == 0);
    old.freed = first + 1;
    CHECK(coerced_days(old, window) == 1);
    CHECK(coerced_days(entry_on(last), window) == 1);
    CHECK(coerced_days(entry_on(last + 1), window) == 0);
    Captivity late = knowing(entry_on(first));
    late.coerced_since = last + -1;
    CHECK(coerced_days(late, window) == 2);
}

TEST_CASE("ledger: the averted who enter after the horizon are told, as far as the run goes") {
    const auto later = [](std::int32_t days) {
        return ledger({entry_on(last)}, {entry_on(last + days)})[averted_entering_later];
    };
    CHECK(later(1) == weight);
    CHECK(later(365) == weight);
    CHECK(later(366) == 0);
    // Persons who are not averted do not count, whenever they enter again.
    const Captivity both = entry_on(first + 1);
    CHECK(ledger({both}, {both, entry_on(last + 9)})[averted_entering_later] == 0);
    CHECK(ledger({}, {entry_on(last + 9)})[averted_entering_later] == 0);
    const LedgerRules ends_there{window, std::nullopt, weight};
    CHECK(ledger_of({entry_on(first)}, {}, ends_there)[averted_entering_later] == not_seen);
}

TEST_CASE("ledger: the same number in two provinces is two persons") {
    Captivity other = entry_on(first + 1);
    other.person = {94, 7};
    const Ledger found = ledger({entry_on(first + 1)}, {other});
    CHECK(found[averted] == weight);
    CHECK(found[newly_harmed] == weight);
}

TEST_CASE("ledger: equal worlds have nothing but their entries") {
    Captivity freed = entry_on(first + 3);
    freed.freed = first + 40;
    Captivity other = entry_on(first + -3);
    other.person = {12, 7};
    const std::vector<Captivity> world{freed, entry_on(first + 100), other};
    const Ledger found = ledger(world, world);
    for (std::size_t i = 0; i < ledger_entries; ++i) {
        const auto entry = static_cast<LedgerEntry>(i);
        const bool is_count = entry == first_entries_base || entry == first_entries_policy;
        CHECK(found[entry] == (is_count ? weight : 0));
    }
}
