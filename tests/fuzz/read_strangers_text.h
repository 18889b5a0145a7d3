// What must hold of the reader whatever a stranger's text says (P8). The text may hold several
// files: see read_strangers_text.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

namespace suar {

// Ends the program when a law is broken, as a fuzzer wants it.
void read_strangers_text(const std::uint8_t* bytes, std::size_t size);

} // namespace suar
