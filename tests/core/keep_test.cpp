// What is kept is loaded as it was, in pieces or whole.
#include "core/keep.h"

#include <cstring>
#include <doctest/doctest.h>
#include <limits>
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

// As the storage gives them: at most so many bytes at a time. The bytes must outlive it.
Loading reading(const std::string& bytes, std::size_t at_a_time) {
    return Loading(
        [&bytes, at_a_time, taken = std::size_t{0}](char* into, std::size_t most) mutable {
            const std::size_t part = std::min({most, at_a_time, bytes.size() - taken});
            std::memcpy(into, bytes.data() + taken, part);
            taken += part;
            return part;
        },
        bytes.size());
}

} // namespace

TEST_CASE("a text is loaded as it was kept, however long") {
    for (const std::size_t size : {0u, 1u, 65'535u, 65'536u, 65'537u, 200'000u, 3'000'000u}) {
        CAPTURE(size);
        std::string text(size, '\0');
        for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>(i * 131 + i / 251);
        const std::string bytes = bytes_of(text);
        for (const std::size_t at_a_time : {std::size_t{1} << 30, std::size_t{777}}) {
            Loading archive = reading(bytes, at_a_time);
            std::string loaded;
            keep(archive, loaded);
            CHECK(!archive.refused());
            CHECK(archive.left() == 0);
            CHECK(loaded == text);
        }
    }
}

TEST_CASE("a text that says it is longer than what is there is refused") {
    std::string bytes = bytes_of(std::string(100, 'a'));
    bytes.resize(bytes.size() - 1);
    Loading archive = reading(bytes, bytes.size());
    std::string text;
    keep(archive, text);
    CHECK(archive.refused());
}

namespace {

template <class Index> bool accepted(std::size_t row, std::size_t Limits::*rows, std::size_t of) {
    Limits limits;
    limits.*rows = of;
    return can_be(limits, static_cast<Index>(row));
}

template <class Index> void names_rows_of(std::size_t Limits::*rows) {
    CHECK(accepted<Index>(0, rows, 5));
    CHECK(accepted<Index>(4, rows, 5));
    CHECK(!accepted<Index>(5, rows, 5));
    CHECK(!accepted<Index>(1, rows, 1));
    CHECK(!accepted<Index>(1, rows, 0));
}

} // namespace

TEST_CASE("an index is loaded where it names a row, or stands at 0 where it is not set") {
    names_rows_of<ProvinceIndex>(&Limits::provinces);
    names_rows_of<CountryIndex>(&Limits::countries);
    names_rows_of<ExitIndex>(&Limits::exits);
    names_rows_of<SiteIndex>(&Limits::sites);
    names_rows_of<RecruiterIndex>(&Limits::recruiters);
    names_rows_of<SyndicateIndex>(&Limits::syndicates);
    CHECK(accepted<SiteIndex>(0, &Limits::sites, 0));
}

TEST_CASE("a person and a case are loaded where there is one, and never where there is none") {
    for (const std::size_t of : {std::size_t{0}, std::size_t{1}, std::size_t{7}}) {
        CHECK(!accepted<PersonIndex>(of, &Limits::persons, of));
        CHECK(!accepted<CaseIndex>(of, &Limits::cases, of));
        if (of == 0) continue;
        CHECK(accepted<PersonIndex>(of - 1, &Limits::persons, of));
        CHECK(accepted<CaseIndex>(of - 1, &Limits::cases, of));
    }
}

TEST_CASE("a number is loaded where sums of a few like it hold") {
    const Limits limits;
    CHECK(can_be(limits, 1e17));
    CHECK(!can_be(limits, 1e19));
    CHECK(!can_be(limits, -1e19));
    CHECK(!can_be(limits, std::numeric_limits<double>::quiet_NaN()));
    constexpr std::int64_t most = std::int64_t{1} << 56;
    CHECK(can_be(limits, most));
    CHECK(can_be(limits, -most));
    CHECK(!can_be(limits, most + 1));
    CHECK(!can_be(limits, -most - 1));
    CHECK(!can_be(limits, std::numeric_limits<std::uint64_t>::max()));
    CHECK(can_be(limits, std::numeric_limits<std::int32_t>::min()));
    CHECK(can_be(limits, to_day({9999, 1, 1})));
    CHECK(!can_be(limits, Day{} + 100'000'001));
    CHECK(!can_be(limits, Day{} + -2'000'000'001));
}
