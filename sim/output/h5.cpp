#include "output/h5.h"

#include <hdf5_hl.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace suar::h5 {

namespace {

// Without H5dont_atexit the library would flush broken files once more when the program ends, and
// hang or crash on a full disk.
bool library_started() {
    static const bool started =
        H5dont_atexit() >= 0 && H5open() >= 0 && H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr) >= 0;
    return started;
}

herr_t keep_innermost(unsigned depth, const H5E_error2_t* error, void* reason) {
    if (depth == 0) *static_cast<std::string*>(reason) = error->desc ? error->desc : "";
    return 0;
}

// The innermost message of the library; of a failed system call only the system's own words.
std::string reason_of_failure() {
    std::string reason;
    if (H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_innermost, &reason) < 0) return "";
    const std::string_view mark = "error message = '";
    if (const auto from = reason.find(mark); from != std::string::npos) {
        const auto text = from + mark.size();
        reason = reason.substr(text, reason.find('\'', text) - text);
    }
    return reason;
}

Id simple_space(Calls& calls, const Extent& now, const Extent& most) {
    return {calls,
            H5Screate_simple(static_cast<int>(now.size()), now.data(),
                             most.empty() ? nullptr : most.data()),
            H5Sclose, "describe a shape"};
}

Id creation_list(Calls& calls) {
    Id list{calls, H5Pcreate(H5P_DATASET_CREATE), H5Pclose, "make a property list"};
    calls.take(H5Pset_obj_track_times(list.get(), 0), "leave out object times");
    return list;
}

Id fixed_text_type(Calls& calls, std::size_t size) {
    Id type{calls, H5Tcopy(H5T_C_S1), H5Tclose, "make a text type"};
    calls.take(H5Tset_size(type.get(), std::max<std::size_t>(size, 1)), "size a text");
    calls.take(H5Tset_strpad(type.get(), H5T_STR_NULLPAD), "pad a text");
    calls.take(H5Tset_cset(type.get(), H5T_CSET_UTF8), "encode a text");
    return type;
}

void write_attribute(Calls& calls, hid_t object, const char* name, hid_t stored_as, const Id& space,
                     hid_t given_as, const void* value) {
    if (calls.failed()) return;
    const std::string what = std::string("write attribute ") + name;
    const Id attribute{calls,
                       H5Acreate2(object, name, stored_as, space.get(), H5P_DEFAULT, H5P_DEFAULT),
                       H5Aclose, what};
    if (!calls.failed()) calls.take(H5Awrite(attribute.get(), given_as, value), what);
}

void write_selected(Calls& calls, const Id& dataset, const Extent& offset, const Extent& count,
                    hid_t type, const void* values) {
    if (calls.failed()) return;
    const Id there{calls, H5Dget_space(dataset.get()), H5Sclose, "read a shape"};
    const Id here = simple_space(calls, count, {});
    if (calls.failed()) return;
    if (calls.take(H5Sselect_hyperslab(there.get(), H5S_SELECT_SET, offset.data(), nullptr,
                                       count.data(), nullptr),
                   "select rows"))
        calls.take(H5Dwrite(dataset.get(), type, here.get(), there.get(), H5P_DEFAULT, values),
                   "write rows");
}

std::size_t product(const Extent& extent) {
    return std::accumulate(extent.begin(), extent.end(), std::size_t{1},
                           [](std::size_t all, hsize_t one) { return all * one; });
}

} // namespace

Calls::Calls(std::string file) : Calls(std::move(file), "") {}

Calls::Calls(std::string file, std::string help) : file_(std::move(file)), help_(std::move(help)) {
    if (!library_started()) fail("the HDF5 library does not start");
}

Status Calls::status() const { return failure_ ? Status(*failure_) : Status(Done{}); }

bool Calls::take(std::int64_t result, std::string_view what) {
    if (result >= 0) return !failed();
    if (failed()) return false;
    const std::string reason = reason_of_failure();
    fail("cannot " + std::string(what) + (reason.empty() ? "" : ": " + reason));
    return false;
}

void Calls::fail(std::string what) { fail(std::move(what), "", help_); }

void Calls::fail(std::string found, std::string expected, std::string help) {
    if (!failure_)
        failure_ = Problem{file_, "", std::move(found), std::move(expected), std::move(help)};
}

Id::Id(Calls& calls, hid_t id, Closer closer, std::string_view what)
    : calls_(&calls), id_(id), closer_(closer) {
    calls.take(id, what);
}

Id::Id(Id&& other) noexcept
    : calls_(other.calls_), id_(std::exchange(other.id_, H5I_INVALID_HID)), closer_(other.closer_) {
}

Id& Id::operator=(Id&& other) noexcept {
    if (this == &other) return *this;
    close();
    calls_ = other.calls_;
    id_ = std::exchange(other.id_, H5I_INVALID_HID);
    closer_ = other.closer_;
    return *this;
}

Id::~Id() { close(); }

void Id::close() {
    if (id_ >= 0) calls_->take(closer_(std::exchange(id_, H5I_INVALID_HID)), "close and flush");
}

