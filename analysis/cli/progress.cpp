#include "cli/progress.h"

#include "cli/say.h"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace suar {

namespace {

constexpr std::chrono::milliseconds renewed_every{200};
constexpr std::chrono::seconds line_every{20};

} // namespace

Progress::Progress(Loudness loudness, std::int64_t days, std::int64_t done)
    : Progress(loudness, days, "days") {
    done_before_ = done_ = done;
}

Progress::Progress(Loudness loudness, std::int64_t all, std::string things)
    : loudness_(loudness), terminal_(::isatty(STDERR_FILENO) == 1), things_(std::move(things)),
      all_(all), done_before_(0), done_(0), begun_(Clock::now()), shown_(begun_) {}

Progress::~Progress() {
    if (width_ > 0) say(fmt::format("\r{:{}}\r", "", width_));
}

void Progress::one_done(const std::string& where) {
    ++done_;
    if (loudness_ == Loudness::quiet) return;
    const Clock::time_point now = Clock::now();
    if (now - begun_ < std::chrono::seconds{1}) return;
    if (terminal_ ? now - shown_ < renewed_every : now - shown_ < line_every) return;
    shown_ = now;
    const double rate = static_cast<double>(done_ - done_before_) / seconds();
    const std::string line =
        fmt::format("{}, {:.0f} %, {:.0f} {} a second, {} left", where,
                    100.0 * static_cast<double>(done_) / static_cast<double>(all_), rate, things_,
                    duration_text(static_cast<double>(all_ - done_) / rate));
    if (!terminal_) return say(line + "\n");
    say(fmt::format("\r{:{}}", line, width_));
    width_ = line.size();
    std::fflush(stderr);
}

double Progress::expected_seconds() const {
    const auto done = static_cast<double>(done_ - done_before_);
    return done > 0 ? seconds() * static_cast<double>(all_ - done_before_) / done : 0;
}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - begun_).count();
}

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds + 0.5);
    if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

} // namespace suar
