// The command line itself: how its mistakes are told, and that its help and examples hold.
#include "program.h"
#include "scenario/plain_text.h"
#include "support/texts.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

namespace {

const std::array<std::string, 11> commands{"run",       "compare", "report",  "export",
                                           "calibrate", "check",   "inspect", "reproduce",
                                           "trace",     "explain", "new"};

// Refused in these words and no others.
void told(const std::string& command, const std::string& words) {
    const program::Ended ended = program::run(command);
    INFO(command);
    CHECK(ended.exit_code == 2);
    CHECK(ended.out.empty());
    CHECK(ended.err == words);
}

// Text that cannot speak to a terminal, whatever was given.
bool is_clean(const std::string& text) { return suar::first_not_text(text) == std::string::npos; }

std::string example_of(const std::string& help) {
    const std::string mark = "Example: ";
    const std::size_t at = help.rfind(mark);
    if (at == std::string::npos) return {};
    const std::string line = help.substr(at + mark.size());
    return line.substr(0, line.find('\n'));
}

std::string in_quotes(const std::string& text) {
    std::string quoted = "'";
    for (const char sign : text) quoted += sign == '\'' ? "'\\''" : std::string(1, sign);
    return quoted + "'";
}

} // namespace

TEST_CASE("command line: a value that is none is told with its option and what it takes") {
    const std::string trace = "suar trace none.h5 ";
    told(trace + "--person abc", "--person: error: \"abc\" is no whole number; expected a whole "
                                 "number from 0 to 4294967295\n");
    told(trace + "--person -1", "--person: error: \"-1\" is no whole number; expected a whole "
                                "number from 0 to 4294967295\n");
    told(trace + "--person 4294967296", "--person: error: \"4294967296\" is out of range; expected "
                                        "a whole number from 0 to 4294967295\n");
    told(trace + "--person 1 --lang fr",
         "--lang: error: \"fr\" is not one of its words; expected en or id\n");
    told("suar run scenarios/small.toml -o x.h5 --threads 0",
         "--threads: error: \"0\" is out of range; expected a whole number from 1 to 1024\n");
    told("suar compare a.toml b.toml --luck share",
         "--luck: error: \"share\" is not one of its words; expected shared or independent\n"
         "  help: did you mean \"shared\"?\n");
    told("suar explain --odd --lang ''",
         "--lang: error: \"\" is not one of its words; expected en or id\n");
    // What CLI11 would take for eight and for sixteen.
    for (const std::string number : {"010", "0x10", "1e3", "1_000", "+1", " 1", ""})
        CHECK(contains(program::run("suar check scenarios/small.toml --seed '" + number + "'").err,
                       "--seed: error: \"" + number +
                           "\" is no whole number; expected a whole number"));
}

TEST_CASE("command line: an unknown name is told with the nearest that there is") {
    told("suar comparr a b",
         "suar: error: \"comparr\" is no command; expected one of run, compare, "
         "report, export, calibrate, check, inspect, reproduce, trace, explain, "
         "new\n  help: did you mean \"compare\"?\n");
    told("suar run scenarios/small.toml --ouput x.h5",
         "--ouput: error: suar run has no such option\n  help: did you mean \"--output\"?\n");
    told("suar run scenarios/small.toml -o x.h5 --zzzzzz=3",
         "--zzzzzz: error: suar run has no such option\n"
         "  help: to see what there is: suar run --help\n");
    told("suar --versoin", "suar: error: \"--versoin\" is no option; expected a command first\n"
                           "  help: did you mean \"--version\"?\n");
    told("suar --wight 3 check scenarios/small.toml",
         "--wight: error: it stands before the command; expected the command first, then its "
         "options\n3: error: it stands before the command; expected the command first, then its "
         "options\n");
}

TEST_CASE("command line: what is missing, too much or contradictory is told, all at once") {
    const std::string all = "one of run, compare, report, export, calibrate, check, inspect, "
                            "reproduce, trace, explain, new";
    told("suar", "suar: error: no command is given; expected " + all +
                     "\n  help: to see what there is: suar --help\n");
    told("suar run", "SCENARIO: error: it is missing; expected scenario file (TOML)\n"
                     "  help: to see what there is: suar run --help\n"
                     "--output: error: it is missing; expected result file\n"
                     "  help: to see what there is: suar run --help\n");
    told("suar inspect a.h5 b.h5 --json=yes",
         "--json: error: it takes no value; expected --json alone\n");
    told("suar inspect a.h5 b.h5",
         "suar inspect: error: \"b.h5\" is one argument too many; expected suar inspect FILE\n"
         "  help: to see what there is: suar inspect --help\n");
    told("suar check scenarios/small.toml --seed",
         "--seed: error: its value is missing; expected a whole number from 0 to 4294967295\n");
    told("suar run scenarios/small.toml -o",
         "--output: error: its value is missing; expected result file\n");
    told("suar check scenarios/small.toml --seed 1 --seed 2 --weight x --sead 3",
         "--sead: error: suar check has no such option\n  help: did you mean \"--seed\"?\n"
         "--seed: error: it is given 2 times; expected it once\n"
         "--weight: error: \"x\" is no whole number; expected a whole number from 0 to "
         "4294967295\n");
    told("suar compare a.toml b.toml --ends --no-ends",
         "--ends: error: it cannot stand beside --no-ends; expected one of the two\n");
    told("suar explain --lang id",
         "--lang: error: it is nothing without --odd; expected --odd too\n");
}

