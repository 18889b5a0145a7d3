#include "core/error.h"
#include "support/worlds.h"
#include "world/layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using namespace suar;

namespace {

// From a hamlet to more than two bundles; the sizes around one block are those that go wrong.
const std::vector<std::uint32_t> sizes{1, 5, 4095, 4096, 4097, 370'000, 1'100'000};
constexpr std::uint32_t largest = 25'400'000; // West Java one to one: arithmetic only

Layout one_province(std::uint32_t persons) { return lay_out({{32, persons}}); }

const ProvinceLayout& only(const Layout& layout) { return layout.provinces[ProvinceIndex{0}]; }

// Class boundaries that fall within rows, on rows and on each other (an empty class).
void add_classes(ProvinceLayout& province) {
    const std::uint32_t n = province.persons, row = province.blocks;
    province.class_begins = {0, n / 7, n / 7, std::min(n, n / 3 / row * row), n / 2, n};
    std::sort(province.class_begins.begin(), province.class_begins.end());
}

struct Found { // over all stripes of a class
    std::vector<int> times;
    std::uint32_t places = 0, empty_places = 0;
};

Found stripe_members(const Layout& layout, std::uint32_t risk_class) {
    const ProvinceLayout& province = only(layout);
    Found found{std::vector<int>(province.persons, 0)};
    for (const Bundle& bundle : layout.bundles) {
        const Stripe stripe(province, bundle, risk_class);
        found.places += stripe.size();
        for (std::uint32_t position = 0; position < stripe.size(); ++position) {
            const std::uint32_t number = stripe.number_at(position);
            if (number == Stripe::no_one) {
                ++found.empty_places;
                continue;
            }
            REQUIRE(number >= bundle.first);
            REQUIRE(number < bundle.first + bundle.persons);
            ++found.times[number];
        }
    }
    return found;
}

// Where a person stands in the order of dealing: person k goes to block k mod blocks.
std::uint32_t dealt(const ProvinceLayout& province, std::uint32_t number) {
    const std::uint32_t block = province.block_of(number);
    return (number - province.block_begin(block)) * province.blocks + block;
}

} // namespace

TEST_CASE("blocks of a province are equal within one person, at most 4096, and add up") {
    for (const std::uint32_t persons : {1u, 5u, 4095u, 4096u, 4097u, 370'000u, largest}) {
        CAPTURE(persons);
        const Layout layout = one_province(persons);
        const ProvinceLayout& province = only(layout);
        CHECK(province.blocks == (persons + 4095) / 4096);
        std::uint32_t sum = 0;
        for (std::uint32_t block = 0; block < province.blocks; ++block) {
            const std::uint32_t size = province.block_size(block);
            REQUIRE(province.block_begin(block) == sum);
            REQUIRE(size <= block_persons);
            REQUIRE(size >= persons / province.blocks);
            REQUIRE(size <= persons / province.blocks + 1);
            REQUIRE(province.block_of(sum) == block);
            REQUIRE(province.block_of(sum + size - 1) == block);
            sum += size;
        }
        CHECK(sum == persons);
        CHECK(province.block_begin(province.blocks) == persons);
    }
}

TEST_CASE("the block of every person is the one whose stretch holds her number") {
    for (const std::uint32_t persons : sizes) {
        const Layout layout = one_province(persons);
        const ProvinceLayout& province = only(layout);
        for (std::uint32_t number = 0; number < persons; ++number) {
            const std::uint32_t block = province.block_of(number);
            REQUIRE(province.block_begin(block) <= number);
            REQUIRE(number < province.block_begin(block) + province.block_size(block));
        }
    }
}

TEST_CASE("dealing gives every place of a province to one person") {
    for (const std::uint32_t persons : {1u, 5u, 4097u, 370'000u}) {
        const Layout layout = one_province(persons);
        std::vector<bool> taken(persons, false);
        for (std::uint32_t number = 0; number < persons; ++number) {
            const std::uint32_t place = dealt(only(layout), number);
            REQUIRE(place < persons);
            REQUIRE(!taken[place]);
            taken[place] = true;
        }
    }
}

TEST_CASE("bundles cover every person of every province once, in order") {
    std::vector<ProvinceSize> provinces;
    std::uint32_t code = 11;
    for (const std::uint32_t persons : sizes) provinces.push_back({code++, persons});
    provinces.push_back({90, largest});
    const Layout layout = lay_out(provinces);
    std::uint32_t next = 0, bundle_index = 0;
    for (std::size_t p = 0; p < layout.provinces.size(); ++p) {
        const ProvinceLayout& province = layout.provinces[as<ProvinceIndex>(p)];
        REQUIRE(province.first == next);
        REQUIRE(province.first_bundle == bundle_index);
        std::uint32_t blocks = 0;
        for (std::uint32_t number = 0; number < province.bundles; ++number, ++bundle_index) {
            const Bundle& bundle = layout.bundles[as<BundleIndex>(bundle_index)];
            REQUIRE(at(bundle.province) == p);
            REQUIRE(bundle.number == number);
            REQUIRE(bundle.first_block == blocks);
            REQUIRE(bundle.blocks >= 1);
            REQUIRE(bundle.blocks <= bundle_blocks);
            REQUIRE(province.first + bundle.first == next);
            REQUIRE(bundle.first == province.block_begin(bundle.first_block));
            next += bundle.persons;
            blocks += bundle.blocks;
        }
        REQUIRE(blocks == province.blocks);
        REQUIRE(next == province.first + province.persons);
    }
    CHECK(bundle_index == layout.bundles.size());
    CHECK(next == layout.persons);
}

TEST_CASE("every person of a risk class stands at one place of one stripe, and nobody else does") {
    for (const std::uint32_t persons : sizes) {
        CAPTURE(persons);
        Layout layout = one_province(persons);
        ProvinceLayout& province = layout.provinces[ProvinceIndex{0}];
        add_classes(province);
        for (std::uint32_t risk = 0; risk + 1 < province.class_begins.size(); ++risk) {
            const std::uint32_t begin = province.class_begins[risk];
            const std::uint32_t end = province.class_begins[risk + 1];
            const Found found = stripe_members(layout, risk);
            for (std::uint32_t number = 0; number < persons; ++number) {
                const std::uint32_t place = dealt(province, number);
                REQUIRE(found.times[number] == (begin <= place && place < end ? 1 : 0));
            }
            // Only the first and the last row have places without a member.
            CHECK(found.places == end - begin + found.empty_places);
            CHECK(found.empty_places < 2 * province.blocks);
        }
    }
}

TEST_CASE("stripe names differ over provinces, bundles and classes") {
    const Scenario scenario = testing::scenario("indonesia.toml", {});
    std::vector<ProvinceSize> provinces;
    for (const ProvinceRow& row : scenario.tables.provinces)
        provinces.push_back(
            {static_cast<std::uint32_t>(row.code), static_cast<std::uint32_t>(row.labour_force)});
    provinces.push_back({127, (1u << name_bits) - 1}); // the largest that has names
    Layout layout = lay_out(provinces);
    for (ProvinceLayout& province : layout.provinces)
        province.class_begins.assign((1u << stripe_class_bits) + 1, 0);
    std::set<std::uint32_t> names;
    std::size_t stripes = 0;
    for (const Bundle& bundle : layout.bundles)
        for (std::uint32_t risk = 0; risk < 1u << stripe_class_bits; ++risk, ++stripes)
            names.insert(Stripe(layout.provinces[bundle.province], bundle, risk).name());
    CHECK(names.size() == stripes);
}

TEST_CASE("person names are unique, and province and number follow from the row") {
    // A province without agents, as a coarse weight can make it, lies between two others.
    const Layout layout = lay_out({{1, 5}, {11, 4097}, {12, 0}, {13, 20'000}, {127, 1}});
    std::set<std::uint32_t> names;
    std::uint32_t row = 0;
    for (std::size_t p = 0; p < layout.provinces.size(); ++p)
        for (std::uint32_t k = 0; k < layout.provinces[as<ProvinceIndex>(p)].persons; ++k, ++row) {
            REQUIRE(at(layout.province_of(PersonIndex{row})) == p);
            REQUIRE(layout.number_of(PersonIndex{row}) == k);
            names.insert(layout.name_of(PersonIndex{row}));
        }
    CHECK(row == layout.persons);
    CHECK(names.size() == layout.persons);
}

TEST_CASE("a person's name does not depend on the other provinces of the table") {
    const Layout alone = lay_out({{32, 9000}});
    const Layout among = lay_out({{11, 777}, {32, 9000}, {94, 5}});
    for (std::uint32_t number = 0; number < 9000; ++number)
        REQUIRE(alone.name_of(PersonIndex{number}) == among.name_of(PersonIndex{777 + number}));
}

TEST_CASE("a province that has no names for all its persons is refused") {
    CHECK_NOTHROW(lay_out({{127, (1u << name_bits) - 1}}));
    CHECK_THROWS_AS(lay_out({{127, 1u << name_bits}}), BrokenLaw);
    CHECK_THROWS_AS(lay_out({{128, 5}}), BrokenLaw);
}

TEST_CASE("urban communities are the share of the first blocks within half a block, however many") {
    for (const double share : {0.0, 0.01, 0.34, 0.5, 0.999, 1 - 0x1p-32}) {
        CAPTURE(share);
        ProvinceLayout province{};
        province.urban_fixed = static_cast<std::uint32_t>(share * 0x1p32);
        std::uint32_t urban = 0;
        for (std::uint32_t block = 0; block < 6202; ++block) {
            urban += province.urban(block);
            // The fixed point itself misses the share by up to 2^-32 a block.
            REQUIRE(std::abs(urban - share * (block + 1)) <= 0.5 + 0x1p-18);
        }
    }
}

TEST_CASE("a province that is all urban has no rural block, and one without towns no urban block") {
    ProvinceLayout all{}, none{};
    all.urban_fixed = 0xFFFF'FFFFu;
    for (std::uint32_t block = 0; block < 6202; ++block) {
        REQUIRE(all.urban(block));
        REQUIRE_FALSE(none.urban(block));
    }
}
