// Runs the program as a user does.
#pragma once

#include "synthetic_run.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <vector>

namespace program {

struct Ended {
    int exit_code; // -1 if a signal ended it
    std::string out, err;
};

// A shell command, started in the source folder; `suar` stands for the program under test.
class Started {
public:
    Started(const synthetic::Folder& folder, const std::string& command)
        : out_(folder / "out.txt"), err_(folder / "err.txt") {
        const std::string text = "suar() { \"" SUAR_PROGRAM "\" \"$@\"; }\ncd \"" SUAR_SOURCE_DIR
                                 "\" || exit 99\n{ " +
                                 command + "\n} >'" + out_ + "' 2>'" + err_ + "'";
        child_ = ::fork();
        if (child_ != 0) return;
        ::setpgid(0, 0); // so that a signal reaches the program and not only its shell
        ::execl("/bin/sh", "sh", "-c", text.c_str(), static_cast<char*>(nullptr));
        ::_exit(98);
    }

    void signal(int number) const { ::kill(-child_, number); }

    Ended wait() const {
        int status = 0;
        while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {}
        return ended(status);
    }

    // Sends it again and again: signals that wait for each other are one.
    Ended signal_until_it_ends(int number) const {
        int status = 0;
        while (::waitpid(child_, &status, WNOHANG) == 0) {
            signal(number);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return ended(status);
    }

private:
    Ended ended(int status) const {
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, synthetic::bytes_of(out_),
                synthetic::bytes_of(err_)};
    }

    std::string out_, err_;
    pid_t child_;
};

inline Ended run(const synthetic::Folder& folder, const std::string& command) {
    return Started(folder, command).wait();
}

// One that needs no folder of its own.
inline Ended run(const std::string& command) { return run(synthetic::Folder(), command); }

} // namespace program
