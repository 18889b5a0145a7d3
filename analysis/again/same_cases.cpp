#include "again/same_cases.h"

#include "output/rows.h"

namespace suar {

namespace {

Record cases_of(const World& world, std::uint32_t replicate) {
    Record record{};
    record.replicate = replicate;
    record.cases = world.cases.values();
    for (const CaseRow& row : world.cases)
        record.person_numbers.push_back(world.persons.layout.number_of(row.person));
    record.compounds = world.compounds;
    return record;
}

} // namespace

Result<bool> same_cases(const ResultFile& file, std::uint32_t replicate, const World& world,
                        const ResultLayout& layout) {
    const auto whose = file.counts("/cases/replicate");
    if (!whose) return whose.problems();
    for (const RowColumn& column : case_columns(cases_of(world, replicate), layout)) {
        const auto recorded = file.counts("/cases/" + column.name);
        if (!recorded) return recorded.problems();
        const auto& values = recorded.value().values;
        if (values.size() != whose.value().values.size()) return false;
        std::vector<std::int64_t> own;
        for (std::size_t row = 0; row < values.size(); ++row)
            if (whose.value().values[row] == replicate) own.push_back(values[row]);
        if (own != column.values) return false;
    }
    return true;
}

} // namespace suar
