// Table-driven reduction and a short series, after Tang, "Table-driven implementation of the
// exponential function in IEEE floating-point arithmetic" (ACM TOMS 15, 1989) and "... of the
// logarithm function ..." (ACM TOMS 16, 1990), with the reductions arranged so that no fused
// multiply-add is needed and every step that matters is exact.
//
// Why they are monotone: inside one interval of a table the last operation rounds a sum whose exact
// value grows with x by far more than the error of its small part; between intervals the error
// before that rounding is below 2^-61 of the result, less than one step of x is worth. The few
// intervals around 0 of the exponential where a step is worth less are tested edge by edge.
#include "core/exact_math.h"

#include "core/exact_tables.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace suar {
namespace {

using namespace exact_tables;

constexpr std::array<LogRow, log_intervals> log_table = make_log_table();
constexpr std::array<ExpRow, exp_steps> exp_table = make_exp_table();

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

constexpr double ln2_high = round_to(ln2.high, log_grain);
constexpr double ln2_low = (ln2.high - ln2_high) + ln2.low;

// ln2/128; the high part has so few bits that 2^18 times it is exact.
constexpr double step_high = round_to(ln2.high / exp_steps, 0x1p-42);
constexpr double step_low = (ln2.high / exp_steps - step_high) + ln2.low / exp_steps;
constexpr double steps_per_unit = exp_steps / ln2.high;

double power_of_two(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

// ln(z 2^exponent) for z in the table's binade, from about 0.70 to 1.41.
double log_of_parts(double z, std::size_t interval, int exponent) {
    const LogRow& row = log_table[interval];
    // z inverse - 1 without rounding: z in halves of 27 and 26 bits, the inverse of 21.
    const double z_high = std::bit_cast<double>(std::bit_cast<std::uint64_t>(z) & ~0x3ff'ffffULL);
    const double rest_high = z_high * row.inverse - 1;
    const double rest_low = (z - z_high) * row.inverse;
    const Double2 rest = ordered_sum(rest_high, rest_low);

    const double whole = exponent; // exact, as is the product with ln2_high and the sum
    const Double2 head = ordered_sum(whole * ln2_high + row.high, rest.high);

    const double r = rest.high;
    const double square = r * r;
    const double series =
        square * ((-1.0 / 2 + r * (1.0 / 3)) +
                  square * ((-1.0 / 4 + r * (1.0 / 5)) + square * (-1.0 / 6 + r * (1.0 / 7))));
    const double small = (whole * ln2_low + row.low) + (head.low + rest.low);
    return head.high + (small + series);
}

double log_of_bits(std::uint64_t bits, int exponent) {
    const std::uint64_t from_origin = bits - log_origin;
    const auto interval =
        static_cast<std::size_t>(from_origin >> log_interval_bits) % log_intervals;
    const auto more = static_cast<int>(static_cast<std::int64_t>(from_origin) >> 52);
    const double z = std::bit_cast<double>(bits - (from_origin & 0xfffULL << 52));
    return log_of_parts(z, interval, exponent + more);
}

double log_of_odd_case(double x) {
    if (x == 0) return -infinity;
    if (!(x > 0)) return not_a_number;
    if (x == infinity) return x;
    return log_of_bits(std::bit_cast<std::uint64_t>(x * 0x1p54), -54); // subnormal
}

// e^x = (head + tail) 2^exponent, head from 1 to 2, for |x| < 2^20.
struct Power {
    double head, tail;
    int exponent;
};

Power power_of(double x) {
    constexpr double shift = 0x1.8p52; // adding it leaves the nearest whole number in the low bits
    const double shifted = x * steps_per_unit + shift;
    const double whole = shifted - shift;
    const auto steps =
        static_cast<std::int32_t>(std::bit_cast<std::uint64_t>(shifted) & 0xffff'ffffULL);
    const ExpRow& row = exp_table[static_cast<std::uint32_t>(steps) % exp_steps];

    const double r = (x - whole * step_high) - whole * step_low;
    const double square = r * r;
    const double series =
        r + (square * (1.0 / 2 + r * (1.0 / 6)) + square * square * (1.0 / 24 + r * (1.0 / 120)));
    return {row.high, row.low + row.high * series, steps >> 7};
}

double exp_of_odd_case(double x) {
    if (x != x) return x;
    if (x > 710) return infinity;
    if (x < -746) return 0;
    // Near the ends of the range the scale itself may not be a double, so it is taken in halves;
    // only the last product rounds.
    const Power power = power_of(x);
    const int half = power.exponent / 2;
    return ((power.head + power.tail) * power_of_two(half)) * power_of_two(power.exponent - half);
}

} // namespace

double exact_exp(double x) {
    if (!(x > -708 && x < 708)) return exp_of_odd_case(x);
    const Power power = power_of(x);
    return (power.head + power.tail) * power_of_two(power.exponent);
}

double exact_log(double x) {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const bool normal_and_positive = bits - 0x0010'0000'0000'0000 < 0x7fe0'0000'0000'0000;
    return normal_and_positive ? log_of_bits(bits, 0) : log_of_odd_case(x);
}

double exact_logistic(double x) {
    if (x >= 40) return 1; // e^-40 is less than half an ulp of 1
    if (!(x > -40)) return exact_exp(x);
    // 1 + e^-x is rounded once only: twice would cost half an ulp more than promised.
    const Power power = power_of(-x);
    const double scale = power_of_two(power.exponent);
    const Double2 sum = exact_sum(1, power.head * scale);
    return 1 / (sum.high + (sum.low + power.tail * scale));
}

} // namespace suar
