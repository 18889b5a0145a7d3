// What is said of a result file that is refused; nothing of a good one.
#pragma once

#include "results/result_file.h"

#include <string>

inline std::string refusal(const std::string& path) {
    const auto file = suar::open_result(path);
    return file ? "" : suar::describe(file.problems()[0]);
}
