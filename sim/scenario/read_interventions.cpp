#include "scenario/interventions.h"

#include "scenario/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace suar {
namespace {

constexpr std::string_view start_of_key = "intervention.";
constexpr std::size_t longest_name = 60;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char sign) {
        return (static_cast<unsigned char>(sign) & 0xC0u) != 0x80u;
    }));
}

// What is wrong with a name; empty when nothing is.
std::string fault_of_name(const std::string& name) {
    constexpr std::string_view blanks = " \t";
    if (name.empty()) return "the name is empty";
    if (characters(name) > longest_name)
        return fmt::format("the name has {} characters", characters(name));
    if (name.find('.') != std::string::npos) return "the name has a dot";
    if (!is_plain_line(name)) return "the name has a character that does not show";
    if (blanks.find(name.front()) != std::string_view::npos ||
        blanks.find(name.back()) != std::string_view::npos)
        return "the name begins or ends with a blank";
    return "";
}

// `source` or `assumption` beside the keys of an intervention: where its numbers come from unless
// they say so themselves.
std::string source_beside(const Node& table, const std::string& file, Report& report) {
    std::string source;
    for (const Member& member : table.members) {
        if (member.name != "source" && member.name != "assumption") continue;
        const Place place{file, member.value.line, member.value.column};
        if (member.value.kind != Node::Kind::text)
            report.add({place, "intervention." + member.name,
                        fmt::format("{} is not a text", kind_name(member.value.kind)),
                        fmt::format("{} = \"...\"", member.name), ""});
        else if (!source.empty())
            report.add({place, "intervention." + member.name, "where it comes from is given twice",
                        "source or assumption", ""});
        else
            source = (member.name == "source" ? "" : "assumption: ") + member.value.text;
    }
    return source;
}

class TablesReader {
public:
    TablesReader(const std::string& file, Settings& settings, Report& report)
        : file_(file), settings_(settings), report_(report) {}

    void read(const Node& table) {
        const Place place{file_, table.line, table.column};
        if (table.kind != Node::Kind::table)
            return report_.add({place, "intervention",
                                fmt::format("{} is not an intervention", kind_name(table.kind)),
                                "[[intervention]] and its keys", ""});
        const Node* name = find(table, "name");
        if (!name)
            return report_.add({place, "intervention", "this intervention has no name",
                                "name = \"...\"", "files that extend each other merge by it"});
        if (judge_name(*name)) read_members(table, *name);
    }

private:
    bool judge_name(const Node& name) {
        const Place place{file_, name.line, name.column};
        const std::string expected =
            fmt::format("a text of 1 to {} characters without dots", longest_name);
        if (name.kind != Node::Kind::text) {
            report_.add({place, "intervention.name",
                         fmt::format("{} is not a name", kind_name(name.kind)), expected, ""});
            return false;
        }
        if (const std::string fault = fault_of_name(name.text); !fault.empty()) {
            report_.add({place, "intervention.name", fault, expected, ""});
            return false;
        }
        if (names_.insert(name.text).second) return true;
        report_.add({place, "intervention." + name.text,
                     "an intervention of this name stands in this file already",
                     "a name of its own", "files that extend each other merge by it"});
        return false;
    }

    void read_members(const Node& table, const Node& name) {
        const std::string prefix = std::string(start_of_key) + name.text + ".";
        const std::string source = source_beside(table, file_, report_);
        for (const Member& member : table.members) {
            if (member.name == "source" || member.name == "assumption") continue;
            const Place place = member.name == "name" ? Place{file_, name.line, name.column}
                                                      : Place{file_, member.line, member.column};
            for (auto& [key, setting] :
                 policy_settings(prefix + member.name, member.value, place, source))
                settings_.emplace(std::move(key), std::move(setting));
        }
    }

    const std::string& file_;
    Settings& settings_;
    Report& report_;
    std::set<std::string> names_;
};

} // namespace

void read_interventions(const Node& value, const Place& place, Settings& settings, Report& report) {
    if (value.kind != Node::Kind::list)
        return report.add(
            {place, "intervention",
             fmt::format("{} stands where interventions are listed", kind_name(value.kind)),
             "[[intervention]], in two pairs of brackets, with a name = \"...\"", ""});
    TablesReader reader(place.file, settings, report);
    for (const Node& table : value.items) reader.read(table);
}

std::vector<std::pair<std::string, Setting>> policy_settings(const std::string& full_key,
                                                             const Node& value, const Place& place,
                                                             const std::string& source) {
    const std::string key = policy_name(full_key).key;
    const std::string before = full_key.substr(0, full_key.size() - key.size());
    std::vector<std::pair<std::string, Setting>> settings;
    const auto add = [&](const std::string& at, const Node& node, const Place& where) -> Setting& {
        Setting setting;
        setting.place = where;
        setting.source = source;
        setting.written = node;
        return settings.emplace_back(at, std::move(setting)).second;
    };
    const bool parts =
        value.kind == Node::Kind::table && !find(value, "value") && !find(value, "dist");
    if (parts && is_policy_table(key)) {
        for (const Member& member : value.members)
            add(full_key + "." + member.name, member.value,
                place.line > 0 ? Place{place.file, member.line, member.column} : place);
        return settings;
    }
    add(full_key, value, place);
    for (const std::string& each : spread_of(key)) add(before + each, value, place).spread = true;
    return settings;
}

PolicyName policy_name(std::string_view key) {
    if (!key.starts_with(start_of_key)) return {};
    key.remove_prefix(start_of_key.size());
    const std::size_t dot = key.find('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    return {std::string(key.substr(0, dot)), std::string(key.substr(dot + 1))};
}

std::vector<std::string> intervention_names(const Settings& settings) {
    std::set<std::string> names;
    for (auto each = settings.lower_bound(std::string(start_of_key));
         each != settings.end() && each->first.starts_with(start_of_key); ++each)
        names.insert(policy_name(each->first).name);
    return {names.begin(), names.end()};
}

bool says_type(std::string_view key) {
    return key.starts_with(start_of_key) && policy_name(key).key == "type";
}

} // namespace suar
