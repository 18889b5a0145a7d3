// What a page says and how it is made, from numbers that are chosen.
#include "compare/certainty.h"
#include "made_page.h"
#include "report/built.h"
#include "report/content_policy.h"
#include "report/effective.h"
#include "report/map.h"
#include "report/words/numbers.h"
#include "scenario/registry.h"
#include "support/worlds.h"
#include "synthetic_run.h"

#include <cmath>
#include <doctest/doctest.h>
#include <regex>
#include <set>
#include <stdexcept>

using namespace suar;

namespace {

const std::string hostile =
    "</title></script><script>alert(1)</script><img src=x onerror='alert(2)'>\"& {policy}";

constexpr std::array both{PageLanguage::english, PageLanguage::indonesian};

// Paragraphs of the kind that is the answer.
std::vector<std::string> leads(const Page& page) {
    std::vector<std::string> all;
    for (const Block& block : page.sections.front().blocks)
        if (const Lead* lead = std::get_if<Lead>(&block)) all.push_back(lead->text);
    return all;
}

} // namespace

TEST_CASE("page: the answer is relative, conditional and unsure, and never a bare count") {
    const auto said =
        leads(made::page(made::effects({{"A", 90'000, 1'900}, {"B", 80'000, 2'100}})));
    REQUIRE(said.size() == 1);
    const std::string& answer = said.front();
    CAPTURE(answer);
    CHECK(answer.starts_with("In this model “B” lowers the days that people spend under coercion "
                             "by "));
    CHECK(contains(answer, "raises entries into compounds by "));
    CHECK(contains(answer, " to "));
    CHECK(!std::regex_search(answer, std::regex("[0-9],[0-9]{3}")));
    CHECK(!contains(answer, "people are"));
    // Conditional: on what is not known, where the base says it, and on nothing that was not run.
    Comparison with_base = made::effects({{"A", 90'000, 1'900}});
    with_base.base.scenario =
        "recruiter.make_up = { value = 0.25, unit = \"share\", source = \"assumption: x\" }\n";
    CHECK(contains(leads(made::page(with_base)).front(),
                   "if recruiters make up for lost people as far as assumed here (0.25;"));
    CHECK(!contains(answer, "make up"));
    // Every number is part of a range in percent.
    const std::regex range("[0-9.]+ to [0-9.]+\u00A0%");
    CHECK(!std::regex_search(std::regex_replace(answer, range, ""), std::regex("[0-9]")));
}

TEST_CASE("page: what cannot be told from no change is said to be so") {
    Comparison made = made::effects({{"A", 100'000, 2'000}});
    made.draws[0].policies[0][0].outcomes[position_of("person_days_coerced")] = 90'000;
    made.draws[0].policies[0][2].outcomes[position_of("person_days_coerced")] = 111'000;
    const auto said = leads(made::page(made));
    REQUIRE(said.size() == 1);
    CHECK(contains(said[0], "which cannot be told from no change"));
    CHECK(!contains(said[0], "lowers the days"));
    CHECK(contains(said[0], "does not change the number of entries"));
}

TEST_CASE("page: many policies are counted in the question and named in the ranking") {
    std::vector<made::Effect> all;
    for (int i = 0; i < 12; ++i)
        all.push_back(
            {"Policy " + std::string(1, static_cast<char>('A' + i)), 90'000 + 500 * i, 1'900});
    for (const PageLanguage language : both) {
        const Page many = made::page(made::effects(all), language);
        CHECK(contains(many.question, " 12 "));
        CHECK(!contains(many.question, "Policy"));
        std::size_t sentences = 0, further = 0;
        for (const Block& block : many.sections.front().blocks) {
            if (const auto* bullets = std::get_if<Bullets>(&block))
                sentences += bullets->items.size();
            if (const auto* folded = std::get_if<Folded>(&block))
                further += folded->table.rows.size();
        }
        CHECK(sentences == 3);
        CHECK(further == 8);
        const Page few = made::page(made::effects({all.begin(), all.begin() + 4}), language);
        for (const char* name : {"“Policy A”", "“Policy B”", "“Policy C”", "“Policy D”"})
            CHECK(contains(few.question, name));
        const Page five = made::page(made::effects({all.begin(), all.begin() + 5}), language);
        CHECK(!contains(five.question, "Policy"));
        for (const Block& block : many.sections[1].blocks)
            if (const auto* table = std::get_if<Table>(&block)) CHECK(table->rows.size() == 12);
    }
}

TEST_CASE("page: policies stand in the order of the coerced days they spare") {
    const Page page = made::page(
        made::effects({{"A", 99'000, 1'900}, {"B", 80'000, 2'100}, {"C", 90'000, 1'000}}));
    const Chart& forest = *charts_of(page).front();
    const auto& rows = std::get<ForestChart>(forest.drawing).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].label == "B");
    CHECK(rows[1].label == "C");
    CHECK(rows[2].label == "A");
    CHECK(rows[0].reach.value == doctest::Approx(-20).epsilon(0.01));
    // Colours go with the policy, not with its rank.
    CHECK(rows[0].colour == 2);
    CHECK(rows[2].colour == 1);
}

