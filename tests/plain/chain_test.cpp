// P11, part one: without interaction the engine's means equal those of a Markov chain that is small
// enough to be worked out exactly.
//
// At most 300 figures are compared in this file, each by a two-sided test at 1e-6 / 300, which is 6
// standard deviations where these are known, so that the false-alarm rate of the whole file is
// below one in a million for fresh seeds. It would notice 0.3 % in awareness, 2 % in the unemployed
// and 1 % in offers met, where the variance is taken from the runs, 2 to 3 % in departures and
// stops; with SUAR_LONG=1 less than a third.
#include "plain/run_both.h"
#include "support/policies.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <array>
#include <cmath>
#include <cstdlib>
#include <map>

using namespace suar;
using namespace suar::plain;

namespace {

constexpr double false_alarms_each = 1e-6 / 300;

std::uint32_t runs() { return std::getenv("SUAR_LONG") != nullptr ? 200 : 20; }

template <class Distribution> double critical(const Distribution& distribution) {
    return boost::math::quantile(boost::math::complement(distribution, false_alarms_each / 2));
}

struct Moments { // of a sum over independent persons
    double mean = 0, variance = 0;
};

void add(Moments& sum, double persons, double first, double second) {
    sum.mean += persons * first;
    sum.variance += persons * (second - first * first);
}

std::map<std::string, std::vector<double>> run_all(const SmallWorld& world) {
    std::map<std::string, std::vector<double>> values;
    for (std::uint32_t run = 0; run < runs(); ++run) {
        const Figures figures = run_engine(world, run);
        for (auto* const kind : {&figures.totals, &figures.parts})
            for (const auto& [name, value] : *kind)
                values.try_emplace(name, runs(), 0.0).first->second[run] = value;
    }
    return values;
}

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

// Who differs in nothing that matters here.
struct Kind {
    std::size_t province, cell;
    bool dependants;
    friend auto operator<=>(const Kind&, const Kind&) = default;
};

template <class Counts> std::map<Kind, double> kinds(const SmallWorld& world, Counts counts) {
    std::map<Kind, double> persons;
    for (const Person& person : world.persons)
        if (counts(person)) persons[{person.province, person.cell, person.dependants}] += 1;
    return persons;
}

// ---- Work and stress: two states and the moments of stress in each -----------------------------

struct InState { // chance of the state, and the first two moments of stress there
    double chance = 0, first = 0, second = 0;
};

InState night(const InState& state, double target, double left) {
    const double gain = target * (1 - left);
    return {state.chance, gain * state.chance + left * state.first,
            gain * gain * state.chance + 2 * gain * left * state.first +
                left * left * state.second};
}

InState mix(const InState& one, double part_of_one, const InState& other, double part_of_other) {
    return {one.chance * part_of_one + other.chance * part_of_other,
            one.first * part_of_one + other.first * part_of_other,
            one.second * part_of_one + other.second * part_of_other};
}

struct Worker {
    InState jobless, working;
};

Worker worker_on(Day evening, const SmallWorld& world, const Kind& person) {
    const Scenario& scenario = world.scenario;
    const StressRules& stress = scenario.parameters.front().values.stress;
    const double low = stress.base + (person.dependants ? stress.dependants : 0);
    const double up = low + stress.unemployed;
    const double left = std::exp(-1 / stress.time_constant_days);
    const double u = world.labour.target(scenario.start, person.province, person.cell);
    Worker now{{u, u * up, u * up * up}, {1 - u, (1 - u) * low, (1 - u) * low * low}};
    for (Day day = scenario.start; day <= evening; ++day) {
        const bool first = day == scenario.start; // when every search has just begun
        if (!first) now = {night(now.jobless, up, left), night(now.working, low, left)};
        const double finds = first ? 0 : world.labour.finding(person.cell);
        const double loses = world.labour.losing(day, person.province, person.cell);
        now = {mix(now.jobless, 1 - finds, now.working, loses),
               mix(now.jobless, finds, now.working, 1 - loses)};
    }
    return now;
}

// ---- Awareness: linear from day to day, and so are its first two moments
// -------------------------

std::array<double, 2> awareness_on_last_day(const SmallWorld& world, double heard) {
    const AwarenessRules& rules = world.scenario.parameters.front().values.awareness;
    const double kept = std::exp2(-1 / rules.half_life_days), new_part = rules.message;
    double first = rules.initial, second = first * first;
    for (Day day = world.scenario.start; day <= world.scenario.end; ++day) {
        if (day != world.scenario.start) first *= kept, second *= kept * kept;
        const double after = new_part + (1 - new_part) * first;
        const double after_squared = new_part * new_part + 2 * new_part * (1 - new_part) * first +
                                     (1 - new_part) * (1 - new_part) * second;
        first += heard * (after - first);
        second += heard * (after_squared - second);
    }
    return {first, second};
}

// ---- From the offer to the departure ------------------------------------------------------------

// Expected numbers by day after an acceptance, per acceptance.
struct Kernel {
    using ByDay = std::vector<double>;
    ByDay back, withdrawals, departures, stops, withheld, retries;
};

class JourneyChain {
public:
    JourneyChain(const SmallWorld& world, std::size_t days)
        : rules_(world.scenario.parameters.front().values), exits_(world.scenario.tables.exits),
          waiting_(days + 1000) {
        for (auto* const series : {&kernel_.back, &kernel_.withdrawals, &kernel_.departures,
                                   &kernel_.stops, &kernel_.withheld, &kernel_.retries})
            series->assign(days, 0);
        for (std::size_t time = 1; time < 1000; ++time) prepare(time, chance_of(time));
        for (std::size_t day = 0; day < days; ++day)
            for (std::size_t from = 0; from <= routes; ++from)
                attempt(day, from, waiting_[day][from], true);
    }
    const Kernel& kernel() const { return kernel_; }

private:
    static constexpr std::size_t unstopped = routes; // in place of the route of the last stop

