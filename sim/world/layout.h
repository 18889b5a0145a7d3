// Where persons stand. The persons of a province are numbered 0, 1, ... and lie in blocks of equal
// size, within one, of at most 4,096; a block is a community. Up to 128 consecutive blocks make a
// bundle, the unit of parallel work.
//
// Sort the persons of a province by cell (sex x age x education; cells of one risk class together)
// and deal them to the blocks like cards: person k goes to block k mod blocks, where it is number
// k / blocks. So every block has the province's mix to within one person per cell, stands sorted by
// risk class inside, and a person's fixed attributes follow from its number without being stored.
// The persons of one risk class in one bundle are a stripe, the unit of candidate drawing.
#pragma once

#include "core/column.h"
#include "core/index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace suar {

inline constexpr std::uint32_t block_persons = 4096; // constants of the format
inline constexpr std::uint32_t bundle_blocks = 128;
inline constexpr std::uint32_t name_bits = 25; // of a person's number within the province
inline constexpr std::uint32_t stripe_class_bits = 5;

struct ProvinceLayout {
    std::uint32_t code;    // 1 to 127
    std::uint32_t first;   // PersonIndex of person 0
    std::uint32_t persons; // agents
    std::uint32_t blocks;
    std::uint32_t first_bundle;
    std::uint32_t bundles;
    std::vector<std::uint8_t> cells;        // in the order of dealing
    std::vector<std::uint32_t> cell_begins; // where each of them begins in that order; then persons
    std::vector<std::uint32_t> class_begins; // where each risk class begins; then persons
    std::uint32_t urban_fixed;               // urban share, fixed point 2^-32

    std::uint32_t block_begin(std::uint32_t block) const {
        const std::uint32_t small = persons / blocks, rest = persons % blocks;
        return block * small + (block < rest ? block : rest);
    }
    std::uint32_t block_size(std::uint32_t block) const {
        return persons / blocks + (block < persons % blocks ? 1 : 0);
    }
    std::uint32_t block_of(std::uint32_t number) const {
        const std::uint32_t small = persons / blocks, rest = persons % blocks;
        const std::uint32_t in_large = rest * (small + 1);
        return number < in_large ? number / (small + 1) : rest + (number - in_large) / small;
    }
    std::uint32_t in_cell(std::size_t i) const { return cell_begins[i + 1] - cell_begins[i]; }
    std::uint8_t cell_of(std::uint32_t number) const; // of the person with this number
    // Communities are urban or rural as a whole, evenly spread over the province: of the first
    // blocks, however many, the nearest whole number to the share.
    bool urban(std::uint32_t block) const {
        const std::uint64_t share = urban_fixed, half = 0x8000'0000u;
        return ((block + 1) * share + half) >> 32 > (block * share + half) >> 32;
    }
};

struct Bundle {
    ProvinceIndex province;
    std::uint32_t number;      // within the province
    std::uint32_t first_block; // within the province
    std::uint32_t blocks;
    std::uint32_t first; // number within the province of its first person
    std::uint32_t persons;
};

struct Layout {
    Column<ProvinceIndex, ProvinceLayout> provinces;
    Column<BundleIndex, Bundle> bundles;
    std::uint32_t persons = 0;
    std::uint32_t risk_classes = 0;

    ProvinceIndex province_of(PersonIndex person) const;
    std::uint32_t number_of(PersonIndex person) const; // within the province
    // A person's name, for luck: province code and number within the province. Never the row, which
    // another table of provinces would change.
    std::uint32_t name_of(PersonIndex person) const;
};

// Blocks and bundles of provinces with these many agents; cells and classes are left empty.
struct ProvinceSize {
    std::uint32_t code;
    std::uint32_t agents;
};
Layout lay_out(const std::vector<ProvinceSize>& sizes);

// One risk class in one bundle: positions 0 to size - 1 are candidates' places. Positions run
// through the blocks first; a few of the first and last row are no member of the class.
class Stripe {
public:
    Stripe(const ProvinceLayout& province, const Bundle& bundle, std::uint32_t risk_class);

    std::uint32_t name() const { return name_; } // for luck
    std::uint32_t size() const { return rows_ * bundle_.blocks; }
    // Number within the province of the person at this position, or no_one.
    static constexpr std::uint32_t no_one = 0xFFFF'FFFFu;
    std::uint32_t number_at(std::uint32_t position) const {
        const std::uint32_t row = position / bundle_.blocks;
        const std::uint32_t block = bundle_.first_block + position - row * bundle_.blocks;
        const std::uint64_t dealt =
            static_cast<std::uint64_t>(first_row_ + row) * province_.blocks + block;
        if (dealt < begin_ || dealt >= end_) return no_one;
        return province_.block_begin(block) + first_row_ + row;
    }

private:
    const ProvinceLayout& province_;
    const Bundle& bundle_;
    std::uint32_t name_, begin_, end_, first_row_, rows_;
};

} // namespace suar
