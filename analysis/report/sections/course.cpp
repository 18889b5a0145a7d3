// Cases over time, base and policies: what happens apart from what is recorded of it.
#include "report/sections/sections.h"
#include "report/sections/worlds_by_month.h"

namespace suar {

namespace {

struct Drawn {
    Outcome outcome;
    const char* title;
};

// All policies, with a column for each outcome of each world.
Table months_table(const Material& material, const std::vector<Drawn>& all) {
    Table table{{material.words("course.month")}, {}};
    std::vector<Line> lines;
    for (const Drawn& drawn : all)
        for (Line& line : monthly_lines(material, material.ranked, drawn.outcome, everywhere)) {
            table.head.push_back(all.size() == 1 ? line.name
                                                 : material.words(drawn.title) + ", " + line.name);
            lines.push_back(std::move(line));
        }
    for (std::size_t month = 0; month < material.comparison.months.size(); ++month) {
        std::vector<std::string> row{month_of(material, month)};
        for (const Line& line : lines) row.push_back(value_at(material, line, month));
        table.rows.push_back(std::move(row));
    }
    return table;
}

CourseChart drawing_of(const Material& material, const std::vector<Drawn>& all) {
    CourseChart chart = monthly_chart(material, PanelSize::large);
    for (const Drawn& drawn : all)
        chart.panels.push_back(
            {material.words(drawn.title),
             monthly_lines(material, pictured(material), drawn.outcome, everywhere)});
    return chart;
}

Chart truth_chart(const Material& material) {
    const PageWords& words = material.words;
    const std::vector<Drawn> all{{Outcome::entries, "course.entries"},
                                 {Outcome::coerced_held, "course.coerced_held"}};
    CourseChart drawing = drawing_of(material, all);
    std::vector<std::string> rows;
    for (const Line& line : drawing.panels[1].lines)
        rows.push_back(line.name + " " + value_at(material, line, last_month(material)));
    return {"over-time", words("course.truth.title"),
            words("course.truth.says", {{"begins", to_text(material.comparison.window.first)},
                                        {"last", last_month_of_window(material)},
                                        {"rows", joined(rows)}}),
            std::move(drawing), months_table(material, all)};
}

Chart record_chart(const Material& material) {
    const PageWords& words = material.words;
    const std::vector<Drawn> all{{Outcome::recorded_cases, "course.recorded_cases"}};
    return {"recorded-over-time", words("course.record.title"),
            words("course.record.says", {{"begins", to_text(material.comparison.window.first)}}),
            drawing_of(material, all), months_table(material, all)};
}

} // namespace

PageSection course_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"course", words("course.heading"), {}};
    if (!has_months(material)) {
        section.blocks.push_back(Paragraph{words("course.absent")});
        return section;
    }
    section.blocks.push_back(truth_chart(material));
    section.blocks.push_back(record_chart(material));
    section.blocks.push_back(Remark{bands_text(material) + " " + words("course.apart")});
    return section;
}

} // namespace suar