TEST_CASE("command line: help is plain text, names formats and ranges and ends with an example") {
    for (const std::string& command : commands) {
        const program::Ended ended = program::run("suar " + command + " --help");
        INFO(ended.out);
        CHECK(ended.exit_code == 0);
        CHECK(is_clean(ended.out));
        CHECK(example_of(ended.out).starts_with("suar " + command + " "));
        CHECK(!contains(ended.out, "ENUM"));
        CHECK(!contains(ended.out, " in ["));
    }
    const std::string help = program::run("suar compare --help").out;
    for (const char* words : {"a date such as 2023-01-31", "1 to 10000", "title of BASE"}) {
        CAPTURE(words);
        CHECK(contains(help, words));
    }
    CHECK(contains(program::run("suar trace --help").out, "TEXT:en or id"));
    CHECK(contains(program::run("suar run --help").out, "1 to 1024"));
}

// As they stand, but on a coarse world of some months, since they are to be run each time.
TEST_CASE("command line: the examples of all commands work, one after the other, from the root") {
    const synthetic::Folder folder;
    std::filesystem::create_directory_symlink(SUAR_SOURCE_DIR "/scenarios", folder / "scenarios");
    const std::string coarse = " --toy --weight 2000 --replicates 1 --quiet";
    const std::string few_months = " --from 2022-01-01 --to 2023-03-31";
    const auto example = [&](const std::string& command, const std::string& more) {
        const std::string line =
            example_of(program::run(folder, "suar " + command + " --help").out) + more;
        const auto ended = program::run(folder, "cd '" + (folder / ".") + "' && " + line);
        CAPTURE(line);
        INFO(ended.err);
        CHECK(ended.exit_code == 0);
    };
    example("new", "");
    example("check", "");
    example("explain", "");
    example("run", coarse + few_months);
    example("inspect", "");
    example("reproduce", " --quiet");
    example("trace", "");
    example("compare", coarse + few_months);
    example("report", "");
    example("export", "");
    example("calibrate",
            coarse + " --rounds 1 --hold all --free industry.capacity.KHM --from 2021-01-01 "
                     "--to 2021-12-31");
    for (const char* file : {"my-policy.toml", "baseline.h5", "comparison.h5", "report.html",
                             "tables/about.csv", "fit.json", "fitted.toml"}) {
        CAPTURE(file);
        CHECK(std::filesystem::exists(folder / file));
    }
}

TEST_CASE("P8: no odd command line crashes the program, and each is refused in clean text") {
    std::string bytes; // each byte there is but zero, which no argument can hold
    for (int byte = 1; byte < 256; ++byte) bytes += static_cast<char>(byte);
    const std::string very_long(50'000, 'x');
    const std::vector<std::string> odd{"",
                                       " ",
                                       "-",
                                       "--=",
                                       "-=",
                                       "---",
                                       "--\xff=1",
                                       "\xff\xfe",
                                       "\x1b[2J",
                                       "%s%n",
                                       "a\nforged:",
                                       "\xe2\x80\xae",
                                       very_long,
                                       bytes,
                                       "-" + bytes,
                                       "--" + very_long,
                                       "{}",
                                       "[a,b]",
                                       "%%",
                                       "--set==",
                                       "\xc3\xa9t",
                                       "-\xff",
                                       "'",
                                       "\"",
                                       "=",
                                       "/",
                                       "--x=" + very_long,
                                       "\\0"};
    const synthetic::Folder folder;
    const auto refused = [&](const std::string& line) {
        const auto ended = program::run(folder, "cd '" + (folder / ".") + "' && suar " + line);
        INFO(line.substr(0, 200));
        INFO(ended.err.substr(0, 400));
        CHECK(ended.exit_code == 2);
        CHECK(ended.out.empty());
        CHECK(contains(ended.err, "error: "));
        CHECK(is_clean(ended.err));
        CHECK(ended.err.size() < 20'000);
        CHECK(!contains(ended.err, "\nforged:"));
    };
    for (const std::string& word : odd) {
        refused(in_quotes(word));
        for (const std::string& command : commands)
            if (command != "new") refused(command + " " + in_quotes(word) + " " + in_quotes(word));
        refused("run scenarios/small.toml -o " + in_quotes(word) + " --threads " + in_quotes(word));
    }
    // Any of them, in any order, with names that there are.
    std::vector<std::string> words(odd);
    words.insert(words.end(), commands.begin(), commands.end());
    for (const char* name : {"--seed", "--set", "-o", "--lang", "--quiet", "--", "--person", "7",
                             "--from", "2022-01-01", "none.toml", "none.h5", "--replicates"})
        words.push_back(name);
    std::mt19937 luck(8); // NOLINT: the same lines each time
    for (int line = 0; line < 200; ++line) {
        std::string text = commands[luck() % 9];
        for (std::size_t count = 1 + luck() % 6; count > 0; --count)
            text += " " + in_quotes(words[luck() % words.size()]);
        const auto ended = program::run(folder, "cd '" + (folder / ".") + "' && suar " + text);
        INFO(text.substr(0, 400));
        INFO(ended.err.substr(0, 400));
        CHECK(ended.exit_code == 2);
        CHECK(ended.out.empty());
        CHECK(is_clean(ended.err));
    }
    for (const auto& left : std::filesystem::directory_iterator(folder / "."))
        CHECK(left.path().extension() == ".txt"); // what the program said
}
