#include "export/tables.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace suar {

namespace {

using Along = std::vector<std::string>;

const DatasetFacts* find(const std::vector<DatasetFacts>& datasets, const std::string& name) {
    const auto found = std::find_if(datasets.begin(), datasets.end(),
                                    [&](const DatasetFacts& each) { return each.name == name; });
    return found == datasets.end() ? nullptr : &*found;
}

// Text and codes along one scale say more of its labels than they say of themselves.
bool is_label(const DatasetFacts& dataset) {
    return dataset.along.size() == 1 &&
           (dataset.holds == Holds::texts || dataset.name.ends_with("_code"));
}

Problem unfit(const std::string& name, std::string found) {
    return {"", name, std::move(found), "groups and datasets as suar writes them",
            "make the file again with this program"};
}

class Group {
public:
    Group(const std::vector<DatasetFacts>& datasets, Problems& problems) : datasets_(datasets) {
        for (const DatasetFacts& dataset : datasets_) {
            if (!fits_its_scales(dataset))
                problems.push_back(unfit(dataset.path(), "it does not lie along its scales"));
            else if (!dataset.is_scale && lies_along_labels(dataset))
                by_scales_[dataset.along].push_back(dataset);
        }
        keep_labels_with_others();
    }

    void add_to(std::vector<ExportedTable>& tables) const {
        for (const auto& [along, values] : by_scales_) {
            ExportedTable table{name_of(along), {}, {}, values, values.front().shape};
            for (std::size_t i = 0; i < along.size(); ++i) {
                table.scales.push_back(*find(datasets_, along[i]));
                for (const DatasetFacts& label : labels_)
                    if (label.along.front() == along[i]) table.labels.push_back({i, label});
            }
            tables.push_back(std::move(table));
        }
    }

private:
    bool fits_its_scales(const DatasetFacts& dataset) const {
        if (dataset.is_scale) return dataset.shape.size() == 1;
        for (std::size_t i = 0; i < dataset.along.size(); ++i) {
            const DatasetFacts* scale = find(datasets_, dataset.along[i]);
            if (scale == nullptr || !scale->is_scale || scale->shape.size() != 1 ||
                scale->shape.front() != dataset.shape[i])
                return false;
        }
        return !dataset.along.empty();
    }

    bool lies_along_labels(const DatasetFacts& dataset) const {
        return std::all_of(
            dataset.along.begin(), dataset.along.end(),
            [&](const std::string& scale) { return find(datasets_, scale)->has_labels; });
    }

    // Where nothing else lies along a scale, what stands beside it is a table of its own.
    void keep_labels_with_others() {
        for (auto own = by_scales_.begin(); own != by_scales_.end();) {
            const auto& [along, values] = *own;
            const bool others = std::any_of(
                by_scales_.begin(), by_scales_.end(), [&, &scales = own->first](const auto& table) {
                    return table.first.size() > 1 &&
                           std::count(table.first.begin(), table.first.end(), scales.front()) > 0;
                });
            if (along.size() != 1 || !others) {
                ++own;
                continue;
            }
            auto& datasets = own->second;
            const auto labels = std::stable_partition(
                datasets.begin(), datasets.end(),
                [](const DatasetFacts& dataset) { return !is_label(dataset); });
            labels_.insert(labels_.end(), labels, datasets.end());
            datasets.erase(labels, datasets.end());
            own = datasets.empty() ? by_scales_.erase(own) : std::next(own);
        }
    }

    std::string name_of(const Along& along) const {
        std::string name = datasets_.front().group.substr(1);
        std::replace(name.begin(), name.end(), '/', '_');
        if (by_scales_.size() == 1) return name;
        return fmt::format("{}_by_{}", name, fmt::join(along, "_"));
    }

    const std::vector<DatasetFacts>& datasets_;
    std::map<Along, std::vector<DatasetFacts>> by_scales_;
    std::vector<DatasetFacts> labels_;
};

// A name that no shell, spreadsheet or terminal takes for anything else.
bool is_plain(const std::string& name) {
    static constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    return name.size() <= 200 && name.find_first_not_of(letters) == std::string::npos;
}

} // namespace

std::vector<TableColumn> columns_of(const ExportedTable& table) {
    std::vector<TableColumn> columns;
    const auto add = [&](const DatasetFacts& dataset) {
        columns.push_back(
            {dataset.name, dataset.since ? "date" : dataset.units, dataset.long_name});
    };
    for (const DatasetFacts& scale : table.scales) add(scale);
    for (const TableLabel& label : table.labels) add(label.dataset);
    for (const DatasetFacts& value : table.values) add(value);
    return columns;
}

Result<std::vector<ExportedTable>> tables_of(const std::vector<DatasetFacts>& datasets) {
    std::map<std::string, std::vector<DatasetFacts>> groups;
    Problems problems;
    for (const DatasetFacts& dataset : datasets) groups[dataset.group].push_back(dataset);
    std::vector<ExportedTable> tables;
    for (const auto& [name, members] : groups)
        if (!name.empty()) Group(members, problems).add_to(tables);
    std::set<std::string> names(names_of_plain_tables.begin(), names_of_plain_tables.end());
    for (const ExportedTable& table : tables)
        if (!is_plain(table.name) || !names.insert(table.name).second)
            problems.push_back(unfit(table.values.front().path(),
                                     fmt::format("its table cannot be called {}", table.name)));
    if (!problems.empty()) return problems;
    return tables;
}

} // namespace suar
