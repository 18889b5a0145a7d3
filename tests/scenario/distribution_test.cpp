// Numbers given as distributions: what a run takes, what may be asked for, and what draws give.
#include "scenario/distribution.h"

#include "core/exact_math.h"
#include "core/units.h"
#include "disk.h"
#include "policies.h"
#include "same.h"
#include "scenario/draw_parameters.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fmt/format.h>
#include <set>

using namespace suar;

namespace {

std::string problem_of(const std::string& value, const std::string& key) {
    const std::string text = all_problems(read_small(key + " = " + value + "\n", Overrides{}));
    const std::size_t start = text.find("error: ");
    return start == std::string::npos ? text : text.substr(start + 7 + key.size() + 2);
}

const std::string beta = "{ dist = \"beta\", mean = 0.4, sd = 0.1 }";

Distribution of(DistributionKind kind, std::vector<DistributionPart> parts) {
    return {kind, std::move(parts)};
}

// The values of the first draws of stress.base, as numbers.
std::vector<double> draws_of(const std::string& value, std::uint32_t count) {
    const Scenario scenario = small("stress.base = " + value + "\n");
    std::vector<double> values;
    for (std::uint32_t draw = 1; draw <= count; ++draw) {
        const std::vector<std::string> drawn = drawn_settings(scenario, 1, draw);
        REQUIRE(drawn.size() == 1);
        REQUIRE(drawn[0].starts_with("stress.base="));
        values.push_back(parse_quantity(drawn[0].substr(12))->number);
    }
    return values;
}

double mean_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double sd_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += (value - mean_of(values)) * (value - mean_of(values));
    return std::sqrt(sum / static_cast<double>(values.size()));
}

} // namespace

TEST_CASE("distribution: a run takes the mean") {
    const auto base = [](const std::string& value) {
        return small("stress.base = " + value + "\n").parameters[0].values.stress.base;
    };
    CHECK(base(beta) == 0.4);
    CHECK(base("{ dist = \"uniform\", low = 0.25, high = 0.75 }") == 0.5);
    CHECK(base("{ dist = \"normal\", mean = 0.9, sd = 0.04 }") == 0.9);
    CHECK(base("{ dist = \"triangular\", low = 0.1, mode = 0.2, high = 0.6 }") ==
          doctest::Approx(0.3));
    CHECK(base("{ dist = \"lognormal\", mean = 0.3, sd = 0.2 }") == 0.3);
    CHECK(base("{ dist = \"lognormal\", median = 0.3, sigma = 0.5 }") == 0.3 * exact_exp(0.125));
    CHECK(base("{ dist = \"beta\", mean = 40, sd = \"10\", unit = \"%\" }") ==
          doctest::Approx(0.4));
}

TEST_CASE("distribution: parts have units as numbers have, and are kept in the unit of the key") {
    const Scenario scenario = small(
        "captivity.exit_median = { dist = \"uniform\", low = \"6 months\", high = \"1 year\", "
        "source = \"P04\" }\n");
    REQUIRE(scenario.uncertain.size() == 1);
    CHECK(scenario.uncertain[0] ==
          UncertainNumber{"captivity.exit_median",
                          of(DistributionKind::uniform, {{"low", 6}, {"high", 12}}), "months",
                          scenario.uncertain[0].low, scenario.uncertain[0].high});
    CHECK(scenario.parameters[0].values.captivity.exit_median_days == 9 * days_per_month);
    for (const ParameterRecord& record : scenario.records) {
        if (record.key != "captivity.exit_median") continue;
        CHECK(record.value == "9, the mean of uniform (low 6, high 12)");
        CHECK(record.source == "P04");
    }
    check_round_trip(scenario);
}

