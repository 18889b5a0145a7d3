#include "output/whole_file.h"

#include "output/digest.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace suar {

namespace {

constexpr std::string_view seal_mark = "suar-seal-1 xxh3-128 ";
constexpr std::size_t seal_size = seal_mark.size() + 32 + 1;

Problem system_problem(const std::string& name, const std::string& what, int error) {
    return {name, "", what + ": " + std::strerror(error), "", ""};
}

// Owns a descriptor that is only read from, or only flushed: closing it loses nothing.
class Opened {
public:
    Opened(const std::string& path, int flags)
        : descriptor_(::open(path.c_str(), flags | O_CLOEXEC)) {}
    ~Opened() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

// The digest of the first `size` bytes.
Result<std::string> digest_of_bytes(int descriptor, const std::string& name, std::size_t size) {
    Digest digest;
    std::vector<char> block(std::size_t{1} << 20);
    for (std::size_t done = 0; done < size;) {
        const std::size_t wanted = std::min(block.size(), size - done);
        const ssize_t got = ::pread(descriptor, block.data(), wanted, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_problem(name, "cannot be read", errno);
        if (got == 0) return Problem{name, "", "ends too early", "", ""};
        digest.add(std::string_view(block.data(), static_cast<std::size_t>(got)));
        done += static_cast<std::size_t>(got);
    }
    return digest.text();
}

Status write_at(int descriptor, const std::string& name, std::size_t place, std::string_view text) {
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t put = ::pwrite(descriptor, text.data() + done, text.size() - done,
                                     static_cast<off_t>(place + done));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return system_problem(name, "cannot be written", put < 0 ? errno : ENOSPC);
        done += static_cast<std::size_t>(put);
    }
    return Done{};
}

Status write_seal(int descriptor, const std::string& name) {
    struct stat about {};
    if (::fstat(descriptor, &about) != 0) return system_problem(name, "cannot be read", errno);
    const auto size = static_cast<std::size_t>(about.st_size);
    const auto digest = digest_of_bytes(descriptor, name, size);
    if (!digest) return digest.problems();
    return write_at(descriptor, name, size, std::string(seal_mark) + digest.value() + "\n");
}

std::string folder_of(const std::string& name) {
    const std::string folder = std::filesystem::path(name).parent_path().string();
    return folder.empty() ? "." : folder;
}

bool same_file(int descriptor, const std::string& path) {
    struct stat held {
    }, named{};
    return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
           held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

} // namespace

Result<WholeFile> WholeFile::begin(const std::string& name) {
    const std::string part = name + ".part";
    for (;;) {
        const int descriptor =
            ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (descriptor < 0) return system_problem(part, "cannot be made", errno);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(descriptor);
            if (error != EWOULDBLOCK) return system_problem(part, "cannot be locked", error);
            return Problem{part, "", "another run is writing it", "",
                           "wait for that run, or choose another name with --output"};
        }
        // Between open and lock the other run may have renamed or removed the file: then try again.
        if (!same_file(descriptor, part)) {
            ::close(descriptor);
            continue;
        }
        WholeFile whole(name, descriptor);
        // What a killed run left may be longer than what is written now.
        if (::ftruncate(descriptor, 0) != 0)
            return system_problem(part, "cannot be written", errno);
        return whole;
    }
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : name_(std::move(other.name_)), descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_) {}

WholeFile::~WholeFile() {
    if (descriptor_ < 0) return;
    ::unlink(part().c_str());
    ::close(descriptor_);
}

Status WholeFile::put(std::string_view text) {
    if (::ftruncate(descriptor_, 0) != 0) return system_problem(part(), "cannot be written", errno);
    size_ = 0;
    return add(text);
}

Status WholeFile::add(std::string_view text) {
    const std::size_t place = std::exchange(size_, size_ + text.size());
    return write_at(descriptor_, part(), place, text);
}

Status WholeFile::finish() {
    if (const Status sealed = write_seal(descriptor_, part()); !sealed) return sealed;
    return finish_unsealed();
}

Status WholeFile::finish_unsealed() {
    if (const Status flushed = flush(); !flushed) return flushed;
    return take_name();
}

Status WholeFile::flush() const {
    if (::fsync(descriptor_) != 0) return system_problem(part(), "cannot be flushed", errno);
    return Done{};
}

Status WholeFile::take_name() {
    if (::rename(part().c_str(), name_.c_str()) != 0)
        return system_problem(name_, "cannot take its name", errno);
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) return system_problem(name_, "cannot be closed", errno);
    const Opened folder(folder_of(name_), O_RDONLY | O_DIRECTORY);
    if (folder.get() < 0 || ::fsync(folder.get()) != 0)
        return system_problem(folder_of(name_), "the folder cannot be flushed", errno);
    return Done{};
}

Status write_whole_text(const std::string& name, std::string_view text) {
    auto file = WholeFile::begin(name);
    if (!file) return file.problems();
    if (const Status put = file.value().put(text); !put) return put;
    return file.value().finish_unsealed();
}

bool bears_seal(const std::string& name) {
    const Opened file(name, O_RDONLY | O_NOCTTY | O_NONBLOCK);
    struct stat about {};
    if (file.get() < 0 || ::fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode)) return false;
    std::array<char, seal_size> seal{};
    return about.st_size > static_cast<off_t>(seal_size) &&
           ::pread(file.get(), seal.data(), seal_size,
                   about.st_size - static_cast<off_t>(seal_size)) ==
               static_cast<ssize_t>(seal_size) &&
           std::string_view(seal.data(), seal_size).starts_with(seal_mark);
}

Status check_seal(const std::string& name) {
    const auto size = sealed_size(name);
    return size ? Status(Done{}) : Status(size.problems());
}

Result<std::uint64_t> sealed_size(const std::string& name) {
    const Opened file(name, O_RDONLY | O_NOCTTY | O_NONBLOCK);
    if (file.get() < 0) return system_problem(name, "cannot be opened", errno);
    struct stat about {};
    if (::fstat(file.get(), &about) != 0) return system_problem(name, "cannot be read", errno);
    if (!S_ISREG(about.st_mode))
        return Problem{name, "", "is not a file", "a file that suar wrote", ""};
    const auto size = static_cast<std::size_t>(about.st_size);
    std::array<char, seal_size> seal{};
    const bool read = size > seal_size && ::pread(file.get(), seal.data(), seal_size,
                                                  static_cast<off_t>(size - seal_size)) ==
                                              static_cast<ssize_t>(seal_size);
    const std::string_view text(seal.data(), seal_size);
    if (!read || !text.starts_with(seal_mark))
        return Problem{name, "", "is not a whole file of suar: its seal is missing",
                       "a file that `suar run` wrote, unchanged",
                       "a damaged, cut or rewritten file cannot be trusted: run it again"};
    const auto digest = digest_of_bytes(file.get(), name, size - seal_size);
    if (!digest) return digest.problems();
    if (text != std::string(seal_mark) + digest.value() + "\n")
        return Problem{name, "", "is damaged: its bytes do not match its seal", "",
                       "take another copy, or run it again"};
    return std::uint64_t{size - seal_size};
}

} // namespace suar
