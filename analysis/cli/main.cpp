// suar: the command line. Only this folder prints, and only main turns an outcome into an exit
// code.
#include "cli/build_facts.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "core/self_test.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <iostream>
#include <new>
#include <unistd.h>

namespace {

std::string version_text() {
    std::string text = fmt::format("suar {} ({})", suar::program_version(), suar::program_commit());
    for (const suar::NamedText& fact : suar::build_facts())
        text += fmt::format("\n  {:<14} {}", fact.name, fact.text);
    return text;
}

// The next file that is opened would take the place of a standard stream that is closed, and what
// is printed would land in a result. So something stands there that, like a closed one, takes
// nothing.
void fill_closed_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            static_cast<void>(
                ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)); // as `stream`
}

// Results that did not reach their reader are a failed run: a full disk behind standard output must
// not end with 0.
int flushed(int exit_code) {
    std::cout.flush();
    if (std::fflush(stdout) == 0 && std::cout.good()) return exit_code;
    std::fputs("error: standard output cannot be written\n", stderr);
    return exit_code == suar::exit_done ? suar::exit_failed : exit_code;
}

// Nothing that the program foresees: what failed is told all the same, in one line.
int stopped(const CLI::App& app, const std::string& why) {
    std::string command = "suar";
    for (const CLI::App* part : app.get_subcommands()) command += " " + part->get_name();
    suar::say(suar::one_line(fmt::format("{}: error: it stopped: {}", command, why)) + "\n");
    return suar::exit_failed;
}

} // namespace

int main(int argc, char** argv) {
    // A file-size limit is an error to report, as a full disk is, not a reason to die.
    std::signal(SIGXFSZ, SIG_IGN);
    fill_closed_streams();

    int exit_code = suar::exit_done;
    CLI::App app{
        "Suar simulates, person by person, the trafficking of job seekers into online-fraud\n"
        "compounds and its prevention. The persons are synthetic."};
    app.name("suar");
    app.require_subcommand(1);
    app.set_version_flag("--version", version_text, "Versions of the program and its libraries");
    app.footer("Example: suar run scenarios/indonesia.toml -o baseline.h5");
    suar::add_run(app, exit_code);
    suar::add_compare(app, exit_code);
    suar::add_report(app, exit_code);
    suar::add_export(app, exit_code);
    suar::add_calibrate(app, exit_code);
    suar::add_check(app, exit_code);
    suar::add_inspect(app, exit_code);
    suar::add_reproduce(app, exit_code);
    suar::add_trace(app, exit_code);
    suar::add_explain(app, exit_code);
    suar::add_new(app, exit_code);
    // --quiet=no says what nobody means.
    for (CLI::App* command : app.get_subcommands({}))
        for (CLI::Option* option : command->get_options())
            if (option->get_expected_max() == 0) option->disable_flag_override();

    if (!suar::arithmetic_self_test()) {
        std::fputs("error: this build does not compute as Suar must (a compiler flag such as\n"
                   "-ffast-math, or another floating-point mode): it would give other results\n",
                   stderr);
        return suar::exit_failed;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        const bool asked_for = problem.get_exit_code() == 0; // --help, --version
        if (asked_for) {
            app.exit(problem);
            return flushed(suar::exit_done);
        }
        suar::say(suar::show_problems(suar::command_line_problems(app, problem)));
        return suar::exit_wrong_input;
    } catch (const std::bad_alloc&) {
        return stopped(app, "there is not enough memory");
    } catch (const std::exception& failure) {
        return stopped(app, failure.what());
    }
    return flushed(exit_code);
}
