// What a file says of each of its datasets: its shape, the scales that it lies along, its unit and
// what its codes mean. Whoever shows a whole file needs to know no more of what is in it.
#pragma once

#include "output/h5.h"
#include "output/rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace suar {

enum class Holds : std::uint8_t { whole_numbers, real_numbers, texts };

struct DatasetFacts {
    std::string group, name; // "/series/province", "entries"
    Holds holds;
    std::vector<std::size_t> shape;
    std::vector<std::string> along; // the scale of each dimension, in the same group; "" where none
    bool is_scale;                  // and lies along itself
    bool has_labels;                // a scale may only give a length
    std::string long_name, units, cell_methods; // empty where it says nothing
    std::optional<std::int64_t> missing;
    std::optional<Day> since; // where they are days since a date
    std::vector<Code> codes;  // empty for numbers
    std::string path() const { return group + "/" + name; }
};

// Of all, groups and datasets in the order of their names. check_objects must have passed. Fails
// where an attribute that names a scale is not what it must be: HDF5 itself trusts them.
std::vector<DatasetFacts> facts_of_datasets(h5::Calls& calls, hid_t file);

} // namespace suar
