#include "patterns/variance_ratio.h"

#include <array>
#include <cmath>
#include <utility>

namespace suar::testing {
namespace {

constexpr std::size_t terms = 4; // level, unemployment, wage, access
using Terms = std::array<double, terms>;

std::vector<Terms> terms_of(const Tables& tables) {
    std::vector<Terms> rows;
    for (std::size_t p = 0; p < tables.provinces.size(); ++p) {
        const ProvinceRow& province = tables.provinces[p];
        double rate = 0;
        for (const UnemploymentKnot& knot : tables.unemployment[p])
            rate += knot.rate / static_cast<double>(tables.unemployment[p].size());
        rows.push_back({1, std::log(rate),
                        std::log(static_cast<double>(province.minimum_wage_2023) / 3e6),
                        std::log(province.internet_share)});
    }
    return rows;
}

// Solves A x = b by elimination; A is positive definite, so no pivot is small.
Terms solve(std::array<Terms, terms> a, Terms b) {
    for (std::size_t i = 0; i < terms; ++i)
        for (std::size_t j = i + 1; j < terms; ++j) {
            const double factor = a[j][i] / a[i][i];
            for (std::size_t k = i; k < terms; ++k) a[j][k] -= factor * a[i][k];
            b[j] -= factor * b[i];
        }
    for (std::size_t i = terms; i-- > 0;) {
        for (std::size_t k = i + 1; k < terms; ++k) b[i] -= a[i][k] * b[k];
        b[i] /= a[i][i];
    }
    return b;
}

std::vector<double> expected_by(const std::vector<Terms>& rows, const std::vector<double>& heads,
                                const Terms& effects) {
    std::vector<double> expected;
    for (std::size_t p = 0; p < rows.size(); ++p) {
        double eta = 0;
        for (std::size_t i = 0; i < terms; ++i) eta += rows[p][i] * effects[i];
        expected.push_back(heads[p] * std::exp(eta));
    }
    return expected;
}

} // namespace

Dispersion dispersion(const Tables& tables, const std::vector<double>& cases) {
    const std::vector<Terms> rows = terms_of(tables);
    std::vector<double> heads;
    double all_cases = 0, all_heads = 0;
    for (std::size_t p = 0; p < rows.size(); ++p) {
        heads.push_back(static_cast<double>(tables.provinces[p].labour_force));
        all_heads += heads[p];
        all_cases += cases[p];
    }
    Terms effects{std::log(all_cases / all_heads), 0, 0, 0};
    for (int step = 0; step < 50; ++step) { // Newton's: the likelihood is concave
        const std::vector<double> expected = expected_by(rows, heads, effects);
        std::array<Terms, terms> information{};
        Terms score{};
        for (std::size_t p = 0; p < rows.size(); ++p)
            for (std::size_t i = 0; i < terms; ++i) {
                score[i] += rows[p][i] * (cases[p] - expected[p]);
                for (std::size_t j = 0; j < terms; ++j)
                    information[i][j] += rows[p][i] * rows[p][j] * expected[p];
            }
        const Terms change = solve(information, score);
        for (std::size_t i = 0; i < terms; ++i) effects[i] += change[i];
    }
    const std::vector<double> expected = expected_by(rows, heads, effects);
    Dispersion result{0, static_cast<double>(rows.size() - terms)};
    for (std::size_t p = 0; p < rows.size(); ++p)
        result.ratio += (cases[p] - expected[p]) * (cases[p] - expected[p]) / expected[p];
    result.ratio /= result.freedom;
    return result;
}

} // namespace suar::testing
