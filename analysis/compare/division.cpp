#include "compare/division.h"

#include "core/error.h"
#include "rules/levels.h"
#include "world/cases.h"

#include <algorithm>

namespace suar {

namespace {

std::vector<std::string> texts(const auto& names) { return {names.begin(), names.end()}; }

std::int64_t& count(Divided<Part>& parts, Division division, std::size_t part,
                    PartOutcome outcome) {
    return *parts[at(division)][part][static_cast<std::size_t>(outcome)];
}

bool holds(const Window& window, Day day) { return day >= window.first && day <= window.last; }

bool is_held(const Captivity& captivity, Day day) {
    const auto before = [&](Day end) { return end == never || day < end; };
    return captivity.arrived <= day && before(captivity.freed) && before(captivity.promoted);
}

// What one captivity adds to the part that it belongs to, for each agent.
struct Counted {
    PartOutcome outcome;
    std::int64_t (*of)(const Captivity&, Window);
};
constexpr std::array<Counted, 7> counted{{
    {PartOutcome::entries,
     [](const Captivity& each, Window window) -> std::int64_t {
         return holds(window, each.arrived);
     }},
    {PartOutcome::coerced_days, coerced_days},
    {PartOutcome::recorded_cases,
     [](const Captivity& each, Window window) -> std::int64_t {
         return holds(window, each.recorded);
     }},
    {PartOutcome::returned,
     [](const Captivity& each, Window window) -> std::int64_t {
         return holds(window, each.returned);
     }},
    {PartOutcome::deaths,
     [](const Captivity& each, Window window) -> std::int64_t { return holds(window, each.died); }},
    {PartOutcome::held,
     [](const Captivity& each, Window window) -> std::int64_t {
         return is_held(each, window.last);
     }},
    {PartOutcome::coerced_held,
     [](const Captivity& each, Window window) {
         return coerced_days(each, {window.last, window.last});
     }},
}};

Divided<Part> empty(std::size_t provinces, std::size_t years) {
    Part nothing;
    nothing[static_cast<std::size_t>(PartOutcome::persons)] = 0;
    for (const Counted& each : counted) nothing[static_cast<std::size_t>(each.outcome)] = 0;
    Divided<Part> parts;
    parts[at(Division::province)].assign(provinces, nothing);
    parts[at(Division::sex)].assign(sexes, nothing);
    parts[at(Division::age)].assign(ages, nothing);
    parts[at(Division::education)].assign(educations, nothing);
    parts[at(Division::year)].assign(years, nothing);
    return parts;
}

std::array<std::size_t, divisions - 1> places_of(std::size_t province, std::size_t cell) {
    return {province, static_cast<std::size_t>(sex_of(cell)),
            static_cast<std::size_t>(age_of(cell)), static_cast<std::size_t>(education_of(cell))};
}

void count_persons(Divided<Part>& parts, const Layout& persons, std::int64_t weight) {
    std::int64_t all = 0;
    for (std::size_t p = 0; p < persons.provinces.size(); ++p) {
        const ProvinceLayout& province = persons.provinces[as<ProvinceIndex>(p)];
        for (std::size_t i = 0; i < province.cells.size(); ++i) {
            const auto which = places_of(p, province.cells[i]);
            for (std::size_t d = 0; d < which.size(); ++d)
                count(parts, all_divisions[d], which[d], PartOutcome::persons) +=
                    province.in_cell(i) * weight;
        }
        all += province.persons * weight;
    }
    for (Part& year : parts[at(Division::year)])
        year[static_cast<std::size_t>(PartOutcome::persons)] = all;
}

} // namespace

std::vector<Window> years_of(Window window) {
    std::vector<Window> years;
    for (Day first = window.first; first <= window.last; first = years.back().last + 1)
        years.push_back({first, std::min(to_day({to_date(first).year, 12, 31}), window.last)});
    return years;
}

Divided<std::string> part_names(const Tables& tables, Window window) {
    Divided<std::string> names;
    for (const ProvinceRow& row : tables.provinces)
        names[at(Division::province)].push_back(row.name);
    names[at(Division::sex)] = texts(sex_names);
    names[at(Division::age)] = texts(age_names);
    names[at(Division::education)] = texts(education_names);
    for (const Window& year : years_of(window))
        names[at(Division::year)].push_back(std::to_string(to_date(year.first).year));
    return names;
}

Parts::Parts(std::vector<std::uint32_t> province_codes) : codes_(std::move(province_codes)) {}

std::size_t Parts::size(Division division) const {
    return std::array{codes_.size(), sexes, ages, educations, std::size_t{0}}[at(division)];
}

std::array<std::size_t, divisions - 1> Parts::of(PersonName person, std::uint8_t cell) const {
    const auto found = std::find(codes_.begin(), codes_.end(), person.province);
    if (found == codes_.end())
        throw BrokenLaw{"a captive comes from a province of the table",
                        std::to_string(person.province)};
    return places_of(static_cast<std::size_t>(found - codes_.begin()), cell);
}

Parts parts_of(const Layout& persons) {
    std::vector<std::uint32_t> codes;
    for (const ProvinceLayout& province : persons.provinces) codes.push_back(province.code);
    return Parts(std::move(codes));
}

Parts parts_of(const Tables& tables) {
    std::vector<std::uint32_t> codes;
    for (const ProvinceRow& row : tables.provinces)
        codes.push_back(static_cast<std::uint32_t>(row.code));
    return Parts(std::move(codes));
}

Divided<Part> divide(const std::vector<Captivity>& captivities, const Layout& persons,
                     Window window, std::int64_t weight) {
    const Parts parts = parts_of(persons);
    const std::vector<Window> years = years_of(window);
    Divided<Part> divided = empty(persons.provinces.size(), years.size());
    count_persons(divided, persons, weight);
    for (const Captivity& each : captivities) {
        const auto which = parts.of(each.person, each.cell);
        for (const auto& [outcome, of] : counted) {
            if (const std::int64_t amount = of(each, window) * weight; amount > 0)
                for (std::size_t d = 0; d < which.size(); ++d)
                    count(divided, all_divisions[d], which[d], outcome) += amount;
            for (std::size_t year = 0; year < years.size(); ++year)
                count(divided, Division::year, year, outcome) += of(each, years[year]) * weight;
        }
    }
    return divided;
}

void put(Divided<Part>& parts, PartOutcome outcome, const SeriesAmounts& amounts) {
    const auto o = static_cast<std::size_t>(outcome);
    const auto add = [&](Division division, std::size_t part, const Amount& amount) {
        Amount& all = parts[at(division)][part][o];
        all = all && amount ? Amount(*all + *amount) : std::nullopt;
    };
    for (const Division division : all_divisions) {
        const bool known = division == Division::province ? !amounts.by_province.empty()
                           : division == Division::year   ? !amounts.by_year.empty()
                                                          : !amounts.by_cell.empty();
        if (known)
            for (Part& part : parts[at(division)]) part[o] = 0;
    }
    for (std::size_t p = 0; p < amounts.by_province.size(); ++p)
        add(Division::province, p, amounts.by_province[p]);
    for (std::size_t cell = 0; cell < amounts.by_cell.size(); ++cell) {
        const auto which = places_of(0, cell);
        for (const Division division : {Division::sex, Division::age, Division::education})
            add(division, which[at(division)], amounts.by_cell[cell]);
    }
    for (std::size_t year = 0; year < amounts.by_year.size(); ++year)
        add(Division::year, year, amounts.by_year[year]);
}

} // namespace suar
