#include "report/words/words.h"

#include "core/error.h"
#include "report/words/catalogue_parts.h"

#include <algorithm>

namespace suar {

const std::vector<Message>& catalogue() {
    static const std::vector<Message> all = [] {
        std::vector<Message> messages;
        for (const auto part :
             {frame_messages(), answer_messages(), chart_messages(), ledger_messages(),
              ground_messages(), assumption_messages(), place_messages()})
            messages.insert(messages.end(), part.begin(), part.end());
        return messages;
    }();
    return all;
}

namespace {

const Message* find(std::string_view key) {
    const auto& all = catalogue();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Message& each) { return each.key == key; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::string PageWords::name(const std::string& in_table) const {
    const std::string key = "name." + in_table;
    return find(key) ? (*this)(key) : in_table;
}

std::optional<std::string> PageWords::of_program(std::string_view english) const {
    const auto& all = catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Message& each) {
        return each.english == english && each.key.starts_with("assumption.");
    });
    if (found == all.end()) return std::nullopt;
    return std::string(language_ == PageLanguage::english ? found->english : found->indonesian);
}

std::string PageWords::operator()(std::string_view key, Fillings fillings) const {
    const Message* found = find(key);
    if (!found) throw BrokenLaw{"every message is in the catalogue", std::string(key)};
    std::string_view rest = language_ == PageLanguage::english ? found->english : found->indonesian;
    std::string text;
    while (true) {
        const std::size_t open = rest.find('{');
        text += rest.substr(0, open);
        if (open == std::string_view::npos) return text;
        const std::size_t close = rest.find('}', open);
        const std::string_view place = rest.substr(open + 1, close - open - 1);
        const auto filling = std::find_if(fillings.begin(), fillings.end(),
                                          [&](const auto& each) { return each.first == place; });
        if (filling == fillings.end())
            throw BrokenLaw{"every place of a message is filled",
                            std::string(key) + ": " + std::string(place)};
        text += filling->second;
        rest.remove_prefix(close + 1);
    }
}

} // namespace suar
