#include "cli/run_log.h"

#include "cli/build_facts.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace suar {

namespace {

std::string host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

long peak_memory_kib() {
    struct rusage usage {};
    return ::getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

} // namespace

Status write_run_log(const std::string& file, const RunFacts& facts) {
    std::ofstream log(file);
    const bool begun = log.is_open();
    log << fmt::format("command      {}\n", facts.command);
    log << fmt::format("ended        {:%Y-%m-%dT%H:%M:%SZ}\n",
                       fmt::gmtime(std::chrono::system_clock::now()));
    log << fmt::format("host         {}\n", host_name());
    log << fmt::format("program      suar {} ({})\n", program_version(), program_commit());
    log << fmt::format("threads      {}\n", facts.threads);
    log << fmt::format("state        {}\n", facts.state);
    log << fmt::format("digest       {}\n", facts.digest);
    log << fmt::format("simulation   {:.1f} s\n", facts.simulated_seconds);
    log << fmt::format("writing      {:.1f} s\n", facts.written_seconds);
    log << fmt::format("peak memory  {:.1f} MiB\n", static_cast<double>(peak_memory_kib()) / 1024);
    log.close();
    if (log.good()) return Done{};
    const int error = errno;
    if (begun) ::unlink(file.c_str()); // better none than half of one
    return Problem{file, "", std::string("cannot be written: ") + std::strerror(error), "", ""};
}

} // namespace suar
