// What a recorder has gathered, as bytes and back: of the replicate that runs, and of those that
// are finished and wait to be written.
#pragma once

#include "core/error.h"
#include "core/keep.h"
#include "output/recorder.h"

#include <string>

namespace suar {

void save(const Recorder& recorder, Saving& archive);
// Into a recorder of the same layout and replicate that has not observed anything yet. Refuses what
// does not end with `last_day`.
void load(Recorder& recorder, Day last_day, Loading& archive);

std::string bytes_of(const Record& finished);
// Names what is wrong with the bytes, if they are not those of a finished record of this layout.
Result<Record> finished_record(const std::string& bytes, const ResultLayout& layout,
                               std::uint32_t replicate);

} // namespace suar
