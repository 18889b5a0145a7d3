// `suar compare` run as its users run it, on small scenarios made for the purpose.
#pragma once

#include "program.h"
#include "support/texts.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace compared {

using Json = nlohmann::json;

inline const std::string on_small = "scenarios/small.toml ";

// A policy that is the small scenario and `more`.
inline std::string policy_file(const synthetic::Folder& folder, const std::string& name,
                               const std::string& more) {
    synthetic::put_bytes(folder / name, "extends = \"" SUAR_SOURCE_DIR "/scenarios/small.toml\"\n"
                                        "title = \"Policy " +
                                            name + "\"\n" + more);
    return "'" + (folder / name) + "' ";
}

inline std::string ferry(const synthetic::Folder& folder, const std::string& name) {
    return policy_file(folder, name,
                       "[check.coverage]\nferry = { source = \"a test\", value = [\n"
                       "    { value = 0.2 }, { from = 2022-06-01, value = 0.9 }] }\n");
}

inline std::string campaign(const synthetic::Folder& folder, const std::string& name) {
    return policy_file(folder, name,
                       "[[intervention]]\ntype = \"awareness_campaign\"\nname = \"radio\"\n"
                       "medium = \"radio_television\"\nstart = 2022-05-01\nend = 2022-12-31\n"
                       "reach = { value = 0.2, unit = \"1/month\" }\n"
                       "cost = { fixed = \"1 billion IDR/year\", per_person_reached = \"100 IDR\" "
                       "}\n");
}

inline program::Ended compare(const synthetic::Folder& folder, const std::string& arguments) {
    const bool says = contains(arguments, "-ends");
    return program::run(folder, "suar compare " + arguments + (says ? "" : " --no-ends"));
}

inline Json json_of(const synthetic::Folder& folder, const std::string& arguments) {
    const auto ended = compare(folder, arguments + "--json");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return Json::parse(ended.out);
}

// What two comparisons of the same worlds must share, however the worlds were come by.
inline Json numbers_of(Json json) {
    json["base"].erase("digest");
    json.erase("remarks");
    for (Json& policy : json["policies"]) policy.erase("digest");
    return json;
}

inline void refused(const synthetic::Folder& folder, const std::string& arguments,
                    const std::vector<std::string>& words) {
    const std::string file = folder / "refused.h5";
    const auto ended = compare(folder, arguments + " -o '" + file + "'");
    INFO(arguments);
    INFO(ended.err);
    CHECK(ended.exit_code == 2);
    CHECK(ended.out == "");
    for (const std::string& word : words) {
        CAPTURE(word);
        CHECK(contains(ended.err, word));
    }
    CHECK(!std::filesystem::exists(file));
    CHECK(!std::filesystem::exists(file + ".part"));
}

inline std::string finished(const synthetic::Folder& folder, const std::string& name,
                            const std::string& arguments) {
    const std::string file = "'" + (folder / name) + "' ";
    const auto ended = program::run(folder, "suar run --quiet -o " + file + arguments);
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return file;
}

} // namespace compared
