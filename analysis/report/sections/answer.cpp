// The question in one line, and the answer in one sentence: relative, conditional, with its
// uncertainty, never a bare count.
#include "compare/ends.h"
#include "compare/told.h"
#include "report/sections/sections.h"

#include <fmt/format.h>

namespace suar {

namespace {

constexpr std::size_t most_named = 4;     // policies by name in one sentence or list
constexpr std::size_t many_samples = 20;  // fewer are a first look, not numbers to quote
constexpr std::uint32_t fine_weight = 20; // persons for an agent; more are a first look too

std::string quoted(const PageWords& words, const std::string& title) {
    return words("page.quoted", {{"title", title}});
}

std::size_t place_among_ends(std::string_view outcome) {
    return static_cast<std::size_t>(std::find(end_outcomes.begin(), end_outcomes.end(), outcome) -
                                    end_outcomes.begin());
}

// A file of another program may have other ends, which have no words here.
std::string number_in_words(const PageWords& words, const std::string& key) {
    const auto& known = ends_to_run();
    return std::any_of(known.begin(), known.end(),
                       [&](const EndToRun& each) { return each.key == key; })
               ? words("unknown." + key)
               : key;
}

// What happens to one outcome, as a clause; `what` is "coerced" or "entries".
class Clause {
public:
    Clause(const Material& material, std::string what)
        : material_(material), what_(std::move(what)) {}

    std::string of(std::size_t policy, std::string_view outcome) const {
        const auto figure = outcome_figure(material_, policy, outcome);
        const auto over = over_ends(material_.comparison, policy, place_among_ends(outcome));
        const bool same = figure && figure->estimate.difference == 0 &&
                          (!figure->estimate.interval || figure->estimate.interval->width() == 0);
        if (same && !over) return say("nothing");
        const auto change = percent_change(material_.words, figure);
        if (!change) return say("unknown");
        const bool goes_over = over && !over->bare;
        if (!change->interval)
            return say("one", {{"range", goes_over ? range(over->percent) : change->range}});
        return goes_over ? over_all_ends(*over) : by_chance(*change);
    }

private:
    std::string say(const char* how, PageWords::Fillings fillings = {}) const {
        return material_.words("answer." + what_ + "." + how, fillings);
    }

    std::string range(const Bounds& percent) const {
        return percent_range(material_.words, percent);
    }

    std::string moves(bool falls, const Bounds& percent) const {
        return say(falls ? "lowers" : "raises",
                   {{"range", unsigned_percent_range(material_.words, percent)}});
    }

    std::string by_chance(const PercentChange& change) const {
        if (can_be_told(material_.comparison, change.interval))
            return moves(change.value < 0, *change.interval);
        return say(change.interval->width() > 0 ? "unclear" : "alike",
                   {{"range", change.range}, {"samples", samples_text(material_)}});
    }

    // It is said to fall or rise only where it does in all of them, chance included.
    std::string over_all_ends(const OverEnds& over) const {
        if (over.fall == over.worlds || over.rise == over.worlds)
            return moves(over.fall > 0, over.percent);
        if (over.fall + over.rise == 0)
            return say("ends.unclear", {{"range", range(over.percent)}});
        return say("ends", {{"range", range(over.percent)},
                            {"fall", std::to_string(over.fall)},
                            {"rise", std::to_string(over.rise)},
                            {"worlds", std::to_string(over.worlds)}});
    }

