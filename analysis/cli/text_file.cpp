#include "cli/text_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace suar {

namespace {

Problem cannot(const std::string& name, int error) {
    return {name, "", std::string("it cannot be written (") + std::strerror(error) + ")", "", ""};
}

Status write_whole(const std::string& part, const std::string& text) {
    std::FILE* const file = std::fopen(part.c_str(), "w");
    if (!file) return cannot(part, errno);
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size() &&
                         std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
    const int error = errno;
    const bool closed = std::fclose(file) == 0;
    if (written && closed) return Done{};
    return cannot(part, written ? errno : error);
}

Status flush_folder(const std::string& name) {
    const std::string parent = std::filesystem::path(name).parent_path().string();
    const std::string folder = parent.empty() ? "." : parent;
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (flushed) return Done{};
    return cannot(folder, error);
}

} // namespace

Status write_text_file(const std::string& name, const std::string& text) {
    const std::string part = name + ".part";
    Status written = write_whole(part, text);
    if (written && std::rename(part.c_str(), name.c_str()) != 0) written = cannot(name, errno);
    if (!written) {
        std::remove(part.c_str());
        return written;
    }
    return flush_folder(name);
}

} // namespace suar
