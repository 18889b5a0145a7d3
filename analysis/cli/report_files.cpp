#include "cli/report_files.h"

#include "cli/build_facts.h"
#include "cli/compare_inputs.h"
#include "cli/output_file.h"
#include "compare/comparison_file.h"
#include "report/html.h"
#include "report/page_of.h"
#include "report/svg/svg.h"
#include "results/safe_file.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace suar {

namespace {

constexpr std::uintmax_t most_bytes_of_record = 64 << 20;

Problem at_file(const std::string& file, std::string found, std::string help) {
    return {file, "", std::move(found),
            "a comparison file, or finished results with the base first", std::move(help)};
}

Problems unusable(const std::vector<std::string>& files) {
    Problems problems;
    for (const std::string& file : files) {
        std::error_code error;
        if (!file.empty() && !std::filesystem::exists(file, error) && !error)
            problems.push_back(at_file(file, "there is no such file", ""));
        else if (const Problems found = unreadable(file); !found.empty())
            problems.insert(problems.end(), found.begin(), found.end());
        else if (!looks_like_hdf5(file))
            problems.push_back(at_file(
                file, "this is no file of suar",
                fmt::format("{} compare BASE POLICY... -o FILE writes one", command_name())));
        else if (files.size() > 1 && claimed_filetype(file) == comparison_filetype)
            problems.push_back(at_file(file, "one comparison makes one page",
                                       "compare all policies with the base in one command"));
        else if (files.size() == 1 && claimed_filetype(file) == result_filetype)
            problems.push_back(at_file(
                file, "this is one result, and a page tells of differences",
                fmt::format("name a second one, or: {} compare {} POLICY.toml --report PAGE.html",
                            command_name(), file)));
    }
    return problems;
}

Result<Comparison> compared(const std::vector<std::string>& files) {
    const auto sides = open_sides(files, {});
    if (!sides) return sides.problems();
    const Side& base = sides.value().base;
    const auto plan = plan_comparison(base, sides.value().policies,
                                      {std::nullopt, Luck::shared, Placebo::without});
    if (!plan) return plan.problems();
    Comparison comparison = begin_comparison(base, sides.value().policies, plan.value());
    comparison.program_version = base.file->header().program_version;
    comparison.program_commit = base.file->header().program_commit;
    comparison.discount_per_year = 0;
    comparison.precision = usual_precision;
    const Workers workers(0, std::nullopt);
    auto realised = realise(base, sides.value().policies, plan.value(), comparison, workers,
                            [](Day, std::uint32_t) { return true; });
    if (!realised) return realised.problems();
    comparison.draws.push_back(std::move(*realised.value()));
    return comparison;
}

} // namespace

Result<Comparison> comparison_of_files(const std::vector<std::string>& files) {
    if (Problems problems = unusable(files); !problems.empty()) return problems;
    return files.size() == 1 ? read_comparison(files.front()) : compared(files);
}

Result<FitRecord> fit_record_of_file(const std::string& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > most_bytes_of_record)
        return Problem{file, "", error ? "it cannot be read" : "it is too large for one",
                       "a record of suar calibrate", ""};
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return read_fit_record(file, text.str());
}

std::optional<FitRecord> fit_record_beside(const std::string& scenario, const std::string& title) {
    const auto name = std::filesystem::path(scenario).replace_extension(".json");
    std::error_code error;
    if (!std::filesystem::is_regular_file(name, error)) return std::nullopt;
    auto record = fit_record_of_file(name.string());
    if (!record || record.value().title != title) return std::nullopt;
    return std::move(record.value());
}

std::vector<NamedContent> report_contents(const Comparison& comparison,
                                          const std::optional<FitRecord>& fit,
                                          const ReportOutput& output) {
    const Page page = page_of(comparison, fit, output.language);
    const PageWords words(output.language);
    std::vector<NamedContent> contents;
    if (!output.page.empty()) contents.push_back({output.page, html_of(page)});
    if (output.folder.empty()) return contents;
    for (const Chart* chart : charts_of(page))
        contents.push_back({(std::filesystem::path(output.folder) / (chart->id + ".svg")).string(),
                            std::string(picture_mark) + svg_of(*chart, words)});
    return contents;
}

PageLanguage language_of(const std::string& option) {
    return option == "id" ? PageLanguage::indonesian : PageLanguage::english;
}

} // namespace suar
