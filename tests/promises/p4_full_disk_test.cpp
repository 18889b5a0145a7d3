// P4: a full disk never lies. The whole program runs once for every call that stores something and
// for every way in which that call can fail; tests/faults stands before the C library and makes it.
#include "promises/attempts.h"
#include "promises/tiny.h"

#include <algorithm>

namespace {

using storage::Attempt;
using storage::Call;
using storage::Files;
using storage::Place;

// The commands that store results: $IN holds scenarios, $OUT what they store.
struct Command {
    std::string name, words;
};
const Command run_command{"run", "run $IN/tiny.toml -o $OUT/tiny.h5 --force --quiet --threads 1"};
const Command compare_command{"compare", "compare $IN/tiny.toml $IN/policy.toml -o $OUT/tiny.h5 "
                                         "--no-ends --force --quiet --threads 1"};
// Moves a number on which the figure does not depend, so two points are run.
const Command calibrate_command{
    "calibrate", "calibrate $IN/tiny.toml -o $OUT/fit.json --write $OUT/found.toml --targets "
                 "$IN/targets.csv --priors '" SUAR_SOURCE_DIR "/scenarios/data/priors.csv' "
                 "--hold all --free mission.shelter --rounds 1 --replicates 1 --force --quiet "
                 "--threads 1"};

void write_scenarios(const Place& place, int seed) {
    place.write("tiny.toml", tiny::scenario(seed));
    place.write("policy.toml", tiny::policy);
    place.write("targets.csv", tiny::targets);
}

bool is_log(const std::string& name) { return name.ends_with(".log"); }
// What a failed calibration has run, kept for the same command to go on with.
bool is_work(const std::string& name) { return name.ends_with(".work"); }

// What a command does when nothing fails.
struct Example {
    Command command;
    Files earlier, later; // an earlier result under the same names, and the result
    std::vector<Call> calls;
};

Example example_of(const Command& command) {
    const Place place;
    write_scenarios(place, 99);
    REQUIRE(place.run(command.words, "").exit_code == 0);
    Example example{command, place.files(), {}, {}};
    write_scenarios(place, 1);
    const program::Ended ended = place.run(command.words, "");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    example.later = place.files();
    REQUIRE(example.earlier.size() == example.later.size());
    for (const auto& [name, bytes] : example.later) REQUIRE(bytes != example.earlier[name]);
    example.calls = storage::calls_of(place, ended);
    return example;
}

// What one attempt was, and everything that it did and must not.
class Judgement {
public:
    Judgement(const Example& example, const Attempt& attempt)
        : example_(example), attempt_(attempt) {}

    std::string of(const Place& place, const program::Ended& ended) {
        wrong_ = storage::wrong_ending(attempt_, example_.calls, place, ended);
        const Files found = place.files();
        for (const auto& [name, bytes] : found)
            check(example_.later.contains(name) || (is_work(name) && ended.exit_code != 0),
                  "left behind: " + name);
        for (const auto& [name, bytes] : example_.later)
            is_log(name) ? judge_log(name, found, ended.exit_code)
                         : judge_result(name, found, ended.exit_code);
        if (found.size() > example_.later.size()) judge_again(place);
        if (wrong_.empty()) return "";
        return attempt_.at(example_.calls) + wrong_ + "\n";
    }

private:
    void check(bool right, const std::string& otherwise) {
        if (!right) wrong_ += "\n    " + otherwise;
    }

    // A result takes its name in one call; what fails later fails beside a whole file.
    bool has_its_name(const std::string& name, int exit_code) const {
        const auto& calls = example_.calls;
        const auto named = std::find(calls.begin(), calls.end(), Call{"rename", name});
        return exit_code == 0 || attempt_.failing > static_cast<std::size_t>(named - calls.begin());
    }

    void judge_result(const std::string& name, const Files& found, int exit_code) {
        const Files& right = has_its_name(name, exit_code) ? example_.later : example_.earlier;
        const auto file = found.find(name);
        check(file != found.end() && file->second == right.at(name), "wrong bytes: " + name);
    }

    // Goes on with what was kept.
    void judge_again(const Place& place) {
        const program::Ended again = place.run(example_.command.words, "");
        check(again.exit_code == 0, "does not go on: " + again.err);
        check(place.files() == example_.later, "goes on to other bytes");
    }

    // Two logs differ in the clock, so a whole one is known by its last line. Better none than half
    // of one.
    void judge_log(const std::string& name, const Files& found, int exit_code) {
        const auto file = found.find(name);
        const std::string result = name.substr(0, name.size() - 4);
        const bool whole = file != found.end() && file->second.ends_with(" MiB\n");
        const bool earlier = file != found.end() && file->second == example_.earlier.at(name);
        if (exit_code == 0)
            check(whole && !earlier, "no whole log: " + name);
        else if (!has_its_name(result, exit_code))
            check(earlier, "not the earlier log: " + name);
        else
            check(whole || file == found.end(), "half a log: " + name);
    }

    const Example& example_;
    const Attempt& attempt_;
    std::string wrong_;
};

// On all cores; says everything that went wrong.
std::string faults_overlooked(const Example& example, const std::vector<Attempt>& attempts) {
    return storage::on_all_cores(
        attempts.size(), [](const Place& place) { write_scenarios(place, 1); },
        [&](const Place& place, std::size_t at) {
            const Attempt& attempt = attempts[at];
            place.restore(example.earlier);
            const program::Ended ended = place.run(example.command.words, attempt.environment());
            return Judgement(example, attempt).of(place, ended);
        });
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

namespace {

void fail_at(const Example& example, const std::vector<Attempt>& attempts, std::size_t fewest) {
    MESSAGE(example.command.name << ": " << example.calls.size() << " calls, " << attempts.size()
                                 << " faults");
    CHECK(example.calls.size() > fewest);
    CHECK(faults_overlooked(example, attempts) == "");
}

} // namespace

// Seven, or twenty-three, and the kinds of faults have no common divisor, so that each kind has its
// turn.
TEST_CASE(
    "P4: where one in seven writes of a run or another call fails, it says so and loses nothing") {
    const Example example = example_of(run_command);
    const auto all = storage::attempts_at(example.calls, storage::failures);
    fail_at(example, storage::one_in_writes(7, example.calls, all), 100);
}

TEST_CASE("P4: whichever storage call of a run fails, it says so and loses nothing" *
          doctest::skip()) { // minutes: see tests/CMakeLists.txt
    const Example example = example_of(run_command);
    fail_at(example, storage::attempts_at(example.calls, storage::failures), 100);
}

TEST_CASE("P4: where one in twenty-three writes of a comparison or another call fails, it says so "
          "and loses nothing") {
    const Example example = example_of(compare_command);
    const auto all = storage::attempts_at(example.calls, storage::failures);
    fail_at(example, storage::one_in_writes(23, example.calls, all), 100);
}

TEST_CASE("P4: whichever storage call of a comparison fails, it says so and loses nothing" *
          doctest::skip()) { // minutes: see tests/CMakeLists.txt
    const Example example = example_of(compare_command);
    fail_at(example, storage::attempts_at(example.calls, storage::failures), 100);
}

TEST_CASE("P4: whichever storage call of a calibration fails, it says so and goes on from there" *
          doctest::skip()) { // minutes: see tests/CMakeLists.txt
    const Example example = example_of(calibrate_command);
    fail_at(example, storage::attempts_at(example.calls, storage::failures), 25);
}

TEST_SUITE_END();
