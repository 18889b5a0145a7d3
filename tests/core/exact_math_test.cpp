#include "core/exact_math.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

// The reference is the system's long double library: 64 bits, so its own error, under one of its
// ulps, is under 2^-11 of ours.
static_assert(std::numeric_limits<long double>::digits >= 64);

namespace {

using suar::exact_exp;
using suar::exact_log;
using suar::exact_logistic;

constexpr double infinity = std::numeric_limits<double>::infinity();

long double reference_logistic(long double x) {
    return x < 0 ? std::exp(x) / (1 + std::exp(x)) : 1 / (1 + std::exp(-x));
}

// The size of the last place of the double in whose binade `exact` lies.
long double last_place(long double exact) {
    int exponent = 0;
    std::frexp(exact, &exponent);
    return std::ldexp(1.0L, std::max(exponent - 53, -1074));
}

double error_in_ulps(double found, long double exact) {
    return static_cast<double>(std::fabs(found - exact) / last_place(exact));
}

// Scrambles a counter (Steele, Lea, Flood 2014), to put a point somewhere inside its stratum.
std::uint64_t scrambled(std::uint64_t counter) {
    std::uint64_t bits = counter * 0x9e37'79b9'7f4a'7c15;
    bits = (bits ^ (bits >> 30)) * 0xbf58'476d'1ce4'e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d0'49bb'1331'11eb;
    return bits ^ (bits >> 31);
}

// Follows a function along rising points: the largest error, and how often it fell.
struct Watch {
    double (*function)(double);
    long double (*reference)(long double);
    double before = -infinity;
    double worst_error = 0;
    double worst_at = 0;
    long falls = 0;
    long points = 0;

    void rising(double x) {
        const double found = function(x);
        falls += !(found >= before); // a NaN falls
        before = found;
        ++points;
        if (reference == nullptr) return;
        const double error = error_in_ulps(found, reference(x));
        if (error <= worst_error) return;
        worst_error = error;
        worst_at = x;
    }
    void start_again() { before = -infinity; }
};

long double log_reference(long double x) { return std::log(x); }
long double exp_reference(long double x) { return std::exp(x); }

// `count` points between the doubles first and last (both positive), one in each of as many strata
// of equal numbers of doubles.
void spread_over_doubles(Watch& watch, double first, double last, std::uint64_t count) {
    watch.start_again();
    const auto from = std::bit_cast<std::uint64_t>(first);
    const std::uint64_t stratum = (std::bit_cast<std::uint64_t>(last) - from) / count;
    for (std::uint64_t i = 0; i < count; ++i)
        watch.rising(std::bit_cast<double>(from + i * stratum + scrambled(i) % stratum));
}

// The same for negative numbers, from -largest to -smallest.
void spread_over_negative_doubles(Watch& watch, double largest, double smallest,
                                  std::uint64_t count) {
    watch.start_again();
    const auto from = std::bit_cast<std::uint64_t>(largest);
    const std::uint64_t stratum = (from - std::bit_cast<std::uint64_t>(smallest)) / count;
    for (std::uint64_t i = 0; i < count; ++i)
        watch.rising(-std::bit_cast<double>(from - i * stratum - scrambled(i) % stratum));
}

// `count` points spread evenly over the numbers from first to last.
void spread_over_numbers(Watch& watch, double first, double last, std::uint64_t count) {
    watch.start_again();
    const double stratum = (last - first) / static_cast<double>(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        const double inside = static_cast<double>(scrambled(i) >> 11) * 0x1p-53;
        watch.rising(first + (static_cast<double>(i) + inside) * stratum);
    }
}

void neighbours(Watch& watch, double x, int each_side) {
    watch.start_again();
    for (int i = 0; i < each_side; ++i) x = std::nextafter(x, -infinity);
    for (int i = -each_side; i <= each_side; ++i) {
        watch.rising(x);
        x = std::nextafter(x, infinity);
    }
}

// Around every edge between two steps of the reduction of e^x: (n + 1/2) ln2/128.
void around_edges_of_exp(Watch& watch, double first, double last) {
    const long double step = std::log(2.0L) / 128;
    const long from = std::lround(first / step), to = std::lround(last / step);
    for (long n = from; n < to; ++n)
        neighbours(watch, static_cast<double>((static_cast<long double>(n) + 0.5L) * step), 4);
}

} // namespace

