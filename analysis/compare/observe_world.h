// Sees one world as it runs.
#pragma once

#include "compare/seen_world.h"
#include "policy/intervention.h"
#include "world/cases.h"
#include "world/layout.h"

#include <vector>

namespace suar {

std::vector<Captivity> captivities_of(const Cases& cases, const Layout& persons);

// A value: what a common past has shown is copied with the fork.
class WorldObserver {
public:
    explicit WorldObserver(Window window) : window_(window) {}

    void observe(Day day, const Tally& tally, const std::vector<Intervention>& interventions);
    SeenWorld finish(const Cases& cases, const Layout& persons,
                     const std::vector<Intervention>& interventions) const;

private:
    Window window_;
    std::vector<std::int64_t> outcomes_, entries_by_country_;
    // By name: a fork has other interventions than the world that it leaves.
    std::vector<std::pair<std::string, std::array<std::int64_t, intervention_outcomes>>>
        interventions_;
};

} // namespace suar
