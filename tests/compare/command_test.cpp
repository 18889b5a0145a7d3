// `suar compare` as its users meet it: what it says of scenarios.
#include "command.h"
#include "compare/comparison_file.h"
#include "compare/seen_world.h"

#include <fmt/format.h>
#include <set>

using namespace suar;
using namespace compared;

TEST_CASE("compare: says what is compared, what differs, for whom, and what it costs") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, on_small + ferry(folder, "f.toml") +
                                           campaign(folder, "c.toml") + "--replicates 2");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    for (const char* const words : {"Base: Small",
                                    "Policy: Policy f.toml",
                                    "Policy: Policy c.toml",
                                    "Counted from 2022-05-01",
                                    "to the horizon 2022-12-31",
                                    "2 replicates of seed 1",
                                    "one agent for 200 persons",
                                    "In this model",
                                    "entries",
                                    "person_days_coerced",
                                    "recorded_cases",
                                    "averted",
                                    "newly harmed",
                                    "placebo",
                                    "stops of people not bound",
                                    "IDR per entry averted",
                                    "radio (awareness_campaign)",
                                    "not forecasts",
                                    "the run ends before",
                                    "How sure",
                                    "Policies against each other",
                                    "--ends"}) {
        CAPTURE(words);
        CHECK(contains(ended.out, words));
    }
    CHECK(!contains(ended.out, "improve"));
    std::size_t column = 0;
    for (const char letter : ended.out) {
        column = letter == '\n' ? 0 : column + 1;
        REQUIRE(column <= 100);
    }
}

TEST_CASE("compare: json holds every outcome, ledger entry and price") {
    const synthetic::Folder folder;
    const Json json = json_of(folder, on_small + campaign(folder, "c.toml") + "--replicates 2 ");
    CHECK(json["filetype"] == "suar-comparison");
    CHECK(json["window"]["start_date"] == "2022-05-01");
    CHECK(json["window"]["horizon"] == "2022-12-31");
    CHECK(json["window"]["followed_until"].is_null());
    const Json& policy = json["policies"][0];
    CHECK(policy["outcomes"].size() == compared_outcomes().size());
    CHECK(policy["outcomes"]["entries"]["base"].get<double>() > 0);
    CHECK(policy["outcomes"]["entries"]["interval"]["low"].is_number());
    CHECK(policy["entries_by_country"]["Cambodia"]["difference"].is_number());
    CHECK(policy["demand_substituted_by_country"]["Cambodia"]["base"] == 0);
    CHECK(policy["ledger"].size() == ledger_entries);
    CHECK(policy["ledger"]["averted"]["placebo"].is_number());
    CHECK(policy["ledger"]["averted_entering_later"]["mean"].is_null());
    CHECK(policy["interventions"]["radio"]["cost_idr"]["difference"].get<double>() > 6e8);
    CHECK(policy["interventions"]["radio"]["persons_reached"]["base"] == 0);
    CHECK(policy["cost_idr_per_entry_averted"]["reason"].is_string());
}

TEST_CASE("compare: one replicate has no interval and says so") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, on_small + ferry(folder, "f.toml"));
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.out, "With one replicate there is no interval"));
    const Json json = json_of(folder, on_small + ferry(folder, "f.toml"));
    CHECK(json["policies"][0]["outcomes"]["entries"]["interval"].is_null());
}

TEST_CASE("compare: a policy that is the base differs by nothing, with a warning") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, on_small + on_small + "--json --no-placebo");
    REQUIRE(ended.exit_code == 0);
    CHECK(contains(ended.err, "nothing differs"));
    const Json json = Json::parse(ended.out);
    for (const auto& [name, figure] : json["policies"][0]["outcomes"].items()) {
        CAPTURE(name);
        CHECK(figure["difference"] == 0);
    }
    CHECK(json["policies"][0]["ledger"]["averted"]["mean"] == 0);
    CHECK(json["policies"][0]["ledger"]["averted"]["placebo"].is_null());
}

