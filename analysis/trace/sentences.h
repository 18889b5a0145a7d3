// Everything that a story can say, in both languages: fixed sentences, plain, without blame. What
// is not here is not said.
#pragma once

#include "rules/levels.h"
#include "trace/event.h"

#include <string>
#include <string_view>

namespace suar {

enum class Language : std::uint8_t { en, id };
inline constexpr std::size_t languages = 2;
inline constexpr std::array<std::string_view, languages> language_names{"en", "id"};

using InBoth = std::array<std::string_view, languages>; // by Language

struct Sentence {
    std::string_view key; // in --json: "enters_deceived"
    InBoth text;          // with {She} {she} {Her} {her} {them} {country} {province} {names}
};
const Sentence& sentence_of(What what);

enum class Phrase : std::uint8_t {
    nobody,      // the first line of every story
    heading,     // {sex} {age} {province} {number} {replicate}
    stands_for,  // {weight}
    help,        // the last line of every story
    may_be_minor // instead of a story
};
inline constexpr std::size_t phrases = 5;
const InBoth& phrase_of(Phrase phrase);

const InBoth& sex_text(Sex sex);
const InBoth& age_text(Age age);     // of the youngest band those who are not minors
const InBoth& month_text(int month); // 1 to 12
// Countries that the program's own tables have; empty for others.
InBoth country_text(std::string_view iso3);

} // namespace suar
