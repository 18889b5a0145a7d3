// A replicate that is saved and loaded goes on as if nothing had been: on any day, on any number of
// threads, with every kind of intervention. And what somebody made up is refused or runs, but never
// brings the program down.
#include "core/error.h"
#include "core/keep.h"
#include "support/policies.h"

#include <cstring>
#include <map>
#include <random>

using namespace suar;
using namespace suar::testing;

namespace {

std::string saved(const Replicate& replicate) {
    std::string bytes;
    Saving archive([&](std::string_view part) { bytes += part; });
    replicate.save(archive);
    archive.flush();
    return bytes;
}

// Reads from bytes, which must outlive it.
class Bytes {
public:
    explicit Bytes(const std::string& bytes)
        : archive(
              [&bytes, at = std::size_t{0}](char* into, std::size_t most) mutable {
                  const std::size_t part = std::min(most, bytes.size() - at);
                  std::memcpy(into, bytes.data() + at, part);
                  at += part;
                  return part;
              },
              bytes.size()) {}
    Loading archive;
};

Scenario busy_world() {
    Overrides overrides = small_world();
    overrides.weight = 400;
    overrides.toy = true;
    overrides.set.push_back("decision.base.open_adverts=4");
    overrides.set.push_back("demography.turnover=0.05 1/year");
    overrides.set.push_back("return.recontact=20 1/year");
    overrides.set.push_back("industry.substitution=0.3");
    overrides.set.push_back("industry.patience=20 days");
    overrides.set.push_back("mission.beds@2022-05-15=50");
    auto interventions = one_of_each();
    interventions[0].cost = {1e9, 100, 100, 3e9}; // used up on the way
    return with(scenario("indonesia.toml", overrides), std::move(interventions));
}

bool go_on(const World&, Day) { return true; }

} // namespace

TEST_CASE("a replicate that is loaded goes on as the saved one, whatever the day") {
    const Scenario world = busy_world();
    const Workers two(2, std::nullopt), one(1, std::nullopt);
    std::mt19937 random(20221);
    std::map<Day, std::string> on_day; // at the end of it
    for (int i = 0; i < 8; ++i)
        on_day[world.start + static_cast<std::int32_t>(random() % 272)] = "";
    on_day[world.start] = on_day[to_day({2022, 5, 14})] = on_day[to_day({2022, 5, 15})] = "";
    const Setup setup = setup_of(world, 1, two);
    Replicate whole(setup);
    for (auto& [day, bytes] : on_day) {
        whole.run_until(day, go_on);
        bytes = saved(whole);
    }
    whole.run_until(world.end, go_on);
    const std::string end = saved(whole);
    REQUIRE(whole.world().cases.size() > 100);
    const Setup alone = setup_of(world, 1, one);
    for (const auto& [day, bytes] : on_day) {
        INFO(to_text(day));
        Bytes from(bytes);
        auto loaded = Replicate::load(number(day) % 2 == 0 ? setup : alone, from.archive);
        INFO(from.archive.why());
        REQUIRE(loaded.has_value());
        CHECK(from.archive.left() == 0);
        CHECK(loaded->next_day() == day + 1);
        CHECK(saved(*loaded) == bytes);
        loaded->run_until(world.end, go_on);
        CHECK(saved(*loaded) == end);
    }
}

TEST_CASE("what is cut, too long or of another world is refused") {
    const Scenario world = busy_world();
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(world, 0, workers);
    Replicate whole(setup);
    whole.run_until(world.start + 100, go_on);
    const std::string bytes = saved(whole);
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{3}, bytes.size() / 2, bytes.size() - 1}) {
        const std::string cut = bytes.substr(0, length);
        Bytes from(cut);
        CHECK_FALSE(Replicate::load(setup, from.archive).has_value());
        CHECK(from.archive.why() != "");
    }
    Overrides other = small_world();
    other.weight = 3000;
    other.toy = true;
    const Scenario coarser = scenario("indonesia.toml", other);
    const Setup coarse = setup_of(coarser, 0, workers);
    Bytes from(bytes);
    CHECK_FALSE(Replicate::load(coarse, from.archive).has_value());
}

TEST_CASE("bytes that somebody changed are refused or lived with") {
    Overrides overrides = small_world();
    overrides.to = to_day({2022, 4, 30});
    overrides.set.push_back("decision.base.open_adverts=5");
    Scenario world = with(scenario("indonesia.toml", overrides), one_of_each());
    world.weight = 50'000; // more than a scenario may ask for
    const Workers workers(1, std::nullopt);
    const Setup setup = setup_of(world, 0, workers);
    Replicate whole(setup);
    whole.run_until(to_day({2022, 4, 10}), go_on);
    const std::string bytes = saved(whole);
    const std::size_t persons = std::size_t{12} * whole.world().persons.layout.persons;
    REQUIRE(bytes.size() > persons);
    std::mt19937_64 random(7);
    std::size_t refused = 0, broken = 0;
    constexpr std::size_t changes = 400;
    for (std::size_t i = 0; i < changes; ++i) {
        std::string changed = bytes;
        // Most of the bytes are persons; most of what can be followed stands behind them.
        const std::size_t at =
            i % 4 == 0 ? random() % bytes.size() : persons + random() % (bytes.size() - persons);
        constexpr std::array<int, 6> values{0, 1, 0x7F, 0x80, 0xFE, 0xFF};
        const std::size_t run = i % 3 == 0 ? 8 : 1;
        for (std::size_t k = at; k < std::min(at + run, bytes.size()); ++k)
            changed[k] = static_cast<char>(values[random() % values.size()]);
        Bytes from(changed);
        auto loaded = Replicate::load(setup, from.archive);
        refused += loaded ? 0 : 1;
        if (!loaded) continue;
        try {
            loaded->run_until(world.end, go_on);
        } catch (const BrokenLaw&) {
            ++broken; // said with the day and the law
        }
    }
    MESSAGE(changes << " changes: " << refused << " refused, " << broken << " broke a law");
    CHECK(refused > 50);
}
