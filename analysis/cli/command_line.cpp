#include "cli/command_line.h"

#include "cli/build_facts.h"
#include "cli/option_values.h"
#include "scenario/plain_text.h"
#include "scenario/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace suar {

namespace {

std::string quoted(const std::string& argument) { return "\"" + shown(argument) + "\""; }

bool is_option(const std::string& argument) { return argument.size() > 1 && argument[0] == '-'; }

// As it goes on after "expected ".
std::string within_sentence(std::string text) {
    const bool is_word = text.size() > 1 && std::islower(static_cast<unsigned char>(text[1])) != 0;
    if (is_word) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

std::vector<std::string> names_of_commands(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

std::vector<std::string> names_of_options(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        for (const std::string& name : option->get_snames()) names.push_back("-" + name);
    }
    return names;
}

// "suar compare BASE POLICY..."
std::string usage_of(const CLI::App& command) {
    std::string text = "suar " + command.get_name();
    for (const CLI::Option* option : command.get_options())
        if (option->get_positional())
            text += " " + option->get_name(true) + (option->get_expected_max() > 1 ? "..." : "");
    return text;
}

std::string see_help(const std::string& command) {
    return fmt::format("to see what there is: {}{} --help", command_name(),
                       command.empty() ? "" : " " + command);
}

std::string near_or_help(const std::string& name, const std::vector<std::string>& names,
                         const std::string& command) {
    const std::string near = did_you_mean(name, names);
    return near.empty() ? see_help(command) : near;
}

// The mistakes in one command's part of the line.
class Mistakes {
public:
    explicit Mistakes(CLI::App& command) : command_(command) {}

    Problems all() {
        add_unknown();
        for (CLI::Option* option : command_.get_options()) add_those_of(*option);
        return std::move(problems_);
    }

    // Where CLI11 stopped in the middle of the line it says so of one option, and what comes after
    // was not looked at.
    Problems at_stop(const std::string& refusal) const {
        for (CLI::Option* option : command_.get_options()) {
            const std::string name = option->get_name();
            if (refusal.starts_with(name + ":") && option->results().empty())
                return {{name, "", "its value is missing", what_it_takes(*option), ""}};
            if (refusal.starts_with(name.substr(name.find_first_not_of('-')) + " was given"))
                return {{name, "", "it takes no value", name + " alone", ""}};
        }
        return {};
    }

private:
    // What follows an unknown option is most likely its value.
    void add_unknown() {
        bool after_unknown = false;
        for (const std::string& argument : command_.remaining()) {
            const std::string name = argument.substr(0, argument.find('='));
            if (is_option(argument) && argument != "--") {
                const std::vector<std::string> names = names_of_options(command_);
                meant_.insert(nearest(name, names));
                problems_.push_back({shown(name), "",
                                     fmt::format("suar {} has no such option", command_.get_name()),
                                     "", near_or_help(name, names, command_.get_name())});
            } else if (argument != "--" && !after_unknown) {
                problems_.push_back({"suar " + command_.get_name(), "",
                                     quoted(argument) + " is one argument too many",
                                     usage_of(command_), see_help(command_.get_name())});
            }
            after_unknown = is_option(argument) && argument.find('=') == std::string::npos;
        }
    }

    void add_those_of(CLI::Option& option) {
        const std::string name = option.get_name();
        const auto add = [&](std::string found, std::string expected, std::string help) {
            problems_.push_back({name, "", std::move(found), std::move(expected), std::move(help)});
        };
        const auto& values = option.results();
        // Of a mistyped name it is said already.
        if (option.get_required() && values.empty() && !meant_.contains(name))
            add("it is missing", within_sentence(option.get_description()),
                see_help(command_.get_name()));
        if (values.empty()) return;
        if (option.get_expected_max() > 0 &&
            values.size() > static_cast<std::size_t>(option.get_items_expected_max()))
            add(fmt::format("it is given {} times", values.size()), "it once", "");
        for (const std::string& value : values)
            if (const std::string refused = refusal_of(option, value); !refused.empty())
                problems_.push_back(problem_of_value(name, refused));
        for (const CLI::Option* other : option.get_needs())
            if (other->results().empty())
                add("it is nothing without " + other->get_name(), other->get_name() + " too", "");
        for (const CLI::Option* other : option.get_excludes())
            if (!other->results().empty() && told_.insert({other->get_name(), name}).second &&
                told_.insert({name, other->get_name()}).second)
                add("it cannot stand beside " + other->get_name(), "one of the two", "");
    }

    static std::string what_it_takes(CLI::Option& option) {
        const std::string refused = refusal_of(option, "");
        return refused.empty() ? within_sentence(option.get_description())
                               : problem_of_value("", refused).expected;
    }

    // No option has more than one.
    static std::string refusal_of(CLI::Option& option, const std::string& value) {
        try {
            return (*option.get_validator(0))(value);
        } catch (const CLI::OptionNotFound&) {
            return {};
        }
    }

    CLI::App& command_;
    Problems problems_;
    std::set<std::string> meant_; // by mistyped names
    std::set<std::pair<std::string, std::string>> told_;
};

// No command, or none of ours.
Problems command_problems(const CLI::App& app) {
    const std::vector<std::string> names = names_of_commands(app);
    const std::string expected = fmt::format("one of {}", fmt::join(names, ", "));
    for (const std::string& argument : app.remaining()) {
        if (argument == "--") continue;
        const std::string name = argument.substr(0, argument.find('='));
        if (is_option(argument))
            return {{"suar", "", quoted(name) + " is no option", "a command first",
                     near_or_help(name, names_of_options(app), "")}};
        return {{"suar", "", quoted(argument) + " is no command", expected,
                 near_or_help(name, names, "")}};
    }
    return {{"suar", "", "no command is given", expected, see_help("")}};
}

} // namespace

Problems command_line_problems(const CLI::App& app, const CLI::ParseError& refusal) {
    Problems problems;
    const auto commands = app.get_subcommands();
    if (commands.empty()) {
        problems = command_problems(app);
    } else {
        for (const std::string& argument : app.remaining())
            problems.push_back({shown(argument), "", "it stands before the command",
                                "the command first, then its options", ""});
        Mistakes mistakes(*commands.front());
        Problems more;
        if (refusal.get_name() == "ArgumentMismatch") more = mistakes.at_stop(refusal.what());
        if (more.empty()) more = mistakes.all();
        problems.insert(problems.end(), more.begin(), more.end());
    }
    // Nothing that is known here.
    if (problems.empty()) problems.push_back({"suar", "", shown(refusal.what()), "", see_help("")});
    return problems;
}

} // namespace suar