TEST_CASE(
    "compare: draws vary what is uncertain, for all worlds alike, and keep what a policy sets") {
    const synthetic::Folder folder;
    const std::string uncertain = "[check]\nsensitivity_bound = { dist = \"uniform\", low = 0.1, "
                                  "high = 0.9, unit = \"share\", "
                                  "source = \"a test\" }\n";
    const std::string drawn_base = policy_file(folder, "base.toml", uncertain);
    synthetic::put_bytes(folder / "policy.toml",
                         "extends = \"base.toml\"\ntitle = \"More checks\"\n"
                         "[check.coverage]\nferry = { source = \"a test\", value = [\n"
                         "    { value = 0.2 }, { from = 2022-06-01, value = 0.9 }] }\n");
    const std::string policy = "'" + (folder / "policy.toml") + "' ";
    const std::string file = "'" + (folder / "c.h5") + "' ";
    const Json json = json_of(folder, drawn_base + policy + "--draws 3 --replicates 2 -o " + file);
    CHECK(json["draws"] == 3);
    const Json& stops = json["policies"][0]["outcomes"]["stops_bound"];
    CHECK(stops["difference"].get<double>() > 0);
    CHECK(stops["interval"]["low"].is_number());
    CHECK(stops["interval_width_by_luck_alone"].is_number());
    CHECK(stops["interval_of_mean_over_draws"]["low"].get<double>() >
          stops["interval"]["low"].get<double>());
    const auto read = read_comparison(folder / "c.h5");
    REQUIRE(read.ok());
    REQUIRE(read.value().draws.size() == 3);
    // What was drawn is kept: the base's numbers, of which the policy has the same.
    CHECK(json["parameters_drawn"] == true);
    REQUIRE(read.value().drawn.size() == 1);
    const DrawnNumber& number = read.value().drawn[0];
    CHECK(number.key == "check.sensitivity_bound");
    CHECK(number.unit == "share");
    REQUIRE(number.base.size() == 3);
    CHECK(number.policies[0] == number.base);
    for (std::size_t draw = 0; draw < 3; ++draw) {
        CHECK(number.base[draw] >= 0.1);
        CHECK(number.base[draw] <= 0.9);
        CHECK(number.base[draw] != number.base[(draw + 1) % 3]);
        // A run of that draw is the base of it, luck and all.
        const Json run = json_of(
            folder, finished(folder, fmt::format("draw{}.h5", draw),
                             drawn_base + fmt::format("--replicates 2 --draw {} ", draw + 1)) +
                        policy);
        double mean = 0;
        for (const WorldAmounts& world : read.value().draws[draw].base)
            mean += static_cast<double>(*world.outcomes[position_of("entries")]) / 2;
        CHECK(run["policies"][0]["outcomes"]["entries"]["base"].get<double>() == mean);
    }
    const std::string tables = folder / "tables";
    const auto exported =
        program::run(folder, "suar export " + file + "--csv '" + tables + "' --quiet");
    INFO(exported.err);
    CHECK(exported.exit_code == 0);
    CHECK(contains(synthetic::bytes_of(tables + "/comparison_drawn.csv"),
                   "check.sensitivity_bound,0,share," + fmt::format("{}", *number.base[0])));
    const std::size_t at = position_of("stops_bound");
    CHECK(read.value().draws[0].base[0].outcomes[at] != read.value().draws[1].base[0].outcomes[at]);
    // Each draw has luck of its own: what the drawn number does not reach differs between draws
    // too, else a mean over draws would leave out most of the luck.
    const std::size_t people = position_of("stops_ordinary");
    const auto luck = [&](std::size_t draw, std::size_t replicate) {
        return *read.value().draws[draw].base[replicate].outcomes[people];
    };
    std::set<std::int64_t> different;
    for (std::size_t draw = 0; draw < 3; ++draw)
        for (std::size_t replicate = 0; replicate < 2; ++replicate)
            different.insert(luck(draw, replicate));
    CHECK(different.size() == 6);
    const auto inspected = program::run(folder, "suar inspect --json " + file);
    CHECK(Json::parse(inspected.out) == json);
    const auto words = compare(folder, drawn_base + policy + "--draws 2 --replicates 2");
    CHECK(contains(words.out, "drawn 2 times"));
    CHECK(contains(compare(folder, drawn_base + policy + "--draws 1 --replicates 2").out,
                   "drawn once"));
    CHECK(contains(words.out, "2 draws"));
    CHECK(contains(words.out, "with luck alone"));
    // A policy that says the number itself keeps it in every draw.
    synthetic::put_bytes(folder / "sure.toml", "extends = \"base.toml\"\ntitle = \"Sure\"\n"
                                               "[check]\nsensitivity_bound = { value = 0, unit = "
                                               "\"share\", source = \"a test\" }\n");
    const std::string sure = "'" + (folder / "sure.toml") + "' ";
    const Json none =
        json_of(folder, drawn_base + sure + "--draws 2 -o '" + (folder / "n.h5") + "' ");
    const auto kept = read_comparison(folder / "n.h5");
    REQUIRE(kept.ok());
    REQUIRE(kept.value().drawn.size() == 1);
    CHECK(kept.value().drawn[0].base[1]);
    CHECK(!kept.value().drawn[0].policies[0][1]);
    CHECK(json_of(folder, drawn_base + policy + "--draws 1 ")["parameters_drawn"] == true);
    CHECK(none["policies"][0]["outcomes"]["stops_bound"]["policy"] == 0);
    refused(folder, on_small + ferry(folder, "f.toml") + "--draws 3", {"--draws", "distribution"});
    const std::string finished_file = finished(folder, "f.h5", drawn_base);
    refused(folder, finished_file + policy + "--draws 3", {"--draws", "finished"});
    // Beside the file of a draw the policy is drawn as the file was.
    const std::string second = finished(folder, "second.h5", drawn_base + "--draw 2");
    const Json one = json_of(folder, second + policy);
    const Json two = json_of(folder, second + finished(folder, "p.h5", policy + "--draw 2"));
    CHECK(one["policies"][0]["outcomes"] == two["policies"][0]["outcomes"]);
}

