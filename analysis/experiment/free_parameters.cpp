#include "experiment/free_parameters.h"

#include "core/units.h"
#include "scenario/registry.h"
#include "scenario/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace suar {

namespace {

// Which row of priors.csv speaks of a key, and which of its ranges. Its numbers are in the unit of
// the key, but for a knowing share: that is moved by its log-odds.
struct PriorOfKey {
    std::string_view key, id;
    std::size_t part;
};
constexpr PriorOfKey priors_of_keys[] = {
    {"decision.knowing_base", "P15", 0},
    {"mission.recording", "P03", 0},
    {"captivity.exit_median", "P04", 0},
    {"captivity.share_escape", "P05", 0},
    {"captivity.share_release", "P05", 1},
    {"captivity.share_police", "P05", 2},
    {"awareness.half_life", "P12", 0},
    {"referral.per_captive_year", "P17", 0},
    {"recruiter.make_up", "P19", 0},
    {"return.recontact", "P20", 0},
    {"mission.walk_in", "P21", 0},
    {"travel.factor", "P22", 0},
    {"industry.origin_share", "P23", 0},
    {"mission.negotiation", "P24", 0},
    {"mission.shelter", "P24", 1},
    {"mission.label_sensitivity", "P25", 0},
    {"mission.label_false_positive", "P25", 1},
    {"journey.same_route", "P26", 0},
};
constexpr std::string_view knowing = "decision.knowing_base";

// How far a number without a prior may go from its start, and how surely it is near it: a factor
// for what is positive (log), log-odds for shares, units for the rest.
struct Room {
    std::string_view prefix;
    Scale scale;
    double reach, spread; // on the scale
};
const Room rooms[] = {
    {"industry.capacity.", Scale::log, std::log(20.0), std::log(10.0)},
    {"industry.growth.", Scale::log, std::log(4.0), std::log(2.0)},
    {"industry.midpoint.", Scale::linear, 3, 1},
    {"recruiter.effort_per_delivery", Scale::log, std::log(10.0), std::log(3.0)},
};

Range range_of(const std::string& key) {
    if (const NumberKey* number = find_number(key)) return number->range;
    return find_country(key)->range;
}

std::string unit_of(const std::string& key) {
    if (const NumberKey* number = find_number(key)) return number->unit;
    return find_country(key)->unit;
}

Room room_of(const std::string& key, const std::string& unit, const Range& range) {
    for (const Room& room : rooms)
        if (key.starts_with(room.prefix)) return room;
    if (unit == "share") return {"", Scale::logit, 2, 1};
    if (unit != "log-odds" && range.low >= 0) return {"", Scale::log, std::log(4.0), std::log(2.0)};
    return {"", Scale::linear, 2, 1};
}

bool is_duration_or_rate(const std::string& unit) {
    return unit == "days" || unit == "months" || unit == "1/year";
}

double log_odds(double share) { return std::log(share / (1 - share)); }

// One key, or those of all levels: decision.knowing_base stands for its four channels.
std::vector<std::string> keys_under(const std::string& key) {
    if (find_number(key) || find_country(key)) return {key};
    std::vector<std::string> keys;
    for (const NumberKey& number : number_keys())
        if (number.key.starts_with(key + ".")) keys.push_back(number.key);
    return keys;
}

// The numbers of a record: "8 months", "0.25", "1; 0.25 from 2020-03-15", "0.4, the mean of ...".
std::vector<DatedNumber> steps_in(const ParameterRecord& record, const std::string& unit) {
    std::vector<DatedNumber> steps;
    std::string_view words = record.value;
    while (!words.empty()) {
        const std::size_t end = words.find("; ");
        std::string_view step = words.substr(0, end);
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 2);
        std::optional<Day> from;
        if (const std::size_t at = step.find(" from "); at != std::string_view::npos) {
            from = parse_day(step.substr(at + 6));
            step = step.substr(0, at);
        }
        const auto quantity = parse_quantity(step.substr(0, step.find(',')));
        if (!quantity) return {};
        const std::string& written = quantity->unit.empty() ? record.unit : quantity->unit;
        const auto in = parse_unit(written), out = parse_unit(unit);
        const bool same = written == unit || !in || !out;
        steps.push_back({from, same ? quantity->number : convert(quantity->number, *in, *out)});
    }
    return steps;
}

// The value in force on a day, or before any date.
double value_on(const std::vector<DatedNumber>& steps, std::optional<Day> day) {
    double value = steps.front().number;
    for (const DatedNumber& step : steps)
        if (step.from && day && *step.from <= *day) value = step.number;
    return value;
}

std::string named(const std::string& key, std::optional<Day> from) {
    return from ? fmt::format("{}@{}", key, to_text(*from)) : key;
}

bool has_yearly_counts(const std::vector<FitTarget>& targets, const std::string& country) {
    return std::count_if(targets.begin(), targets.end(), [&](const FitTarget& target) {
               return target.country == country && target.outcome == "recorded_cases" &&
                      target.kind == TargetKind::count && target.weight > 0;
           }) >= 2;
}

