// suar trace: one synthetic person's story, day by day, from a second run of what a file records.
#include "again/recorded_run.h"
#include "again/same_cases.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/option_values.h"
#include "cli/progress.h"
#include "cli/result_layout.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "cli/totals.h"
#include "simulation/setup_of.h"
#include "trace/story.h"
#include "trace/watch_person.h"

#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

namespace suar {

namespace {

struct TraceOptions {
    std::string file, province;
    std::uint32_t person = 0, replicate = 0;
    std::string language = "en";
    int threads = 0;
    bool quiet = false, json = false;
};

std::string spoken(const ProvinceRow& row) { return fmt::format("{} ({})", row.name, row.code); }

std::string spoken(const std::vector<ProvinceRow>& rows, const std::set<std::size_t>& which) {
    std::vector<std::string> names;
    for (const std::size_t row : which) names.push_back(spoken(rows[row]));
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string lower(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

Result<std::size_t> named_province(const TraceOptions& options, const Tables& tables) {
    std::set<std::size_t> all;
    for (std::size_t row = 0; row < tables.provinces.size(); ++row) {
        const ProvinceRow& province = tables.provinces[row];
        if (options.province == std::to_string(province.code) ||
            lower(options.province) == lower(province.name))
            return row;
        all.insert(row);
    }
    return Problem{"--province", "", fmt::format("there is no province \"{}\"", options.province),
                   "one of " + spoken(tables.provinces, all), ""};
}

// Numbers are counted within each province: without its name a person is known by her case.
Result<std::size_t> province_of_case(const TraceOptions& options, const RecordedRun& recorded) {
    const auto column = [&](const char* name) { return recorded.file.counts(name); };
    const auto persons = column("/cases/person"), replicates = column("/cases/replicate"),
               codes = column("/cases/province");
    for (const auto* const read : {&persons, &replicates, &codes})
        if (!*read) return read->problems();
    const std::size_t rows = persons.value().values.size();
    if (replicates.value().values.size() != rows || codes.value().values.size() != rows)
        return Problem{options.file, "", "/cases has columns of different lengths",
                       "a result as suar wrote it", ""};
    const auto& provinces = recorded.scenario.tables.provinces;
    std::set<std::size_t> found;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t province = 0; province < provinces.size(); ++province)
            if (persons.value().values[row] == options.person &&
                replicates.value().values[row] == options.replicate &&
                codes.value().values[row] == provinces[province].code)
                found.insert(province);
    if (found.size() == 1) return *found.begin();
    if (found.empty())
        return Problem{"--person", "",
                       fmt::format("no person {} has a case in replicate {}", options.person,
                                   options.replicate),
                       "a number of /cases/person, or a province too",
                       "for a person without a case say whose: --province 32, or --province "
                       "\"Jawa Barat\""};
    return Problem{"--person", "",
                   fmt::format("persons {} of several provinces have a case in replicate {}: {}",
                               options.person, options.replicate, spoken(provinces, found)),
                   "", fmt::format("say which: --province {}", provinces[*found.begin()].code)};
}

Problems replicate_problems(const TraceOptions& options, const ResultHeader& header) {
    if (header.replicates_begun == 0)
        return {{options.file, "", "the run was interrupted before its first day",
                 "a result that holds at least one day", "run the scenario again with --force"}};
    if (options.replicate < header.replicates_begun) return {};
    return {{"--replicate", "",
             fmt::format("{} is not in the file, which holds {}", options.replicate,
                         counted(header.replicates_begun, "replicate")),
             fmt::format("0 to {}", header.replicates_begun - 1), ""}};
}

Result<PersonIndex> person_of(const TraceOptions& options, std::size_t province,
                              const Tables& tables, const Layout& layout) {
    const ProvinceLayout& place = layout.provinces[as<ProvinceIndex>(province)];
    if (options.person < place.persons) return as<PersonIndex>(place.first + options.person);
    return Problem{"--person", "",
                   fmt::format("there is no person {} in {}", options.person,
                               spoken(tables.provinces[province])),
                   fmt::format("0 to {}", place.persons - 1), ""};
}

nlohmann::ordered_json json_of(const Event& event, const Storyteller& teller,
                               const Tables& tables) {
    nlohmann::ordered_json json;
    json["date"] = to_text(event.day);
    json["event"] = sentence_of(event.what).key;
    if (event.country) json["country"] = tables.destinations[at(*event.country)].iso3;
    if (!event.interventions.empty()) json["interventions"] = event.interventions;
    json["text"] = teller.sentence(event);
    return json;
}

nlohmann::ordered_json json_of(const TraceOptions& options, const PersonFacts& facts,
                               const Storyteller& teller, const Tables& tables,
                               const Events& events) {
    nlohmann::ordered_json json;
    json["file"] = options.file;
    json["this_person_exists"] = false;
    json["first_line"] = teller.first_line();
    json["person"] = facts.number;
    json["province"] = tables.provinces[facts.province].name;
    json["province_code"] = tables.provinces[facts.province].code;
    json["replicate"] = facts.replicate;
    json["weight"] = facts.weight;
    json["who"] = teller.who();
    json["language"] = options.language;
    json["events"] = nlohmann::ordered_json::array();
    for (const Event& event : events) json["events"].push_back(json_of(event, teller, tables));
    json["last_line"] = teller.last_line();
    return json;
}

// Lives the replicate as far as the file has it; nothing when interrupted.
std::optional<Events> watch(const TraceOptions& options, const Scenario& scenario,
                            Replicate& replicate, PersonIndex person, Day last) {
    PersonWatcher watcher(scenario, person, replicate.world());
    Progress progress(options.quiet ? Loudness::quiet : Loudness::normal,
                      last - scenario.start + 1);
    replicate.run_until(last, [&](const World& world, Day today) {
        watcher.observe(world, today);
        progress.one_done(to_text(today));
        return !interrupted();
    });
    if (interrupted()) return std::nullopt;
    return watcher.finish(last);
}

int tell(const TraceOptions& options, const RecordedRun& recorded, std::size_t province) {
    const Scenario& scenario = recorded.scenario;
    const ResultHeader& header = recorded.file.header();
    const Workers workers(options.threads, std::nullopt);
    const Setup setup = setup_of(scenario, options.replicate, workers);
    Replicate replicate(setup);
    const auto person =
        person_of(options, province, scenario.tables, replicate.world().persons.layout);
    if (!person) return refuse(person.problems(), exit_wrong_input);
    const PersonFacts facts{options.person, province,
                            replicate.world().persons.row[person.value()].cell(), options.replicate,
                            scenario.weight};
    const Storyteller teller(facts, scenario.tables,
                             options.language == "id" ? Language::id : Language::en);
    if (may_be_minor(scenario, replicate.world(), person.value())) {
        say(teller.instead_of_a_minor() + "\n");
        return exit_wrong_input;
    }
    const bool is_last = options.replicate + 1 == header.replicates_begun;
    const auto events =
        watch(options, scenario, replicate, person.value(), is_last ? header.last_day : header.end);
    if (!events) {
        say("Interrupted: nothing is told. Run the same command again.\n");
        return exit_interrupted;
    }
    const auto same =
        same_cases(recorded.file, options.replicate, replicate.world(), layout_of(scenario));
    if (!same) return refuse(same.problems(), exit_failed);
    if (!same.value())
        return refuse({{options.file, "", "run again, it has other cases than the file",
                        fmt::format("the program that made it, suar {} ({})",
                                    header.program_version, header.program_commit),
                        fmt::format("see what differs: suar reproduce {}", options.file)}},
                      exit_did_not_hold);
    if (options.json)
        std::cout << json_text(json_of(options, facts, teller, scenario.tables, *events), 2)
                  << "\n";
    else
        std::cout << printable(teller.story(*events));
    return exit_done;
}

int trace(const TraceOptions& options) {
    const auto recorded = open_recorded_run(options.file);
    if (!recorded) return refuse(recorded.problems(), exit_wrong_input);
    if (const Problems found = replicate_problems(options, recorded.value().file.header());
        !found.empty())
        return refuse(found, exit_wrong_input);
    const auto province = options.province.empty()
                              ? province_of_case(options, recorded.value())
                              : named_province(options, recorded.value().scenario.tables);
    if (!province) return refuse(province.problems(), exit_wrong_input);
    listen_for_interrupts();
    try {
        return tell(options, recorded.value(), province.value());
    } catch (const BrokenLaw& broken) {
        say(broken_law_text(broken));
        return exit_failed;
    }
}

} // namespace

void add_trace(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<TraceOptions>();
    CLI::App* command = app.add_subcommand(
        "trace", "One synthetic person's story, day by day, run again from a result file");
    command->add_option("FILE", options->file, "Result file")->required();
    command
        ->add_option("--person", options->person,
                     "Number of the person within the province, as in /cases/person")
        ->check(any_count())
        ->required();
    command->add_option(
        "--province", options->province,
        "Code or name of the home province (default: where this number has a case)");
    command->add_option("--replicate", options->replicate, "Replicate of the file (default: 0)")
        ->check(any_count());
    command->add_option("--lang", options->language, "Language of the story: en, or id: Indonesian")
        ->check(one_of({"en", "id"}));
    command
        ->add_option("--threads", options->threads,
                     "Number of threads; never changes the story (default: all)")
        ->check(whole_number(1, 1024));
    command->add_flag("--quiet", options->quiet, "No progress");
    command->add_flag("--json", options->json, "The events as JSON on standard output");
    command->footer("The person does not exist. Nobody who may be under 18 is told of.\n\n"
                    "Example: suar trace baseline.h5 --person 1234 --province \"Jawa Barat\" "
                    "--lang id");
    command->callback([options, &exit_code] { exit_code = trace(*options); });
}

} // namespace suar
