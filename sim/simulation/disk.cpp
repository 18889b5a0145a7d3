#include "simulation/disk.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace suar {

Result<std::string> read_disk(const std::string& path) {
    const auto refuse = [](std::string found, std::string expected) {
        return Problem{"", "", std::move(found), std::move(expected), ""};
    };
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return refuse("there is no such file", "");
    if (!std::filesystem::is_regular_file(status)) return refuse("this is not a file", "");
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error || size > max_file_bytes)
        return refuse(error ? error.message() : fmt::format("the file has {} bytes", size),
                      fmt::format("at most {}", max_file_bytes));
    std::ifstream stream(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    if (!stream.read(text.data(), static_cast<std::streamsize>(size)))
        return refuse(fmt::format("it cannot be read ({})", std::strerror(errno)), "");
    return text;
}

} // namespace suar
