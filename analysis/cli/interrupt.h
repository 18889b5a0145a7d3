// Ctrl-C asks a run to end with the day; the second one ends the program at once.
#pragma once

namespace suar {

void listen_for_interrupts();
bool interrupted();

} // namespace suar
