// P5: a file under its final name is whole. A writer is killed at moments spread over its life, and
// is stopped by a full disk at sizes spread over its file.
#include "results/result_file.h"
#include "synthetic_run.h"

#include <chrono>
#include <csignal>
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>

using namespace suar;

namespace {

ResultLayout short_run() {
    return synthetic::layout(to_day({2019, 1, 1}), to_day({2019, 4, 1}), TimeStep::day);
}

// Writes in a process of its own, so that it can be killed.
pid_t start_writer(const std::string& file, const ResultLayout& layout) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(synthetic::write(file, layout).ok() ? 0 : 1);
    return child;
}

int wait_for(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

std::chrono::microseconds life_of_a_writer(const std::string& file, const ResultLayout& layout) {
    const auto from = std::chrono::steady_clock::now();
    REQUIRE(wait_for(start_writer(file, layout)) == 0);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 from);
}

} // namespace

TEST_CASE("P5: a killed writer leaves no file or a whole one") {
    const synthetic::Folder folder;
    const ResultLayout layout = short_run();
    const auto life = life_of_a_writer(folder / "whole.h5", layout);
    const std::string whole = synthetic::bytes_of(folder / "whole.h5");
    int killed = 0;
    constexpr int trials = 60;
    for (int trial = 0; trial < trials; ++trial) {
        const std::string file = folder / "run.h5";
        std::filesystem::remove(file);
        const pid_t child = start_writer(file, layout);
        std::this_thread::sleep_for(life * trial / trials);
        ::kill(child, SIGKILL);
        killed += WIFSIGNALED(wait_for(child)) ? 1 : 0;
        if (std::filesystem::exists(file)) REQUIRE(synthetic::bytes_of(file) == whole);
        // What the killed one left is no hindrance.
        REQUIRE(synthetic::write(file, layout).ok());
        REQUIRE(synthetic::bytes_of(file) == whole);
    }
    CHECK(killed > 0);
}

TEST_CASE("P5: a killed writer leaves the earlier file or the new one") {
    const synthetic::Folder folder;
    ResultLayout layout = short_run();
    layout.seed = 1;
    const std::string file = folder / "run.h5";
    REQUIRE(synthetic::write(file, layout).ok());
    const std::string earlier = synthetic::bytes_of(file);
    layout.seed = 2;
    const auto life = life_of_a_writer(folder / "whole.h5", layout);
    const std::string later = synthetic::bytes_of(folder / "whole.h5");
    REQUIRE(earlier != later);
    constexpr int trials = 30;
    for (int trial = 0; trial < trials; ++trial) {
        synthetic::put_bytes(file, earlier);
        const pid_t child = start_writer(file, layout);
        std::this_thread::sleep_for(life * trial / trials);
        ::kill(child, SIGKILL);
        wait_for(child);
        const std::string found = synthetic::bytes_of(file);
        REQUIRE((found == earlier || found == later));
    }
}

// A limit on the size of files fails the same calls that a full disk fails.
TEST_CASE("P5: a full disk leaves the earlier file, nothing else, and names the file") {
    const synthetic::Folder folder;
    const ResultLayout layout = short_run();
    const std::string file = folder / "run.h5";
    REQUIRE(synthetic::write(file, layout).ok());
    const std::string whole = synthetic::bytes_of(file);
    constexpr std::size_t steps = 40;
    for (std::size_t step = 0; step <= steps; ++step) {
        // The last step has room enough: HDF5 takes more for a while than it keeps.
        const std::size_t room = step < steps ? whole.size() * step / steps : 2 * whole.size();
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{room, room};
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(9);
            const auto digest = synthetic::write(file, layout);
            if (digest) ::_exit(0);
            const bool named = digest.problems()[0].place.find("run.h5") != std::string::npos;
            ::_exit(named ? 1 : 8);
        }
        const int status = wait_for(child);
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == (room < whole.size() ? 1 : 0));
        REQUIRE(synthetic::bytes_of(file) == whole);
        REQUIRE(!std::filesystem::exists(file + ".part"));
    }
}
