// The page's words, in the languages it is made in: one catalogue, so that what is said in one is
// said in the other.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace suar {

enum class PageLanguage : std::uint8_t { english, indonesian };

struct Message {
    std::string_view key;     // "ranking.heading"
    std::string_view english; // with places such as {policy}, the same in both
    std::string_view indonesian;
};

// All of them, in the order of the page.
const std::vector<Message>& catalogue();

class PageWords {
public:
    explicit PageWords(PageLanguage language) : language_(language) {}
    PageLanguage language() const { return language_; }

    using Fillings = std::initializer_list<std::pair<std::string_view, std::string>>;
    // A message with its places filled; what is filled in is not looked at again, so a title with
    // braces stays as it is. Throws BrokenLaw for a key that is not in the catalogue and for a
    // place that stays empty: that is a mistake of the program.
    std::string operator()(std::string_view key, Fillings fillings = {}) const;
    // Of a country or level of a table; as the table writes it where the catalogue has none.
    std::string name(const std::string& in_table) const;
    // What the program says in English of a number, where the catalogue has that.
    std::optional<std::string> of_program(std::string_view english) const;

private:
    PageLanguage language_;
};

} // namespace suar