TEST_CASE("exact_log is within one ulp and monotone over all positive doubles") {
    Watch watch{exact_log, log_reference};
    spread_over_doubles(watch, 0x1p-1074, std::numeric_limits<double>::max(), 6'000'000);
    spread_over_doubles(watch, 0.5, 2, 2'000'000);
    spread_over_doubles(watch, 1 - 0x1p-20, 1 + 0x1p-20, 1'000'000);
    spread_over_numbers(watch, 0x1p-53, 1, 1'000'000);
    for (int power = -53; power < 0; ++power) {
        neighbours(watch, 1 - std::ldexp(1.0, power), 50);
        neighbours(watch, 1 + std::ldexp(1.0, power), 50);
    }
    neighbours(watch, 1, 1000);
    CAPTURE(watch.worst_at);
    CHECK(watch.points > 10'000'000);
    CHECK(watch.worst_error <= 0.52); // promised is 1; more than this and a low part is lost
    CHECK(watch.falls == 0);
}

TEST_CASE("exact_log is monotone across every edge of its table, in every binade") {
    Watch watch{exact_log, nullptr};
    // The edges lie on multiples of 2^44 in the bits; the ends of binades are among them.
    const auto last = std::bit_cast<std::uint64_t>(std::numeric_limits<double>::max());
    for (std::uint64_t edge = 0x0010'0000'0000'0000; edge < last; edge += std::uint64_t{1} << 44)
        neighbours(watch, std::bit_cast<double>(edge), 3);
    CHECK(watch.falls == 0);
}

TEST_CASE("exact_exp is within one ulp and monotone from underflow to overflow") {
    Watch watch{exact_exp, exp_reference};
    spread_over_numbers(watch, -745.13, 709.78, 7'000'000);
    spread_over_numbers(watch, -1, 1, 1'000'000);
    spread_over_doubles(watch, 0x1p-1074, 1, 1'000'000);
    spread_over_negative_doubles(watch, 1, 0x1p-1074, 1'000'000);
    spread_over_numbers(watch, -709, -707, 100'000);
    neighbours(watch, 0, 1000);
    CAPTURE(watch.worst_at);
    CHECK(watch.points > 10'000'000);
    CHECK(watch.worst_error <= 0.76); // subnormal results round twice; promised is 1
    CHECK(watch.falls == 0);
}

TEST_CASE("exact_exp is monotone across every edge of its reduction") {
    Watch watch{exact_exp, nullptr};
    around_edges_of_exp(watch, -746.5, 710.5);
    neighbours(watch, -708, 100); // where the odd cases begin
    neighbours(watch, 708, 100);
    CHECK(watch.falls == 0);
}

TEST_CASE("exact_logistic is within two ulps and monotone") {
    Watch watch{exact_logistic, reference_logistic};
    spread_over_numbers(watch, -745.13, 60, 4'000'000);
    spread_over_numbers(watch, -40, 40, 5'000'000);
    spread_over_doubles(watch, 0x1p-1074, 1, 500'000);
    spread_over_negative_doubles(watch, 1, 0x1p-1074, 500'000);
    neighbours(watch, 0, 1000);
    CAPTURE(watch.worst_at);
    CHECK(watch.points >= 10'000'000);
    CHECK(watch.worst_error <= 1.51); // promised is 2
    CHECK(watch.falls == 0);
}

TEST_CASE("exact_logistic is monotone across every edge of its reduction") {
    Watch watch{exact_logistic, nullptr};
    around_edges_of_exp(watch, -746.5, 45);
    neighbours(watch, -40, 100);
    neighbours(watch, 40, 100);
    CHECK(watch.falls == 0);
}

TEST_CASE("the elementary functions keep their exact and extreme values") {
    CHECK(exact_log(1) == 0);
    CHECK(exact_log(0) == -infinity);
    CHECK(exact_log(infinity) == infinity);
    CHECK(std::isnan(exact_log(-1)));
    CHECK(std::isnan(exact_log(-infinity)));
    CHECK(std::isnan(exact_log(std::nan(""))));
    CHECK(exact_exp(0) == 1);
    CHECK(exact_exp(-0.0) == 1);
    CHECK(exact_exp(-infinity) == 0);
    CHECK(exact_exp(-745.2) == 0);
    CHECK(exact_exp(-745.13) == 0x1p-1074);
    CHECK(exact_exp(709.78) < infinity);
    CHECK(exact_exp(709.8) == infinity);
    CHECK(exact_exp(infinity) == infinity);
    CHECK(std::isnan(exact_exp(std::nan(""))));
    CHECK(exact_logistic(0) == 0.5);
    CHECK(exact_logistic(-infinity) == 0);
    CHECK(exact_logistic(infinity) == 1);
    CHECK(std::isnan(exact_logistic(std::nan(""))));
}
