// All interventions of a scenario: their number, their names' luck, and what should be known of
// them.
#include "scenario/judge_intervention.h"

#include <fmt/format.h>

namespace suar {
namespace {

void warn_of(const JudgedIntervention& judged, Day run_start, Day run_end, Report& report) {
    const Intervention& all = judged.entry->intervention;
    const std::string key = "intervention." + all.name;
    if (all.end < run_start || all.start > run_end)
        report.warn({judged.start, key,
                     fmt::format("it lasts from {} to {}, outside the run", to_text(all.start),
                                 to_text(all.end)),
                     fmt::format("days from {} to {}", to_text(run_start), to_text(run_end)),
                     "it does nothing in this run"});
    const CostRules& cost = all.cost;
    const bool costs =
        cost.fixed_idr_per_year > 0 || cost.idr_per_person_reached > 0 || cost.idr_per_unit > 0;
    if (!costs && all.intensity > 0)
        report.warn(
            {judged.name, key, "no cost is given, so it will look free",
             "cost = { fixed = \"2 billion IDR/year\", per_person_reached = \"15000 IDR\" }",
             "rough is better than none; scenarios of one comparison should agree"});
}

void refuse_same_luck(const std::vector<PolicyEntry>& entries,
                      const std::map<std::string, Place>& places, Report& report) {
    std::map<std::uint32_t, std::string> names;
    for (const PolicyEntry& entry : entries) {
        const std::string& name = entry.intervention.name;
        const auto [other, is_new] = names.emplace(luck_name(entry.intervention), name);
        if (is_new) continue;
        report.add({places.at(name), "intervention." + name,
                    fmt::format("its luck would be the same as that of \"{}\"", other->second),
                    "another name", "a rare accident: rename one of the two"});
    }
}

// Counts by province and group are 31 bits a month: more messages than these nobody hears.
void refuse_too_many_messages(const std::vector<PolicyEntry>& entries,
                              const std::map<std::string, Place>& places, Report& report) {
    constexpr double most_a_day = 1;
    double a_day = 0;
    for (const PolicyEntry& entry : entries) {
        const auto* campaign = std::get_if<AwarenessCampaign>(&entry.intervention.measure);
        if (!campaign) continue;
        const bool enough = a_day <= most_a_day;
        a_day += campaign->rules.reach_per_day * entry.intervention.intensity;
        if (enough && a_day > most_a_day)
            report.add({places.at(entry.intervention.name),
                        fmt::format("intervention.{}.reach", entry.intervention.name),
                        "with it the campaigns reach a person more than once a day",
                        "at most one message a day from all of them", ""});
    }
}

} // namespace

std::vector<PolicyEntry> judge_interventions(const Settings& settings,
                                             const KnownPlaces& places_known, Day run_start,
                                             Day run_end, Report& report) {
    const std::vector<std::string> names = intervention_names(settings);
    std::map<std::string, GivenKeys> given;
    for (const auto& [key, setting] : settings)
        if (const PolicyName each = policy_name(key); !each.name.empty())
            given[each.name].emplace(each.key, &setting);
    if (names.size() > most_interventions) {
        report.add({given.at(names.back()).at("name")->place, "intervention",
                    fmt::format("there are {} interventions", names.size()),
                    fmt::format("at most {}", most_interventions), ""});
        return {};
    }
    std::vector<PolicyEntry> entries;
    std::map<std::string, Place> places;
    for (const std::string& name : names) {
        const std::size_t before = report.count();
        JudgedIntervention judged =
            judge_intervention(name, given.at(name), names, places_known, report);
        if (!judged.entry || report.count() > before || !judged.enabled) continue;
        warn_of(judged, run_start, run_end, report);
        places.emplace(name, judged.name);
        entries.push_back(std::move(*judged.entry));
    }
    refuse_same_luck(entries, places, report);
    refuse_too_many_messages(entries, places, report);
    return entries;
}

} // namespace suar
