// P4: a full disk never lies. Each call that stores something fails once, with room before and
// after it, as when somebody else fills and frees the disk: a writer that overlooks one failure
// would go on and give its name to a damaged file.
#include "results/result_file.h"
#include "synthetic_run.h"

#include <cerrno>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

enum class Fault { none, no_space, broken_disk, short_write };

// Of the process that writes. The calls below stand before those of the C library, for the HDF5
// library too.
struct Storage {
    Fault fault = Fault::none;
    int calls = 0;
    int failing = -1; // which call fails
} storage;

bool fails_now() { return storage.fault != Fault::none && storage.calls++ == storage.failing; }

int failed() {
    errno = storage.fault == Fault::broken_disk ? EIO : ENOSPC;
    return -1;
}

ssize_t store(int descriptor, const void* bytes, std::size_t size, off_t offset) {
    if (fails_now()) {
        if (storage.fault != Fault::short_write) return failed();
        size = (size + 1) / 2;
    }
    return ::syscall(SYS_pwrite64, descriptor, bytes, size, offset);
}

} // namespace

extern "C" {
ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t offset) {
    return store(descriptor, bytes, size, offset);
}
ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off_t offset) {
    return store(descriptor, bytes, size, offset);
}
int ftruncate(int descriptor, off_t size) noexcept {
    return fails_now() ? failed() : static_cast<int>(::syscall(SYS_ftruncate, descriptor, size));
}
int ftruncate64(int descriptor, off_t size) noexcept {
    return fails_now() ? failed() : static_cast<int>(::syscall(SYS_ftruncate, descriptor, size));
}
int fsync(int descriptor) {
    return fails_now() ? failed() : static_cast<int>(::syscall(SYS_fsync, descriptor));
}
int rename(const char* from, const char* to) noexcept {
    return fails_now()
               ? failed()
               : static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
}

using namespace suar;

namespace {

ResultLayout tiny_run() {
    ResultLayout layout =
        synthetic::layout(to_day({2019, 1, 1}), to_day({2019, 2, 3}), TimeStep::month);
    layout.replicates = 1;
    return layout;
}

struct Attempt {
    bool written;
    bool named; // the problem names the file
};

// In a process of its own: the library does not forget a failed file.
Attempt attempt(const std::string& file, const ResultLayout& layout, Fault fault, int failing) {
    const pid_t child = ::fork();
    if (child == 0) {
        storage = {fault, 0, failing};
        const auto digest = synthetic::write(file, layout);
        if (digest) ::_exit(storage.calls > failing ? 0 : 9); // 9: there was no such call
        const Problem& problem = digest.problems()[0];
        const bool named = problem.place.find(std::filesystem::path(file).parent_path().string()) !=
                           std::string::npos;
        ::_exit(named ? 1 : 2);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) != 9);
    return {WEXITSTATUS(status) == 0, WEXITSTATUS(status) == 1};
}

int calls_of_a_run(const std::string& file, const ResultLayout& layout) {
    storage = {Fault::no_space, 0, -1};
    const bool written = synthetic::write(file, layout).ok();
    const int calls = storage.calls;
    storage = {};
    REQUIRE(written);
    return calls;
}

} // namespace

TEST_CASE("P4: whichever storage call fails, the run fails and the earlier file stays") {
    const synthetic::Folder folder;
    const std::string file = folder / "run.h5";
    ResultLayout layout = tiny_run();
    REQUIRE(synthetic::write(file, layout).ok());
    const std::string earlier = synthetic::bytes_of(file);
    layout.seed = 8;
    const int calls = calls_of_a_run(folder / "whole.h5", layout);
    const std::string whole = synthetic::bytes_of(folder / "whole.h5");
    REQUIRE(calls > 20);
    // A broken disk takes the same way as a full one: a sample of it will do.
    for (const Fault fault : {Fault::no_space, Fault::broken_disk})
        for (int failing = 0; failing < calls;
             failing += fault == Fault::broken_disk && failing + 7 < calls ? 7 : 1) {
            INFO("call " << failing << " of " << calls);
            const Attempt made = attempt(file, layout, fault, failing);
            CHECK(!made.written);
            CHECK(made.named);
            CHECK(!std::filesystem::exists(file + ".part"));
            // The last call flushes the folder: there the whole file has its name already.
            CHECK(synthetic::bytes_of(file) == (failing + 1 < calls ? earlier : whole));
            synthetic::put_bytes(file, earlier);
        }
}

TEST_CASE("P4: a short write is gone on with") {
    const synthetic::Folder folder;
    const std::string file = folder / "run.h5";
    const ResultLayout layout = tiny_run();
    const int calls = calls_of_a_run(file, layout);
    const std::string whole = synthetic::bytes_of(file);
    for (int failing = 0; failing < calls; failing += 3) {
        const Attempt made = attempt(file, layout, Fault::short_write, failing);
        // Calls that write nothing have no short form; for them the fault is a full disk.
        INFO("call " << failing << " of " << calls);
        CHECK((made.written || made.named));
        CHECK(synthetic::bytes_of(file) == whole);
    }
}
