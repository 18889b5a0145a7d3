#include "compare/first_difference.h"

#include "scenario/registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace suar {

namespace {

const Parameters& parameters_on(const Scenario& scenario, Day day) {
    const DatedParameters* current = &scenario.parameters.front();
    for (const DatedParameters& each : scenario.parameters)
        if (each.from <= day) current = &each;
    return current->values;
}

bool same_values(Parameters left, Parameters right, const NumberKeys& keys) {
    return std::all_of(keys.begin(), keys.end(), [&](const NumberKey& key) {
        return key.member(left, key.level) == key.member(right, key.level);
    });
}

// The first day on which any of these numbers differs.
std::optional<Day> first_other_value(const Scenario& base, const Scenario& policy,
                                     const NumberKeys& keys) {
    std::set<Day> days{base.start};
    for (const Scenario* const scenario : {&base, &policy})
        for (const DatedParameters& each : scenario->parameters)
            if (each.from > base.start && each.from <= base.end) days.insert(each.from);
    for (const Day day : days)
        if (!same_values(parameters_on(base, day), parameters_on(policy, day), keys)) return day;
    return std::nullopt;
}

// industry.capacity.KHM and its kind have no dates: they shape the sites of the whole run.
bool same_destinations(std::vector<DestinationRow> left, std::vector<DestinationRow> right) {
    for (std::size_t row = 0; row < left.size() && row < right.size(); ++row)
        for (const CountryKey& family : country_keys())
            if (family.member(left[row]) != family.member(right[row])) return false;
    return left.size() == right.size();
}

const Intervention* find_equal(const Scenario& scenario, const Intervention& wanted) {
    const auto found =
        std::find(scenario.interventions.begin(), scenario.interventions.end(), wanted);
    return found == scenario.interventions.end() ? nullptr : &*found;
}

// The first start of an intervention that the other scenario has not, or has otherwise.
std::optional<Day> first_other_intervention(const Scenario& base, const Scenario& policy) {
    std::optional<Day> first;
    const auto look = [&](const Scenario& has, const Scenario& may_lack) {
        for (const Intervention& each : has.interventions) {
            if (each.start > base.end || each.end < base.start || find_equal(may_lack, each))
                continue;
            const Day start = std::max(each.start, base.start);
            first = first ? std::min(*first, start) : start;
        }
    };
    look(base, policy);
    look(policy, base);
    return first;
}

std::optional<Day> earlier(std::optional<Day> one, std::optional<Day> two) {
    if (!one || !two) return one ? one : two;
    return std::min(*one, *two);
}

} // namespace

bool differ_in(const Scenario& base, const Scenario& policy, std::string_view key) {
    return first_other_value(base, policy, {*find_number(key)}).has_value();
}

std::optional<Difference> first_difference(const Scenario& base, const Scenario& policy) {
    if (!same_destinations(base.tables.destinations, policy.tables.destinations))
        return Difference{base.start, base.start};
    const std::optional<Day> first = earlier(first_other_value(base, policy, number_keys()),
                                             first_other_intervention(base, policy));
    if (!first) return std::nullopt;
    // The slots of sites are made at the start for the largest demand of the whole run.
    const bool other_sites = first_other_value(base, policy, industry_keys()).has_value();
    return Difference{*first, other_sites ? base.start : *first};
}

namespace {

const TableText* find_table(const Scenario& scenario, const std::string& key) {
    const auto found = std::find_if(scenario.table_texts.begin(), scenario.table_texts.end(),
                                    [&](const TableText& each) { return each.key == key; });
    return found == scenario.table_texts.end() ? nullptr : &*found;
}

// The first of the tables that is not the same text in both.
std::optional<std::string> other_table(const Scenario& base, const Scenario& policy) {
    for (const auto& [one, two] : {std::pair{&base, &policy}, std::pair{&policy, &base}})
        for (const TableText& table : one->table_texts) {
            const TableText* const same = find_table(*two, table.key);
            if (same == nullptr || same->text != table.text) return table.key;
        }
    return std::nullopt;
}

} // namespace

Problems not_comparable(const Scenario& base, const std::string& base_name, const Scenario& policy,
                        const std::string& name) {
    Problems problems;
    const auto must_equal = [&](const char* key, const auto& found, const auto& expected,
                                const char* help) {
        if (found != expected)
            problems.push_back({name, key, fmt::format("{} cannot be compared", found),
                                fmt::format("{}, as in {}", expected, base_name), help});
    };
    must_equal("run.seed", policy.seed, base.seed,
               "the same seed gives both worlds the same people and luck; --seed sets it for all");
    must_equal("population.weight", policy.weight, base.weight,
               "agents that stand for other numbers of persons are other agents; --weight sets it "
               "for all");
    must_equal("run.replicates", policy.replicates, base.replicates,
               "each replicate is compared with the one of the same luck; --replicates sets it for "
               "all");
    must_equal("--draw", policy.draw, base.draw,
               "another draw of the parameters is another world, whatever the policy; 0 stands for "
               "their means");
    must_equal("run.start", to_text(policy.start), to_text(base.start),
               "worlds of other periods are other worlds; --from sets it for all");
    must_equal("run.end", to_text(policy.end), to_text(base.end),
               "the horizon must lie in both runs; --to sets it for all");
    if (const auto table = other_table(base, policy))
        problems.push_back(
            {name, "tables." + *table, "this table is another",
             fmt::format("the same text as in {}", base_name),
             "a policy changes parameters and interventions; another table is another "
             "country or past"});
    return problems;
}

} // namespace suar
