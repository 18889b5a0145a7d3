// How far a run is, on standard error: one line that renews itself on a terminal, a plain line now
// and then elsewhere. It shows from the first second on.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace suar {

enum class Loudness : std::uint8_t { normal, quiet };

class Progress {
public:
    using Clock = std::chrono::steady_clock;
    Progress(Loudness loudness, std::int64_t days) : Progress(loudness, days, 0) {}
    // Some of the days were done before.
    Progress(Loudness loudness, std::int64_t days, std::int64_t done);
    // Of other things than days: "draws".
    Progress(Loudness loudness, std::int64_t all, std::string things);
    ~Progress(); // clears the line

    void one_done(const std::string& where); // "2022-03-01, replicate 1 of 4"
    double seconds() const;                  // since the start
    double expected_seconds() const;         // in all; 0 before the first one

private:
    Loudness loudness_;
    bool terminal_;
    std::string things_;
    std::int64_t all_, done_before_, done_;
    Clock::time_point begun_, shown_;
    std::size_t width_ = 0; // of the line on the terminal
};

std::string duration_text(double seconds); // "1:05", "2:03:20"

} // namespace suar
