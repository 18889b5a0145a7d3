#include "results/read_attributes.h"

#include <algorithm>

namespace suar {

namespace {

constexpr std::size_t most_text = 65'536; // an attribute's limit in HDF5
constexpr hssize_t most_numbers = 65'536;

h5::Id open_attribute(h5::Calls& calls, hid_t object, const char* name) {
    if (calls.failed()) return {};
    const htri_t there = H5Aexists(object, name);
    if (!calls.take(there, "read attributes")) return {};
    if (there == 0) {
        calls.fail(std::string("has no attribute ") + name);
        return {};
    }
    return {calls, H5Aopen(object, name, H5P_DEFAULT), H5Aclose, "open an attribute"};
}

} // namespace

h5::Calls reading(const std::string& file) { return {file, std::string(help_of_reading)}; }

bool has_attribute(h5::Calls& calls, hid_t object, const char* name) {
    if (calls.failed()) return false;
    const htri_t there = H5Aexists(object, name);
    return calls.take(there, "read attributes") && there > 0;
}

std::string read_text(h5::Calls& calls, hid_t object, const char* name) {
    const h5::Id attribute = open_attribute(calls, object, name);
    if (calls.failed()) return "";
    const h5::Id type{calls, H5Aget_type(attribute.get()), H5Tclose, "read a type"};
    const h5::Id space{calls, H5Aget_space(attribute.get()), H5Sclose, "read a shape"};
    if (calls.failed()) return "";
    const std::size_t size = H5Tget_size(type.get());
    if (H5Tget_class(type.get()) != H5T_STRING || H5Tis_variable_str(type.get()) != 0 ||
        H5Sget_simple_extent_npoints(space.get()) != 1 || size > most_text) {
        calls.fail(std::string("has an attribute ") + name + " that is no text");
        return "";
    }
    std::string text(size, '\0');
    calls.take(H5Aread(attribute.get(), type.get(), text.data()), "read an attribute");
    return text.substr(0, text.find('\0'));
}

std::vector<std::string> attributes_of(h5::Calls& calls, hid_t object) {
    std::vector<std::string> names;
    if (calls.failed()) return names;
    const auto note = [](hid_t, const char* name, const H5A_info_t*, void* to) -> herr_t {
        static_cast<std::vector<std::string>*>(to)->emplace_back(name);
        return 0;
    };
    // Sorted here and not by the library, for the reason given in names_in.
    calls.take(H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, note, &names),
               "read attributes");
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::int64_t> read_numbers(h5::Calls& calls, hid_t object, const char* name) {
    const h5::Id attribute = open_attribute(calls, object, name);
    if (calls.failed()) return {};
    const h5::Id type{calls, H5Aget_type(attribute.get()), H5Tclose, "read a type"};
    const h5::Id space{calls, H5Aget_space(attribute.get()), H5Sclose, "read a shape"};
    if (calls.failed()) return {};
    const hssize_t count = H5Sget_simple_extent_npoints(space.get());
    if (H5Tget_class(type.get()) != H5T_INTEGER || count < 1 || count > most_numbers) {
        calls.fail(std::string("has an attribute ") + name + " that is no whole number");
        return {};
    }
    std::vector<std::int64_t> values(static_cast<std::size_t>(count));
    calls.take(H5Aread(attribute.get(), H5T_NATIVE_INT64, values.data()), "read an attribute");
    return values;
}

std::int64_t read_number(h5::Calls& calls, hid_t object, const char* name) {
    const std::vector<std::int64_t> values = read_numbers(calls, object, name);
    if (!calls.failed() && values.size() != 1)
        calls.fail(std::string("has an attribute ") + name + " that is no single number");
    return calls.failed() ? 0 : values.front();
}

std::string read_as_text(h5::Calls& calls, hid_t object, const char* name) {
    const h5::Id attribute = open_attribute(calls, object, name);
    if (calls.failed()) return "";
    const h5::Id type{calls, H5Aget_type(attribute.get()), H5Tclose, "read a type"};
    if (calls.failed()) return "";
    return H5Tget_class(type.get()) == H5T_INTEGER
               ? std::to_string(read_number(calls, object, name))
               : read_text(calls, object, name);
}

} // namespace suar
