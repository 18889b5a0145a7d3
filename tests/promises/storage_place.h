// Runs the program with tests/faults before the C library: what it stores, and whether it says what
// went wrong.
#pragma once

#include "program.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <sstream>

namespace storage {

struct Call {
    std::string what, file;
    bool operator==(const Call&) const = default;
    bool writes() const { return what.find("write") != std::string::npos; }
};

using Files = std::map<std::string, std::string>; // bytes by name

// With memory that is kept, for a third of the time would go into page faults. The address
// sanitizer would want to come first, and sees what HDF5 does not free after a close that failed.
inline const std::string preloaded =
    "LD_PRELOAD='" SUAR_STORAGE_FAULT "' "
    "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.top_pad=64000000:"
    "glibc.malloc.mmap_threshold=64000000:glibc.malloc.trim_threshold=64000000 "
    "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0";

// One at a time, so that several can go on at once in folders of their own.
class Place {
public:
    Place() { std::filesystem::create_directory(folder_ / "out"); }

    std::string out() const { return folder_ / "out"; }

    // $IN is a folder for what the program reads, $OUT for what it stores.
    program::Ended run(const std::string& words, const std::string& environment) const {
        std::filesystem::remove(journal());
        const std::string places = "IN='" + (folder_ / ".") + "' OUT='" + out() + "'\n";
        const std::string limit = "ulimit -t 60\n"; // seconds: a program that hangs is ended
        return program::run(folder_, places + limit + environment + " SUAR_FAULT_JOURNAL='" +
                                         journal() + "' " + preloaded + " \"" SUAR_PROGRAM "\" " +
                                         words);
    }

    void write(const std::string& name, const std::string& text) const {
        synthetic::put_bytes(folder_ / name, text);
    }

    // All below the folder, and folders that hold nothing: "tables/" with no bytes.
    Files files() const {
        Files found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(out())) {
            const std::string name = entry.path().lexically_relative(out()).string();
            if (!entry.is_directory())
                found[name] = synthetic::bytes_of(entry.path().string());
            else if (std::filesystem::is_empty(entry.path()))
                found[name + "/"] = "";
        }
        return found;
    }

    void restore(const Files& wanted) const {
        std::filesystem::remove_all(out());
        std::filesystem::create_directory(out());
        for (const auto& [name, bytes] : wanted) {
            const std::filesystem::path path = std::filesystem::path(out()) / name;
            std::filesystem::create_directories(path.parent_path());
            if (!name.ends_with("/")) synthetic::put_bytes(path.string(), bytes);
        }
    }

    std::vector<Call> calls() const {
        std::istringstream lines(synthetic::bytes_of(journal()));
        std::vector<Call> calls;
        for (Call call; lines >> call.what && std::getline(lines >> std::ws, call.file);) {
            // The folder of a second run has another name each time.
            if (call.file.starts_with("suar-again-")) call.file = "suar-again-XXXXXX";
            calls.push_back(call);
        }
        return calls;
    }

private:
    std::string journal() const { return folder_ / "journal.txt"; }
    synthetic::Folder folder_;
};

// A line of the errors that names the file and the reason.
inline bool says(const std::string& errors, const std::string& file, const std::string& reason) {
    std::istringstream lines(errors);
    for (std::string line; std::getline(lines, line);)
        if (line.find("error: ") != std::string::npos && line.find(file) != std::string::npos &&
            line.find(reason) != std::string::npos)
            return true;
    return false;
}

// Calls work(place, i) for each i below `count`, on all cores, each with a place of its own, and
// joins what it says.
template <class Prepare, class Work>
std::string on_all_cores(std::size_t count, const Prepare& prepare, const Work& work) {
    std::atomic<std::size_t> next = 0;
    std::mutex writing;
    std::string said;
    const auto loop = [&] {
        const Place place;
        prepare(place);
        for (std::size_t at = next++; at < count; at = next++) {
            const std::string words = work(place, at);
            const std::lock_guard lock(writing);
            said += words;
        }
    };
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < std::max(2u, std::thread::hardware_concurrency()); ++i)
        workers.emplace_back(loop);
    for (std::thread& worker : workers) worker.join();
    return said;
}

} // namespace storage
