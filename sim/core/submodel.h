// What a rule says of itself to those who read the model and not the code: its equation, its source
// and its assumptions, written once and beside the rule. `suar explain --odd` makes the ODD page
// from these, and tests/documentation notices a rule that has none.
#pragma once

#include <string_view>
#include <vector>

namespace suar {

struct Submodel {
    std::string_view file;                          // where it stands: "rules/answer_offer"
    std::string_view title;                         // "Answering an offer"
    std::string_view what;                          // sentences, Markdown
    std::vector<std::string_view> equations = {};   // one a line, plain Unicode
    std::vector<std::string_view> keys = {};        // parameters; "decision." is all that begin so
    std::vector<std::string_view> literature = {};  // where the form comes from; often nobody
    std::vector<std::string_view> assumptions = {}; // "...; would change with ..."
    std::vector<std::string_view> interventions = {}; // types whose effect it describes
};

} // namespace suar
