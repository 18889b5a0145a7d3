// Comparison files: what was written is read back, and what was tampered with is not.
#include "compare/comparison_file.h"
#include "made_comparison.h"
#include "output/digest.h"
#include "output/whole_file.h"
#include "program.h"
#include "results/result_file.h"
#include "synthetic_run.h"

#include <cmath>
#include <doctest/doctest.h>
#include <functional>
#include <hdf5.h>

using namespace suar;

namespace {

Comparison some_comparison(std::size_t draws) {
    Comparison made = made::comparison(2, draws);
    made.remarks = {"A quick look."};
    made.followed_until = Day{18'965};
    made.discount_per_year = 0.03;
    made.precision = 0.25;
    made.set = {"recruiter.make_up=1", "title=It's \"new\""};
    made.quick = true;
    made.policies[0].finished = true;
    const auto drawn = [&](double first) {
        std::vector<std::optional<double>> values;
        for (std::size_t draw = 0; draw < draws; ++draw)
            values.emplace_back(first + static_cast<double>(draw) / 3);
        return values;
    };
    const std::vector<std::optional<double>> none(draws);
    made.drawn = {{"recruiter.make_up", "share", drawn(0.1), {drawn(0.1)}},
                  {"radio.reach", "1/month", none, {drawn(0.7)}}};
    made.ends = {{"recruiter.make_up",
                  "0",
                  "recruiter.make_up=0",
                  {{{1, 2}}, {{3, std::nullopt}}},
                  {{{{5, 6}}, {{7, 8}}}}},
                 {"mission.recording",
                  "0.03 1/year",
                  "mission.recording=0.03 1/year; mission.walk_in=0.05",
                  {{{9, 10}}, {{11, 12}}},
                  {{{{13, 14}}, {{15, 16}}}}}};
    std::int64_t number = 0;
    const auto fill = [&](WorldAmounts& world) {
        for (Amount& amount : world.outcomes) amount = ++number;
        for (auto& countries : world.countries)
            for (Amount& amount : countries) {
                ++number;
                amount = number * number % 10'007;
            }
        for (auto& division : world.parts)
            for (Part& part : division)
                for (Amount& amount : part)
                    if (amount) {
                        ++number;
                        amount = number * number % 10'007; // so that no two changes are alike
                    }
        for (Amount& amount : world.cost_by_year[0]) amount = ++number;
        for (auto& values : world.months)
            for (std::int64_t& value : values) value = ++number;
        for (Amount& amount : world.interventions[0]) amount = ++number;
    };
    for (Realised& draw : made.draws) {
        for (WorldAmounts& world : draw.base) fill(world);
        for (WorldAmounts& world : draw.policies[0]) fill(world);
        for (auto* const ledgers : {&draw.ledgers[0], &draw.placebo})
            for (PartLedger& ledger : *ledgers) {
                for (std::int64_t& value : ledger.all.values) value = ++number - 30;
                for (auto& division : ledger.parts)
                    for (Ledger& part : division)
                        for (std::int64_t& value : part.values) value = ++number - 30;
            }
        draw.base[1].outcomes[3] = std::nullopt;
        draw.base[1].months[2][4] = not_seen;
    }
    return made;
}

bool write(const std::string& path, const Comparison& comparison) {
    auto whole = WholeFile::begin(path);
    return whole.ok() &&
           write_comparison(std::move(whole.value()), comparison, {{"compiler", "none"}}).ok();
}

void same(const std::vector<WorldAmounts>& one, const std::vector<WorldAmounts>& two) {
    REQUIRE(one.size() == two.size());
    for (std::size_t r = 0; r < one.size(); ++r) {
        CHECK(one[r].outcomes == two[r].outcomes);
        CHECK(one[r].countries == two[r].countries);
        CHECK(one[r].interventions == two[r].interventions);
        CHECK(one[r].cost_by_year == two[r].cost_by_year);
        CHECK(one[r].parts == two[r].parts);
        CHECK(one[r].months == two[r].months);
    }
}

void same(const std::vector<PartLedger>& one, const std::vector<PartLedger>& two) {
    REQUIRE(one.size() == two.size());
    for (std::size_t r = 0; r < one.size(); ++r) {
        CHECK(one[r].all.values == two[r].all.values);
        for (std::size_t d = 0; d < divisions; ++d) {
            REQUIRE(one[r].parts[d].size() == two[r].parts[d].size());
            for (std::size_t i = 0; i < one[r].parts[d].size(); ++i)
                CHECK(one[r].parts[d][i].values == two[r].parts[d][i].values);
        }
    }
}

std::string refusal(const std::string& path) {
    const auto file = read_comparison(path);
    return file ? "" : describe(file.problems()[0]);
}

} // namespace

TEST_CASE("comparison file: what was written is read back") {
    const synthetic::Folder folder;
    for (const std::size_t draws : {1u, 3u}) {
        const Comparison made = some_comparison(draws);
        const std::string path = folder / ("c" + std::to_string(draws) + ".h5");
        REQUIRE(write(path, made));
        const auto read = read_comparison(path);
        INFO(refusal(path));
        REQUIRE(read.ok());
        const Comparison& found = read.value();
        CHECK(found.base.title == made.base.title);
        CHECK(found.base.scenario == made.base.scenario);
        CHECK(found.policies[0].name == made.policies[0].name);
        CHECK(found.policies[0].digest == made.policies[0].digest);
        CHECK(found.policies[0].scenario == made.policies[0].scenario);
        CHECK(found.window == made.window);
        CHECK(found.run == made.run);
        CHECK(found.followed_until == made.followed_until);
        CHECK(found.remarks == made.remarks);
        CHECK(found.countries == made.countries);
        CHECK(found.parts == made.parts);
        CHECK(found.discount_per_year == 0.03);
        CHECK(found.precision == 0.25);
        CHECK(found.set == made.set);
        CHECK(found.quick);
        CHECK(!found.base.finished);
        CHECK(found.policies[0].finished);
        REQUIRE(found.drawn.size() == 2);
        for (std::size_t i = 0; i < 2; ++i) {
            CHECK(found.drawn[i].key == made.drawn[i].key);
            CHECK(found.drawn[i].unit == made.drawn[i].unit);
            CHECK(found.drawn[i].base == made.drawn[i].base);
            CHECK(found.drawn[i].policies == made.drawn[i].policies);
        }
        REQUIRE(found.ends.size() == 2);
        for (std::size_t i = 0; i < 2; ++i) {
            CHECK(found.ends[i].key == made.ends[i].key);
            CHECK(found.ends[i].value == made.ends[i].value);
            CHECK(found.ends[i].setting == made.ends[i].setting);
            CHECK(found.ends[i].base == made.ends[i].base);
            CHECK(found.ends[i].policies == made.ends[i].policies);
        }
        CHECK(found.months == made.months);
        CHECK(found.weight == made.weight);
        REQUIRE(found.draws.size() == draws);
        for (std::size_t draw = 0; draw < draws; ++draw) {
            same(found.draws[draw].base, made.draws[draw].base);
            same(found.draws[draw].policies[0], made.draws[draw].policies[0]);
            same(found.draws[draw].ledgers[0], made.draws[draw].ledgers[0]);
            same(found.draws[draw].placebo, made.draws[draw].placebo);
        }
    }
}

TEST_CASE("comparison file: without placebo, interventions, remarks and months after the horizon") {
    const synthetic::Folder folder;
    Comparison made = some_comparison(1);
    made.followed_until = std::nullopt;
    made.remarks.clear();
    made.interventions.clear();
    made.draws[0].placebo.clear();
    for (auto* const worlds : {&made.draws[0].base, &made.draws[0].policies[0]})
        for (WorldAmounts& world : *worlds) {
            world.interventions.clear();
            world.cost_by_year.clear();
        }
    REQUIRE(write(folder / "c.h5", made));
    const auto read = read_comparison(folder / "c.h5");
    REQUIRE(read.ok());
    CHECK(!read.value().followed_until);
    CHECK(read.value().draws[0].placebo.empty());
    CHECK(read.value().interventions.empty());
    same(read.value().draws[0].base, made.draws[0].base);
}

TEST_CASE("comparison file: what is drawn alike in all worlds is kept once") {
    const synthetic::Folder folder;
    Comparison made = some_comparison(3);
    made.drawn[1] = {"check.noise", "1", {0.1, 0.2, 0.3}, {{0.1, 0.2, 0.3}}};
    REQUIRE(write(folder / "c.h5", made));
    const auto file = SafeFile::open(folder / "c.h5", comparison_kind);
    REQUIRE(file.ok());
    CHECK(!file.value().holds("/comparison/drawn/policy_value"));
    const auto base = file.value().reals("/comparison/drawn/base_value");
    REQUIRE(base.ok());
    CHECK(base.value().shape == std::vector<std::size_t>{2, 3}); // key, draw
    const auto read = read_comparison(folder / "c.h5");
    REQUIRE(read.ok());
    for (std::size_t i = 0; i < 2; ++i)
        CHECK(read.value().drawn[i].policies == made.drawn[i].policies);
    made.drawn.clear();
    made.set.clear();
    made.quick = false;
    REQUIRE(write(folder / "plain.h5", made));
    const auto plain = read_comparison(folder / "plain.h5");
    REQUIRE(plain.ok());
    CHECK(plain.value().drawn.empty());
    CHECK(plain.value().set.empty());
    CHECK(!plain.value().quick);
}

TEST_CASE("comparison file: beside the amounts of each part and country stands the difference") {
    const synthetic::Folder folder;
    const std::string path = folder / "c.h5";
    const Comparison made = some_comparison(1);
    REQUIRE(write(path, made));
    const auto file = SafeFile::open(path, comparison_kind);
    REQUIRE(file.ok());
    std::size_t checked = 0;
    const auto same = [&](const std::string& group, const std::string& suffix, std::size_t places) {
        CAPTURE(group + " " + suffix);
        const auto all = [&](const std::string& name) {
            const auto read = file.value().counts(group + "/" + name);
            REQUIRE(read.ok());
            return read.value().values;
        };
        const auto estimate = [&](const std::string& name) {
            const auto read = file.value().reals(group + "/" + name);
            REQUIRE(read.ok());
            REQUIRE(read.value().shape == std::vector<std::size_t>{1, places});
            return read.value().values;
        };
        const auto base = all("base_" + suffix), policy = all("policy_" + suffix);
        const auto differences = estimate("difference_" + suffix), lows = estimate("low_" + suffix),
                   highs = estimate("high_" + suffix);
        for (std::size_t i = 0; i < places; ++i, ++checked) {
            const auto one = static_cast<double>(policy[i] - base[i]);
            const auto two = static_cast<double>(policy[places + i] - base[places + i]);
            // Student's t with one degree of freedom.
            const double half = 12.706204736 * std::abs(one - two) / 2;
            CHECK(differences[i] == doctest::Approx((one + two) / 2));
            CHECK(lows[i] == doctest::Approx((one + two) / 2 - half));
            CHECK(highs[i] == doctest::Approx((one + two) / 2 + half));
        }
    };
    for (const Division division : all_divisions) {
        const std::string name(division_names[at(division)]);
        for (const PartOutcomeRow& row : part_outcome_rows) {
            const std::string group = "/comparison/by_" + name;
            const std::string suffix(row.name);
            CAPTURE(group + " " + suffix);
            const bool known = suffix != "stops_not_bound" || division == Division::year;
            CHECK(file.value().holds(group + "/base_" + suffix) == known);
            if (known && suffix != "persons") same(group, suffix, made.parts[at(division)].size());
        }
    }
    for (const std::string_view name : country_outcome_names)
        if (name != "entries") // difference, low and high, beside base_value
            same("/comparison/countries", std::string(name), made.countries.size());
    CHECK(checked == 3 * 11 + 3 * 2 * 11 + 2 * 13 + 11 * 2);
}

TEST_CASE("comparison file: a result is none, and a comparison is no result") {
    const synthetic::Folder folder;
    REQUIRE(synthetic::write(folder / "run.h5", synthetic::small_layout()).ok());
    CHECK(refusal(folder / "run.h5").find("is not a comparison") != std::string::npos);
    REQUIRE(write(folder / "c.h5", some_comparison(1)));
    const auto result = open_result(folder / "c.h5");
    REQUIRE(!result.ok());
    CHECK(describe(result.problems()[0]).find("is not a result") != std::string::npos);
}

TEST_CASE("comparison file: every flipped bit is noticed") {
    const synthetic::Folder folder;
    const std::string path = folder / "c.h5";
    REQUIRE(write(path, some_comparison(1)));
    const std::string whole = synthetic::bytes_of(path);
    std::size_t unnoticed = 0;
    for (std::size_t at = 0; at < whole.size(); at += 97) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
        synthetic::put_bytes(path, bytes);
        unnoticed += read_comparison(path).ok() ? 1 : 0;
    }
    CHECK(unnoticed == 0);
}

