#include "report/chart_json.h"

#include "report/built.h"
#include "report/map.h"

#include <cmath>

namespace suar {

namespace {

using Json = nlohmann::ordered_json;

// Six figures are more than a picture shows, and keep the page small.
Json figure(double value) {
    if (!std::isfinite(value)) return nullptr;
    if (value == 0) return 0;
    const double step = std::pow(10, std::floor(std::log10(std::abs(value))) - 5);
    const double nearest = std::round(value / step) * step;
    return step >= 1 ? Json(static_cast<std::int64_t>(nearest))
                     : Json(std::stod(nlohmann::json(nearest).dump()));
}

Json figures(const std::vector<double>& values) {
    Json json = Json::array();
    for (const double value : values) json.push_back(figure(value));
    return json;
}

Json reach_json(const Reach& reach) {
    Json json{{"value", figure(reach.value)}, {"text", reach.text}};
    if (reach.interval) {
        json["low"] = figure(reach.interval->low);
        json["high"] = figure(reach.interval->high);
    }
    return json;
}

Json line_json(const Line& line) {
    Json json{{"name", line.name}, {"colour", line.colour}, {"middle", figures(line.middle)}};
    if (!line.low.empty()) {
        json["low"] = figures(line.low);
        json["high"] = figures(line.high);
    }
    return json;
}

Json places_json(const std::vector<MapPlace>& places) {
    Json json = Json::array();
    for (const MapPlace& place : places) {
        Json each = reach_json(place.reach);
        each["name"] = place.name;
        each["shade"] = figure(place.shade);
        json.push_back(std::move(each));
    }
    return json;
}

Json drawing_json(const ForestChart& chart) {
    Json rows = Json::array();
    for (const ForestRow& row : chart.rows) {
        Json each = reach_json(row.reach);
        each["label"] = row.label;
        each["colour"] = row.colour;
        rows.push_back(std::move(each));
    }
    return {{"type", "forest"}, {"axis", chart.axis}, {"rows", std::move(rows)}};
}

Json drawing_json(const CourseChart& chart) {
    Json panels = Json::array();
    for (const Panel& panel : chart.panels) {
        Json lines = Json::array();
        for (const Line& line : panel.lines) lines.push_back(line_json(line));
        panels.push_back({{"title", panel.title}, {"lines", std::move(lines)}});
    }
    return {{"type", "course"},
            {"dates", chart.dates},
            {"begins", chart.begins},
            {"begins_label", chart.begins_label},
            {"small", chart.size == PanelSize::small},
            {"panels", std::move(panels)}};
}

Json drawing_json(const ProvinceMap& chart) {
    return {{"type", "provinces"},
            {"less", chart.less},
            {"more", chart.more},
            {"places", places_json(chart.places)}};
}

Json drawing_json(const FlowMap& chart) {
    Json flows = Json::array();
    for (const Flow& flow : chart.flows) {
        Json each = reach_json(flow.reach);
        each["country"] = flow.country;
        each["name"] = flow.name;
        each["change"] = flow.change;
        each["told"] = flow.told;
        flows.push_back(std::move(each));
    }
    return {{"type", "flows"},
            {"less", chart.less},
            {"more", chart.more},
            {"not_told", chart.not_told},
            {"flows", std::move(flows)}};
}

Json drawing_json(const BarChart& chart) {
    Json bars = Json::array();
    for (const Bar& bar : chart.bars)
        bars.push_back({{"label", bar.label},
                        {"value", figure(bar.value)},
                        {"placebo", bar.placebo ? figure(*bar.placebo) : Json(nullptr)},
                        {"beyond", bar.beyond_placebo},
                        {"text", bar.text}});
    return {{"type", "bars"},
            {"axis", chart.axis},
            {"own", chart.own},
            {"placebo", chart.placebo},
            {"bars", std::move(bars)}};
}

Json drawing_json(const PlaneChart& chart) {
    Json points = Json::array();
    for (const PlaneMark& point : chart.points)
        points.push_back({{"label", point.label},
                          {"colour", point.colour},
                          {"cost", reach_json(point.cost)},
                          {"effect", reach_json(point.effect)}});
    return {{"type", "plane"},
            {"cost", chart.cost},
            {"effect", chart.effect},
            {"points", std::move(points)}};
}

Json drawing_json(const CurveChart& chart) {
    Json lines = Json::array();
    for (const Line& line : chart.lines) lines.push_back(line_json(line));
    return {{"type", "curves"},
            {"along", chart.along},
            {"upwards", chart.upwards},
            {"amounts", figures(chart.amounts)},
            {"lines", std::move(lines)}};
}

bool needs_map(const Chart& chart) {
    return std::holds_alternative<ProvinceMap>(chart.drawing) ||
           std::holds_alternative<FlowMap>(chart.drawing);
}

} // namespace

nlohmann::ordered_json charts_json(const Page& page) {
    Json charts = Json::array();
    bool map = false;
    for (const Chart* chart : charts_of(page)) {
        Json json{{"id", chart->id}};
        json.update(
            std::visit([](const auto& drawing) { return drawing_json(drawing); }, chart->drawing));
        charts.push_back(std::move(json));
        map = map || needs_map(*chart);
    }
    Json json{{"charts", std::move(charts)}};
    if (map) json["map"] = Json::parse(page_map().text);
    return json;
}

} // namespace suar