TEST_CASE("distribution: those of parameters, countries and interventions stand in order of key") {
    const Scenario scenario =
        small("stress.base = " + beta +
              "\n[industry.capacity]\nKHM = { dist = \"lognormal\", "
              "median = 15000, sigma = 0.3 }\n[captivity]\nfine = { dist = \"normal\", mean = 5, "
              "sd = 1, unit = \"million IDR\" }\n" +
              policies::loan("b", "take_up = { dist = \"triangular\", low = 0.1, mode = 0.2, high "
                                  "= 0.3 }\nsurvival = " +
                                      beta + "\n") +
              policies::check("a", "coverage = { ferry = " + beta + ", land = 0.1 }\n") +
              policies::check("p", "check = \"passport_screening\"\ncoverage = " + beta + "\n"));
    std::vector<std::string> keys;
    for (const UncertainNumber& each : scenario.uncertain) keys.push_back(each.key);
    CHECK(keys == std::vector<std::string>{"captivity.fine", "industry.capacity.KHM",
                                           "intervention.a.coverage.ferry",
                                           "intervention.b.survival", "intervention.b.take_up",
                                           "intervention.p.coverage", "stress.base"});
    check_round_trip(scenario);
    Overrides overrides;
    overrides.set = drawn_settings(scenario, 1, 1);
    REQUIRE(overrides.set.size() == 7);
    const auto drawn = read_scenario("effective.toml", overrides, [&]() -> FileSource {
        std::map<std::string, std::string> files{{"effective.toml", scenario.effective_toml}};
        for (const TableText& table : scenario.table_texts) files[table.file_name] = table.text;
        return with_files(files);
    }());
    INFO(all_problems(drawn));
    REQUIRE(drawn.ok());
    CHECK(drawn.value().uncertain.empty());
    CHECK(text_of(drawn.value().interventions) != text_of(scenario.interventions));
    CHECK_FALSE(same(drawn.value().parameters[0].values, scenario.parameters[0].values));
}