    double chance_of(std::size_t days) const {
        const double shape = rules_.journey.preparation_shape;
        const double scale = rules_.journey.preparation_mean_days / shape;
        const auto until = [&](std::size_t day) {
            return boost::math::gamma_p(shape, static_cast<double>(day) / scale);
        };
        return until(days) - until(days - 1);
    }

    void put(Kernel::ByDay& series, std::size_t day, double mass) {
        if (day < series.size()) series[day] += mass;
    }

    void go_back(std::size_t day, double mass) { put(kernel_.back, day, mass); }

    void turn_away(std::size_t day, std::size_t route, double mass) {
        go_back(day, mass * (1 - rules_.journey.retry));
        const std::size_t next = day + static_cast<std::size_t>(rules_.journey.retry_lag_days);
        if (next < waiting_.size()) waiting_[next][route] += mass * rules_.journey.retry;
    }

    void prepare(std::size_t time, double mass) {
        const double withdraws = 1 - std::exp(-rules_.journey.withdrawal_per_day);
        for (std::size_t day = 0; day <= time; ++day) {
            put(kernel_.withdrawals, day, mass * withdraws);
            go_back(day, mass * withdraws);
            mass *= 1 - withdraws;
            if (day != (time + 1) / 2) continue;
            const double withheld = mass * rules_.passport.needed * rules_.passport.detection;
            put(kernel_.withheld, day, withheld);
            turn_away(day, unstopped, withheld);
            mass -= withheld;
        }
        attempt(time, unstopped, mass, false);
    }

