#include "cli/new_scenario.h"

#include "cli/toml_text.h"

#include <fmt/format.h>

#include <sstream>

namespace suar {
namespace {

const char* const opening =
    R"(# Every key: suar explain. One of them: suar explain exit_check.coverage
# What is wrong with this file, if anything: suar check FILE
extends  = {baseline} # the file that this one says only the differences from
title    = {title}
title_id = {title} # in Indonesian
)";

const char* const run = R"(
[run]
# start      = 2019-01-01
# end        = 2025-12-31
# seed       = 1 # names the luck: same seed, same people and same luck
# replicates = 8 # runs that differ in luck only

[population]
# weight = 20 # persons for whom one agent stands; 1 is one to one

# Any number of the model, with its unit and where it comes from. It may change on dates, and where
# it is not known well it can be a distribution: a run takes its mean, --draw K a draw from it.
# [mission]
# beds = {{ value = 300, unit = "beds", source = "..." }}

# [journey]
# retry = [{{ value = 0.5 }}, {{ from = 2024-01-01, value = 0.3 }}]

# [recruiter]
# with_home = {{ dist = "beta", mean = 0.6, sd = 0.1, assumption = "...; would change with ..." }}
)";

const char* const what_is_done = R"(
# What is done against it: one table each. A file that extends this one changes them by name.
)";

const char* const interventions = R"(
[[intervention]]
type      = "awareness_campaign"
name      = "village meetings"
start     = 2023-01-01
end       = 2025-12-31
medium    = "village_meeting" # or social_media, school, radio_television, returnee_testimony
reach     = {{ value = 0.04, unit = "1/month" }} # a person hears it so often
provinces = ["Jawa Tengah", "Sulawesi Utara"]  # or "all"; also ages, educations
cost      = {{ fixed = "2 billion IDR/year", per_person_reached = "15000 IDR" }}
assumption = "invented as an example; would change with a plan and a budget"

[[intervention]]
type     = "exit_check" # looks at trips, never at who travels
name     = "departure checks"
start    = 2024-01-01
end      = 2025-12-31
check    = "departure" # or visa, recommendation_letter, passport_screening
coverage = {{ direct_flight = 0.30, transit_flight = 0.15, ferry = 0.10 }} # beside the baseline's
cost     = {{ fixed = "40 billion IDR/year" }}
assumption = "invented as an example; would change with counts of checked travellers"

[[intervention]]
type      = "microloan"
name      = "loans with training"
start     = 2023-01-01
end       = 2025-12-31
training  = true
reach     = {{ value = 0.10, unit = "1/year" }} # an unemployed person is offered one so often
ages      = ["15-24", "25-34"]
intensity = 0.5 # of the reach
cost      = {{ fixed = "1 billion IDR/year", per_unit = "25 million IDR" }}
budget    = "500 billion IDR" # it ends when this is spent
assumption = "invented as an example; would change with the terms of a bank"
)";

// Every line that is not empty behind a sign of comment.
std::string commented(const std::string& text) {
    std::istringstream lines(text);
    std::string result;
    for (std::string line; std::getline(lines, line);)
        result += (line.empty() ? "" : "# ") + line + "\n";
    return result;
}

} // namespace

std::string new_scenario(Start start, const std::string& name, const std::string& baseline,
                         const std::string& schema) {
    std::string text = schema.empty() ? "" : "#:schema " + schema + "\n";
    text += fmt::format(fmt::runtime(opening), fmt::arg("baseline", toml_text(baseline)),
                        fmt::arg("title", toml_text(name)));
    if (start == Start::scenario) text += fmt::format(fmt::runtime(run));
    const std::string examples = fmt::format(fmt::runtime(interventions));
    return text + what_is_done + (start == Start::policy ? examples : commented(examples));
}

} // namespace suar
