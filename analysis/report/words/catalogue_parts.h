// The parts of the catalogue, a file each.
#pragma once

#include "report/words/words.h"

namespace suar {

std::span<const Message> frame_messages();      // what surrounds the sections
std::span<const Message> answer_messages();     // the question, the answer and the ranking
std::span<const Message> chart_messages();      // the pictures
std::span<const Message> ledger_messages();     // the ledger of persons
std::span<const Message> ground_messages();     // fit, assumptions, how to reproduce
std::span<const Message> assumption_messages(); // what numbers mean and stand on
std::span<const Message> place_messages();      // names of countries and levels

} // namespace suar