std::vector<std::string> standing_list(const Scenario& scenario,
                                       const std::vector<FitTarget>& targets) {
    std::vector<std::string> names;
    const auto countries = [&](const std::string& prefix, bool with_counts_only) {
        for (const DestinationRow& row : scenario.tables.destinations)
            if (row.opens && row.capacity > 0 &&
                (!with_counts_only || has_yearly_counts(targets, row.iso3)))
                names.push_back(prefix + row.iso3);
    };
    countries("industry.capacity.", false);
    countries("industry.growth.", true);
    countries("industry.midpoint.", true);
    const auto lived = [&](const DatedNumber& step) {
        return !step.from || *step.from <= scenario.end;
    };
    const std::vector<std::string> channels = keys_under(std::string(knowing));
    if (!channels.empty())
        for (const DatedNumber& step : steps_of(scenario, channels.front()))
            if (lived(step)) names.push_back(named(std::string(knowing), step.from));
    // Offices that withhold none have nothing to be moved.
    const std::string withheld = "passport.detection_irregular";
    for (const DatedNumber& step : steps_of(scenario, withheld))
        if (lived(step) && step.number > 0) names.push_back(named(withheld, step.from));
    for (const char* const key :
         {"mission.label_sensitivity", "mission.label_false_positive", "mission.negotiation",
          "mission.shelter", "recruiter.effort_per_delivery"})
        names.emplace_back(key);
    return names;
}

class Maker {
public:
    Maker(const Scenario& scenario, const PriorTable& priors)
        : scenario_(scenario), priors_(priors) {}

    Result<FreeParameter> make(const std::string& name) {
        const std::size_t at = name.find('@');
        const std::string key = name.substr(0, at);
        FreeParameter made{};
        made.name = name;
        made.keys = keys_under(key);
        std::erase_if(made.keys,
                      [&](const std::string& each) { return steps_of(scenario_, each).empty(); });
        if (made.keys.empty())
            return refuse(name, "the scenario has no such number", "a key with a number",
                          did_you_mean(key, known_keys()));
        if (at != std::string::npos) made.from = parse_day(std::string_view(name).substr(at + 1));
        if (at != std::string::npos && !made.from)
            return refuse(name, fmt::format("\"{}\" is not a date", name.substr(at + 1)),
                          "KEY@2024-01-01", "");
        if (auto problem = place(made)) return std::move(*problem);
        return judge(std::move(made));
    }

private:
    static Problem refuse(const std::string& name, std::string found, std::string expected,
                          std::string help) {
        return {"", name, std::move(found), std::move(expected), std::move(help)};
    }

    std::vector<std::string> known_keys() const {
        std::vector<std::string> names;
        for (const ParameterRecord& record : scenario_.records) names.push_back(record.key);
        return names;
    }

    // Unit and start; all keys of a group must begin at one value, for they are moved as one.
    std::optional<Problem> place(FreeParameter& made) const {
        made.unit = unit_of(made.keys.front());
        for (const std::string& key : made.keys) {
            const NumberKey* const number = find_number(key);
            if (made.from && (!number || number->dating == Dating::fixed))
                return refuse(made.name, "this cannot change on dates", key, "");
            if ((number && number->grain == Grain::whole) || unit_of(key) != made.unit)
                return refuse(made.name, "this is counted, not measured", "a number with parts",
                              "");
        }
        made.start = value_on(steps_of(scenario_, made.keys.front()), made.from);
        for (const std::string& key : made.keys)
            if (value_on(steps_of(scenario_, key), made.from) != made.start)
                return refuse(
                    made.name, "its parts have different values",
                    "one value, for they are moved as one",
                    fmt::format("leave it out with --hold {}, or free its parts: --free {}",
                                made.name, key));
        return std::nullopt;
    }

    Result<FreeParameter> judge(FreeParameter made) const {
        const std::string key = made.name.substr(0, made.name.find('@'));
        const Range range = range_of(made.keys.front());
        for (const PriorOfKey& prior : priors_of_keys) {
            if (prior.key != key) continue;
            const auto found = prior_range(priors_, std::string(prior.id), prior.part);
            if (!found) return found.problems();
            const bool odds = prior.key == knowing;
            const PriorRange& believed = found.value();
            made.has_prior = true;
            made.scale =
                is_duration_or_rate(made.unit) && believed.low > 0 ? Scale::log : Scale::linear;
            made.low = std::max(range.low, odds ? log_odds(believed.low) : believed.low);
            made.high = std::min(range.high, odds ? log_odds(believed.high) : believed.high);
            made.centre = odds ? log_odds(believed.centre) : believed.centre;
            // The range holds 95 % of what is believed.
            made.spread = (on_scale(made.scale, made.high) - on_scale(made.scale, made.low)) / 4;
            return settle(std::move(made));
        }
        const Room room = room_of(key, made.unit, range);
        made.scale = room.scale;
        made.spread = room.spread;
        made.centre = made.start;
        const double position = on_scale(made.scale, made.start);
        if (!std::isfinite(position))
            return refuse(
                made.name, fmt::format("{} leaves no room on both sides", number_text(made.start)),
                "a value inside its range", "give it one, or hold it: --hold " + made.name);
        made.low = std::max(range.low, from_scale(made.scale, position - room.reach));
        made.high = std::min(range.high, from_scale(made.scale, position + room.reach));
        return settle(std::move(made));
    }

