// `suar compare` and files: finished results that it reads, and comparisons that it leaves.
#include "command.h"
#include "compare/comparison_file.h"
#include "compare/estimates.h"
#include "results/result_file.h"

#include <hdf5.h>

using namespace suar;
using namespace compared;

TEST_CASE("compare: finished files, scenarios and a mix of them give the same numbers") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), c = campaign(folder, "c.toml");
    const std::string base_file = finished(folder, "base.h5", on_small + "--replicates 2");
    const std::string f_file = finished(folder, "f.h5", f + "--replicates 2");
    const std::string c_file = finished(folder, "c.h5", c + "--replicates 2");
    const Json run = numbers_of(json_of(folder, on_small + f + c + "--replicates 2 "));
    CHECK(numbers_of(json_of(folder, base_file + f_file + c_file)) == run);
    CHECK(numbers_of(json_of(folder, base_file + f + c)) == run);
    CHECK(numbers_of(json_of(folder, on_small + f_file + c)) == run);
    CHECK(run["policies"][0]["ledger"]["averted"]["mean"].get<double>() > 0);
    CHECK(run["policies"][1]["cost_idr"]["difference"].get<double>() > 0);
    // Told apart by what is in them, not by their names.
    std::filesystem::rename(folder / "f.h5", folder / "f2.toml");
    const std::string renamed = "'" + (folder / "f2.toml") + "' ";
    CHECK(numbers_of(json_of(folder, base_file + renamed + c_file)) == run);
}

TEST_CASE("compare: finished files and scenarios give the same parts and months, replicate by "
          "replicate") {
    const synthetic::Folder folder;
    const std::string c = campaign(folder, "c.toml");
    const auto made = [&](const std::string& sides, const std::string& name) {
        const auto ended =
            compare(folder, sides + "--quiet --horizon 2022-10-31 -o '" + (folder / name) + "'");
        INFO(ended.err);
        REQUIRE(ended.exit_code == 0);
        const auto read = read_comparison(folder / name);
        REQUIRE(read.ok());
        return read.value();
    };
    const std::string settings =
        "--set industry.substitution=0.1 --set 'industry.patience=60 days' --replicates 2 ";
    const std::string base_file = finished(folder, "base.h5", on_small + settings);
    const std::string c_file = finished(folder, "c.h5", c + settings);
    const Comparison run = made(on_small + c + settings, "run.h5");
    const Comparison read = made(base_file + c_file, "read.h5");
    CHECK(run.months == read.months);
    REQUIRE(!run.months.empty());
    CHECK(run.parts == read.parts);
    const auto same = [](const std::vector<WorldAmounts>& one,
                         const std::vector<WorldAmounts>& two) {
        REQUIRE(one.size() == two.size());
        for (std::size_t r = 0; r < one.size(); ++r) {
            CHECK(one[r].parts == two[r].parts);
            CHECK(one[r].months == two[r].months);
            CHECK(one[r].countries == two[r].countries);
            CHECK(one[r].cost_by_year == two[r].cost_by_year);
        }
    };
    same(run.draws[0].base, read.draws[0].base);
    same(run.draws[0].policies[0], read.draws[0].policies[0]);
    // Of the places that moved some went to other nationalities, and enforcement moved the others.
    const auto places = [&](CountryOutcome outcome) {
        std::int64_t all = 0;
        for (const Amount& one : run.draws[0].base[0].countries[static_cast<std::size_t>(outcome)])
            all += *one;
        return all;
    };
    CHECK(places(CountryOutcome::demand_substituted) > 0);
    CHECK(places(CountryOutcome::demand_moved) > places(CountryOutcome::demand_substituted));
    // What is divided is what there is in all: the parts of each division, and the countries.
    std::size_t divided = 0;
    for (const Comparison* const all : {&run, &read})
        for (const auto* const worlds : {&all->draws[0].base, &all->draws[0].policies[0]})
            for (const WorldAmounts& world : *worlds) {
                for (const Division division : all_divisions)
                    for (std::size_t o = 0; o < part_outcomes; ++o) {
                        const std::optional<Outcome>& of = part_outcome_rows[o].of;
                        CAPTURE(division_names[at(division)]);
                        CAPTURE(part_outcome_rows[o].name);
                        const std::vector<Part>& parts = world.parts[at(division)];
                        const bool years = division == Division::year;
                        CHECK(parts.front()[o].has_value() == (of || years));
                        if (!of) continue;
                        const std::int64_t total = *world.outcomes[position_of(row_of(*of).name)];
                        std::int64_t sum = 0;
                        for (const Part& part : parts) sum += *part[o];
                        // Of years, what stands at their ends.
                        const bool stock = row_of(*of).kind == Kind::stock;
                        CHECK((years && stock ? *parts.back()[o] : sum) == total);
                        divided += total > 0 ? 1 : 0;
                    }
                for (std::size_t o = 0; o < country_outcomes.size(); ++o) {
                    const OutcomeRow& row = row_of(country_outcomes[o]);
                    CAPTURE(row.name);
                    std::int64_t sum = 0;
                    for (const Amount& amount : world.countries[o]) sum += *amount;
                    if (row.by_province) CHECK(sum == *world.outcomes[position_of(row.name)]);
                }
            }
    CHECK(divided > 2 * 2 * 2 * 5 * 8);
    for (const WorldAmounts& world : run.draws[0].policies[0]) {
        std::int64_t entries = 0, stops = 0, cost = 0;
        for (const Part& part : world.parts[at(Division::province)]) entries += *part[1];
        CHECK(entries == *world.outcomes[position_of("entries")]);
        CHECK(entries > 0);
        for (const Part& part : world.parts[at(Division::year)]) stops += *part[3];
        CHECK(stops == *take_stops_not_bound()(world));
        CHECK(stops > 0);
        for (const Amount& year : world.cost_by_year[0]) cost += *year;
        CHECK(cost == *world.interventions[0][0]);
        CHECK(cost > 0);
        std::int64_t in_months = 0;
        for (std::size_t month = 0; month < run.months.size(); ++month)
            if (run.months[month].first >= run.window.first)
                in_months += world.months[0][month * (1 + run.countries.size())];
        CHECK(in_months == entries);
    }
}

