// A thin layer over the C interface of HDF5 in which no return value is lost: Calls keeps the first
// failure with its reason, and after it every call is a no-op. So a writer reads like a list of
// what it writes, and asks once at the end.
#pragma once

#include "core/error.h"

#include <hdf5.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace suar::h5 {

class Calls {
public:
    // The file's name stands in every problem, and beside it how to mend what can be mended.
    explicit Calls(std::string file);
    Calls(std::string file, std::string help);

    bool failed() const { return failure_.has_value(); }
    Status status() const;
    // A negative result of the library is a failure; `what` says of what: "write entries".
    bool take(std::int64_t result, std::string_view what);
    void fail(std::string what);
    void fail(std::string found, std::string expected, std::string help);

private:
    std::string file_, help_;
    std::optional<Problem> failure_;
};

// Owns one identifier; closing is a call like any other.
class Id {
public:
    using Closer = herr_t (*)(hid_t);
    Id() = default;
    Id(Calls& calls, hid_t id, Closer closer, std::string_view what);
    Id(Id&& other) noexcept;
    Id& operator=(Id&& other) noexcept;
    ~Id();
    hid_t get() const { return id_; }
    void close();

private:
    Calls* calls_ = nullptr;
    hid_t id_ = H5I_INVALID_HID;
    Closer closer_ = nullptr;
};

enum class Storage : std::uint8_t { u8, u16, u32, i32, i64 };
hid_t file_type(Storage storage); // little-endian, on every machine
bool fits(Storage storage, std::int64_t value);

using Extent = std::vector<hsize_t>;

struct Shape {
    Extent now;
    Extent most;  // H5S_UNLIMITED where rows are added
    Extent chunk; // clipped to `now` where that is fixed
};
Shape fixed_shape(Extent extent);

Id create_file(Calls& calls, const std::string& path);
Id create_group(Calls& calls, hid_t parent, const std::string& name);
// In chunks, shuffled, deflated, with Fletcher32; `missing` is what is read where nothing was
// written, and is named in `_FillValue`.
Id create_numbers(Calls& calls, hid_t group, const std::string& name, Storage storage,
                  const Shape& shape, std::optional<std::int64_t> missing);
// The same for real numbers; what is not written is not a number.
Id create_reals(Calls& calls, hid_t group, const std::string& name, const Shape& shape);
void write_block(Calls& calls, const Id& dataset, const Extent& offset, const Extent& count,
                 std::span<const std::int32_t> values);
void write_block(Calls& calls, const Id& dataset, const Extent& offset, const Extent& count,
                 std::span<const std::int64_t> values);
void write_all(Calls& calls, const Id& dataset, std::span<const std::int64_t> values);
void write_all(Calls& calls, const Id& dataset, std::span<const double> values);
void grow(Calls& calls, const Id& dataset, const Extent& extent);
Id write_strings(Calls& calls, hid_t group, const std::string& name,
                 const std::vector<std::string>& values);
Id write_text(Calls& calls, hid_t group, const std::string& name, const std::string& text);

void make_scale(Calls& calls, const Id& dataset, const std::string& name);
void attach_scale(Calls& calls, const Id& dataset, const Id& scale, unsigned dimension);

void attribute(Calls& calls, hid_t object, const char* name, std::string_view text);
void attribute(Calls& calls, hid_t object, const char* name, Storage storage, std::int64_t value);
void attribute(Calls& calls, hid_t object, const char* name, double value);
void attribute(Calls& calls, hid_t object, const char* name, Storage storage,
               std::span<const std::int64_t> values);

std::string library_version();

} // namespace suar::h5
