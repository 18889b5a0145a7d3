#include "cli/scratch_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace suar {

namespace fs = std::filesystem;

Result<ScratchFile> ScratchFile::beside(const std::string& file) {
    std::error_code error;
    const fs::path parent = fs::path(file).parent_path();
    for (const fs::path& where :
         {parent.empty() ? fs::path(".") : parent, fs::temp_directory_path(error)}) {
        std::string folder = (where / "suar-again-XXXXXX").string();
        if (::mkdtemp(folder.data()) != nullptr) return ScratchFile(folder);
    }
    return Problem{file, "",
                   std::string("there is no room to write the second run: ") + std::strerror(errno),
                   "a folder that can be written, beside it or in TMPDIR", ""};
}

ScratchFile::ScratchFile(const std::string& folder)
    : folder_(folder), name_((fs::path(folder) / "again.h5").string()) {}
ScratchFile::ScratchFile(ScratchFile&& other) noexcept
    : folder_(std::exchange(other.folder_, {})), name_(std::move(other.name_)) {}
ScratchFile::~ScratchFile() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

} // namespace suar
