// The ledger once more, by another hand: every person against every row, day by day. Slow, and
// written from the words of ARCHITECTURE, not from the program.
#pragma once

#include "compare/ledger.h"
#include "world/cases.h"

#include <set>

namespace brute {

using namespace suar;
using enum LedgerEntry;

inline std::optional<Captivity> first_entry(const std::vector<Captivity>& world, PersonName who,
                                            Day from, Day to) {
    for (Day day = from; day <= to; ++day)
        for (const Captivity& each : world)
            if (each.person == who && each.arrived == day) return each;
    return std::nullopt;
}

inline std::int64_t days(const std::vector<Captivity>& world, PersonName who, Window window) {
    std::int64_t count = 0;
    for (Day day = window.first; day <= window.last; ++day)
        for (const Captivity& each : world) {
            const bool coerced = each.coerced_since != never && each.coerced_since <= day;
            const bool free = each.freed != never && each.freed <= day;
            const bool complicit = each.promoted != never && each.promoted <= day;
            count += each.person == who && coerced && !free && !complicit ? 1 : 0;
        }
    return count;
}

inline Ledger ledger(const std::vector<Captivity>& base, const std::vector<Captivity>& policy,
                     const LedgerRules& rules) {
    std::set<PersonName> everybody;
    for (const auto* const world : {&base, &policy})
        for (const Captivity& each : *world) everybody.insert(each.person);
    Ledger found;
    const auto count = [&](LedgerEntry entry, std::int64_t persons_or_days) {
        found[entry] += persons_or_days * rules.weight;
    };
    const Window& window = rules.window;
    for (const PersonName who : everybody) {
        const auto in_base = first_entry(base, who, window.first, window.last);
        const auto in_policy = first_entry(policy, who, window.first, window.last);
        if (in_base) count(first_entries_base, 1);
        if (in_policy) count(first_entries_policy, 1);
        if (in_base && !in_policy) {
            count(averted, 1);
            if (rules.later_until && first_entry(policy, who, window.last + 1, *rules.later_until))
                count(averted_entering_later, 1);
        }
        if (!in_base && in_policy) count(newly_harmed, 1);
        if (in_base && in_policy) {
            if (in_policy->arrived - in_base->arrived > 30) count(delayed, 1);
            if (in_base->arrived - in_policy->arrived > 30) count(brought_forward, 1);
            if (in_base->entered != in_policy->entered || in_base->channel != in_policy->channel)
                count(diverted, 1);
        }
        const std::int64_t more = days(policy, who, window) - days(base, who, window);
        count(coerced_days_net, more);
        const int entered = (in_base ? 1 : 0) + (in_policy ? 1 : 0);
        if (more < 0) {
            count(coerced_days_fewer, -more);
            count(persons_with_fewer_days, 1);
            count(entered == 0   ? coerced_days_fewer_in_neither
                  : entered == 1 ? coerced_days_fewer_in_one
                                 : coerced_days_fewer_in_both,
                  -more);
            count(entered == 0   ? persons_with_fewer_days_in_neither
                  : entered == 1 ? persons_with_fewer_days_in_one
                                 : persons_with_fewer_days_in_both,
                  1);
        }
        if (more > 0) {
            count(coerced_days_more, more);
            count(persons_with_more_days, 1);
            count(entered == 0   ? coerced_days_more_in_neither
                  : entered == 1 ? coerced_days_more_in_one
                                 : coerced_days_more_in_both,
                  more);
            count(entered == 0   ? persons_with_more_days_in_neither
                  : entered == 1 ? persons_with_more_days_in_one
                                 : persons_with_more_days_in_both,
                  1);
        }
    }
    if (!rules.later_until) found[averted_entering_later] = not_seen;
    return found;
}

} // namespace brute
