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

double furthest(const std::vector<MapPlace>& places) {
    double most = 0;
    for (const MapPlace& place : places) most = std::max(most, std::abs(place.shade));
    return most > 0 ? most : 1;
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
    canvas.text({left, y + 30}, mark_text(words, -std::round(most * 10) / 10), Anchor::start, 10);
    canvas.text({left + step * 4.5, y + 30}, "0", Anchor::middle, 10);
    canvas.text({left + step * 9, y + 30}, mark_text(words, std::round(most * 10) / 10),
                Anchor::end, 10);
    canvas.text({left + step * 9 + 10, y + 11}, chart.less, Anchor::start, 11);
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
    Canvas canvas(picture_width, height + key_height);
    const double most = furthest(chart.places);
    canvas.begin_area({0, 0}, picture_width, height, {0, 0}, scale);
    canvas.path(map.around, {.fill = land_colour});
    for (const MapShape& country : map.countries)
        if (!country.path.empty())
            canvas.path(country.path, {.fill = "#dcdcdc", .stroke = "#ffffff"});
    for (const MapShape& province : map.provinces) canvas.path(province.path, {.fill = "#bcbcbc"});
    // From the middle of the map's Indonesia: no place of departure is meant.
    const Point from{360, 520};
    for (const MapPlace& place : chart.places) {
        const MapShape* country = country_shape(place.name);
        if (!country) continue;
        const bool less = place.reach.value <= 0;
        const Point to{country->x, country->y};
        canvas.path(fmt::format("M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}", from.x, from.y,
                                (from.x + to.x) / 2 + (to.y - from.y) * 0.15,
                                (from.y + to.y) / 2 - (to.x - from.x) * 0.15, to.x, to.y),
                    {.stroke = less ? less_harm_colour : more_harm_colour,
                     .width = 1 + 9 * std::abs(place.reach.value) / most,
                     .opacity = 0.75,
                     .dashes = less ? "" : "8 4"});
    }
    for (const MapPlace& place : chart.places)
        if (const MapShape* country = country_shape(place.name))
            canvas.text({std::max(4.0, country->x - 8), country->y - 8}, place.reach.text,
                        country->x < 60 ? Anchor::start : Anchor::middle, 13);
    canvas.end_area();
    const double y = canvas.height() - 18;
    canvas.line({20, y - 4}, {60, y - 4}, {.stroke = less_harm_colour, .width = 5});
    canvas.text({68, y}, chart.less, Anchor::start);
    canvas.line({380, y - 4}, {420, y - 4},
                {.stroke = more_harm_colour, .width = 5, .dashes = "8 4"});
    canvas.text({428, y}, chart.more, Anchor::start);
    return canvas;
}

} // namespace suar
