// What a running simulation holds, as bytes and back: the same bytes on every machine, member by
// member, never the memory of a struct with its gaps. One function, keep(), does both directions,
// so that what is written is what is read.
//
// A plain struct of at most ten members is kept as a whole without being named anywhere: a member
// that is added is kept, too. A larger one, and one with a constructor, has a Kept<> that lists all
// its members once and does not compile when one is missing.
//
// Loading is done into a value of the same setup that stands at its start. A list must be as long
// as it is there, unless its elements are said to come and go (`comes_and_goes`); an index must
// name a row that there is. So bytes that somebody made up are refused and never followed.
#pragma once

#include "core/calendar.h"
#include "core/index.h"
#include "core/members.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace suar {

static_assert(std::endian::native == std::endian::little,
              "numbers are kept as they lie in memory, which must be little-endian");

class Saving {
public:
    using Put = std::function<void(std::string_view)>;
    explicit Saving(Put put) : put_(std::move(put)), buffer_(std::size_t{1} << 20) {}

    void bytes(const void* from, std::size_t size) {
        if (size > buffer_.size() - filled_) flush();
        if (size > buffer_.size()) return put_({static_cast<const char*>(from), size});
        std::memcpy(buffer_.data() + filled_, from, size);
        filled_ += size;
    }
    void flush() {
        if (filled_ > 0) put_({buffer_.data(), filled_});
        filled_ = 0;
    }

private:
    Put put_;
    std::vector<char> buffer_;
    std::size_t filled_ = 0;
};

// How many rows there are of what an index can name.
struct Limits {
    static constexpr std::size_t unknown = std::numeric_limits<std::size_t>::max();
    std::size_t provinces = unknown, countries = unknown, exits = unknown, sites = unknown;
    std::size_t recruiters = unknown, syndicates = unknown, persons = unknown, cases = unknown;
    std::size_t places = unknown; // of the stretch of persons whose spells are loaded
};

class Loading {
public:
    // Gives at most so many bytes, none when there are no more.
    using Get = std::function<std::size_t(char*, std::size_t)>;
    Loading(Get get, std::uint64_t size)
        : get_(std::move(get)), buffer_(std::size_t{1} << 20), left_(size) {}

    // Zeros when something has been refused.
    void bytes(void* into, std::size_t size) {
        if (size <= filled_ - taken_ && !refused()) {
            std::memcpy(into, buffer_.data() + taken_, size);
            taken_ += size;
            left_ -= size;
        } else {
            refill_and_take(static_cast<char*>(into), size);
        }
    }
    std::uint64_t left() const { return left_; } // bytes that are there for certain
    // The first refusal counts: what follows it is only its consequence.
    void refuse(const std::string& why) {
        if (!refused()) why_ = why;
    }
    bool refused() const { return !why_.empty(); }
    const std::string& why() const { return why_; }

    Limits limits;

private:
    void refill_and_take(char* into, std::size_t size);

    Get get_;
    std::vector<char> buffer_;
    std::size_t filled_ = 0, taken_ = 0;
    std::uint64_t left_;
    std::string why_;
};

template <class Archive>
inline constexpr bool loads = std::is_same_v<std::remove_const_t<Archive>, Loading>;

// How a type that is no plain struct is kept: `template <class Archive, class Value> static void
// keep(Archive&, Value&)`, with a const Value when it is saved.
template <class Type> struct Kept;
template <class Type>
concept has_kept = requires {
    sizeof(Kept<Type>);
};

// Of lists: whether elements come and go, so that any length can be right.
template <class Element> inline constexpr bool comes_and_goes = false;
template <> inline constexpr bool comes_and_goes<CaseIndex> = true;

// The last value of an enumeration of kinds.
template <class Kind> inline constexpr Kind last_of{};

// ---- What a number can be
// -------------------------------------------------------------------------

// Row 0 stands where an index is not set.
inline bool names_row(std::size_t row, std::size_t rows) { return row == 0 || row < rows; }

inline bool can_be(const Limits& limits, ProvinceIndex v) {
    return names_row(at(v), limits.provinces);
}
inline bool can_be(const Limits& limits, CountryIndex v) {
    return names_row(at(v), limits.countries);
}
inline bool can_be(const Limits& limits, ExitIndex v) { return names_row(at(v), limits.exits); }
inline bool can_be(const Limits& limits, SiteIndex v) { return names_row(at(v), limits.sites); }
inline bool can_be(const Limits& limits, RecruiterIndex v) {
    return names_row(at(v), limits.recruiters);
}
inline bool can_be(const Limits& limits, SyndicateIndex v) {
    return names_row(at(v), limits.syndicates);
}
inline bool can_be(const Limits& limits, PersonIndex v) { return at(v) < limits.persons; }
inline bool can_be(const Limits& limits, CaseIndex v) { return at(v) < limits.cases; }

// Days and whole numbers so near to 0 that sums and differences of a few of them hold.
inline bool can_be(const Limits&, Day day) {
    return number(day) >= -2'000'000'000 && number(day) <= 100'000'000;
}
template <class Number>
requires std::is_integral_v<Number>
bool can_be(const Limits&, Number value) {
    if constexpr (sizeof(Number) < 8)
        return true;
    else
        return value <= static_cast<Number>(std::int64_t{1} << 56) &&
               (std::is_unsigned_v<Number> || value >= -static_cast<Number>(std::int64_t{1} << 56));
}
inline bool can_be(const Limits&, double value) { return std::abs(value) <= 1e18; } // no NaN
template <class Kind>
requires std::is_enum_v<Kind>
bool can_be(const Limits&, Kind value) {
    static_assert(last_of<Kind> != Kind{}, "say which value of this enumeration is the last one");
    return value <= last_of<Kind>;
}

