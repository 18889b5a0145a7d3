// `suar report` as its users run it.
#include "compare/command.h"

using namespace suar;
using namespace compared;

namespace {

std::string a_comparison(const synthetic::Folder& folder) {
    const std::string file = folder / "c.h5";
    const auto ended = compare(folder, base + ferry(folder, "f.toml") + campaign(folder, "c.toml") +
                                           "--quiet -o '" + file + "'");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return file;
}

program::Ended report(const synthetic::Folder& folder, const std::string& arguments) {
    return program::run(folder, "suar report " + arguments);
}

void not_reported(const synthetic::Folder& folder, const std::string& arguments,
                  const std::vector<std::string>& words) {
    const std::string page = folder / "refused.html", pictures = folder / "refused";
    const auto ended = report(folder, arguments + " -o '" + page + "' --svg '" + pictures + "'");
    CAPTURE(arguments);
    CAPTURE(ended.err);
    CHECK(ended.exit_code == 2);
    CHECK(ended.out == "");
    for (const std::string& word : words) {
        CAPTURE(word);
        CHECK(contains(ended.err, word));
    }
    for (const std::string& left : {page, page + ".part", pictures})
        CHECK(!std::filesystem::exists(left));
}

} // namespace

TEST_CASE("report: a page and pictures from a comparison, and the same bytes again") {
    const synthetic::Folder folder;
    const std::string c = "'" + a_comparison(folder) + "'";
    const std::string page = folder / "page.html", pictures = folder / "pictures";
    const auto ended = report(folder, c + " --fit scenarios/indonesia.json -o '" + page +
                                          "' --svg '" + pictures + "'");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    CHECK(ended.out == "");
    const std::string bytes = synthetic::bytes_of(page);
    const std::string doctype = "<!doctype html>";
    CHECK(bytes.starts_with(doctype));
    CHECK(bytes.find(doctype, doctype.size()) == std::string::npos);
    CHECK(bytes.size() < 2'000'000);
    CHECK(!contains(bytes, folder / ""));
    std::size_t count = 0;
    for (const auto& picture : std::filesystem::directory_iterator(pictures)) {
        CHECK(picture.path().extension() == ".svg");
        ++count;
    }
    CHECK(count >= 5);
    // Neither is replaced unasked; when asked, by the same.
    CHECK(report(folder, c + " -o '" + page + "'").exit_code == 2);
    CHECK(report(folder, c + " --svg '" + pictures + "'").exit_code == 2);
    CHECK(synthetic::bytes_of(page) == bytes);
    CHECK(
        report(folder, c + " --fit scenarios/indonesia.json --force -o '" + page + "'").exit_code ==
        0);
    CHECK(synthetic::bytes_of(page) == bytes);
    REQUIRE(report(folder, c + " --lang id --force -o '" + page + "'").exit_code == 0);
    CHECK(contains(synthetic::bytes_of(page), "<html lang=\"id\">"));
}