TEST_CASE("comparison file: a changed mean that was sealed again does not match the digest") {
    const synthetic::Folder folder;
    REQUIRE(write(folder / "c.h5", some_comparison(1)));
    auto whole = WholeFile::begin(folder / "changed.h5");
    REQUIRE(whole.ok());
    synthetic::put_bytes(whole.value().part(), synthetic::bytes_of(folder / "c.h5"));
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    REQUIRE(H5Pset_file_locking(access, 0, 1) >= 0);
    REQUIRE(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110) >= 0);
    const hid_t file = H5Fopen(whole.value().part().c_str(), H5F_ACC_RDWR, access);
    REQUIRE(file >= 0);
    const hid_t dataset = H5Dopen2(file, "/comparison/difference", H5P_DEFAULT);
    std::vector<double> values(compared_outcomes().size(), 0.5);
    REQUIRE(H5Dwrite(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) >=
            0);
    REQUIRE(H5Dclose(dataset) >= 0);
    REQUIRE(H5Fclose(file) >= 0);
    REQUIRE(H5Pclose(access) >= 0);
    REQUIRE(whole.value().finish().ok());
    CHECK(refusal(folder / "changed.h5").find("digest") != std::string::npos);
}

TEST_CASE("comparison file: equal comparisons are equal bytes") {
    const synthetic::Folder folder;
    REQUIRE(write(folder / "a.h5", some_comparison(2)));
    REQUIRE(write(folder / "b.h5", some_comparison(2)));
    CHECK(synthetic::bytes_of(folder / "a.h5") == synthetic::bytes_of(folder / "b.h5"));
}

