// What is written comes back: every number, name and state.
#include "core/error.h"
#include "results/result_file.h"
#include "synthetic_run.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

std::string text_of(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems) text += describe(problem) + "\n";
    return text;
}

ResultFile opened(const std::string& path) {
    auto file = open_result(path);
    if (!file) FAIL(text_of(file.problems()));
    return std::move(file.value());
}

ResultFile written(const synthetic::Folder& folder, const ResultLayout& layout) {
    const auto digest = synthetic::write(folder / "run.h5", layout);
    if (!digest) FAIL(text_of(digest.problems()));
    return opened(folder / "run.h5");
}

std::size_t entries_row() { return static_cast<std::size_t>(Outcome::entries); }

} // namespace

TEST_CASE("a result tells what it was made from") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    const ResultFile file = written(folder, layout);
    CHECK(file.header().title == layout.title);
    CHECK(file.header().seed == 7);
    CHECK(file.header().weight == 20);
    CHECK(file.header().replicates == 2);
    CHECK(file.header().draw == 4);
    CHECK(file.header().replicates_begun == 2);
    CHECK(file.header().start == layout.start);
    CHECK(file.header().end == layout.end);
    CHECK(file.header().last_day == layout.end);
    CHECK(file.header().state == RunState::complete);
    CHECK(file.names("/series/province/province").value() ==
          std::vector<std::string>{"Aceh", "Sumatera Utara", "Papua"});
    CHECK(file.counts("/series/province/province_code").value().values ==
          std::vector<std::int64_t>{11, 12, 94});
    CHECK(file.names("/provenance/parameters/value").value() == std::vector<std::string>{"15000"});
    const auto text = file.counts("/provenance/scenario").value().values;
    CHECK(std::string(text.begin(), text.end()) == layout.provenance.scenario);
}

TEST_CASE("every day of every series comes back") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    const ResultFile file = written(folder, layout);
    const std::size_t days = static_cast<std::size_t>(layout.end - layout.start) + 1;
    for (const Outcome outcome : outcomes_by_province()) {
        const std::size_t row = static_cast<std::size_t>(outcome);
        const Counts counts =
            file.counts("/series/province/" + std::string(row_of(outcome).name)).value();
        REQUIRE(counts.shape == std::vector<std::size_t>{2, days, 3});
        std::size_t wrong = 0, at = 0;
        for (std::uint32_t replicate = 0; replicate < 2; ++replicate)
            for (std::size_t day = 0; day < days; ++day)
                for (std::size_t place = 0; place < 3; ++place)
                    wrong +=
                        counts.values[at++] !=
                        synthetic::count(row, place, static_cast<std::int32_t>(day), replicate);
        CHECK(wrong == 0);
    }
}

TEST_CASE("flows are summed over a period, stocks stand at its end") {
    const synthetic::Folder folder;
    ResultLayout layout =
        synthetic::layout(to_day({2019, 1, 15}), to_day({2019, 3, 20}), TimeStep::month);
    const ResultFile file = written(folder, layout);
    const Counts entries = file.counts("/series/province/entries").value();
    const Counts held = file.counts("/series/province/held").value();
    const std::size_t held_row = static_cast<std::size_t>(Outcome::held);
    REQUIRE(entries.shape == std::vector<std::size_t>{2, 3, 3});
    CHECK(file.counts("/series/province/time").value().values ==
          std::vector<std::int64_t>{0, 17, 45});
    CHECK(file.counts("/series/province/time_bounds").value().values ==
          std::vector<std::int64_t>{0, 17, 17, 45, 45, 65});
    std::int64_t february = 0;
    for (std::int32_t day = 17; day < 45; ++day)
        february += synthetic::count(entries_row(), 2, day, 0);
    CHECK(entries.values[1 * 3 + 2] == february);
    CHECK(held.values[1 * 3 + 2] == synthetic::count(held_row, 2, 44, 0));
    CHECK(held.values[2 * 3 + 0] == synthetic::count(held_row, 0, 64, 0));
}

TEST_CASE("weeks count from the first day and the last one is cut") {
    const auto weeks = periods(to_day({2019, 1, 1}), to_day({2019, 1, 17}), TimeStep::week);
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[1].first == to_day({2019, 1, 8}));
    CHECK(weeks[2].last == to_day({2019, 1, 17}));
}

