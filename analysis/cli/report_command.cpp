// suar report: one page that tells what a comparison found, and its pictures as SVG files.
#include "cli/build_facts.h"
#include "cli/commands.h"
#include "cli/files_together.h"
#include "cli/interrupt.h"
#include "cli/option_values.h"
#include "cli/output_file.h"
#include "cli/report_files.h"
#include "cli/say.h"
#include "cli/scenario_file.h"

#include <filesystem>
#include <fmt/format.h>

namespace suar {

namespace {

struct ReportOptions {
    std::vector<std::string> files;
    std::string page, folder, fit, language = "en";
    bool force = false, quiet = false;
};

int fail(const Problems& problems, int exit_code) {
    say(show_problems(problems));
    return exit_code;
}

Problems obstacles(const ReportOptions& options, const std::vector<NamedContent>& contents) {
    std::vector<std::string> inputs = options.files;
    if (!options.fit.empty()) inputs.push_back(options.fit);
    Problems problems = folder_obstacles(options.folder);
    const bool new_folder = !std::filesystem::exists(options.folder);
    for (const NamedContent& content : contents) {
        if (new_folder && content.name != options.page) continue;
        const Problems found = output_obstacles(
            content.name, options.force ? Replace::pages_and_pictures : Replace::nothing, inputs);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    return problems;
}

// Before the files are read, which can take seconds.
Problems early_obstacles(const ReportOptions& options) {
    if (options.page.empty() && options.folder.empty())
        return {{"suar report", "", "nothing is to be written",
                 "--output PAGE.html, --svg FOLDER, or both", ""}};
    if (options.page == options.folder)
        return {{"--svg", "", "it is the name of the page too", "another name", ""}};
    return obstacles(options, options.page.empty() ? std::vector<NamedContent>()
                                                   : std::vector<NamedContent>{{options.page, ""}});
}

int write(const ReportOptions& options, const std::vector<NamedContent>& contents) {
    FilesTogether files;
    if (const Status made = files.make_folder(options.folder); !made)
        return fail(made.problems(), exit_failed);
    for (const NamedContent& content : contents) {
        const auto file = files.begin(content.name);
        if (!file) return fail(file.problems(), exit_failed);
        if (const Status put = file.value()->put(content.text); !put)
            return fail(put.problems(), exit_failed);
    }
    if (interrupted()) {
        say("Interrupted: nothing was written.\n");
        return exit_interrupted;
    }
    if (const Status kept = files.finish(); !kept) return fail(kept.problems(), exit_failed);
    if (options.quiet) return exit_done;
    if (!options.page.empty())
        say(fmt::format("{}: open it in a browser; it needs no network\n", options.page));
    if (!options.folder.empty())
        say(fmt::format("{}: {} pictures\n", options.folder,
                        contents.size() - (options.page.empty() ? 0 : 1)));
    return exit_done;
}

int report(const ReportOptions& options) {
    if (const Problems found = early_obstacles(options); !found.empty())
        return fail(found, exit_wrong_input);
    listen_for_interrupts();
    std::optional<FitRecord> fit;
    if (!options.fit.empty()) {
        auto record = fit_record_of_file(options.fit);
        if (!record) return fail(record.problems(), exit_wrong_input);
        fit = std::move(record.value());
    }
    const auto comparison = comparison_of_files(options.files);
    if (!comparison) return fail(comparison.problems(), exit_wrong_input);
    const auto contents = report_contents(
        comparison.value(), fit, {options.page, options.folder, language_of(options.language)});
    if (const Problems found = obstacles(options, contents); !found.empty())
        return fail(found, exit_wrong_input);
    return write(options, contents);
}

} // namespace

void add_report(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "One page that tells what a comparison found");
    command
        ->add_option("FILE", options->files,
                     "A comparison file; or finished results, the base first")
        ->required();
    command->add_option("-o,--output", options->page,
                        "The page: one HTML file that needs no network");
    command->add_option("--svg", options->folder, "Folder for the pictures as SVG files");
    command->add_option("--lang", options->language, "en, or id: in Indonesian")
        ->check(one_of({"en", "id"}));
    command->add_option("--fit", options->fit,
                        "Record of suar calibrate (JSON, as scenarios/indonesia.json is), to show "
                        "how the base fits official figures (default: none)");
    command->add_flag("--force", options->force, "Replace pages and pictures that exist");
    command->add_flag("--quiet", options->quiet, "Say nothing");
    command->footer("Example: suar report comparison.h5 --fit scenarios/indonesia.json "
                    "-o report.html");
    command->callback([options, &exit_code] { exit_code = report(*options); });
}

} // namespace suar
