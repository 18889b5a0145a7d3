#include "report/map.h"

#include "report/svg/colours.h"
#include "report/svg/drawings.h"
#include "report/svg/scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace suar {

namespace {

constexpr double key_height = 46;
constexpr Ink not_told_ink{.stroke = quiet_colour, .width = 1, .dashes = "2 4"};

double furthest(const std::vector<MapPlace>& places) {
    double most = 0;
    for (const MapPlace& place : places) most = std::max(most, std::abs(place.shade));
    return most > 0 ? most : 1;
}

double widest(const std::vector<Flow>& flows) {
    double most = 0;
    for (const Flow& flow : flows)
        if (flow.told) most = std::max(most, std::abs(flow.reach.value));
    return most > 0 ? most : 1;
}

// Less is solid, more is dashed; what cannot be told from no change has no width of its own.
Ink ink_of(const Flow& flow, double most) {
    if (!flow.told) return not_told_ink;
    const bool less = flow.reach.value <= 0;
    return {.stroke = less ? less_harm_colour : more_harm_colour,
            .width = 2 + 8 * std::abs(flow.reach.value) / most,
            .opacity = 0.75,
            .dashes = less ? "" : "8 4"};
}

// From the middle of the map's Indonesia: no place of departure is meant.
void draw_arc(Canvas& canvas, const Flow& flow, double most) {
    const MapShape* country = country_shape(flow.country);
    if (!country) return;
    const Point from{360, 520}, to{country->x, country->y};
    canvas.path(fmt::format("M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}", from.x, from.y,
                            (from.x + to.x) / 2 + (to.y - from.y) * 0.15,
                            (from.y + to.y) / 2 - (to.x - from.x) * 0.15, to.x, to.y),
                ink_of(flow, most));
}

struct Box {
    double left, top, right, bottom;
    bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

// Above its place, within the map, and further up where another name stands already.
Box place_name(const Flow& flow, const MapShape& country, const std::vector<Box>& taken) {
    constexpr double letter = 7.4, line = 16, margin = 4;
    const double width =
        letter * static_cast<double>(std::max(letters_in(flow.name), letters_in(flow.change)));
    const double height = flow.told ? 2 * line : line;
    const double left =
        std::max(margin, std::min(country.x - width / 2, area_map().width - width - margin));
    Box box{left, country.y - 6 - height, left + width, country.y - 6};
    for (bool free = false; !free;) {
        free = true;
        for (const Box& other : taken)
            if (box.meets(other)) {
                box.bottom = other.top;
                box.top = box.bottom - height;
                free = false;
            }
    }
    return box;
}

void draw_names(Canvas& canvas, std::vector<Flow> flows) {
    std::erase_if(flows, [](const Flow& flow) { return !country_shape(flow.country); });
    std::sort(flows.begin(), flows.end(), [](const Flow& one, const Flow& two) {
        return country_shape(one.country)->y > country_shape(two.country)->y;
    });
    std::vector<Box> taken;
    for (const Flow& flow : flows) {
        const Box box = place_name(flow, *country_shape(flow.country), taken);
        const double middle = (box.left + box.right) / 2;
        const std::string_view colour = flow.told ? text_colour : quiet_colour;
        canvas.text({middle, box.top + 12}, flow.name, Anchor::middle, 13, colour);
        if (flow.told) canvas.text({middle, box.top + 28}, flow.change, Anchor::middle, 13, colour);
        taken.push_back(box);
    }
}

const MapPlace* find(const std::vector<MapPlace>& places, const std::string& name) {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const MapPlace& each) { return each.name == name; });
    return found == places.end() ? nullptr : &*found;
}

// Between white and a full colour, as the page's script mixes them.
std::string mixed(double share) { // from -1, all orange, to 1, all blue
    const std::string_view full = share < 0 ? more_harm_colour : less_harm_colour;
    std::string colour = "#";
    for (std::size_t i = 1; i < 7; i += 2) {
        const double channel = std::stoi(std::string(full.substr(i, 2)), nullptr, 16);
        colour += fmt::format(
            "{:02x}",
            static_cast<int>(std::lround(247 + (channel - 247) * std::min(1.0, std::abs(share)))));
    }
    return colour;
}

