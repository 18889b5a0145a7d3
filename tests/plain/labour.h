// MODEL 7.1, looked up day by day: where the labour market is steered to, and the chances of losing
// and of finding work that follow from it.
#pragma once

#include "scenario/scenario.h"
#include "world/layout.h"

#include <array>
#include <vector>

namespace suar::plain {

class LabourMarket {
public:
    LabourMarket(const Scenario& scenario, const Layout& layout);

    // The unemployment that a cell of a province is steered to on the morning of a day.
    double target(Day day, std::size_t province, std::size_t cell) const;
    // Chances of one day.
    double losing(Day day, std::size_t province, std::size_t cell) const;
    double finding(std::size_t cell) const;

private:
    using ByCell = std::vector<std::array<double, cells>>; // by province
    void set_targets(const Scenario& scenario, const Layout& layout);

    Day start_;
    std::array<double, educations> finding_{};
    std::vector<ByCell> targets_; // by day, from the start to the day after the end
    std::vector<ByCell> losing_;  // by day
};

} // namespace suar::plain
