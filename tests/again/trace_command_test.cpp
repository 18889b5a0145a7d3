// `suar trace` as its users meet it: what it says, in which language, and how it ends.
#include "program.h"
#include "results/result_file.h"
#include "support/texts.h"
#include "support/worlds.h"
#include "trace/watch_person.h"

#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace suar;

namespace {

using Json = nlohmann::json;

// One result for all: two replicates of a busy year.
class File {
public:
    File() {
        const auto ended =
            program::run(folder, "suar run tests/promises/small_with_policies.toml --weight 60 "
                                 "--to 2022-06-30 --replicates 2 --quiet -o '" +
                                     name() + "'");
        REQUIRE(ended.exit_code == 0);
        const auto file = open_result(name());
        for (const char* column : {"person", "province", "replicate", "arrived", "recorded"})
            columns[column] = file.value().counts(std::string("/cases/") + column).value().values;
    }
    std::string name() const { return folder / "a.h5"; }
    std::int64_t of(const char* column, std::size_t row) const { return columns.at(column)[row]; }
    std::size_t rows() const { return columns.at("person").size(); }
    std::string person(std::size_t row) const {
        return " --person " + std::to_string(of("person", row)) + " --province " +
               std::to_string(of("province", row)) + " --replicate " +
               std::to_string(of("replicate", row)) + " ";
    }

    synthetic::Folder folder;
    std::map<std::string, std::vector<std::int64_t>> columns;
};

const File& file() {
    static const File made;
    return made;
}

program::Ended trace(const std::string& options) {
    return program::run(file().folder, "suar trace '" + file().name() + "' " + options);
}

// Somebody who was taken in, in this replicate.
std::size_t taken_in(std::int64_t replicate, std::size_t after) {
    for (std::size_t row = after; row < file().rows(); ++row)
        if (file().of("arrived", row) >= 0 && file().of("replicate", row) == replicate) return row;
    FAIL("nobody was taken in");
    return 0;
}

void refused(const std::string& options, const std::vector<std::string>& words) {
    const auto ended = trace(options);
    CAPTURE(options);
    CAPTURE(ended.err);
    CHECK(ended.exit_code == 2);
    CHECK(ended.out == "");
    CHECK(ended.err.find("error: ") == ended.err.rfind("error: "));
    for (const std::string& word : words) CHECK(contains(ended.err, word));
}

} // namespace

TEST_CASE("trace: a story's dates are those of the file, in either replicate, as data") {
    std::size_t told = 0;
    for (const std::int64_t replicate : {0, 1})
        for (std::size_t row = 0; told < 2u * static_cast<std::size_t>(replicate + 1);) {
            row = taken_in(replicate, row);
            const auto ended = trace(file().person(row) + "--json");
            CAPTURE(ended.err);
            if (ended.exit_code == 2) { // a minor
                ++row;
                continue;
            }
            REQUIRE(ended.exit_code == 0);
            const Json story = Json::parse(ended.out);
            CHECK(story["this_person_exists"] == false);
            const std::string entry = to_text(to_day({2022, 1, 1}) +
                                              static_cast<std::int32_t>(file().of("arrived", row)));
            std::size_t entries = 0;
            for (const Json& event : story["events"])
                entries +=
                    event["date"] == entry && contains(event["event"].get<std::string>(), "enters_")
                        ? 1
                        : 0;
            CHECK(entries >= 1);
            ++told;
            ++row;
        }
    CHECK(told == 4);
}

TEST_CASE("trace: the same story on one thread and on two, in two languages") {
    for (std::size_t row = 0;; ++row) {
        row = taken_in(1, row);
        const auto one = trace(file().person(row) + "--threads 1 --quiet");
        if (one.exit_code == 2) continue;
        const auto two = trace(file().person(row) + "--threads 2");
        CHECK(one.exit_code == 0);
        CHECK(one.out == two.out);
        CHECK(one.err == "");
        CHECK(one.out.starts_with("This person does not exist."));
        CHECK(contains(one.out, " 2022: "));
        CHECK(contains(one.out, "embassy"));
        const auto indonesian = trace(file().person(row) + "--lang id --quiet");
        CHECK(indonesian.exit_code == 0);
        CHECK(indonesian.out.starts_with("Orang ini tidak ada."));
        CHECK(contains(indonesian.out, "kedutaan besar"));
        return;
    }
}

