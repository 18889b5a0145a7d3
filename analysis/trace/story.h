// One person's story in words: who she is, what happened day by day, and where to find help.
#pragma once

#include "rules/tables.h"
#include "trace/sentences.h"

#include <string>
#include <vector>

namespace suar {

struct PersonFacts {
    std::uint32_t number; // within the province
    std::size_t province; // row of the table
    std::uint8_t cell;    // sex x age x education
    std::uint32_t replicate, weight;
};

class Storyteller {
public:
    // The tables must outlive the teller.
    Storyteller(const PersonFacts& person, const Tables& tables, Language language)
        : person_(person), tables_(tables), language_(language) {}

    std::string first_line() const { return words(Phrase::nobody); }
    std::string who() const;
    std::string sentence(const Event& event) const;
    std::string last_line() const { return words(Phrase::help); }
    std::string instead_of_a_minor() const { return words(Phrase::may_be_minor); }

    // All of it, a paragraph a day.
    std::string story(const Events& events) const;

private:
    std::string words(Phrase phrase) const;
    std::string filled(std::string_view text, const Event* event) const;
    std::string country(CountryIndex which) const;

    PersonFacts person_;
    const Tables& tables_;
    Language language_;
};

std::string date_text(Day day, Language language); // "3 March 2022", "3 Maret 2022"

} // namespace suar
