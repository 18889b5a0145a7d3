#include "cli/files_together.h"

#include <filesystem>

namespace suar {

FilesTogether::~FilesTogether() {
    files_.clear();
    std::error_code error;
    for (const std::string& folder : folders_) std::filesystem::remove(folder, error); // if empty
}

Status FilesTogether::make_folder(const std::string& name) {
    std::error_code error;
    if (name.empty()) return Done{};
    if (std::filesystem::create_directory(name, error)) folders_.push_back(name);
    if (!error) return Done{};
    return Problem{name, "", "it cannot be made: " + error.message(), "", "choose another folder"};
}

Result<WholeFile*> FilesTogether::begin(const std::string& name) {
    auto file = WholeFile::begin(name);
    if (!file) return file.problems();
    files_.push_back(std::move(file.value()));
    return &files_.back();
}

Status FilesTogether::finish() {
    for (const WholeFile& file : files_)
        if (Status flushed = file.flush(); !flushed) return flushed;
    for (WholeFile& file : files_)
        if (Status named = file.take_name(); !named) return named;
    folders_.clear();
    return Done{};
}

} // namespace suar
