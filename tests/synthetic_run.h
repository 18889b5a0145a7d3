// A run without an engine: counts that are simple functions of day and place, so that what comes
// back from a result file can be compared with what must be in it.
#pragma once

#include "output/recorder.h"
#include "output/results_hdf5.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace synthetic {

using namespace suar;

inline ResultLayout layout(Day start, Day end, TimeStep step) {
    ResultLayout layout{};
    layout.title = "Percobaan é";
    layout.seed = 7;
    layout.weight = 20;
    layout.replicates = 2;
    layout.draw = 4;
    layout.start = start;
    layout.end = end;
    layout.interval = step;
    layout.max_bytes = 1'000'000'000;
    layout.provinces = {{11, "Aceh"}, {12, "Sumatera Utara"}, {94, "Papua"}};
    layout.countries = {{"KHM", "Cambodia"}, {"MMR", "Myanmar"}};
    layout.exits = {{"main_airport", "direct_flight"}, {"main_airport", "transit_flight"}};
    layout.zones = {{"KHM", "coast"}, {"MMR", "border town"}};
    layout.sexes = {"male", "female"};
    layout.ages = {"15-24", "25-34", "35-44", "45-54", "55-64", "65+"};
    layout.educations = {"primary or less",      "junior secondary", "senior secondary",
                         "vocational secondary", "diploma",          "university"};
    layout.channels = {"open_adverts", "closed_groups", "in_person", "referral"};
    layout.provenance.version = "0.0";
    layout.provenance.commit = "unknown";
    layout.provenance.scenario = "title = \"Percobaan\"\n";
    layout.provenance.tables = {{"provinces.csv", "code,name\n11,Aceh\n"}};
    layout.provenance.parameters = {{"offer.idr_per_usd", "15000", "IDR/USD", "assumption: x"}};
    layout.provenance.build = {{"compiler", "none"}};
    return layout;
}

inline ResultLayout small_layout() {
    return layout(to_day({2019, 1, 1}), to_day({2020, 2, 10}), TimeStep::day);
}

// The count of an outcome at a place on a day of the run.
inline std::int64_t count(std::size_t outcome, std::size_t place, std::int32_t day,
                          std::uint32_t replicate) {
    return static_cast<std::int64_t>(outcome * 7 + place * 3 + replicate) + day % 11;
}

inline Tally tally(const ResultLayout& layout, std::int32_t day, std::uint32_t replicate) {
    Tally tally;
    const auto fill = [&](std::vector<std::int64_t>& row, std::size_t outcome, std::size_t places) {
        for (std::size_t place = 0; place < places; ++place)
            row.push_back(count(outcome, place, day, replicate));
    };
    for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
        fill(tally.by_province[outcome], outcome, layout.provinces.size());
        fill(tally.by_country[outcome], outcome, layout.countries.size());
        fill(tally.by_group[outcome], outcome, 72);
    }
    for (std::size_t outcome = 0; outcome < exit_outcomes; ++outcome)
        fill(tally.by_exit[outcome], outcome, layout.exits.size());
    fill(tally.entries_by_flow, 0, layout.provinces.size() * layout.countries.size());
    return tally;
}

inline Compounds compounds() {
    Compounds all;
    for (std::uint8_t site = 0; site < 3; ++site) {
        all.country.push(CountryIndex{static_cast<std::uint8_t>(site % 2)});
        all.zone.push(static_cast<std::uint16_t>(site % 2));
        all.syndicate.push(SyndicateIndex{0});
        all.buildings.push(static_cast<std::uint8_t>(2 + site));
        all.places.push(100 * site);
        all.demand.push(50);
        all.held.push(10 * site);
        all.harshness.push(128);
        all.raids.push(site);
    }
    return all;
}

inline Recruiters recruiters() {
    Recruiters all;
    for (std::int16_t slot = 0; slot < 4; ++slot) {
        all.syndicate.push(SyndicateIndex{1});
        all.home.push(static_cast<std::int16_t>(slot - 1));
        all.share.push(1u << 30);
        all.status.push(static_cast<RecruiterStatus>(slot)); // one of each
        all.until.push(Day{0});
        all.former_captive.push(slot == 2 ? 1 : 0);
        all.deliveries.push(0);
    }
    return all;
}

inline Missions missions(std::size_t countries) {
    Missions all;
    for (std::size_t country = 0; country < countries; ++country) {
        all.tokens.push(0);
        all.queue.push({CaseIndex{0}});
        all.sheltered.push(static_cast<std::int32_t>(40 * country));
        all.recorded.push(0);
    }
    return all;
}

inline CaseRow case_row(std::uint32_t number, const Layout& persons, const ResultLayout& layout) {
    const auto province = as<ProvinceIndex>(number % 3);
    CaseRow row{};
    row.person = PersonIndex{persons.provinces[province].first + number};
    row.province = province;
    row.kind = number % 2 == 0 ? EntryKind::deceived : EntryKind::knowing;
    row.number = 1;
    row.accepted = layout.start + static_cast<std::int32_t>(number);
    row.departed = row.arrived = row.coerced_since = row.contacted = never;
    row.recorded = row.freed = row.closed = never;
    if (number % 5 == 0) {
        row.attempts = 1;
        row.arrived = row.accepted + 40;
        row.site = SiteIndex{2};
    }
    row.debt_idr = 5'000'000'000;
    return row;
}

// Replicate by replicate, as the program does; stops before the end if `days` are fewer.
inline Record replicate(const ResultLayout& layout, std::uint32_t number, std::int32_t days) {
    const Layout persons = lay_out({{11, 5000}, {12, 5000}, {94, 5000}});
    Recorder recorder(layout, number);
    Recruiters working = recruiters();
    Missions serving = missions(layout.countries.size());
    for (std::int32_t day = 0; day < days && layout.start + day <= layout.end; ++day) {
        working.deliveries[RecruiterIndex{1}] += 20;
        serving.recorded[CountryIndex{0}] += 40;
        recorder.observe(layout.start + day, tally(layout, day, number), working, compounds(),
                         serving);
    }
    Cases cases;
    for (std::uint32_t row = 0; row < 30; ++row) cases.push(case_row(row, persons, layout));
    return recorder.finish(cases, persons, working, compounds());
}

inline Result<std::string> write(const std::string& file, const ResultLayout& layout) {
    auto writer = ResultWriter::begin(file, layout);
    if (!writer) return writer.problems();
    for (std::uint32_t number = 0; number < layout.replicates; ++number)
        if (const Status added = writer.value().add(replicate(layout, number, 1 << 20)); !added)
            return added.problems();
    const auto written = writer.value().finish();
    if (!written) return written.problems();
    return written.value().digest;
}

// A folder of the test's own, gone when the test is over.
class Folder {
public:
    Folder() {
        std::string path = (std::filesystem::temp_directory_path() / "suar-test-XXXXXX").string();
        if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = path;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void put_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace synthetic
