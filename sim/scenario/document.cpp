#include "scenario/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

// The library asserts what a file from a stranger can break: "[=" ended the program. What it would
// abort on is thrown instead, and caught in parse_document.
namespace suar {
struct ParserGaveUp {};
[[noreturn]] static void give_up() { throw ParserGaveUp{}; }
} // namespace suar
#undef NDEBUG
#define TOML_ASSERT(expr) ((expr) ? static_cast<void>(0) : ::suar::give_up())
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace suar {
namespace {

constexpr std::size_t most_bytes = 1'048'576;
constexpr std::size_t most_keys = 30'000; // 200 interventions, every key with its source
constexpr int most_depth = 8;
constexpr int most_dots = 64; // in one dotted key; the library descends once for each

int whole(toml::source_index index) { return static_cast<int>(index); }

class Converter {
public:
    Converter(const std::string& file, Report& report) : file_(file), report_(report) {}

    Node convert(const toml::node& from, int depth) {
        Node node;
        node.line = whole(from.source().begin.line);
        node.column = whole(from.source().begin.column);
        if (depth > most_depth || count_ > most_keys) {
            refuse(node, depth);
            return node;
        }
        if (const auto* table = from.as_table())
            convert_table(*table, node, depth);
        else if (const auto* list = from.as_array())
            convert_list(*list, node, depth);
        else
            convert_value(from, node);
        return node;
    }

private:
    void refuse(const Node& node, int depth) {
        if (refused_) return;
        refused_ = true;
        const bool deep = depth > most_depth;
        // The whole file has too many keys: told first, before what is wrong with each.
        report_.add({deep ? Place{file_, node.line, node.column} : Place{file_}, "",
                     deep ? "tables and lists are nested too deep" : "there are too many keys",
                     deep ? fmt::format("at most {} levels", most_depth)
                          : fmt::format("at most {} keys and values in a file", most_keys),
                     ""});
    }

    void convert_table(const toml::table& from, Node& node, int depth) {
        node.kind = Node::Kind::table;
        for (const auto& [key, value] : from) {
            ++count_;
            Member member{std::string(key.str()), whole(key.source().begin.line),
                          whole(key.source().begin.column), convert(value, depth + 1)};
            node.members.push_back(std::move(member));
        }
        // The library sorts by name; messages and merging follow the file.
        std::stable_sort(node.members.begin(), node.members.end(),
                         [](const Member& a, const Member& b) {
                             return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                         });
    }

    void convert_list(const toml::array& from, Node& node, int depth) {
        node.kind = Node::Kind::list;
        for (const toml::node& item : from) {
            ++count_;
            node.items.push_back(convert(item, depth + 1));
        }
    }

    static void convert_value(const toml::node& from, Node& node) {
        if (const auto* text = from.as_string()) {
            node.kind = Node::Kind::text;
            node.text = text->get();
        } else if (const auto* flag = from.as_boolean()) {
            node.kind = Node::Kind::flag;
            node.flag = flag->get();
        } else if (const auto* integer = from.as_integer()) {
            node.kind = Node::Kind::number;
            node.number = static_cast<double>(integer->get());
        } else if (const auto* real = from.as_floating_point()) {
            node.kind = Node::Kind::number;
            node.number = real->get();
        } else if (const auto* date = from.as_date()) {
            node.kind = Node::Kind::day;
            node.day = to_day({date->get().year, date->get().month, date->get().day});
        }
    }

    const std::string& file_;
    Report& report_;
    std::size_t count_ = 0;
    bool refused_ = false;
};

// The library goes one level deeper for each dot of a key without a limit, so a key of a million
// dots would end the program. Comments do not count; a text would need 64 dots and no other sign.
int longest_dotted(std::string_view text) {
    int dots = 0, longest = 0;
    bool comment = false;
    for (const char sign : text) {
        if (sign == '\n') comment = false;
        if (sign == '#') comment = true;
        const bool may_be_key = std::isalnum(static_cast<unsigned char>(sign)) || sign == '_' ||
                                sign == '-' || sign == '.' || sign == ' ' || sign == '\t' ||
                                sign == '"' || sign == '\'';
        if (!may_be_key || comment)
            dots = 0;
        else if (sign == '.')
            longest = std::max(longest, ++dots);
    }
    return longest;
}

// A value of the command line has no lines: its place is the option.
void forget_places(Node& node) {
    node.line = node.column = 0;
    for (Node& item : node.items) forget_places(item);
    for (Member& member : node.members) {
        member.line = member.column = 0;
        forget_places(member.value);
    }
}

} // namespace

bool same_content(const Node& left, const Node& right) {
    const auto same_member = [](const Member& a, const Member& b) {
        return a.name == b.name && same_content(a.value, b.value);
    };
    return left.kind == right.kind && left.number == right.number && left.flag == right.flag &&
           left.day == right.day && left.text == right.text &&
           std::equal(left.items.begin(), left.items.end(), right.items.begin(), right.items.end(),
                      same_content) &&
           std::equal(left.members.begin(), left.members.end(), right.members.begin(),
                      right.members.end(), same_member);
}

const Node* find(const Node& table, std::string_view name) {
    for (const Member& member : table.members)
        if (member.name == name) return &member.value;
    return nullptr;
}

std::string_view kind_name(Node::Kind kind) {
    switch (kind) {
    case Node::Kind::number:
        return "a number";
    case Node::Kind::text:
        return "a text";
    case Node::Kind::day:
        return "a date";
    case Node::Kind::flag:
        return "true or false";
    case Node::Kind::list:
        return "a list";
    case Node::Kind::table:
        return "a table";
    case Node::Kind::other:
        return "a time of day";
    }
    return "a value";
}

namespace {

std::optional<Node> parse_toml(const std::string& file, std::string_view text, Report& report) {
    const toml::parse_result parsed = toml::parse(text, std::string_view(file));
    if (parsed) return Converter(file, report).convert(parsed.table(), 0);
    const toml::parse_error& error = parsed.error();
    const auto where = error.source().begin;
    constexpr std::string_view opening = "Error while ";
    std::string reason(error.description());
    if (reason.starts_with(opening)) reason.erase(0, opening.size());
    report.add({{file, whole(where.line), whole(where.column)},
                "",
                "this is not TOML: " + reason,
                "",
                "see https://toml.io for the format"});
    return std::nullopt;
}

} // namespace

std::optional<Node> parse_document(const std::string& file, std::string_view text, Report& report) {
    if (text.size() > most_bytes) {
        report.add({{file},
                    "",
                    fmt::format("the file has {} bytes", text.size()),
                    fmt::format("at most {}", most_bytes),
                    ""});
        return std::nullopt;
    }
    if (longest_dotted(text) > most_dots) {
        report.add(
            {{file}, "", "a key has too many dots", fmt::format("at most {}", most_dots), ""});
        return std::nullopt;
    }
    try {
        return parse_toml(file, text, report);
    } catch (const ParserGaveUp&) {
        report.add({{file},
                    "",
                    "this is not TOML: a key or a value is missing where one must stand",
                    "",
                    "see https://toml.io for the format"});
        return std::nullopt;
    }
}

Node parse_value(std::string_view text) {
    Report unused;
    const std::string line = "x = " + std::string(text);
    if (std::optional<Node> parsed = parse_document("", line, unused))
        if (parsed->members.size() == 1 && unused.clean()) {
            forget_places(*parsed);
            return parsed->members.front().value;
        }
    Node node;
    node.kind = Node::Kind::text;
    node.text = text;
    return node;
}

} // namespace suar
