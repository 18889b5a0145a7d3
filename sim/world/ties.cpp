#include "world/ties.h"

namespace suar {
namespace {

constexpr int rounds = 6;

// The round function: a 64-bit finaliser (Stafford's variant 13 of MurmurHash3's, 2011).
std::uint32_t mix(std::uint64_t key, std::uint32_t half, int round) {
    std::uint64_t x = key ^ (static_cast<std::uint64_t>(round + 1) << 32 | half);
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return static_cast<std::uint32_t>((x ^ (x >> 31)) >> 16);
}

constexpr std::uint32_t no_partner = 0xFFFF'FFFFu;

std::uint32_t partner(const Permutation& order, std::uint32_t size, std::uint32_t one) {
    const std::uint32_t place = order.forward(one) ^ 1u;
    return place < size ? order.backward(place) : no_partner;
}

struct LevelAround { // a level around one person: which ids it has, and what keys its matchings
    TieLevel level;
    std::uint32_t first; // PersonIndex of its id 0
    std::uint32_t size;
    std::uint32_t name; // province code and block; 0 for the country
    std::uint32_t matchings;
};

double weight(PersonIndex person, const Persons& persons, const TieSettings& settings) {
    const ProvinceLayout& province = persons.layout.provinces[persons.layout.province_of(person)];
    const auto number = static_cast<std::uint32_t>(at(person)) - province.first;
    const double place =
        province.urban(province.block_of(number)) ? settings.urban_weight : settings.rural_weight;
    return persons.row[person].access() ? place : place * settings.access_weight;
}

bool kept(PersonIndex one, PersonIndex two, std::uint32_t matching, const Persons& persons,
          const TieSettings& settings) {
    const PersonIndex low = at(one) < at(two) ? one : two, high = low == one ? two : one;
    const Layout& layout = persons.layout;
    const Draw luck =
        draw({settings.seed, every_replicate}, Decision::tie_kept, layout.name_of(low),
             static_cast<std::int32_t>(layout.name_of(high)), matching);
    return luck.chance(weight(low, persons, settings) * weight(high, persons, settings));
}

} // namespace

Permutation::Permutation(std::uint32_t size, std::uint64_t key) : size_(size), key_(key) {
    int bits = 1;
    while (bits < 32 && (std::uint64_t{1} << bits) < size) ++bits;
    half_bits_ = (bits + 1) / 2;
}

std::uint32_t Permutation::forward(std::uint32_t value) const {
    const std::uint32_t mask = (1u << half_bits_) - 1;
    do {
        std::uint32_t left = value >> half_bits_, right = value & mask;
        for (int round = 0; round < rounds; ++round) {
            const std::uint32_t next = left ^ (mix(key_, right, round) & mask);
            left = right;
            right = next;
        }
        value = left << half_bits_ | right;
    } while (value >= size_);
    return value;
}

std::uint32_t Permutation::backward(std::uint32_t value) const {
    const std::uint32_t mask = (1u << half_bits_) - 1;
    do {
        std::uint32_t left = value >> half_bits_, right = value & mask;
        for (int round = rounds - 1; round >= 0; --round) {
            const std::uint32_t before = right ^ (mix(key_, left, round) & mask);
            right = left;
            left = before;
        }
        value = left << half_bits_ | right;
    } while (value >= size_);
    return value;
}

std::vector<Tie> ties_of(PersonIndex person, const Persons& persons, const TieSettings& settings) {
    const Layout& layout = persons.layout;
    const ProvinceLayout& province = layout.provinces[layout.province_of(person)];
    const auto row = static_cast<std::uint32_t>(at(person));
    const std::uint32_t block = province.block_of(row - province.first);
    const std::uint32_t block_first = province.first + province.block_begin(block);
    const std::uint32_t block_size = province.block_size(block);
    const std::uint32_t block_name = province.code << name_bits | block;
    const LevelAround levels[] = {
        {TieLevel::household, block_first, block_size, block_name, 1},
        {TieLevel::community, block_first, block_size, block_name, settings.community},
        {TieLevel::province, province.first, province.persons, province.code, settings.province},
        {TieLevel::country, 0, layout.persons, 0, settings.country}};
    std::vector<Tie> ties;
    for (const LevelAround& level : levels)
        for (std::uint32_t matching = 0; matching < level.matchings; ++matching) {
            const std::uint32_t index = static_cast<std::uint32_t>(level.level) << 8 | matching;
            const std::uint64_t key = draw({settings.seed, every_replicate},
                                           Decision::tie_permutation, level.name, 0, index)
                                          .first();
            const std::uint32_t other =
                partner(Permutation(level.size, key), level.size, row - level.first);
            if (other == no_partner) continue;
            const auto neighbour = as<PersonIndex>(level.first + other);
            if (level.level == TieLevel::household ||
                kept(person, neighbour, index, persons, settings))
                ties.push_back({neighbour, level.level});
        }
    return ties;
}

Submodel about_ties() {
    return {
        .file = "world/ties",
        .title = "Ties: who knows whom",
        .what = "Who knows whom is reckoned from fixed attributes when somebody is asked for, "
                "the same in every replicate of a seed. A household is a pair inside the "
                "community. At each level (community, province, country) some matchings join "
                "persons at random, and a pair is kept by the weights of both. There are no "
                "triangles but by household.",
        .equations = {"partner of i = P⁻¹(P(i) xor 1) for a keyed permutation P of the persons of "
                      "the level, one for each matching",
                      "P(pair kept) = w(i)·w(j);  w = ties.urban_weight or ties.rural_weight, · "
                      "ties.access_weight without digital access"},
        .keys = {"ties."},
        .literature = {"Black and Rogaway 2002, \"Ciphers with arbitrary finite domains\", for "
                       "the permutation"},
        .assumptions = {"Friends of friends are not friends more often than others are; would "
                        "change with a survey of networks, since clustering slows how far a "
                        "warning or a name spreads"},
    };
}

} // namespace suar