TEST_CASE("compare: separate luck is run and says that there is no ledger") {
    const synthetic::Folder folder;
    const std::string file = "'" + (folder / "c.h5") + "' ";
    const Json json = json_of(folder, on_small + ferry(folder, "f.toml") +
                                          "--replicates 3 --luck independent -o " + file);
    CHECK(json["luck"] == "independent");
    CHECK(json["policies"][0]["ledger"].is_null());
    CHECK(json["policies"][0]["outcomes"]["entries"]["interval"]["low"].is_number());
    CHECK(json["policies"][0]["outcomes"]["entries"]["paired_interval_width"].is_null());
    CHECK(contains(json["remarks"].dump(), "no ledger"));
    CHECK(read_comparison(folder / "c.h5").ok());
}

TEST_CASE("compare: help has an example") {
    const synthetic::Folder folder;
    const auto ended = compare(folder, "--help");
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.out, "Example: suar compare"));
}

TEST_CASE("compare: says how sure each outcome is, who benefits and what shared luck buys") {
    const synthetic::Folder folder;
    const Json json = json_of(folder, on_small + ferry(folder, "f.toml") +
                                          campaign(folder, "c.toml") + "--replicates 3 ");
    const Json& outcomes = json["policies"][0]["outcomes"];
    CHECK(outcomes["entries"]["times_fewer_replicates"].get<double>() > 0);
    const Json& sure = outcomes["entries"]["certainty"];
    CHECK(sure["better"] == "fewer");
    const double better = sure["probability_better"].get<double>();
    CHECK(better > 0);
    CHECK(better < 1);
    CHECK((better > 0.5) == (outcomes["entries"]["difference"].get<double>() < 0));
    CHECK(sure["bootstrap_interval"]["low"].get<double>() <=
          outcomes["entries"]["difference"].get<double>());
    CHECK(sure["detectable_difference"].get<double>() > 0);
    CHECK(outcomes["tppo_classified_cases"]["certainty"]["better"].is_null());
    CHECK(outcomes["tppo_classified_cases"]["certainty"]["probability_better"].is_null());
    REQUIRE(json["pairs"].size() == 1);
    CHECK(json["pairs"][0]["policy"] == "Policy c.toml");
    CHECK(json["pairs"][0]["outcomes"]["entries"]["difference"].get<double>() ==
          doctest::Approx(json["policies"][1]["outcomes"]["entries"]["difference"].get<double>() -
                          outcomes["entries"]["difference"].get<double>()));
    const Json& value = json["policies"][1]["value"];
    CHECK(value["plane"].size() == 3);
    CHECK(value["acceptability"][0]["probability"].get<double>() < 0.001);
    CHECK(value["dominance"]["standing"].is_string());
    double averted = 0;
    for (const auto& [name, part] : json["policies"][0]["ledger_by_part"]["province"].items())
        averted += part["averted"]["mean"].get<double>();
    CHECK(averted ==
          doctest::Approx(json["policies"][0]["ledger"]["averted"]["mean"].get<double>()));
    CHECK(json["policies"][0]["ends"].is_null());
}

