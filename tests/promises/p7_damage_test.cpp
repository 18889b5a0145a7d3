// P7: damage is noticed. Every single bit of a small result and of a small checkpoint is flipped;
// each time the file is refused, by its seal, before anything in it is followed.
#include "output/checkpoint.h"
#include "output/keep_records.h"
#include "output/whole_file.h"
#include "results/result_file.h"
#include "support/policies.h"
#include "synthetic_run.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <thread>

using namespace suar;

namespace {

ResultLayout short_run() {
    return synthetic::layout(to_day({2019, 1, 1}), to_day({2019, 1, 10}), TimeStep::month);
}

// In place, so that a million flips take minutes and not hours.
class Flipped {
public:
    Flipped(const std::string& path, const std::string& bytes) : bytes_(bytes) {
        synthetic::put_bytes(path, bytes);
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    }
    ~Flipped() { ::close(descriptor_); }
    void flip(std::size_t bit) const { put(bit / 8, bytes_[bit / 8] ^ (1 << bit % 8)); }
    void mend(std::size_t bit) const { put(bit / 8, bytes_[bit / 8]); }

private:
    void put(std::size_t at, int byte) const {
        const auto letter = static_cast<char>(byte);
        if (::pwrite(descriptor_, &letter, 1, static_cast<off_t>(at)) != 1) std::abort();
    }
    const std::string& bytes_;
    int descriptor_;
};

// Flips each `stride`th bit, on all cores; how many are not noticed.
std::size_t unnoticed(const std::string& bytes, std::size_t stride,
                      const std::function<bool(const std::string& path)>& is_noticed) {
    const synthetic::Folder folder;
    std::atomic<std::size_t> next = 0, missed = 0;
    const auto work = [&](const std::string& path) {
        const Flipped file(path, bytes);
        for (std::size_t bit = next += stride; bit - stride < 8 * bytes.size();
             bit = next += stride) {
            file.flip(bit - stride);
            if (!is_noticed(path)) ++missed;
            file.mend(bit - stride);
        }
        if (is_noticed(path)) ++missed; // nothing is left of the flips
    };
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < std::max(2u, std::thread::hardware_concurrency()); ++i)
        workers.emplace_back(work, folder / ("flipped" + std::to_string(i)));
    for (std::thread& worker : workers) worker.join();
    MESSAGE(bytes.size() << " bytes, " << (8 * bytes.size() + stride - 1) / stride << " flips, "
                         << missed.load() << " not noticed");
    return missed;
}

// A result is opened only after its seal has been checked, so the seal has to notice.
void flip_result(std::size_t stride) {
    const synthetic::Folder folder;
    REQUIRE(synthetic::write(folder / "run.h5", short_run()).ok());
    REQUIRE(open_result(folder / "run.h5").ok());
    CHECK(unnoticed(synthetic::bytes_of(folder / "run.h5"), stride,
                    [](const std::string& path) { return !check_seal(path).ok(); }) == 0);
}

// A real world, though of few agents, and a finished replicate beside it.
void flip_checkpoint(std::size_t stride) {
    const synthetic::Folder folder;
    Scenario world = testing::with(testing::scenario("indonesia.toml", testing::small_world()),
                                   testing::one_of_each());
    world.weight = 100'000; // more than a scenario may ask for
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(world, 1, workers);
    Replicate replicate(setup);
    replicate.run_until(world.start + 60, [](const World&, Day) { return true; });
    const ResultLayout layout = short_run();
    const RunIdentity run{"suar of a test", layout};
    const std::string path = folder / "checkpoint";
    REQUIRE(write_checkpoint(path, run, {1, layout.start + 4},
                             {bytes_of(synthetic::replicate(layout, 0, 10))},
                             [&](Saving& archive) { replicate.save(archive); })
                .ok());
    CHECK(unnoticed(synthetic::bytes_of(path), stride, [&](const std::string& flipped) {
              return !Checkpoint::open(flipped, run).ok();
          }) == 0);
}

} // namespace

TEST_CASE("P7: flipped bits of a result are noticed") { flip_result(997); }
TEST_CASE("P7: flipped bits of a checkpoint are noticed") { flip_checkpoint(997); }

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out
TEST_CASE("P7: every flipped bit of a result is noticed" * doctest::skip()) { flip_result(1); }
TEST_CASE("P7: every flipped bit of a checkpoint is noticed" * doctest::skip()) {
    flip_checkpoint(1);
}
TEST_SUITE_END();
