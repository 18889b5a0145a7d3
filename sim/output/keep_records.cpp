#include "output/keep_records.h"

#include "output/packed.h"
#include "world/keep_world.h"

#include <cstring>

namespace suar {

template <> inline constexpr Kind last_of<Kind> = Kind::stock;

template <class Count> struct Kept<GridOf<Count>> {
    template <class Archive, class Value> static void keep(Archive& archive, Value& grid) {
        Kind kind = grid.kind_;
        suar::keep(archive, kind);
        suar::keep(archive, grid.open_);
        if constexpr (loads<Archive>) {
            if (kind != grid.kind_) archive.refuse("a stock in place of a flow");
            load_packed(archive, grid.values_, grid.places(), Count{not_produced});
        } else {
            save_packed(archive, grid.values_, grid.places());
        }
    }
};

namespace {

// What only the world knows: how many slots there are.
struct Slots {
    std::uint64_t sites_recorded, recruiters_recorded; // in the series
    std::uint64_t sites, recruiters;                   // in the tables at the end
};

template <class Columns> void resize(Columns& columns, std::size_t rows) {
    with_members(columns, [&](auto&... each) {
        ((each = std::remove_reference_t<decltype(each)>(rows)), ...);
    });
}

void make_room(Record& record, const Slots& slots, const ResultLayout& layout) {
    const std::size_t months = periods(layout.start, layout.end, TimeStep::month).size();
    const std::size_t years = periods(layout.start, layout.end, TimeStep::year).size();
    if (slots.sites_recorded > 0)
        record.site_held = Grid(Kind::stock, months, slots.sites_recorded);
    if (slots.recruiters_recorded > 0)
        record.deliveries = Grid(Kind::flow, years, slots.recruiters_recorded);
    resize(record.compounds, slots.sites);
    resize(record.recruiters, slots.recruiters);
}

template <class Archive>
void keep_slots(Archive& archive, auto& record, const ResultLayout& layout) {
    Slots slots{record.site_held.places(), record.deliveries.places(),
                record.compounds.country.size(), record.recruiters.home.size()};
    keep(archive, slots);
    if constexpr (loads<Archive>) {
        constexpr std::uint64_t most = 65'536; // an index has 16 bits
        if (slots.sites_recorded > most || slots.recruiters_recorded > most || slots.sites > most ||
            slots.recruiters > most)
            archive.refuse("more slots than there can be");
        if (!archive.refused()) make_room(record, slots, layout);
    }
}

// All members of a record; what comes is as long as the layout and the slots make it, except for
// the cases.
template <class Archive> void keep_record(Archive& archive, auto& record) {
    auto& [replicate, last_day, by_province, by_country, by_intervention, by_group, by_exit,
           entries_by_flow, mission_recorded, mission_sheltered, mission_queue, site_held,
           deliveries, cases, person_numbers, recruiters, compounds] = record;
    keep_all(archive, replicate, last_day, by_province, by_country, by_intervention, by_group,
             by_exit, entries_by_flow, mission_recorded, mission_sheltered, mission_queue,
             site_held, deliveries, cases);
    keep_list(archive, person_numbers);
    keep_all(archive, recruiters, compounds);
}

Limits limits_of(const ResultLayout& layout) {
    Limits limits;
    limits.provinces = layout.provinces.size();
    return limits;
}

void check_rows(const Record& record, const ResultLayout& layout, Loading& archive) {
    if (record.person_numbers.size() != record.cases.size())
        archive.refuse("cases without persons");
    for (const std::int16_t home : record.recruiters.home)
        if (home < -1 || home >= static_cast<std::int32_t>(layout.provinces.size()))
            archive.refuse("a recruiter's home that is no province");
}

} // namespace

template <> struct Kept<Recorder> {
    template <class Archive, class Value> static void keep(Archive& archive, Value& recorder) {
        auto& [layout, interval, month, year, recorded_before, delivered_before, record] = recorder;
        keep_slots(archive, record, layout);
        keep_record(archive, record);
        keep_list(archive, recorded_before);
        keep_list(archive, delivered_before);
        if constexpr (loads<Archive>)
            for (auto* const axis : {&interval, &month, &year})
                while (axis->now < axis->periods.size() &&
                       axis->periods[axis->now].last <= record.last_day)
                    ++axis->now;
    }
    static const Record& record(const Recorder& recorder) { return recorder.record_; }
};

void save(const Recorder& recorder, Saving& archive) { keep(archive, recorder); }

void load(Recorder& recorder, Day last_day, Loading& archive) {
    const std::uint32_t replicate = Kept<Recorder>::record(recorder).replicate;
    const auto others = std::exchange(archive.limits, Limits{});
    keep(archive, recorder);
    archive.limits = others;
    const Record& record = Kept<Recorder>::record(recorder);
    if (record.replicate != replicate || record.last_day != last_day)
        archive.refuse("a record of another day or replicate");
    if (!record.cases.empty() || !record.person_numbers.empty())
        archive.refuse("cases of a replicate that is not finished");
}

std::string bytes_of(const Record& finished) {
    std::string bytes;
    Saving archive([&](std::string_view part) { bytes += part; });
    keep_slots(archive, finished, ResultLayout{});
    keep_record(archive, finished);
    archive.flush();
    return bytes;
}

Result<Record> finished_record(const std::string& bytes, const ResultLayout& layout,
                               std::uint32_t replicate) {
    std::size_t taken = 0;
    Loading archive(
        [&](char* into, std::size_t most) {
            const std::size_t part = std::min(most, bytes.size() - taken);
            std::memcpy(into, bytes.data() + taken, part);
            taken += part;
            return part;
        },
        bytes.size());
    archive.limits = limits_of(layout);
    Recorder empty(layout, replicate);
    Record record = Kept<Recorder>::record(empty);
    keep_slots(archive, record, layout);
    keep_record(archive, record);
    if (record.replicate != replicate || record.last_day != layout.end)
        archive.refuse("a record of another day or replicate");
    check_rows(record, layout, archive);
    if (archive.left() > 0) archive.refuse("more than a record");
    if (archive.refused()) return Problem{"", "", archive.why(), "", ""};
    return record;
}

} // namespace suar
