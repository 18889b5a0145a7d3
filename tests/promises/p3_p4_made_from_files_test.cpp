// P3 and P4 for the commands that make something of a finished file: pages, pictures, tables and a
// second run. Killed or stopped by a full disk at any call that stores something, they leave whole
// files under final names, those of before or those of now, and what is read is never touched.
#include "promises/attempts.h"
#include "promises/tiny.h"

#include <algorithm>

namespace {

using storage::Attempt;
using storage::Call;
using storage::Files;
using storage::Place;

// $IN holds the files that are read, $OUT what is stored. The journal says nothing of standard
// output and error (p4_full_output_test.cpp).
struct Command {
    std::string name, words;
};
const Command page_command{
    "report", "report $IN/comparison.h5 -o $OUT/page.html --svg $OUT/pictures --force --quiet"};
const Command tables_command{"export",
                             "export $IN/run.h5 --csv $OUT/csv --json $OUT/json --force --quiet"};
const Command page_at_once_command{
    "compare --report", "compare $IN/run.h5 $IN/policy.h5 --no-placebo --report $OUT/page.html "
                        "--force --quiet --threads 1"};

// Made once for all, of a world of three days.
const Files& inputs() {
    static const Files made = [] {
        const Place place;
        place.write("tiny.toml", tiny::scenario(1));
        place.write("policy.toml", tiny::policy);
        const std::string quietly = " --quiet --threads 1";
        for (const std::string& words :
             {"run $IN/tiny.toml -o $OUT/run.h5" + quietly,
              "run $IN/policy.toml -o $OUT/policy.h5" + quietly,
              "compare $IN/tiny.toml $IN/policy.toml -o $OUT/comparison.h5 --no-ends" + quietly}) {
            const program::Ended ended = place.run(words, "");
            INFO(ended.err);
            REQUIRE(ended.exit_code == 0);
        }
        return place.files();
    }();
    return made;
}

void prepare(const Place& place) {
    for (const auto& [name, bytes] : inputs()) place.write(name, bytes);
}

// What a command does when nothing fails, in an empty folder or over what an earlier one left.
struct Example {
    Command command;
    Files before, later;
    std::vector<Call> calls;

