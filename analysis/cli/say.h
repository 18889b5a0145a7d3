// What is told beside the results, on standard error. When nobody can be told (a full disk behind a
// log, a terminal that is gone) the run goes on: its file and its exit code still say how it ended.
#pragma once

#include <cstdio>
#include <string_view>

namespace suar {

inline void say(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

} // namespace suar
