#include "scenario/report.h"

#include "scenario/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace suar {
namespace {

constexpr std::size_t most_shown = 200;

Problems sorted(const std::vector<Fault>& faults) {
    std::vector<std::string> files;
    for (const Fault& fault : faults)
        if (std::find(files.begin(), files.end(), fault.place.file) == files.end())
            files.push_back(fault.place.file);
    std::vector<Fault> ordered = faults;
    const auto rank = [&](const Fault& fault) {
        return std::find(files.begin(), files.end(), fault.place.file) - files.begin();
    };
    std::stable_sort(ordered.begin(), ordered.end(), [&](const Fault& a, const Fault& b) {
        return std::tuple(rank(a), a.place.line, a.place.column) <
               std::tuple(rank(b), b.place.line, b.place.column);
    });
    Problems problems;
    for (std::size_t each = 0; each < ordered.size(); ++each) {
        const Fault& fault = ordered[each];
        if (each > 0 && fault == ordered[each - 1]) continue; // a file that two files extend
        if (problems.size() == most_shown) {
            problems.push_back({.place = shown(fault.place.file),
                                .key = "",
                                .found = fmt::format("{} more problems", ordered.size() - each),
                                .expected = "",
                                .help = "mend the first ones and check again"});
            break;
        }
        problems.push_back({shown(to_text(fault.place)), shown(fault.key), shown(fault.found),
                            shown(fault.expected), shown(fault.help)});
    }
    return problems;
}

// Letters to add, drop, change or swap with their neighbour.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before_last, last(right.size() + 1), now(right.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t row = 1; row <= left.size(); ++row) {
        now[0] = row;
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const bool same = left[row - 1] == right[column - 1];
            now[column] = std::min(
                {last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1)});
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] &&
                left[row - 2] == right[column - 1])
                now[column] = std::min(now[column], before_last[column - 2] + 1);
        }
        before_last = std::move(last);
        last = now;
    }
    return last.back();
}

} // namespace

std::string to_text(const Place& place) {
    if (place.line == 0) return place.file;
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

bool Report::mentions(std::string_view key) const {
    return std::any_of(faults_.begin(), faults_.end(),
                       [&](const Fault& fault) { return fault.key == key; });
}

Problems Report::problems() const { return sorted(faults_); }
Problems Report::warnings() const { return sorted(warnings_); }

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 80; // no name is longer, and the search is quadratic
    if (word.size() > longest) return {};
    std::string best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 4) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t shorter = std::min(word.size(), candidate.size());
        const std::size_t longer = std::max(word.size(), candidate.size());
        if (longer - shorter >= least) continue; // letters to add: it cannot be nearer
        const std::size_t apart = distance(word, candidate);
        if (apart >= least) continue;
        least = apart;
        best = candidate;
    }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string name = nearest(word, candidates);
    return name.empty() ? name : fmt::format("did you mean \"{}\"?", name);
}

} // namespace suar
