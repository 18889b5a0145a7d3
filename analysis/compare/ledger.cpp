#include "compare/ledger.h"

#include "world/cases.h"

#include <algorithm>
#include <map>

namespace suar {

using enum LedgerEntry;

const std::array<LedgerRow, ledger_entries> ledger_rows{{
    {"first_entries_base", "persons who enter within the window in the base", "1",
     LedgerKind::total},
    {"first_entries_policy", "persons who enter within the window under the policy", "1",
     LedgerKind::total},
    {"averted", "persons who enter in the base only", "1", LedgerKind::gross},
    {"newly_harmed", "persons who enter under the policy only", "1", LedgerKind::gross},
    {"delayed", "persons who enter in both, more than 30 days later under the policy", "1",
     LedgerKind::gross},
    {"brought_forward", "persons who enter in both, more than 30 days earlier under the policy",
     "1", LedgerKind::gross},
    {"diverted", "persons who enter in both, in another country or by another channel", "1",
     LedgerKind::gross},
    {"averted_entering_later",
     "of the averted, those who enter under the policy within 12 months after the horizon", "1",
     LedgerKind::total},
    {"coerced_days_net", "person-days under coercion, policy less base", "day", LedgerKind::net},
    {"coerced_days_fewer", "person-days under coercion that persons are spared", "day",
     LedgerKind::gross},
    {"coerced_days_fewer_in_one", "of these, of persons who enter in one of the worlds only", "day",
     LedgerKind::gross},
    {"coerced_days_fewer_in_both", "of these, of persons who enter in both", "day",
     LedgerKind::gross},
    {"coerced_days_fewer_in_neither", "of these, of persons taken in before the window", "day",
     LedgerKind::gross},
    {"coerced_days_more", "person-days under coercion that are added to persons", "day",
     LedgerKind::gross},
    {"coerced_days_more_in_one", "of these, of persons who enter in one of the worlds only", "day",
     LedgerKind::gross},
    {"coerced_days_more_in_both", "of these, of persons who enter in both", "day",
     LedgerKind::gross},
    {"coerced_days_more_in_neither", "of these, of persons taken in before the window", "day",
     LedgerKind::gross},
    {"persons_with_fewer_days", "persons with fewer days under coercion", "1", LedgerKind::gross},
    {"persons_with_fewer_days_in_one", "of these, persons who enter in one of the worlds only", "1",
     LedgerKind::gross},
    {"persons_with_fewer_days_in_both", "of these, persons who enter in both", "1",
     LedgerKind::gross},
    {"persons_with_fewer_days_in_neither", "of these, persons taken in before the window", "1",
     LedgerKind::gross},
    {"persons_with_more_days", "persons with more days under coercion", "1", LedgerKind::gross},
    {"persons_with_more_days_in_one", "of these, persons who enter in one of the worlds only", "1",
     LedgerKind::gross},
    {"persons_with_more_days_in_both", "of these, persons who enter in both", "1",
     LedgerKind::gross},
    {"persons_with_more_days_in_neither", "of these, persons taken in before the window", "1",
     LedgerKind::gross},
}};

std::int64_t coerced_days(const Captivity& captivity, Window window) {
    if (captivity.coerced_since == never) return 0;
    Day end = window.last + 1; // the first day that does not count
    for (const Day day : {captivity.freed, captivity.promoted})
        if (day != never) end = std::min(end, day);
    const Day begin = std::max(window.first, captivity.coerced_since);
    return std::max(0, end - begin);
}

namespace {

// What one world did to one person.
struct Story {
    std::optional<Captivity> first; // entry within the window
    std::int64_t coerced = 0;       // days within the window
    bool enters_later = false;      // after the window, as far as is looked
    std::uint8_t cell = 0;          // of the person
};

using Stories = std::map<PersonName, Story>;

Stories stories_of(const std::vector<Captivity>& captivities, const LedgerRules& rules) {
    const Window& window = rules.window;
    Stories stories;
    for (const Captivity& each : captivities) {
        const std::int64_t days = coerced_days(each, window);
        const bool inside = each.arrived >= window.first && each.arrived <= window.last;
        const bool later =
            rules.later_until && each.arrived > window.last && each.arrived <= *rules.later_until;
        if (days == 0 && !inside && !later) continue;
        Story& story = stories[each.person];
        story.cell = each.cell;
        story.coerced += days;
        story.enters_later = story.enters_later || later;
        if (inside && (!story.first || each.arrived < story.first->arrived)) story.first = each;
    }
    return stories;
}

// The entries that tell apart whose days they are.
struct DayEntries {
    LedgerEntry all, in_one, in_both, in_neither;
};
constexpr DayEntries days_fewer{coerced_days_fewer, coerced_days_fewer_in_one,
                                coerced_days_fewer_in_both, coerced_days_fewer_in_neither};
constexpr DayEntries persons_fewer{persons_with_fewer_days, persons_with_fewer_days_in_one,
                                   persons_with_fewer_days_in_both,
                                   persons_with_fewer_days_in_neither};
constexpr DayEntries days_more{coerced_days_more, coerced_days_more_in_one,
                               coerced_days_more_in_both, coerced_days_more_in_neither};
constexpr DayEntries persons_more{persons_with_more_days, persons_with_more_days_in_one,
                                  persons_with_more_days_in_both,
                                  persons_with_more_days_in_neither};

void add_days(Ledger& ledger, const Story& base, const Story& policy, std::int64_t weight) {
    const std::int64_t change = policy.coerced - base.coerced;
    ledger[coerced_days_net] += change * weight;
    if (change == 0) return;
    const auto add = [&](const DayEntries& entries, std::int64_t amount) {
        const LedgerEntry whose = base.first && policy.first   ? entries.in_both
                                  : base.first || policy.first ? entries.in_one
                                                               : entries.in_neither;
        ledger[entries.all] += amount * weight;
        ledger[whose] += amount * weight;
    };
    add(change < 0 ? days_fewer : days_more, change < 0 ? -change : change);
    add(change < 0 ? persons_fewer : persons_more, 1);
}

void add_entries(Ledger& ledger, const Story& base, const Story& policy, std::int64_t weight) {
    const auto add = [&](LedgerEntry entry, bool applies) {
        ledger[entry] += applies ? weight : 0;
    };
    add(first_entries_base, base.first.has_value());
    add(first_entries_policy, policy.first.has_value());
    add(averted, base.first && !policy.first);
    add(newly_harmed, policy.first && !base.first);
    add(averted_entering_later, base.first && !policy.first && policy.enters_later);
    if (!base.first || !policy.first) return;
    const std::int32_t later = policy.first->arrived - base.first->arrived;
    add(delayed, later > delay_days);
    add(brought_forward, later < -delay_days);
    add(diverted, base.first->entered != policy.first->entered ||
                      base.first->channel != policy.first->channel);
}

} // namespace

void for_each_person(const std::vector<Captivity>& base, const std::vector<Captivity>& policy,
                     const LedgerRules& rules, const PersonLedger& each) {
    const Stories base_stories = stories_of(base, rules);
    Stories policy_stories = stories_of(policy, rules);
    for (const auto& [person, story] : base_stories) policy_stories.try_emplace(person);
    for (const auto& [person, story] : policy_stories) {
        const auto found = base_stories.find(person);
        const Story in_base = found == base_stories.end() ? Story{} : found->second;
        Ledger own;
        add_entries(own, in_base, story, rules.weight);
        add_days(own, in_base, story, rules.weight);
        if (!rules.later_until) own[averted_entering_later] = not_seen;
        each(person, found == base_stories.end() ? story.cell : in_base.cell, own);
    }
}

void add(Ledger& to, const Ledger& from) {
    for (std::size_t i = 0; i < ledger_entries; ++i) {
        const bool seen = to.values[i] != not_seen && from.values[i] != not_seen;
        to.values[i] = seen ? to.values[i] + from.values[i] : not_seen;
    }
}

Ledger ledger_of(const std::vector<Captivity>& base, const std::vector<Captivity>& policy,
                 const LedgerRules& rules) {
    Ledger ledger;
    for_each_person(base, policy, rules,
                    [&](PersonName, std::uint8_t, const Ledger& own) { add(ledger, own); });
    if (!rules.later_until) ledger[averted_entering_later] = not_seen;
    return ledger;
}

} // namespace suar
