#include "report/words/numbers.h"

#include "compare/rounded.h"

#include <fmt/format.h>

#include <algorithm>
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

// The finest that a percentage is written.
constexpr double finest_percent = 0.01;

bool is_nothing(std::string_view number) {
    return number.find_first_of("123456789") == std::string_view::npos;
}

std::string less_than_finest(const PageWords& words) {
    return words("number.percent_tiny",
                 {{"least", in_language(words, fmt::format("{:g}", finest_percent))}});
}

// "−4.1 %", or that it is less than can be written.
std::string percent_text(const PageWords& words, double percent) {
    const std::string text = rounded_percent(percent, std::nullopt);
    if (percent != 0 && is_nothing(text)) return less_than_finest(words);
    return words("number.percent", {{"value", in_language(words, text)}});
}

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

std::string counted_text(const PageWords& words, double value,
                         const std::optional<Bounds>& interval) {
    const std::string middle = count_text(words, value, interval);
    if (!interval || (value == 0 && interval->width() == 0)) return middle;
    if (interval->width() == 0) return words("number.alike", {{"value", middle}});
    return words(
        "number.with_interval",
        {{"value", middle},
         {"low",
          in_language(words, rounded(std::max(0.0, interval->low), step_for(value, interval)))},
         {"high", in_language(words, rounded(interval->high, step_for(value, interval)))}});
}

std::string change_text(const PageWords& words, double value,
                        const std::optional<Bounds>& interval) {
    const double step = step_for(value, interval);
    const std::string middle = in_language(words, rounded_change(value, step));
    if (!interval) return middle;
    if (interval->width() == 0)
        return value == 0 ? middle : words("number.alike", {{"value", middle}});
    return words("number.with_interval",
                 {{"value", middle},
                  {"low", in_language(words, rounded_change(interval->low, step))},
                  {"high", in_language(words, rounded_change(interval->high, step))}});
}

std::string money_text(const PageWords& words, double idr, const std::optional<Bounds>& interval) {
    const double step = step_for(idr, interval);
    // Of the amount as it is written, so that 999.6 million is a billion.
    const double written = std::round(idr / step) * step;
    for (const Size& size : sizes)
        if (std::abs(written) >= size.amount) {
            const double decimals = std::ceil(std::log10(size.amount / step) - 1e-9);
            std::string amount = size.amount == 1
                                     ? rounded(idr, step)
                                     : fmt::format("{:.{}f}", written / size.amount,
                                                   std::clamp(static_cast<int>(decimals), 0, 2));
            // What has no interval is a round number more often than a fine one.
            while (!interval && amount.find('.') != std::string::npos && amount.back() == '0')
                amount.pop_back();
            if (amount.ends_with('.')) amount.pop_back();
            return words(size.key, {{"amount", in_language(words, amount)}});
        }
    return words("money.one", {{"amount", "0"}});
}

std::string probability_text(const PageWords& words, double probability) {
    const auto said = [&](const char* key, double share, int decimals) {
        const std::string percent = fmt::format("{:.{}f}", 100 * share, decimals);
        return words(key, {{"value", in_language(words, percent)}});
    };
    if (probability > 0.999) return said("certainty.above", 0.999, 1);
    if (probability < 0.001) return said("certainty.below", 0.001, 1);
    return said("number.percent", probability, probability > 0.99 || probability < 0.01 ? 1 : 0);
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
        if (unit == PriceIn::rupiah) return money_text(words, value, price.ratio->interval);
        const int decimals = std::abs(value) >= 0.05 && std::abs(value) < 10 ? 1 : 0;
        return in_language(words, fmt::format("{:.{}f}", value, decimals));
    };
    const std::string value = said(price.ratio->value);
    if (!price.ratio->interval) return words("price.unsure", {{"value", value}});
    const std::string low = said(price.ratio->interval->low),
                      high = said(price.ratio->interval->high);
    if (low == value && high == value) return value;
    return words("number.with_interval", {{"value", value}, {"low", low}, {"high", high}});
}

std::optional<PercentChange> percent_change(const PageWords& words,
                                            const std::optional<Figure>& figure) {
    if (!figure || !figure->estimate.percent) return std::nullopt;
    const Estimate& estimate = figure->estimate;
    const double scale = 100 / estimate.base;
    PercentChange change{*estimate.percent, std::nullopt, "", ""};
    if (estimate.interval)
        change.interval = Bounds{estimate.interval->low * scale, estimate.interval->high * scale};
    if (!change.interval || change.interval->width() == 0) {
        change.text = change.range = percent_text(words, change.value);
        if (change.interval && change.value != 0)
            change.text = words("number.alike", {{"value", change.range}});
        return change;
    }
    const double half = change.interval->width() / 2;
    const auto said = [&](double percent) {
        return in_language(words, rounded_percent(percent, half));
    };
    const std::string low = said(change.interval->low), high = said(change.interval->high);
    change.range = percent_range(words, *change.interval);
    change.text = is_nothing(low + high)
                      ? change.range
                      : words("number.percent_with_interval",
                              {{"value", said(change.value)}, {"low", low}, {"high", high}});
    return change;
}

std::string percent_range(const PageWords& words, const Bounds& interval) {
    const double half = interval.width() / 2;
    const std::string low = rounded_percent(interval.low, half),
                      high = rounded_percent(interval.high, half);
    if (is_nothing(low + high)) return less_than_finest(words);
    return words("number.percent_range",
                 {{"low", in_language(words, low)}, {"high", in_language(words, high)}});
}

std::string unsigned_percent_range(const PageWords& words, const Bounds& interval) {
    std::optional<double> half;
    if (interval.width() > 0) half = interval.width() / 2;
    const auto said = [&](double percent) {
        std::string text = rounded_percent(std::abs(percent), half);
        if (text.starts_with('+')) text.erase(0, 1);
        return text;
    };
    const bool falls = interval.high < 0;
    const std::string near = said(falls ? interval.high : interval.low),
                      far = said(falls ? interval.low : interval.high);
    if (is_nothing(far)) return less_than_finest(words);
    if (is_nothing(near)) return words("number.percent_up_to", {{"high", in_language(words, far)}});
    if (near == far) return words("number.percent_about", {{"value", in_language(words, far)}});
    return words("number.percent_range",
                 {{"low", in_language(words, near)}, {"high", in_language(words, far)}});
}

std::string date_text(std::string date) {
    constexpr std::string_view unbroken = "\u2011";
    for (std::size_t at = date.find('-'); at != std::string::npos; at = date.find('-', at))
        date.replace(at, 1, unbroken);
    return date;
}

std::string month_text(const PageWords& words, int year, unsigned month) {
    return words(fmt::format("month.{}", month), {{"year", std::to_string(year)}});
}

} // namespace suar
