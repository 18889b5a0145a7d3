#include "output/digest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <xxhash.h>

namespace suar {

static_assert(std::endian::native == std::endian::little,
              "datasets are hashed as they lie in memory, which must be little-endian");

struct Digest::State {
    XXH3_state_t* hash;
};

Digest::Digest() : state_(std::make_unique<State>(State{XXH3_createState()})) {
    XXH3_128bits_reset(state_->hash);
}
Digest::~Digest() { XXH3_freeState(state_->hash); }

void Digest::add(std::string_view bytes) {
    XXH3_128bits_update(state_->hash, bytes.data(), bytes.size());
}

void Digest::add(std::uint64_t number) {
    std::array<char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(number >> (8 * i) & 0xff);
    add(std::string_view(bytes.data(), bytes.size()));
}

std::string Digest::text() const {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state_->hash));
    std::string text;
    for (const unsigned char byte : canonical.digest) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

std::string digest_of_text(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.text();
}

namespace {

constexpr hsize_t block_bytes = hsize_t{16} << 20;
constexpr hsize_t most_block_bytes = hsize_t{1} << 30; // of one row: more is no result of ours

h5::Extent extent_of(h5::Calls& calls, hid_t dataset) {
    const h5::Id space{calls, H5Dget_space(dataset), H5Sclose, "read a shape"};
    if (calls.failed()) return {};
    const int rank = H5Sget_simple_extent_ndims(space.get());
    if (!calls.take(rank, "read a shape")) return {};
    h5::Extent extent(static_cast<std::size_t>(rank));
    if (rank > 0)
        calls.take(H5Sget_simple_extent_dims(space.get(), extent.data(), nullptr), "read a shape");
    return extent;
}

void add_strings(h5::Calls& calls, Digest& digest, hid_t dataset, hid_t type, hsize_t count) {
    if (count * sizeof(char*) > most_block_bytes) return calls.fail("holds an oversized text list");
    std::vector<char*> texts(static_cast<std::size_t>(count), nullptr);
    if (texts.empty()) return;
    const h5::Id space{calls, H5Dget_space(dataset), H5Sclose, "read a shape"};
    if (calls.failed()) return;
    const bool read = calls.take(
        H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, texts.data()), "read texts");
    for (const char* text : texts) {
        const std::string_view content = text ? text : "";
        digest.add(std::uint64_t{content.size()});
        digest.add(content);
    }
    if (read)
        calls.take(H5Dvlen_reclaim(type, space.get(), H5P_DEFAULT, texts.data()), "free texts");
}

// Some rows of the first dimension at a time.
void add_numbers(h5::Calls& calls, Digest& digest, hid_t dataset, hid_t type,
                 const h5::Extent& extent) {
    const hsize_t size = H5Tget_size(type);
    hsize_t row_bytes = size;
    for (std::size_t i = 1; i < extent.size(); ++i) {
        if (extent[i] != 0 && row_bytes > most_block_bytes / extent[i])
            return calls.fail("holds an oversized row");
        row_bytes *= extent[i];
    }
    const hsize_t rows = extent.empty() ? 1 : extent[0];
    if (rows == 0 || row_bytes == 0) return;
    const hsize_t step = std::clamp<hsize_t>(block_bytes / row_bytes, 1, rows);
    std::vector<char> block(static_cast<std::size_t>(step * row_bytes));
    for (hsize_t row = 0; row < rows && !calls.failed(); row += step) {
        h5::Extent offset(extent.size(), 0), count = extent;
        const hsize_t now = std::min(step, rows - row);
        const h5::Id there{calls, H5Dget_space(dataset), H5Sclose, "read a shape"};
        if (!extent.empty()) {
            offset[0] = row;
            count[0] = now;
            calls.take(H5Sselect_hyperslab(there.get(), H5S_SELECT_SET, offset.data(), nullptr,
                                           count.data(), nullptr),
                       "select rows");
        }
        const h5::Id here{calls,
                          H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                          H5Sclose, "describe a shape"};
        if (calls.failed()) return;
        if (calls.take(H5Dread(dataset, type, here.get(), there.get(), H5P_DEFAULT, block.data()),
                       "read rows"))
            digest.add(std::string_view(block.data(), static_cast<std::size_t>(now * row_bytes)));
    }
}

