// Which call on storage fails, and how, as the environment of the program under test says:
//
//   SUAR_FAULT          no_space          call SUAR_FAULT_AT fails with ENOSPC, all others work
//                       broken_disk       that call and every later one fail with EIO
//                       short_write       that call stores half of its bytes, all others work
//                       short_then_full   the call after such a short one fails with ENOSPC
//                       killed            the program is killed instead of that call
//                       killed_in_write   that call stores half of its bytes, and the program is
//                                         killed instead of the next
//   SUAR_FAULT_AT       number of the call, from 0
//   SUAR_FAULT_JOURNAL  file that gets a line for every call; with SUAR_FAULT, for those that
//   failed
//
// Without SUAR_FAULT the journal ends with the bytes that were stored by the calls it names and the
// bytes that the system counted: they differ if the program stores in a way that is not looked at.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace faults {

enum class Verdict { works, no_space, broken, half, killed };

class Journal {
public:
    explicit Journal(const char* path) : path_(path) {}
    void add(const std::string& line);
    std::size_t bytes() const { return bytes_; }

private:
    const char* path_;
    std::size_t bytes_ = 0;
};

// Of the one program that it is loaded into; one thread of it stores at a time.
class Storage {
public:
    Storage();
    Verdict next(const std::string& call, const std::string& file);
    void stored(std::size_t bytes) { bytes_ += bytes; }
    void end();

    // Closing a descriptor can only fail to store if something was written to it.
    void written(int descriptor);
    bool forget(int descriptor); // whether it was written to

private:
    enum class Fault {
        none,
        no_space,
        broken_disk,
        short_write,
        short_then_full,
        killed,
        killed_in_write
    };
    static Fault fault_named(const std::string& name);
    Verdict verdict_of(long call) const;

    Fault fault_;
    long failing_;
    Journal journal_;
    long calls_ = 0;
    std::size_t bytes_ = 0;
    std::vector<bool> written_;
};

Storage& storage();

} // namespace faults
