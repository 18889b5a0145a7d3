#include "scenario/choose_names.h"

#include "core/units.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {
namespace {

std::optional<std::size_t> number_of(const KnownNames& known, const Node& item) {
    if (item.kind == Node::Kind::text) {
        const auto found = std::find(known.names.begin(), known.names.end(), item.text);
        if (found != known.names.end())
            return static_cast<std::size_t>(found - known.names.begin());
    }
    if (item.kind == Node::Kind::number) {
        const auto found = std::find(known.codes.begin(), known.codes.end(), item.number);
        if (found != known.codes.end())
            return static_cast<std::size_t>(found - known.codes.begin());
    }
    return std::nullopt;
}

std::string not_known(const Node& item) {
    if (item.kind == Node::Kind::text) return fmt::format("\"{}\" is not known here", item.text);
    if (item.kind == Node::Kind::number)
        return fmt::format("{} is not known here", number_text(item.number));
    return fmt::format("{} is not a name", kind_name(item.kind));
}

} // namespace

std::vector<std::size_t> choose_names(const KnownNames& known, const std::string& key,
                                      const std::string& file, const Node& list, Report& report) {
    constexpr std::size_t enough = 200; // looking for near names takes time
    std::vector<std::size_t> chosen;
    std::vector<bool> taken(known.names.size());
    for (const Node& item : list.items) {
        const Place place{file, item.line, item.column};
        const std::optional<std::size_t> number = number_of(known, item);
        if (!number)
            report.add({place, key, not_known(item), known.expected,
                        item.kind == Node::Kind::text && report.count() < enough
                            ? did_you_mean(item.text, known.names)
                            : ""});
        else if (taken[*number])
            report.add({place, key, fmt::format("{} stands twice", known.names[*number]),
                        "each once", ""});
        else
            taken[*number] = true;
    }
    for (std::size_t each = 0; each < taken.size(); ++each)
        if (taken[each]) chosen.push_back(each);
    return chosen;
}

} // namespace suar
