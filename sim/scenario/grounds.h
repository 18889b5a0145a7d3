// What a default stands on, from the text beside it in the registry.
#pragma once

#include <string>

namespace suar {

enum class Basis {
    source,     // a document
    fit,        // what a fit to official figures found
    assumption, // nothing that could be cited
    neutral,    // it changes nothing unless set
    none        // there is no default
};

struct Grounds {
    Basis basis;
    std::string text;         // without the word that says which of these it is
    std::string would_change; // "with a survey of offers met"; empty where it does not say
};

// "assumption: ..." is an assumption, "neutral: ..." neutral, "mean-field fit..." and "fits ..."
// are fits, and every other text names its source; each may end with "; would change ...".
Grounds grounds_of(const std::string& text);

} // namespace suar
