// P11, two engines: the event-driven engine and the plain loop agree in distribution.
//
// The false-alarm rate of all cases of this file together is below one in a million for fresh
// seeds: at most 5,000 figures are compared, each by a two-sided test at 1e-6 / 5,000. Equal sizes
// of the two samples make the difference of their means symmetric however skew a count is, and only
// figures with a hundred events or more are looked at, so that Student's t holds far enough out.
// What it would notice, at this critical value: 1 to 2 % in the common totals (offers met and
// accepted, messages heard, searches over), 3 to 6 % in rarer ones and in stocks (the unemployed,
// refused passports, failed loans), 5 to 20 % in a province or a group; a spread over runs that is
// twice what it should be. With SUAR_LONG=1 there are ten times as many runs, and it notices less
// than a third of that.
#include "plain/run_both.h"
#include "support/policies.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <cstdlib>

using namespace suar;
using namespace suar::plain;
using suar::testing::intervention;

namespace {

constexpr double false_alarms = 1e-6;
constexpr std::size_t most_figures = 5'000, cases = 4; // in this file

std::uint32_t runs_of_each() { return std::getenv("SUAR_LONG") != nullptr ? 400 : 40; }

// |t| above which two samples of so many runs each differ.
double critical_t() {
    const boost::math::students_t t(2.0 * runs_of_each() - 2);
    return boost::math::quantile(boost::math::complement(t, false_alarms / most_figures / 2));
}

void check_agreement(const SmallWorld& world, const std::vector<std::string>& must_happen) {
    std::vector<Figures> engine, plain;
    for (std::uint32_t run = 0; run < runs_of_each(); ++run) {
        engine.push_back(run_engine(world, run));
        plain.push_back(run_plain(world, 1'000'003 * (run + 1)));
    }
    const double critical = critical_t();
    double worst = 0;
    std::map<std::string, double> means;
    const auto compared = compare(engine, plain);
    REQUIRE(compared.size() <= most_figures / cases);
    for (const Compared& each : compared) {
        CAPTURE(each.name);
        CAPTURE(each.engine);
        CAPTURE(each.plain);
        CHECK(std::abs(each.t) < critical);
        worst = std::max(worst, std::abs(each.t));
        means[each.name] = each.plain;
    }
    for (const std::string& name : must_happen) { // or the comparison says little
        CAPTURE(name);
        CHECK(means[name] > 10);
    }
    MESSAGE(compared.size(), " figures, largest |t| ", worst, ", critical ", critical);
}

Day day(int year, int month, int of_month) { return to_day({year, month, of_month}); }

Intervention campaign(std::string name, Day start, Day end, Medium medium, double reach) {
    Intervention made = intervention(std::move(name), start, end);
    made.measure = AwarenessCampaign{{everybody(), medium, reach}};
    return made;
}

Intervention loans(std::string name, Day start, Day end, LoanRules rules) {
    Intervention made = intervention(std::move(name), start, end);
    made.measure = Microloan{std::move(rules), Training::without};
    return made;
}

Intervention check(std::string name, Day start, Day end, CheckKind kind, ByRoute<double> coverage,
                   double applications) {
    Intervention made = intervention(std::move(name), start, end);
    const CheckQuality told{0.6, 0.5, 0.999};
    made.measure = ExitCheck{kind, on_every_route({coverage, told}), applications, told};
    // One route is told better than the others, which only the route's own number shows.
    std::get<ExitCheck>(made.measure).rules.quality[0].sensitivity_bound = 0.9;
    return made;
}

Intervention paid(Intervention made, double idr_per_unit, double budget_idr) {
    made.cost = {0, 0, idr_per_unit, budget_idr};
    return made;
}

Target some_people() {
    Target target = everybody();
    target.provinces = {12, 32, 71};
    target.ages = {true, true, false, true, false, false};
    target.educations = {false, true, true, true, false, true};
    return target;
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

// Five months around the beginning of the pandemic, without recruiters: searches and businesses
// that outlast a calendar's 64 days, two schemes that lend to the same people, and money that runs
// out in the middle of a day.
TEST_CASE("P11, two engines: jobs, stress, messages and loans") {
    const Day start = day(2020, 1, 20), end = day(2020, 6, 20);
    const double half_of_all = 4000.0 * 4'000; // rupiah: messages to 4,000 agents at one a person
    const SmallWorld world = small_world(
        4000, start, end,
        {"recruiter.count=0 recruiters", "labour.search_time=40 days",
         "labour.find_factor.primary=0.6", "labour.find_factor.university=1.5",
         "stress.time_constant=20 days", "awareness.half_life=2 months", "awareness.initial=0.3"},
        {paid(campaign("flash", start + 70, end, Medium::social_media, 0.25), 1, half_of_all),
         loans("loans", start, start + 120, {everybody(), 0.01, 0.7, 0.5, 0.01, 70}),
         paid(loans("loans-by-lot", start + 20, end, {some_people(), 0.1, 0.3, 1, 0.02, 30}), 1,
              4000.0 * 200),
         campaign("radio", start + 3, start + 60, Medium::radio_television, 0.01)});
    check_agreement(world, {"searches over", "loans_made", "loans_failed", "persons_reached",
                            "loans, at home", "debts, at home"});
}

// Two months in which people leave: every step from the advert to the exit, with recruiters who
// work near home, and borders that open half-way.
TEST_CASE("P11, two engines: from the offer to the departure") {
    const Day start = day(2022, 3, 1), end = day(2022, 4, 30);
    const SmallWorld world =
        small_world(3000, start, end,
                    {"recruiter.effort_max=300000 recruiter-days/day",
                     "recruiter.with_home=0.8",
                     "channel.reach.open_adverts=0.03 1/day",
                     "decision.base.open_adverts=-1.2",
                     "decision.unemployed=1.5",
                     "decision.stress=3",
                     "decision.awareness=3",
                     "decision.knowing_awareness=2",
                     "journey.preparation=6 days",
                     "journey.withdrawal=0.02 1/day",
                     "journey.retry=0.7",
                     "journey.retry_lag=5 days",
                     "journey.same_route=0.1",
                     "check.coverage.direct_flight=0.9",
                     "check.coverage.transit_flight=0.3",
                     "check.coverage.ferry=0.6",
                     "check.coverage.land=0",
                     "check.sensitivity_bound=0.7",
                     "passport.detection=0.4",
                     "labour.search_time=40 days",
                     "stress.time_constant=15 days",
                     "awareness.half_life=1 months"},
                    {campaign("social", start + 5, end, Medium::social_media, 0.02)});
    check_agreement(world, {"offers_met", "offers_accepted", "withdrawals", "departures",
                            "passports_withheld_bound", "stops_bound", "retries",
                            "offers_accepted, minors, deceived", "offers_accepted, knowing"});
}

// Four months in which a full check lets nobody leave: offers at the highest hazard there is,
// people who come back to them again and again, and rules that change on dates.
TEST_CASE("P11, two engines: where nobody leaves") {
    const Day start = day(2020, 10, 1), end = day(2021, 1, 31);
    const SmallWorld world = small_world(
        4000, start, end,
        {"channel.reach.open_adverts=0.03125 1/day",
         "channel.saturation.open_adverts=0.000001 recruiter-days/day per person",
         "channel.takedown.open_adverts=0",
         "channel.takedown.open_adverts@2021-01-10=0.4",
         "decision.base.open_adverts=-2.5",
         "decision.base.open_adverts@2020-12-01=-2",
         "decision.awareness=4",
         "journey.preparation=12 days",
         "journey.preparation_shape=0.5",
         "journey.withdrawal=0.005 1/day",
         "journey.withdrawal_awareness=0.15 1/day",
         "journey.retry=0.8",
         "journey.retry@2021-01-01=0.3",
         "journey.retry_lag=12 days",
         "travel.factor=0.95",
         "check.coverage.direct_flight=1",
         "check.coverage.transit_flight=1",
         "check.coverage.ferry=1",
         "check.coverage.land=1",
         "check.sensitivity_bound=1",
         "passport.detection=0.5",
         "journey.needs_passport=0.8",
         "labour.search_time=2000 days",
         "awareness.half_life=1 months",
         "awareness.message=0.6",
         "awareness.initial=0.2"},
        {loans("loans", start, end, {everybody(), 0.01, 0.5, 0.6, 0.02, 25}),
         campaign("testimony", start + 70, start + 90, Medium::returnee_testimony, 0.05)});
    check_agreement(world, {"offers_met", "offers_accepted", "withdrawals", "stops_bound",
                            "retries", "passports_withheld_bound", "loans, preparing",
                            "debts, preparing", "unemployed, preparing"});
}

// Two months with every kind of intervention, begun and ended on the way.
TEST_CASE("P11, two engines: with interventions of every kind") {
    const Day start = day(2023, 5, 1), end = day(2023, 6, 30);
    Intervention half = campaign("villages", start, start + 40, Medium::village_meeting, 0.06);
    half.intensity = 0.5;
    const SmallWorld world = small_world(
        4000, start, end,
        {"channel.reach.open_adverts=0.02 1/day",
         "channel.saturation.open_adverts=0.000001 recruiter-days/day per person",
         "decision.base.open_adverts=-1", "decision.wage=0.8", "journey.preparation=10 days",
         "journey.preparation_shape=4", "journey.retry_lag=0 days", "labour.search_time=60 days",
         "awareness.half_life=1 months"},
        {check("airport", start + 20, start + 45, CheckKind::departure, {0.9, 0.2, 0.3, 0.5}, 0),
         check("letters", start, end, CheckKind::recommendation_letter, {0.3, 0.3, 0.1, 0.1}, 0),
         loans("loans", start + 1, end, {everybody(), 0.03, 0.4, 0.8, 0.01, 40}),
         check("passports", start + 10, end, CheckKind::passport_screening, {0, 0, 0, 0}, 0.7),
         campaign("schools", start + 2, end, Medium::school, 0.04), half});
    check_agreement(world, {"offers_met", "offers_accepted", "withdrawals", "departures",
                            "stops_bound", "retries", "passports_withheld_bound", "loans_made",
                            "loans_failed", "persons_reached"});
}

TEST_SUITE_END();
