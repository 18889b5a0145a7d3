// Persons: 12 bytes a row at rest. One 64-bit word holds what moves together at an event, a 32-bit
// word the awareness, which moves rarely.
#pragma once

#include "core/big_column.h"
#include "core/calendar.h"
#include "core/index.h"
#include "world/layout.h"

#include <array>
#include <cstdint>

namespace suar {

enum class Employment : std::uint8_t { formal, informal, unemployed, away }; // away: no job at home
enum class Stage : std::uint8_t {
    home,
    preparing,
    in_transit,
    captive,
    complicit,
    in_shelter,
    abroad_legally,
    dead
};
inline constexpr std::size_t stages = 8;

// A level from 0 to 1 in steps of 2^-16 (65,535 is 1), as it was on a day; evaluated when read.
struct Level {
    std::uint16_t value;
    std::uint16_t day; // since the start of the run
};
inline constexpr double level_one = 65535;

class PersonRow {
public:
    PersonRow() = default;
    friend constexpr bool operator==(const PersonRow&, const PersonRow&) = default;
    constexpr std::uint8_t cell() const { return get<std::uint8_t>(0, 7); }
    constexpr bool access() const { return get<bool>(7, 1); }
    constexpr Employment employment() const { return get<Employment>(8, 2); }
    constexpr Stage stage() const { return get<Stage>(10, 3); }
    constexpr std::uint8_t warnings() const { return get<std::uint8_t>(13, 2); } // 0 to 3
    constexpr bool migrant() const { return get<bool>(15, 1); } // has been abroad for work
    constexpr bool returned() const { return get<bool>(16, 1); }
    constexpr bool loan() const { return get<bool>(17, 1); } // runs a business made with one
    constexpr bool debt() const { return get<bool>(18, 1); } // from captivity or a failed loan
    constexpr std::uint32_t spell() const { return get<std::uint32_t>(19, 13); }
    constexpr Level stress() const {
        return {get<std::uint16_t>(32, 16), get<std::uint16_t>(48, 16)};
    }

    void set_cell(std::uint8_t cell) { set(0, 7, cell); }
    void set_access(bool access) { set(7, 1, access); }
    void set_employment(Employment employment) {
        set(8, 2, static_cast<std::uint64_t>(employment));
    }
    void set_stage(Stage stage) { set(10, 3, static_cast<std::uint64_t>(stage)); }
    void hear_warning() {
        if (warnings() < 3) set(13, 2, warnings() + 1u);
    }
    void set_migrant() { set(15, 1, 1); }
    void set_returned() { set(16, 1, 1); }
    void set_loan(bool loan) { set(17, 1, loan); }
    void set_debt() { set(18, 1, 1); }
    void settle_debt() { set(18, 1, 0); }
    // What one has lived through; not her attributes, nor her work.
    void forget() { set(13, 2, 0), set(15, 1, 0), set(16, 1, 0), set(18, 1, 0); }
    void next_spell() { set(19, 13, (spell() + 1) & 0x1FFF); }
    void set_stress(Level level) { set(32, 16, level.value), set(48, 16, level.day); }

private:
    template <class> friend struct Kept;
    template <class Field> constexpr Field get(int shift, int bits) const {
        return static_cast<Field>(word_ >> shift & ((std::uint64_t{1} << bits) - 1));
    }
    constexpr void set(int shift, int bits, std::uint64_t value) {
        const std::uint64_t mask = ((std::uint64_t{1} << bits) - 1) << shift;
        word_ = (word_ & ~mask) | value << shift;
    }
    std::uint64_t word_ = 0;
};
static_assert(sizeof(PersonRow) == 8 && sizeof(Level) == 4);

struct Persons {
    Layout layout;
    BigColumn<PersonIndex, PersonRow> row;
    BigColumn<PersonIndex, Level> awareness;
    std::array<std::int64_t, stages> in_stage{}; // agents
};

} // namespace suar
