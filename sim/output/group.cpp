#include "output/group.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

namespace suar {

using h5::Storage;

namespace {

constexpr hsize_t rows_per_chunk = 4096;

// The name that netCDF gives to the scale of a dimension without labels.
std::string name_without_labels(std::size_t length) {
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(),
                  "This is a netCDF dimension but not a netCDF variable.%10zu", length);
    return text.data();
}

} // namespace

Group::Group(h5::Calls& calls, hid_t parent, const std::string& name)
    : calls_(&calls), group_(h5::create_group(calls, parent, name)) {}

void Group::keep_scale(const std::string& name, h5::Id dataset, std::string_view long_name,
                       hsize_t length) {
    h5::make_scale(*calls_, dataset, name);
    if (!calls_->failed()) h5::attribute(*calls_, dataset.get(), "long_name", long_name);
    lengths_[name] = length;
    datasets_[name] = std::move(dataset);
}

void Group::scale(const std::string& name, const std::vector<std::string>& labels,
                  std::string_view long_name) {
    keep_scale(name, h5::write_strings(*calls_, group_.get(), name, labels), long_name,
               labels.size());
}

void Group::scale(const std::string& name, const std::vector<std::int64_t>& labels,
                  std::string_view long_name) {
    h5::Id dataset = h5::create_numbers(*calls_, group_.get(), name, Storage::i32,
                                        h5::fixed_shape({labels.size()}), std::nullopt);
    h5::write_all(*calls_, dataset, labels);
    keep_scale(name, std::move(dataset), long_name, labels.size());
}

void Group::scale_without_labels(const std::string& name, std::size_t length) {
    h5::Id dataset = h5::create_numbers(*calls_, group_.get(), name, Storage::u8,
                                        h5::fixed_shape({length}), std::nullopt);
    h5::make_scale(*calls_, dataset, name_without_labels(length));
    lengths_[name] = length;
    datasets_[name] = std::move(dataset);
}

void Group::scale_of_replicates(std::uint32_t replicates) {
    std::vector<std::int64_t> numbers(replicates);
    std::iota(numbers.begin(), numbers.end(), 0);
    scale("replicate", numbers, "replicate of the run");
}

void Group::scale_of_time(const std::vector<Period>& periods, Day start) {
    std::vector<std::int64_t> firsts, bounds;
    for (const Period& period : periods) {
        firsts.push_back(period.first - start);
        bounds.push_back(period.first - start);
        bounds.push_back(period.last - start + 1);
    }
    scale("time", firsts, "first day of the period");
    scale_without_labels("bound", 2);
    const h5::Id& limits = numbers("time_bounds", Storage::i32, {"time", "bound"}, std::nullopt,
                                   "first day of the period and of the next");
    h5::write_all(*calls_, limits, bounds);
    const std::string units = "days since " + to_text(start);
    for (const char* name : {"time", "time_bounds"}) {
        describe(name, "units", units);
        describe(name, "calendar", "standard");
    }
    describe("time", "standard_name", "time");
    describe("time", "bounds", "time_bounds");
}

void Group::scale_of_rows(const std::string& name, std::string_view long_name) {
    h5::Id dataset = h5::create_numbers(*calls_, group_.get(), name, Storage::i32,
                                        {{0}, {H5S_UNLIMITED}, {rows_per_chunk}}, std::nullopt);
    growing_[name] = {0};
    keep_scale(name, std::move(dataset), long_name, H5S_UNLIMITED);
}

const h5::Id& Group::numbers(const std::string& name, Storage storage,
                             const std::vector<std::string>& along,
                             std::optional<std::int64_t> missing, std::string_view long_name) {
    h5::Extent lengths;
    for (const std::string& scale : along) lengths.push_back(lengths_.at(scale));
    h5::Shape shape = h5::fixed_shape(lengths);
    if (lengths[0] == H5S_UNLIMITED) {
        shape.now[0] = 0;
        shape.chunk = lengths;
        shape.chunk[0] = along.size() == 1 ? rows_per_chunk : 256;
        growing_[name] = shape.now;
    }
    datasets_[name] = h5::create_numbers(*calls_, group_.get(), name, storage, shape, missing);
    attach(name, along);
    describe(name, "long_name", long_name);
    return datasets_[name];
}

const h5::Id& Group::reals(const std::string& name, const std::vector<std::string>& along,
                           std::string_view long_name) {
    h5::Extent lengths;
    for (const std::string& scale : along) lengths.push_back(lengths_.at(scale));
    datasets_[name] =
        h5::create_reals(*calls_, group_.get(), name, h5::fixed_shape(std::move(lengths)));
    attach(name, along);
    describe(name, "long_name", long_name);
    return datasets_[name];
}

void Group::labels(const std::string& name, const std::string& along,
                   const std::vector<std::string>& values, std::string_view long_name) {
    datasets_[name] = h5::write_strings(*calls_, group_.get(), name, values);
    attach(name, {along});
    describe(name, "long_name", long_name);
}

void Group::attach(const std::string& name, const std::vector<std::string>& along) {
    for (unsigned dimension = 0; dimension < along.size(); ++dimension)
        h5::attach_scale(*calls_, datasets_.at(name), datasets_.at(along[dimension]), dimension);
}

void Group::describe(const std::string& name, const char* attribute, std::string_view text) {
    if (!calls_->failed()) h5::attribute(*calls_, datasets_.at(name).get(), attribute, text);
}

void Group::add_rows(const std::string& scale, std::size_t rows) {
    for (auto& [name, extent] : growing_) {
        extent[0] = rows_ + rows;
        h5::grow(*calls_, datasets_.at(name), extent);
    }
    std::vector<std::int64_t> numbers(rows);
    std::iota(numbers.begin(), numbers.end(), static_cast<std::int64_t>(rows_));
    h5::write_block(*calls_, datasets_.at(scale), {rows_}, {rows},
                    std::span<const std::int64_t>(numbers));
    rows_ += rows;
}

void Group::close() {
    datasets_.clear();
    group_.close();
}

} // namespace suar
