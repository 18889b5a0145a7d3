// P6: the same inputs give the same output bytes. Two runs differ in all that must not matter:
// folder, name, clock, time zone, language, number of threads.
#include "program.h"

#include <doctest/doctest.h>
#include <hdf5.h>

TEST_CASE("P6: the same inputs give the same bytes") {
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

// Two runs within a second would have the same times: so look for them.
TEST_CASE("P6: no object of a result knows when it was made") {
    const synthetic::Folder folder;
    REQUIRE(synthetic::write(folder / "a.h5", synthetic::small_layout()).ok());
    const hid_t file = H5Fopen((folder / "a.h5").c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    REQUIRE(file >= 0);
    struct Seen {
        int objects = 0, timed = 0;
    } seen;
    const auto look = [](hid_t, const char*, const H5O_info_t* about, void* data) -> herr_t {
        auto* counts = static_cast<Seen*>(data);
        ++counts->objects;
        const bool timed =
            about->atime != 0 || about->mtime != 0 || about->ctime != 0 || about->btime != 0;
        counts->timed += timed ? 1 : 0;
        return 0;
    };
    REQUIRE(H5Ovisit2(file, H5_INDEX_NAME, H5_ITER_INC, look, &seen, H5O_INFO_ALL) >= 0);
    REQUIRE(H5Fclose(file) >= 0);
    CHECK(seen.objects > 100);
    CHECK(seen.timed == 0);
}

TEST_CASE("P6: another seed gives other bytes") {
    const synthetic::Folder folder;
    const auto ended =
        program::run(folder, "suar run scenarios/small.toml --quiet -o '" + (folder / "a.h5") +
                                 "' && suar run scenarios/small.toml --quiet --seed 99 -o '" +
                                 (folder / "b.h5") + "'");
    REQUIRE(ended.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "a.h5") != synthetic::bytes_of(folder / "b.h5"));
}

TEST_CASE("P6: what differs from run to run stands in the log") {
    const synthetic::Folder folder;
    const auto ended = program::run(folder, "suar run scenarios/small.toml --quiet -o '" +
                                                (folder / "a.h5") + "'");
    REQUIRE(ended.exit_code == 0);
    const std::string log = synthetic::bytes_of(folder / "a.h5.log");
    CHECK(log.find("threads") != std::string::npos);
    CHECK(log.find("host") != std::string::npos);
}
