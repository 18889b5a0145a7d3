// A TOML file as a tree of plain values, each with its place. The only door to the TOML library.
#pragma once

#include "core/calendar.h"
#include "scenario/report.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct Member;

struct Node {
    enum class Kind { number, text, day, flag, list, table, other };
    Kind kind = Kind::other;
    int line = 0, column = 0;
    double number = 0;
    bool flag = false;
    Day day{};
    std::string text;            // of a text; of a table list: "tables"
    std::vector<Node> items;     // of a list
    std::vector<Member> members; // of a table, in the order of the file
};

struct Member {
    std::string name;
    int line = 0, column = 0; // of the name
    Node value;
};

// Whether two values say the same, wherever they stand.
bool same_content(const Node& left, const Node& right);

const Node* find(const Node& table, std::string_view name);

// "a number", "a text", "a date": for messages.
std::string_view kind_name(Node::Kind kind);

// Parses a file and keeps to the limits of size, depth and number of keys that a file from a
// stranger must not exceed. Problems go to the report; nothing then.
std::optional<Node> parse_document(const std::string& file, std::string_view text, Report& report);

// Parses what stands after "key=" on the command line: a TOML value, or else a text as it is.
Node parse_value(std::string_view text);

} // namespace suar
