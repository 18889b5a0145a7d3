#include "scenario/grounds.h"

#include <string_view>

namespace suar {
namespace {

constexpr std::string_view assumption = "assumption: ", neutral = "neutral: ",
                           change = "would change ";

// At the last place, since what is said may speak of change too.
Grounds split(Basis basis, const std::string& text) {
    const std::size_t at = text.rfind(change);
    std::string said = text.substr(0, at);
    while (said.ends_with(' ') || said.ends_with(';')) said.pop_back();
    return {basis, std::move(said), at == std::string::npos ? "" : text.substr(at + change.size())};
}

} // namespace

Grounds grounds_of(const std::string& text) {
    if (text.empty()) return {Basis::none, "", ""};
    if (text.starts_with(assumption))
        return split(Basis::assumption, text.substr(assumption.size()));
    if (text.starts_with(neutral)) return split(Basis::neutral, text.substr(neutral.size()));
    const bool fit = text.starts_with("mean-field fit") || text.starts_with("fits ");
    return split(fit ? Basis::fit : Basis::source, text);
}

} // namespace suar
