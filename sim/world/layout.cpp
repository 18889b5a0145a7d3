#include "world/layout.h"

#include "core/error.h"

#include <algorithm>

namespace suar {

std::uint8_t ProvinceLayout::cell_of(std::uint32_t number) const {
    const std::uint32_t block = block_of(number);
    const std::uint32_t dealt = (number - block_begin(block)) * blocks + block;
    const auto after = std::upper_bound(cell_begins.begin(), cell_begins.end(), dealt);
    return cells[static_cast<std::size_t>(after - cell_begins.begin()) - 1];
}

ProvinceIndex Layout::province_of(PersonIndex person) const {
    const auto after = std::upper_bound(
        provinces.begin(), provinces.end(), at(person),
        [](std::size_t row, const ProvinceLayout& province) { return row < province.first; });
    return as<ProvinceIndex>(static_cast<std::size_t>(after - provinces.begin()) - 1);
}

std::uint32_t Layout::number_of(PersonIndex person) const {
    return static_cast<std::uint32_t>(at(person)) - provinces[province_of(person)].first;
}

std::uint32_t Layout::name_of(PersonIndex person) const {
    const ProvinceLayout& province = provinces[province_of(person)];
    return province.code << name_bits | (static_cast<std::uint32_t>(at(person)) - province.first);
}

Layout lay_out(const std::vector<ProvinceSize>& sizes) {
    Layout layout;
    std::uint32_t bundles = 0;
    for (const ProvinceSize& size : sizes) {
        if (size.agents >= 1u << name_bits || size.code >= 1u << (32 - name_bits))
            throw BrokenLaw{"every person has a name",
                            "a province is too large or its code too high"};
        ProvinceLayout province{};
        province.code = size.code;
        province.first = layout.persons;
        province.persons = size.agents;
        province.blocks = std::max(1u, (size.agents + block_persons - 1) / block_persons);
        province.first_bundle = bundles;
        province.bundles = (province.blocks + bundle_blocks - 1) / bundle_blocks;
        const auto index = layout.provinces.push(province);
        for (std::uint32_t number = 0; number < province.bundles; ++number) {
            const std::uint32_t from = number * bundle_blocks;
            const std::uint32_t until = std::min(from + bundle_blocks, province.blocks);
            const std::uint32_t first = province.block_begin(from);
            layout.bundles.push(
                {index, number, from, until - from, first, province.block_begin(until) - first});
        }
        bundles += province.bundles;
        layout.persons += size.agents;
    }
    return layout;
}

Stripe::Stripe(const ProvinceLayout& province, const Bundle& bundle, std::uint32_t risk_class)
    : province_(province), bundle_(bundle),
      name_(province.code << name_bits | bundle.number << stripe_class_bits | risk_class),
      begin_(province.class_begins[risk_class]), end_(province.class_begins[risk_class + 1]),
      first_row_(begin_ / province.blocks),
      rows_(begin_ == end_ ? 0 : (end_ - 1) / province.blocks - first_row_ + 1) {}

} // namespace suar
