// Parallel loops. The only place that knows a threading library: oneTBB, std::thread (for the
// thread sanitizer, which reports false races inside oneTBB) or none (for WebAssembly), chosen at
// build time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace suar {

class Workers {
public:
    // threads = 0 takes all that the machine offers. With a shuffle seed the items of every loop
    // are started in an order shuffled by it: a test that order never matters.
    explicit Workers(int threads, std::optional<std::uint32_t> shuffle_seed);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    int threads() const;

    // Calls body(0) ... body(count - 1), each once, several at a time, in no promised order. A body
    // writes only what belongs to its item. An exception of a body is thrown again here.
    void for_each(std::size_t count, const std::function<void(std::size_t)>& body) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string_view parallel_back_end(); // "oneTBB", "std::thread" or "serial"

} // namespace suar