TEST_CASE("trace: one who never had a case is told of too, and nobody who may be under 18") {
    Overrides overrides;
    overrides.to = to_day({2022, 6, 30});
    overrides.weight = 60; // as the file
    const Scenario scenario =
        testing::scenario("../tests/promises/small_with_policies.toml", overrides);
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    const Replicate replicate(setup);
    const Layout& layout = replicate.world().persons.layout;
    std::uint32_t minor = 0, adult = 0;
    const auto refused = [&](std::uint32_t number) {
        return may_be_minor(scenario, replicate.world(), as<PersonIndex>(number)); // of Aceh
    };
    while (!refused(minor)) ++minor;
    while (refused(adult)) ++adult;
    REQUIRE(std::max(minor, adult) < layout.provinces[ProvinceIndex{0}].persons);
    const auto who = [](std::uint32_t number) {
        return "--province aceh --person " + std::to_string(number);
    };
    const auto told = trace(who(adult) + " --json");
    REQUIRE(told.exit_code == 0);
    const Json story = Json::parse(told.out);
    CHECK(story["events"].size() >= 2);
    CHECK(story["events"].back()["date"] == "2022-06-30");
    CHECK(story["province_code"] == 11);
    for (const std::string language : {"en", "id"}) {
        const auto ended = trace(who(minor) + " --lang " + language);
        CHECK(ended.exit_code == 2);
        CHECK(ended.out == "");
        CHECK(contains(ended.err, language == "en" ? "This person may be under 18." : "18 tahun"));
        CHECK(!contains(ended.err, "error"));
    }
}

TEST_CASE("trace: a wrong number, province, replicate or language is one clear error") {
    refused("--person 99999999 --province 32", {"Jawa Barat", "0 to "});
    refused("--person 99999999", {"--province"});
    refused("--person 1 --province Atlantis", {"Atlantis", "Jawa Barat (32)"});
    refused("--person 1 --replicate 2 --province 32", {"2 replicates", "0 to 1"});
    for (const char* wrong : {"--person x", "", "--person 1 --lang fr", "--person -1"}) {
        const auto ended = trace(wrong);
        CAPTURE(wrong);
        CHECK(ended.exit_code == 2);
        CHECK(ended.out == "");
    }
    CHECK(contains(program::run(file().folder, "suar trace --help").out, "Example: suar trace "));
}

// The number alone is enough where it is somebody's in one province only.
TEST_CASE("trace: a number that several provinces have is asked about, one that one has is not") {
    bool asked = false, known = false;
    for (std::size_t row = 0; row < file().rows() && !(asked && known); ++row) {
        if (file().of("replicate", row) != 0) continue;
        std::set<std::int64_t> provinces;
        for (std::size_t other = 0; other < file().rows(); ++other)
            if (file().of("replicate", other) == 0 &&
                file().of("person", other) == file().of("person", row))
                provinces.insert(file().of("province", other));
        if ((provinces.size() > 1 && asked) || (provinces.size() == 1 && known)) continue;
        const std::string number = "--person " + std::to_string(file().of("person", row));
        if (provinces.size() > 1) {
            refused(number, {"several provinces", "--province"});
            asked = true;
        } else {
            const auto by_number = trace(number), by_name = trace(file().person(row));
            CHECK(by_number.exit_code == by_name.exit_code);
            CHECK(by_number.out == by_name.out);
            known = by_number.exit_code == 0;
        }
    }
    CHECK(asked);
    CHECK(known);
}
