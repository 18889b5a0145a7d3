#include "report/fit_record.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace suar {

namespace {

constexpr std::string_view expected = "a record as suar calibrate writes it";

// What a record says once it has been read to the end; where it is cut or changed, the library
// throws.
FitRecord record_of(const nlohmann::json& json) {
    const nlohmann::json& found = json.at("found");
    FitRecord record{json.at("scenario").at("title"),
                     json.at("scenario").at("digest"),
                     found.at("share_of_weight_within_2_sd"),
                     "",
                     0,
                     json.at("quick"),
                     json.at("settled").is_null() || json.at("settled").get<bool>(),
                     json.at("settings_found"),
                     {}};
    if (const nlohmann::json& worst = found.at("largest_z"); !worst.is_null()) {
        record.furthest = worst.at("id");
        record.furthest_z = worst.at("z");
    }
    for (const nlohmann::json& target : json.at("targets")) {
        const nlohmann::json& seen = target.at("found");
        const auto number = [](const nlohmann::json& value) {
            return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
        };
        record.figures.push_back({target.at("id"), target.at("outcome"), target.at("country"),
                                  target.at("from"), target.at("to"), target.at("kind"),
                                  target.at("official"), number(seen.at("mean")),
                                  number(seen.at("z")), target.at("weight")});
    }
    return record;
}

} // namespace

Result<FitRecord> read_fit_record(const std::string& place, std::string_view text) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return Problem{place, "", "this is no JSON text, or only the beginning of one",
                       std::string(expected), "suar calibrate SCENARIO -o FILE writes one"};
    if (json.value("filetype", nlohmann::json()) != "suar-calibration")
        return Problem{place, "filetype", "this is no record of a fit", std::string(expected),
                       "suar calibrate SCENARIO -o FILE writes one"};
    if (json.value("format_version", nlohmann::json()) != fit_record_version)
        return Problem{place, "format_version",
                       fmt::format("{}", json.value("format_version", nlohmann::json()).dump()),
                       fmt::format("{}", fit_record_version), "fit again with this program"};
    try {
        return record_of(json);
    } catch (const nlohmann::json::exception& problem) {
        return Problem{place, "", fmt::format("the record is damaged ({})", problem.what()),
                       std::string(expected), "fit again, or take it from where it came"};
    }
}

} // namespace suar
