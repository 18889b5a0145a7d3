#include "engine/recruiting.h"
#include "engine/submodels.h"

#include <algorithm>

namespace suar {

std::uint32_t fixed(double share) {
    const double scaled = share * 0x1p32;
    return scaled < 0x1p32 - 1 ? static_cast<std::uint32_t>(scaled) : 0xFFFF'FFFFu;
}

namespace {

std::int64_t& active_in(State& state, std::int16_t home) {
    return state.world.tally.by_province[static_cast<std::size_t>(Outcome::recruiters_active)]
                                        [static_cast<std::size_t>(home)];
}

// Where a recruiter's part of the effort goes before anything is learnt: a part to the home
// province, the rest by labour force. In order of province, of all effort.
std::vector<std::uint32_t> weights_of(const State& state, std::int16_t home, double share) {
    const auto& provinces = state.setup->tables.provinces;
    const double focus = home < 0 ? 0 : state.parameters->recruiter.home_focus;
    double labour_force = 0;
    for (const ProvinceRow& row : provinces) labour_force += static_cast<double>(row.labour_force);
    std::vector<std::uint32_t> weights;
    for (std::size_t p = 0; p < provinces.size(); ++p) {
        const double part = static_cast<double>(provinces[p].labour_force) / labour_force;
        const double own = home >= 0 && static_cast<std::size_t>(home) == p ? focus : 0;
        weights.push_back(fixed((part * (1 - focus) + own) * share));
    }
    return weights;
}

// Row of the home province of a new recruiter slot, or -1 for none.
std::int16_t draw_home(const State& state, Draw has_one, Draw which) {
    if (!has_one.chance(state.parameters->recruiter.with_home)) return -1;
    const Tables& tables = state.setup->tables;
    double left = which.uniform();
    for (const RecruiterHomeRow& row : tables.recruiter_homes) {
        left -= row.share;
        if (left >= 0) continue;
        for (std::size_t p = 0; p < tables.provinces.size(); ++p)
            if (tables.provinces[p].code == row.province_code) return static_cast<std::int16_t>(p);
    }
    return -1;
}

Syndicate new_syndicate(std::size_t arms) {
    Syndicate made;
    made.arms.resize(arms);
    made.effort.assign(arms, 0);
    made.tilt.assign(arms, 0);
    made.route_tilt.fill(1);
    return made;
}

} // namespace

void make_recruiters(State& state) {
    const RecruiterRules& rules = state.parameters->recruiter;
    Recruiters& recruiters = state.world.recruiters;
    Recruiting& recruiting = state.recruiting;
    const std::size_t arms = state.setup->tables.provinces.size() * effort_channels;
    const auto syndicates = static_cast<std::uint32_t>(rules.syndicates);
    recruiting.aimed.assign(state.setup->tables.destinations.size(), 0);
    recruiting.on_arm.assign(arms, 0);
    recruiting.syndicates.assign(syndicates, new_syndicate(arms));
    const double wanted = rules.count / state.setup->weight;
    const auto slots = static_cast<std::size_t>(rules.count > 0 ? std::max(300.0, wanted) : 0);
    const double share = 1 / static_cast<double>(slots);
    for (std::size_t slot = 0; slot < slots; ++slot) {
        const auto luck = [&](std::uint32_t index) {
            return draw(state.people_key, Decision::recruiter_shape,
                        static_cast<std::uint32_t>(slot), 0, index);
        };
        const std::int16_t home = draw_home(state, luck(0), luck(1));
        recruiters.syndicate.push(as<SyndicateIndex>(luck(2).below(syndicates)));
        recruiters.home.push(home);
        recruiters.share.push(fixed(share));
        recruiters.status.push(RecruiterStatus::active);
        recruiters.until.push(state.today);
        recruiters.former_captive.push(0);
        recruiters.deliveries.push(0);
        recruiting.weights.push_back(weights_of(state, home, share));
        if (home >= 0) active_in(state, home) += 1;
    }
}

bool at_work(const State& state, RecruiterIndex slot) {
    return state.world.recruiters.status[slot] == RecruiterStatus::active;
}

void set_status(State& state, RecruiterIndex slot, RecruiterStatus status) {
    Recruiters& recruiters = state.world.recruiters;
    const std::int16_t home = recruiters.home[slot];
    if (home >= 0) {
        active_in(state, home) -= at_work(state, slot) ? 1 : 0;
        active_in(state, home) += status == RecruiterStatus::active ? 1 : 0;
    }
    recruiters.status[slot] = status;
}

double recruiters_at_work(const State& state) {
    const std::size_t slots = state.recruiting.weights.size();
    std::size_t active = 0;
    for (std::size_t slot = 0; slot < slots; ++slot)
        active += at_work(state, as<RecruiterIndex>(slot)) ? 1 : 0;
    return state.parameters->recruiter.count * static_cast<double>(active) /
           static_cast<double>(std::max<std::size_t>(slots, 1));
}

namespace {

Syndicate& syndicate_of(State& state, const CaseRow& row) {
    return state.recruiting.syndicates[at(state.world.recruiters.syndicate[row.recruiter])];
}

constexpr std::int32_t week_of(Day day) { return (number(day) - 4) / 7; } // 1970-01-05 is a Monday

} // namespace

void learn_of_delivery(State& state, const CaseRow& row) {
    if (row.channel >= effort_channels) return; // nobody spent effort on a captive's naming
    Learnt& arm = syndicate_of(state, row).arms[arm_of(at(row.province), row.channel)];
    const std::int32_t weeks = week_of(state.today) - week_of(row.accepted);
    arm.gained +=
        static_cast<double>(state.agent()) * credit_after(state.parameters->recruiter, weeks);
}

void learn_of_exit(State& state, const CaseRow& row, bool left) {
    const Route route = state.setup->tables.exits[at(row.exit)].route;
    Learnt& learnt = syndicate_of(state, row).by_route[static_cast<std::size_t>(route)];
    learnt.expected += static_cast<double>(state.agent());
    if (left) learnt.gained += static_cast<double>(state.agent());
}

std::optional<RecruiterIndex> whose_offer(const State& state, ProvinceIndex province,
                                          Channel channel, std::uint32_t person) {
    const Recruiters& recruiters = state.world.recruiters;
    const std::size_t arm = arm_of(at(province), static_cast<std::size_t>(channel));
    std::optional<RecruiterIndex> first;
    double earliest = 0;
    for (std::size_t s = 0; s < state.recruiting.weights.size(); ++s) {
        const auto slot = as<RecruiterIndex>(s);
        if (!at_work(state, slot)) continue;
        const double effort = state.recruiting.weights[s][at(province)] *
                              state.recruiting.syndicates[at(recruiters.syndicate[slot])].tilt[arm];
        if (!(effort > 0)) continue;
        const Draw luck = draw(state.key, Decision::which_recruiter, person, state.today,
                               static_cast<std::uint32_t>(s));
        // X = -ln V is never below 1 - V: most recruiters are out before the logarithm.
        if (first && 1 - luck.uniform() > earliest * effort) continue;
        const double time = luck.exponential() / effort;
        if (!first || time < earliest) {
            first = slot;
            earliest = time;
        }
    }
    return first;
}

void recruit_the_promoted(State& state, const CaseRow& row) {
    Recruiters& recruiters = state.world.recruiters;
    const SyndicateIndex own = state.world.compounds.syndicate[row.site];
    const std::uint32_t name = name_of(state, row);
    std::optional<RecruiterIndex> chosen;
    double earliest = 0;
    for (std::size_t s = 0; s < state.recruiting.weights.size(); ++s) {
        const auto slot = as<RecruiterIndex>(s);
        const RecruiterStatus status = recruiters.status[slot];
        const bool empty =
            status == RecruiterStatus::arrested || status == RecruiterStatus::retired;
        if (!empty || recruiters.syndicate[slot] != own) continue;
        const double time =
            draw(state.key, Decision::promoted_to, name, state.today, static_cast<std::uint32_t>(s))
                .exponential();
        if (chosen && time >= earliest) continue;
        chosen = slot;
        earliest = time;
    }
    if (!chosen) return;
    recruiters.home[*chosen] = static_cast<std::int16_t>(at(row.province));
    recruiters.former_captive[*chosen] = 1;
    set_status(state, *chosen, RecruiterStatus::active);
    state.recruiting.weights[at(*chosen)] =
        weights_of(state, recruiters.home[*chosen], recruiters.share[*chosen] * 0x1p-32);
}

Submodel about_recruiting() {
    return {
        .file = "engine/recruiting",
        .title = "Recruiters, and whose offer it was",
        .what = "Recruiters are slots, each of a syndicate, some with a home province. Before "
                "anything is learnt a slot spends a part of its effort at home and the rest "
                "by labour force. An offer met through effort is that of one recruiter at "
                "work, by the effort that each has on the arm.",
        .equations = {"slots = max(300, recruiter.count/weight), 0 if recruiter.count is 0;  P(has "
                      "a home) = recruiter.with_home",
                      "P(home province) = its share in the table of recruiters' homes",
                      "weight of a province = share of all workers · (1 − h) + h·(it is the home); "
                      " h = recruiter.home_focus, 0 without a home",
                      "P(recruiter made the offer) ∝ her effort on the arm"},
        .keys = {"recruiter.count", "recruiter.syndicates", "recruiter.with_home",
                 "recruiter.home_focus"},
        .assumptions = {"Recruiters' home provinces are an input about recruiters, never "
                        "about residents; would change with arrested recruiters by home "
                        "province"},
    };
}

} // namespace suar
