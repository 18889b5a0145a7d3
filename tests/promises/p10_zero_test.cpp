// P10, zero and before, as files show them: an intervention of intensity 0 leaves every dataset but
// /series/intervention as it was, and so the world digest.
#include "program.h"
#include "results/result_file.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace suar;

namespace {

ResultFile opened(const std::string& file) {
    auto result = open_result(file);
    REQUIRE(result.ok());
    return std::move(result.value());
}

void run(const synthetic::Folder& folder, const std::string& arguments, const std::string& file) {
    const auto ended =
        program::run(folder, "suar run " + arguments + " --quiet -o " + folder / file);
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
}

} // namespace

TEST_CASE("P10: at intensity 0 the world digest is that of the world without interventions") {
    const synthetic::Folder folder;
    std::string zero = "tests/promises/small_with_policies.toml";
    for (const char* const name :
         {"campaign on social media", "campaign in schools", "campaign in village meetings",
          "campaign on radio and television", "testimony of the returned", "departure check",
          "visa check", "recommendation letter", "passport screening", "microloan", "takedown",
          "arrests", "crackdown in Cambodia", "cooperation", "missions", "reintegration",
          "placements", "offer checks"})
        zero += std::string(" --set 'intervention.") + name + ".intensity=0'";
    run(folder, "scenarios/small.toml", "without.h5");
    run(folder, zero, "zero.h5");
    run(folder, "tests/promises/small_with_policies.toml", "full.h5");
    const ResultFile without = opened(folder / "without.h5"), none = opened(folder / "zero.h5"),
                     full = opened(folder / "full.h5");
    CHECK(none.header().world_digest == without.header().world_digest);
    CHECK(full.header().world_digest != without.header().world_digest);
    CHECK(none.holds("/series/intervention/cost_idr"));
    CHECK_FALSE(without.holds("/series/intervention"));
    // Two digests of different files are equal by chance once in 2^128 worlds: so are the datasets.
    CHECK(none.header().digest != without.header().digest);
    const auto cost = none.counts("/series/intervention/cost_idr");
    REQUIRE(cost.ok());
    std::int64_t spent = 0;
    for (const std::int64_t idr : cost.value().values) spent += idr;
    CHECK(spent > 0); // who waits is paid too
}

TEST_CASE("P10: before the first start every day of every series is equal") {
    const synthetic::Folder folder;
    run(folder, "scenarios/small.toml", "without.h5");
    run(folder, "tests/promises/small_with_policies.toml", "full.h5");
    const ResultFile without = opened(folder / "without.h5"), full = opened(folder / "full.h5");
    const std::size_t first = 31 + 28; // 2022-03-01
    std::size_t compared = 0;
    for (std::size_t o = 0; o < outcomes; ++o)
        for (const char* const group : {"/series/province/", "/series/country/"}) {
            const std::string path = group + std::string(outcome_rows[o].name);
            if (!without.holds(path)) continue;
            ++compared;
            CAPTURE(path);
            const auto left = without.counts(path), right = full.counts(path);
            REQUIRE(left.ok());
            REQUIRE(right.ok());
            const auto before = static_cast<std::ptrdiff_t>(first * left.value().shape[2]);
            CHECK(std::equal(left.value().values.begin(), left.value().values.begin() + before,
                             right.value().values.begin()));
        }
    CHECK(compared > 55);
    CHECK(without.header().world_digest != full.header().world_digest);
}
