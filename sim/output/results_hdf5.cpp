#include "output/results_hdf5.h"

#include "output/digest.h"
#include "output/provenance.h"
#include "output/result_groups.h"
#include "output/rows.h"
#include "output/whole_file.h"

#include <optional>

namespace suar {

using h5::Storage;

struct ResultWriter::Parts {
    // In the order of making: groups are closed before the file, the file before its name is given.
    WholeFile whole;
    h5::Calls calls;
    const ResultLayout& layout;
    h5::Id file;
    std::optional<ResultGroups> groups;
    std::uint32_t added = 0, completed = 0;
    std::uint64_t bytes = 0; // before compression
    Day last_day;

    Parts(WholeFile taken, const ResultLayout& of)
        : whole(std::move(taken)), calls(whole.part()), layout(of), bytes(planned_bytes(of)),
          last_day(of.start + -1) {}
};

namespace {

Problem too_large(std::uint64_t bytes, const ResultLayout& layout) {
    return {"", "output.max_bytes",
            "the result would take " + std::to_string(bytes) + " bytes before compression",
            "at most " + std::to_string(layout.max_bytes),
            "use a longer output.interval or fewer replicates, or raise output.max_bytes"};
}

void write_columns(Group& group, const std::string& scale, const RowColumns& columns,
                   h5::Calls& calls) {
    const std::size_t before = group.rows(), rows = columns.front().values.size();
    group.add_rows(scale, rows);
    for (const RowColumn& column : columns) {
        for (const std::int64_t value : column.values)
            if (!h5::fits(column.storage, value))
                return calls.fail("cannot hold " + std::to_string(value) + " in " + column.name);
        h5::write_block(calls, group.dataset(column.name), {before}, {rows},
                        std::span<const std::int64_t>(column.values));
    }
}

// Turns periods x places into places x periods: a row of the file per place.
std::vector<std::int32_t> by_place(const Grid& grid) {
    const std::size_t places = grid.places();
    const std::size_t periods = places == 0 ? 0 : grid.values().size() / places;
    std::vector<std::int32_t> turned(grid.values().size());
    for (std::size_t period = 0; period < periods; ++period)
        for (std::size_t place = 0; place < places; ++place)
            turned[place * periods + period] = grid.values()[period * places + place];
    return turned;
}

// One replicate of a series; `inner` are the extents after the replicate.
template <class Count>
void write_grid(h5::Calls& calls, const h5::Id& dataset, std::uint32_t replicate,
                const GridOf<Count>& grid, const h5::Extent& inner) {
    h5::Extent offset(inner.size() + 1, 0), count{1};
    offset[0] = replicate;
    count.insert(count.end(), inner.begin(), inner.end());
    h5::write_block(calls, dataset, offset, count, std::span<const Count>(grid.values()));
}

void write_outcomes(h5::Calls& calls, const Group& group, const std::vector<Outcome>& chosen,
                    const std::vector<Grid>& grids, std::uint32_t replicate,
                    const h5::Extent& inner) {
    for (std::size_t i = 0; i < chosen.size(); ++i)
        write_grid(calls, group.dataset(std::string(row_of(chosen[i]).name)), replicate, grids[i],
                   inner);
}

void write_series(h5::Calls& calls, const ResultGroups& groups, const Record& record,
                  const ResultLayout& layout) {
    const hsize_t steps = periods(layout.start, layout.end, layout.interval).size();
    const hsize_t months = periods(layout.start, layout.end, TimeStep::month).size();
    const hsize_t years = periods(layout.start, layout.end, TimeStep::year).size();
    const hsize_t provinces = layout.provinces.size(), countries = layout.countries.size();
    const std::uint32_t replicate = record.replicate;
    write_outcomes(calls, groups.province, outcomes_by_province(), record.by_province, replicate,
                   {steps, provinces});
    write_outcomes(calls, groups.country, outcomes_by_country(), record.by_country, replicate,
                   {steps, countries});
    write_outcomes(calls, groups.group, outcomes_by_group(), record.by_group, replicate,
                   {months, layout.sexes.size(), layout.ages.size(), layout.educations.size()});
    for (std::size_t i = 0; i < exit_outcomes; ++i)
        write_grid(calls, groups.exit.dataset(std::string(exit_outcome_names[i])), replicate,
                   record.by_exit[i], {months, layout.exits.size()});
    write_grid(calls, groups.flows.dataset("entries"), replicate, record.entries_by_flow,
               {years, provinces, countries});
    if (groups.intervention)
        for (std::size_t i = 0; i < intervention_outcomes; ++i)
            write_grid(calls,
                       groups.intervention->dataset(std::string(intervention_outcome_names[i])),
                       replicate, record.by_intervention[i], {steps, layout.interventions.size()});
    for (const MissionSeries& one : mission_series)
        write_grid(calls, groups.missions.dataset(one.name), replicate, record.*one.grid,
                   {months, countries});
}

void write_histories(h5::Calls& calls, const Group& group, const char* name, const Grid& grid,
                     std::size_t first_row) {
    const std::size_t places = grid.places();
    if (places == 0) return;
    const std::vector<std::int32_t> turned = by_place(grid);
    h5::write_block(calls, group.dataset(name), {first_row, 0}, {places, turned.size() / places},
                    std::span<const std::int32_t>(turned));
}

std::uint64_t bytes_of_rows(const Record& record) {
    return record.cases.size() * (8 * 4 + 40) +
           4 * (record.site_held.values().size() + record.deliveries.values().size());
}

void describe_run(h5::Calls& calls, hid_t file, const ResultLayout& layout) {
    h5::attribute(calls, file, "Conventions", "CF-1.10");
    h5::attribute(calls, file, "filetype", result_filetype);
    h5::attribute(calls, file, "format_version", Storage::i32, result_format_version);
    h5::attribute(calls, file, "program_version", layout.provenance.version);
    h5::attribute(calls, file, "program_commit", layout.provenance.commit);
    h5::attribute(calls, file, "title", layout.title);
    h5::attribute(calls, file, "seed", Storage::u32, layout.seed);
    h5::attribute(calls, file, "weight", Storage::u32, layout.weight);
    h5::attribute(calls, file, "replicates", Storage::u32, layout.replicates);
    h5::attribute(calls, file, "draw", Storage::u32, layout.draw);
    h5::attribute(calls, file, "start_date", to_text(layout.start));
    h5::attribute(calls, file, "end_date", to_text(layout.end));
}

} // namespace

std::string state_name(RunState state) {
    return state == RunState::complete ? "complete" : "incomplete";
}

std::uint64_t planned_bytes(const ResultLayout& layout) {
    const std::uint64_t steps = periods(layout.start, layout.end, layout.interval).size();
    const std::uint64_t months = periods(layout.start, layout.end, TimeStep::month).size();
    const std::uint64_t years = periods(layout.start, layout.end, TimeStep::year).size();
    const std::uint64_t provinces = layout.provinces.size(), countries = layout.countries.size();
    const std::uint64_t groups =
        layout.sexes.size() * layout.ages.size() * layout.educations.size();
    const std::uint64_t counts =
        steps *
            (outcomes_by_province().size() * provinces + outcomes_by_country().size() * countries) +
        months * (outcomes_by_group().size() * groups + exit_outcomes * layout.exits.size() +
                  mission_series.size() * countries) +
        years * provinces * countries;
    const std::uint64_t accounts =
        steps * intervention_outcomes * layout.interventions.size() * sizeof(std::int64_t);
    return (counts * sizeof(std::int32_t) + accounts) * layout.replicates;
}

Status check_size(const ResultLayout& layout) {
    const std::uint64_t bytes = planned_bytes(layout);
    return bytes > layout.max_bytes ? Status(too_large(bytes, layout)) : Status(Done{});
}

Result<ResultWriter> ResultWriter::begin(const std::string& file, const ResultLayout& layout) {
    if (const Status fits = check_size(layout); !fits) return fits.problems();
    auto whole = WholeFile::begin(file);
    if (!whole) return whole.problems();
    auto parts = std::make_unique<Parts>(std::move(whole.value()), layout);
    parts->file = h5::create_file(parts->calls, parts->whole.part());
    describe_run(parts->calls, parts->file.get(), layout);
    parts->groups.emplace(parts->calls, parts->file.get(), layout);
    write_provenance(parts->calls, parts->file.get(), layout.provenance);
    if (parts->calls.failed()) return parts->calls.status().problems();
    return ResultWriter(std::move(parts));
}

ResultWriter::ResultWriter(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ResultWriter::ResultWriter(ResultWriter&& other) noexcept = default;
ResultWriter::~ResultWriter() = default;

Status ResultWriter::add(const Record& record) {
    h5::Calls& calls = parts_->calls;
    ResultGroups& groups = *parts_->groups;
    parts_->bytes += bytes_of_rows(record);
    if (parts_->bytes > parts_->layout.max_bytes) return too_large(parts_->bytes, parts_->layout);
    write_series(calls, groups, record, parts_->layout);
    write_columns(groups.cases, "case", case_columns(record, parts_->layout), calls);
    const std::size_t recruiters = groups.recruiters.rows(), sites = groups.compounds.rows();
    write_columns(groups.recruiters, "recruiter", recruiter_columns(record, parts_->layout), calls);
    write_histories(calls, groups.recruiters, "deliveries_by_year", record.deliveries, recruiters);
    write_columns(groups.compounds, "compound", compound_columns(record, parts_->layout), calls);
    write_histories(calls, groups.compounds, "held", record.site_held, sites);
    parts_->last_day = record.last_day;
    ++parts_->added;
    parts_->completed += record.last_day == parts_->layout.end ? 1 : 0;
    return calls.status();
}

Result<Written> ResultWriter::finish() {
    h5::Calls& calls = parts_->calls;
    const RunState state =
        parts_->completed == parts_->layout.replicates ? RunState::complete : RunState::incomplete;
    const hid_t file = parts_->file.get();
    h5::attribute(calls, file, "state", state_name(state));
    h5::attribute(calls, file, "replicates_begun", Storage::u32, parts_->added);
    h5::attribute(calls, file, "last_day", to_text(parts_->last_day));
    parts_->groups->close();
    if (!calls.failed()) calls.take(H5Fflush(file, H5F_SCOPE_LOCAL), "flush");
    const std::string digest = calls.failed() ? "" : digest_of_results(calls, file);
    h5::attribute(calls, file, "digest", "xxh3-128 " + digest);
    const std::string world = calls.failed() ? "" : digest_of_world(calls, file);
    h5::attribute(calls, file, "world_digest", "xxh3-128 " + world);
    parts_->file.close();
    if (calls.failed()) return calls.status().problems();
    if (const Status kept = parts_->whole.finish(); !kept) return kept.problems();
    return Written{state, digest, world};
}

} // namespace suar