TEST_CASE("histories of recruiters, sites and missions come back") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    const ResultFile file = written(folder, layout);
    const Counts deliveries = file.counts("/recruiters/deliveries_by_year").value();
    REQUIRE(deliveries.shape == std::vector<std::size_t>{8, 2});
    CHECK(deliveries.values[1 * 2 + 0] == 365 * 20);
    CHECK(deliveries.values[1 * 2 + 1] == 41 * 20);
    CHECK(deliveries.values[5 * 2 + 0] == 365 * 20); // the second replicate
    const Counts held = file.counts("/compounds/held").value();
    REQUIRE(held.shape == std::vector<std::size_t>{6, 14});
    CHECK(held.values[2 * 14 + 13] == 20);
    CHECK(file.counts("/recruiters/home").value().values ==
          std::vector<std::int64_t>{255, 11, 12, 94, 255, 11, 12, 94});
    CHECK(file.counts("/recruiters/status").value().values ==
          std::vector<std::int64_t>{0, 1, 2, 3, 0, 1, 2, 3});
    CHECK(file.counts("/recruiters/former_captive").value().values ==
          std::vector<std::int64_t>{0, 0, 1, 0, 0, 0, 1, 0});
    const Counts recorded = file.counts("/missions/recorded").value();
    REQUIRE(recorded.shape == std::vector<std::size_t>{2, 14, 2});
    CHECK(recorded.values[1 * 2 + 0] == 28 * 40);
    CHECK(file.counts("/missions/queue").value().values[0] == 20); // one case of 20 persons
}

TEST_CASE("cases come back as province and number, dates as days since the start") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    const ResultFile file = written(folder, layout);
    CHECK(file.counts("/cases/case").value().values.size() == 60);
    CHECK(file.counts("/cases/replicate").value().values[30] == 1);
    CHECK(file.counts("/cases/province").value().values[32] == 94);
    CHECK(file.counts("/cases/person").value().values[32] == 2);
    CHECK(file.counts("/cases/accepted").value().values[29] == 29);
    CHECK(file.counts("/cases/arrived").value().values[5] == 45);
    CHECK(file.counts("/cases/arrived").value().values[6] == -1);
    CHECK(file.counts("/cases/site").value().values[5] == 2);
    CHECK(file.counts("/cases/site").value().values[6] == -1);
    CHECK(file.counts("/cases/mission").value().values[5] == 255);
    CHECK(file.counts("/cases/debt").value().values[5] == 5'000'000'000);
}

TEST_CASE("what a run did not get to is missing, never zero") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    auto writer = ResultWriter::begin(folder / "run.h5", layout);
    REQUIRE(writer.ok());
    REQUIRE(writer.value().add(synthetic::replicate(layout, 0, 70)).ok());
    REQUIRE(writer.value().finish().ok());
    const ResultFile file = opened(folder / "run.h5");
    CHECK(file.header().state == RunState::incomplete);
    CHECK(file.header().replicates == 2);
    CHECK(file.header().replicates_begun == 1);
    CHECK(file.header().last_day == layout.start + 69);
    const std::size_t days = static_cast<std::size_t>(layout.end - layout.start) + 1;
    const Counts entries = file.counts("/series/province/entries").value();
    for (std::size_t at = 0; at < entries.values.size(); ++at)
        CHECK((entries.values[at] == not_produced) == (at >= 70 * 3));
    REQUIRE(entries.values.size() == 2 * days * 3);
    const Counts exits = file.counts("/series/exit/departures").value();
    CHECK(exits.values[1 * 2] >= 0);            // February was over
    CHECK(exits.values[2 * 2] == not_produced); // March was not
    CHECK(file.counts("/flows/entries").value().values[0] == not_produced);
}

TEST_CASE("a run that was stopped before its first day is incomplete") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    auto writer = ResultWriter::begin(folder / "run.h5", layout);
    REQUIRE(writer.ok());
    CHECK(writer.value().finish().value().state == RunState::incomplete);
    CHECK(opened(folder / "run.h5").header().state == RunState::incomplete);
}

