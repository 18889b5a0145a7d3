// Interventions for the tests of the reader: right as they are, with more lines that replace
// theirs.
#pragma once

#include <sstream>
#include <string>

namespace suar::policies {

// The lines of `usual` whose key `more` does not give, and then `more`.
inline std::string table(const std::string& usual, const std::string& more) {
    std::string text = "[[intervention]]\n";
    std::istringstream lines(usual);
    for (std::string line; std::getline(lines, line);) {
        const std::string key = "\n" + line.substr(0, line.find(' ') + 1);
        if (("\n" + more).find(key) == std::string::npos) text += line + "\n";
    }
    return text + more;
}

inline std::string common(const std::string& type, const std::string& name) {
    return "type = \"" + type + "\"\nname = \"" + name +
           "\"\nstart = 2022-02-01\nend = 2022-11-30\n";
}

inline std::string campaign(const std::string& name, const std::string& more) {
    return table(common("awareness_campaign", name) +
                     "medium = \"village_meeting\"\nreach = { value = 0.04, unit = \"1/month\" }\n"
                     "cost = { fixed = \"2 billion IDR/year\", per_person_reached = \"15000 IDR\" "
                     "}\n",
                 more);
}

inline std::string check(const std::string& name, const std::string& more) {
    return table(common("exit_check", name) + "coverage = { direct_flight = 0.3, ferry = 0.1 }\n"
                                              "cost = { fixed = \"40 billion IDR/year\" }\n",
                 more);
}

inline std::string loan(const std::string& name, const std::string& more) {
    return table(common("microloan", name) +
                     "reach = \"0.1 1/year\"\ncost = { per_unit = \"500000 IDR\" }\n",
                 more);
}

inline std::string all() {
    return campaign("meetings", "") + check("the checks", "") + loan("loans", "");
}

} // namespace suar::policies