TEST_CASE(
    "compare: scenarios are compared at the ends of what is not known, unless told otherwise") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), one = finished(folder, "one.h5", on_small);
    const auto ends_of = [&](const std::string& arguments) {
        const auto ended = program::run(folder, "suar compare " + arguments + " --json");
        INFO(ended.err);
        REQUIRE(ended.exit_code == 0);
        return Json::parse(ended.out)["policies"][0]["ends"];
    };
    CHECK(ends_of(on_small + f)["ends"].size() == 6);
    CHECK(ends_of(on_small + f + "--no-ends").is_null());
    CHECK(ends_of(one + f).is_null());
    const auto words = compare(folder, on_small + f + "--no-ends");
    CHECK(contains(words.out, "Not shown: what changes with how far recruiters make up"));
}

TEST_CASE("compare: --ends runs what no datum identifies at its ends, and is kept in the file") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), file = "'" + (folder / "e.h5") + "' ";
    const Json json = json_of(folder, on_small + f + "--replicates 2 --ends -o " + file);
    const Json& ends = json["policies"][0]["ends"];
    // Seven values, less the base's own half of making up.
    REQUIRE(ends["ends"].size() == 6);
    const double own = json["policies"][0]["outcomes"]["entries"]["percent"].get<double>();
    CHECK(ends["percent_over_ends"]["entries"]["low"].get<double>() <= own);
    CHECK(ends["percent_over_ends"]["entries"]["high"].get<double>() >= own);
    // An end is the comparison of the same scenarios with that number set.
    const Json set = json_of(folder, on_small + f + "--replicates 2 --set recruiter.make_up=1 ");
    for (const Json& end : ends["ends"])
        if (end["key"] == "recruiter.make_up" && end["value"] == "1") {
            CHECK(end["entries"]["difference"] ==
                  set["policies"][0]["outcomes"]["entries"]["difference"]);
            CHECK(end["person_days_coerced"]["difference"] ==
                  set["policies"][0]["outcomes"]["person_days_coerced"]["difference"]);
            CHECK(end["entries"]["base"] != json["policies"][0]["outcomes"]["entries"]["base"]);
        }
    const auto kept = program::run(folder, "suar inspect --json " + file);
    REQUIRE(kept.exit_code == 0);
    CHECK(Json::parse(kept.out) == json);
    const auto text = compare(folder, on_small + f + "--ends");
    REQUIRE(text.exit_code == 0);
    CHECK(contains(text.out, "recruiter.make_up=1"));
    CHECK(contains(text.out, "Over the ends of what no datum identifies entries change by"));
    CHECK(contains(text.out, "they can be told to fall"));
}

TEST_CASE("compare: a quick look at the ends is the first two replicates of the ends") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"), coarse = "--weight 1000 --to 2022-08-31 ";
    const auto ends_of = [&](const std::string& options) {
        Json ends = json_of(folder, on_small + f + coarse + options)["policies"][0]["ends"]["ends"];
        for (Json& end : ends) // two have an interval where the answer has no more
            for (const char* const outcome : {"entries", "person_days_coerced"})
                end[outcome].erase("interval");
        return ends;
    };
    const Json quick = ends_of("--quick --ends ");
    REQUIRE(quick.size() == 6);
    CHECK(quick == ends_of("--replicates 2 --ends "));
    CHECK(ends_of("--quick --replicates 1 --ends ") == ends_of("--replicates 1 --ends "));
    const auto text = compare(folder, on_small + f + coarse + "--quick --ends");
    CHECK(contains(text.out, "two at most at the ends"));
    // Two tell nothing beside four, and are not said to.
    CHECK(contains(text.out, "as seen in too few replicates for an interval"));
    CHECK(!contains(text.out, "they can be told to fall"));
    // Under separate luck the number of replicates is part of the luck, so all of them are run.
    CHECK(ends_of("--quick --luck independent --ends ") ==
          ends_of("--replicates 4 --luck independent --ends "));
}

TEST_CASE("compare: ends of drawn parameters are those of the means") {
    const synthetic::Folder folder;
    const std::string uncertain =
        "[check]\nsensitivity_bound = { dist = \"uniform\", low = 0.1, high = 0.9, unit = "
        "\"share\", source = \"a test\" }\n";
    const std::string drawn = policy_file(folder, "drawn.toml", uncertain);
    const std::string policy =
        policy_file(folder, "p.toml",
                    uncertain + "[check.coverage]\nferry = { value = 0.9, source = "
                                "\"a test\" }\n");
    const auto ends_of = [&](const std::string& options) {
        Json ends = json_of(folder, drawn + policy + "--to 2022-08-31 " +
                                        options)["policies"][0]["ends"]["ends"];
        for (Json& end : ends)
            for (const char* const outcome : {"entries", "person_days_coerced"})
                end[outcome].erase("interval");
        return ends;
    };
    Json with = ends_of("--replicates 2 --draws 2 --ends ");
    REQUIRE(with.size() == 7); // the base's own too, which no draw is
    with.erase(1);
    CHECK(with == ends_of("--replicates 2 --ends "));
    const auto text =
        compare(folder, drawn + policy + "--to 2022-08-31 --replicates 1 --draws 3 --ends");
    CHECK(contains(text.out, "as seen in too few replicates for an interval"));
}

