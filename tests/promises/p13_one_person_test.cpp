// P13, the exact part: in a world without interaction, changing what happens to one person changes
// only that person, exactly.
#include "support/policies.h"

#include <map>

using namespace suar;
using namespace suar::testing;

namespace {

// Nobody names, warns or sells anybody; the same recruiters work as hard as they can whatever comes
// of it, and learn nothing; one country with one site has room for all; the mission has too.
Scenario without_interaction() {
    Overrides alone = small_world();
    alone.set = {"referral.per_captive_year=0 1/year",
                 "return.warning=0",
                 "captivity.sale=0 1/year",
                 "recruiter.effort_per_delivery=9000 recruiter-days",
                 "recruiter.effort_max=20000 recruiter-days/day",
                 "recruiter.stretch=10",
                 "recruiter.explore=1",
                 "recruiter.arrest=0 1/year",
                 "recruiter.leaving=0 1/year",
                 "mission.cases_per_day=10000 cases/day",
                 "mission.beds=100000 beds",
                 "industry.capacity.KHM=500000 persons",
                 "industry.buildings_min=20",
                 "industry.buildings_max=20",
                 "industry.places_min=5000",
                 "industry.places_max=5000",
                 "industry.origin_share=1"};
    for (const char* const country : {"PHL", "MMR", "LAO", "MYS", "VNM", "ARE"})
        alone.set.push_back(std::string("industry.capacity.") + country + "=0 persons");
    Scenario world = scenario("indonesia.toml", alone);
    world.tables.enforcement.clear();
    return world;
}

struct Lives {
    std::vector<PersonRow> rows;
    std::vector<Level> awareness;
    std::map<std::uint32_t, std::vector<CaseRow>> cases;
};

Lives lives_of(const Scenario& world, std::optional<Day> one_less_from) {
    const Workers workers(2, std::nullopt);
    Setup setup = setup_of(world, 0, workers);
    setup.one_less_from = one_less_from;
    Lives lives;
    run_replicate(setup, [&](const World& now, Day today) {
        if (today < world.end) return true;
        for (std::uint32_t p = 0; p < now.persons.layout.persons; ++p) {
            lives.rows.push_back(now.persons.row[PersonIndex{p}]);
            lives.awareness.push_back(now.persons.awareness[PersonIndex{p}]);
        }
        for (const CaseRow& row : now.cases)
            lives.cases[static_cast<std::uint32_t>(at(row.person))].push_back(row);
        return true;
    });
    return lives;
}

bool same(const CaseRow& a, const CaseRow& b) {
    return a.channel == b.channel && a.entered == b.entered && a.contacted == b.contacted &&
           a.mission == b.mission && a.attempts == b.attempts && a.number == b.number &&
           a.recruiter == b.recruiter && a.kind == b.kind && a.country == b.country &&
           a.site == b.site && a.state == b.state && a.end == b.end && a.label == b.label &&
           a.exit == b.exit && a.debt_idr == b.debt_idr && a.accepted == b.accepted &&
           a.departed == b.departed && a.arrived == b.arrived &&
           a.coerced_since == b.coerced_since && a.promoted == b.promoted &&
           a.recorded == b.recorded && a.freed == b.freed && a.closed == b.closed;
}

std::vector<CaseRow> cases_of(const Lives& lives, std::uint32_t person) {
    const auto found = lives.cases.find(person);
    return found == lives.cases.end() ? std::vector<CaseRow>{} : found->second;
}

// Persons of whom anything is otherwise.
std::vector<std::uint32_t> changed_between(const Lives& one, const Lives& other) {
    REQUIRE(one.rows.size() == other.rows.size());
    std::vector<std::uint32_t> changed;
    for (std::uint32_t p = 0; p < one.rows.size(); ++p) {
        const auto left = cases_of(one, p), right = cases_of(other, p);
        const bool equal =
            one.rows[p] == other.rows[p] && one.awareness[p].value == other.awareness[p].value &&
            one.awareness[p].day == other.awareness[p].day && left.size() == right.size() &&
            std::equal(left.begin(), left.end(), right.begin(), same);
        if (!equal) changed.push_back(p);
    }
    return changed;
}

} // namespace

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

TEST_CASE("P13: without interaction one delivery fewer changes one person and nobody else") {
    std::vector<Intervention> policies = one_of_each();
    for (Intervention& each : policies) { // what is short, and what is told, would be one
        if (auto* channel = std::get_if<LegalChannel>(&each.measure)) {
            channel->rules.quota_per_day = 1e7;
            channel->rules.reach_per_day /= 100;
        }
        if (auto* raids = std::get_if<CompoundCrackdown>(&each.measure)) raids->raids.moved = 0;
        if (auto* joint = std::get_if<BilateralCooperation>(&each.measure)) joint->raids.moved = 0;
        if (auto* help = std::get_if<Reintegration>(&each.measure)) help->rules.testimony = 0;
    }
    const Scenario world = with(without_interaction(), policies);
    const Lives all = lives_of(world, std::nullopt);
    const Lives one_less = lives_of(world, to_day({2022, 3, 1}));
    std::size_t entries = 0;
    for (const auto& [person, cases] : all.cases)
        for (const CaseRow& row : cases) entries += row.arrived != never;
    CHECK(entries > 200);
    const std::vector<std::uint32_t> changed = changed_between(all, one_less);
    REQUIRE(changed.size() == 1);
    const auto& hers = one_less.cases.at(changed.front());
    CHECK(std::any_of(hers.begin(), hers.end(),
                      [](const CaseRow& row) { return row.end == CaseEnd::not_taken; }));
}

TEST_CASE("P13: the world of this test is one without interaction only because it was made so") {
    // With referral, limits and vacancies back, one delivery fewer touches others in the end.
    const Scenario world = with(small_base(), one_of_each());
    const Lives all = lives_of(world, std::nullopt);
    const Lives one_less = lives_of(world, to_day({2022, 3, 1}));
    CHECK(changed_between(all, one_less).size() > 1);
}

TEST_SUITE_END();
