// The few shapes that the pictures are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct Point {
    double x, y;
};

enum class Anchor { start, middle, end };

struct Ink {
    std::string_view fill = "none";
    std::string_view stroke = "none";
    double width = 1;
    double opacity = 1;
    std::string_view dashes = ""; // "4 3"
};

class Canvas {
public:
    Canvas(double width, double height) : width_(width), height_(height) {}
    double width() const { return width_; }
    double height() const { return height_; }

    void line(Point from, Point to, const Ink& ink);
    void polyline(const std::vector<Point>& points, const Ink& ink);
    void polygon(const std::vector<Point>& points, const Ink& ink);
    void rectangle(Point corner, double width, double height, const Ink& ink);
    void path(std::string_view path, const Ink& ink); // as SVG writes it
    void text(Point at, std::string_view text, Anchor anchor, double size = 12,
              std::string_view fill = "#222222");
    // What is drawn between these is shifted and scaled, and cut at the edge of the given area.
    void begin_area(Point corner, double width, double height, Point origin, double scale);
    void end_area();

    // The whole file; `title` and `says` are for those who cannot see it.
    std::string svg(std::string_view title, std::string_view says) const;

private:
    double width_, height_;
    std::string body_;
};

std::size_t letters_in(std::string_view text);

// Words of a text in lines of at most so many letters; the last one of `most` ends in "…" where
// more follows.
std::vector<std::string> lines_of(std::string_view text, std::size_t letters, std::size_t most);

} // namespace suar