TEST_CASE("distribution: what it cannot be is told at the part that is wrong") {
    CHECK(problem_of("{ dist = \"bta\", mean = 0.4, sd = 0.1 }", "stress.base") ==
          "\"bta\" is not a distribution; expected one of beta, uniform, normal, lognormal, "
          "triangular\n  help: did you mean \"beta\"?\n");
    CHECK(problem_of("{ dist = \"beta\", mean = 0.4 }", "stress.base") ==
          "the beta distribution lacks a part; expected mean, sd\n");
    CHECK(problem_of("{ dist = \"lognormal\", median = 0.4, sd = 1 }", "stress.base") ==
          "the lognormal distribution lacks a part; expected median, sigma, or mean, sd\n");
    CHECK(problem_of("{ dist = \"beta\", mean = 0.4, sd = 0.1, mode = 2 }", "stress.base") ==
          "\"mode\" is not a part of a number; expected dist, mean, sd, unit, source, assumption, "
          "prior, range\n");
    CHECK(problem_of("{ dist = \"beta\", mean = 0.4, sd = 0.49 }", "stress.base") ==
          "0.49 is too wide for a share with this mean; expected less than 0.4899\n");
    CHECK(problem_of("{ dist = \"beta\", mean = 1, sd = 0.1 }", "stress.base") ==
          "1 is not between 0 and 1; expected a share above 0 and below 1\n");
    CHECK(problem_of("{ dist = \"beta\", mean = 0.4, sd = 0.1 }", "decision.stress") ==
          "a beta distribution is of shares, from 0 to 1; expected uniform, normal, lognormal or "
          "triangular\n");
    CHECK(problem_of("{ dist = \"normal\", mean = 0.4, sd = 0 }", "stress.base") ==
          "0 is no spread; expected a number above 0\n");
    CHECK(problem_of("{ dist = \"normal\", mean = 1.4, sd = 1 }", "stress.base") ==
          "the mean, 1.4, is out of range; expected a number from 0 to 1 (share)\n");
    CHECK(problem_of("{ dist = \"normal\", mean = 0.9, sd = 0.05 }", "stress.base") ==
          "2.3 % of the distribution is out of range; expected at most 2 % of it beyond 0 to 1: a "
          "smaller spread, or another kind\n");
    CHECK(problem_of("{ dist = \"lognormal\", median = 0.3, sigma = 0.6 }", "stress.base") ==
          "2.2 % of the distribution is out of range; expected at most 2 % of it beyond 0 to 1: a "
          "smaller spread, or another kind\n");
    CHECK(problem_of("{ dist = \"lognormal\", mean = 0.9, sd = 0.3 }", "stress.base")
              .find(" % of the distribution is out of range") != std::string::npos);
    CHECK(problem_of("{ dist = \"uniform\", low = 0.4, high = 0.4 }", "stress.base") ==
          "0.4 is not above the low end, 0.4; expected low below high\n");
    CHECK(problem_of("{ dist = \"uniform\", low = 0.4, high = 1.1 }", "stress.base") ==
          "1.1 is out of range; expected a number from 0 to 1 (share)\n");
    CHECK(problem_of("{ dist = \"triangular\", low = 0.4, mode = 0.3, high = 1 }", "stress.base") ==
          "0.3 is not between 0.4 and 1; expected low, mode and high in this order\n");
    CHECK(
        problem_of("{ dist = \"triangular\", low = -0.4, mode = 0.3, high = 1 }", "stress.base") ==
        "-0.4 is out of range; expected a number from 0 to 1 (share)\n");
    CHECK(problem_of("{ dist = \"lognormal\", mean = 0, sd = 1 }", "stress.base") ==
          "0 has no logarithm; expected a number above 0\n");
    CHECK(problem_of("{ dist = \"lognormal\", median = 0.9, sigma = 1 }", "stress.base") ==
          "the mean, 1.4838491436301153, is out of range; expected a number from 0 to 1 (share)\n");
    CHECK(problem_of("{ dist = \"lognormal\", median = 0.9, sigma = \"1 day\" }", "stress.base") ==
          "a text is not a number; expected a number\n");
    CHECK(problem_of("{ dist = \"uniform\", low = 1, high = 2 }", "captivity.exit_median")
              .starts_with("1 has no unit"));
    CHECK(problem_of("{ dist = \"uniform\", low = 1, high = 2, unit = \"share\" }",
                     "captivity.exit_median")
              .starts_with("\"share\" measures a plain number"));
    CHECK(problem_of("{ dist = \"uniform\", low = 1, high = 2 }", "ties.country")
              .starts_with("a whole number has no distribution here"));
    CHECK(problem_of("[{ value = " + beta + " }]", "travel.factor")
              .starts_with("a table is not a number"));
    CHECK(problem_of("{ value = " + beta + " }", "stress.base")
              .starts_with("a table stands where the number should be"));
    for (const char* number : {"nan", "inf", "1e400", "-inf"})
        for (const char* part : {"mean = 0.5, sd", "sd = 0.1, mean"})
            for (const char* dist : {"beta", "normal", "lognormal"})
                CHECK_FALSE(read_small(std::string("stress.base = { dist = \"") + dist + "\", " +
                                           part + " = " + number + " }\n",
                                       Overrides{})
                                .ok());
}

TEST_CASE("distribution: one does not stand for several numbers, nor change on a date") {
    CHECK(all_problems(read_small(policies::check("a", "coverage = " + beta + "\n"), Overrides{}))
              .find("intervention.a.coverage: one distribution cannot stand for several numbers") !=
          std::string::npos);
    Overrides dated;
    dated.set = {"journey.retry@2022-05-01=0.1"};
    CHECK(all_problems(read_small("journey.retry = " + beta + "\n", dated))
              .find("a distribution does not change on dates") != std::string::npos);
    dated.set = {"journey.retry@2022-05-01=" + beta};
    CHECK_FALSE(read_small("", dated).ok());
}

