#include "rules/answer_offer.h"
#include "rules/luck.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <array>

using namespace suar;

namespace {

DecisionRules rules() {
    DecisionRules all{};
    all.base = {-1.5, -1.2, -0.8, -1.0};
    all.wage = 0.8;
    all.unemployed = 0.6;
    all.stress = 1.1;
    all.age = {0.3, 0.1, 0, -0.3, -0.8, -1.5};
    all.education = {-0.2, 0, 0.2, 0.2, 0.1, -0.1};
    all.tie = 0.7;
    all.migrant = 0.4;
    all.awareness = 1.6;
    all.warned = 0.9;
    all.knowing_base = {-0.9, -0.5, 0.1, 0.4};
    all.knowing_awareness = 0.5;
    all.knowing_migrant = 0.3;
    all.knowing_year = 0.4;
    all.minor_share = 0.1;
    return all;
}

// Somebody, drawn: every part of a mind takes all its values over many numbers.
Mind somebody(std::uint32_t number) {
    const auto part = [&](std::uint32_t index) {
        return draw({9, 0}, Decision::minor, number, 0, index);
    };
    return {2e6 + 4e6 * part(0).uniform(),
            part(1).chance(0.5),
            part(2).uniform(),
            part(3).uniform(),
            static_cast<Age>(part(4).below(ages)),
            static_cast<Education>(part(5).below(educations)),
            part(6).chance(0.2),
            part(7).chance(0.5),
            static_cast<int>(part(8).below(4))};
}

Offer offer_to(std::uint32_t number) {
    const Draw luck = draw({9, 0}, Decision::offer_terms, number, 0, 0);
    return {static_cast<Channel>(luck.below(channels)), 5e6 + 1e7 * luck.another_uniform(),
            static_cast<double>(number % 8) - 4};
}

constexpr std::uint32_t persons = 100'000;

// Nobody answers less willingly after the change, under the same luck, and somebody answers more
// so.
template <class Change> void require_more_willing(Change change) {
    const DecisionRules all = rules();
    int turned = 0;
    for (std::uint32_t number = 0; number < persons; ++number) {
        const Draw luck = testing::luck(number);
        Mind mind = somebody(number);
        Offer offer = offer_to(number);
        const Answer before = answer_offer(all, mind, offer, luck);
        change(mind, offer);
        const Answer after = answer_offer(all, mind, offer, luck);
        REQUIRE(after >= before);
        turned += after > before;
    }
    CHECK(turned > 100);
}

// The same the other way round.
template <class Change> void require_less_willing(Change change) {
    const DecisionRules all = rules();
    int turned = 0;
    for (std::uint32_t number = 0; number < persons; ++number) {
        const Draw luck = testing::luck(number);
        Mind mind = somebody(number);
        const Offer offer = offer_to(number);
        const Answer before = answer_offer(all, mind, offer, luck);
        change(mind);
        const Answer after = answer_offer(all, mind, offer, luck);
        REQUIRE(after <= before);
        turned += after < before;
    }
    CHECK(turned > 100);
}

} // namespace

TEST_CASE("a warning never makes anyone more willing") {
    require_less_willing([](Mind& mind) {
        if (mind.warnings < 3) ++mind.warnings;
    });
}

TEST_CASE("awareness never makes anyone more willing") {
    require_less_willing([](Mind& mind) { mind.awareness = (1 + mind.awareness) / 2; });
}

TEST_CASE("unemployment, stress, earlier migration and a better wage never make less willing") {
    require_more_willing([](Mind& mind, Offer&) { mind.unemployed = true; });
    require_more_willing([](Mind& mind, Offer&) { mind.stress = (1 + mind.stress) / 2; });
    require_more_willing([](Mind& mind, Offer&) { mind.migrant = true; });
    require_more_willing([](Mind&, Offer& offer) { offer.wage_idr *= 1.2; });
    require_more_willing([](Mind& mind, Offer&) { mind.local_wage_idr *= 0.8; });
}

TEST_CASE("an offer through a tie never makes less willing than the same words from a stranger") {
    DecisionRules all = rules();
    all.base.fill(-1);
    int turned = 0;
    for (std::uint32_t number = 0; number < persons; ++number) {
        const Mind mind = somebody(number);
        const auto from = [&](Channel channel) {
            return answer_offer(all, mind, {channel, 1e7, 0}, testing::luck(number));
        };
        REQUIRE(from(Channel::referral) >= from(Channel::in_person));
        turned += from(Channel::referral) > from(Channel::in_person);
    }
    CHECK(turned > 100);
}