    void attempt(std::size_t day, std::size_t stopped_on, double mass, bool again) {
        const double closed = mass * (1 - rules_.journey.travel_factor);
        put(kernel_.withdrawals, day, closed);
        go_back(day, closed);
        mass -= closed;
        if (again) put(kernel_.retries, day, mass);
        const auto weight = [&](const ExitRow& exit) {
            const bool same = static_cast<std::size_t>(exit.route) == stopped_on;
            return exit.bound_preference * (same ? rules_.journey.same_route : 1);
        };
        double sum = 0;
        for (const ExitRow& exit : exits_) sum += weight(exit);
        for (const ExitRow& exit : exits_) {
            const auto route = static_cast<std::size_t>(exit.route);
            const double here = mass * weight(exit) / sum;
            const double stopped =
                here * rules_.check.coverage[route] * rules_.check.quality.sensitivity_bound;
            put(kernel_.stops, day, stopped);
            turn_away(day, route, stopped);
            put(kernel_.departures, day, here - stopped);
        }
    }

    const Parameters& rules_;
    const std::vector<ExitRow>& exits_;
    std::vector<std::array<double, routes + 1>> waiting_; // to try again, by day and last stop
    Kernel kernel_;
};

// Where nothing that moves decides: the same chance on every day.
double acceptance(const Scenario& scenario, const Kind& person) {
    const Parameters& rules = scenario.parameters.front().values;
    const auto education = static_cast<std::size_t>(education_of(person.cell));
    const double wage =
        static_cast<double>(scenario.tables.provinces[person.province].minimum_wage_2023) *
        rules.labour.wage_factor[education];
    const double other = rules.decision.base[0] +
                         rules.decision.age[static_cast<std::size_t>(age_of(person.cell))] +
                         rules.decision.education[education];
    const auto accepts = [&](double pay) {
        return 1 / (1 + std::exp(-(other + rules.decision.wage * std::log(pay / wage))));
    };
    const OfferRules& offer = rules.offer;
    return offer.low_share * accepts(offer.low_wage_idr) +
           (1 - offer.low_share) * accepts(offer.high_wage_usd * offer.idr_per_usd);
}

// Expected figures of one person with access, by the names that a record gives them.
std::map<std::string, double> expected_of(const SmallWorld& world, const Kind& person,
                                          const Kernel& kernel) {
    const OfferRules& offer = world.scenario.parameters.front().values.offer;
    const std::size_t days = kernel.back.size();
    const double effort = world.effort_in[person.province] / world.persons_in[person.province];
    const double hazard =
        offer.reach[0] * (1 - offer.takedown[0]) * (1 - std::exp(-effort / offer.saturation[0]));
    const double meets = 1 - std::exp(-hazard), accepts = acceptance(world.scenario, person);
    std::vector<double> back(days + 1, 0); // at home again from this day on
    std::map<std::string, double> sums;
    double home = 1;
    for (std::size_t day = 0; day < days; ++day) {
        home += back[day];
        const double accepted = home * meets * accepts;
        sums["offers_met"] += home * meets;
        sums["offers_accepted"] += accepted;
        home -= accepted;
        for (std::size_t later = 0; day + later < days; ++later) {
            back[day + later + 1] += accepted * kernel.back[later];
            sums["withdrawals"] += accepted * kernel.withdrawals[later];
            sums["departures"] += accepted * kernel.departures[later];
            sums["stops_bound"] += accepted * kernel.stops[later];
            sums["passports_withheld_bound"] += accepted * kernel.withheld[later];
            sums["retries"] += accepted * kernel.retries[later];
        }
    }
    return sums;
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

TEST_CASE("P11: work, stress and awareness without interaction have the means of their chains") {
    const Day start = to_day({2020, 2, 1}), end = to_day({2020, 5, 10});
    const double reach = 0.02;
    Intervention radio = suar::testing::intervention("radio", start, end);
    radio.measure = AwarenessCampaign{{everybody(), Medium::radio_television, reach}};
    const SmallWorld world =
        small_world(2000, start, end,
                    {"recruiter.count=0 recruiters", "labour.search_time=40 days",
                     "labour.find_factor.primary=0.6", "stress.time_constant=20 days",
                     "awareness.half_life=2 months", "awareness.initial=0.3"},
                    {radio});
    std::map<std::string, Moments> expected;
    const auto [aware, aware_squared] = awareness_on_last_day(world, 1 - std::exp(-reach));
    for (const auto& [kind, persons] : kinds(world, [](const Person&) { return true; })) {
        const std::string province = ", " + world.scenario.tables.provinces[kind.province].name;
        const Worker last = worker_on(end, world, kind);
        const InState &jobless = last.jobless, &working = last.working;
        add(expected["unemployed" + province], persons, jobless.chance, jobless.chance);
        add(expected["stress, unemployed"], persons, jobless.first, jobless.second);
        add(expected["stress, formal and informal"], persons, working.first, working.second);
        add(expected["awareness, at home"], persons, aware, aware_squared);
        add(expected["awareness" + province], persons, aware, aware_squared);
        for (const std::int32_t day : {0, 1, 30, 60, 90}) {
            const double chance = worker_on(start + day, world, kind).jobless.chance;
            add(expected["unemployed on day " + std::to_string(day)], persons, chance, chance);
        }
    }
    auto found = run_all(world);
    auto& working = found["stress, formal and informal"] = found.at("stress, formal");
    for (std::size_t run = 0; run < runs(); ++run)
        working[run] += found.at("stress, informal")[run];
    const double most = critical(boost::math::normal());
    CHECK(expected.size() == 5 + 3 + 2 * 34);
    for (const auto& [name, moments] : expected) {
        CAPTURE(name);
        CAPTURE(moments.mean);
        CAPTURE(mean(found.at(name)));
        const double sigmas = (mean(found.at(name)) - moments.mean) /
                              std::sqrt(moments.variance / static_cast<double>(runs()));
        CHECK(std::abs(sigmas) < most);
    }
}

TEST_CASE("P11: from the offer to the departure the means are those of a chain") {
    // What moves (work, stress, awareness) decides nothing here.
    const Day start = to_day({2023, 2, 1}), end = to_day({2023, 4, 2});
    const SmallWorld world =
        small_world(2000, start, end,
                    {"recruiter.effort_max=300000 recruiter-days/day", "labour.informal_wage=1",
                     "channel.reach.open_adverts=0.03 1/day", "decision.base.open_adverts=-0.5",
                     "decision.unemployed=0", "decision.stress=0", "decision.awareness=0",
                     "journey.preparation=8 days", "journey.preparation_shape=1.5",
                     "journey.withdrawal=0.02 1/day", "journey.withdrawal_awareness=0 1/day",
                     "journey.retry=0.7", "journey.retry_lag=4 days", "travel.factor=0.9",
                     "check.coverage.direct_flight=0.9", "check.coverage.ferry=0.6",
                     "check.sensitivity_bound=0.7", "passport.detection=0.4"},
                    {});
    const JourneyChain chain(world, static_cast<std::size_t>(end - start + 1));
    std::map<std::string, double> expected;
    for (const auto& [kind, persons] : kinds(world, [](const Person& p) { return p.access; })) {
        const std::string province = ", " + world.scenario.tables.provinces[kind.province].name;
        for (const auto& [name, each] : expected_of(world, kind, chain.kernel())) {
            expected[name] += persons * each;
            if (name == "offers_met" || name == "departures" || name == "retries")
                expected[name + province] += persons * each;
        }
    }
    const auto found = run_all(world);
    const double n = runs();
    const double most = critical(boost::math::students_t(n - 1));
    CHECK(expected.size() == 7 + 3 * 34);
    for (const auto& [name, sum] : expected) {
        CAPTURE(name);
        CAPTURE(sum);
        const std::vector<double>& values = found.at(name);
        CAPTURE(mean(values));
        double squares = 0;
        for (const double value : values)
            squares += (value - mean(values)) * (value - mean(values));
        const double t = (mean(values) - sum) / std::sqrt(squares / (n - 1) / n);
        CHECK(std::abs(t) < most);
    }
}

TEST_SUITE_END();
