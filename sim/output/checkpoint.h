// A running simulation on the disk, from which it goes on to the same result, byte for byte. The
// format is our own: a mark, a version, what run it is of, the finished replicates, the one that
// runs, and the seal of a whole file over all of it. It is read by the program that wrote it, on
// whatever machine; another program might count otherwise from there on, and is refused.
#pragma once

#include "core/error.h"
#include "core/keep.h"
#include "output/layout.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

inline constexpr std::string_view checkpoint_mark = "suar-checkpoint\n";
inline constexpr std::uint32_t checkpoint_format_version = 1;

// What a checkpoint is of.
struct RunIdentity {
    std::string program; // one line that differs between programs that might compute differently
    const ResultLayout& layout;
};

struct CheckpointMoment {
    std::uint32_t replicate; // that runs; those before it are finished
    Day day;                 // at its end
};

// Written aside, flushed and renamed, in place of an earlier one. `finished` are the records of the
// replicates before; `running` saves the rest through a buffer, however large it is.
Status write_checkpoint(const std::string& file, const RunIdentity& run,
                        const CheckpointMoment& moment, const std::vector<std::string>& finished,
                        const std::function<void(Saving&)>& running);

// Whether it begins as one.
bool is_checkpoint(const std::string& file);

class Checkpoint {
public:
    // Refuses what is not a whole, undamaged checkpoint of this run.
    static Result<Checkpoint> open(const std::string& file, const RunIdentity& run);
    Checkpoint(Checkpoint&& other) noexcept;
    ~Checkpoint();

    const CheckpointMoment& moment() const;
    const std::vector<std::string>& finished() const;
    // Where the running replicate is loaded from. What it refuses is a problem of this file.
    Loading& running();
    // After everything has been loaded: whether it was right, and all that there is.
    Status finish();
    // A problem of this file.
    Problem problem(const std::string& found) const;

private:
    struct Parts;
    explicit Checkpoint(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace suar