namespace {

// Sealed again with a digest that fits, so that only the content can betray it.
std::string forged_refusal(const synthetic::Folder& folder,
                           const std::function<void(hid_t)>& change) {
    REQUIRE(write(folder / "c.h5", some_comparison(1)));
    auto whole = WholeFile::begin(folder / "forged.h5");
    REQUIRE(whole.ok());
    synthetic::put_bytes(whole.value().part(), synthetic::bytes_of(folder / "c.h5"));
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    REQUIRE(H5Pset_file_locking(access, 0, 1) >= 0);
    REQUIRE(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110) >= 0);
    const hid_t file = H5Fopen(whole.value().part().c_str(), H5F_ACC_RDWR, access);
    REQUIRE(file >= 0);
    change(file);
    h5::Calls calls("forged");
    const std::string digest = "xxh3-128 " + digest_of_results(calls, file);
    const hid_t attribute = H5Aopen(file, "digest", H5P_DEFAULT), type = H5Aget_type(attribute);
    REQUIRE(H5Awrite(attribute, type, digest.c_str()) >= 0);
    REQUIRE((H5Tclose(type) >= 0 && H5Aclose(attribute) >= 0));
    REQUIRE((H5Fclose(file) >= 0 && H5Pclose(access) >= 0));
    REQUIRE(whole.value().finish().ok());
    return refusal(folder / "forged.h5");
}

