#include "trace/story.h"

#include <fmt/format.h>

namespace suar {

namespace {

constexpr std::size_t most_in_line = 100;

void replace_all(std::string& text, std::string_view mark, std::string_view by) {
    for (std::size_t at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + by.size()))
        text.replace(at, mark.size(), by);
}

// Lines of a paragraph, broken at blanks; all but the first begin with `inset`.
std::string paragraph(const std::string& text, std::string_view inset) {
    std::string lines;
    std::size_t begin = 0;
    const auto is_inside = [](char sign) {
        return (static_cast<unsigned char>(sign) & 0xC0u) == 0x80u;
    };
    while (begin < text.size()) {
        const std::size_t room = lines.empty() ? most_in_line : most_in_line - inset.size();
        std::size_t end = text.size(), width = 0;
        for (std::size_t at = begin, blank = std::string::npos; at < text.size(); ++at) {
            if (text[at] == ' ') blank = at;
            width += is_inside(text[at]) ? 0 : 1;
            if (width > room && blank != std::string::npos) {
                end = blank;
                break;
            }
        }
        lines += lines.empty() ? "" : inset;
        lines += text.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    return lines;
}

std::string_view in(const InBoth& text, Language language) {
    return text[static_cast<std::size_t>(language)];
}

} // namespace

std::string date_text(Day day, Language language) {
    const Date date = to_date(day);
    return fmt::format("{} {} {}", date.day, in(month_text(date.month), language), date.year);
}

std::string Storyteller::country(CountryIndex which) const {
    const DestinationRow& row = tables_.destinations[at(which)];
    const std::string_view name = in(country_text(row.iso3), language_);
    return name.empty() ? row.name : std::string(name);
}

// What a name of an intervention holds is filled in last, so that it fills in nothing itself.
std::string Storyteller::filled(std::string_view text, const Event* event) const {
    const bool woman = sex_of(person_.cell) == Sex::female;
    std::string made(text);
    replace_all(made, "{She}", woman ? "She" : "He");
    replace_all(made, "{she}", woman ? "she" : "he");
    replace_all(made, "{Her}", woman ? "Her" : "His");
    replace_all(made, "{her}", woman ? "her" : "his");
    replace_all(made, "{them}", woman ? "her" : "him");
    replace_all(made, "{sex}", in(sex_text(sex_of(person_.cell)), language_));
    replace_all(made, "{age}", in(age_text(age_of(person_.cell)), language_));
    replace_all(made, "{number}", std::to_string(person_.number));
    replace_all(made, "{replicate}", std::to_string(person_.replicate));
    replace_all(made, "{weight}", std::to_string(person_.weight));
    replace_all(made, "{province}", tables_.provinces[person_.province].name);
    if (!event) return made;
    if (event->country) replace_all(made, "{country}", country(*event->country));
    replace_all(made, "{names}", fmt::format("{}", fmt::join(event->interventions, ", ")));
    return made;
}

std::string Storyteller::words(Phrase phrase) const {
    return filled(in(phrase_of(phrase), language_), nullptr);
}

std::string Storyteller::who() const {
    const std::string weight = person_.weight > 1 ? " " + words(Phrase::stands_for) : "";
    return words(Phrase::heading) + weight;
}

std::string Storyteller::sentence(const Event& event) const {
    return filled(in(sentence_of(event.what).text, language_), &event);
}

std::string Storyteller::story(const Events& events) const {
    std::string text = paragraph(first_line(), "") + "\n" + paragraph(who(), "") + "\n";
    std::string day;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i == 0 || events[i].day != events[i - 1].day)
            day = date_text(events[i].day, language_) + ":";
        day += " " + sentence(events[i]);
        if (i + 1 == events.size() || events[i + 1].day != events[i].day)
            text += paragraph(day, "  ");
    }
    return text + "\n" + paragraph(last_line(), "");
}

} // namespace suar
