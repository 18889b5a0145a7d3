#include "report/html.h"

#include "report/built.h"
#include "report/chart_json.h"
#include "report/content_policy.h"
#include "report/escape.h"
#include "report/svg/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {

namespace {

std::string element(std::string_view name, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>\n", name, escaped(text));
}

using Cells = std::vector<std::string>;

// "policy" of "policy: outcome".
std::string_view group_of(const Cells& row) {
    const std::string_view label = row.front();
    const std::size_t end = label.rfind(": ");
    return end == std::string_view::npos ? std::string_view() : label.substr(0, end);
}

// Rows of one group are read together: no page of paper ends between them.
bool continues_group(const Table& table, std::size_t row) {
    const std::string_view group = group_of(table.rows[row]);
    return row > 0 && !group.empty() && group == group_of(table.rows[row - 1]);
}

std::string row_begin(const Table& table, std::size_t row, std::string_view role) {
    return fmt::format("<tr{}{}>", role, continues_group(table, row) ? " class=\"same\"" : "");
}

std::string language_of(const Table& table, std::size_t column) {
    const auto& english = table.english;
    return std::find(english.begin(), english.end(), column) == english.end() ? "" : " lang=\"en\"";
}

std::string row_html(const Table& table, std::size_t row) {
    std::string html = row_begin(table, row, "");
    const Cells& cells = table.rows[row];
    for (std::size_t i = 0; i < cells.size(); ++i)
        html += i == 0 ? "<th scope=\"row\">" + escaped(cells[i]) + "</th>"
                       : "<td" + language_of(table, i) + ">" + escaped(cells[i]) + "</td>";
    return html + "</tr>\n";
}

// Focusable, so that a wide table can be moved with the keyboard.
std::string table_html(const Table& table, std::string_view label) {
    std::string html = fmt::format("<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
                                   "aria-label=\"{}\"><table>\n<thead><tr>",
                                   escaped(label));
    for (const std::string& cell : table.head)
        html += "<th scope=\"col\">" + escaped(cell) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) html += row_html(table, row);
    return html + "</tbody></table></div>\n";
}

std::string card_html(const Table& table, std::size_t row) {
    std::string html = row_begin(table, row, " role=\"row\"");
    const Cells& cells = table.rows[row];
    for (std::size_t i = 0; i < cells.size(); ++i)
        html += i == 0
                    ? "<th scope=\"row\" role=\"rowheader\">" + escaped(cells[i]) + "</th>"
                    : fmt::format("<td role=\"cell\"{} data-label=\"{}\">{}</td>",
                                  language_of(table, i), escaped(table.head[i]), escaped(cells[i]));
    return html + "</tr>\n";
}

// On a narrow screen each row becomes a card: its cells say themselves what they are, and roles
// keep it a table for those who hear it.
std::string cards_html(const Table& table) {
    std::string html = "<table class=\"cards\" role=\"table\">\n<thead role=\"rowgroup\">"
                       "<tr role=\"row\">";
    for (const std::string& cell : table.head)
        html += "<th scope=\"col\" role=\"columnheader\">" + escaped(cell) + "</th>";
    html += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) html += card_html(table, row);
    return html + "</tbody></table>\n";
}

// Longer or wider ones stay folded on paper. The text speaks of tables of their own; those of
// charts say what the picture shows.
enum class Speaks { by_itself, of_a_chart };
bool fits_paper(const Table& table, Speaks speaks) {
    constexpr std::size_t most_rows = 100, most_rows_of_a_chart = 16, most_columns = 9;
    return table.rows.size() <= (speaks == Speaks::by_itself ? most_rows : most_rows_of_a_chart) &&
           table.head.size() <= most_columns;
}

// The summary is said as `label` where it is alike at several tables.
std::string folded_html(const Table& table, std::string_view summary, std::string_view label,
                        Speaks speaks) {
    return fmt::format("<details{}><summary{}>{}</summary>\n{}</details>\n",
                       fits_paper(table, speaks) ? " data-print" : "",
                       label == summary ? "" : " aria-label=\"" + escaped(label) + "\"",
                       escaped(summary), table_html(table, label));
}

