#include "results/dataset_facts.h"

#include "output/digest.h"
#include "results/read_attributes.h"

#include <array>
#include <hdf5_hl.h>
#include <sstream>

namespace suar {

namespace {

constexpr std::string_view no_labels = "This is a netCDF dimension but not a netCDF variable.";
constexpr std::string_view days_since = "days since ";

std::string text_if_any(h5::Calls& calls, hid_t object, const char* name) {
    return has_attribute(calls, object, name) ? read_text(calls, object, name) : "";
}

std::vector<std::size_t> shape_of(h5::Calls& calls, hid_t dataset) {
    const h5::Id space{calls, H5Dget_space(dataset), H5Sclose, "read a shape"};
    if (calls.failed()) return {};
    h5::Extent extent(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space.get())));
    if (!extent.empty())
        calls.take(H5Sget_simple_extent_dims(space.get(), extent.data(), nullptr), "read a shape");
    return {extent.begin(), extent.end()};
}

Holds what_it_holds(h5::Calls& calls, hid_t dataset) {
    const h5::Id type{calls, H5Dget_type(dataset), H5Tclose, "read a type"};
    switch (calls.failed() ? H5T_INTEGER : H5Tget_class(type.get())) {
    case H5T_INTEGER:
        return Holds::whole_numbers;
    case H5T_FLOAT:
        return Holds::real_numbers;
    default:
        return Holds::texts;
    }
}

std::vector<Code> codes_of(h5::Calls& calls, hid_t dataset, const std::string& path) {
    if (!has_attribute(calls, dataset, "flag_values")) return {};
    std::istringstream meanings(read_text(calls, dataset, "flag_meanings"));
    std::vector<Code> codes;
    for (const std::int64_t value : read_numbers(calls, dataset, "flag_values")) {
        std::string meaning;
        if (!(meanings >> meaning))
            calls.fail("holds " + path + ", which has codes without a meaning");
        codes.push_back({value, meaning});
    }
    if (std::string more; meanings >> more)
        calls.fail("holds " + path + ", which has a meaning without a code");
    return codes;
}

// The library reads the attribute as whatever type the file says into room for one list of
// references a dimension.
bool names_scales(h5::Calls& calls, hid_t dataset, std::size_t rank, const std::string& path) {
    if (!has_attribute(calls, dataset, "DIMENSION_LIST")) return false;
    const h5::Id attribute{calls, H5Aopen(dataset, "DIMENSION_LIST", H5P_DEFAULT), H5Aclose,
                           "open an attribute"};
    if (calls.failed()) return false;
    const h5::Id type{calls, H5Aget_type(attribute.get()), H5Tclose, "read a type"};
    const h5::Id space{calls, H5Aget_space(attribute.get()), H5Sclose, "read a shape"};
    if (calls.failed()) return false;
    bool references = H5Tget_class(type.get()) == H5T_VLEN;
    if (references) {
        const h5::Id each{calls, H5Tget_super(type.get()), H5Tclose, "read a type"};
        references = !calls.failed() && H5Tequal(each.get(), H5T_STD_REF_OBJ) > 0;
    }
    if (!references || H5Sget_simple_extent_ndims(space.get()) != 1 ||
        H5Sget_simple_extent_npoints(space.get()) != static_cast<hssize_t>(rank))
        calls.fail("holds " + path + ", whose DIMENSION_LIST names no scales");
    return !calls.failed();
}

bool gives_labels(h5::Calls& calls, hid_t scale) {
    return text_if_any(calls, scale, "NAME").substr(0, no_labels.size()) != no_labels;
}

// The name of the scale that stands first for a dimension, where it is of the same group.
std::string scale_of(h5::Calls& calls, hid_t dataset, unsigned dimension,
                     const std::string& group) {
    std::string path;
    const auto note = [](hid_t, unsigned, hid_t scale, void* to) -> herr_t {
        std::array<char, 1024> name{};
        const ssize_t length = H5Iget_name(scale, name.data(), name.size());
        if (length > 0) *static_cast<std::string*>(to) = name.data();
        return 1; // the first is enough
    };
    if (!calls.failed())
        calls.take(H5DSiterate_scales(dataset, dimension, nullptr, note, &path), "read its scales");
    const std::string within = group + "/";
    return path.starts_with(within) ? path.substr(within.size()) : "";
}

DatasetFacts facts_of(h5::Calls& calls, hid_t dataset, const std::string& group,
                      const std::string& name) {
    DatasetFacts facts{};
    facts.group = group;
    facts.name = name;
    facts.holds = what_it_holds(calls, dataset);
    facts.shape = shape_of(calls, dataset);
    facts.is_scale = text_if_any(calls, dataset, "CLASS") == "DIMENSION_SCALE";
    facts.has_labels = !facts.is_scale || gives_labels(calls, dataset);
    facts.codes = codes_of(calls, dataset, facts.path());
    if (facts.is_scale) {
        facts.along.push_back(name);
    } else if (names_scales(calls, dataset, facts.shape.size(), facts.path())) {
        for (unsigned i = 0; i < facts.shape.size(); ++i)
            facts.along.push_back(scale_of(calls, dataset, i, group));
    } else {
        facts.along.resize(facts.shape.size());
    }
    facts.long_name = text_if_any(calls, dataset, "long_name");
    facts.units = text_if_any(calls, dataset, "units");
    if (facts.units.starts_with(days_since))
        facts.since = parse_day(facts.units.substr(days_since.size()));
    facts.cell_methods = text_if_any(calls, dataset, "cell_methods");
    if (facts.holds == Holds::whole_numbers && has_attribute(calls, dataset, "_FillValue"))
        facts.missing = read_number(calls, dataset, "_FillValue");
    return facts;
}

void collect(h5::Calls& calls, hid_t group, const std::string& path,
             std::vector<DatasetFacts>& all) {
    for (const std::string& name : names_in(calls, group)) {
        if (calls.failed()) return;
        const h5::Id object{calls, H5Oopen(group, name.c_str(), H5P_DEFAULT), H5Oclose,
                            "open " + path + "/" + name};
        if (calls.failed()) return;
        if (H5Iget_type(object.get()) == H5I_GROUP)
            collect(calls, object.get(), path + "/" + name, all);
        else
            all.push_back(facts_of(calls, object.get(), path, name));
        if (calls.failed()) return;
    }
}

} // namespace

std::vector<DatasetFacts> facts_of_datasets(h5::Calls& calls, hid_t file) {
    std::vector<DatasetFacts> all;
    if (!calls.failed()) collect(calls, file, "", all);
    return all;
}

} // namespace suar
