#include "output/packed.h"

#include <limits>

namespace suar {
namespace {

// Seven bits a byte, the lowest first; the eighth says that more follow.
void save_number(Saving& archive, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) {
        const auto byte = static_cast<std::uint8_t>(number | 0x80);
        archive.bytes(&byte, 1);
    }
    const auto last = static_cast<std::uint8_t>(number);
    archive.bytes(&last, 1);
}

std::uint64_t load_number(Loading& archive) {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        std::uint8_t byte = 0;
        archive.bytes(&byte, 1);
        number |= std::uint64_t{byte & 0x7Fu} << shift;
        if (byte < 0x80) return number;
    }
    archive.refuse("a number without an end");
    return 0;
}

// Small numbers of either sign become small ones.
std::uint64_t folded(std::uint64_t difference) {
    return difference << 1 ^ (difference >> 63 != 0 ? ~std::uint64_t{0} : 0);
}
std::uint64_t unfolded(std::uint64_t number) {
    return number >> 1 ^ ((number & 1) != 0 ? ~std::uint64_t{0} : 0);
}

template <class Count>
std::uint64_t before(const std::vector<Count>& values, std::size_t i, std::size_t places) {
    return i < places ? 0 : static_cast<std::uint64_t>(std::int64_t{values[i - places]});
}

} // namespace

template <class Count>
void save_packed(Saving& archive, const std::vector<Count>& values, std::size_t places) {
    std::uint64_t unchanged = 0;
    const auto end_run = [&] {
        if (unchanged == 0) return;
        save_number(archive, 0);
        save_number(archive, unchanged);
        unchanged = 0;
    };
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::uint64_t change =
            static_cast<std::uint64_t>(std::int64_t{values[i]}) - before(values, i, places);
        if (change == 0) {
            ++unchanged;
            continue;
        }
        end_run();
        save_number(archive, folded(change));
    }
    end_run();
}

template <class Count>
void load_packed(Loading& archive, std::vector<Count>& values, std::size_t places, Count least) {
    std::uint64_t unchanged = 0;
    for (std::size_t i = 0; i < values.size() && !archive.refused(); ++i) {
        std::uint64_t change = 0;
        if (unchanged == 0) {
            change = unfolded(load_number(archive));
            if (change == 0) unchanged = load_number(archive);
            if (change == 0 && (unchanged == 0 || unchanged > values.size() - i))
                return archive.refuse("a run of numbers that is too long");
        }
        if (unchanged > 0) --unchanged;
        const auto value = static_cast<std::int64_t>(before(values, i, places) + change);
        if (value < least || value > std::numeric_limits<Count>::max())
            return archive.refuse("a count that does not fit");
        values[i] = static_cast<Count>(value);
    }
}

template void save_packed(Saving&, const std::vector<std::int32_t>&, std::size_t);
template void save_packed(Saving&, const std::vector<std::int64_t>&, std::size_t);
template void load_packed(Loading&, std::vector<std::int32_t>&, std::size_t, std::int32_t);
template void load_packed(Loading&, std::vector<std::int64_t>&, std::size_t, std::int64_t);

} // namespace suar