    static Result<FreeParameter> settle(FreeParameter made) {
        constexpr double longest = 0.2; // of a step, on the scale: a fifth more persons
        made.difference = std::min(longest, made.spread / 2);
        if (made.low < made.start && made.start < made.high) return made;
        return refuse(made.name,
                      fmt::format("{} {} is not inside the range that it may be moved in",
                                  number_text(made.start), made.unit),
                      fmt::format("between {} and {}", number_text(as_written(made.low)),
                                  number_text(as_written(made.high))),
                      "start it inside, or hold it: --hold " + made.name);
    }

    const Scenario& scenario_;
    const PriorTable& priors_;
};

bool covers(const FreeParameter& one, const FreeParameter& other) {
    return one.from == other.from &&
           std::any_of(one.keys.begin(), one.keys.end(), [&](const std::string& key) {
               return std::find(other.keys.begin(), other.keys.end(), key) != other.keys.end();
           });
}

} // namespace

double on_scale(Scale scale, double value) {
    if (scale == Scale::log) return std::log(value);
    return scale == Scale::logit ? log_odds(value) : value;
}

double from_scale(Scale scale, double position) {
    if (scale == Scale::log) return std::exp(position);
    return scale == Scale::logit ? 1 / (1 + std::exp(-position)) : position;
}

double as_written(double value) { return parse_quantity(fmt::format("{:.7g}", value))->number; }

std::vector<DatedNumber> steps_of(const Scenario& scenario, const std::string& key) {
    if (!find_number(key) && !find_country(key)) return {};
    for (const ParameterRecord& record : scenario.records)
        if (record.key == key) return steps_in(record, unit_of(key));
    return {};
}

Result<std::vector<FreeParameter>> free_parameters(const Scenario& scenario,
                                                   const std::vector<FitTarget>& targets,
                                                   const PriorTable& priors,
                                                   const FreeChoice& choice) {
    std::vector<std::string> names = standing_list(scenario, targets);
    Problems problems;
    for (const std::string& name : choice.hold)
        if (name == "all")
            names.clear();
        else if (std::erase(names, name) == 0)
            problems.push_back({"--hold", name, "this is not moved anyhow",
                                fmt::format("one of {}", fmt::join(names, ", ")),
                                did_you_mean(name, names)});
    const std::size_t standing = names.size();
    for (const std::string& name : choice.more)
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    std::vector<FreeParameter> made;
    Maker maker(scenario, priors);
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto parameter = maker.make(names[i]);
        if (!parameter) {
            for (Problem problem : parameter.problems()) {
                if (problem.place.empty()) problem.place = i < standing ? "free" : "--free";
                problems.push_back(std::move(problem));
            }
            continue;
        }
        for (const FreeParameter& other : made)
            if (covers(other, parameter.value()))
                problems.push_back({"--free", names[i],
                                    fmt::format("{} moves the same number", other.name), "once",
                                    fmt::format("hold the other: --hold {}", other.name)});
        made.push_back(std::move(parameter.value()));
    }
    if (!problems.empty()) return problems;
    return made;
}

std::vector<SetNumber> set_numbers(const Scenario& scenario,
                                   const std::vector<FreeParameter>& parameters,
                                   const std::vector<double>& values) {
    std::map<std::string, SetNumber> numbers;
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        const FreeParameter& parameter = parameters[p];
        for (const std::string& key : parameter.keys) {
            auto [found, is_new] = numbers.try_emplace(key);
            SetNumber& number = found->second;
            if (is_new) number = {key, parameter.unit, steps_of(scenario, key)};
            const DatedNumber step{parameter.from, as_written(values[p])};
            if (!step.from) {
                number.steps.front().number = step.number;
                continue;
            }
            const auto later = std::find_if(
                number.steps.begin(), number.steps.end(),
                [&](const DatedNumber& other) { return other.from && *other.from >= *step.from; });
            if (later != number.steps.end() && *later->from == *step.from)
                later->number = step.number;
            else
                number.steps.insert(later, step);
        }
    }
    std::vector<SetNumber> all;
    for (auto& [key, number] : numbers) all.push_back(std::move(number));
    return all;
}

std::vector<std::string> set_texts(const std::vector<SetNumber>& numbers) {
    std::vector<std::string> texts;
    for (const SetNumber& number : numbers)
        for (std::size_t i = 0; i < number.steps.size(); ++i)
            texts.push_back(fmt::format(
                "{}={} {}", named(number.key, i == 0 ? std::nullopt : number.steps[i].from),
                number_text(number.steps[i].number), number.unit));
    return texts;
}

} // namespace suar
