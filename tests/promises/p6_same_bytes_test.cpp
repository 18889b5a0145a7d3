// P6: the same inputs give the same output bytes. Two runs differ in all that must not matter:
// folder, name, clock, time zone, language, number of threads.
#include "program.h"

#include <doctest/doctest.h>

TEST_CASE("promise 6: the same inputs give the same bytes") {
    const synthetic::Folder folder, other;
    const auto first = program::run(folder, "suar run scenarios/small.toml --replicates 2 -o '" +
                                                (folder / "a.h5") + "'");
    INFO(first.err);
    REQUIRE(first.exit_code == 0);
    const auto second = program::run(
        folder, "export TZ=Asia/Jakarta LC_ALL=id_ID.UTF-8; cd '" + (other / ".") +
                    "' && suar run \"" SUAR_SOURCE_DIR
                    "/scenarios/small.toml\" --replicates 2 --threads 3 --quiet -o other-name.h5");
    INFO(second.err);
    REQUIRE(second.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "a.h5") == synthetic::bytes_of(other / "other-name.h5"));
}

TEST_CASE("promise 6: another seed gives other bytes") {
    const synthetic::Folder folder;
    const auto ended =
        program::run(folder, "suar run scenarios/small.toml --quiet -o '" + (folder / "a.h5") +
                                 "' && suar run scenarios/small.toml --quiet --seed 99 -o '" +
                                 (folder / "b.h5") + "'");
    REQUIRE(ended.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "a.h5") != synthetic::bytes_of(folder / "b.h5"));
}

TEST_CASE("promise 6: what differs from run to run stands in the log") {
    const synthetic::Folder folder;
    const auto ended = program::run(folder, "suar run scenarios/small.toml --quiet -o '" +
                                                (folder / "a.h5") + "'");
    REQUIRE(ended.exit_code == 0);
    const std::string log = synthetic::bytes_of(folder / "a.h5.log");
    CHECK(log.find("threads") != std::string::npos);
    CHECK(log.find("host") != std::string::npos);
}