TEST_CASE("the log-odds are the sum of the model page") {
    const DecisionRules all = rules();
    const Mind mind{4e6, true, 0.5, 0.25, Age::from_45, Education::primary, false, true, 2};
    const double sum = -1.0 + 0.8 * 0.91629073187415506518 /* ln 2.5 */ + 0.6 + 1.1 * 0.5 - 0.3 -
                       0.2 + 0.7 + 0.4 - 1.6 * 0.25 - 0.9 * 2;
    CHECK(acceptance_log_odds(all, mind, {Channel::referral, 1e7, 2}) == doctest::Approx(sum));
    const double stranger = acceptance_log_odds(all, mind, {Channel::in_person, 1e7, 2});
    CHECK(stranger == doctest::Approx(sum - 0.7 + 1.0 - 0.8));
}

TEST_CASE(
    "acceptances come at the chance of the log-odds, and not at all or always at the limits") {
    // One comparison of 100,000 answers: would notice a chance wrong by one percentage point.
    DecisionRules all = rules();
    double expected = 0, variance = 0, accepted = 0;
    for (std::uint32_t number = 0; number < persons; ++number) {
        const Mind mind = somebody(number);
        const Offer offer = offer_to(number);
        const double chance = exact_logistic(acceptance_log_odds(all, mind, offer));
        expected += chance;
        variance += chance * (1 - chance);
        accepted += answer_offer(all, mind, offer, testing::luck(number)) == Answer::accept;
    }
    CHECK(testing::agrees(accepted, expected, variance));
    for (const Draw& luck : testing::extremes) {
        all.base.fill(-800);
        CHECK(answer_offer(all, somebody(1), offer_to(1), luck) == Answer::refuse);
        all.base.fill(800);
        CHECK(answer_offer(all, somebody(1), offer_to(1), luck) == Answer::accept);
    }
}

TEST_CASE("nobody under 18 ever knows the work") {
    DecisionRules all = rules();
    all.knowing_base.fill(1000);
    for (std::uint32_t number = 0; number < persons; ++number) {
        Mind mind = somebody(number);
        mind.minor = true;
        REQUIRE_FALSE(knows_the_work(all, mind, offer_to(number), testing::luck(number)));
        mind.minor = false;
        REQUIRE(knows_the_work(all, mind, offer_to(number), testing::luck(number)));
    }
}

TEST_CASE(
    "who knows the work: more with awareness and earlier migration, as often as the log-odds") {
    // One comparison of 100,000 answers: would notice a chance wrong by one percentage point.
    const DecisionRules all = rules();
    double expected = 0, variance = 0, knowing = 0;
    for (std::uint32_t number = 0; number < persons; ++number) {
        const Draw luck = testing::luck(number);
        const Offer offer = offer_to(number);
        Mind mind = somebody(number);
        mind.minor = false;
        const bool knows = knows_the_work(all, mind, offer, luck);
        const double chance =
            exact_logistic(all.knowing_base[static_cast<std::size_t>(offer.channel)] +
                           0.5 * mind.awareness + (mind.migrant ? 0.3 : 0) + 0.4 * offer.years);
        expected += chance;
        variance += chance * (1 - chance);
        knowing += knows;
        mind.awareness = (1 + mind.awareness) / 2;
        REQUIRE(knows_the_work(all, mind, offer, luck) >= knows);
        mind.migrant = true;
        REQUIRE(knows_the_work(all, mind, offer, luck) >= knows);
    }
    CHECK(testing::agrees(knowing, expected, variance));
}

TEST_CASE("the drift of knowing is counted from the beginning of 2023 and off at 0") {
    CHECK(years_of_drift(to_day({2023, 1, 1})) == 0);
    CHECK(years_of_drift(to_day({2027, 1, 1})) == doctest::Approx(4));
    CHECK(years_of_drift(to_day({2019, 1, 1})) == doctest::Approx(-4));
    DecisionRules all = rules();
    int later = 0;
    for (std::uint32_t number = 0; number < persons; ++number) {
        const Draw luck = testing::luck(number);
        Mind mind = somebody(number);
        mind.minor = false;
        Offer offer = offer_to(number);
        all.knowing_year = 0;
        const bool without = knows_the_work(all, mind, offer, luck);
        offer.years += 3;
        REQUIRE(knows_the_work(all, mind, offer, luck) == without);
        all.knowing_year = 0.4;
        const bool now = knows_the_work(all, mind, offer, luck);
        offer.years += 1;
        REQUIRE(knows_the_work(all, mind, offer, luck) >= now);
        later += knows_the_work(all, mind, offer, luck) > now;
    }
    CHECK(later > 100);
}
