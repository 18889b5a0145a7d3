// suar export: a result or a comparison as tables for spreadsheets and other programs.
#include "cli/build_facts.h"
#include "cli/commands.h"
#include "cli/files_together.h"
#include "cli/interrupt.h"
#include "cli/output_file.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "compare/comparison_file.h"
#include "export/write_table.h"
#include "results/result_file.h"

#include <filesystem>
#include <fmt/format.h>
#include <set>

namespace suar {

namespace {

namespace fs = std::filesystem;

struct ExportOptions {
    std::string file, csv, json;
    bool decimal_comma = false, force = false, quiet = false;
};

struct Folder {
    std::string name;
    TableFormat format;
};

int fail(const Problems& problems, int exit_code) {
    say(show_problems(problems));
    return exit_code;
}

// Datasets are named within their file.
Problems at_file(const std::string& file, Problems problems) {
    for (Problem& problem : problems)
        if (problem.place.empty()) problem.place = file;
    return problems;
}

std::vector<Folder> folders_of(const ExportOptions& options) {
    std::vector<Folder> folders;
    if (!options.csv.empty())
        folders.push_back(
            {options.csv, options.decimal_comma ? TableFormat::csv_semicolons : TableFormat::csv});
    if (!options.json.empty()) folders.push_back({options.json, TableFormat::json});
    return folders;
}

Problems wrong_options(const ExportOptions& options) {
    Problems problems;
    if (options.csv.empty() && options.json.empty())
        problems.push_back({"suar export", "", "nothing is to be written",
                            "--csv FOLDER, --json FOLDER, or both", ""});
    if (options.decimal_comma && options.csv.empty())
        problems.push_back({"--decimal-comma", "", "it is of CSV, which is not to be written",
                            "--csv FOLDER", ""});
    for (const Folder& folder : folders_of(options)) {
        const Problems found = folder_obstacles(folder.name);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    return problems;
}

// One kind of file for one folder: the tables of the file, and two that tell of it.
class FolderOfTables {
public:
    FolderOfTables(Folder folder, const std::vector<ExportedTable>& tables,
                   std::vector<PlainTable> plain_tables)
        : folder_(std::move(folder)), tables_(tables), plain_tables_(std::move(plain_tables)) {
        for (const ExportedTable& table : tables_)
            texts_.push_back(table_writer(folder_.format, table.name, columns_of(table)));
        for (const PlainTable& table : plain_tables_)
            texts_.push_back(table_writer(folder_.format, table.name, table.columns));
    }

    Problems obstacles(const ExportOptions& options) const {
        Problems problems;
        std::error_code error;
        std::set<std::string> ours;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            ours.insert(fs::path(name_of(i)).filename().string());
            if (!fs::is_directory(folder_.name, error)) continue;
            const Problems found =
                output_obstacles(name_of(i), options.force ? Replace::tables : Replace::nothing,
                                 {options.file}, texts_[i]->opening());
            problems.insert(problems.end(), found.begin(), found.end());
        }
        // Tables of two files side by side would be taken for tables of one.
        for (const auto& entry : fs::directory_iterator(folder_.name, error)) {
            const std::string name = entry.path().filename().string();
            if (name.ends_with(extension_of(folder_.format)) && !ours.contains(name))
                problems.push_back({entry.path().string(), "",
                                    "it is no table of this file, and would stand among them",
                                    "a new or an empty folder", ""});
        }
        // One line says as much as thirty where every table is there already.
        if (problems.size() > 3) {
            const std::size_t more = problems.size() - 2;
            problems.resize(2);
            problems.push_back(
                {folder_.name, "", fmt::format("and so for {} more of its files", more), "", ""});
        }
        return problems;
    }

    // False when interrupted.
    Result<bool> write(const SafeFile& file, const PlaceNames& places, FilesTogether& files) {
        if (const Status made = files.make_folder(folder_.name); !made) return made.problems();
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            const auto whole = files.begin(name_of(i));
            if (!whole) return whole.problems();
            const auto put = [&](std::string_view text) { return whole.value()->add(text); };
            if (i < tables_.size()) {
                const auto written = write_table(file, tables_[i], places, *texts_[i], put,
                                                 [] { return !interrupted(); });
                if (!written || !written.value()) return written;
            } else if (const Status kept =
                           put(text_of(plain_tables_[i - tables_.size()], *texts_[i]));
                       !kept) {
                return kept.problems();
            }
        }
        return true;
    }