void put_count(hid_t file, const char* name, std::uint32_t value) {
    const hid_t attribute = H5Aopen(file, name, H5P_DEFAULT);
    REQUIRE(H5Awrite(attribute, H5T_NATIVE_UINT32, &value) >= 0);
    REQUIRE(H5Aclose(attribute) >= 0);
}

// Of the same length or shorter.
void put_text(hid_t file, const char* name, std::string text) {
    const hid_t attribute = H5Aopen(file, name, H5P_DEFAULT), type = H5Aget_type(attribute);
    text.resize(H5Tget_size(type));
    REQUIRE(H5Awrite(attribute, type, text.data()) >= 0);
    REQUIRE((H5Tclose(type) >= 0 && H5Aclose(attribute) >= 0));
}

void empty_texts(hid_t file, const char* path) {
    REQUIRE(H5Ldelete(file, path, H5P_DEFAULT) >= 0);
    const hid_t type = H5Tcopy(H5T_C_S1);
    REQUIRE(H5Tset_size(type, H5T_VARIABLE) >= 0);
    const hsize_t none = 0;
    const hid_t space = H5Screate_simple(1, &none, nullptr);
    const hid_t dataset =
        H5Dcreate2(file, path, type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    REQUIRE((dataset >= 0 && H5Dclose(dataset) >= 0));
    REQUIRE((H5Sclose(space) >= 0 && H5Tclose(type) >= 0));
}

void refused_with(const std::string& told, const std::string& file, const std::string& part) {
    INFO(told);
    CHECK(told.starts_with(file + ": error: "));
    CHECK(told.find(part) != std::string::npos);
    CHECK(told.find("\n  help: ") != std::string::npos);
}

} // namespace

