#include "core/parallel.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using namespace suar;

TEST_CASE("every item is done exactly once, whatever the threads and the order") {
    for (const int threads : {1, 2, 3, 8})
        for (const auto shuffle :
             {std::optional<std::uint32_t>{}, std::optional<std::uint32_t>{5}}) {
            const Workers workers(threads, shuffle);
            for (const std::size_t count : {0u, 1u, 2u, 7u, 1000u}) {
                std::vector<int> done(count, 0);
                workers.for_each(count, [&](std::size_t item) { ++done[item]; });
                CHECK(done == std::vector<int>(count, 1));
            }
        }
}

TEST_CASE("as many threads as were asked for, and all that there are where none was") {
    if (parallel_back_end() == "serial") return;
    for (const int threads : {1, 2, 3, 8})
        CHECK(Workers(threads, std::nullopt).threads() == threads);
    CHECK(Workers(0, std::nullopt).threads() >= 1);
}

TEST_CASE("a shuffled loop really runs in another order") {
    const Workers workers(1, 5);
    std::vector<std::size_t> order;
    workers.for_each(100, [&](std::size_t item) { order.push_back(item); });
    std::vector<std::size_t> plain(100);
    for (std::size_t item = 0; item < plain.size(); ++item) plain[item] = item;
    CHECK(order != plain);
}

TEST_CASE("an exception of one item reaches the caller") {
    const Workers workers(2, std::nullopt);
    CHECK_THROWS_AS(workers.for_each(50,
                                     [](std::size_t item) {
                                         if (item == 31) throw std::runtime_error("one");
                                     }),
                    std::runtime_error);
}