    std::string summary() const {
        const std::string_view begin = folder_.format == TableFormat::json ? "about" : "columns";
        return fmt::format("{}: {} tables; begin with {}{}\n", folder_.name, texts_.size(), begin,
                           extension_of(folder_.format));
    }

private:
    std::string name_of(std::size_t i) const {
        const std::string& name =
            i < tables_.size() ? tables_[i].name : plain_tables_[i - tables_.size()].name;
        return (fs::path(folder_.name) / (name + std::string(extension_of(folder_.format))))
            .string();
    }

    Folder folder_;
    const std::vector<ExportedTable>& tables_;
    std::vector<PlainTable> plain_tables_;
    std::vector<std::unique_ptr<TableWriter>> texts_;
};

// Its tables are shown as they stand there, but only of a file that says nothing impossible of
// itself.
Result<SafeFile> open(const std::string& file) {
    if (claimed_filetype(file) == comparison_filetype) {
        if (const auto read = read_comparison(file); !read) return read.problems();
        return SafeFile::open(file, comparison_kind);
    }
    const auto result = open_result(file);
    if (!result) return result.problems();
    const ResultHeader& header = result.value().header();
    if (header.state == RunState::incomplete)
        say(show_warnings(
            {{file, "",
              fmt::format("the run is incomplete: it ended on {}", to_text(header.last_day)), "",
              "what it did not get to is empty in the tables"}}));
    return SafeFile::open(file, result_kind);
}

int write_all(const ExportOptions& options, const SafeFile& file) {
    const auto datasets = file.datasets();
    if (!datasets) return fail(datasets.problems(), exit_wrong_input);
    const auto attributes = file.texts_beside("/");
    if (!attributes) return fail(attributes.problems(), exit_wrong_input);
    const auto places = place_names_of(file, datasets.value());
    if (!places) return fail(places.problems(), exit_wrong_input);
    const auto found_tables = tables_of(datasets.value());
    if (!found_tables)
        return fail(at_file(options.file, found_tables.problems()), exit_wrong_input);
    const std::vector<ExportedTable>& tables = found_tables.value();
    std::vector<FolderOfTables> folders;
    Problems problems;
    for (const Folder& folder : folders_of(options)) {
        std::vector<PlainTable> told{about_file(attributes.value())};
        // JSON says it of each table in its own file.
        if (folder.format != TableFormat::json) told.push_back(about_columns(tables));
        folders.emplace_back(folder, tables, std::move(told));
        const Problems found = folders.back().obstacles(options);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    if (!problems.empty()) return fail(problems, exit_wrong_input);
    listen_for_interrupts();
    FilesTogether files;
    for (FolderOfTables& folder : folders) {
        const auto written = folder.write(file, places.value(), files);
        if (!written) {
            const Problems found = at_file(options.file, written.problems());
            const bool read = found.front().place == options.file;
            return fail(found, read ? exit_wrong_input : exit_failed);
        }
        if (written.value()) continue;
        say("Interrupted: nothing was written.\n");
        return exit_interrupted;
    }
    if (const Status kept = files.finish(); !kept) return fail(kept.problems(), exit_failed);
    if (!options.quiet)
        for (const FolderOfTables& folder : folders) say(folder.summary());
    return exit_done;
}

int export_file(const ExportOptions& options) {
    if (const Problems found = wrong_options(options); !found.empty())
        return fail(found, exit_wrong_input);
    const auto file = open(options.file);
    if (!file) return fail(file.problems(), exit_wrong_input);
    return write_all(options, file.value());
}

} // namespace

void add_export(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* command =
        app.add_subcommand("export", "Tables for spreadsheets and data frames: CSV, JSON");
    command->add_option("FILE", options->file, "A result or a comparison")->required();
    command->add_option("--csv", options->csv, "Folder for tables as CSV files");
    command->add_option("--json", options->json, "Folder for tables as JSON files");
    command->add_flag("--decimal-comma", options->decimal_comma,
                      "CSV for spreadsheets set to Indonesian: decimals with a comma, columns "
                      "apart by ;");
    command->add_flag("--force", options->force, "Replace the same tables of an earlier export");
    command->add_flag("--quiet", options->quiet, "Say nothing");
    command->footer("Example: suar export comparison.h5 --csv tables");
    command->callback([options, &exit_code] { exit_code = export_file(*options); });
}

} // namespace suar
