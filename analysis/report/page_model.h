// A page as sections of words, tables and charts; what it looks like is html.h's business.
#pragma once

#include "report/charts.h"
#include "report/words/words.h"

#include <string>
#include <variant>
#include <vector>

namespace suar {

struct Paragraph {
    std::string text;
};
struct Lead { // the sentence that is the answer
    std::string text;
};
struct Remark { // how to read what stands above
    std::string text;
};
struct Bullets {
    std::vector<std::string> items;
    bool english = false; // in the program's own words, in every language
};
struct Folded { // a table behind its summary
    std::string summary;
    Table table;
};
struct Command { // to be typed
    std::string text;
};

using Block = std::variant<Paragraph, Lead, Remark, Bullets, Table, Folded, Command, Chart>;

struct PageSection {
    std::string id;
    std::string heading;
    std::vector<Block> blocks;
};

struct Page {
    PageLanguage language;
    std::string title;
    std::string question;
    std::vector<PageSection> sections;
    std::vector<std::string> footer;
};

// All charts of the page, in order.
std::vector<const Chart*> charts_of(const Page& page);

} // namespace suar
