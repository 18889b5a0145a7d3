// A fork goes on as the run that it left would have gone on under its own setup.
#include "support/policies.h"

using namespace suar;
using namespace suar::testing;

TEST_CASE("a fork keeps what interventions have spent and opens accounts for new ones") {
    Intervention capped = campaign("m", 0.01);
    capped.cost = {100'000'000, 1000, 0, 4e9};
    Intervention before = departure_check("a", 0.3), after = loans("z", 0.01);
    before.start = after.start = to_day({2022, 7, 1});
    const Scenario base = with(small_base(), {capped});
    const Scenario policy = with(base, {before, capped, after});
    const Workers workers(2, std::nullopt);
    struct Seen {
        std::vector<std::int64_t> by_intervention;
        std::uint64_t print = 0;
    };
    const auto seen_by = [&](Seen& seen) {
        return [&](const World& now, Day today) {
            if (today < before.start) return true;
            for (const auto& series : now.tally.by_intervention)
                seen.by_intervention.insert(seen.by_intervention.end(), series.begin(),
                                            series.end());
            Fingerprint print;
            print.add(now.tally);
            print.add(now);
            seen.print ^= print.value() * static_cast<std::uint64_t>(number(today));
            return true;
        };
    };
    Seen whole, forked;
    run_replicate(setup_of(policy, 0, workers), seen_by(whole));
    const Setup base_setup = setup_of(base, 0, workers),
                policy_setup = setup_of(policy, 0, workers);
    Replicate past(base_setup);
    past.run_until(before.start + -1, [](const World&, Day) { return true; });
    Replicate fork = past.fork(policy_setup);
    fork.run_until(policy.end, seen_by(forked));
    CHECK(forked.by_intervention == whole.by_intervention);
    CHECK(forked.print == whole.print);
    REQUIRE_FALSE(whole.by_intervention.empty());
}