TEST_CASE("compare: a window that cuts a month of a file makes figures absent, never wrong") {
    const synthetic::Folder folder;
    const std::string monthly = "--set output.interval=month ";
    const std::string base_file = finished(folder, "base.h5", on_small + monthly);
    const std::string f_file = finished(folder, "f.h5", ferry(folder, "f.toml") + monthly);
    const Json cut = json_of(folder, base_file + f_file + "--no-placebo --horizon 2022-10-15 ");
    CHECK(cut["policies"][0]["outcomes"]["entries"].is_null());
    CHECK(cut["policies"][0]["outcomes"]["stops_ordinary"].is_null());
    CHECK(cut["policies"][0]["outcomes"]["held"].is_null());
    CHECK(cut["policies"][0]["not_bound_stops_per_bound_stop"]["reason"] == "absent");
    CHECK(cut["policies"][0]["ledger"]["averted"]["mean"].get<double>() > 0);
    const Json whole = json_of(folder, base_file + f_file + "--no-placebo --horizon 2022-10-31 ");
    CHECK(whole["policies"][0]["outcomes"]["stops_ordinary"]["difference"].get<double>() > 0);
    const std::string daily = finished(folder, "b2.h5", on_small);
    const std::string daily_f = finished(folder, "f2.h5", ferry(folder, "f.toml"));
    const Json days = json_of(folder, daily + daily_f + "--no-placebo --horizon 2022-10-15 ");
    CHECK(days["policies"][0]["outcomes"]["entries"]["base"].get<double>() > 0);
    CHECK(days["policies"][0]["outcomes"]["stops_ordinary"].is_null()); // exits are monthly
}

TEST_CASE("compare: a window that begins within a month of a file leaves its stocks only") {
    const synthetic::Folder folder;
    const std::string monthly = "--set output.interval=month ";
    const std::string late =
        policy_file(folder, "late.toml",
                    "[check.coverage]\nferry = { source = \"a test\", value = [\n"
                    "    { value = 0.2 }, { from = 2022-06-10, value = 0.9 }] }\n");
    const std::string base_file = finished(folder, "base.h5", on_small + monthly);
    const std::string late_file = finished(folder, "late.h5", late + monthly);
    const Json json = json_of(folder, base_file + late_file + "--no-placebo ");
    CHECK(json["window"]["start_date"] == "2022-06-10");
    const Json& outcomes = json["policies"][0]["outcomes"];
    CHECK(outcomes["entries"].is_null());
    CHECK(outcomes["stops_irregular"].is_null());
    CHECK(outcomes["held"]["base"].get<double>() > 0);
    CHECK(json["policies"][0]["entries_by_country"]["Cambodia"].is_null());
}

