// One number for what was computed: XXH3 (128 bits) over every dataset of a result outside
// /provenance, strings included, in the order of their paths. Compression, library version and
// build do not enter, so two builds can be compared by it.
#pragma once

#include "output/h5.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

class Digest {
public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view bytes);
    void add(std::uint64_t number); // the same bytes on every machine
    std::string text() const;       // 32 hexadecimal digits

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string digest_of_text(std::string_view text);
std::string digest_of_results(h5::Calls& calls, hid_t file);
// The same without /series/intervention: what a policy did to the world, not what it cost. An
// intervention of intensity 0 leaves it as it was (MODEL 11, zero).
std::string digest_of_world(h5::Calls& calls, hid_t file);

struct DatasetDigest {
    std::string path; // "/series/province/entries"
    std::string digest;
};
// Each dataset for itself, those of /provenance too, in the order of their paths.
std::vector<DatasetDigest> digests_of_datasets(h5::Calls& calls, hid_t file);

// The names in a group, in alphabetical order.
std::vector<std::string> names_in(h5::Calls& calls, hid_t group);

} // namespace suar
