// The question in one line, and the answer in one sentence: relative, conditional, with its
// uncertainty, never a bare count.
#include "compare/ends.h"
#include "report/sections/sections.h"

#include <fmt/format.h>

namespace suar {

namespace {

constexpr std::size_t most_named = 4;    // policies by name in one sentence or list
constexpr std::size_t many_samples = 10; // fewer are a first look, not numbers to quote

std::string quoted(const PageWords& words, const std::string& title) {
    return words("page.quoted", {{"title", title}});
}

std::size_t place_among_ends(std::string_view outcome) {
    return static_cast<std::size_t>(std::find(end_outcomes.begin(), end_outcomes.end(), outcome) -
                                    end_outcomes.begin());
}

// Chance, and the ends of what is not known, together.
void widen(PercentChange& change, const PageWords& words, const std::optional<Bounds>& ends) {
    if (!ends || !change.interval) return;
    change.interval->low = std::min(change.interval->low, ends->low);
    change.interval->high = std::max(change.interval->high, ends->high);
    change.range = percent_range(words, *change.interval);
}

// What happens to one outcome, as a clause; `what` is "coerced" or "entries".
std::string clause(const Material& material, std::size_t policy, const std::string& what,
                   std::string_view outcome) {
    const PageWords& words = material.words;
    const auto figure = outcome_figure(material, policy, outcome);
    const auto say = [&](const char* how) { return "answer." + what + "." + how; };
    if (figure && figure->estimate.difference == 0 &&
        (!figure->estimate.interval || figure->estimate.interval->width() == 0))
        return words(say("nothing"));
    auto change = percent_change(words, figure);
    if (!change) return words(say("unknown"));
    const bool by_chance = can_be_told(material, change->interval);
    widen(*change, words,
          percent_over_ends(material.comparison, policy, place_among_ends(outcome)));
    if (!change->interval) return words(say("one"), {{"range", change->range}});
    const PageWords::Fillings unsure{{"range", change->range}, {"samples", samples_text(material)}};
    if (!by_chance) return words(say(change->interval->width() > 0 ? "unclear" : "alike"), unsure);
    if (change->interval->holds(0)) return words(say("ends"), {{"range", change->range}});
    return words(say(change->value < 0 ? "lowers" : "raises"),
                 {{"range", unsigned_percent_range(words, *change->interval)}});
}

struct Clauses {
    std::string coerced, entries;
};

Clauses clauses_of(const Material& material, std::size_t policy) {
    return {clause(material, policy, "coerced", "person_days_coerced"),
            clause(material, policy, "entries", "entries")};
}

bool tells_something(const Material& material, std::size_t policy) {
    const auto days = outcome_figure(material, policy, "person_days_coerced");
    return days && (!days->estimate.interval || can_be_told(material, days->estimate.interval));
}

std::string make_up_text(const Material& material) {
    const EffectiveNumber* make_up =
        material.base ? find_number(*material.base, "recruiter.make_up") : nullptr;
    if (!make_up) return material.words("answer.make_up.unknown");
    return material.words("answer.make_up",
                          {{"value", in_language(material.words, make_up->value)}});
}

Folded ends_table(const Material& material, std::size_t policy) {
    const PageWords& words = material.words;
    const auto outcome = [](std::string_view name) { return place_among_ends(name); };
    Folded folded{
        words("answer.ends.table", {{"policy", material.titles[policy]}}),
        {{words("answer.ends.number"), words("ranking.coerced"), words("ranking.entries")}, {}}};
    folded.table.rows.push_back(
        {words("answer.ends.here"),
         percent_or_unknown(material, outcome_figure(material, policy, "person_days_coerced")),
         percent_or_unknown(material, outcome_figure(material, policy, "entries"))});
    for (const End& end : material.comparison.ends)
        folded.table.rows.push_back(
            {end.key + " = " + end.value,
             percent_or_unknown(material, end_figure(material.comparison, end, policy,
                                                     outcome("person_days_coerced"))),
             percent_or_unknown(material,
                                end_figure(material.comparison, end, policy, outcome("entries")))});
    return folded;
}

void tell_of_ends(const Material& material, PageSection& section) {
    if (material.comparison.ends.empty()) {
        section.blocks.push_back(
            Paragraph{make_up_text(material) + " " + material.words("answer.ends.not_run")});
        return;
    }
    section.blocks.push_back(Paragraph{material.words("answer.ends")});
    for (const std::size_t policy : pictured(material))
        section.blocks.push_back(ends_table(material, policy));
}

void tell_of_few(const Material& material, PageSection& section) {
    const std::size_t samples = samples_in(material);
    if (samples < 2 || samples >= many_samples) return;
    section.blocks.push_back(Paragraph{material.words(
        "answer.few",
        {{"samples", samples_text(material)},
         {"option", material.comparison.draws.size() > 1 ? "--draws 20" : "--replicates 20"}})});
}

// A few in sentences; all further ones behind their summary.
void tell_of_others(const Material& material, PageSection& section) {
    const PageWords& words = material.words;
    if (material.ranked.size() < 2) return;
    Bullets others;
    Table further{{words("table.policy"), words("answer.further.does")}, {}};
    for (std::size_t i = 1; i < material.ranked.size(); ++i) {
        const std::string& policy = material.titles[material.ranked[i]];
        const auto [coerced, entries] = clauses_of(material, material.ranked[i]);
        if (i < most_named)
            others.items.push_back(words(
                "answer.other", {{"policy", policy}, {"coerced", coerced}, {"entries", entries}}));
        else
            further.rows.push_back({policy, words("answer.further.row",
                                                  {{"coerced", coerced}, {"entries", entries}})});
    }
    section.blocks.push_back(
        Paragraph{words(further.rows.empty() ? "answer.others" : "answer.next")});
    section.blocks.push_back(std::move(others));
    if (further.rows.empty()) return;
    const std::string count = std::to_string(further.rows.size());
    section.blocks.push_back(
        Folded{words("answer.further", {{"count", count}}), std::move(further)});
}

} // namespace

std::string question_text(const Material& material) {
    const PageWords& words = material.words;
    const std::string first = date_text(to_text(material.comparison.window.first)),
                      last = date_text(to_text(material.comparison.window.last));
    if (material.titles.size() == 1)
        return words("page.question.one", {{"policies", material.titles.front()},
                                           {"base", material.base_title},
                                           {"first", first},
                                           {"last", last}});
    if (material.titles.size() > most_named)
        return words("page.question.many", {{"count", std::to_string(material.titles.size())},
                                            {"base", material.base_title},
                                            {"first", first},
                                            {"last", last}});
    std::vector<std::string> all;
    for (const std::string& title : material.titles) all.push_back(quoted(words, title));
    const std::string end = all.back();
    all.pop_back();
    return words("page.question.several",
                 {{"policies", words("page.and", {{"first", joined(all, ", ")}, {"second", end}})},
                  {"base", material.base_title},
                  {"first", first},
                  {"last", last}});
}

PageSection answer_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"answer", words("answer.heading"), {}};
    if (material.ranked.empty()) return section;
    const std::size_t first = material.ranked.front();
    const Clauses lead = clauses_of(material, first);
    const bool any = std::any_of(material.ranked.begin(), material.ranked.end(),
                                 [&](std::size_t each) { return tells_something(material, each); });
    if (!any && material.ranked.size() > 1)
        section.blocks.push_back(
            Lead{words("answer.none_tells", {{"samples", samples_text(material)}})});
    section.blocks.push_back(Lead{words("answer.sentence", {{"policy", material.titles[first]},
                                                            {"coerced", lead.coerced},
                                                            {"entries", lead.entries}})});
    tell_of_others(material, section);
    tell_of_few(material, section);
    tell_of_ends(material, section);
    section.blocks.push_back(Remark{words("answer.meaning")});
    return section;
}

} // namespace suar
