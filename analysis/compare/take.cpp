#include "compare/take.h"

namespace suar {

Take take_outcome(std::size_t position) {
    return [position](const WorldAmounts& world) { return world.outcomes[position]; };
}

Take take_country(std::size_t position, CountryOutcome outcome) {
    return [=](const WorldAmounts& world) {
        return world.countries[static_cast<std::size_t>(outcome)][position];
    };
}

Take take_part(Division division, std::size_t part, PartOutcome outcome) {
    return [=](const WorldAmounts& world) {
        return world.parts[at(division)][part][static_cast<std::size_t>(outcome)];
    };
}

Take take_cost_of_year(std::size_t intervention, std::size_t year) {
    return [=](const WorldAmounts& world) { return world.cost_by_year[intervention][year]; };
}

Take take_month(std::size_t outcome, std::size_t row) {
    return [=](const WorldAmounts& world) {
        const std::int64_t value = world.months[outcome][row];
        return value == not_seen ? Amount() : Amount(value);
    };
}

Take take_intervention(std::size_t position, InterventionOutcome outcome) {
    return [=](const WorldAmounts& world) {
        return world.interventions[position][static_cast<std::size_t>(outcome)];
    };
}

Take take_cost() {
    return [](const WorldAmounts& world) {
        Amount all = 0;
        for (const auto& amounts : world.interventions) {
            const Amount& one = amounts[static_cast<std::size_t>(InterventionOutcome::cost_idr)];
            all = one && all ? Amount(*all + *one) : std::nullopt;
        }
        return all;
    };
}

namespace {

// Outcomes added and taken away; nothing where one of them is not known.
Take take_signed(std::vector<std::int64_t> signs) {
    return [signs = std::move(signs)](const WorldAmounts& world) {
        Amount sum = 0;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            if (signs[i] == 0) continue;
            const Amount& one = world.outcomes[i];
            sum = one && sum ? Amount(*sum + signs[i] * *one) : std::nullopt;
        }
        return sum;
    };
}

} // namespace

Take take_stops_not_bound() {
    std::vector<std::int64_t> signs;
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i) signs.push_back(sign_in_stops(i));
    return take_signed(std::move(signs));
}

Take take_stops_bound() {
    std::vector<std::int64_t> signs(compared_outcomes().size(), 0);
    for (const char* const name : {"stops_bound", "passports_withheld_bound"})
        signs[position_of(name)] = 1;
    return take_signed(std::move(signs));
}

} // namespace suar