TEST_CASE("compare: finished files are run again at the ends where that is asked for") {
    const synthetic::Folder folder;
    const std::string f = ferry(folder, "f.toml"),
                      set = "--replicates 2 --set recruiter.make_up=0.2 ";
    const std::string one = finished(folder, "one.h5", on_small + set);
    const std::string two = finished(folder, "two.h5", f + set);
    const Json from_scenarios = json_of(folder, on_small + f + set + "--ends ");
    CHECK(from_scenarios["policies"][0]["ends"]["ends"].size() == 7);
    CHECK(numbers_of(json_of(folder, one + two + "--ends ")) == numbers_of(from_scenarios));
    // A scenario beside a file is run as the file was.
    const std::string mine =
        policy_file(folder, "mine.toml",
                    "[recruiter]\nmake_up = { value = 0.2, source = \"a test\" }\n"
                    "[check.coverage]\nferry = { source = \"a test\", value = [\n"
                    "    { value = 0.2 }, { from = 2022-06-01, value = 0.9 }] }\n");
    CHECK(json_of(folder, one + mine + "--ends ")["policies"][0]["ends"] ==
          from_scenarios["policies"][0]["ends"]);
}

TEST_CASE("compare: an end of a number that a policy sets itself is none of that policy") {
    const synthetic::Folder folder;
    const std::string own =
        policy_file(folder, "own.toml",
                    "[referral]\nper_captive_year = { value = 0.25, unit = \"1/year\", source = "
                    "\"a test\" }\n");
    const Json json = json_of(folder, on_small + own + "--replicates 2 --ends ");
    for (const Json& end : json["policies"][0]["ends"]["ends"]) {
        const bool referral = end["key"] == "referral.per_captive_year";
        CAPTURE(end["setting"].get<std::string>());
        CHECK(end["entries"].is_null() == referral);
    }
    CHECK(json["policies"][0]["ends"]["percent_over_ends"]["entries"]["worlds"] == 5);
    CHECK(contains(compare(folder, on_small + own + "--replicates 2 --ends").out,
                   "the policy's own"));
}

TEST_CASE("compare: worlds of one title have names of their own") {
    const synthetic::Folder folder;
    const auto titled = [&](const char* file, const std::string& title) {
        synthetic::put_bytes(folder / file, "extends = \"" SUAR_SOURCE_DIR
                                            "/scenarios/small.toml\"\ntitle = \"" +
                                                title + "\"\n");
        return "'" + (folder / file) + "' ";
    };
    const std::string a = titled("a.toml", "A"), b = titled("b.toml", "A"),
                      c = titled("c.toml", "A (2)");
    const Json json = json_of(folder, on_small + a + b + c);
    std::set<std::string> names{json["base"]["title"]};
    for (const Json& policy : json["policies"]) names.insert(policy["name"].get<std::string>());
    CHECK(names.size() == 4);
}

TEST_CASE("compare: --discount and --precision are taken, kept and told") {
    const synthetic::Folder folder;
    const std::string c = campaign(folder, "c.toml"), f = ferry(folder, "f.toml");
    const Json plain = json_of(folder, on_small + f + c + "--replicates 3 ");
    const Json json = json_of(folder, on_small + f + c +
                                          "--replicates 3 --discount '10 %/year' --precision 50% ");
    CHECK(json["discount_per_year"].get<double>() == doctest::Approx(0.1));
    CHECK(json["precision"].get<double>() == doctest::Approx(0.5));
    const auto cost = [](const Json& of) {
        return of["policies"][1]["value"]["plane"][0]["cost_idr"].get<double>();
    };
    // The campaign runs from May to December: all counts as the middle day, four months on.
    CHECK(cost(json) < cost(plain));
    CHECK(cost(json) > 0.95 * cost(plain));
    const auto needed = [](const Json& of) {
        return of["policies"][0]["outcomes"]["entries"]["certainty"]["replicates_needed"];
    };
    CHECK(needed(json).get<double>() <= needed(plain).get<double>());
}
