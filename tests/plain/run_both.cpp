#include "plain/run_both.h"

#include "plain/loop.h"
#include "simulation/setup_of.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace suar::plain {
namespace {

Where where_of(const PersonRow& row) {
    return row.stage() == Stage::home        ? Where::home
           : row.stage() == Stage::preparing ? Where::preparing
                                             : Where::gone;
}

// The engine's row evaluated by the formulas of MODEL 7.2 and 7.3, not by its own code.
Standing standing_of(const Parameters& rules, const PersonRow& row, Level aware, int today) {
    const double target = std::min(
        1.0, rules.stress.base +
                 (row.employment() == Employment::unemployed ? rules.stress.unemployed : 0) +
                 (row.debt() ? rules.stress.debt : 0));
    const Level then = row.stress();
    const double stress =
        target + (then.value / level_one - target) *
                     std::exp(-(today - then.day) / rules.stress.time_constant_days);
    const double awareness =
        aware.value / level_one * std::exp2(-(today - aware.day) / rules.awareness.half_life_days);
    return {row.employment(), where_of(row), row.loan(), row.debt(), stress, awareness};
}

Journey journey_of(const CaseRow& row) {
    Journey journey{};
    journey.person = at(row.person);
    journey.accepted = row.accepted;
    journey.knowing = row.kind == EntryKind::knowing;
    journey.attempts = row.attempts;
    journey.exit = at(row.exit);
    journey.end = row.end;
    journey.left = row.departed;
    journey.over = row.closed;
    return journey;
}

void see_last_evening(const SmallWorld& world, const World& now, Record& record) {
    const Parameters& rules = world.scenario.parameters.back().values;
    const int today = world.scenario.end - world.scenario.start;
    for (std::size_t i = 0; i < world.persons.size(); ++i) {
        const auto person = as<PersonIndex>(i);
        record.see_standing(
            i, standing_of(rules, now.persons.row[person], now.persons.awareness[person], today));
    }
    for (const CaseRow& row : now.cases) record.see_journey(journey_of(row));
}

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double squares(const std::vector<double>& values) {
    const double middle = mean(values);
    double sum = 0;
    for (const double value : values) sum += (value - middle) * (value - middle);
    return sum;
}

// Both samples come from one distribution if the two agree, so their variance is pooled.
double t_of(const std::vector<double>& one, const std::vector<double>& two) {
    const auto n = static_cast<double>(one.size());
    const double difference = mean(one) - mean(two);
    const double variance = (squares(one) + squares(two)) / (2 * n - 2) * 2 / n;
    if (variance > 0) return difference / std::sqrt(variance);
    return difference == 0 ? 0 : std::numeric_limits<double>::infinity();
}

std::vector<double> distances(const std::vector<double>& values) {
    const double middle = mean(values);
    std::vector<double> result;
    for (const double value : values) result.push_back(std::abs(value - middle));
    return result;
}

using Sample = std::map<std::string, std::vector<double>>;

// A figure that some runs do not have is 0 there.
Sample gather(const std::vector<Figures>& runs, const std::vector<Figures>& others,
              std::map<std::string, double> Figures::*kind) {
    Sample sample;
    for (const auto* const all : {&runs, &others})
        for (const Figures& figures : *all)
            for (const auto& each : figures.*kind) sample.try_emplace(each.first, runs.size(), 0.0);
    for (std::size_t run = 0; run < runs.size(); ++run)
        for (const auto& [name, value] : runs[run].*kind) sample[name][run] = value;
    return sample;
}

} // namespace

Figures run_engine(const SmallWorld& world, std::uint32_t replicate) {
    Record record(world, world.scenario.weight);
    const Workers alone(1, std::nullopt);
    const Setup setup = setup_of(world.scenario, replicate, alone);
    run_replicate(setup, [&](const World& now, Day today) {
        record.see_day(today, now.tally);
        for (std::size_t i = 0; i < world.persons.size(); ++i)
            record.see_work(i, now.persons.row[as<PersonIndex>(i)].employment() ==
                                   Employment::unemployed);
        if (today == world.scenario.end) see_last_evening(world, now, record);
        return true;
    });
    return record.figures();
}

Figures run_plain(const SmallWorld& world, std::uint64_t seed) {
    Record record(world, 1);
    Loop loop(world, seed);
    for (Day today = world.scenario.start; today <= world.scenario.end; ++today) {
        loop.live(today);
        record.see_day(today, loop.tally());
        for (std::size_t i = 0; i < world.persons.size(); ++i)
            record.see_work(i, loop.persons()[i].work == Employment::unemployed);
    }
    for (std::size_t i = 0; i < world.persons.size(); ++i) {
        const Person& person = loop.persons()[i];
        record.see_standing(i, {person.work, person.where, person.loan, person.debt, person.stress,
                                person.awareness});
    }
    for (const Journey& journey : loop.journeys()) record.see_journey(journey);
    return record.figures();
}

std::vector<Compared> compare(const std::vector<Figures>& engine,
                              const std::vector<Figures>& plain) {
    constexpr double common_enough = 100; // in all runs together; rarer counts are far from normal
    std::vector<Compared> all;
    for (const auto kind : {&Figures::totals, &Figures::parts}) {
        const Sample of_engine = gather(engine, plain, kind),
                     of_plain = gather(plain, engine, kind);
        for (const auto& [name, values] : of_engine) {
            const auto& others = of_plain.at(name);
            const double one = mean(values), other = mean(others);
            if ((one + other) * static_cast<double>(values.size()) < common_enough) continue;
            all.push_back({name, one, other, t_of(values, others)});
            if (kind != &Figures::totals) continue;
            const auto spread = distances(values), other_spread = distances(others);
            all.push_back({name + ", spread over runs", mean(spread), mean(other_spread),
                           t_of(spread, other_spread)});
        }
    }
    return all;
}

} // namespace suar::plain
