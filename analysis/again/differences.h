// Where two results of the same scenario are not the same: dataset by dataset, those first that
// differ first.
#pragma once

#include "results/result_file.h"

#include <optional>
#include <string>
#include <vector>

namespace suar {

struct DatasetDifference {
    std::string path;
    bool only_in_one = false;
    // Where a series begins to differ; nothing for datasets without days.
    std::optional<std::uint32_t> replicate;
    std::optional<Day> period; // the first day of the period
    std::optional<Day> end;    // its last
};

// The datasets of the results, without /provenance: series in the order in which they begin to
// differ, the others after them by path.
Result<std::vector<DatasetDifference>> differing_datasets(const ResultFile& one,
                                                          const ResultFile& other);
// The same of /provenance, by path.
Result<std::vector<DatasetDifference>> differing_provenance(const ResultFile& one,
                                                            const ResultFile& other);

struct ChangedFact {
    std::string name, recorded, now;
};

// What the two say of the program that made them: version, commit, compiler, flags, libraries.
Result<std::vector<ChangedFact>> changed_facts(const ResultFile& recorded, const ResultFile& now);

} // namespace suar
