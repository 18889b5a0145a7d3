// A name for a file that a command writes only for itself, and that is gone when it is done.
#pragma once

#include "core/error.h"

#include <string>

namespace suar {

class ScratchFile {
public:
    // In a folder of its own beside `file`, where there was room for the same once, else among the
    // system's temporary files.
    static Result<ScratchFile> beside(const std::string& file);
    ScratchFile(ScratchFile&& other) noexcept;
    ~ScratchFile();

    const std::string& name() const { return name_; }

private:
    explicit ScratchFile(const std::string& folder);
    std::string folder_, name_;
};

} // namespace suar