TEST_CASE("a run whose last replicate stopped is incomplete") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    auto writer = ResultWriter::begin(folder / "run.h5", layout);
    REQUIRE(writer.ok());
    REQUIRE(writer.value().add(synthetic::replicate(layout, 0, 1 << 20)).ok());
    REQUIRE(writer.value().add(synthetic::replicate(layout, 1, 30)).ok());
    CHECK(writer.value().finish().value().state == RunState::incomplete);
}

TEST_CASE("a count that does not fit its column stops the run") {
    const ResultLayout layout = synthetic::small_layout();
    const auto observe = [&](std::int64_t count) {
        Recorder recorder(layout, 0);
        Tally tally = synthetic::tally(layout, 0, 0);
        tally.by_province[entries_row()][1] = count;
        recorder.observe(layout.start, tally, synthetic::recruiters(), synthetic::compounds(),
                         synthetic::missions(2));
    };
    CHECK_NOTHROW(observe(2'147'483'647));
    CHECK_THROWS_AS(observe(2'147'483'648), BrokenLaw);
    CHECK_THROWS_AS(observe(-1), BrokenLaw);
}

TEST_CASE("a day left out or a place too few stops the run") {
    const ResultLayout layout = synthetic::small_layout();
    Recorder recorder(layout, 0);
    Tally tally = synthetic::tally(layout, 0, 0);
    CHECK_THROWS_AS(recorder.observe(layout.start + 1, tally, synthetic::recruiters(),
                                     synthetic::compounds(), synthetic::missions(2)),
                    BrokenLaw);
    tally.by_country[entries_row()].pop_back();
    CHECK_THROWS_AS(recorder.observe(layout.start, tally, synthetic::recruiters(),
                                     synthetic::compounds(), synthetic::missions(2)),
                    BrokenLaw);
}

TEST_CASE("a result above max_bytes is refused before anything is written") {
    const synthetic::Folder folder;
    ResultLayout layout = synthetic::small_layout();
    layout.max_bytes = planned_bytes(layout) - 1;
    const auto writer = ResultWriter::begin(folder / "run.h5", layout);
    REQUIRE(!writer.ok());
    CHECK(text_of(writer.problems()).find("output.max_bytes") != std::string::npos);
    CHECK(!std::filesystem::exists(folder / "run.h5.part"));
}

TEST_CASE("rows count towards max_bytes too") {
    const synthetic::Folder folder;
    ResultLayout layout = synthetic::small_layout();
    layout.max_bytes = planned_bytes(layout) + 100;
    auto writer = ResultWriter::begin(folder / "run.h5", layout);
    REQUIRE(writer.ok());
    CHECK(!writer.value().add(synthetic::replicate(layout, 0, 1 << 20)).ok());
}

TEST_CASE("a writer that does not finish leaves nothing") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    {
        auto writer = ResultWriter::begin(folder / "run.h5", layout);
        REQUIRE(writer.ok());
        CHECK(std::filesystem::exists(folder / "run.h5.part"));
        CHECK(!std::filesystem::exists(folder / "run.h5"));
    }
    CHECK(!std::filesystem::exists(folder / "run.h5.part"));
}

TEST_CASE("two runs cannot write the same file, a killed one's remains are replaced") {
    const synthetic::Folder folder;
    const ResultLayout layout = synthetic::small_layout();
    synthetic::put_bytes(folder / "run.h5.part", "left by a run that was killed");
    {
        auto first = ResultWriter::begin(folder / "run.h5", layout);
        REQUIRE(first.ok());
        const auto second = ResultWriter::begin(folder / "run.h5", layout);
        REQUIRE(!second.ok());
        CHECK(text_of(second.problems()).find("another run") != std::string::npos);
    }
    CHECK(synthetic::write(folder / "run.h5", layout).ok());
}

TEST_CASE("the build does not enter the digest, a name of a place does") {
    const synthetic::Folder folder;
    ResultLayout layout = synthetic::small_layout();
    const std::string digest = synthetic::write(folder / "a.h5", layout).value();
    layout.provenance.build = {{"compiler", "another"}};
    CHECK(synthetic::write(folder / "b.h5", layout).value() == digest);
    layout.provinces[1].name = "Sumatera utara";
    CHECK(synthetic::write(folder / "c.h5", layout).value() != digest);
}
