#include "core/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

#ifdef SUAR_PARALLEL_TBB
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#endif

namespace suar {
namespace {

// Fisher and Yates with a multiplicative generator: any order will do, as long as it is another
// one.
std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t state) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t left = count; left > 1; --left) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        std::swap(order[left - 1], order[(state >> 33) % left]);
    }
    return order;
}

} // namespace

struct Workers::State {
    int threads;
    std::optional<std::uint32_t> shuffle_seed;
    std::atomic<std::uint64_t> loops{0};
#ifdef SUAR_PARALLEL_TBB
    // More threads than the machine has cores have to be allowed first. Of several allowances alive
    // at once the least would count, so none is made that is not needed.
    std::optional<oneapi::tbb::global_control> allow;
    oneapi::tbb::task_arena arena;
    State(int wanted, std::optional<std::uint32_t> seed)
        : threads(wanted), shuffle_seed(seed), arena(wanted) {
        if (wanted > all())
            allow.emplace(oneapi::tbb::global_control::max_allowed_parallelism,
                          static_cast<std::size_t>(wanted));
    }
    void run(std::size_t count, const std::function<void(std::size_t)>& body) {
        arena.execute([&] { oneapi::tbb::parallel_for(std::size_t{0}, count, body); });
    }
    static int all() { return oneapi::tbb::info::default_concurrency(); }
#elif defined(SUAR_PARALLEL_THREADS)
    State(int wanted, std::optional<std::uint32_t> seed) : threads(wanted), shuffle_seed(seed) {}
    void run(std::size_t count, const std::function<void(std::size_t)>& body) {
        std::atomic<std::size_t> next{0};
        std::exception_ptr failure;
        std::mutex failure_lock;
        const auto work = [&] {
            try {
                for (std::size_t item; (item = next.fetch_add(1)) < count;) body(item);
            } catch (...) {
                const std::lock_guard hold(failure_lock);
                if (!failure) failure = std::current_exception();
            }
        };
        std::vector<std::thread> others;
        for (int other = 1; other < threads && static_cast<std::size_t>(other) < count; ++other)
            others.emplace_back(work);
        work();
        for (std::thread& other : others) other.join();
        if (failure) std::rethrow_exception(failure);
    }
    static int all() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }
#else
    State(int, std::optional<std::uint32_t> seed) : threads(1), shuffle_seed(seed) {}
    void run(std::size_t count, const std::function<void(std::size_t)>& body) {
        for (std::size_t item = 0; item < count; ++item) body(item);
    }
    static int all() { return 1; }
#endif
};

Workers::Workers(int threads, std::optional<std::uint32_t> shuffle_seed)
    : state_(std::make_unique<State>(threads > 0 ? threads : State::all(), shuffle_seed)) {}
Workers::~Workers() = default;

int Workers::threads() const { return state_->threads; }

void Workers::for_each(std::size_t count, const std::function<void(std::size_t)>& body) const {
    if (!state_->shuffle_seed) return state_->run(count, body);
    const std::uint64_t loop = state_->loops.fetch_add(1);
    const auto order = shuffled(count, *state_->shuffle_seed + (loop << 32));
    state_->run(count, [&](std::size_t item) { body(order[item]); });
}

std::string_view parallel_back_end() {
#ifdef SUAR_PARALLEL_TBB
    return "oneTBB";
#elif defined(SUAR_PARALLEL_THREADS)
    return "std::thread";
#else
    return "serial";
#endif
}

} // namespace suar
