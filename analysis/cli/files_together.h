// Files of one command that take their names together: nothing of them is seen before all are
// whole and flushed, and a failure or an interrupt before that leaves nothing. Names are then taken
// one after the other, so whoever is killed there leaves some files of now and some of before.
#pragma once

#include "core/error.h"
#include "output/whole_file.h"

#include <deque>
#include <string>
#include <vector>

namespace suar {

class FilesTogether {
public:
    FilesTogether() = default;
    FilesTogether(const FilesTogether&) = delete;
    FilesTogether& operator=(const FilesTogether&) = delete;
    ~FilesTogether(); // without finish: the folders that it made are gone too

    Status make_folder(const std::string& name);       // where there is none; "" is none
    Result<WholeFile*> begin(const std::string& name); // valid as long as this is
    Status finish();

private:
    std::deque<WholeFile> files_;
    std::vector<std::string> folders_;
};

} // namespace suar
