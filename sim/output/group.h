// One group of a result file with the dimension scales that its datasets share. xarray, netCDF and
// R find labels only where every group has scales of its own.
#pragma once

#include "output/h5.h"
#include "output/periods.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace suar {

class Group {
public:
    Group(h5::Calls& calls, hid_t parent, const std::string& name);

    // Scales, each a dimension of this group.
    void scale(const std::string& name, const std::vector<std::string>& labels,
               std::string_view long_name);
    void scale(const std::string& name, const std::vector<std::int64_t>& labels,
               std::string_view long_name);
    void scale_without_labels(const std::string& name, std::size_t length);
    void scale_of_replicates(std::uint32_t replicates);
    // The first day of each period, with the bounds that CF asks for.
    void scale_of_time(const std::vector<Period>& periods, Day start);
    void scale_of_rows(const std::string& name, std::string_view long_name);

    // A dataset along scales; the reference holds until the group is closed.
    const h5::Id& numbers(const std::string& name, h5::Storage storage,
                          const std::vector<std::string>& along,
                          std::optional<std::int64_t> missing, std::string_view long_name);
    // The same for real numbers along scales of fixed length.
    const h5::Id& reals(const std::string& name, const std::vector<std::string>& along,
                        std::string_view long_name);
    void labels(const std::string& name, const std::string& along,
                const std::vector<std::string>& values, std::string_view long_name);
    const h5::Id& dataset(const std::string& name) const { return datasets_.at(name); }
    void describe(const std::string& name, const char* attribute, std::string_view text);

    // More rows along a scale of rows; then write_rows into each column.
    void add_rows(const std::string& scale, std::size_t rows);
    std::size_t rows() const { return rows_; }

    void close();
    hid_t id() const { return group_.get(); }

private:
    void keep_scale(const std::string& name, h5::Id dataset, std::string_view long_name,
                    hsize_t length);
    void attach(const std::string& name, const std::vector<std::string>& along);

    h5::Calls* calls_;
    h5::Id group_;
    std::map<std::string, h5::Id> datasets_;    // scales and others
    std::map<std::string, hsize_t> lengths_;    // of scales
    std::map<std::string, h5::Extent> growing_; // extents of datasets along rows
    std::size_t rows_ = 0;
};

} // namespace suar
