// One replicate of one scenario, day by day.
#pragma once

#include "core/calendar.h"
#include "core/parallel.h"
#include "policy/intervention.h"
#include "rules/parameters.h"
#include "rules/tables.h"
#include "world/world.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace suar {

struct Setup {
    std::uint32_t seed;
    std::uint32_t replicate;
    std::uint32_t weight; // persons per agent
    Day start, end;       // both simulated
    const Tables& tables;
    const std::vector<DatedParameters>& parameters; // in order of date, never empty
    const std::vector<Intervention>& interventions; // in order of name
    const Workers& workers;
    // The placebo: the first person who would be taken in on or after this day turns back instead.
    std::optional<Day> one_less_from;
};

// Called at the end of every day; the world is at rest. False ends the run there.
using Observe = std::function<bool(const World&, Day)>;

enum class Finish { complete, stopped };

// Throws BrokenLaw when the program, not its input, is wrong.
Finish run_replicate(const Setup& setup, const Observe& observe);

struct State;
class Saving;
class Loading;

// A replicate that stops where it is told to, and can be forked there: what two scenarios have in
// common is run once.
class Replicate {
public:
    // The setup must outlive the replicate.
    explicit Replicate(const Setup& setup);
    Replicate(Replicate&& other) noexcept;
    ~Replicate();

    // Lives the days up to and with `last`, as far as they are not lived yet. Throws BrokenLaw.
    Finish run_until(Day last, const Observe& observe);
    const World& world() const;
    // The same world at rest, to go on under another setup. Seed, replicate, weight, start and
    // tables must be equal, and so must parameters and interventions of all days lived so far.
    Replicate fork(const Setup& other) const;

    // Everything that the days to come depend on beside the setup, and back. A replicate that is
    // loaded under an equal setup goes on as the saved one would have.
    void save(Saving& archive) const;
    // Nothing if the archive refuses.
    static std::optional<Replicate> load(const Setup& setup, Loading& archive);
    Day next_day() const;

private:
    explicit Replicate(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace suar
