#include "core/error.h"

namespace suar {

std::string describe(const Problem& problem) {
    std::string text;
    if (!problem.place.empty()) text += problem.place + ": ";
    text += "error: ";
    if (!problem.key.empty()) text += problem.key + ": ";
    text += problem.found;
    if (!problem.expected.empty()) text += "; expected " + problem.expected;
    if (!problem.help.empty()) text += "\n  help: " + problem.help;
    return text;
}

} // namespace suar
