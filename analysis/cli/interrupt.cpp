#include "cli/interrupt.h"

#include <csignal>

namespace suar {

namespace {

// The one thing that a signal may touch.
volatile std::sig_atomic_t asked = 0;

void ask(int) { asked = 1; }

} // namespace

void listen_for_interrupts() {
    struct sigaction action {};
    action.sa_handler = ask;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART); // the next one kills
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return asked != 0; }

} // namespace suar
