// What a comparison is made to say, on numbers chosen by hand.
#include "made_comparison.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace suar;

namespace {

Figure figure(const Comparison& comparison, std::string_view outcome) {
    const auto found = figure_of(comparison, 0, take_outcome(position_of(outcome)));
    REQUIRE(found);
    return *found;
}

LedgerFigure entry(std::vector<std::int64_t> policy, std::vector<std::int64_t> placebo,
                   LedgerEntry which) {
    Comparison made = made::comparison(static_cast<std::uint32_t>(policy.size()), 1);
    for (std::size_t r = 0; r < policy.size(); ++r) {
        made.draws[0].ledgers[0][r].all[which] = policy[r];
        made.draws[0].placebo[r].all[which] = placebo[r];
    }
    return ledger_figure(made, 0, which);
}

} // namespace

TEST_CASE("estimates: differences are taken replicate by replicate, policy less base") {
    Comparison made = made::comparison(3, 1);
    made::set(made.draws[0], "entries", {100, 200, 300}, {90, 188, 286});
    const Estimate estimate = figure(made, "entries").estimate;
    CHECK(estimate.difference == -12);
    CHECK(estimate.base == 200);
    CHECK(*estimate.percent == doctest::Approx(-6));
    CHECK(estimate.interval->low == doctest::Approx(-12 - 4.302652730 * 2 / std::sqrt(3.0)));
    CHECK(*estimate.narrower_by > 10);
}

TEST_CASE("estimates: a figure that one world cannot say is absent") {
    Comparison made = made::comparison(2, 1);
    made.draws[0].policies[0][1].outcomes[position_of("held")] = std::nullopt;
    CHECK(!figure_of(made, 0, take_outcome(position_of("held"))));
    CHECK(figure_of(made, 0, take_outcome(position_of("entries"))));
    made.draws[0].base[0].interventions[0][0] = std::nullopt;
    CHECK(!figure_of(made, 0, take_cost()));
    CHECK(cost_per_entry_averted(made, 0).reason == Price::Reason::not_known);
}

TEST_CASE("estimates: a gross entry counts where it exceeds three times the placebo for sure") {
    using enum LedgerFigure::Standing;
    CHECK(entry({32, 62}, {10, 20}, LedgerEntry::averted).standing == churn); // two alike: 2, 2
    CHECK(entry({40, 69}, {10, 20}, LedgerEntry::averted).standing == beyond_placebo);
    CHECK(entry({40, 60}, {10, 20}, LedgerEntry::averted).standing == churn); // 10 and 0 beyond it
    CHECK(entry({30, 60}, {10, 20}, LedgerEntry::averted).standing == churn);
    CHECK(entry({0, 0}, {0, 0}, LedgerEntry::averted).standing == churn);
    // One agent in one of two replicates is chance, with whatever placebo.
    CHECK(entry({1, 0}, {0, 0}, LedgerEntry::averted).standing == churn);
    CHECK(entry({9, 10}, {0, 0}, LedgerEntry::averted).standing == beyond_placebo);
    CHECK(entry({9, 9}, {9, 9}, LedgerEntry::coerced_days_net).standing == not_judged);
    const LedgerFigure averted = entry({30, 60}, {10, 20}, LedgerEntry::averted);
    CHECK(*averted.mean == 45);
    CHECK(*averted.placebo == 15);
}

TEST_CASE("estimates: what was not seen after the horizon is not known, never zero") {
    CHECK(!entry({not_seen, not_seen}, {0, 0}, LedgerEntry::averted_entering_later).mean);
    CHECK(*entry({0, 0}, {0, 0}, LedgerEntry::averted_entering_later).mean == 0);
    // A net entry of -1 is a number.
    CHECK(*entry({-1, -1}, {0, 0}, LedgerEntry::coerced_days_net).mean == -1);
}

TEST_CASE("estimates: without a placebo nothing is judged") {
    Comparison made = made::comparison(2, 1);
    made.draws[0].placebo.clear();
    made.draws[0].ledgers[0][0].all[LedgerEntry::averted] = 5;
    const LedgerFigure found = ledger_figure(made, 0, LedgerEntry::averted);
    CHECK(!found.placebo);
    CHECK(found.standing == LedgerFigure::Standing::not_judged);
}

