// How far a count may lie from its expectation before a statistical test fails.
#pragma once

namespace suar::testing {

// Within 5.5 standard deviations. Under a fresh seed a normal count lies beyond once in 26 million
// comparisons, so a test case of up to 26 comparisons keeps its false alarms under one in a
// million; the tests say how many they make and which effect they would notice.
inline bool agrees(double found, double expected, double variance) {
    const double off = found - expected;
    return off * off <= 5.5 * 5.5 * variance;
}

// The same for a number of events among `trials`, each with this chance.
inline bool agrees_with_chance(double events, double trials, double chance) {
    return agrees(events, trials * chance, trials * chance * (1 - chance));
}

} // namespace suar::testing
