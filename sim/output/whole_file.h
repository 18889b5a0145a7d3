// A file that appears under its name only when it is whole: written beside it as NAME.part, sealed,
// flushed, renamed, and the folder flushed. The seal is a line behind the last byte of HDF5 (which
// ignores what stands there) with a digest of every byte before it, so damage is noticed before any
// of the file is interpreted.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace suar {

class WholeFile {
public:
    // Takes NAME.part: one that a killed run left is replaced, one that is being written is not.
    static Result<WholeFile> begin(const std::string& name);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&& other) = delete;
    ~WholeFile(); // removes NAME.part unless it became NAME

    std::string part() const { return name_ + ".part"; }
    // Makes this what NAME.part holds, where nothing else writes it.
    Status put(std::string_view text);
    // Puts it behind what was put and added so far.
    Status add(std::string_view text);
    // After everything else has closed NAME.part.
    Status finish();
    // The same without a seal, for what other programs read as text.
    Status finish_unsealed();
    // The same in two steps, for files that take their names only when all of them are flushed.
    Status flush() const;
    Status take_name();

private:
    WholeFile(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}
    std::string name_;
    int descriptor_;       // of NAME.part, locked
    std::size_t size_ = 0; // of what was put
};

// A text under its name when it is whole, in place of what stood there.
Status write_whole_text(const std::string& name, std::string_view text);

// Whether a file is as `finish` left it, byte by byte. Gives the size of what is sealed.
Result<std::uint64_t> sealed_size(const std::string& name);
Status check_seal(const std::string& name);
// Whether it ends with a seal, right or wrong: it is a file of suar, or was one.
bool bears_seal(const std::string& name);

} // namespace suar