void draw_key(Canvas& canvas, double most, const ProvinceMap& chart, const PageWords& words) {
    const double y = canvas.height() - key_height + 8, left = 130, step = 40;
    canvas.text({left - 10, y + 11}, chart.more, Anchor::end, 11);
    for (int i = 0; i < 9; ++i)
        canvas.rectangle({left + step * i, y}, step, 14,
                         {.fill = mixed((i - 4) / 4.0), .stroke = "#ffffff"});
    canvas.text({left + step * 9 + 10, y + 11}, chart.less, Anchor::start, 11);
    // Where nothing can be told from no change, the ends of the colours have no numbers.
    if (std::all_of(chart.places.begin(), chart.places.end(),
                    [](const MapPlace& place) { return place.shade == 0; }))
        return;
    canvas.text({left, y + 30}, mark_text(words, -std::round(most * 10) / 10), Anchor::start, 10);
    canvas.text({left + step * 4.5, y + 30}, "0", Anchor::middle, 10);
    canvas.text({left + step * 9, y + 30}, mark_text(words, std::round(most * 10) / 10),
                Anchor::end, 10);
}

} // namespace

Canvas drawn(const ProvinceMap& chart, const PageWords& words) {
    const AreaMap& map = area_map();
    const double scale = picture_width / map.width;
    const double height = (map.height - map.provinces_from) * scale;
    Canvas canvas(picture_width, height + key_height);
    const double most = furthest(chart.places);
    canvas.begin_area({0, 0}, picture_width, height, {0, map.provinces_from}, scale);
    canvas.path(map.around, {.fill = land_colour});
    for (const MapShape& country : map.countries)
        if (!country.path.empty()) canvas.path(country.path, {.fill = land_colour});
    for (const MapShape& province : map.provinces) {
        const MapPlace* place = find(chart.places, province.name);
        const std::string fill = place ? mixed(place->shade / most) : "#cccccc";
        canvas.path(province.path, {.fill = fill, .stroke = "#555555", .width = 0.5});
    }
    canvas.end_area();
    draw_key(canvas, most, chart, words);
    return canvas;
}

Canvas drawn(const FlowMap& chart, const PageWords&) {
    const AreaMap& map = area_map();
    const double scale = picture_width / map.width, height = map.height * scale;
    Canvas canvas(picture_width, height + key_height + 20);
    canvas.begin_area({0, 0}, picture_width, height, {0, 0}, scale);
    canvas.path(map.around, {.fill = land_colour});
    for (const MapShape& country : map.countries)
        if (!country.path.empty())
            canvas.path(country.path, {.fill = "#dcdcdc", .stroke = "#ffffff"});
    for (const MapShape& province : map.provinces) canvas.path(province.path, {.fill = "#bcbcbc"});
    const double most = widest(chart.flows);
    for (const bool told : {false, true}) // findings lie above the others
        for (const Flow& flow : chart.flows)
            if (flow.told == told) draw_arc(canvas, flow, most);
    draw_names(canvas, chart.flows);
    canvas.end_area();
    const double y = canvas.height() - 38;
    canvas.line({20, y - 4}, {60, y - 4}, {.stroke = less_harm_colour, .width = 5});
    canvas.text({68, y}, chart.less, Anchor::start);
    canvas.line({380, y - 4}, {420, y - 4},
                {.stroke = more_harm_colour, .width = 5, .dashes = "8 4"});
    canvas.text({428, y}, chart.more, Anchor::start);
    canvas.line({20, y + 16}, {60, y + 16}, not_told_ink);
    canvas.text({68, y + 20}, chart.not_told, Anchor::start);
    return canvas;
}

} // namespace suar
