// The record of a fit: the committed one is read, others are refused with what is wrong.
#include "report/fit_record.h"
#include "synthetic_run.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

std::string refusal(std::string_view text) {
    const auto record = read_fit_record("fit.json", text);
    return record ? "" : describe(record.problems()[0]);
}

} // namespace

TEST_CASE("fit record: that of the baseline is read") {
    const std::string text = synthetic::bytes_of(SUAR_SOURCE_DIR "/scenarios/indonesia.json");
    const auto record = read_fit_record("indonesia.json", text);
    REQUIRE(record.ok());
    CHECK(record.value().title == "Indonesia, baseline");
    CHECK(record.value().figures.size() > 20);
    CHECK(record.value().share_within_two > 0);
    CHECK(record.value().share_within_two <= 1);
}

TEST_CASE("fit record: what is none, cut, damaged or of another version is refused") {
    const std::string text = synthetic::bytes_of(SUAR_SOURCE_DIR "/scenarios/indonesia.json");
    CHECK(refusal("").find("fit.json: error: ") == 0);
    CHECK(refusal("[]").find("no JSON") != std::string::npos);
    CHECK(refusal("{}").find("no record of a fit") != std::string::npos);
    CHECK(refusal(text.substr(0, text.size() / 2)).find("beginning") != std::string::npos);
    std::string other = text;
    other.replace(other.find("\"format_version\": 1"), 19, "\"format_version\": 7");
    CHECK(refusal(other).find("7; expected 1") != std::string::npos);
    std::string damaged = text;
    damaged.replace(damaged.find("\"outcome\""), 9, "\"outcomx\"");
    CHECK(refusal(damaged).find("damaged") != std::string::npos);
    std::string wrong = text;
    wrong.replace(wrong.find("\"official\": "), 12, "\"official\": \"x\" ,\"y\": ");
    CHECK(refusal(wrong).find("damaged") != std::string::npos);
}
