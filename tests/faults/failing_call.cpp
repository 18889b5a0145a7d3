#include "failing_call.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace faults {

namespace {

std::string variable(const char* name) {
    const char* text = std::getenv(name);
    return text == nullptr ? "" : text;
}

// Past the calls that are looked at.
int open_raw(const char* path, int flags) {
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags | O_CLOEXEC, 0666));
}

// By this process since it began, to files and to everything else.
std::size_t bytes_counted_by_the_system() {
    char text[1024] = {};
    const int descriptor = open_raw("/proc/self/io", O_RDONLY);
    const long size = ::syscall(SYS_read, descriptor, text, sizeof text - 1);
    ::syscall(SYS_close, descriptor);
    const char* line = size > 0 ? std::strstr(text, "wchar: ") : nullptr;
    return line == nullptr ? 0 : std::strtoul(line + std::strlen("wchar: "), nullptr, 10);
}

} // namespace

// Opened and closed each time: one that stays open would shift the descriptors of the program.
void Journal::add(const std::string& line) {
    if (path_ == nullptr) return;
    const int descriptor = open_raw(path_, O_WRONLY | O_CREAT | O_APPEND);
    const long put = ::syscall(SYS_write, descriptor, line.data(), line.size());
    if (put != static_cast<long>(line.size())) std::abort();
    ::syscall(SYS_close, descriptor);
    bytes_ += line.size();
}

Storage::Storage()
    : fault_(fault_named(variable("SUAR_FAULT"))),
      failing_(std::atol(variable("SUAR_FAULT_AT").c_str())),
      journal_(std::getenv("SUAR_FAULT_JOURNAL")) {}

Storage::Fault Storage::fault_named(const std::string& name) {
    if (name == "no_space") return Fault::no_space;
    if (name == "broken_disk") return Fault::broken_disk;
    if (name == "short_write") return Fault::short_write;
    if (name == "short_then_full") return Fault::short_then_full;
    if (name == "killed") return Fault::killed;
    if (name == "killed_in_write") return Fault::killed_in_write;
    if (!name.empty()) std::abort();
    return Fault::none;
}

Verdict Storage::verdict_of(long call) const {
    switch (fault_) {
    case Fault::none:
        return Verdict::works;
    case Fault::no_space:
        return call == failing_ ? Verdict::no_space : Verdict::works;
    case Fault::broken_disk:
        return call >= failing_ ? Verdict::broken : Verdict::works;
    case Fault::short_write:
        return call == failing_ ? Verdict::half : Verdict::works;
    case Fault::short_then_full:
        if (call == failing_ + 1) return Verdict::no_space;
        return call == failing_ ? Verdict::half : Verdict::works;
    case Fault::killed:
        return call == failing_ ? Verdict::killed : Verdict::works;
    case Fault::killed_in_write:
        if (call == failing_ + 1) return Verdict::killed;
        return call == failing_ ? Verdict::half : Verdict::works;
    }
    return Verdict::works;
}

Verdict Storage::next(const std::string& call, const std::string& file) {
    const Verdict verdict = verdict_of(calls_++);
    if (fault_ == Fault::none || verdict != Verdict::works) journal_.add(call + " " + file + "\n");
    if (verdict == Verdict::killed) ::kill(::getpid(), SIGKILL);
    return verdict;
}

void Storage::end() {
    if (fault_ != Fault::none) return;
    const std::size_t counted = bytes_counted_by_the_system() - journal_.bytes();
    journal_.add("bytes " + std::to_string(bytes_) + " of " + std::to_string(counted) + "\n");
}

void Storage::written(int descriptor) {
    const auto slot = static_cast<std::size_t>(descriptor);
    if (slot >= written_.size()) written_.resize(slot + 1);
    written_[slot] = true;
}

bool Storage::forget(int descriptor) {
    const auto slot = static_cast<std::size_t>(descriptor);
    if (descriptor < 0 || slot >= written_.size() || !written_[slot]) return false;
    written_[slot] = false;
    return true;
}

// Never destroyed: calls come until the very end of the program.
Storage& storage() {
    static Storage& only = *new Storage;
    return only;
}

} // namespace faults
