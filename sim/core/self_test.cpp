#include "core/self_test.h"

#include "core/exact_math.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace suar {
namespace {

// Printed by every build with g++ 12 and clang++ 14 at -O0 to -O3, with and without -mfma. A change
// of exact_math that moves it changes every result, so it is a change of the result format.
constexpr std::uint64_t right_fingerprint = 0x3536'c58b'5a45'eed3;

// Values pass through here so that the compiler cannot work them out in advance with its own,
// always right, arithmetic.
double at_run_time(double x) {
    volatile double hidden = x;
    return hidden;
}

class Digest {
public:
    void add(double value) { add_bits(std::bit_cast<std::uint64_t>(value)); }
    void add_bits(std::uint64_t bits) {
        bits_ = (bits_ ^ bits) * 0x9e37'79b9'7f4a'7c15;
        bits_ ^= bits_ >> 29;
    }
    std::uint64_t bits() const { return bits_; }

private:
    std::uint64_t bits_ = 0x5375'6172;
};

void add_elementary_functions(Digest& digest) {
    for (int i = -180; i <= 180; ++i) {
        const double x = at_run_time(i) * 4.05;
        digest.add(exact_exp(x));
        digest.add(exact_logistic(x / 8));
        digest.add(exact_log(at_run_time(1) + i * 0x1.9p-9)); // from 0.45 to 1.55
    }
    double x = at_run_time(0x1.5p-1074); // from the least subnormal to near overflow
    for (int i = 0; i < 126; ++i, x *= 0x1.9p16) digest.add(exact_log(x));
}

// Each line goes wrong in one way of building or running that is not ours: registers wider than a
// double, sums reordered, a product and a sum in one rounding, division by a rounded reciprocal,
// subnormals flushed to zero, signs of zero or NaNs ignored, another direction of rounding.
void add_plain_operations(Digest& digest) {
    const double one = at_run_time(1), third = one / at_run_time(3), tiny = at_run_time(0x1p-1060);
    const double small = at_run_time(0x1p-53), big = at_run_time(0x1p60);
    digest.add((one + small) + small);
    digest.add(one + (small + small));
    digest.add((big + third) - big);
    digest.add(one + small * (1 + 0x1p-11)); // rounded twice in wide registers
    digest.add(third * third - at_run_time(0x1.c71c71c71c71cp-4));
    const double divisor = at_run_time(49);
    digest.add(at_run_time(10) / divisor);
    digest.add(at_run_time(11) / divisor);
    digest.add(at_run_time(13) / divisor);
    digest.add(at_run_time(17) / divisor);
    digest.add(tiny * at_run_time(0.25));
    digest.add(tiny / at_run_time(3));
    digest.add(at_run_time(0x1p-1022) - at_run_time(0x1.8p-1023));
    digest.add(at_run_time(0x1p1023) * at_run_time(4) * at_run_time(0.125));
    digest.add(at_run_time(-0.0) + at_run_time(-0.0));
    digest.add(at_run_time(-0.0) * one);
    const double nothing = at_run_time(0) / at_run_time(0);
    digest.add_bits(nothing != nothing ? 1 : 2);
    for (int i = 1; i <= 40; ++i) {
        const double x = at_run_time(i);
        digest.add(std::sqrt(x));
        digest.add(third / x);
        digest.add(-third * x + third);
    }
}

} // namespace

std::uint64_t arithmetic_fingerprint() {
    Digest digest;
    add_elementary_functions(digest);
    add_plain_operations(digest);
    return digest.bits();
}

bool arithmetic_self_test() { return arithmetic_fingerprint() == right_fingerprint; }

} // namespace suar
