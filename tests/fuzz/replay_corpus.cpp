// Reads every file of a corpus as the fuzzer does, with any compiler:
//     suar_replay_corpus FOLDER
#include "fuzz/read_strangers_text.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::vector<char> text{std::istreambuf_iterator<char>(stream), {}};
        std::printf("%s\n", entry.path().filename().c_str()); // the last one is the one that fails
        std::fflush(stdout);
        suar::read_strangers_text(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        ++files;
    }
    std::printf("%zu files of the corpus were read\n", files);
    return files > 0 ? 0 : 1;
}