// ---- Keeping
// --------------------------------------------------------------------------------------

template <class Archive, class Value> void keep(Archive& archive, Value& value);

template <class Archive, class Value> void keep_number(Archive& archive, Value& value) {
    if constexpr (loads<Archive>) {
        Value loaded{};
        if constexpr (std::is_same_v<Value, bool>) {
            std::uint8_t byte = 0;
            archive.bytes(&byte, 1);
            if (byte > 1) archive.refuse("a yes or no that is neither");
            loaded = byte == 1;
        } else {
            archive.bytes(&loaded, sizeof loaded);
            if (!can_be(archive.limits, loaded)) archive.refuse("a number that cannot be");
        }
        if (!archive.refused()) value = loaded;
    } else {
        archive.bytes(&value, sizeof value);
    }
}

// Each of them, in order.
template <class Archive, class... Values> void keep_all(Archive& archive, Values&... values) {
    (keep(archive, values), ...);
}

template <class Archive, class Value> void keep(Archive& archive, Value& value) {
    using Type = std::remove_const_t<Value>;
    if constexpr (has_kept<Type>)
        Kept<Type>::keep(archive, value);
    else if constexpr (std::is_arithmetic_v<Type> || std::is_enum_v<Type>)
        keep_number(archive, value);
    else
        with_members(value, [&](auto&... members) { keep_all(archive, members...); });
}

// The members of a larger struct: all of them, or it does not compile.
template <class Plain, class Archive, class... Members>
void keep_every_member(Archive& archive, Members&... members) {
    static_assert(sizeof...(Members) == member_count<Plain>(), "a member is not kept");
    keep_all(archive, members...);
}

template <class Archive> std::uint64_t keep_size(Archive& archive, std::size_t size) {
    std::uint64_t kept = size;
    archive.bytes(&kept, sizeof kept);
    return kept;
}

// A list of any length. It grows with what is there, whatever the length that the bytes claim.
template <class Archive, class List> void keep_list(Archive& archive, List& list) {
    const std::uint64_t size = keep_size(archive, list.size());
    if constexpr (loads<Archive>) {
        if (size > archive.left()) return archive.refuse("a list that is longer than the file");
        list.clear();
        list.reserve(std::min<std::uint64_t>(size, 1u << 16));
        while (list.size() < size && !archive.refused()) keep(archive, list.emplace_back());
    } else {
        for (auto& element : list) keep(archive, element);
    }
}

// As many as there are already.
template <class Archive, class List> void keep_elements(Archive& archive, List& list) {
    if (keep_size(archive, list.size()) != list.size()) {
        if constexpr (loads<Archive>)
            archive.refuse("a list of another length than in this scenario");
        return;
    }
    for (auto& element : list) keep(archive, element);
}

template <class Element> struct Kept<std::vector<Element>> {
    template <class Archive, class List> static void keep(Archive& archive, List& list) {
        if constexpr (comes_and_goes<Element>)
            keep_list(archive, list);
        else
            keep_elements(archive, list);
    }
};

template <class Element, std::size_t Size> struct Kept<std::array<Element, Size>> {
    template <class Archive, class List> static void keep(Archive& archive, List& list) {
        for (auto& element : list) suar::keep(archive, element);
    }
};

template <> struct Kept<std::string> {
    template <class Archive, class Text> static void keep(Archive& archive, Text& text) {
        const std::uint64_t size = keep_size(archive, text.size());
        if constexpr (loads<Archive>) {
            if (size > archive.left()) return archive.refuse("a text that is longer than the file");
            text.clear();
            while (text.size() < size && !archive.refused()) {
                const std::size_t before = text.size();
                text.resize(before + std::min<std::uint64_t>(size - before, 1u << 16));
                archive.bytes(text.data() + before, text.size() - before);
            }
        } else {
            archive.bytes(text.data(), text.size());
        }
    }
};

// In order of key, each once.
template <class Key, class Value> struct Kept<std::map<Key, Value>> {
    template <class Archive, class Map> static void keep(Archive& archive, Map& map) {
        const std::uint64_t size = keep_size(archive, map.size());
        if constexpr (loads<Archive>) {
            map.clear();
            for (std::uint64_t i = 0; i < size && !archive.refused(); ++i) {
                Key key{};
                suar::keep(archive, key);
                if (!map.empty() && !(map.rbegin()->first < key))
                    archive.refuse("keys that are out of order");
                else
                    suar::keep(archive, map[key]);
            }
        } else {
            for (auto& [key, value] : map) keep_all(archive, key, value);
        }
    }
};

template <class Key, class Value> struct Kept<std::unordered_map<Key, Value>> {
    template <class Archive, class Map> static void keep(Archive& archive, Map& map) {
        std::map<Key, Value> sorted(map.begin(), map.end());
        suar::keep(archive, sorted);
        if constexpr (loads<Archive>) map = Map(sorted.begin(), sorted.end());
    }
};

} // namespace suar
