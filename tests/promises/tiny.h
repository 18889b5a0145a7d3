// A world as small as it can be while every table of its result has rows: almost everybody accepts.
#pragma once

#include <string>

namespace tiny {

inline std::string scenario(int seed) {
    return "extends = \"" SUAR_SOURCE_DIR "/scenarios/small.toml\"\n"
           "title = \"Tiny\"\n"
           "[run]\nstart = 2022-12-29\nend = 2022-12-31\nseed = " +
           std::to_string(seed) +
           "\n[population]\nweight = 10_000\ntoy = true\n"
           "[output]\ninterval = \"month\"\n"
           "[decision.base]\nopen_adverts = 5\n";
}

// Of the scenario in tiny.toml.
inline const char* const policy = "extends = \"tiny.toml\"\n"
                                  "title = \"Policy\"\n"
                                  "[[intervention]]\n"
                                  "type = \"exit_check\"\n"
                                  "name = \"check\"\n"
                                  "start = 2022-12-30\n"
                                  "end = 2022-12-31\n"
                                  "coverage = 0.5\n"
                                  "cost = { fixed = \"1 billion IDR/year\" }\n";

// What a calibration of it is held to.
inline const char* const targets = "id,outcome,country,from,to,value,sd,kind,weight\n"
                                   "A,offers_met,all,2022-12-29,2022-12-31,1000,100,count,1\n";

} // namespace tiny
