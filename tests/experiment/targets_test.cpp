// How far a model is from a figure, by hand; and what the table of figures may not say.
#include "experiment/targets.h"
#include "support/texts.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

FitTarget target(TargetKind kind, double value, double sd) {
    return {"T", "recorded_cases", "all", Day{0}, Day{1}, value, sd, kind, 1, 2};
}

const std::string header = "id,outcome,country,from,to,value,sd,kind,weight\n";

// The problems of a table with this row, all in one text.
std::string problems_of(const std::string& rows) {
    const auto read = read_targets("t.csv", header + rows);
    std::string text;
    if (!read)
        for (const Problem& problem : read.problems()) text += describe(problem) + "\n";
    return text;
}

} // namespace

TEST_CASE("targets: z of a count adds the variance over replicates to that of the figure") {
    // (100 - 70) / sqrt(8^2 + 36) = 30 / 10
    CHECK(z_of(target(TargetKind::count, 100, 8), 70, 36) == 3);
    CHECK(z_of(target(TargetKind::count, 100, 8), 130, 36) == -3);
    CHECK(deviation_of(target(TargetKind::count, 100, 8), 36) == 10);
    // (0.5 - 0.38) / sqrt(0.03^2 + 0.0016) = 0.12 / 0.05
    CHECK(z_of(target(TargetKind::share, 0.5, 0.03), 0.38, 0.0016) == doctest::Approx(2.4));
}

TEST_CASE("targets: an upper bound counts only what exceeds it, in tenths of it") {
    CHECK(z_of(target(TargetKind::upper_bound, 200, 0), 150, 9) == 0);
    CHECK(z_of(target(TargetKind::upper_bound, 200, 0), 200, 9) == 0);
    CHECK(z_of(target(TargetKind::upper_bound, 200, 0), 250, 9) == doctest::Approx(-2.5));
}

TEST_CASE("targets: a soft bound counts factors of one and a half, both ways") {
    CHECK(z_of(target(TargetKind::soft_bound, 900, 0), 400, 1e9) == doctest::Approx(2));
    CHECK(z_of(target(TargetKind::soft_bound, 400, 0), 900, 1e9) == doctest::Approx(-2));
    CHECK(z_of(target(TargetKind::soft_bound, 400, 0), 400, 1e9) == 0);
    // Nobody is taken as half a person: ln(1.125 / 0.5) / ln 1.5 = 2
    CHECK(z_of(target(TargetKind::soft_bound, 1.125, 0), 0, 0) == doctest::Approx(2));
}

TEST_CASE("targets: a table is read with its kinds, notes aside") {
    const auto read = read_targets(
        "t.csv", "note,id,outcome,country,from,to,value,sd,kind,weight\n"
                 "x,A,recorded_cases,all,2020-01-01,2020-12-31,15,5,count,2\n"
                 "y,B,held,KHM,2023-12-31,2023-12-31,73724,,upper_bound,0\n"
                 "z,C,recorded_cases_share,KHM,2020-01-01,2024-03-31,0.5,0.03,share,0.5\n");
    REQUIRE(read.ok());
    REQUIRE(read.value().size() == 3);
    const FitTarget& first = read.value()[0];
    CHECK(first.id == "A");
    CHECK(first.country == "all");
    CHECK(first.from == to_day({2020, 1, 1}));
    CHECK(first.to == to_day({2020, 12, 31}));
    CHECK(first.value == 15);
    CHECK(first.sd == 5);
    CHECK(first.weight == 2);
    CHECK(first.line == 2);
    CHECK(read.value()[1].kind == TargetKind::upper_bound);
    CHECK(read.value()[1].sd == 0);
    CHECK(read.value()[2].kind == TargetKind::share);
}

TEST_CASE("targets: each fault of a table is told with its place") {
    const std::string good = "A,recorded_cases,all,2020-01-01,2020-12-31,15,5,count,2\n";
    CHECK(problems_of(good) == "");
    struct Bad {
        const char *row, *place, *words;
    };
    for (const Bad& bad : {
             Bad{"B,recorded_cases,all,2020-01-01,2020-12-31,many,5,count,2\n", "t.csv:3:44",
                 "\"many\" is not a number"},
             Bad{"B,recorded_cases,all,2020-01-01,2020-12-31,15,,count,2\n", "t.csv:3:47",
                 "sd: the field is empty"},
             Bad{"B,recorded_cases,all,2020-01-01,2020-12-31,15,0,count,2\n", "t.csv:3:47",
                 "out of range"},
             Bad{"B,recorded_cases,all,2020-01-01,2020-12-31,1.5,0.1,share,2\n", "t.csv:3:44",
                 "expected a number from 0 to 1"},
             Bad{"B,recorded_cases,all,2020-02-30,2020-12-31,15,5,count,2\n", "t.csv:3:22",
                 "\"2020-02-30\" is not a date"},
             Bad{"B,recorded_cases,all,2020-01-01,2020-12,15,5,count,2\n", "t.csv:3:33",
                 "\"2020-12\" is not a date"},
             Bad{"B,recorded_cases,all,2021-01-01,2020-12-31,15,5,count,2\n", "t.csv:3:33",
                 "ends before it begins"},
             Bad{"B,recorded_cases,all,2020-01-01,2020-12-31,15,5,counts,2\n", "t.csv:3:49",
                 "did you mean \"count\""},
             Bad{"B,recorded_cases,all,2020-01-01,2020-12-31,15,5,count,-1\n", "t.csv:3:55",
                 "-1 is out of range"},
             Bad{"A,recorded_cases,all,2020-01-01,2020-12-31,15,5,count,1\n", "t.csv:3:1",
                 "\"A\" stands twice"},
             Bad{"B,recorded_cases,all,2020-01-01,2020-12-31,0,5,upper_bound,1\n", "t.csv:3:44",
                 "out of range"},
             Bad{"B,recorded_cases,all\n", "t.csv:3:1", "the row has 3 fields"},
         }) {
        const std::string problems = problems_of(good + bad.row);
        CAPTURE(bad.row);
        CAPTURE(problems);
        CHECK(contains(problems, bad.place));
        CHECK(contains(problems, bad.words));
    }
    const std::string two =
        problems_of("A,recorded_cases,all,2020-01-01,2020-12-31,many,5,count,2\n"
                    "B,recorded_cases,all,2020-01-01,soon,15,5,count,2\n");
    CHECK(contains(two, "many"));
    CHECK(contains(two, "soon"));
    CHECK(contains(problems_of(""), "no rows"));
    const auto lacking =
        read_targets("t.csv", "id,outcome,country,from,to,value,sd,kind\n"
                              "A,recorded_cases,all,2020-01-01,2020-12-31,1,1,count\n");
    REQUIRE(!lacking.ok());
    CHECK(lacking.problems().front().key == "weight");
}
