#include "policy/policy_day.h"
#include "policy/policy_type.h"
#include "rules/pass_exit.h"

namespace suar {
namespace {

TakedownRules& rules_of(Intervention& all) { return std::get<ContentTakedown>(all.measure).rules; }

// Adverts stand in the open or in closed groups; what is said in person cannot be taken down.
constexpr std::size_t with_adverts = 2;

PolicyKey found_of(std::size_t channel) {
    PolicyKey key = number_key(
        "found." + std::string(channel_names[channel]),
        "Share of the adverts of this channel that are found and removed.", "share", {0, 1},
        [](Intervention& all, std::size_t level) -> double& { return rules_of(all).found[level]; });
    key.level = channel;
    key.initial = {0};
    key.source = "neutral: channels that are not named are left alone";
    return key;
}

} // namespace

PolicyType ContentTakedown::type() {
    std::vector<PolicyKey> keys;
    for (std::size_t channel = 0; channel < with_adverts; ++channel)
        keys.push_back(found_of(channel));
    keys.front().prior = "P18: 0.05 to 0.40 of adverts removed before they are seen";
    keys.push_back(number_key(
        "delay", "Time from the first day of an advert to its removal.", "days", {0, 365},
        [](Intervention& all, std::size_t) -> double& { return rules_of(all).delay_days; }));
    keys.back().example = "\"3 days\"";
    keys.back().initial = {3};
    keys.back().source = "assumption: a review of three days; would change with times that a "
                         "ministry or platform reports from notice to removal";
    keys.push_back(number_key("advert_lifetime",
                              "Mean time that an advert stays up if nobody removes it.", "days",
                              {0.1, 3650}, [](Intervention& all, std::size_t) -> double& {
                                  return rules_of(all).advert_lifetime_days;
                              }));
    keys.back().example = "\"14 days\"";
    keys.back().initial = {14};
    keys.back().source =
        "assumption: two weeks; would change with adverts that were followed until "
        "they ended";
    return {.aim = Aim::coercive,
            .meaning = "Removes deceptive adverts from social media and groups.",
            .unit = "recruiter-days of adverts taken down",
            .keys = std::move(keys),
            .begin = [](Intervention& all) { all.measure = ContentTakedown{}; }};
}

void add_to_day(const ContentTakedown& takedown, const Adding& how, PolicyDay& day) {
    ByChannel<double> removed{};
    for (std::size_t c = 0; c < channels; ++c) {
        removed[c] = share_taken_down(takedown.rules, static_cast<Channel>(c)) * how.intensity;
        double& before = day.parameters.offer.takedown[c];
        before = either(before, removed[c]);
    }
    day.takedowns.push_back({how.intervention, removed});
}

} // namespace suar