hid_t file_type(Storage storage) {
    switch (storage) {
    case Storage::u8:
        return H5T_STD_U8LE;
    case Storage::u16:
        return H5T_STD_U16LE;
    case Storage::u32:
        return H5T_STD_U32LE;
    case Storage::i32:
        return H5T_STD_I32LE;
    case Storage::i64:
        return H5T_STD_I64LE;
    }
    return H5I_INVALID_HID;
}

bool fits(Storage storage, std::int64_t value) {
    switch (storage) {
    case Storage::u8:
        return std::in_range<std::uint8_t>(value);
    case Storage::u16:
        return std::in_range<std::uint16_t>(value);
    case Storage::u32:
        return std::in_range<std::uint32_t>(value);
    case Storage::i32:
        return std::in_range<std::int32_t>(value);
    case Storage::i64:
        return true;
    }
    return false;
}

Shape fixed_shape(Extent extent) {
    Extent chunk = extent;
    if (chunk.size() > 1) chunk[0] = 1;
    const std::size_t time = chunk.size() > 1 ? 1 : 0;
    chunk[time] = std::min<hsize_t>(chunk[time], chunk.size() > 1 ? 366 : 4096);
    return {extent, extent, chunk};
}

Id create_file(Calls& calls, const std::string& path) {
    if (calls.failed()) return {};
    const Id access{calls, H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "make a property list"};
    const Id creation{calls, H5Pcreate(H5P_FILE_CREATE), H5Pclose, "make a property list"};
    if (calls.failed()) return {};
    // Pinned, not "latest": a newer library must not write a file that 1.10 cannot read.
    calls.take(H5Pset_libver_bounds(access.get(), H5F_LIBVER_V110, H5F_LIBVER_V110),
               "choose the file format");
    // The lock is ours (result_file.cpp): the library would lock after it has emptied the file.
    calls.take(H5Pset_file_locking(access.get(), 0, 1), "choose file locking");
    calls.take(H5Pset_obj_track_times(creation.get(), 0), "leave out object times");
    calls.take(
        H5Pset_link_creation_order(creation.get(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
        "keep the order of names");
    if (calls.failed()) return {};
    return {calls, H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.get(), access.get()), H5Fclose,
            "create the file"};
}

Id create_group(Calls& calls, hid_t parent, const std::string& name) {
    if (calls.failed()) return {};
    const Id creation{calls, H5Pcreate(H5P_GROUP_CREATE), H5Pclose, "make a property list"};
    calls.take(H5Pset_obj_track_times(creation.get(), 0), "leave out object times");
    calls.take(
        H5Pset_link_creation_order(creation.get(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
        "keep the order of names");
    if (calls.failed()) return {};
    return {calls, H5Gcreate2(parent, name.c_str(), H5P_DEFAULT, creation.get(), H5P_DEFAULT),
            H5Gclose, "create group " + name};
}

namespace {

// In chunks that are shuffled, deflated and checked.
Id protected_list(Calls& calls, const std::string& name, const Shape& shape) {
    Id list = creation_list(calls);
    if (calls.failed()) return list;
    calls.take(H5Pset_chunk(list.get(), static_cast<int>(shape.chunk.size()), shape.chunk.data()),
               "set chunks of " + name);
    calls.take(H5Pset_shuffle(list.get()), "set shuffle");
    calls.take(H5Pset_deflate(list.get(), 4), "set deflate");
    calls.take(H5Pset_fletcher32(list.get()), "set Fletcher32");
    return list;
}

Id create_in(Calls& calls, hid_t group, const std::string& name, hid_t type, const Shape& shape,
             const Id& list) {
    const Id space = simple_space(calls, shape.now, shape.most);
    if (calls.failed()) return {};
    return {
        calls,
        H5Dcreate2(group, name.c_str(), type, space.get(), H5P_DEFAULT, list.get(), H5P_DEFAULT),
        H5Dclose, "create " + name};
}

} // namespace

Id create_numbers(Calls& calls, hid_t group, const std::string& name, Storage storage,
                  const Shape& shape, std::optional<std::int64_t> missing) {
    if (calls.failed()) return {};
    const Id list = protected_list(calls, name, shape);
    if (missing)
        calls.take(H5Pset_fill_value(list.get(), H5T_NATIVE_INT64, &*missing), "set a fill value");
    if (calls.failed()) return {};
    Id dataset = create_in(calls, group, name, file_type(storage), shape, list);
    if (missing && !calls.failed())
        attribute(calls, dataset.get(), "_FillValue", storage, std::span(&*missing, 1));
    return dataset;
}

Id create_reals(Calls& calls, hid_t group, const std::string& name, const Shape& shape) {
    if (calls.failed()) return {};
    const double missing = std::numeric_limits<double>::quiet_NaN();
    const Id list = protected_list(calls, name, shape);
    if (calls.failed()) return {};
    calls.take(H5Pset_fill_value(list.get(), H5T_NATIVE_DOUBLE, &missing), "set a fill value");
    if (calls.failed()) return {};
    Id dataset = create_in(calls, group, name, H5T_IEEE_F64LE, shape, list);
    if (!calls.failed()) attribute(calls, dataset.get(), "_FillValue", missing);
    return dataset;
}

void write_block(Calls& calls, const Id& dataset, const Extent& offset, const Extent& count,
                 std::span<const std::int32_t> values) {
    if (values.size() != product(count)) return calls.fail("a block of rows has the wrong size");
    if (!values.empty())
        write_selected(calls, dataset, offset, count, H5T_NATIVE_INT32, values.data());
}

void write_block(Calls& calls, const Id& dataset, const Extent& offset, const Extent& count,
                 std::span<const std::int64_t> values) {
    if (values.size() != product(count)) return calls.fail("a block of rows has the wrong size");
    if (!values.empty())
        write_selected(calls, dataset, offset, count, H5T_NATIVE_INT64, values.data());
}

void write_all(Calls& calls, const Id& dataset, std::span<const std::int64_t> values) {
    if (calls.failed() || values.empty()) return;
    calls.take(
        H5Dwrite(dataset.get(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
        "write values");
}

void write_all(Calls& calls, const Id& dataset, std::span<const double> values) {
    if (calls.failed() || values.empty()) return;
    calls.take(
        H5Dwrite(dataset.get(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
        "write values");
}

void grow(Calls& calls, const Id& dataset, const Extent& extent) {
    if (!calls.failed()) calls.take(H5Dset_extent(dataset.get(), extent.data()), "add rows");
}

Id write_strings(Calls& calls, hid_t group, const std::string& name,
                 const std::vector<std::string>& values) {
    if (calls.failed()) return {};
    const Id type{calls, H5Tcopy(H5T_C_S1), H5Tclose, "make a text type"};
    calls.take(H5Tset_size(type.get(), H5T_VARIABLE), "size a text");
    calls.take(H5Tset_cset(type.get(), H5T_CSET_UTF8), "encode a text");
    const Id list = creation_list(calls);
    const Id space = simple_space(calls, {values.size()}, {});
    if (calls.failed()) return {};
    Id dataset{calls,
               H5Dcreate2(group, name.c_str(), type.get(), space.get(), H5P_DEFAULT, list.get(),
                          H5P_DEFAULT),
               H5Dclose, "create " + name};
    std::vector<const char*> texts;
    for (const std::string& value : values) texts.push_back(value.c_str());
    if (!calls.failed() && !texts.empty())
        calls.take(H5Dwrite(dataset.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, texts.data()),
                   "write " + name);
    return dataset;
}

Id write_text(Calls& calls, hid_t group, const std::string& name, const std::string& text) {
    std::vector<std::int64_t> bytes;
    for (const char letter : text) bytes.push_back(static_cast<unsigned char>(letter));
    if (bytes.empty()) bytes.push_back('\n'); // a chunk cannot be empty
    Id dataset =
        create_numbers(calls, group, name, Storage::u8, fixed_shape({bytes.size()}), std::nullopt);
    write_all(calls, dataset, bytes);
    return dataset;
}

void make_scale(Calls& calls, const Id& dataset, const std::string& name) {
    if (!calls.failed())
        calls.take(H5DSset_scale(dataset.get(), name.c_str()), "make a dimension scale of " + name);
}

void attach_scale(Calls& calls, const Id& dataset, const Id& scale, unsigned dimension) {
    if (!calls.failed())
        calls.take(H5DSattach_scale(dataset.get(), scale.get(), dimension),
                   "attach a dimension scale");
}

void attribute(Calls& calls, hid_t object, const char* name, std::string_view text) {
    if (calls.failed()) return;
    const Id type = fixed_text_type(calls, text.size());
    const Id space{calls, H5Screate(H5S_SCALAR), H5Sclose, "describe a shape"};
    write_attribute(calls, object, name, type.get(), space, type.get(),
                    text.empty() ? "" : text.data());
}

void attribute(Calls& calls, hid_t object, const char* name, Storage storage, std::int64_t value) {
    if (calls.failed()) return;
    const Id space{calls, H5Screate(H5S_SCALAR), H5Sclose, "describe a shape"};
    write_attribute(calls, object, name, file_type(storage), space, H5T_NATIVE_INT64, &value);
}

void attribute(Calls& calls, hid_t object, const char* name, double value) {
    if (calls.failed()) return;
    const Id space{calls, H5Screate(H5S_SCALAR), H5Sclose, "describe a shape"};
    write_attribute(calls, object, name, H5T_IEEE_F64LE, space, H5T_NATIVE_DOUBLE, &value);
}

void attribute(Calls& calls, hid_t object, const char* name, Storage storage,
               std::span<const std::int64_t> values) {
    if (calls.failed()) return;
    const Id space = simple_space(calls, {values.size()}, {});
    write_attribute(calls, object, name, file_type(storage), space, H5T_NATIVE_INT64,
                    values.data());
}

std::string library_version() {
    unsigned major = 0, minor = 0, release = 0;
    if (!library_started() || H5get_libversion(&major, &minor, &release) < 0) return "unknown";
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(release);
}

} // namespace suar::h5
