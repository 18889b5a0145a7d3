// Which way an outcome is better. Most have no good direction: a stop of someone bound for a
// compound may prevent or only delay, and what a mission records, how it labels a case or whether a
// captive knew the work is no harm and no help by itself. No score may improve because a label
// changed, so labels and kinds of entry are never better or worse.
#pragma once

#include <cstdint>
#include <string_view>

namespace suar {

enum class Better : std::uint8_t { fewer, more, neither };

Better better_of(std::string_view outcome); // by its name in compared_outcomes

} // namespace suar
