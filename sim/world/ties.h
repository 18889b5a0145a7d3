// The social network: symmetric, computed from ids when somebody is asked for, never stored, and
// the same in every replicate of a seed. A household is a pair inside the block; at each level
// (community, province, country) some matchings join persons at random: the partner of i is
// P^-1(P(i) xor 1) for a keyed permutation P of the level's ids, and the pair is kept with
// probability w_i w_j, where w comes from fixed attributes. There are no triangles but by household
// (MODEL 7.4).
#pragma once

#include "core/draw.h"
#include "core/index.h"
#include "core/submodel.h"
#include "world/persons.h"

#include <cstdint>
#include <vector>

namespace suar {

struct TieSettings {
    std::uint32_t seed;
    std::uint32_t community, province, country; // matchings per level, 0 to 15
    double urban_weight, rural_weight;          // w of a person with digital access
    double access_weight;                       // factor on w without it
};

enum class TieLevel : std::uint8_t { household, community, province, country };

struct Tie {
    PersonIndex other;
    TieLevel level;
};

// Every tie of a person, household first, then by level and matching. A partner met at two levels
// stands there twice: two ties.
std::vector<Tie> ties_of(PersonIndex person, const Persons& persons, const TieSettings& settings);

// The keyed permutation of 0 ... size - 1: six rounds of Feistel's construction over the
// next even number of bits, walked until the value is inside (Black and Rogaway 2002, "Ciphers with
// arbitrary finite domains", CT-RSA).
class Permutation {
public:
    Permutation(std::uint32_t size, std::uint64_t key);
    std::uint32_t forward(std::uint32_t value) const;
    std::uint32_t backward(std::uint32_t value) const;

private:
    std::uint32_t size_;
    int half_bits_;
    std::uint64_t key_;
};

Submodel about_ties();

} // namespace suar
