#include "report/html.h"

#include "report/built.h"
#include "report/chart_json.h"
#include "report/content_policy.h"
#include "report/escape.h"
#include "report/svg/svg.h"

#include <fmt/format.h>

namespace suar {

namespace {

std::string element(std::string_view name, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>\n", name, escaped(text));
}

std::string row_html(const std::vector<std::string>& cells) {
    std::string html = "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i)
        html += i == 0 ? "<th scope=\"row\">" + escaped(cells[i]) + "</th>"
                       : "<td>" + escaped(cells[i]) + "</td>";
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
    for (const auto& row : table.rows) html += row_html(row);
    return html + "</tbody></table></div>\n";
}

constexpr std::size_t rows_to_print = 16; // a longer table stays folded on paper

// On a narrow screen each row becomes a card: its cells say themselves what they are, and roles
// keep it a table for those who hear it.
std::string cards_html(const Table& table) {
    std::string html = "<table class=\"cards\" role=\"table\">\n<thead role=\"rowgroup\">"
                       "<tr role=\"row\">";
    for (const std::string& cell : table.head)
        html += "<th scope=\"col\" role=\"columnheader\">" + escaped(cell) + "</th>";
    html += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (const auto& row : table.rows) {
        html += "<tr role=\"row\">";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += i == 0 ? "<th scope=\"row\" role=\"rowheader\">" + escaped(row[i]) + "</th>"
                           : fmt::format("<td role=\"cell\" data-label=\"{}\">{}</td>",
                                         escaped(table.head[i]), escaped(row[i]));
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string folded_html(const Table& table, std::string_view summary) {
    return fmt::format("<details{}><summary>{}</summary>\n{}</details>\n",
                       table.rows.size() <= rows_to_print ? " data-print" : "", escaped(summary),
                       table_html(table, summary));
}

class Blocks {
public:
    explicit Blocks(const PageWords& words) : words_(words) {}

    std::string operator()(const Paragraph& block) const { return element("p", block.text); }
    std::string operator()(const Lead& block) const {
        return "<p class=\"lead\">" + escaped(block.text) + "</p>\n";
    }
    std::string operator()(const Remark& block) const {
        return "<p class=\"remark\">" + escaped(block.text) + "</p>\n";
    }
    std::string operator()(const Bullets& block) const {
        std::string html = "<ul>\n";
        for (const std::string& item : block.items) html += element("li", item);
        return html + "</ul>\n";
    }
    std::string operator()(const Table& block) const { return cards_html(block); }
    std::string operator()(const Folded& block) const {
        return folded_html(block.table, block.summary);
    }
    std::string operator()(const Command& block) const {
        return "<pre tabindex=\"0\"><code>" + escaped(block.text) + "</code></pre>\n";
    }
    std::string operator()(const Chart& chart) const {
        return fmt::format("<figure>\n<figcaption>{}</figcaption>\n"
                           "<div class=\"chart\" role=\"img\" aria-label=\"{}\" "
                           "data-chart=\"{}\"></div>\n<noscript>{}</noscript>\n{}</figure>\n",
                           escaped(chart.title), escaped(chart.says), escaped(chart.id),
                           svg_of(chart, words_), folded_html(chart.table, words_("chart.table")));
    }

private:
    const PageWords& words_;
};

std::string section_html(const PageSection& section, const PageWords& words) {
    std::string html = fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-heading\">\n"
                                   "<h2 id=\"{0}-heading\">{1}</h2>\n",
                                   escaped(section.id), escaped(section.heading));
    for (const Block& block : section.blocks) html += std::visit(Blocks(words), block);
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
