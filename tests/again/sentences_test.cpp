// The catalogue of what a story can say: complete in both languages, and silent on what no story
// may tell.
#include "trace/sentences.h"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <regex>
#include <set>

using namespace suar;

namespace {

std::set<std::string> marks_of(std::string_view text) {
    const std::string whole(text);
    static const std::regex mark(R"(\{[A-Za-z]+\})");
    std::set<std::string> found;
    for (std::sregex_iterator at(whole.begin(), whole.end(), mark), end; at != end; ++at)
        found.insert(at->str());
    return found;
}

// Those of English pronouns have no counterpart: Indonesian has one for all.
std::set<std::string> facts_in(std::string_view text) {
    std::set<std::string> marks = marks_of(text);
    for (const char* pronoun : {"{She}", "{she}", "{Her}", "{her}", "{them}"}) marks.erase(pronoun);
    return marks;
}

std::vector<InBoth> all_texts() {
    std::vector<InBoth> texts;
    for (std::size_t what = 0; what < whats; ++what)
        texts.push_back(sentence_of(static_cast<What>(what)).text);
    for (std::size_t phrase = 0; phrase < phrases; ++phrase)
        texts.push_back(phrase_of(static_cast<Phrase>(phrase)));
    for (std::size_t age = 0; age < ages; ++age) texts.push_back(age_text(static_cast<Age>(age)));
    for (std::size_t sex = 0; sex < sexes; ++sex) texts.push_back(sex_text(static_cast<Sex>(sex)));
    for (int month = 1; month <= 12; ++month) texts.push_back(month_text(month));
    return texts;
}

std::string lower(std::string_view text) {
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return made;
}

} // namespace

TEST_CASE("trace: every sentence is there in both languages, with the same facts in it") {
    CHECK(static_cast<std::size_t>(What::ends_in_legal_work) + 1 == whats);
    CHECK(static_cast<std::size_t>(Phrase::may_be_minor) + 1 == phrases);
    std::set<std::string_view> keys;
    for (std::size_t what = 0; what < whats; ++what) {
        const Sentence& sentence = sentence_of(static_cast<What>(what));
        CAPTURE(what);
        CHECK(!sentence.key.empty());
        CHECK(keys.insert(sentence.key).second);
        CHECK(sentence.text[0].ends_with("."));
        CHECK(sentence.text[1].ends_with("."));
        CHECK(sentence.text[0] != sentence.text[1]);
    }
    const std::set<std::string> pronouns{"{She}", "{she}", "{Her}", "{her}", "{them}"};
    for (const InBoth& text : all_texts()) {
        CAPTURE(std::string(text[0]));
        CHECK(!text[0].empty());
        CHECK(!text[1].empty());
        CHECK(facts_in(text[0]) == facts_in(text[1]));
        for (const std::string& mark : marks_of(text[1])) CHECK(!pronouns.contains(mark));
    }
    CHECK(country_text("KHM") == InBoth{"Cambodia", "Kamboja"});
    CHECK(country_text("ZZZ")[0].empty());
}

TEST_CASE("trace: an event names a country or interventions only where its sentence does") {
    for (std::size_t what = 0; what < whats; ++what) {
        const auto facts = facts_in(sentence_of(static_cast<What>(what)).text[0]);
        CAPTURE(what);
        for (const std::string& fact : facts)
            CHECK((fact == "{country}" || fact == "{province}" || fact == "{names}"));
    }
}

TEST_CASE("trace: no sentence tells of routes, of recruiters, of wounds, or blames") {
    for (const InBoth& text : all_texts())
        for (const std::string_view one : text) {
            const std::string words = lower(one);
            CAPTURE(words);
            for (const char* never : {"airport",         "flight",      "ferry",
                                      "seaport",         "visa",        "bandara",
                                      "pesawat",         "penerbangan", "feri",
                                      "pelabuhan",       "recruiter",   "syndicate",
                                      "perekrut",        "sindikat",    "calo",
                                      "salary",          "gaji",        "beat",
                                      "blood",           "darah",       "tortur",
                                      "siksa",           "pukul",       "kill",
                                      "bunuh",           "rape",        "slave",
                                      "budak",           "fault",       "salahnya",
                                      "illegal",         "ilegal",      "naive",
                                      "bodoh",           "greedy",      "foolish",
                                      "victim of {her}", "scam",        "criminal",
                                      "penjahat"})
                CHECK(words.find(never) == std::string::npos);
        }
}
