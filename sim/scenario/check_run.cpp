#include "scenario/assemble.h"
#include "scenario/cost.h"

#include <fmt/format.h>

namespace suar {
namespace {

constexpr std::int32_t most_days = 36'525;          // a century
constexpr double most_agents = 1e9;                 // about 24 GB of persons
constexpr double most_province_agents = 33'554'432; // their numbers take 25 bits of a name
constexpr std::uint32_t warn_above = 20, toy_above = 100;

// Series of 32-bit counts before compression; a little more than there are outcomes.
constexpr double province_outcomes = 44, country_outcomes = 32, bytes_each = 4;

Place place_of(const Settings& settings, const std::string& key) { return settings.at(key).place; }

double steps_of(const std::string& interval, std::int32_t days) {
    const double length = interval == "day" ? 1 : interval == "week" ? 7 : days_per_month;
    return days / length + 2;
}

void check_weight(const Settings& settings, Report& report) {
    const double weight = whole_number(settings, "population.weight");
    const Place place = place_of(settings, "population.weight");
    const bool toy = settings.at("population.toy").text == "true";
    if (weight > toy_above && !toy)
        report.add({place, "population.weight",
                    fmt::format("one agent for {} persons is too coarse for a result", weight),
                    fmt::format("at most {}", toy_above),
                    "for a lesson or a test, say so: toy = true under [population], or --toy"});
    else if (weight > warn_above)
        report.warn({place, "population.weight",
                     fmt::format("one agent stands for {} persons", weight),
                     fmt::format("at most {} for a result to be quoted", warn_above),
                     "rare events are lumpy; use this to look around"});
}

void check_agents(const Settings& settings, const Tables& tables, std::int32_t days,
                  Report& report) {
    const double agents = agents_of(tables, whole_number(settings, "population.weight"));
    const double replicates = whole_number(settings, "run.replicates");
    if (agents > most_agents)
        report.add({place_of(settings, "population.weight"), "population.weight",
                    fmt::format("the run would have {:.0f} agents", agents),
                    fmt::format("at most {:.0f}", most_agents), "use a larger population.weight"});
    for (const ProvinceRow& province : tables.provinces)
        if (static_cast<double>(province.labour_force) /
                whole_number(settings, "population.weight") >=
            most_province_agents)
            report.add(
                {place_of(settings, "population.weight"), "population.weight",
                 fmt::format("{} would have more agents than can be numbered", province.name),
                 fmt::format("less than {:.0f}", most_province_agents),
                 "use a larger population.weight"});
    if (agents * days * replicates > most_agent_days)
        report.add({place_of(settings, "run.replicates"), "run.replicates",
                    fmt::format("{:.0f} agents x {} days x {} replicates are {:.3g} agent-days",
                                agents, days, replicates, agents * days * replicates),
                    fmt::format("at most {:.3g}", most_agent_days),
                    "use a larger population.weight, fewer replicates or a shorter time"});
}

void check_bytes(const Settings& settings, const Tables& tables, std::int32_t days,
                 Report& report) {
    const double cells = static_cast<double>(tables.provinces.size()) * province_outcomes +
                         static_cast<double>(tables.destinations.size()) * country_outcomes;
    const double bytes = cells * bytes_each * steps_of(settings.at("output.interval").text, days) *
                         whole_number(settings, "run.replicates");
    const double most = whole_number(settings, "output.max_bytes");
    if (bytes > most)
        report.add(
            {place_of(settings, "output.max_bytes"), "output.max_bytes",
             fmt::format("the series would take {:.0f} bytes", bytes),
             fmt::format("at most {:.0f}", most),
             "use a coarser output.interval, fewer replicates or a larger output.max_bytes"});
}

} // namespace

void check_run(const Settings& settings, const Tables& tables, Writes writes, Report& report) {
    const Day start = day_of(settings, "run.start"), end = day_of(settings, "run.end");
    const std::int32_t days = end - start + 1;
    check_weight(settings, report);
    if (report.mentions("run.start") || report.mentions("run.end")) return;
    if (days < 1)
        return report.add({place_of(settings, "run.end"), "run.end",
                           fmt::format("the run ends on {}, before its start on {}", to_text(end),
                                       to_text(start)),
                           "an end on or after the start", ""});
    if (days > most_days)
        return report.add({place_of(settings, "run.end"), "run.end",
                           fmt::format("the run has {} days", days),
                           fmt::format("at most {}", most_days), ""});
    check_agents(settings, tables, days, report);
    if (writes == Writes::result) check_bytes(settings, tables, days, report);
}

} // namespace suar
