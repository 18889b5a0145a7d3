#include "report/words/numbers.h"

#include "compare/rounded.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace suar {

namespace {

constexpr std::string_view minus = "\u2212";

struct Size {
    double amount;
    const char* key;
};
constexpr std::array<Size, 4> sizes{
    {{1e12, "money.trillion"}, {1e9, "money.billion"}, {1e6, "money.million"}, {1, "money.one"}}};

} // namespace

std::string in_language(const PageWords& words, std::string text) {
    std::string said;
    for (const char letter : text) {
        if (letter == '-')
            said += minus;
        else if (words.language() == PageLanguage::indonesian && (letter == ',' || letter == '.'))
            said += letter == ',' ? '.' : ',';
        else
            said += letter;
    }
    return said;
}

std::string count_text(const PageWords& words, double value,
                       const std::optional<Bounds>& interval) {
    return in_language(words, rounded(value, step_for(value, interval)));
}

std::string change_text(const PageWords& words, double value,
                        const std::optional<Bounds>& interval) {
    const double step = step_for(value, interval);
    const std::string middle = in_language(words, rounded_change(value, step));
    if (!interval || interval->width() == 0) return middle;
    return words("number.with_interval",
                 {{"value", middle},
                  {"low", in_language(words, rounded_change(interval->low, step))},
                  {"high", in_language(words, rounded_change(interval->high, step))}});
}

std::string money_text(const PageWords& words, double idr) {
    for (const Size& size : sizes)
        if (std::abs(idr) >= size.amount) {
            const double scaled = idr / size.amount;
            const int decimals =
                std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(scaled)))), 0, 2);
            return words(
                size.key,
                {{"amount", in_language(words, size.amount == 1
                                                   ? rounded(idr, step_for(idr, {}))
                                                   : fmt::format("{:.{}f}", scaled, decimals))}});
        }
    return words("money.one", {{"amount", "0"}});
}

std::string price_text(const PageWords& words, const Price& price, PriceIn unit) {
    if (!price.ratio) switch (price.reason) {
        case Price::Reason::none:
            return words(unit == PriceIn::rupiah ? "price.none" : "price.none.persons");
        case Price::Reason::free_of_cost:
            return words("price.free");
        case Price::Reason::not_distinguishable:
            return words("price.not_distinguishable");
        default:
            return words("price.not_known");
        }
    const auto said = [&](double value) {
        if (unit == PriceIn::rupiah) return money_text(words, value);
        const int decimals = std::abs(value) >= 0.05 && std::abs(value) < 10 ? 1 : 0;
        return in_language(words, fmt::format("{:.{}f}", value, decimals));
    };
    if (!price.ratio->interval) return said(price.ratio->value);
    return words("number.with_interval", {{"value", said(price.ratio->value)},
                                          {"low", said(price.ratio->interval->low)},
                                          {"high", said(price.ratio->interval->high)}});
}

std::optional<PercentChange> percent_change(const PageWords& words,
                                            const std::optional<Figure>& figure) {
    if (!figure || !figure->estimate.percent) return std::nullopt;
    const Estimate& estimate = figure->estimate;
    const double scale = 100 / estimate.base;
    PercentChange change{*estimate.percent, std::nullopt, "", ""};
    if (estimate.interval)
        change.interval = Bounds{estimate.interval->low * scale, estimate.interval->high * scale};
    std::optional<double> half;
    if (change.interval) half = change.interval->width() / 2;
    const auto said = [&](double percent) {
        return in_language(words, rounded_percent(percent, half));
    };
    if (!change.interval) {
        change.text = change.range = words("number.percent", {{"value", said(change.value)}});
        return change;
    }
    const std::string low = said(change.interval->low), high = said(change.interval->high);
    change.range = words("number.percent_range", {{"low", low}, {"high", high}});
    change.text = words("number.percent_with_interval",
                        {{"value", said(change.value)}, {"low", low}, {"high", high}});
    return change;
}

std::string month_text(const PageWords& words, int year, unsigned month) {
    return words(fmt::format("month.{}", month), {{"year", std::to_string(year)}});
}

} // namespace suar