void add_dataset(h5::Calls& calls, Digest& digest, hid_t dataset, const std::string& path) {
    const h5::Id type{calls, H5Dget_type(dataset), H5Tclose, "read a type"};
    const h5::Extent extent = extent_of(calls, dataset);
    if (calls.failed()) return;
    const bool text = H5Tis_variable_str(type.get()) > 0;
    const bool whole = H5Tget_class(type.get()) == H5T_INTEGER;
    const bool real = H5Tequal(type.get(), H5T_IEEE_F64LE) > 0;
    if (!text && !whole && !real)
        return calls.fail("holds " + path + ", which is neither number nor text");
    const bool negative = whole && H5Tget_sign(type.get()) == H5T_SGN_2;
    digest.add(path);
    digest.add(std::string_view("\0", 1));
    digest.add(text ? std::string_view("text") : real ? "real" : negative ? "signed" : "unsigned");
    digest.add(text ? std::uint64_t{0} : std::uint64_t{H5Tget_size(type.get())});
    digest.add(std::uint64_t{extent.size()});
    hsize_t count = 1;
    for (const hsize_t length : extent) {
        digest.add(std::uint64_t{length});
        count *= length;
    }
    if (text)
        add_strings(calls, digest, dataset, type.get(), count);
    else
        add_numbers(calls, digest, dataset, type.get(), extent);
}

// Calls visit(dataset, path) in the order of paths.
template <class Visit>
void walk(h5::Calls& calls, hid_t group, const std::string& path,
          std::span<const std::string_view> left_out, const Visit& visit) {
    for (const std::string& name : names_in(calls, group)) {
        const std::string inner = path + "/" + name;
        if (std::find(left_out.begin(), left_out.end(), inner) != left_out.end()) continue;
        const h5::Id object{calls, H5Oopen(group, name.c_str(), H5P_DEFAULT), H5Oclose,
                            "open " + inner};
        if (calls.failed()) return;
        if (H5Iget_type(object.get()) == H5I_GROUP)
            walk(calls, object.get(), inner, left_out, visit);
        else if (H5Iget_type(object.get()) == H5I_DATASET)
            visit(object.get(), inner);
        else
            calls.fail("holds " + inner + ", which is neither group nor dataset");
    }
}

std::string digest_without(h5::Calls& calls, hid_t file,
                           std::span<const std::string_view> left_out) {
    Digest digest;
    walk(calls, file, "", left_out, [&](hid_t dataset, const std::string& path) {
        add_dataset(calls, digest, dataset, path);
    });
    return digest.text();
}

} // namespace

std::vector<std::string> names_in(h5::Calls& calls, hid_t group) {
    std::vector<std::string> names;
    if (calls.failed()) return names;
    const auto note = [](hid_t, const char* name, const H5L_info_t*, void* to) -> herr_t {
        static_cast<std::vector<std::string>*>(to)->emplace_back(name);
        return 0;
    };
    // In the order in which they are stored, and sorted here: to sort them itself, the library
    // makes a table of as many names as a group says it has, and frees what it never filled where a
    // damaged group has fewer.
    calls.take(H5Literate(group, H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, note, &names),
               "read the names in a group");
    std::sort(names.begin(), names.end());
    return names;
}

std::string digest_of_results(h5::Calls& calls, hid_t file) {
    constexpr std::array<std::string_view, 1> left_out{"/provenance"};
    return digest_without(calls, file, left_out);
}

std::string digest_of_world(h5::Calls& calls, hid_t file) {
    constexpr std::array<std::string_view, 2> left_out{"/provenance", "/series/intervention"};
    return digest_without(calls, file, left_out);
}

std::vector<DatasetDigest> digests_of_datasets(h5::Calls& calls, hid_t file) {
    std::vector<DatasetDigest> all;
    walk(calls, file, "", {}, [&](hid_t dataset, const std::string& path) {
        Digest digest;
        add_dataset(calls, digest, dataset, path);
        all.push_back({path, digest.text()});
    });
    return all;
}

} // namespace suar
