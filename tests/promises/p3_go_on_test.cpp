// P3: kill it at any moment and go on. The whole program is killed at each call that stores
// something, and in the middle of each write; what lies there then leads to the same bytes. Beside
// it P4 for checkpoints: whichever of their storage calls fails, the run says so and loses nothing.
#include "promises/attempts.h"

namespace {

using storage::Attempt;
using storage::Call;
using storage::Files;
using storage::Place;

// Two replicates of a few days, with checkpoints of both and an intervention that pays and ends.
const char* const tiny = "extends = \"" SUAR_SOURCE_DIR "/scenarios/small.toml\"\n"
                         "title = \"Tiny\"\n"
                         "[run]\nstart = 2022-12-20\nend = 2022-12-29\nreplicates = 2\n"
                         "[population]\nweight = 10_000\ntoy = true\n"
                         "[output]\ninterval = \"month\"\n"
                         "[decision.base]\nopen_adverts = 5\n"
                         "[[intervention]]\n"
                         "type = \"exit_check\"\n"
                         "name = \"check\"\n"
                         "start = 2022-12-22\n"
                         "end = 2022-12-27\n"
                         "coverage = 0.5\n"
                         "cost = { fixed = \"1 billion IDR/year\" }\n";
const std::string words = "run $IN/tiny.toml -o $OUT/tiny.h5 --force --quiet --threads 1";
const std::string every = " --checkpoint-every '4 days'";
const std::string kept = " --checkpoint-at 2022-12-25 --checkpoint $OUT/kept";

void prepare(const Place& place) { place.write("tiny.toml", tiny); }

std::string without_checkpoints() {
    const Place place;
    prepare(place);
    const program::Ended ended = place.run(words, "");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return place.files().at("tiny.h5");
}

struct Example {
    std::string result;      // of a run without checkpoints
    Files files;             // of one with them
    std::vector<Call> calls; // that store something
};

Example example() {
    const Place place;
    prepare(place);
    const program::Ended ended = place.run(words + every + kept, "");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    Example made{without_checkpoints(), place.files(), place.calls()};
    made.calls.pop_back(); // the line of bytes
    CHECK(made.files.at("tiny.h5") == made.result);
    CHECK(made.files.size() == 3); // the result, its log, and the checkpoint that was asked for
    CHECK(made.files.contains("kept"));
    return made;
}

// Whether a run that goes on from `checkpoint` ends with the right bytes.
std::string goes_on(const Place& place, const std::string& checkpoint, const std::string& result) {
    const std::string from = checkpoint.empty() ? "" : " --from-checkpoint $OUT/" + checkpoint;
    const program::Ended ended = place.run(words + every + from, "");
    if (ended.exit_code != 0) return "\n    does not go on: " + ended.err;
    Files files = place.files();
    if (files["tiny.h5"] != result) return "\n    goes on to other bytes";
    for (const char* name : {"tiny.h5", "tiny.h5.log", "kept", "kept.part"}) files.erase(name);
    return files.empty() ? "" : "\n    left behind: " + files.begin()->first;
}

std::string kill(const Place& place, const Example& example, const Attempt& attempt) {
    std::string wrong;
    place.restore({});
    place.run(words + every + kept, attempt.environment());
    const auto killed_at = place.calls();
    if (killed_at.empty() || killed_at[0] != example.calls[attempt.failing])
        wrong += "\n    killed elsewhere";
    Files left = place.files();
    if (left.contains("tiny.h5") && left["tiny.h5"] != example.result)
        wrong += "\n    a result that is not whole";
    wrong += goes_on(place, left.contains("tiny.h5.checkpoint") ? "tiny.h5.checkpoint" : "",
                     example.result);
    if (left.contains("kept")) {
        place.restore({{"kept", left["kept"]}});
        wrong += goes_on(place, "kept", example.result);
    }
    if (wrong.empty()) return "";
    return attempt.at(example.calls) + wrong + "\n";
}

void kill_at(std::size_t stride) {
    const Example run = example();
    const std::vector<Attempt> all = storage::attempts_at(run.calls, storage::kills);
    const std::vector<Attempt> attempts = storage::one_in_writes(stride, run.calls, all);
    MESSAGE(run.calls.size() << " storage calls, " << attempts.size() << " of " << all.size()
                             << " kills");
    CHECK(run.calls.size() > 100);
    CHECK(storage::on_all_cores(attempts.size(), prepare, [&](const Place& place, std::size_t i) {
              return kill(place, run, attempts[i]);
          }) == "");
}

// A call on a checkpoint fails in a run over an earlier checkpoint of the same name.
std::string fail(const Place& place, const Example& example, const Attempt& attempt,
                 const std::string& earlier) {
    place.restore({{"kept", earlier}});
    const program::Ended ended = place.run(words + every + kept, attempt.environment());
    const bool goes_through = attempt.fault.reason.empty();
    Files left = place.files();
    std::string wrong;
    if (ended.exit_code != (goes_through ? 0 : 1))
        wrong += "\n    ended with " + std::to_string(ended.exit_code);
    if (!goes_through && !storage::says(ended.err, place.out(), attempt.fault.reason))
        wrong += "\n    no message: " + ended.err;
    // A disk that stays broken takes no result either; else the run goes on to its end.
    if (attempt.fault.name != "broken_disk" && left["tiny.h5"] != example.result)
        wrong += "\n    no result";
    if (left["kept"] != earlier) { // then a new one, and whole
        place.restore({{"kept", left["kept"]}});
        wrong += goes_on(place, "kept", example.result);
    }
    if (left.contains("kept.part")) wrong += "\n    left behind: kept.part";
    if (wrong.empty()) return "";
    return attempt.at(example.calls) + wrong + "\n";
}

// Of the first replicate only, as another program run would have left it.
std::string earlier_checkpoint() {
    const Place place;
    prepare(place);
    REQUIRE(place.run(words + " --checkpoint-at 2022-12-22 --checkpoint $OUT/kept", "").exit_code ==
            0);
    return place.files().at("kept");
}

void fail_at(std::size_t stride) {
    const Example run = example();
    const std::string earlier = earlier_checkpoint();
    std::vector<Attempt> all = storage::attempts_at(run.calls, storage::failures);
    std::erase_if(all, [&](const Attempt& attempt) {
        const std::string& file = run.calls[attempt.failing].file;
        return !file.starts_with("kept") && file.find(".checkpoint") == std::string::npos;
    });
    const std::vector<Attempt> attempts = storage::one_in_writes(stride, run.calls, all);
    MESSAGE(attempts.size() << " of " << all.size() << " faults of checkpoints");
    CHECK(all.size() > 50);
    CHECK(storage::on_all_cores(attempts.size(), prepare, [&](const Place& place, std::size_t i) {
              return fail(place, run, attempts[i], earlier);
          }) == "");
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

TEST_CASE("P3: killed at a storage call, a run goes on to the same bytes") { kill_at(47); }

TEST_CASE("P3: killed at every storage call, a run goes on to the same bytes" * doctest::skip()) {
    kill_at(1);
}

TEST_CASE("P4: whichever storage call of a checkpoint fails, the run says so and loses nothing") {
    fail_at(17);
}

TEST_CASE("P4: every storage call of a checkpoint fails, and the run says so and loses nothing" *
          doctest::skip()) {
    fail_at(1);
}

TEST_SUITE_END();
