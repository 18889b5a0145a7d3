#include "results/dataset_facts.h"

#include "output/digest.h"
#include "results/read_attributes.h"

#include <array>
#include <hdf5_hl.h>
#include <sstream>

namespace suar {

namespace {

constexpr std::string_view no_labels = "This is a netCDF dimension but not a netCDF variable.";

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

std::vector<Code> codes_of(h5::Calls& calls, hid_t dataset) {
    if (!has_attribute(calls, dataset, "flag_values")) return {};
    std::istringstream meanings(read_text(calls, dataset, "flag_meanings"));
    std::vector<Code> codes;
    for (const std::int64_t value : read_numbers(calls, dataset, "flag_values")) {
        std::string meaning;
        meanings >> meaning;
        codes.push_back({value, meaning});
    }
    return codes;
}

bool gives_labels(hid_t scale) {
    std::array<char, no_labels.size() + 1> name{};
    return H5DSget_scale_name(scale, name.data(), name.size()) < 0 ||
           std::string_view(name.data()) != no_labels;
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
    DatasetFacts facts{group,
                       name,
                       what_it_holds(calls, dataset),
                       shape_of(calls, dataset),
                       {},
                       H5DSis_scale(dataset) > 0,
                       true,
                       "",
                       "",
                       "",
                       std::nullopt,
                       codes_of(calls, dataset)};
    if (facts.is_scale) {
        facts.has_labels = gives_labels(dataset);
        facts.along.push_back(name);
    } else {
        for (unsigned i = 0; i < facts.shape.size(); ++i)
            facts.along.push_back(scale_of(calls, dataset, i, group));
    }
    facts.long_name = text_if_any(calls, dataset, "long_name");
    facts.units = text_if_any(calls, dataset, "units");
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
    }
}

} // namespace

std::vector<DatasetFacts> facts_of_datasets(h5::Calls& calls, hid_t file) {
    std::vector<DatasetFacts> all;
    if (!calls.failed()) collect(calls, file, "", all);
    return all;
}

} // namespace suar
