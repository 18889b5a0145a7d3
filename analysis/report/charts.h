// The pictures of a report, as numbers and words: how they are drawn, in a browser (page/) or as
// SVG (svg/), is not known here.
#pragma once

#include "compare/statistics.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace suar {

// The first column names the row.
struct Table {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> english = {}; // columns in the program's own words, in every language
};

// A value with its 95 % interval, and both as words.
struct Reach {
    double value;
    std::optional<Bounds> interval;
    std::string text;
};

// Base 0, then the policies: the same colour, dashes and shape for the same world in every picture.
using ColourIndex = std::size_t;

struct ForestRow {
    std::string label;
    ColourIndex colour;
    Reach reach;
};
struct ForestChart { // values beside a line at zero
    std::string axis;
    std::vector<ForestRow> rows;
};

struct Line {
    std::string name;
    ColourIndex colour;
    std::vector<double> middle, low, high; // by date; not a number where it is not known
};
struct Panel {
    std::string title;
    std::vector<Line> lines;
};
enum class PanelSize { large, small };
struct CourseChart {
    std::vector<std::string> dates; // "2023-01", by month
    std::string begins;             // the month in which the first policy starts
    std::string begins_label;
    PanelSize size;
    std::vector<Panel> panels;
};

struct MapPlace {
    std::string name; // as the map names it
    double shade;     // the value, or 0 where it cannot be told from that
    Reach reach;
};
struct ProvinceMap {
    std::string less, more; // harm: what the colours above and below zero say
    std::vector<MapPlace> places;
};

struct Flow {
    std::string country; // as the map names it
    std::string name;
    std::string change; // with its interval, for below the name; empty where it is not told
    Reach reach;
    bool told; // from no change; else it is drawn as no finding
};
struct FlowMap { // from Indonesia to countries
    std::string less, more, not_told;
    std::vector<Flow> flows;
};

struct Bar {
    std::string label;
    double value;
    std::optional<double> placebo;
    bool beyond_placebo; // or not judged; else it is drawn hollow
    std::string text;
};
struct BarChart {
    std::string axis, own, placebo; // names
    std::vector<Bar> bars;
};

struct PlaneMark {
    std::string label;
    ColourIndex colour;
    Reach cost, effect;
};
struct PlaneChart {
    std::string cost, effect; // axes: along, and upwards
    std::vector<PlaneMark> points;
};

struct CurveChart { // shares from 0 to 1 over amounts above 0, on an axis of powers of ten
    std::string along, upwards;
    std::vector<double> amounts;
    std::vector<Line> lines; // of which only the middle is used
};

struct Chart {
    std::string id; // also the name of its SVG file
    std::string title;
    std::string says; // for those who cannot see it
    std::variant<ForestChart, CourseChart, ProvinceMap, FlowMap, BarChart, PlaneChart, CurveChart>
        drawing;
    Table table;
};

} // namespace suar
