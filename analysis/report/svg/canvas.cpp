#include "report/svg/canvas.h"

#include "report/escape.h"

#include <fmt/format.h>

#include <cmath>

namespace suar {

namespace {

// Tenths of a pixel, so that the last bits of a sum do not change a file.
std::string at(double value) {
    const double tenths = std::round(value * 10) / 10;
    return fmt::format("{:g}", tenths == 0 ? 0.0 : tenths);
}

std::string ink_text(const Ink& ink) {
    std::string text = fmt::format("fill=\"{}\"", ink.fill);
    if (ink.stroke != "none")
        text += fmt::format(" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
                            ink.stroke, at(ink.width));
    if (!ink.dashes.empty()) text += fmt::format(" stroke-dasharray=\"{}\"", ink.dashes);
    if (ink.opacity < 1) text += fmt::format(" opacity=\"{:.2g}\"", ink.opacity);
    return text;
}

std::string points_text(const std::vector<Point>& points) {
    std::string text;
    for (const Point& point : points)
        text += (text.empty() ? "" : " ") + at(point.x) + "," + at(point.y);
    return text;
}

} // namespace

std::size_t letters_in(std::string_view text) {
    std::size_t letters = 0;
    for (const char byte : text)
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++letters;
    return letters;
}

void Canvas::line(Point from, Point to, const Ink& ink) { polyline({from, to}, ink); }

void Canvas::polyline(const std::vector<Point>& points, const Ink& ink) {
    body_ += fmt::format("<polyline points=\"{}\" {}/>\n", points_text(points), ink_text(ink));
}

void Canvas::polygon(const std::vector<Point>& points, const Ink& ink) {
    body_ += fmt::format("<polygon points=\"{}\" {}/>\n", points_text(points), ink_text(ink));
}

void Canvas::rectangle(Point corner, double width, double height, const Ink& ink) {
    body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>\n", at(corner.x),
                         at(corner.y), at(width), at(height), ink_text(ink));
}

void Canvas::path(std::string_view path, const Ink& ink) {
    body_ += fmt::format("<path d=\"{}\" {}/>\n", escaped(path), ink_text(ink));
}

void Canvas::text(Point where, std::string_view text, Anchor anchor, double size,
                  std::string_view fill) {
    const char* name = anchor == Anchor::start    ? "start"
                       : anchor == Anchor::middle ? "middle"
                                                  : "end";
    body_ += fmt::format(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{}\">{}</text>\n",
        at(where.x), at(where.y), at(size), name, fill, escaped(text));
}

// A picture within the picture cuts what lies outside of it and needs no names for that.
void Canvas::begin_area(Point corner, double width, double height, Point origin, double scale) {
    body_ += fmt::format("<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
                         "viewBox=\"{} {} {} {}\">\n",
                         at(corner.x), at(corner.y), at(width), at(height), at(origin.x),
                         at(origin.y), at(width / scale), at(height / scale));
}

void Canvas::end_area() { body_ += "</svg>\n"; }

std::string Canvas::svg(std::string_view title, std::string_view says) const {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                       "viewBox=\"0 0 {0} {1}\" role=\"img\" font-family=\"sans-serif\">\n"
                       "<title>{2}</title>\n<desc>{3}</desc>\n"
                       "<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n{4}</svg>\n",
                       at(width_), at(height_), escaped(title), escaped(says), body_);
}

std::vector<std::string> lines_of(std::string_view text, std::size_t letters, std::size_t most) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool fits =
            !lines.empty() && letters_in(lines.back()) + 1 + letters_in(word) <= letters;
        if (fits)
            lines.back() += " " + std::string(word);
        else if (lines.size() < most)
            lines.emplace_back(word);
        else {
            lines.back() += "…";
            break;
        }
    }
    return lines;
}

} // namespace suar