TEST_CASE("comparison file: what contradicts itself under a right seal is refused") {
    const synthetic::Folder folder;
    CHECK(forged_refusal(folder, [](hid_t) {}) == "");
    const auto refused = [&](const std::function<void(hid_t)>& change, const std::string& part) {
        refused_with(forged_refusal(folder, change), folder / "forged.h5", part);
    };
    const auto text = [&](const char* name, const char* value, const char* part) {
        refused([=](hid_t file) { put_text(file, name, value); }, part);
    };
    refused(
        [](hid_t file) {
            for (const char* const path :
                 {"/comparison/policy", "/comparison/policy_title", "/comparison/policy_digest"})
                empty_texts(file, path);
        },
        "there is no policy in it");
    refused([](hid_t file) { empty_texts(file, "/comparison/by_sex/sex"); }, "by_sex");
    refused([](hid_t file) { put_count(file, "replicates", 0); }, "replicates");
    refused([](hid_t file) { put_count(file, "weight", 0); }, "stand for nobody");
    text("luck", "share", "luck");
    text("horizon", "2022-07-01", "window");
    text("horizon", "2020-02-07", "window");
    text("window_start", "2019-11-30", "window");
    text("window_start", "2021-12-05", "window");
    text("end_date", "2019-11-30", "a run from");
    text("end_date", "9999-12-31", "a run from");
    text("followed_until", "2022-07-01", "follows the averted");
    text("followed_until", "2020-07-01", "follows the averted");
}

TEST_CASE("comparison file: no worlds are made that its numbers do not tell of" *
          doctest::test_suite("large")) {
    const synthetic::Folder folder;
    refused_with(forged_refusal(folder,
                                [](hid_t file) {
                                    put_count(file, "replicates", 1'000'000);
                                    put_count(file, "draws", 1'000);
                                }),
                 folder / "forged.h5", "/comparison/base_value has an unexpected size");
    const auto ended =
        program::run(folder, "ulimit -v 1000000; suar inspect '" + (folder / "forged.h5") + "'");
    CHECK(ended.exit_code == 2);
    CHECK(ended.err.find("unexpected size") != std::string::npos);
}
