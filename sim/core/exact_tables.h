// The tables behind exact_exp and exact_log, computed by the compiler in double-double arithmetic
// (an unevaluated sum of two doubles, about 106 bits; Dekker 1971, Numerische Mathematik 18), so
// that no constant has to be believed. Only exact_math.cpp includes this.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace suar::exact_tables {

struct Double2 {
    double high, low;
};

// The exact sum, when |a| >= |b| or a is 0.
constexpr Double2 ordered_sum(double a, double b) {
    const double sum = a + b;
    return {sum, (a - sum) + b};
}

// The exact sum of any two doubles.
constexpr Double2 exact_sum(double a, double b) {
    const double sum = a + b;
    const double part = sum - a;
    return {sum, (a - (sum - part)) + (b - part)};
}

// The exact product, by halves of 26 bits.
constexpr Double2 exact_product(double a, double b) {
    constexpr double splitter = 0x1p27 + 1;
    const double a_high = splitter * a - (splitter * a - a), a_low = a - a_high;
    const double b_high = splitter * b - (splitter * b - b), b_low = b - b_high;
    const double product = a * b;
    const double rest = a_high * b_high - product + a_high * b_low + a_low * b_high;
    return {product, rest + a_low * b_low};
}

constexpr Double2 plus(Double2 a, Double2 b) {
    const Double2 high = exact_sum(a.high, b.high);
    const Double2 low = exact_sum(a.low, b.low);
    const Double2 sum = ordered_sum(high.high, high.low + low.high);
    return ordered_sum(sum.high, sum.low + low.low);
}

constexpr Double2 times(Double2 a, Double2 b) {
    const Double2 product = exact_product(a.high, b.high);
    return ordered_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

constexpr Double2 over(Double2 a, double b) {
    const double first = a.high / b;
    const Double2 back = exact_product(first, -b);
    const Double2 rest = plus(a, back);
    const double second = rest.high / b;
    const Double2 left = plus(rest, exact_product(second, -b));
    return plus(ordered_sum(first, second), {left.high / b, 0});
}

// ln(a/b) = 2 artanh((a - b)/(a + b)) for a/b from 1/2 to 2, where a - b and a + b are exact.
constexpr Double2 log_of_ratio(double a, double b) {
    const Double2 t = over({a - b, 0}, a + b);
    const Double2 square = times(t, t);
    Double2 sum{0, 0};
    for (int term = 71; term >= 1; term -= 2) sum = plus(times(sum, square), over({1, 0}, term));
    return times({2 * t.high, 2 * t.low}, sum);
}

// e^x by its series, for |x| < 1.
constexpr Double2 exp_of(Double2 x) {
    Double2 sum{1, 0};
    for (int term = 30; term >= 1; --term) sum = plus(over(times(sum, x), term), {1, 0});
    return sum;
}

// The multiple of `grain` (a power of two) nearest to x, for |x| < 2^51 grains.
constexpr double round_to(double x, double grain) {
    const double shift = 0x1.8p52 * grain;
    return (x + shift) - shift;
}

inline constexpr Double2 ln2 = log_of_ratio(2, 1);

// Intervals of the logarithm: the bits of x less `log_origin` count intervals of 2^45 from about
// 0.70. 1 is the middle of an interval, whose inverse is then 1 and logarithm 0: so nothing cancels
// around 1, where the logarithm is small.
inline constexpr std::uint64_t log_origin = 0x3fe6'7000'0000'0000;
inline constexpr int log_interval_bits = 45;
inline constexpr std::size_t log_intervals = 128;

// Multiples of this, up to 1100 times one of them, are added without rounding.
inline constexpr double log_grain = 0x1p-42;

struct LogRow {
    double inverse;   // about 1/(middle of the interval), of 21 bits
    double high, low; // -ln(inverse); high is a multiple of log_grain
};

constexpr std::array<LogRow, log_intervals> make_log_table() {
    std::array<LogRow, log_intervals> table{};
    for (std::size_t i = 0; i < log_intervals; ++i) {
        const std::uint64_t first = log_origin + (std::uint64_t{i} << log_interval_bits);
        const std::uint64_t half = std::uint64_t{1} << (log_interval_bits - 1);
        const double inverse = round_to(1 / std::bit_cast<double>(first + half), 0x1p-20);
        const Double2 log = log_of_ratio(1, inverse);
        const double high = round_to(log.high, log_grain);
        table[i] = {inverse, high, (log.high - high) + log.low};
    }
    return table;
}

// Steps of the exponential: x = (n/128) ln 2 + rest.
inline constexpr std::size_t exp_steps = 128;

struct ExpRow {
    double high, low; // 2^(i/128)
};

constexpr std::array<ExpRow, exp_steps> make_exp_table() {
    std::array<ExpRow, exp_steps> table{};
    for (std::size_t i = 0; i < exp_steps; ++i) {
        const Double2 x = over(times(ln2, {static_cast<double>(i), 0}), exp_steps);
        const Double2 power = exp_of(x);
        table[i] = {power.high, power.low};
    }
    return table;
}

} // namespace suar::exact_tables