TEST_CASE("page: two replicates are not made to look sure, and no range is rounded to nothing") {
    const auto with = [](const std::vector<std::int64_t>& entries) {
        Comparison made = made::comparison(2, 1);
        made::set(made.draws[0], "person_days_coerced", {1'000'000, 1'000'100}, {900'000, 905'100});
        made::set(made.draws[0], "entries", {100'000, 100'100}, entries);
        return made;
    };
    const auto answer = [&](const std::vector<std::int64_t>& entries, PageLanguage language) {
        return leads(made::page(with(entries), language)).back();
    };
    const std::regex nothing(
        "[^0-9.,][+\u2212]?0([.,]0*)? (to|sampai) [+\u2212]?0([.,]0*)?[^0-9.,]");
    using enum PageLanguage;
    // One person more in each: alike by chance, and less than a percentage is written.
    const std::string alike = answer({100'001, 100'101}, english);
    CAPTURE(alike);
    CHECK(contains(alike, "changes entries into compounds by less than 0.01\u00A0% in each of 2 "
                          "replicates, which are too few to tell that from no change"));
    CHECK(contains(answer({100'001, 100'101}, indonesian), "kurang dari 0,01\u00A0%"));
    CHECK(contains(answer({100'001, 100'101}, indonesian), "terlalu sedikit untuk membedakannya"));
    const std::string large = answer({103'000, 103'100}, english);
    CHECK(contains(large, "by +3.0\u00A0% in each of 2 replicates"));
    const std::string wide = answer({100'500, 99'000}, english);
    CHECK(contains(wide, "cannot be told from no change with 2 replicates"));
    CHECK(contains(answer({100'500, 99'000}, indonesian), "yang dengan 2 ulangan tidak dapat"));
    for (const PageLanguage language : both)
        for (const std::vector<std::int64_t>& entries :
             {std::vector<std::int64_t>{100'001, 100'101},
              {100'000, 100'100},
              {100'000, 100'101},
              {103'000, 103'100},
              {100'500, 99'000}}) {
            const Page page = made::page(with(entries), language);
            CAPTURE(leads(page).back());
            CHECK(!std::regex_search(leads(page).back(), nothing));
            CHECK(!contains(leads(page).back(),
                            language == english ? "raises entries" : "menaikkan jumlah kasus"));
            for (const Block& block : page.sections[1].blocks)
                if (const auto* table = std::get_if<Table>(&block))
                    for (const std::string& cell : table->rows.front()) {
                        CAPTURE(cell);
                        CHECK(!std::regex_search(" " + cell + " ", nothing));
                    }
            CHECK(contains(html_of(page), "suar compare --replicates 20"));
        }
    // Twenty that are all alike are no accident, and enough of them not to ask for more.
    Comparison ten = made::comparison(20, 1);
    made::set(ten.draws[0], "entries", std::vector<std::int64_t>(20, 100'000),
              std::vector<std::int64_t>(20, 103'000));
    CHECK(contains(leads(made::page(ten)).back(), "raises entries into compounds by about 3.0"));
    CHECK(!contains(made::html(ten), "--replicates 20)"));
}

TEST_CASE("page: how sure each outcome is stands under the ranking, with how to read it") {
    Comparison made = made::effects({{"A", 90'000, 1'990}, {"B", 80'000, 2'000}});
    for (std::size_t r = 0; r < 3; ++r) {
        made.draws[0].base[r].outcomes[position_of("coerced_held")] = 1'000;
        made.draws[0].policies[0][r].outcomes[position_of("coerced_held")] =
            std::array{900, 1'120, 960}[r];
        made.draws[0].policies[1][r].outcomes[position_of("coerced_held")] = 1'000;
    }
    const auto table_of = [](const Page& page) {
        for (const Block& block : page.sections[1].blocks) {
            if (const auto* table = std::get_if<Table>(&block);
                table && table->head.size() == 6 &&
                table->rows.front()[0].find(": ") != std::string::npos)
                return std::pair(*table, false);
            if (const auto* folded = std::get_if<Folded>(&block))
                return std::pair(folded->table, true);
        }
        return std::pair(Table{}, false);
    };
    const auto [table, is_folded] = table_of(made::page(made));
    REQUIRE(table.rows.size() == 6);
    CHECK(!is_folded);
    // B spares most and stands first.
    CHECK(table.rows[0][0] == "B: Days under coercion");
    CHECK(contains(table.rows[0][1], "above 99.9"));
    CHECK(contains(table.rows[0][2], "\u221220.1"));
    CHECK(table.rows[0][5] == "2");
    CHECK(table.rows[1][1] == "no replicate differs");
    CHECK(table.rows[1][4] == "not known");
    const auto& held = table.rows[5];
    CHECK(held[0] == "A: People held under coercion at the end");
    // The numbers are those of compare/certainty.h, in percent of the base.
    const auto certainty = certainty_of(made, {0, std::nullopt},
                                        take_outcome(position_of("coerced_held")), Better::fewer);
    REQUIRE(certainty);
    CHECK(contains(held[1], std::to_string(static_cast<int>(
                                std::lround(100 * *certainty->probability_better)))));
    CHECK(contains(
        held[3], percent_range(PageWords(PageLanguage::english),
                               {certainty->bootstrap->low / 10, certainty->bootstrap->high / 10})));
    CHECK(held[4] == std::to_string(std::lround(*certainty->detectable / 10)) + "\u00A0%");
    CHECK(contains(html_of(made::page(made)), "does not mean “no effect”"));
    CHECK(contains(made::html(made, PageLanguage::indonesian), "tidak berarti “tidak berdampak”"));
    // Longer ones are folded; two replicates have no bootstrap, one has no certainty.
    const Page three = made::page(
        made::effects({{"A", 90'000, 1'990}, {"B", 80'000, 2'000}, {"C", 85'000, 1'980}}));
    CHECK(!table_of(three).second); // six rows: nobody is held in these worlds
    const Page four = made::page(made::effects(
        {{"A", 90'000, 1'990}, {"B", 80'000, 2'000}, {"C", 85'000, 1'980}, {"D", 84'000, 1'970}}));
    CHECK(table_of(four).second);
    Comparison two = made::comparison(2, 1);
    made::set(two.draws[0], "entries", {2'000, 2'010}, {1'900, 1'905});
    CHECK(contains(table_of(made::page(two)).first.rows.front()[3], "at least three"));
    CHECK(contains(made::html(two), "trust the first"));
    // Where parameters are drawn, the interval to quote is another.
    Comparison drawn = made::comparison(1, 3);
    for (std::size_t d = 0; d < 3; ++d)
        made::set(drawn.draws[d], "entries", {2'000}, {1'900 + 10 * static_cast<std::int64_t>(d)});
    CHECK(contains(made::html(drawn), "Quote the wider interval of the ranking"));
    CHECK(!contains(made::html(drawn), "to be quoted"));
    Comparison one = made::comparison(1, 1);
    made::set(one.draws[0], "entries", {2'000}, {1'900});
    CHECK(!contains(made::html(one), "does not mean “no effect”"));
}

TEST_CASE("page: where harm moved shows no arc as a finding that cannot be told from no change") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    const auto entries = [](WorldAmounts& world) -> std::vector<Amount>& {
        return world.countries[static_cast<std::size_t>(CountryOutcome::entries)];
    };
    const std::array<std::int64_t, 3> fewer{-299, -301, -306}, unclear{2'000, -900, -400};
    for (std::size_t r = 0; r < 3; ++r) {
        entries(made.draws[0].base[r]) = {5'000, 9'000};
        entries(made.draws[0].policies[0][r]) = {5'000 + fewer[r], 9'000 + unclear[r]};
    }
    const auto flows_of = [](const Page& page) {
        for (const Chart* chart : charts_of(page))
            if (chart->id == "where-harm-moved") return *chart;
        throw std::runtime_error("no map of flows");
    };
    for (const PageLanguage language : both) {
        const PageWords words(language);
        const Page page = made::page(made, language);
        const Chart chart = flows_of(page);
        const auto& flows = std::get<FlowMap>(chart.drawing).flows;
        REQUIRE(flows.size() == 2);
        CHECK(flows[0].told);
        CHECK(contains(flows[0].change, "302"));
        // The larger of the two means nothing, so nobody is told how large it is without a warning.
        CHECK(!flows[1].told);
        CHECK(flows[1].name == "Myanmar");
        CHECK(flows[1].change.empty());
        const std::string svg = svg_of(chart, words);
        CHECK(made::count(svg, "<path d=\"M360.0 520.0") == 2);
        CHECK(made::count(svg, "stroke=\"#595959\" stroke-width=\"1\"") == 2); // arc and key
        CHECK(contains(svg, words("moved.not_told")));
        CHECK(contains(svg, "stroke-width=\"10\"")); // the finding is the widest
        const std::size_t apart = chart.says.find(flows[1].reach.text);
        REQUIRE(apart != std::string::npos);
        CHECK(chart.says.rfind(words("moved.says.not_told", {{"rows", ""}}).substr(0, 20), apart) !=
              std::string::npos);
        CHECK(!contains(chart.table.rows[0][1], words("moved.cell.not_told", {{"change", ""}})));
        CHECK(contains(chart.table.rows[1][1], words("moved.cell.not_told", {{"change", ""}})));
        CHECK(!contains(html_of(page), words("moved.none_told")));
    }
    // Without a finding the page says that there is none; one replicate finds nothing.
    for (std::size_t r = 0; r < 3; ++r) entries(made.draws[0].policies[0][r])[0] = 5'000;
    CHECK(contains(made::html(made), "In no country can the change"));
    Comparison one = made::comparison(1, 1);
    entries(one.draws[0].base[0]) = {5'000, 9'000};
    entries(one.draws[0].policies[0][0]) = {4'000, 9'000};
    const Chart of_one = flows_of(made::page(one));
    for (const Flow& flow : std::get<FlowMap>(of_one.drawing).flows) CHECK(!flow.told);
}

TEST_CASE(
    "page: what it says to do makes the same numbers again, and its titles are in its language") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    const auto commands = [&] {
        std::string all;
        for (const Page page = made::page(made, PageLanguage::indonesian);
             const Block& block : page.sections.back().blocks) {
            if (const auto* command = std::get_if<Command>(&block)) all += command->text;
            if (const auto* table = std::get_if<Table>(&block))
                for (const auto& row : table->rows) all += "\n" + row[1];
        }
        return all;
    };
    made.base.scenario = "title = \"Base\"\ntitle_id = \"Dasar\"\n";
    made.policies[0].scenario = "title = \"A\"\ntitle_id = \"Kebijakan\"\n";
    CHECK(contains(commands(), "\nDasar"));
    CHECK(contains(commands(), "\nKebijakan"));
    CHECK(contains(commands(), " --lang id -o PAGE.html"));
    CHECK(contains(commands(), " --no-ends"));
    for (const char* unusual : {"--toy", "--no-placebo", "--discount", "--draws", "--luck"})
        CHECK(!contains(commands(), unusual));
    const std::vector<EndAmounts> base(3, {2'000, 100'000}), policy(3, {1'990, 99'000});
    made.ends = {{"recruiter.make_up", "1", "recruiter.make_up=1", base, {policy}}};
    CHECK(!contains(commands(), "--no-ends"));
    made.weight = 400;
    made.discount_per_year = 0.03;
    made.draws[0].placebo.clear();
    made.program_commit = "abc with changes";
    CHECK(contains(commands(), " --toy"));
    CHECK(contains(commands(), " --no-placebo"));
    CHECK(contains(commands(), " --discount '3 %/year'"));
    CHECK(contains(made::html(made, PageLanguage::indonesian), "(abc, dengan perubahan)"));
    CHECK(contains(commands(), " --from 2019-12-01 --to 2022-06-30"));
    CHECK(!contains(commands(), "--set"));
    CHECK(!contains(commands(), "--precision"));
    made.set = {"recruiter.make_up=1", "title=It's"};
    made.precision = 0.07;
    made.quick = true;
    CHECK(contains(commands(), " --set 'recruiter.make_up=1' \\\n    --set 'title=It'\\''s'"));
    CHECK(contains(commands(), " --precision '7 %'"));
    CHECK(contains(commands(), " --quick"));
    CHECK(!contains(commands(), "-ends"));
    // A drawn number, in one draw.
    made.ends.clear();
    made.drawn = {{"recruiter.make_up", "share", {0.2}, {{0.2}}}};
    CHECK(contains(commands(), " --draws 1"));
    CHECK(contains(commands(), " --no-ends"));
    CHECK(contains(made::html(made), "were drawn once"));
    // What a finished result was made with stands in it.
    CHECK(!contains(made::html(made), "Finished results"));
    made.policies[0].finished = true;
    CHECK(contains(commands(), "suar compare BASE.toml POLICY_1.h5"));
    for (const char* in_the_file : {"--seed", "--set", "--weight", "--from", "--toy"})
        CHECK(!contains(commands(), in_the_file));
    CHECK(contains(made::html(made), "Finished results were read: POLICY_1.h5."));
}

TEST_CASE("page: no count of persons and no cost stands without its interval") {
    Comparison made = made::effects({{"A", 90'000, 1'900}, {"B", 80'000, 1'950}});
    const std::array<std::int64_t, 3> averted{280, 300, 330}, delayed{0, 0, 30};
    for (std::size_t r = 0; r < 3; ++r) {
        made.draws[0].ledgers[0][r].all[LedgerEntry::averted] = averted[r];
        made.draws[0].ledgers[0][r].all[LedgerEntry::delayed] = delayed[r];
        made.draws[0].policies[0][r].interventions[0][0] = 2'000'000'000 + 300'000'000 * averted[r];
    }
    const Page page = made::page(made);
    std::vector<Bar> bars;
    for (const Chart* chart : charts_of(page))
        if (chart->id == "ledger-1") bars = std::get<BarChart>(chart->drawing).bars;
    REQUIRE(bars.size() == 5);
    CHECK(bars[0].text == "300 (240 to 370)");
    CHECK(bars[2].text == "10 (0 to 50)"); // no fewer than none
    const std::string html = html_of(page);
    CHECK(contains(html, "10 (0 to 50), cannot be told from churn"));
    CHECK(contains(html, "93 billion IDR (74 billion IDR to 112 billion IDR)"));
}

TEST_CASE("page: names on the map of flows stand within it and not on each other") {
    FlowMap drawing{"less", "more", "not told", {}};
    for (const char* country : {"MMR", "LAO", "KHM", "VNM", "THA", "MYS"})
        if (country_shape(country))
            drawing.flows.push_back({country,
                                     "A long name indeed",
                                     "+1,300,000 (+200,000 to +2,500,000)",
                                     {1'300, std::nullopt, ""},
                                     true});
    REQUIRE(drawing.flows.size() >= 5);
    const std::string svg =
        svg_of({"flows", "t", "s", drawing, {}}, PageWords(PageLanguage::english));
    const std::regex name("<text x=\"([0-9.-]+)\" y=\"([0-9.-]+)\"[^>]*>(A long|.1,300)");
    std::vector<std::pair<double, double>> at;
    for (std::sregex_iterator found(svg.begin(), svg.end(), name), end; found != end; ++found)
        at.emplace_back(std::stod((*found)[1]), std::stod((*found)[2]));
    REQUIRE(at.size() == 2 * drawing.flows.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        CHECK(at[i].first >= 120); // half of the longer line, and its margin
        for (std::size_t j = i + 1; j < at.size(); ++j)
            CHECK((std::abs(at[i].first - at[j].first) > 240 ||
                   std::abs(at[i].second - at[j].second) >= 13));
    }
}

TEST_CASE("page: no title can do anything but stand there") {
    Comparison made = made::effects({{hostile, 90'000, 1'900}, {"B", 80'000, 2'100}});
    made.base.title = made.base.name = hostile;
    made.base.scenario = "title = '''" + hostile + "'''\n";
    made.policies[0].digest = made.program_commit = hostile;
    made.countries[0] = hostile;
    made.interventions[0].name = hostile;
    made.remarks = {hostile};
    for (const PageLanguage language : both) {
        const std::string html = made::html(made, language);
        CHECK(!contains(html, "<script>alert"));
        CHECK(!contains(html, "<img"));
        CHECK(!contains(html.substr(0, html.find("<script")), "onerror='"));
        CHECK(made::count(html, "<script>") == 1);
        CHECK(made::count(html, "</script>") == 2); // of the data and of the script
        CHECK(made::count(html, "</title>") ==
              1 + charts_of(made::page(made, language)).size()); // each picture has one
        CHECK(contains(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    }
}

TEST_CASE("page: it may run its own script, wear its own style, and nothing else") {
    const std::string html = made::html(made::effects({{"A", 90'000, 1'900}}));
    const std::string policy = content_policy(page_script().sha256, page_style().sha256);
    CHECK(policy.starts_with("default-src 'none'; "));
    CHECK(!contains(policy, "unsafe"));
    CHECK(
        contains(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\""));
    // What was digested is what stands there.
    CHECK(contains(html, "<script>" + std::string(page_script().text) + "</script>"));
    CHECK(contains(html, "<style>" + std::string(page_style().text) + "</style>"));
    CHECK(!contains(std::string(page_script().text), "</script"));
    // Nothing of the page's own points anywhere but into the page.
    const std::string own =
        std::regex_replace(html.substr(0, html.find("<script")),
                           std::regex("xmlns=\"http://www.w3.org/2000/svg\""), "");
    CHECK(!contains(own, "://"));
    CHECK(!contains(own, " src="));
    CHECK(made::count(own, "href=\"") == made::count(own, "href=\"#"));
    CHECK(!contains(own, " style="));
}

TEST_CASE("page: base64 of hexadecimal, as in RFC 4648") {
    CHECK(base64_of_hex("") == "");
    CHECK(base64_of_hex("66") == "Zg==");
    CHECK(base64_of_hex("666f") == "Zm8=");
    CHECK(base64_of_hex("666f6f") == "Zm9v");
    CHECK(base64_of_hex("666f6f626172") == "Zm9vYmFy");
}

TEST_CASE("page: it is small, the same each time, and whole in both languages") {
    const Comparison made = made::effects({{"A", 90'000, 1'900}, {"B", 80'000, 2'100}});
    for (const PageLanguage language : both) {
        const std::string html = made::html(made, language);
        CHECK(html.size() < 2'000'000);
        CHECK(html == made::html(made, language));
        for (const char* id : {"answer", "ranking", "course", "countries", "provinces", "moved",
                               "cost", "ledger", "benefits", "fit", "assumptions", "again"})
            CHECK(contains(html, "<section id=\"" + std::string(id) + "\""));
        CHECK(contains(html, "CC BY 4.0"));
        CHECK(contains(html, "peduliwni.kemlu.go.id"));
    }
    CHECK(contains(made::html(made, PageLanguage::indonesian), "<html lang=\"id\">"));
    CHECK(contains(made::html(made, PageLanguage::indonesian), "Dalam model ini"));
}

TEST_CASE("page: every chart has a text, a table and a picture") {
    const Comparison made = made::effects({{"A", 90'000, 1'900}, {"B", 80'000, 2'100}});
    for (const PageLanguage language : both)
        for (const Page page = made::page(made, language); const Chart* chart : charts_of(page)) {
            CAPTURE(chart->id);
            CHECK(chart->says.size() > 20);
            CHECK(!chart->table.rows.empty());
            for (const auto& row : chart->table.rows) CHECK(row.size() == chart->table.head.size());
            const std::string svg = svg_of(*chart, PageWords(language));
            CHECK(svg.starts_with("<svg xmlns="));
            CHECK(svg.ends_with("</svg>\n"));
            CHECK(made::count(svg, "<svg") == made::count(svg, "</svg>"));
            CHECK(made::count(svg, "<text") == made::count(svg, "</text>"));
            for (const char* wrong :
                 {"=\"nan", ",nan", "=\"-nan", "=\"inf", "<style", "<script", " style=", "href"}) {
                CAPTURE(wrong);
                CHECK(!contains(svg, wrong));
            }
        }
}

TEST_CASE("page: the answer goes over the ends of what is not known, where they were run") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    CHECK(contains(leads(made::page(made)).front(), "by 9.9"));
    CHECK(contains(made::html(made), "suar compare --ends"));
    const std::vector<EndAmounts> base(3, {2'000, 100'000}), policy(3, {1'990, 99'000});
    made.ends = {{"recruiter.make_up", "1", "recruiter.make_up=1", base, {policy}}};
    // Three that are alike at an end tell nothing there, and the range goes over it.
    CHECK(contains(leads(made::page(made)).front(), "it can be told that they fall in 1"));
    CAPTURE(leads(made::page(made)).front());
    CHECK(contains(leads(made::page(made)).front(), "10 to \u22121\u00A0%"));
    for (const PageLanguage language : both) // as it is typed
        CHECK(contains(made::html(made, language), "recruiter.make_up=1"));
    CHECK(!contains(made::html(made), "suar compare --ends"));
    const auto at_end = [&](const std::array<std::int64_t, 3>& days) {
        for (std::size_t r = 0; r < 3; ++r)
            made.ends.front().policies.front()[r] = {1'990, days[r]};
        return leads(made::page(made)).front();
    };
    // Told at every end: then it is said, with all of their intervals.
    const std::string falls = at_end({98'900, 99'000, 99'100});
    CHECK(contains(falls, "lowers the days that people spend under coercion by 1 to 10\u00A0%"));
    CHECK(contains(falls, "depends most on how far recruiters make up for lost people"));
    // An end at which harm rises takes the fall out of the answer.
    const std::string mixed = at_end({103'900, 104'000, 104'100});
    CHECK(contains(mixed, "fall in 1 and rise in 1"));
    CHECK(!contains(mixed, "lowers the days"));
    // A policy that sets the number itself has no such end.
    made.ends.front().policies.front().assign(3, EndAmounts());
    CHECK(contains(made::html(made), "the policy sets this number itself"));
    // Ends of another program have no words here, and do no harm.
    made.ends.front().key = "another.number";
    CHECK(contains(made::html(made), "another.number"));
}

TEST_CASE("page: ends of too few replicates stand beside the answer and not in it") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    const std::string answer = leads(made::page(made)).front();
    const std::vector<EndAmounts> base{{2'000, 100'000}, {2'000, 100'000}, {}},
        policy{{1'990, 99'000}, {1'980, 96'000}, {}};
    made.ends = {{"recruiter.make_up", "1", "recruiter.make_up=1", base, {policy}}};
    const std::string with = leads(made::page(made)).front();
    CAPTURE(with);
    CHECK(with.starts_with(answer));
    CHECK(contains(with, "At the ends of what is not known the days change by \u221210 to "
                         "\u22123\u00A0% and entries by"));
    CHECK(!contains(with, "can be told"));
    CHECK(contains(made::html(made), "too few for an interval. One number is moved at a time"));
    CHECK(contains(made::html(made, PageLanguage::indonesian), "Pada nilai ujung"));
    CHECK(!contains(made::html(made), "with the numbers that were drawn"));
    made.drawn = {{"x", "share", {0.2}, {{0.2}}}};
    CHECK(contains(made::html(made), "with the numbers that were drawn"));
}

TEST_CASE("page: one replicate is not made to look sure") {
    Comparison made = made::comparison(1, 1);
    made::set(made.draws[0], "person_days_coerced", {100'000}, {90'000});
    made::set(made.draws[0], "entries", {2'000}, {1'900});
    const Page page = made::page(made);
    CHECK(contains(leads(page).front(), "one replicate does not say how sure that is"));
    CHECK(contains(html_of(page), "There is only one replicate"));
}

TEST_CASE("page: an entry that is churn is drawn as such, and without a ledger there is none") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    for (std::size_t r = 0; r < 3; ++r) {
        made.draws[0].ledgers[0][r].all[LedgerEntry::averted] = 310 + static_cast<int>(r);
        made.draws[0].placebo[r].all[LedgerEntry::averted] = 100;
        made.draws[0].ledgers[0][r].all[LedgerEntry::delayed] = 299;
        made.draws[0].placebo[r].all[LedgerEntry::delayed] = 100;
    }
    const auto bars_of = [](const Page& page) {
        std::vector<Bar> bars;
        for (const Chart* chart : charts_of(page))
            if (const auto* drawing = std::get_if<BarChart>(&chart->drawing)) bars = drawing->bars;
        return bars;
    };
    const auto bars = bars_of(made::page(made));
    REQUIRE(bars.size() == 5);
    CHECK(bars[0].beyond_placebo);
    CHECK(!bars[2].beyond_placebo);
    made.luck = Luck::independent;
    made.draws[0].ledgers.clear();
    made.draws[0].placebo.clear();
    CHECK(bars_of(made::page(made)).empty());
    CHECK(contains(made::html(made), "there is no ledger"));
}

TEST_CASE("page: assumptions are those of the base, with what would change them") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    made.base.scenario =
        "title = \"Base\"\n[recruiter]\nmake_up = { value = 0.25, unit = \"number\", source = "
        "\"assumption: nobody knows; would change with a survey\" }\n"
        "[check.coverage]\nferry = { source = \"a document\", value = [\n"
        "    { value = 0.2, unit = \"share\" }, { from = 2022-06-01, value = 0.9, unit = \"share\" "
        "}] }\n";
    const std::string html = made::html(made);
    CHECK(contains(html, "is set to 0.25 here"));
    CHECK(contains(html, "nobody knows; would change with a survey"));
    CHECK(contains(html, "Of the 2 numbers that the base sets, 1 stand on an assumption"));
    const auto read = read_effective(made.base.scenario);
    REQUIRE(read);
    CHECK(find_number(*read, "check.coverage.ferry")->value == "0.2; 0.9 from 2022-06-01");
    CHECK(!read_effective("title = "));
    made.base.scenario = "no scenario";
    CHECK(contains(made::html(made), "cannot be read, so its assumptions"));
}

TEST_CASE("page: what a policy spends stands there by intervention and year") {
    Comparison made = made::effects({{"A", 90'000, 1'900}, {"B", 80'000, 1'900}});
    CHECK(!contains(made::html(made), "by intervention and year"));
    for (std::int64_t r = 0; r < 3; ++r) {
        WorldAmounts& world = made.draws[0].policies[0][static_cast<std::size_t>(r)];
        world.cost_by_year[0] = {3'000'000 + r, 5'000'000};
        world.interventions[0][0] = 8'000'000 + r;
    }
    const std::string html = made::html(made);
    CHECK(contains(html, "What “A” spends beyond the base, by intervention and year"));
    CHECK(!contains(html, "What “B” spends beyond")); // it spends nothing
    const std::string row = html.substr(html.find("What “A” spends"), 800);
    CHECK(std::regex_search(row,
                            std::regex("radio.*3[.0]* million.*5[.0]* million.*8[.0]* million")));
    CHECK(contains(made::html(made, PageLanguage::indonesian), "Tambahan pengeluaran “A”"));
}

TEST_CASE("page: it says who is spared, where that can be told") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    CHECK(contains(made::html(made), "Of “A” coerced days do not fall for sure"));
    constexpr auto days = static_cast<std::size_t>(PartOutcome::coerced_days);
    for (const Division division : {Division::sex, Division::age, Division::education})
        for (std::int64_t r = 0; r < 3; ++r) {
            auto& parts =
                made.draws[0].policies[0][static_cast<std::size_t>(r)].parts[at(division)];
            parts[0][days] = -80 - r;
            parts[1][days] = -20 + r;
        }
    const std::string html = made::html(made);
    CHECK(!contains(html, "do not fall for sure"));
    const std::string table = html.substr(html.find("“A”: by sex, age and education"), 900);
    CHECK(contains(table, "men</th><td>50\u00A0%</td><td>81\u00A0%"));
    CHECK(contains(made::html(made, PageLanguage::indonesian), "laki-laki"));
}

TEST_CASE("page: the assumptions that weigh most are told in the language of the page") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    const Scenario baseline = testing::scenario("indonesia.toml", {});
    made.base.scenario = baseline.effective_toml;
    const Page page = made::page(made, PageLanguage::indonesian);
    const auto section = std::find_if(page.sections.begin(), page.sections.end(),
                                      [](const auto& each) { return each.id == "assumptions"; });
    REQUIRE(section != page.sections.end());
    const Table* first = nullptr;
    for (const Block& block : section->blocks)
        if (const Table* table = std::get_if<Table>(&block); table && !first) first = table;
    REQUIRE(first);
    CHECK(first->rows.size() == 12);
    CHECK(first->english.empty());
    for (const auto& row : first->rows) {
        CAPTURE(row[0]);
        CHECK(!contains(row[1] + row[3], "would change"));
        CHECK(!contains(row[2], "."));
        for (const char* const word : {" the ", " that ", " of ", "year", "share"})
            CHECK(!contains(row[1] + row[2] + row[3], word));
    }
    // What somebody else says of a number stands as it was written.
    const std::string own = "[recruiter]\nmake_up = { value = 0.25, unit = \"number\", source = "
                            "\"assumption: ours; would change with ours\" }\n";
    made.base.scenario = own;
    CHECK(contains(made::html(made, PageLanguage::indonesian),
                   "lang=\"en\">ours; would change with ours"));
}

TEST_CASE("page: what a policy sets, and so assumes of itself, is listed with its meaning") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    const std::string crackdown =
        "[[intervention]]\ntype = \"compound_crackdown\"\nname = \"raids\"\nenabled = true\n"
        "start = 2023-01-01\ncountries = [\"KHM\", \"MMR\"]\n"
        "raids = { value = 0.5, unit = \"1/year\", source = \"no source given in x.toml\" }\n"
        "cost.fixed = { value = 5, unit = \"billion IDR/year\", source = \"assumption: y\" }\n";
    made.base.scenario =
        "[recruiter]\nmake_up = { value = 0.5, unit = \"number\", source = \"z\" }\n";
    made.policies[0].scenario =
        "[recruiter]\nmake_up = { value = 0.6, unit = \"number\", source = \"z\" }\n" + crackdown;
    const std::string html = made::html(made);
    for (const char* said :
         {"“A”: what it sets", "raids: start", "2023-01-01", "KHM, MMR", "0.5 1/year",
          "no source given in x.toml", "5 billion IDR/year", "recruiter.make_up",
          "Hazard at which a site of the countries is raided", "Its first day."}) {
        CAPTURE(said);
        CHECK(contains(html, said));
    }
    CHECK(!contains(html, "raids: enabled"));
    // What the base has as well is none of the policy's.
    made.base.scenario = made.policies[0].scenario;
    CHECK(!contains(made::html(made), "“A”: what it sets"));
}

TEST_CASE("page: a policy that changes nothing is said to, and no more of it") {
    const Comparison same = made::effects({{"A", 100'000, 2'000}});
    Comparison made = same;
    made.draws[0].policies[0] = made.draws[0].base;
    const auto said = leads(made::page(made));
    REQUIRE(said.size() == 1);
    CHECK(said[0] == "In this model “A” changes nothing at all: every world with it is the world "
                     "without it.");
    const std::string html = made::html(made);
    CHECK(contains(html, "Nothing moves"));
    CHECK(!contains(html, "may only be hidden by chance"));
    CHECK(!contains(html, "This comparison was made without those ends"));
    made.draws[0].policies[0][1].interventions[0][0] = 5; // it costs something
    CHECK(!contains(leads(made::page(made))[0], "nothing at all"));
}

TEST_CASE("page: provinces are coloured only where it can be told with all of them looked at") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    constexpr auto entries = static_cast<std::size_t>(PartOutcome::entries);
    constexpr auto persons = static_cast<std::size_t>(PartOutcome::persons);
    const auto set = [&](std::size_t province, const std::array<std::int64_t, 3>& change) {
        for (std::size_t r = 0; r < 3; ++r) {
            made.draws[0].base[r].parts[at(Division::province)][province][persons] = 100'000;
            made.draws[0].policies[0][r].parts[at(Division::province)][province][persons] = 100'000;
            made.draws[0].policies[0][r].parts[at(Division::province)][province][entries] =
                change[r];
        }
    };
    const auto shades = [&] {
        const Page page = made::page(made);
        std::vector<double> all;
        for (const Chart* chart : charts_of(page))
            if (const auto* map = std::get_if<ProvinceMap>(&chart->drawing))
                for (const auto& place : map->places) all.push_back(place.shade);
        return all;
    };
    // t of 17 and 5.7 with 2 degrees of freedom: p of 0.003 and 0.03 against 0.05 / 3 and 0.05 / 2.
    set(0, {-10, -11, -9});
    set(1, {-10, -13, -7});
    set(2, {0, 0, 0});
    CHECK(shades() == std::vector<double>{10, 0, 0});
    CHECK(contains(made::html(made), "+10.0 (+7.5 to +12.5) *"));
    CHECK(!contains(made::html(made), "+10.0 (+2.5 to +17.5) *"));
    CHECK(!contains(made::html(made), "\u22120.0"));
}

TEST_CASE("page: a title in Indonesian is used where there is one") {
    Comparison made = made::effects({{"A", 90'000, 1'900}, {"A (2)", 95'000, 1'950}});
    made.policies[1].title = "A";
    for (auto& policy : made.policies)
        policy.scenario = "title = \"A\"\ntitle_id = \"Kebijakan\"\n";
    const std::string html = made::html(made, PageLanguage::indonesian);
    CHECK(contains(html, "“Kebijakan”"));
    CHECK(contains(html, "“Kebijakan (2)”"));
    CHECK(!contains(made::html(made), "Kebijakan"));
}

TEST_CASE("page: the colours of the pictures are those of the page") {
    const std::string script =
        synthetic::bytes_of(SUAR_SOURCE_DIR "/analysis/report/page/src/colours.mjs");
    const std::string drawing =
        synthetic::bytes_of(SUAR_SOURCE_DIR "/analysis/report/svg/colours.h");
    const std::regex colour("#[0-9a-f]{6}");
    std::set<std::string> of_script, of_drawing;
    for (std::sregex_iterator at(script.begin(), script.end(), colour), end; at != end; ++at)
        of_script.insert(at->str());
    for (std::sregex_iterator at(drawing.begin(), drawing.end(), colour), end; at != end; ++at)
        of_drawing.insert(at->str());
    for (const std::string& each : of_drawing) {
        CAPTURE(each);
        CHECK(of_script.contains(each));
    }
    CHECK(of_drawing.size() >= 8);
}

TEST_CASE("page: the dashes and shapes of the pictures are those of the page") {
    const auto numbers = [](const std::string& file, const std::string& from,
                            const std::string& to) {
        std::string text = synthetic::bytes_of(SUAR_SOURCE_DIR "/analysis/report/" + file);
        text = text.substr(text.find(from), text.find(to) - text.find(from));
        text = std::regex_replace(text, std::regex("//[^\n]*|std::array<[^>]*>"), "");
        const std::regex number("[0-9.]+");
        std::vector<std::string> all;
        for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at)
            all.push_back(at->str());
        return all;
    };
    const auto of_page = numbers("page/src/marks.mjs", "const baseDashes", "export");
    CHECK(of_page.size() > 30);
    CHECK(of_page == numbers("svg/marks.cpp", "base_dashes", "corners_of"));
}

TEST_CASE("page: policies can be told apart without colours, in every picture and in its key") {
    CurveChart drawing{"along", "upwards", {1, 10, 100, 1'000, 10'000, 100'000}, {}};
    for (std::size_t policy = 1; policy <= 32; ++policy)
        drawing.lines.push_back({"p", policy, {0, 0.2, 0.4, 0.6, 0.8, 1}, {}, {}});
    const std::string svg =
        svg_of({"curves", "t", "s", drawing, {}}, PageWords(PageLanguage::english));
    // Each key is a piece of the line and the shape on it.
    const std::regex key("<polyline points=\"84,([0-9.]+) 124,[0-9.]+\"([^>]*)/>\n"
                         "<polygon points=\"([^\"]*)\"");
    std::set<std::string> marks;
    std::size_t keys = 0;
    for (std::sregex_iterator at(svg.begin(), svg.end(), key), end; at != end; ++at, ++keys) {
        const std::string ink = (*at)[2], corners = (*at)[3];
        const std::size_t dashed = ink.find("stroke-dasharray");
        std::string xs; // of the corners, which do not depend on the line it stands in
        const std::regex x("([0-9.]+),");
        for (std::sregex_iterator each(corners.begin(), corners.end(), x); each != end; ++each)
            xs += (*each)[1].str() + " ";
        marks.insert((dashed == std::string::npos ? "" : ink.substr(dashed)) + xs +
                     std::to_string(made::count(corners, ",")));
    }
    CHECK(keys == 32);
    CHECK(marks.size() == 32);
}

TEST_CASE("page: axes of pictures have a mark at zero, and whole ones where nothing changes") {
    const PageWords words(PageLanguage::english);
    const auto of = [&](auto drawing) {
        return svg_of({"c", "t", "s", std::move(drawing), {}}, words);
    };
    const auto marked = [](const std::string& svg, const std::string& text) {
        return contains(svg, ">" + text + "</text>");
    };
    for (const double sign : {-1.0, 1.0})
        for (const double most : {1.3, 8.4, 97.0}) {
            const ForestChart forest{
                "axis", {{"A", 1, {sign * most, std::nullopt, "a"}}, {"B", 2, {0.1, {}, "b"}}}};
            CHECK(marked(of(forest), "0"));
        }
    const std::string same = of(ForestChart{"axis", {{"A", 1, {0, Bounds{0, 0}, "a"}}}});
    for (const char* mark : {"\u22121", "0", "1"}) CHECK(marked(same, mark));
    const std::string nobody =
        of(CourseChart{{"2023-01", "2023-02"},
                       "2023-02",
                       "begins",
                       PanelSize::large,
                       {{"panel", {{"base", 0, {0, 0}, {}, {}}, {"A", 1, {0, 0}, {}, {}}}}}});
    const std::string none =
        of(BarChart{"persons", "own", "placebo", {{"entry", 0, 0, false, "none"}}});
    const std::string free = of(PlaneChart{"cost", "days", {{"A", 1, {0, {}, ""}, {0, {}, ""}}}});
    for (const std::string& svg : {nobody, none, free}) {
        CHECK(marked(svg, "0"));
        CHECK(marked(svg, "1"));
        CHECK(!contains(svg, ">0."));
    }
}

TEST_CASE("page: tables have names of their own, and English words say that they are English") {
    Comparison made = made::effects({{"A", 90'000, 1'900}, {"B", 80'000, 2'100}});
    made.base.scenario = "title = \"Base\"\n[recruiter]\nmake_up = { value = 0.25, unit = "
                         "\"number\", source = \"assumption: nobody knows\" }\n";
    made.remarks = {"It was a quick look."};
    for (const PageLanguage language : both) {
        const PageWords words(language);
        const Page page = made::page(made, language);
        const std::string html = html_of(page);
        for (const Chart* chart : charts_of(page)) {
            const std::string name = words("chart.table.of", {{"title", chart->title}});
            CHECK(made::count(html, "<summary aria-label=\"" + name + "\">") == 1);
            CHECK(made::count(html, "role=\"region\" aria-label=\"" + name + "\"") == 1);
        }
        CHECK(contains(html, "<td lang=\"en\">How far recruiters make up"));
        CHECK(contains(html, "<ul lang=\"en\">\n<li>It was a quick look.</li>"));
        CHECK(made::count(html, "<pre ") == made::count(html, "<pre tabindex=\"0\" role=\"group\" "
                                                              "aria-label=\""));
        CHECK(contains(html, "<span class=\"whole\">POLICY_2.toml \\</span>\n    --seed"));
    }
}

TEST_CASE("page: what a picture shows over time stands in its table, bands too") {
    Comparison made = made::effects({{"A", 90'000, 1'900}});
    for (std::size_t r = 0; r < 3; ++r)
        for (auto& values : made.draws[0].policies[0][r].months)
            values.assign(values.size(), 400 + 20 * static_cast<std::int64_t>(r));
    const Page page = made::page(made);
    std::size_t seen = 0;
    for (const Chart* chart : charts_of(page)) {
        if (!std::holds_alternative<CourseChart>(chart->drawing)) continue;
        for (const auto& row : chart->table.rows) {
            const auto banded = [](const std::string& cell) {
                return contains(cell, "420 (") && contains(cell, " to ");
            };
            CAPTURE(row.back());
            CHECK(banded(row.back()));
            ++seen;
        }
    }
    CHECK(seen > 3);
}

TEST_CASE("page: rows that are read together are marked, so that no page ends between them") {
    const std::string html =
        made::html(made::effects({{"A: one", 90'000, 1'900}, {"A: two", 80'000, 2'100}}));
    CHECK(contains(html, "<tr role=\"row\" class=\"same\"><th scope=\"row\" role=\"rowheader\">"
                         "A: two: Entries into compounds</th>"));
    CHECK(!contains(html, "class=\"same\"><th scope=\"row\" role=\"rowheader\">A: two: Days"));
}
