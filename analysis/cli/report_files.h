// What `suar report` reads and writes: the comparison that files hold or make, and the page and
// pictures made from it.
#pragma once

#include "compare/comparison.h"
#include "core/error.h"
#include "report/fit_record.h"
#include "report/words/words.h"

#include <optional>
#include <string>
#include <vector>

namespace suar {

// One comparison file; or finished results, the base first, which are compared without a placebo,
// since that would have to be run.
Result<Comparison> comparison_of_files(const std::vector<std::string>& files);

Result<FitRecord> fit_record_of_file(const std::string& file);

// The record that `suar calibrate` keeps beside a scenario: scenarios/indonesia.json beside
// scenarios/indonesia.toml. Nothing where there is none, or where it is of another scenario.
std::optional<FitRecord> fit_record_beside(const std::string& scenario, const std::string& title);

struct ReportOutput {
    std::string page;   // empty: none
    std::string folder; // of SVG files; empty: none
    PageLanguage language;
};

// A page or picture under its name.
struct NamedContent {
    std::string name, text;
};

// All that is to be written, before any of it is.
std::vector<NamedContent> report_contents(const Comparison& comparison,
                                          const std::optional<FitRecord>& fit,
                                          const ReportOutput& output);

PageLanguage language_of(const std::string& option); // "en" or "id"

} // namespace suar