TEST_CASE("estimates: stops of people not bound, per bound one that the policy adds") {
    Comparison made = made::comparison(3, 1);
    Realised& draw = made.draws[0];
    made::set(draw, "stops_bound", {10, 10, 10}, {14, 13, 15});
    made::set(draw, "passports_withheld_bound", {1, 1, 1}, {2, 2, 2});
    made::set(draw, "passports_withheld", {11, 11, 11}, {32, 32, 32}); // of them 1 and 2 bound
    made::set(draw, "stops_irregular", {100, 100, 100}, {120, 120, 120});
    made::set(draw, "stops_ordinary", {50, 50, 50}, {60, 59, 61});
    const Price price = not_bound_stops_per_bound_stop(made, 0);
    REQUIRE(price.reason == Price::Reason::given);
    CHECK(price.ratio->value == doctest::Approx((20 + 20 + 10) / 5.0));
    CHECK(price.ratio->interval);
    made::set(draw, "stops_bound", {10, 10, 10}, {6, 5, 7});
    CHECK(not_bound_stops_per_bound_stop(made, 0).reason == Price::Reason::none);
    // More bound ones in the mean, but not surely so: told without bounds.
    made::set(draw, "stops_bound", {10, 10, 10}, {30, 9, 10});
    const Price unsure = not_bound_stops_per_bound_stop(made, 0);
    CHECK(unsure.reason == Price::Reason::not_distinguishable);
    CHECK(unsure.ratio);
    CHECK(!unsure.ratio->interval);
    // A policy that may stop nobody has no such number.
    made::set(draw, "stops_irregular", {100, 100, 100}, {130, 80, 70});
    made::set(draw, "stops_ordinary", {50, 50, 50}, {50, 50, 50});
    made::set(draw, "passports_withheld", {11, 11, 11}, {12, 12, 12});
    CHECK(!not_bound_stops_per_bound_stop(made, 0).ratio);
    made::set(draw, "stops_irregular", {100, 100, 100}, {100, 100, 100});
    CHECK(not_bound_stops_per_bound_stop(made, 0).reason == Price::Reason::none);
}

TEST_CASE("estimates: costs per entry averted only where entries surely fall") {
    Comparison made = made::comparison(3, 1);
    Realised& draw = made.draws[0];
    made::set(draw, "entries", {100, 100, 100}, {90, 89, 91});
    made::set(draw, "person_days_coerced", {1000, 1000, 1000}, {1100, 1090, 1110});
    CHECK(cost_per_entry_averted(made, 0).reason == Price::Reason::free_of_cost);
    made::set_cost(draw, {500, 500, 500});
    const Price price = cost_per_entry_averted(made, 0);
    REQUIRE(price.ratio);
    CHECK(price.ratio->value == doctest::Approx(50));
    CHECK(price.ratio->interval->low < 50);
    CHECK(price.ratio->interval->high > 50);
    CHECK(cost_per_coerced_day_averted(made, 0).reason == Price::Reason::none);
    made::set(draw, "entries", {100, 100, 100}, {90, 110, 91});
    CHECK(cost_per_entry_averted(made, 0).reason == Price::Reason::not_distinguishable);
    CHECK(!cost_per_entry_averted(made, 0).ratio);
}

TEST_CASE("estimates: draws of the parameters widen the interval by what is not known of them") {
    Comparison made = made::comparison(2, 3);
    made::set(made.draws[0], "entries", {100, 100}, {91, 89});
    made::set(made.draws[1], "entries", {100, 100}, {81, 79});
    made::set(made.draws[2], "entries", {100, 100}, {71, 69});
    const Figure found = figure(made, "entries");
    CHECK(found.estimate.difference == doctest::Approx(-20)); // the mean of -10, -20, -30
    REQUIRE(found.drawn);
    // Means of draws: standard deviation 10; one more draw lies within t sd sqrt(1 + 1/3).
    CHECK(found.estimate.interval->high ==
          doctest::Approx(-20 + 4.302652730 * 10 * std::sqrt(4.0 / 3)));
    CHECK(found.drawn->of_mean->high == doctest::Approx(-20 + 4.302652730 * 10 / std::sqrt(3.0)));
    // Luck: variance 2 in each draw of two replicates, three degrees of freedom.
    CHECK(*found.drawn->width_by_luck_alone == doctest::Approx(2 * 3.182446305 * 1.0));
}