TEST_CASE("report: the page of compare shows how the base fits, where a record lies beside it") {
    const synthetic::Folder folder;
    const std::string page = folder / "page.html";
    const auto page_of = [&](const std::string& arguments) {
        const auto ended = compare(folder, arguments + " --force --report '" + page + "'");
        INFO(ended.err);
        REQUIRE(ended.exit_code == 0);
        return synthetic::bytes_of(page);
    };
    const std::string coarse = " --toy --weight 1000 --from 2022-01-01 --to 2023-03-31 ";
    const std::string baseline =
        "scenarios/indonesia.toml scenarios/policies/checks-strong.toml" + coarse;
    const std::string
        fits = "The scenario “Indonesia, baseline” was fitted to 33 figures, 3 of them bounds.",
        others = "is not as it was fitted";
    CHECK(contains(page_of(baseline), fits));
    CHECK(!contains(page_of(baseline), others));
    CHECK(!contains(page_of(baseline + "--set recruiter.make_up=1"), fits));
    // A record does not say how well a base fits that is not the one that was fitted.
    const std::string record = "--fit scenarios/indonesia.json ";
    const auto changed = page_of(baseline + "--set recruiter.make_up=1 " + record);
    CHECK(contains(changed, others));
    CHECK(contains(changed, "Other numbers: recruiter.make_up."));
    CHECK(contains(page_of(baseline + "--set industry.capacity.KHM=100 " + record),
                   "Other numbers: industry.capacity.KHM."));
    const std::string small = base + ferry(folder, "f.toml");
    CHECK(!contains(page_of(small), fits));
    CHECK(contains(page_of(small + "--fit scenarios/indonesia.json"), fits));
    const auto wrong = compare(folder, small + "--fit scenarios/small.toml --report '" +
                                           (folder / "other.html") + "'");
    CHECK(wrong.exit_code == 2);
    CHECK(contains(wrong.err, "scenarios/small.toml"));
    CHECK(!std::filesystem::exists(folder / "other.html"));
}

TEST_CASE("report: finished results make a page, and compare makes one by itself") {
    const synthetic::Folder folder;
    const std::string one = finished(folder, "one.h5", base);
    const std::string two = finished(folder, "two.h5", ferry(folder, "f.toml"));
    const std::string page = folder / "page.html";
    const auto ended = report(folder, one + two + "-o '" + page + "'");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(synthetic::bytes_of(page), "There is no placebo"));
    const std::string other = folder / "other.html";
    const auto made = compare(folder, base + ferry(folder, "f.toml") + "--quiet --report '" +
                                          other + "' --lang id -o '" + (folder / "c.h5") + "'");
    INFO(made.err);
    REQUIRE(made.exit_code == 0);
    REQUIRE(report(folder, "'" + (folder / "c.h5") + "' --lang id --force -o '" + page + "'")
                .exit_code == 0);
    CHECK(synthetic::bytes_of(other) == synthetic::bytes_of(page));
    CHECK(contains(synthetic::bytes_of(other), "<html lang=\"id\">"));
}

TEST_CASE("report: what cannot be told of is refused, by name, and nothing is written") {
    const synthetic::Folder folder;
    const std::string whole = a_comparison(folder), c = "'" + whole + "'";
    const std::string f = ferry(folder, "f.toml");
    const std::string one = finished(folder, "one.h5", base);
    const std::string seed = finished(folder, "seed.h5", f + "--seed 9 ");
    not_reported(folder, "'" + (folder / "none.h5") + "'", {"none.h5", "no such file"});
    synthetic::put_bytes(folder / "text.h5", "not ours");
    not_reported(folder, "'" + (folder / "text.h5") + "'", {"text.h5", "no file of suar"});
    not_reported(folder, one, {"one.h5", "one result", "--report"});
    not_reported(folder, c + " " + one, {"c.h5", "one comparison makes one page"});
    not_reported(folder, one + seed, {"seed.h5", "seed"});
    std::string bytes = synthetic::bytes_of(whole);
    synthetic::put_bytes(folder / "cut.h5", bytes.substr(0, bytes.size() / 2));
    not_reported(folder, "'" + (folder / "cut.h5") + "'", {"cut.h5", "seal"});
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    synthetic::put_bytes(folder / "flipped.h5", bytes);
    not_reported(folder, "'" + (folder / "flipped.h5") + "'", {"flipped.h5", "damaged"});
    not_reported(folder, c + " --fit '" + (folder / "text.h5") + "'", {"text.h5", "JSON"});
    not_reported(folder, c + " --fit '" + (folder / "none.json") + "'", {"none.json"});
    not_reported(folder, c + " --lang xx", {"--lang"});
    CHECK(report(folder, c).exit_code == 2);
    CHECK(report(folder, c + " -o '" + whole + "' --force").exit_code == 2);
    CHECK(synthetic::bytes_of(whole).size() == bytes.size());
}
