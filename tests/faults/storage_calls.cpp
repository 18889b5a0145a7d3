// Stands before the C library (LD_PRELOAD) in a program under test and makes one of its calls that
// store something fail (failing_call.h). Only calls on files and folders count, and none on
// standard input, output and error. What stdio writes of its own (fwrite, fprintf) does not pass
// here.
#include "failing_call.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

using faults::storage;
using faults::Verdict;

namespace {

bool stores(const struct stat& about) { return S_ISREG(about.st_mode) || S_ISDIR(about.st_mode); }

bool on_storage(int descriptor) {
    struct stat about {};
    return descriptor > STDERR_FILENO && ::fstat(descriptor, &about) == 0 && stores(about);
}

// What is not there yet will be a file.
bool on_storage(int folder, const char* path) {
    struct stat about {};
    return ::fstatat(folder, path, &about, 0) != 0 || stores(about);
}

std::string last_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string name_of(int descriptor) {
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t size = ::readlink(link.c_str(), path, sizeof path);
    return size < 0 ? "?" : last_name({path, static_cast<std::size_t>(size)});
}

int failed(Verdict verdict) {
    errno = verdict == Verdict::broken ? EIO : ENOSPC;
    return -1;
}

// A call that has no short form works or does not.
template <class Work>
int whole_or_not(const char* call, const std::string& file, const Work& work) {
    const Verdict verdict = storage().next(call, file);
    if (verdict == Verdict::no_space || verdict == Verdict::broken) return failed(verdict);
    return static_cast<int>(work());
}

// `work` takes the number of bytes that it may write.
template <class Work>
ssize_t store(const char* call, int descriptor, std::size_t size, const Work& work) {
    if (!on_storage(descriptor)) return work(size);
    storage().written(descriptor);
    const Verdict verdict = storage().next(call, name_of(descriptor));
    if (verdict == Verdict::no_space || verdict == Verdict::broken) return failed(verdict);
    const ssize_t put = work(verdict == Verdict::half ? (size + 1) / 2 : size);
    if (put > 0) storage().stored(static_cast<std::size_t>(put));
    return put;
}

ssize_t store_at(int descriptor, const void* bytes, std::size_t size, off_t at) {
    return store("pwrite", descriptor, size, [=](std::size_t part) {
        return ::syscall(SYS_pwrite64, descriptor, bytes, part, at);
    });
}

int resize(int descriptor, off_t size) {
    const auto work = [=] { return ::syscall(SYS_ftruncate, descriptor, size); };
    if (!on_storage(descriptor)) return static_cast<int>(work());
    storage().written(descriptor);
    return whole_or_not("ftruncate", name_of(descriptor), work);
}

int flush(const char* call, int descriptor, long number) {
    const auto work = [=] { return ::syscall(number, descriptor); };
    if (!on_storage(descriptor)) return static_cast<int>(work());
    return whole_or_not(call, name_of(descriptor), work);
}

// The descriptor is gone even if its close fails.
template <class Work> int close_with(int descriptor, const Work& work) {
    if (!storage().forget(descriptor)) return static_cast<int>(work());
    const std::string file = name_of(descriptor);
    const auto closed = static_cast<int>(work());
    return whole_or_not("close", file, [closed] { return closed; });
}

// Whether it makes or empties a file ("create") or could only write to it ("open").
const char* kind_of_open(int flags) {
    if ((flags & (O_CREAT | O_TRUNC)) != 0) return "create";
    return (flags & O_ACCMODE) == O_RDONLY ? nullptr : "open";
}

int open_at(int folder, const char* path, int flags, unsigned mode) {
    const auto work = [=] { return ::syscall(SYS_openat, folder, path, flags, mode); };
    const char* kind = kind_of_open(flags);
    if (kind == nullptr || !on_storage(folder, path)) return static_cast<int>(work());
    return whole_or_not(kind, last_name(path), work);
}

unsigned mode_after(int flags, va_list rest) {
    return (flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0;
}

template <class Function> Function* of_the_library(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

FILE* open_stream(const char* name, const char* path, const char* mode) {
    const bool reads = mode[0] == 'r' && std::strchr(mode, '+') == nullptr;
    if (!reads && on_storage(AT_FDCWD, path)) {
        const char* kind = mode[0] == 'r' ? "open" : "create";
        if (whole_or_not(kind, last_name(path), [] { return 0; }) != 0) return nullptr;
    }
    return of_the_library<FILE*(const char*, const char*)>(name)(path, mode);
}

int move(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    return whole_or_not("rename", last_name(to), [=] {
        return ::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
    });
}

__attribute__((destructor)) void end() { storage().end(); }

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
    return store("write", descriptor, size,
                 [=](std::size_t part) { return ::syscall(SYS_write, descriptor, bytes, part); });
}

// As one piece, so that half of it is half of the bytes.
ssize_t writev(int descriptor, const iovec* pieces, int count) {
    std::string all;
    for (int i = 0; i < count; ++i)
        all.append(static_cast<const char*>(pieces[i].iov_base), pieces[i].iov_len);
    return store("writev", descriptor, all.size(), [&](std::size_t part) {
        return ::syscall(SYS_write, descriptor, all.data(), part);
    });
}

ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t at) {
    return store_at(descriptor, bytes, size, at);
}
ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t at) {
    return store_at(descriptor, bytes, size, at);
}

int ftruncate(int descriptor, off_t size) noexcept { return resize(descriptor, size); }
int ftruncate64(int descriptor, off64_t size) noexcept { return resize(descriptor, size); }

int fsync(int descriptor) { return flush("fsync", descriptor, SYS_fsync); }
int fdatasync(int descriptor) { return flush("fdatasync", descriptor, SYS_fdatasync); }

int rename(const char* from, const char* to) noexcept {
    return move(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
    return move(from_folder, from, to_folder, to, 0);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
    return move(from_folder, from, to_folder, to, flags);
}

int mkdir(const char* path, mode_t mode) noexcept {
    return whole_or_not("mkdir", last_name(path),
                        [=] { return ::syscall(SYS_mkdirat, AT_FDCWD, path, mode); });
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = mode_after(flags, rest);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = mode_after(flags, rest);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = mode_after(flags, rest);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}
int openat64(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = mode_after(flags, rest);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}
int creat(const char* path, mode_t mode) {
    return open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}
int creat64(const char* path, mode_t mode) {
    return open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}
int close(int descriptor) {
    return close_with(descriptor, [=] { return ::syscall(SYS_close, descriptor); });
}

FILE* fopen(const char* path, const char* mode) { return open_stream("fopen", path, mode); }
FILE* fopen64(const char* path, const char* mode) { return open_stream("fopen64", path, mode); }
int fclose(FILE* stream) {
    return close_with(::fileno(stream),
                      [=] { return of_the_library<int(FILE*)>("fclose")(stream); });
}

} // extern "C"