    const Material& material_;
    std::string what_;
};

struct Clauses {
    std::string coerced, entries;
};

Clauses clauses_of(const Material& material, std::size_t policy) {
    return {Clause(material, "coerced").of(policy, "person_days_coerced"),
            Clause(material, "entries").of(policy, "entries")};
}

bool tells_something(const Material& material, std::size_t policy) {
    const auto days = outcome_figure(material, policy, "person_days_coerced");
    return days &&
           (!days->estimate.interval || can_be_told(material.comparison, days->estimate.interval));
}

// How far recruiters make up for lost people; nothing where it is drawn, changes or is not known.
std::optional<std::string> make_up_of(const Material& material) {
    const EffectiveNumber* const number =
        material.base ? find_number(*material.base, "recruiter.make_up") : nullptr;
    const bool plain = number && number->value.find(' ') == std::string::npos;
    if (!plain) return std::nullopt;
    return in_language(material.words, number->value);
}

std::string make_up_text(const Material& material) {
    const auto make_up = make_up_of(material);
    if (!make_up) return material.words("answer.make_up.unknown");
    return material.words("answer.make_up", {{"value", *make_up}});
}

// The answer on the policy that comes first, with what it hangs on most.
std::string sentence(const Material& material, std::size_t policy) {
    const PageWords& words = material.words;
    const std::string& title = material.titles[policy];
    if (!differs(material, policy)) return words("answer.same", {{"policy", title}});
    const auto [coerced, entries] = clauses_of(material, policy);
    const auto over_days =
        over_ends(material.comparison, policy, place_among_ends("person_days_coerced"));
    const auto over_entries = over_ends(material.comparison, policy, place_among_ends("entries"));
    const std::string bare =
        over_days && over_entries && over_days->bare
            ? " " + words("answer.ends.bare",
                          {{"coerced", percent_range(words, over_days->percent)},
                           {"entries", percent_range(words, over_entries->percent)}})
            : "";
    const auto make_up = make_up_of(material);
    if (make_up && (material.comparison.ends.empty() || !bare.empty()))
        return words("answer.sentence.if", {{"policy", title},
                                            {"coerced", coerced},
                                            {"entries", entries},
                                            {"value", *make_up}}) +
               bare;
    const std::string said =
        words("answer.sentence", {{"policy", title}, {"coerced", coerced}, {"entries", entries}}) +
        bare;
    if (!over_days || over_days->most_of_all.empty()) return said;
    return said + " " +
           words("answer.most", {{"number", number_in_words(words, over_days->most_of_all)}});
}

std::string at_end(const Material& material, const End& end, std::size_t policy,
                   std::string_view outcome) {
    if (sets_itself(end, policy)) return material.words("answer.ends.own");
    return percent_or_unknown(
        material, end_figure(material.comparison, end, policy, place_among_ends(outcome)));
}

Folded ends_table(const Material& material, std::size_t policy) {
    const PageWords& words = material.words;
    Folded folded{
        words("answer.ends.table", {{"policy", material.titles[policy]}}),
        {{words("answer.ends.number"), words("ranking.coerced"), words("ranking.entries")}, {}}};
    folded.table.rows.push_back(
        {words(is_drawn(material.comparison) ? "answer.ends.here.drawn" : "answer.ends.here"),
         percent_or_unknown(material, outcome_figure(material, policy, "person_days_coerced")),
         percent_or_unknown(material, outcome_figure(material, policy, "entries"))});
    for (const End& end : material.comparison.ends)
        folded.table.rows.push_back(
            {words("answer.ends.row",
                   {{"number", number_in_words(words, end.key)}, {"setting", end.setting}}),
             at_end(material, end, policy, "person_days_coerced"),
             at_end(material, end, policy, "entries")});
    return folded;
}

void tell_of_ends(const Material& material, PageSection& section) {
    if (material.comparison.ends.empty()) {
        const bool drawn = is_drawn(material.comparison);
        section.blocks.push_back(Paragraph{drawn ? material.words("answer.ends.drawn")
                                                 : make_up_text(material) + " " +
                                                       material.words("answer.ends.not_run")});
        return;
    }
    section.blocks.push_back(Paragraph{material.words(
        any_is_bare(material.comparison) ? "answer.ends.bare.what" : "answer.ends")});
    for (const std::size_t policy : pictured(material))
        section.blocks.push_back(ends_table(material, policy));
}

void tell_of_few(const Material& material, PageSection& section) {
    const std::size_t samples = samples_in(material.comparison);
    if (samples < 2 || samples >= many_samples) return;
    section.blocks.push_back(Paragraph{material.words(
        "answer.few",
        {{"samples", samples_text(material)},
         {"option", material.comparison.draws.size() > 1 ? "--draws 20" : "--replicates 20"}})});
}

void tell_of_coarse(const Material& material, PageSection& section) {
    if (material.comparison.weight <= fine_weight) return;
    section.blocks.push_back(Paragraph{material.words(
        "answer.coarse",
        {{"persons", count_text(material.words, material.comparison.weight, std::nullopt)},
         {"fine", std::to_string(fine_weight)}})});
}

// Harm that falls while entries rise is no mistake of the page, and needs its reason.
void tell_of_refilling(const Material& material, PageSection& section) {
    const auto told = [&](std::size_t policy, std::string_view outcome, bool falls) {
        const auto figure = outcome_figure(material, policy, outcome);
        return figure && can_be_told(material.comparison, figure->estimate.interval) &&
               (figure->estimate.difference < 0) == falls;
    };
    const bool any =
        std::any_of(material.ranked.begin(), material.ranked.end(), [&](std::size_t policy) {
            return told(policy, "entries", false) && !told(policy, "person_days_coerced", false);
        });
    if (any) section.blocks.push_back(Paragraph{material.words("answer.refilling")});
}

// A few in sentences; all further ones behind their summary.
void tell_of_others(const Material& material, PageSection& section) {
    const PageWords& words = material.words;
    if (material.ranked.size() < 2) return;
    Bullets others;
    // A policy that changes nothing has no clauses.
    const auto does = [&](std::size_t policy) {
        const auto [coerced, entries] = clauses_of(material, policy);
        return differs(material, policy)
                   ? words("answer.further.row", {{"coerced", coerced}, {"entries", entries}})
                   : words("answer.further.same");
    };
    Table further{{words("table.policy"), words("answer.further.does")}, {}};
    for (std::size_t i = 1; i < material.ranked.size(); ++i) {
        const std::string& policy = material.titles[material.ranked[i]];
        const std::string what = does(material.ranked[i]);
        if (i < most_named)
            others.items.push_back(words("answer.other", {{"policy", policy}, {"what", what}}));
        else
            further.rows.push_back({policy, what});
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
    PageSection section{"answer", words("answer.heading"), {Remark{words("page.about")}}};
    if (material.ranked.empty()) return section;
    const std::size_t first = material.ranked.front();
    const bool any = std::any_of(material.ranked.begin(), material.ranked.end(),
                                 [&](std::size_t each) { return tells_something(material, each); });
    if (!any && material.ranked.size() > 1 && differs(material, first))
        section.blocks.push_back(
            Lead{words("answer.none_tells", {{"samples", samples_text(material)}})});
    section.blocks.push_back(Lead{sentence(material, first)});
    tell_of_others(material, section);
    tell_of_refilling(material, section);
    if (std::any_of(material.ranked.begin(), material.ranked.end(),
                    [&](std::size_t policy) { return differs(material, policy); })) {
        tell_of_few(material, section);
        tell_of_coarse(material, section);
        tell_of_ends(material, section);
    }
    section.blocks.push_back(Remark{words("answer.meaning")});
    return section;
}

} // namespace suar
