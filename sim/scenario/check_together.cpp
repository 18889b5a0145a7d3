#include "scenario/assemble.h"

#include "core/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace suar {
namespace {

struct Law {
    std::vector<std::string> keys; // the first is the one that the message names
    std::function<bool(const Parameters&)> holds;
    std::function<std::string(const Parameters&)> found;
    std::string expected;
};

constexpr double ln_2 = 0.693147180559945309417;
constexpr double rounding = 1e-9; // of shares written with a few decimals

// Hazards per day.
double all_exits(const CaptivityRules& rules) { return ln_2 / rules.exit_median_days; }

// As mean_exit_hazards has them: of the exits that no contact from inside begins, these walk in.
double contacts_of_the_freed(const Parameters& all) {
    const double walking =
        all.mission.walk_in * (all.captivity.share_escape + all.captivity.share_police);
    return walking * (all_exits(all.captivity) - all.mission.recording_per_day) / (1 - walking);
}

std::string per_year(double hazard) { return fmt::format("{:.4g} a year", hazard * days_per_year); }

Law in_order(std::string low, std::string high, double (*low_of)(const Parameters&),
             double (*high_of)(const Parameters&)) {
    const std::string expected = fmt::format("{} to be at least {}", high, low);
    const auto found = [=](const Parameters& all) {
        return fmt::format("{} is above {} of {}", number_text(low_of(all)),
                           number_text(high_of(all)), high);
    };
    return {{low, high},
            [=](const Parameters& all) { return low_of(all) <= high_of(all); },
            found,
            expected};
}

std::vector<Law> make_exit_laws() {
    return {
        {{"captivity.share_escape", "captivity.share_release", "captivity.share_police"},
         [](const Parameters& all) {
             const CaptivityRules& rules = all.captivity;
             return std::abs(rules.share_escape + rules.share_release + rules.share_police - 1) <=
                    rounding;
         },
         [](const Parameters& all) {
             const CaptivityRules& rules = all.captivity;
             return fmt::format("the shares of unrecorded exits add up to {:.6g}",
                                rules.share_escape + rules.share_release + rules.share_police);
         },
         "share_escape, share_release and share_police to add up to 1"},
        {{"mission.recording", "captivity.exit_median"},
         [](const Parameters& all) {
             return all.mission.recording_per_day <= all_exits(all.captivity);
         },
         [](const Parameters& all) {
             return fmt::format("recording at {} is more than all exits together, {}",
                                per_year(all.mission.recording_per_day),
                                per_year(all_exits(all.captivity)));
         },
         "a lower hazard, or a shorter captivity.exit_median"},
        {{"mission.recording", "mission.walk_in", "captivity.exit_median", "captivity.share_escape",
          "captivity.share_police"},
         [](const Parameters& all) {
             return all.mission.recording_per_day >= contacts_of_the_freed(all);
         },
         [](const Parameters& all) {
             return fmt::format("recording at {} is less than the freed who walk in, {}",
                                per_year(all.mission.recording_per_day),
                                per_year(contacts_of_the_freed(all)));
         },
         "a higher hazard, or a lower mission.walk_in, which is counted inside it"},
    };
}

// As naming_hazard has it: names cannot come faster than one a gap.
Law names_leave_a_gap() {
    const auto names = [](const Parameters& all) {
        const ReferralRules& rules = all.referral;
        return std::max({rules.success_per_captive_day, rules.success_per_knowing_day,
                         rules.success_per_complicit_day}) /
               rules.success_reference * rules.gap_days;
    };
    return {{"referral.per_captive_year", "referral.per_knowing_year",
             "referral.per_complicit_year", "referral.success_reference", "referral.gap"},
            [=](const Parameters& all) { return names(all) < 1; },
            [=](const Parameters& all) {
                return fmt::format(
                    "these want {:.3g} persons named in a gap of which one is the most",
                    names(all));
            },
            "less than 1: fewer successes, a higher success_reference, or a shorter gap"};
}

Law raids_free_some() {
    return {{"industry.raid_moved", "industry.raid_abandoned"},
            [](const Parameters& all) {
                return all.industry.raid_moved + all.industry.raid_abandoned <= 0.9;
            },
            [](const Parameters& all) {
                return fmt::format("of the held at a raided site {:.3g} are moved or abandoned",
                                   all.industry.raid_moved + all.industry.raid_abandoned);
            },
            "at most 0.9: the shares freed of the enforcement table must come about"};
}

std::vector<Law> make_laws() {
    std::vector<Law> laws = make_exit_laws();
    laws.push_back(names_leave_a_gap());
    laws.push_back(raids_free_some());
    laws.push_back(in_order(
        "captivity.debt_low", "captivity.debt_high",
        [](const Parameters& all) { return all.captivity.debt_low_idr; },
        [](const Parameters& all) { return all.captivity.debt_high_idr; }));
    laws.push_back(in_order(
        "industry.buildings_min", "industry.buildings_max",
        [](const Parameters& all) { return all.industry.buildings_min; },
        [](const Parameters& all) { return all.industry.buildings_max; }));
    laws.push_back(in_order(
        "industry.places_min", "industry.places_max",
        [](const Parameters& all) { return all.industry.places_min; },
        [](const Parameters& all) { return all.industry.places_max; }));
    laws.push_back(in_order(
        "industry.relocation_min", "industry.relocation_max",
        [](const Parameters& all) { return all.industry.relocation_min_days; },
        [](const Parameters& all) { return all.industry.relocation_max_days; }));
    return laws;
}

// Where the first of the keys is set that a file or the command line sets.
Place place_of(const Law& law, const Settings& settings, const std::string& scenario) {
    for (const std::string& key : law.keys)
        if (const Place& place = settings.at(key).place; !place.file.empty()) return place;
    return {scenario};
}

} // namespace

void check_together(const Settings& settings, const std::vector<DatedParameters>& segments,
                    const std::string& scenario, Report& report) {
    for (const Law& law : make_laws()) {
        const auto broken =
            std::find_if(segments.begin(), segments.end(),
                         [&](const DatedParameters& each) { return !law.holds(each.values); });
        if (broken == segments.end()) continue;
        std::string found = law.found(broken->values);
        if (broken != segments.begin()) found += " from " + to_text(broken->from);
        report.add({place_of(law, settings, scenario), law.keys.front(), found, law.expected, ""});
    }
}

} // namespace suar
