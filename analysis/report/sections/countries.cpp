// Small multiples: persons held under coercion in each country.
#include "report/sections/sections.h"
#include "report/sections/worlds_by_month.h"

#include <algorithm>

namespace suar {

namespace {

constexpr Outcome held_now = Outcome::coerced_held;

bool ever_holds(const Line& line) {
    return std::any_of(line.middle.begin(), line.middle.end(),
                       [](double value) { return value > 0; });
}

// Places of the series where anybody is held; place 0 is everywhere.
std::vector<std::size_t> places_of(const Material& material) {
    std::vector<std::size_t> places;
    for (std::size_t place = 1; place <= material.comparison.countries.size(); ++place)
        if (ever_holds(monthly_line(material, std::nullopt, held_now, place)))
            places.push_back(place);
    return places;
}

std::string name_of(const Material& material, std::size_t place) {
    return material.words.name(material.comparison.countries[place - 1]);
}

// At the end of each year, for all policies.
Table years_table(const Material& material, const std::vector<std::size_t>& places) {
    const PageWords& words = material.words;
    Table table{{words("moved.country")}, {}};
    for (const std::size_t place : places) {
        const auto lines = monthly_lines(material, material.ranked, held_now, place);
        if (table.head.size() == 1)
            for (const Line& line : lines) table.head.push_back(line.name);
        for (std::size_t month = 0; month < material.comparison.months.size(); ++month) {
            if (to_text(material.comparison.months[month].first).substr(5, 2) != "12") continue;
            std::vector<std::string> row{name_of(material, place) + ", " +
                                         month_of(material, month)};
            for (const Line& line : lines) row.push_back(value_at(material, line, month));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

} // namespace

PageSection countries_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"countries", words("countries.heading"), {}};
    const auto places = has_months(material) ? places_of(material) : std::vector<std::size_t>();
    if (places.empty()) {
        section.blocks.push_back(Paragraph{words("countries.absent")});
        return section;
    }
    CourseChart drawing = monthly_chart(material, PanelSize::small);
    std::vector<std::string> rows;
    for (const std::size_t place : places) {
        drawing.panels.push_back({name_of(material, place),
                                  monthly_lines(material, pictured(material), held_now, place)});
        rows.push_back(
            name_of(material, place) + " " +
            value_at(material, drawing.panels.back().lines.front(), last_month(material)));
    }
    section.blocks.push_back(Chart{
        "by-country", words("countries.title"),
        words("countries.says", {{"last", last_month_of_window(material)}, {"rows", joined(rows)}}),
        std::move(drawing), years_table(material, places)});
    section.blocks.push_back(Remark{words("countries.scale") + " " + bands_text(material)});
    return section;
}

} // namespace suar
