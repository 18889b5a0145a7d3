// For libFuzzer, which brings the main.
#include "fuzz/read_strangers_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    suar::read_strangers_text(bytes, size);
    return 0;
}