// Where a line is too long for paper, its last word goes with the mark that it goes on.
std::string command_html(std::string_view text) {
    constexpr std::string_view goes_on = " \\\n";
    std::string html;
    while (true) {
        const std::size_t end = text.find(goes_on);
        if (end == std::string_view::npos) return html + escaped(text);
        const std::size_t word = text.rfind(' ', end - 1) + 1;
        html += escaped(text.substr(0, word)) + "<span class=\"whole\">" +
                escaped(text.substr(word, end - word)) + " \\</span>\n";
        text.remove_prefix(end + goes_on.size());
    }
}

class Blocks {
public:
    Blocks(const PageSection& section, const PageWords& words) : section_(section), words_(words) {}

    std::string operator()(const Paragraph& block) const { return element("p", block.text); }
    std::string operator()(const Lead& block) const {
        return "<p class=\"lead\">" + escaped(block.text) + "</p>\n";
    }
    std::string operator()(const Remark& block) const {
        return "<p class=\"remark\">" + escaped(block.text) + "</p>\n";
    }
    std::string operator()(const Bullets& block) const {
        std::string html = block.english ? "<ul lang=\"en\">\n" : "<ul>\n";
        for (const std::string& item : block.items) html += element("li", item);
        return html + "</ul>\n";
    }
    std::string operator()(const Table& block) const { return cards_html(block); }
    std::string operator()(const Folded& block) const {
        return folded_html(block.table, block.summary, block.summary, Speaks::by_itself);
    }
    std::string operator()(const Command& block) const {
        return fmt::format("<pre tabindex=\"0\" role=\"group\" aria-label=\"{}\"><code>{}</code>"
                           "</pre>\n",
                           escaped(words_("command.of", {{"section", section_.heading}})),
                           command_html(block.text));
    }
    std::string operator()(const Chart& chart) const {
        return fmt::format(
            "<figure>\n<figcaption>{}</figcaption>\n"
            "<div class=\"chart\" role=\"img\" aria-label=\"{}\" "
            "data-chart=\"{}\"></div>\n<noscript>{}</noscript>\n{}</figure>\n",
            escaped(chart.title), escaped(chart.says), escaped(chart.id), svg_of(chart, words_),
            folded_html(chart.table, words_("chart.table"),
                        words_("chart.table.of", {{"title", chart.title}}), Speaks::of_a_chart));
    }

private:
    const PageSection& section_;
    const PageWords& words_;
};

std::string section_html(const PageSection& section, const PageWords& words) {
    std::string html = fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-heading\">\n"
                                   "<h2 id=\"{0}-heading\">{1}</h2>\n",
                                   escaped(section.id), escaped(section.heading));
    for (const Block& block : section.blocks) html += std::visit(Blocks(section, words), block);
    return html + "</section>\n";
}

std::string contents_html(const Page& page, const PageWords& words) {
    std::string html =
        fmt::format("<nav aria-label=\"{}\"><ul>\n", escaped(words("page.contents")));
    for (const PageSection& section : page.sections)
        html += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escaped(section.id),
                            escaped(section.heading));
    return html + "</ul></nav>\n";
}

std::string head_html(const Page& page, const PageWords& words) {
    return std::string(page_mark) +
           fmt::format("<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"referrer\" "
                       "content=\"no-referrer\">\n<title>{}</title>\n<style>{}</style>\n"
                       "</head>\n",
                       words("page.language"),
                       content_policy(page_script().sha256, page_style().sha256),
                       escaped(page.title), page_style().text);
}

} // namespace

std::string html_of(const Page& page) {
    const PageWords words(page.language);
    std::string html = head_html(page, words);
    html += fmt::format("<body>\n<a class=\"skip\" href=\"#{}\">{}</a>\n<header>\n"
                        "<p class=\"mark\">Suar</p>\n<h1>{}</h1>\n<p class=\"question\">{}</p>\n{}"
                        "</header>\n<main>\n",
                        escaped(page.sections.front().id), escaped(words("page.skip")),
                        escaped(page.title), escaped(page.question), contents_html(page, words));
    for (const PageSection& section : page.sections) html += section_html(section, words);
    html += "</main>\n<footer>\n";
    for (const std::string& line : page.footer) html += element("p", line);
    html += "</footer>\n<script type=\"application/json\" id=\"charts\">" +
            escaped_json(
                charts_json(page).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) +
            "</script>\n<script>";
    html += page_script().text;
    return html + "</script>\n</body>\n</html>\n";
}

} // namespace suar