TEST_CASE("distribution: a value on the command line takes its place, and one can be given there") {
    Overrides overrides;
    overrides.set = {"stress.base=0.3"};
    CHECK(small("stress.base = " + beta + "\n", overrides).uncertain.empty());
    overrides.set = {"stress.base=" + beta};
    const Scenario given = small("", overrides);
    REQUIRE(given.uncertain.size() == 1);
    check_round_trip(given);
}

TEST_CASE("distribution: quantiles invert what the distributions are known to give") {
    const auto beta_2_3 = of(DistributionKind::beta, {{"mean", 0.4}, {"sd", 0.2}}); // a 2, b 3
    CHECK(quantile(beta_2_3, 0, 1, 0.6875) == doctest::Approx(0.5).epsilon(1e-9));
    const auto normal = of(DistributionKind::normal, {{"mean", 10}, {"sd", 2}});
    CHECK(quantile(normal, -1e6, 1e6, 0.975) ==
          doctest::Approx(10 + 2 * 1.959963985).epsilon(1e-9));
    CHECK(quantile(normal, 10, 1e6, 0.5) == doctest::Approx(10 + 2 * 0.6744897502).epsilon(1e-9));
    const auto median = of(DistributionKind::lognormal, {{"median", 3}, {"sigma", 0.5}});
    CHECK(quantile(median, 0, 1e6, 0.5) == doctest::Approx(3).epsilon(1e-12));
    CHECK(quantile(median, 0, 1e6, 0.975) ==
          doctest::Approx(3 * std::exp(0.5 * 1.959963985)).epsilon(1e-9));
    CHECK(quantile(median, 0, 4, 0.975) == 4); // put on the end of the range
    const auto triangle = of(DistributionKind::triangular, {{"low", 0}, {"mode", 1}, {"high", 4}});
    CHECK(quantile(triangle, 0, 10, 0.25) == doctest::Approx(1));
    CHECK(quantile(triangle, 0, 10, 0.0625) == doctest::Approx(0.5));
    CHECK(quantile(triangle, 0, 10, 1 - 1.0 / 12) == doctest::Approx(3));
    const auto uniform = of(DistributionKind::uniform, {{"low", -1}, {"high", 3}});
    CHECK(quantile(uniform, -5, 5, 0.25) == 0);
}

TEST_CASE("distribution: the part that a range cuts off is known") {
    const auto normal = of(DistributionKind::normal, {{"mean", 1}, {"sd", 2}});
    CHECK(share_cut_off(normal, -1, 1) == doctest::Approx(0.5 + 0.1586552539).epsilon(1e-9));
    const auto median = of(DistributionKind::lognormal, {{"median", 1}, {"sigma", 0.5}});
    CHECK(share_cut_off(median, -1, std::exp(1.0)) == doctest::Approx(0.0227501319).epsilon(1e-9));
    CHECK(share_cut_off(median, 1, 1e6) == doctest::Approx(0.5).epsilon(1e-9));
    const auto mean = of(DistributionKind::lognormal,
                         {{"mean", std::exp(0.125)},
                          {"sd", std::exp(0.125) * std::sqrt(std::exp(0.25) - 1)}}); // the same
    CHECK(share_cut_off(mean, 0, std::exp(1.0)) == doctest::Approx(0.0227501319).epsilon(1e-9));
    CHECK(share_cut_off(of(DistributionKind::uniform, {{"low", 0}, {"high", 1}}), 0, 1) == 0);
}

