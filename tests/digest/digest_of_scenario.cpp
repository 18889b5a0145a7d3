// The digest of a scenario's results, by the same rooms as the program but without its command
// line, which takes most of the time of a build: what P2 compares over compilers and flags.
//     suar_digest SCENARIO FILE
#include "cli/build_facts.h"
#include "cli/result_layout.h"
#include "core/self_test.h"
#include "output/results_hdf5.h"
#include "simulation/disk.h"
#include "simulation/setup_of.h"

#include <cstdio>

namespace suar {

// What the provenance says of the program is no part of the digest.
std::string program_version() { return "digest"; }
std::string program_commit() { return "digest"; }
std::vector<NamedText> build_facts() { return {}; }

} // namespace suar

namespace {

using namespace suar;

Result<Written> simulate(const std::string& path, const std::string& file) {
    const auto scenario = read_scenario(path, {}, disk());
    if (!scenario) return scenario.problems();
    const Scenario& given = scenario.value();
    const ResultLayout layout = layout_of(given);
    auto writer = ResultWriter::begin(file, layout);
    if (!writer) return writer.problems();
    const Workers workers(0, std::nullopt);
    for (std::uint32_t replicate = 0; replicate < given.replicates; ++replicate) {
        const Setup setup = setup_of(given, replicate, workers);
        Recorder recorder(layout, replicate);
        Replicate run(setup);
        run.run_until(given.end, [&](const World& world, Day day) {
            recorder.observe(day, world.tally, world.recruiters, world.compounds, world.missions);
            return true;
        });
        const World& world = run.world();
        const Status added = writer.value().add(
            recorder.finish(world.cases, world.persons.layout, world.recruiters, world.compounds));
        if (!added) return added.problems();
    }
    return writer.value().finish();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3 || !arithmetic_self_test()) return 2;
    const auto written = simulate(argv[1], argv[2]);
    if (!written) {
        for (const Problem& problem : written.problems())
            std::fprintf(stderr, "%s\n", describe(problem).c_str());
        return 1;
    }
    std::printf("xxh3-128 %s\n", written.value().digest.c_str());
    return 0;
}
