// `suar report` as its users run it.
#include "compare/command.h"

#include <regex>

using namespace suar;
using namespace compared;

namespace {

std::string a_comparison(const synthetic::Folder& folder) {
    const std::string file = folder / "c.h5";
    const auto ended =
        compare(folder, on_small + ferry(folder, "f.toml") + campaign(folder, "c.toml") +
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
    const std::string small = on_small + ferry(folder, "f.toml");
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
    const std::string one = finished(folder, "one.h5", on_small);
    const std::string two = finished(folder, "two.h5", ferry(folder, "f.toml"));
    const std::string page = folder / "page.html";
    const auto ended = report(folder, one + two + "-o '" + page + "'");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(synthetic::bytes_of(page), "There is no placebo"));
    const std::string other = folder / "other.html";
    const auto made = compare(folder, on_small + ferry(folder, "f.toml") + "--quiet --report '" +
                                          other + "' --lang id -o '" + (folder / "c.h5") + "'");
    INFO(made.err);
    REQUIRE(made.exit_code == 0);
    REQUIRE(report(folder, "'" + (folder / "c.h5") + "' --lang id --force -o '" + page + "'")
                .exit_code == 0);
    CHECK(synthetic::bytes_of(other) == synthetic::bytes_of(page));
    CHECK(contains(synthetic::bytes_of(other), "<html lang=\"id\">"));
}

namespace {

// The commands of a page as its reader has them, with the names of files put in.
std::string commands_on(const std::string& page,
                        const std::vector<std::pair<std::string, std::string>>& files) {
    std::string text = synthetic::bytes_of(page);
    const std::string section = "id=\"again\"", begin = "<code>";
    REQUIRE(contains(text, section));
    text = text.substr(text.find(section));
    REQUIRE(contains(text, begin + "suar compare "));
    text = text.substr(text.find(begin) + begin.size());
    text = text.substr(0, text.find("</code>"));
    // What is copied from a page has no marks in it.
    text = std::regex_replace(text, std::regex("</?span[^>]*>"), "");
    const auto put = [&](const std::string& name, const std::string& by) {
        for (std::size_t at = text.find(name); at != std::string::npos;
             at = text.find(name, at + by.size()))
            text.replace(at, name.size(), by);
    };
    for (const auto& [name, file] : files) put(name, file);
    const std::vector<std::pair<std::string, std::string>> entities{
        {"&#39;", "'"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
    for (const auto& [entity, sign] : entities) put(entity, sign);
    return text;
}

// What the commands of a page make is what the page was made from, byte by byte.
void makes_the_same(const synthetic::Folder& folder, const std::string& base_side,
                    const std::string& policy_side, const std::string& options) {
    const std::string page = folder / "first.html", file = folder / "first.h5";
    const std::string sides = base_side + " " + policy_side + " ";
    const auto made =
        program::run(folder, "suar compare " + sides + options + " --quiet --force --report '" +
                                 page + "' -o '" + file + "'");
    INFO(made.err);
    REQUIRE(made.exit_code == 0);
    for (const char* left : {"again.h5", "again.html"}) std::filesystem::remove(folder / left);
    const bool finished = contains(base_side, ".h5");
    const std::string commands = commands_on(
        page, {{finished ? "BASE.h5" : "BASE.toml", base_side},
               {contains(policy_side, ".h5") ? "POLICY_1.h5" : "POLICY_1.toml", policy_side},
               {"COMPARISON.h5", "'" + (folder / "again.h5") + "'"},
               {"RECORD.json", "scenarios/indonesia.json"},
               {"PAGE.html", "'" + (folder / "again.html") + "'"}});
    INFO(commands);
    const auto again = program::run(folder, commands);
    INFO(again.err);
    REQUIRE(again.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "again.h5") == synthetic::bytes_of(file));
    CHECK(synthetic::bytes_of(folder / "again.html") == synthetic::bytes_of(page));
}

} // namespace

TEST_CASE("report: the commands on a page make its numbers again, whatever it was made with") {
    const synthetic::Folder folder;
    const std::string small = "scenarios/small.toml";
    const std::string policy = "'" + (folder / "f.toml") + "'";
    ferry(folder, "f.toml");
    const auto same = [&](const std::string& options) {
        CAPTURE(options);
        makes_the_same(folder, small, policy, options);
    };
    same("--no-ends");
    same("--set mission.cases_per_day='20 cases/day' --set check.coverage.ferry@2022-03-01=0.4 "
         "--set check.coverage.ferry@2022-02-01=0.3 --from 2022-01-15 --to 2022-11-30 --seed 9 "
         "--weight 250 --replicates 2 --horizon 2022-09-30 --precision '7 %' --discount "
         "'3.125 %/year' --no-placebo --no-ends");
    same("--set title=\"What's <b>new</b> & \\\"old\\\"\" --quick --weight 200");
    same("--luck independent --no-ends --lang id");
    same("--ends --quick --replicates 1 --weight 1000 --to 2022-07-31");
    // A weight that needs no permission, and has it: that is part of the scenarios.
    synthetic::put_bytes(folder / "own.toml",
                         "extends = \"" SUAR_SOURCE_DIR "/scenarios/indonesia.toml\"\n"
                         "title = \"Own\"\n[check.coverage]\nferry = { source = \"a test\", "
                         "value = [{ value = 0.2 }, { from = 2022-02-01, value = 0.9 }] }\n");
    makes_the_same(folder, "scenarios/indonesia.toml", "'" + (folder / "own.toml") + "'",
                   "--toy --weight 100 --replicates 1 --from 2022-01-01 --to 2022-03-31 --no-ends");
}

TEST_CASE("report: the commands on a page of drawn parameters or finished results do so too") {
    const synthetic::Folder folder;
    const std::string policy = "'" + (folder / "f.toml") + "'";
    ferry(folder, "f.toml");
    policy_file(folder, "drawn.toml",
                "[check]\nsensitivity_bound = { dist = \"uniform\", low = 0.1, high = 0.9, unit = "
                "\"share\", source = \"a test\" }\n");
    const std::string drawn = "'" + (folder / "drawn.toml") + "'";
    makes_the_same(folder, drawn, policy, "--draws 1");
    makes_the_same(folder, drawn, policy, "--draws 3 --to 2022-08-31");
    finished(folder, "base.h5", on_small + "--set recruiter.make_up=1");
    finished(folder, "p.h5", policy + " --set recruiter.make_up=1");
    const std::string base_result = "'" + (folder / "base.h5") + "'";
    const std::string policy_result = "'" + (folder / "p.h5") + "'";
    makes_the_same(folder, base_result, policy_result, "--horizon 2022-10-31");
    const std::string page = synthetic::bytes_of(folder / "first.html");
    CHECK(contains(page, "Finished results were read: BASE.h5, POLICY_1.h5."));
    CHECK(!contains(page, "--seed"));
    // Where finished results make a page by themselves, its commands make it as well.
    REQUIRE(report(folder, base_result + " " + policy_result + " --force -o '" +
                               (folder / "first.html") + "'")
                .exit_code == 0);
    const auto again =
        program::run(folder, commands_on(folder / "first.html",
                                         {{"BASE.h5", base_result},
                                          {"POLICY_1.h5", policy_result},
                                          {"COMPARISON.h5", "'" + (folder / "of-files.h5") + "'"},
                                          {"PAGE.html", "'" + (folder / "of-files.html") + "'"}}));
    INFO(again.err);
    REQUIRE(again.exit_code == 0);
    CHECK(synthetic::bytes_of(folder / "of-files.html") ==
          synthetic::bytes_of(folder / "first.html"));
}

TEST_CASE("report: what cannot be told of is refused, by name, and nothing is written") {
    const synthetic::Folder folder;
    const std::string whole = a_comparison(folder), c = "'" + whole + "'";
    const std::string f = ferry(folder, "f.toml");
    const std::string one = finished(folder, "one.h5", on_small);
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