    // A file takes its name in one call: what fails or ends later finds it there.
    bool has_its_name(const std::string& name, std::size_t failing) const {
        const Call naming{"rename", name.substr(name.rfind('/') + 1)};
        const auto named = std::find(calls.begin(), calls.end(), naming);
        return failing > static_cast<std::size_t>(named - calls.begin());
    }
    Files right_at(std::size_t failing) const {
        Files right = before;
        for (const auto& [name, bytes] : later)
            if (has_its_name(name, failing)) right[name] = bytes;
        return right;
    }
};

Example example_of(const Command& command, const Files& before) {
    const Place place;
    prepare(place);
    place.restore(before);
    const program::Ended ended = place.run(command.words, "");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return {command, before, place.files(), storage::calls_of(place, ended)};
}

Example in_an_empty_folder(const Command& command) { return example_of(command, {}); }

// Whatever begins as an earlier one did may be replaced by --force.
Example over_earlier_files(const Command& command) {
    Files earlier = example_of(command, {}).later;
    for (auto& [name, bytes] : earlier) bytes += "\nan earlier one\n";
    return example_of(command, earlier);
}

std::string differences(const Files& found, const Files& right) {
    std::string wrong;
    for (const auto& [name, bytes] : found)
        if (!right.contains(name)) wrong += "\n    left behind: " + name;
    for (const auto& [name, bytes] : right)
        if (const auto file = found.find(name); file == found.end() || file->second != bytes)
            wrong +=
                "\n    " + std::string(file == found.end() ? "gone: " : "wrong bytes: ") + name;
    return wrong;
}

std::string fail(const Place& place, const Example& example, const Attempt& attempt) {
    place.restore(example.before);
    const program::Ended ended = place.run(example.command.words, attempt.environment());
    std::string wrong = storage::wrong_ending(attempt, example.calls, place, ended);
    wrong += differences(place.files(),
                         ended.exit_code == 0 ? example.later : example.right_at(attempt.failing));
    return wrong.empty() ? "" : attempt.at(example.calls) + wrong + "\n";
}

// What a killed one leaves beside final names is no hindrance to the same command.
std::string kill(const Place& place, const Example& example, const Attempt& attempt) {
    place.restore(example.before);
    const program::Ended ended = place.run(example.command.words, attempt.environment());
    const std::vector<Call> killed_at = place.calls();
    std::string wrong;
    if (ended.exit_code == 0 || killed_at.empty() || killed_at[0] != example.calls[attempt.failing])
        wrong += "\n    killed elsewhere";
    Files left = place.files();
    std::erase_if(left, [](const auto& file) {
        return file.first.ends_with(".part") || file.first.ends_with("/");
    });
    wrong += differences(left, example.right_at(attempt.failing));
    const program::Ended again = place.run(example.command.words, "");
    if (again.exit_code != 0) wrong += "\n    does not go on: " + again.err;
    wrong += differences(place.files(), example.later);
    return wrong.empty() ? "" : attempt.at(example.calls) + wrong + "\n";
}

using Try = std::string (*)(const Place&, const Example&, const Attempt&);

void try_all(const Example& example, const std::vector<Attempt>& all, std::size_t stride,
             const std::string& what, Try attempt_it) {
    const std::vector<Attempt> attempts = storage::one_in(stride, all);
    MESSAGE(
        example.command.name << std::string(example.before.empty() ? "" : ", over earlier files")
                             << ": " << example.calls.size() << " calls, " << attempts.size()
                             << " of " << all.size() << " " << what);
    CHECK(storage::on_all_cores(attempts.size(), prepare, [&](const Place& place, std::size_t at) {
              return attempt_it(place, example, attempts[at]);
          }) == "");
}

// A disk may say only at a flush that it is full: then no file must have its name yet.
bool flushed_before_named(const std::vector<Call>& calls) {
    const auto named = std::find_if(calls.begin(), calls.end(),
                                    [](const Call& call) { return call.what == "rename"; });
    return std::none_of(named, calls.end(), [](const Call& call) {
        return call.what == "fsync" && call.file.ends_with(".part");
    });
}

void fail_at(const Example& example, std::size_t stride, std::size_t fewest) {
    CHECK(example.calls.size() > fewest);
    CHECK(flushed_before_named(example.calls));
    try_all(example, storage::attempts_at(example.calls, storage::failures), stride, "faults",
            fail);
}

void kill_at(const Example& example, std::size_t stride, std::size_t fewest) {
    CHECK(example.calls.size() > fewest);
    try_all(example, storage::attempts_at(example.calls, storage::kills), stride, "kills", kill);
}

template <class At> void pages_and_tables(const At& at, std::size_t stride) {
    for (const auto& example_in : {in_an_empty_folder, over_earlier_files}) {
        at(example_in(page_command), stride, 40);
        at(example_in(tables_command), stride, 100);
        at(example_in(page_at_once_command), std::min(stride, std::size_t{5}), 5);
    }
}

// The second run is written beside the first, and is gone when it is judged.
void fail_second_run_at(std::size_t stride) {
    const Files first{{"run.h5", inputs().at("run.h5")}};
    const Example example =
        example_of({"reproduce", "reproduce $OUT/run.h5 --quiet --threads 1"}, first);
    REQUIRE(example.later == first);
    fail_at(example, stride, 100);
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

// No divisor in common with the number of kinds, so that each has its turn.
TEST_CASE("P4: where some storage calls of a page or of tables fail, nothing is half written") {
    pages_and_tables(fail_at, 11);
}

TEST_CASE("P4: whichever storage call of a page or of tables fails, nothing is half written" *
          doctest::skip()) { // minutes: see tests/CMakeLists.txt
    pages_and_tables(fail_at, 1);
}

TEST_CASE("P3: killed at some storage calls, a page or tables are whole or not there") {
    pages_and_tables(kill_at, 11);
}

TEST_CASE("P3: killed at whichever storage call, a page or tables are whole or not there" *
          doctest::skip()) {
    pages_and_tables(kill_at, 1);
}

TEST_CASE("P4: where some storage calls of a second run fail, reproduce says so and no verdict") {
    fail_second_run_at(23);
}

TEST_CASE("P4: whichever storage call of a second run fails, reproduce says so and no verdict" *
          doctest::skip()) {
    fail_second_run_at(1);
}

TEST_SUITE_END();

// A broken disk cannot stop them: they ask nothing of it.
TEST_CASE("P4: what only reads stores nothing") {
    const Place place;
    prepare(place);
    place.write("tiny.toml", tiny::scenario(1));
    place.write("targets.csv", tiny::targets);
    for (const std::string words :
         {"trace $IN/run.h5 --person 0 --province 32 --quiet", "inspect $IN/run.h5",
          "inspect $IN/comparison.h5 --json", "check $IN/tiny.toml", "explain", "explain --schema",
          "explain --odd", "compare $IN/run.h5 $IN/policy.h5 --no-placebo --quiet",
          "calibrate $IN/tiny.toml --targets $IN/targets.csv --only-score --quiet"}) {
        CAPTURE(words);
        const program::Ended ended = place.run(words, "");
        CAPTURE(ended.err);
        CHECK(ended.exit_code == 0);
        CHECK(storage::calls_of(place, ended).empty());
        CHECK(place.files().empty());
    }
}
