#include "core/spells.h"

namespace suar {
namespace {

std::size_t bucket_of(Day day, std::int32_t days) {
    return static_cast<std::size_t>(((number(day) % days) + days) % days);
}

} // namespace

std::int32_t spell_days(Draw luck, double hazard) {
    const double days = luck.exponential() / hazard;
    if (!(days < static_cast<double>(longest_spell))) return longest_spell;
    const auto whole = static_cast<std::int32_t>(days);
    return static_cast<double>(whole) < days || whole == 0 ? whole + 1 : whole;
}

void SpellCalendar::add(Day end, SpellEnd entry) {
    const std::uint32_t packed = entry.spell << place_bits | entry.place;
    if (end < dealt_until_)
        buckets_[bucket_of(end, days)].push_back(packed);
    else
        later_.push_back({end, packed});
}

void SpellCalendar::take(Day today, std::vector<SpellEnd>& ended) {
    if (today >= dealt_until_) { // deal the next 64 days, keeping the order of what stays behind
        dealt_until_ = today + days;
        std::size_t kept = 0;
        for (const Later& later : later_) {
            if (later.end < dealt_until_)
                buckets_[bucket_of(later.end, days)].push_back(later.entry);
            else
                later_[kept++] = later;
        }
        later_.resize(kept);
    }
    auto& bucket = buckets_[bucket_of(today, days)];
    for (const std::uint32_t packed : bucket)
        ended.push_back({place_of(packed), packed >> place_bits});
    bucket.clear();
}

} // namespace suar
