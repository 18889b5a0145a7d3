// Ways in which a call that stores something can fail, or the program be killed at it, and what
// must come of it whichever command it is.
#pragma once

#include "promises/storage_place.h"

#include <doctest/doctest.h>

namespace storage {

struct Fault {
    std::string name;   // as tests/faults/failing_call.h explains it
    std::string reason; // what the program must say; none where it can go on
    bool short_form;    // only writes have one
    std::size_t failures() const { return short_form && !reason.empty() ? 2 : 1; }
};

// A broken disk stays broken, so that nothing of what follows a failure can rely on storage; with
// the others all later calls work, and hide nothing that was overlooked.
inline const std::vector<Fault> failures{
    {"no_space", "No space left on device", false},
    {"broken_disk", "Input/output error", false},
    {"short_write", "", true},
    {"short_then_full", "No space left on device", true},
};
inline const std::vector<Fault> kills{{"killed", "", false}, {"killed_in_write", "", true}};

struct Attempt {
    Fault fault;
    std::size_t failing;

    std::string environment() const {
        return "SUAR_FAULT=" + fault.name + " SUAR_FAULT_AT=" + std::to_string(failing);
    }
    std::string at(const std::vector<Call>& calls) const {
        const Call& call = calls[failing];
        return fault.name + " at call " + std::to_string(failing) + ", " + call.what + " of " +
               call.file;
    }
};

inline std::vector<Attempt> attempts_at(const std::vector<Call>& calls,
                                        const std::vector<Fault>& faults) {
    std::vector<Attempt> attempts;
    for (std::size_t failing = 0; failing < calls.size(); ++failing)
        for (const Fault& fault : faults)
            if (!fault.short_form || calls[failing].writes()) attempts.push_back({fault, failing});
    return attempts;
}

// A part of them over the whole length of the command, of every kind.
inline std::vector<Attempt> one_in(std::size_t step, const std::vector<Attempt>& all) {
    std::vector<Attempt> some;
    for (std::size_t at = 0; at < all.size(); at += step) some.push_back(all[at]);
    return some;
}

// One in `step` of the writes, which are many and alike, and all at the other calls: each of these
// has a place of its own in the program, where its failure may be overlooked.
inline std::vector<Attempt> one_in_writes(std::size_t step, const std::vector<Call>& calls,
                                          const std::vector<Attempt>& all) {
    std::vector<Attempt> some, writes;
    for (const Attempt& attempt : all)
        (calls[attempt.failing].writes() ? writes : some).push_back(attempt);
    for (const Attempt& attempt : one_in(step, writes)) some.push_back(attempt);
    return some;
}

// The calls of a command that nothing disturbed. The last line of the journal: every byte that the
// program wrote passed through a call that can fail here, or was printed.
inline std::vector<Call> calls_of(const Place& place, const program::Ended& ended) {
    std::vector<Call> calls = place.calls();
    REQUIRE(!calls.empty());
    const Call bytes = calls.back();
    calls.pop_back();
    REQUIRE(bytes.what == "bytes");
    const std::size_t stored = std::stoul(bytes.file);
    const std::size_t counted = std::stoul(bytes.file.substr(bytes.file.find("of ") + 3));
    CHECK(stored + ended.out.size() + ended.err.size() == counted);
    return calls;
}

// What is wrong with how the command ended: nothing where it says in `folder` what failed. Whoever
// only looks whether a file can be opened loses nothing when it cannot.
inline std::string wrong_ending(const Attempt& attempt, const std::vector<Call>& calls,
                                const Place& place, const program::Ended& ended) {
    const std::vector<Call> failed = place.calls();
    std::string wrong;
    if (failed.size() < attempt.fault.failures() || failed[0] != calls[attempt.failing])
        wrong += "\n    another call failed";
    const bool may_go_on = attempt.fault.reason.empty() || calls[attempt.failing].what == "open";
    if (ended.exit_code == 0 && may_go_on) return wrong;
    if (ended.exit_code != 1) wrong += "\n    ended with " + std::to_string(ended.exit_code);
    if (!says(ended.err, place.out(), attempt.fault.reason))
        wrong += "\n    no message: " + ended.err;
    return wrong;
}

} // namespace storage
