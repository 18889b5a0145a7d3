// What is kept is loaded as it was, in pieces or whole.
#include "core/keep.h"

#include <cstring>
#include <doctest/doctest.h>
#include <string>

using namespace suar;

namespace {

template <class Value> std::string bytes_of(const Value& value) {
    std::string bytes;
    Saving archive([&](std::string_view part) { bytes += part; });
    keep(archive, value);
    archive.flush();
    return bytes;
}

// As the storage gives them: at most so many bytes at a time.
template <class Value> Value loaded(const std::string& bytes, std::size_t at_a_time) {
    std::size_t taken = 0;
    Loading archive(
        [&](char* into, std::size_t most) {
            const std::size_t part = std::min({most, at_a_time, bytes.size() - taken});
            std::memcpy(into, bytes.data() + taken, part);
            taken += part;
            return part;
        },
        bytes.size());
    Value value{};
    keep(archive, value);
    CAPTURE(archive.why());
    CHECK(!archive.refused());
    CHECK(archive.left() == 0);
    return value;
}

} // namespace

TEST_CASE("a text is loaded as it was kept, however long") {
    for (const std::size_t size : {0u, 1u, 65'535u, 65'536u, 65'537u, 200'000u, 3'000'000u}) {
        CAPTURE(size);
        std::string text(size, '\0');
        for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>(i * 131 + i / 251);
        const std::string bytes = bytes_of(text);
        for (const std::size_t at_a_time : {std::size_t{1} << 30, std::size_t{777}})
            CHECK(loaded<std::string>(bytes, at_a_time) == text);
    }
}

TEST_CASE("a text that says it is longer than what is there is refused") {
    std::string bytes = bytes_of(std::string(100, 'a'));
    bytes.resize(bytes.size() - 1);
    std::size_t taken = 0;
    Loading archive(
        [&](char* into, std::size_t most) {
            const std::size_t part = std::min(most, bytes.size() - taken);
            std::memcpy(into, bytes.data() + taken, part);
            taken += part;
            return part;
        },
        bytes.size());
    std::string text;
    keep(archive, text);
    CHECK(archive.refused());
}
