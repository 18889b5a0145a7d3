#include "report/map.h"

#include "report/built.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace suar {

namespace {

std::vector<MapShape> shapes_of(const nlohmann::json& json, const char* name, const char* english) {
    std::vector<MapShape> shapes;
    for (const nlohmann::json& shape : json)
        shapes.push_back({shape[name], shape.value(english, std::string()), shape["middle"][0],
                          shape["middle"][1], shape["path"]});
    return shapes;
}

const MapShape* find(const std::vector<MapShape>& shapes, std::string_view name) {
    const auto found = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const MapShape& each) { return each.name == name; });
    return found == shapes.end() ? nullptr : &*found;
}

} // namespace

const AreaMap& area_map() {
    static const AreaMap map = [] {
        const nlohmann::json json = nlohmann::json::parse(page_map().text);
        return AreaMap{json["width"],
                       json["height"],
                       json["provinces_from"],
                       shapes_of(json["provinces"], "name", "english"),
                       shapes_of(json["countries"], "iso3", "english"),
                       json["around"]};
    }();
    return map;
}

const MapShape* province_shape(std::string_view name) { return find(area_map().provinces, name); }
const MapShape* country_shape(std::string_view iso3) { return find(area_map().countries, iso3); }

const MapShape* country_shape_named(std::string_view english) {
    const auto& all = area_map().countries;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const MapShape& each) { return each.english == english; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace suar
