// Referral's reproduction from a result file of which every count is known.
#include "results/reproduction.h"
#include "synthetic_run.h"

#include <doctest/doctest.h>

#include <map>

using namespace suar;

namespace {

constexpr Outcome exits[] = {Outcome::exits_escape, Outcome::exits_release, Outcome::exits_police,
                             Outcome::exits_raid,   Outcome::exits_mission, Outcome::deaths};

// What the days of a year add up to over places and replicates.
std::int64_t in_year(const ResultLayout& layout, Outcome outcome, int year) {
    std::int64_t sum = 0;
    for (std::int32_t day = 0; layout.start + day <= layout.end; ++day)
        if (to_date(layout.start + day).year == year)
            for (std::size_t place = 0; place < layout.provinces.size(); ++place)
                for (std::uint32_t replicate = 0; replicate < layout.replicates; ++replicate)
                    sum +=
                        synthetic::count(static_cast<std::size_t>(outcome), place, day, replicate);
    return sum;
}

} // namespace

TEST_CASE("reproduction by year is successes over careers that ended, from every day of the file") {
    const synthetic::Folder folder;
    for (const TimeStep step : {TimeStep::day, TimeStep::month}) {
        ResultLayout layout = synthetic::small_layout();
        layout.interval = step;
        const std::string name = folder / (step == TimeStep::day ? "day.h5" : "month.h5");
        REQUIRE(synthetic::write(name, layout).ok());
        const auto file = open_result(name);
        REQUIRE(file.ok());
        const auto years = reproduction_by_year(file.value());
        REQUIRE(years.ok());
        REQUIRE(years.value().size() == 2);
        for (const YearlyReproduction& year : years.value()) {
            std::int64_t careers = 0;
            for (const Outcome exit : exits) careers += in_year(layout, exit, year.year);
            const std::int64_t successes = in_year(layout, Outcome::referral_successes, year.year);
            CHECK(year.reproduction.successes == successes);
            CHECK(year.reproduction.careers == careers);
            CHECK(year.reproduction.value().value() ==
                  doctest::Approx(static_cast<double>(successes) / static_cast<double>(careers)));
        }
    }
}

TEST_CASE("a baseline is refused from the limit on, and not while no career has ended") {
    CHECK_FALSE(refused_reproduction(0.89));
    CHECK(refused_reproduction(0.9));
    CHECK(refused_reproduction(2.5));
    CHECK_FALSE(Reproduction{3, 0}.value());
}