TEST_CASE("distribution: larger luck never gives a smaller value, and none leaves the range") {
    for (const Distribution& each :
         {of(DistributionKind::beta, {{"mean", 0.01}, {"sd", 0.09}}),
          of(DistributionKind::beta, {{"mean", 0.5}, {"sd", 0.4999}}),
          of(DistributionKind::beta, {{"mean", 0.9}, {"sd", 1e-7}}),
          of(DistributionKind::normal, {{"mean", 0.99}, {"sd", 3}}),
          of(DistributionKind::normal, {{"mean", 0.5}, {"sd", 1e-9}}),
          of(DistributionKind::lognormal, {{"mean", 0.3}, {"sd", 9}}),
          of(DistributionKind::lognormal, {{"median", 1e-9}, {"sigma", 6}}),
          of(DistributionKind::uniform, {{"low", 0}, {"high", 1}}),
          of(DistributionKind::triangular, {{"low", 0}, {"mode", 0}, {"high", 1}}),
          of(DistributionKind::triangular, {{"low", 0}, {"mode", 1}, {"high", 1}})}) {
        INFO(describe(each));
        double last = 0;
        for (int step = 1; step < 400; ++step) {
            const double value = quantile(each, 0, 1, step / 400.0);
            CHECK(value >= last);
            CHECK(value <= 1);
            last = value;
        }
        CHECK(std::isfinite(quantile(each, 0, 1, 0x1p-53)));
        CHECK(std::isfinite(quantile(each, 0, 1, 1 - 0x1p-53)));
    }
}

// Means of 4,000 draws: with a fixed seed the verdict is fixed. The bounds are five standard errors
// of the mean (one in 1.7 million for a fresh seed) and wide ones of the spread; a quantile of
// another distribution, or luck that is not uniform, would be noticed.
TEST_CASE("distribution: draws have the mean and the spread that were asked for") {
    struct Asked {
        std::string value;
        double mean, sd;
    };
    for (const Asked& asked :
         {Asked{beta, 0.4, 0.1},
          Asked{"{ dist = \"uniform\", low = 0.2, high = 0.8 }", 0.5, 0.17320},
          Asked{"{ dist = \"normal\", mean = 0.5, sd = 0.1 }", 0.5, 0.1},
          Asked{"{ dist = \"lognormal\", mean = 0.1, sd = 0.03 }", 0.1, 0.03},
          Asked{"{ dist = \"triangular\", low = 0, mode = 0.3, high = 0.9 }", 0.4, 0.18708}}) {
        INFO(asked.value);
        const std::vector<double> values = draws_of(asked.value, 4000);
        CHECK(std::abs(mean_of(values) - asked.mean) < 5 * asked.sd / std::sqrt(4000.0));
        CHECK(sd_of(values) == doctest::Approx(asked.sd).epsilon(0.06));
        CHECK(std::set<double>(values.begin(), values.end()).size() > 3900);
    }
}

TEST_CASE("distribution: a draw depends on its seed, number, key and distribution alone") {
    const Scenario one = small("stress.base = " + beta + "\nstress.debt = " + beta + "\n");
    const Scenario other = small("stress.base = " + beta + "\n[run]\nseed = 9\nreplicates = 3\n" +
                                 policies::check("a", "sensitivity = { land = " + beta + " }\n"));
    const auto first = drawn_settings(one, 1, 1);
    REQUIRE(first.size() == 2);
    CHECK(first[0] != drawn_settings(one, 2, 1)[0]);
    CHECK(first[0] != drawn_settings(one, 1, 2)[0]);
    CHECK(first[0].substr(first[0].find('=')) != first[1].substr(first[1].find('=')));
    CHECK(drawn_settings(other, 1, 1).back() == first[0]);
    CHECK(drawn_settings(small(""), 1, 1).empty());
}

TEST_CASE("distribution: drawn values have at most six digits and are these for ever") {
    const Scenario scenario = small("stress.base = " + beta +
                                    "\nmission.recording = { dist = \"lognormal\", median = "
                                    "0.08, sigma = 0.5, unit = \"1/year\" }\n");
    CHECK(drawn_settings(scenario, 1, 1) ==
          std::vector<std::string>{"mission.recording=0.0558354 1/year",
                                   "stress.base=0.487315 share"});
    for (std::uint32_t draw = 1; draw <= 50; ++draw)
        for (const std::string& text : drawn_settings(scenario, 1, draw)) {
            const double value = parse_quantity(text.substr(text.find('=') + 1))->number;
            CHECK_MESSAGE(value == parse_quantity(fmt::format("{:.6g}", value))->number, text);
        }
}
