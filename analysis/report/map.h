// The map that pictures are drawn on: the provinces of Indonesia and the countries around.
// Provinces are from @svg-maps/indonesia (CC-BY-4.0), countries from world-atlas (Natural Earth).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct MapShape {
    std::string name;    // a province as the tables write it; a country by its ISO code
    std::string english; // name
    double x, y;         // its middle
    std::string path;    // as SVG writes it; empty outside of the plane
};

struct AreaMap {
    double width, height;
    double provinces_from; // y above which there are no provinces
    std::vector<MapShape> provinces, countries;
    std::string around; // land that is neither
};

const AreaMap& area_map();
const MapShape* province_shape(std::string_view name);
const MapShape* country_shape(std::string_view iso3);
const MapShape* country_shape_named(std::string_view english);

} // namespace suar
