#include "results/safe_objects.h"

#include "output/digest.h"

#include <array>

namespace suar {

namespace {

constexpr int most_depth = 8; // hard links can make a ring
constexpr int most_objects = 10'000;
constexpr int most_dimensions = 8;
constexpr hsize_t most_elements = hsize_t{1} << 34; // of all datasets together
constexpr hsize_t most_texts = hsize_t{1} << 20;    // of one dataset
// A chunk is held in memory whole. Those of comparisons grow with their policies and replicates: a
// draw of ten thousand worlds, by month and country, takes 100 MB.
constexpr hsize_t most_chunk_bytes = hsize_t{256} << 20;
// Deflate makes at most 1032 bytes of one. Beyond that nothing was written for what is read.
constexpr hsize_t most_bytes_of_one = 1100, few_bytes = hsize_t{1} << 20;

struct Walk {
    h5::Calls& calls;
    Numbers numbers;
    Filled filled;
    int objects = 0;
    hsize_t elements = 0;
};

// The type itself, not a conversion of it: what it names is allocated when it is read.
void check_type(Walk& walk, hid_t dataset, const std::string& path) {
    const h5::Id type{walk.calls, H5Dget_type(dataset), H5Tclose, "read a type"};
    if (walk.calls.failed()) return;
    const H5T_class_t kind = H5Tget_class(type.get());
    const bool whole = kind == H5T_INTEGER && H5Tget_size(type.get()) <= 8;
    const bool real = walk.numbers == Numbers::whole_and_real && kind == H5T_FLOAT &&
                      H5Tequal(type.get(), H5T_IEEE_F64LE) > 0;
    if (!whole && !real && H5Tis_variable_str(type.get()) <= 0)
        walk.calls.fail("holds " + path + ", which is neither whole numbers nor texts");
}

void check_size(Walk& walk, hid_t dataset, const std::string& path) {
    const h5::Id space{walk.calls, H5Dget_space(dataset), H5Sclose, "read a shape"};
    if (walk.calls.failed()) return;
    const int rank = H5Sget_simple_extent_ndims(space.get());
    if (rank < 0 || rank > most_dimensions)
        return walk.calls.fail("holds " + path + " with too many dimensions");
    h5::Extent extent(static_cast<std::size_t>(rank));
    if (rank > 0)
        walk.calls.take(H5Sget_simple_extent_dims(space.get(), extent.data(), nullptr),
                        "read a shape");
    hsize_t count = 1;
    for (const hsize_t length : extent) {
        if (length != 0 && count > most_elements / length)
            return walk.calls.fail("holds " + path + ", which is larger than any result");
        count *= length;
    }
    const h5::Id type{walk.calls, H5Dget_type(dataset), H5Tclose, "read a type"};
    if (walk.calls.failed()) return;
    const bool texts = H5Tget_class(type.get()) == H5T_STRING;
    if (texts && count > most_texts)
        return walk.calls.fail("holds " + path + ", which has more texts than any result");
    const hsize_t bytes = count * H5Tget_size(type.get());
    if (walk.filled == Filled::all && bytes > few_bytes &&
        bytes / most_bytes_of_one > H5Dget_storage_size(dataset))
        return walk.calls.fail("holds " + path + ", most of which was never written");
    walk.elements += count;
    if (walk.elements > most_elements) walk.calls.fail("holds more than any result");
}

void check_chunk(Walk& walk, hid_t dataset, const h5::Id& list, const std::string& path) {
    std::array<hsize_t, H5S_MAX_RANK> lengths{};
    const int rank = H5Pget_chunk(list.get(), H5S_MAX_RANK, lengths.data());
    const h5::Id type{walk.calls, H5Dget_type(dataset), H5Tclose, "read a type"};
    if (walk.calls.failed() || !walk.calls.take(rank, "read the size of a chunk")) return;
    hsize_t bytes = H5Tget_size(type.get());
    for (int i = 0; i < rank && bytes <= most_chunk_bytes; ++i)
        bytes *= lengths[static_cast<std::size_t>(i)]; // each fits 32 bits
    if (bytes > most_chunk_bytes)
        walk.calls.fail("holds " + path + " in larger chunks than any result");
}

void check_storage(Walk& walk, hid_t dataset, const std::string& path) {
    const h5::Id list{walk.calls, H5Dget_create_plist(dataset), H5Pclose, "read properties"};
    if (walk.calls.failed()) return;
    const H5D_layout_t layout = H5Pget_layout(list.get());
    if (layout != H5D_CHUNKED && layout != H5D_CONTIGUOUS && layout != H5D_COMPACT)
        return walk.calls.fail("holds " + path + ", which is stored in other files");
    if (layout == H5D_CONTIGUOUS && H5Pget_external_count(list.get()) != 0)
        return walk.calls.fail("holds " + path + ", which is stored in another file");
    if (layout == H5D_CHUNKED) check_chunk(walk, dataset, list, path);
    if (walk.calls.failed()) return;
    const int filters = H5Pget_nfilters(list.get());
    if (!walk.calls.take(filters, "read filters")) return;
    for (int i = 0; i < filters; ++i) {
        unsigned flags = 0;
        std::size_t values = 0;
        const H5Z_filter_t filter = H5Pget_filter2(list.get(), static_cast<unsigned>(i), &flags,
                                                   &values, nullptr, 0, nullptr, nullptr);
        if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE &&
            filter != H5Z_FILTER_FLETCHER32)
            return walk.calls.fail("holds " + path +
                                   ", which asks for a filter that suar does not use");
    }
}

void check_group(Walk& walk, hid_t group, const std::string& path, int depth);

void check_object(Walk& walk, hid_t group, const std::string& name, const std::string& path,
                  int depth) {
    H5L_info_t link{};
    if (!walk.calls.take(H5Lget_info(group, name.c_str(), &link, H5P_DEFAULT), "read a link"))
        return;
    if (link.type != H5L_TYPE_HARD)
        return walk.calls.fail("holds " + path + ", which is a link to somewhere else");
    if (++walk.objects > most_objects) return walk.calls.fail("holds too many objects");
    const h5::Id object{walk.calls, H5Oopen(group, name.c_str(), H5P_DEFAULT), H5Oclose,
                        "open " + path};
    if (walk.calls.failed()) return;
    const H5I_type_t kind = H5Iget_type(object.get());
    if (kind == H5I_GROUP) return check_group(walk, object.get(), path, depth + 1);
    if (kind != H5I_DATASET)
        return walk.calls.fail("holds " + path + ", which is neither group nor dataset");
    check_storage(walk, object.get(), path);
    if (!walk.calls.failed()) check_type(walk, object.get(), path);
    if (!walk.calls.failed()) check_size(walk, object.get(), path);
}

void check_group(Walk& walk, hid_t group, const std::string& path, int depth) {
    if (depth > most_depth) return walk.calls.fail("holds groups too deep");
    H5G_info_t about{};
    if (!walk.calls.take(H5Gget_info(group, &about), "read a group")) return;
    if (about.nlinks > most_objects) return walk.calls.fail("holds too many objects");
    for (const std::string& name : names_in(walk.calls, group)) {
        if (walk.calls.failed()) return;
        check_object(walk, group, name, path + "/" + name, depth);
    }
}

} // namespace

void check_objects(h5::Calls& calls, hid_t file, Numbers numbers, Filled filled) {
    if (calls.failed()) return;
    Walk walk{calls, numbers, filled};
    check_group(walk, file, "", 0);
}

} // namespace suar