TEST_CASE("compare: the base of another program has no placebo, and says why") {
    const synthetic::Folder folder;
    const std::string file = finished(folder, "base.h5", on_small);
    REQUIRE(open_result(folder / "base.h5").ok()); // starts the library as the program does
    auto whole = WholeFile::begin(folder / "old.h5");
    REQUIRE(whole.ok());
    synthetic::put_bytes(whole.value().part(), synthetic::bytes_of(folder / "base.h5"));
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    REQUIRE(H5Pset_file_locking(access, 0, 1) >= 0);
    REQUIRE(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110) >= 0);
    const hid_t opened = H5Fopen(whole.value().part().c_str(), H5F_ACC_RDWR, access);
    const hid_t attribute = H5Aopen(opened, "program_commit", H5P_DEFAULT);
    const hid_t type = H5Aget_type(attribute);
    const std::string other(H5Tget_size(type), '0');
    REQUIRE(H5Awrite(attribute, type, other.data()) >= 0);
    REQUIRE(H5Tclose(type) >= 0);
    REQUIRE(H5Aclose(attribute) >= 0);
    REQUIRE(H5Fclose(opened) >= 0);
    REQUIRE(H5Pclose(access) >= 0);
    REQUIRE(whole.value().finish().ok());
    const std::string old = "'" + (folder / "old.h5") + "' ";
    const auto ended = compare(folder, old + ferry(folder, "f.toml") + "--json");
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.err, "no placebo"));
    CHECK(contains(ended.err, other));
    CHECK(Json::parse(ended.out)["policies"][0]["ledger"]["averted"]["placebo"].is_null());
    const auto policy = compare(folder, file + old + "--json");
    CHECK(policy.exit_code == 0);
    CHECK(contains(policy.err, "another program"));
    // What this program makes of a scenario of it at the ends is not comparable with its numbers.
    for (const std::string& sides : {old + ferry(folder, "g.toml"), file + old}) {
        const auto ends = compare(folder, sides + "--ends");
        CHECK(ends.exit_code == 2);
        CHECK(contains(ends.err, "--ends: error: " + (folder / "old.h5") +
                                     " was written by another program"));
    }
}

TEST_CASE("compare: equal comparisons are equal bytes, whatever the threads, clock and folder") {
    const synthetic::Folder folder, other;
    const std::string f = ferry(folder, "f.toml");
    std::filesystem::copy(folder / "f.toml", other / "f.toml");
    const auto first =
        program::run(folder, "suar compare " + on_small + f + "--replicates 2 --threads 1 -o '" +
                                 (folder / "c.h5") + "'");
    REQUIRE(first.exit_code == 0);
    const auto second = program::run(
        folder, "export TZ=Asia/Jakarta LC_ALL=id_ID.UTF-8; cd '" + (other / ".") +
                    "' && suar compare \"" SUAR_SOURCE_DIR "/scenarios/small.toml\" f.toml "
                    "--replicates 2 --threads 2 --quiet -o other-name.h5");
    INFO(second.err);
    REQUIRE(second.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "c.h5") == synthetic::bytes_of(other / "other-name.h5"));
    const auto third = compare(folder, on_small + f + "--replicates 2 --seed 5 --quiet -o '" +
                                           (folder / "d.h5") + "'");
    REQUIRE(third.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "c.h5") != synthetic::bytes_of(folder / "d.h5"));
}

TEST_CASE("compare: inspect says what a comparison holds, the same as when it was made") {
    const synthetic::Folder folder;
    const std::string file = "'" + (folder / "c.h5") + "' ";
    const Json made = json_of(folder, on_small + ferry(folder, "f.toml") +
                                          campaign(folder, "c.toml") + "--replicates 2 -o " + file);
    const auto words = program::run(folder, "suar inspect " + file);
    REQUIRE(words.exit_code == 0);
    CHECK(contains(words.out, "a comparison of suar"));
    CHECK(contains(words.out, "In this model"));
    CHECK(contains(words.out, "Policy c.toml"));
    const auto json = program::run(folder, "suar inspect --json " + file);
    REQUIRE(json.exit_code == 0);
    CHECK(Json::parse(json.out) == made);
}

TEST_CASE("compare: an interrupt ends the day and leaves nothing") {
    const synthetic::Folder folder;
    const std::string file = folder / "c.h5";
    const program::Started started(folder,
                                   "exec \"" SUAR_PROGRAM "\" compare scenarios/indonesia.toml "
                                   "scenarios/policies/campaign-strong.toml --replicates 100 -o '" +
                                       file + "'");
    std::this_thread::sleep_for(std::chrono::seconds(2));
    started.signal(SIGTERM);
    const auto ended = started.wait();
    INFO(ended.err);
    CHECK(ended.exit_code == 130);
    CHECK(contains(ended.err, "Interrupted"));
    CHECK(ended.out == "");
    CHECK(!std::filesystem::exists(file));
    CHECK(!std::filesystem::exists(file + ".part"));
}

TEST_CASE("compare: a full disk and a closed output are failures, not results") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), file = folder / "c.h5";
    REQUIRE(compare(folder, on_small + f + "--quiet -o '" + file + "'").exit_code == 0);
    const std::string earlier = synthetic::bytes_of(file);
    const auto full = program::run(folder, "ulimit -f 16; suar compare " + on_small + f +
                                               "--quiet --force --seed 3 -o '" + file + "'");
    CHECK(full.exit_code == 1);
    CHECK(contains(full.err, "c.h5"));
    CHECK(synthetic::bytes_of(file) == earlier);
    CHECK(!std::filesystem::exists(file + ".part"));
    CHECK(program::run(folder, "suar compare " + on_small + f + ">/dev/full").exit_code == 1);
}
