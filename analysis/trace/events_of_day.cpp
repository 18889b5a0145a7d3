#include "trace/events_of_day.h"

#include "rules/levels.h"

#include <algorithm>

namespace suar {

namespace {

class Telling {
public:
    Telling(const Glimpse& before, const Glimpse& after, const DayOfPerson& day)
        : before_(before), after_(after), day_(day) {}

    Events events() {
        for_each_case([&](const CaseRow* was, const CaseRow& is) { tell_raid(was, is); });
        tell_turnover();
        tell_work();
        tell_messages();
        tell_loans();
        for_each_case([&](const CaseRow* was, const CaseRow& is) { tell_case(was, is); });
        if (was_.stage() == Stage::abroad_legally && is_.stage() == Stage::home)
            tell(What::returns_from_legal_work);
        if (is_.warnings() > was_.warnings()) tell(What::is_warned);
        return std::move(events_);
    }

private:
    bool today(Day day) const { return day == day_.today; }
    void tell(What what) { events_.push_back({day_.today, what, std::nullopt, {}}); }
    void tell(What what, CountryIndex country) {
        events_.push_back({day_.today, what, country, {}});
    }
    // By name where only one can have done it.
    void tell_of(What one, What one_of, const std::vector<std::string>& names) {
        events_.push_back({day_.today, names.size() > 1 ? one_of : one, std::nullopt, names});
    }

    template <class Tell> void for_each_case(Tell tell_one) {
        for (std::size_t i = 0; i < after_.cases.size(); ++i)
            tell_one(i < before_.cases.size() ? &before_.cases[i] : nullptr, after_.cases[i]);
    }

    void tell_turnover() {
        const bool forgot = (was_.migrant() && !is_.migrant()) ||
                            (was_.returned() && !is_.returned()) ||
                            is_.warnings() < was_.warnings();
        const bool anew = day_.of_new_person && after_.awareness.day == day_.day_of_run &&
                          after_.awareness.value == *day_.of_new_person &&
                          is_.stress().day == day_.day_of_run;
        another_ = day_.of_new_person && (forgot || anew);
        if (another_) tell(What::another_person);
    }

    void tell_work() {
        const Employment was = was_.employment(), is = is_.employment();
        const bool had_work = was == Employment::formal || was == Employment::informal;
        if (had_work && is == Employment::unemployed && !was_.loan()) tell(What::loses_work);
        if (was == Employment::unemployed && !is_.loan()) {
            if (is == Employment::formal) tell(What::finds_formal_work);
            if (is == Employment::informal) tell(What::finds_informal_work);
        }
        if (was_.stage() != Stage::abroad_legally && is_.stage() == Stage::abroad_legally)
            tell(What::leaves_for_legal_work);
        if (!was_.loan() || is_.loan()) return;
        tell(is == Employment::unemployed ? What::business_fails
             : is == Employment::away     ? What::leaves_business
                                          : What::repays_loan);
    }

    void tell_loans() {
        if (!was_.loan() && is_.loan())
            tell_of(What::takes_loan, What::takes_one_loan_of, day_.loans);
    }

    // A stop and a return teach as well; who hears a message on the same day is not told of it.
    void tell_messages() {
        const bool raised = before_.awareness.value != after_.awareness.value ||
                            before_.awareness.day != after_.awareness.day;
        bool taught = another_;
        for_each_case([&](const CaseRow* was, const CaseRow& is) {
            taught = taught || turned_away(was, is) || (today(is.closed) && is.arrived != never);
        });
        if (!raised || taught) return;
        if (day_.campaigns.empty())
            tell(What::hears_of_offers);
        else
            tell_of(What::hears_campaign, What::hears_one_campaign_of, day_.campaigns);
    }

    static std::uint8_t attempts_before(const CaseRow* was) { return was ? was->attempts : 0; }
    static bool waited_to_retry(const CaseRow* was) {
        return was && was->state == CaseState::waiting_retry;
    }
    bool attempted(const CaseRow* was, const CaseRow& is) const {
        return is.attempts > attempts_before(was);
    }
    bool stopped_today(const CaseRow* was, const CaseRow& is) const {
        return attempted(was, is) && !today(is.departed);
    }
    bool refused_today(const CaseRow* was, const CaseRow& is) const {
        if (attempted(was, is) || waited_to_retry(was)) return false;
        return is.state == CaseState::waiting_retry ||
               (today(is.closed) && is.end == CaseEnd::passport_withheld);
    }
    bool turned_away(const CaseRow* was, const CaseRow& is) const {
        return stopped_today(was, is) || refused_today(was, is);
    }

    void tell_raid(const CaseRow* was, const CaseRow& is) {
        const bool held =
            was && (was->state == CaseState::captive || was->state == CaseState::complicit);
        if (!held || !day_.raided) return;
        tell(What::is_raided);
        if (today(is.freed)) tell_way_out(is.end);
        told_way_out_ = today(is.freed);
    }

    void tell_case(const CaseRow* was, const CaseRow& is) {
        if (was && was->state == CaseState::closed) return;
        if (!was) tell_acceptance(is);
        tell_journey(was, is);
        tell_captivity(was, is);
        tell_mission(was, is);
        tell_return(is);
    }

    void tell_acceptance(const CaseRow& is) {
        switch (static_cast<Channel>(is.channel)) {
        case Channel::open_adverts:
            return tell(What::accepts_open_advert);
        case Channel::closed_groups:
            return tell(What::accepts_in_group);
        case Channel::in_person:
            return tell(What::accepts_in_person);
        case Channel::referral:
            return tell(is.was_named ? What::accepts_through_tie : What::is_found_again);
        }
    }

    void tell_journey(const CaseRow* was, const CaseRow& is) {
        if (waited_to_retry(was) && attempted(was, is)) tell(What::tries_again);
        if (today(is.departed)) tell(What::departs, is.arrived == never ? is.country : is.entered);
        if (stopped_today(was, is)) tell(What::stopped);
        if (refused_today(was, is)) tell(What::passport_withheld);
        if (turned_away(was, is))
            tell(is.state == CaseState::waiting_retry ? What::means_to_try_again
                                                      : What::does_not_try_again);
        if (!today(is.closed)) return;
        if (is.end == CaseEnd::withdrew) tell(What::withdraws);
        if (is.end == CaseEnd::travel_closed) tell(What::travel_closed);
        if (is.end == CaseEnd::not_taken) tell(What::not_taken);
    }

    // Not where the earlier case was another person's, in the same slot.
    bool entered_before(const CaseRow& is) const {
        return was_.migrant() &&
               std::any_of(before_.cases.begin(), before_.cases.end(), [&](const CaseRow& one) {
                   return one.number < is.number && one.arrived != never;
               });
    }

    void tell_captivity(const CaseRow* was, const CaseRow& is) {
        const bool entered = today(is.arrived);
        if (entered) {
            tell(is.kind == EntryKind::deceived ? What::enters_deceived : What::enters_knowing,
                 is.entered);
            if (entered_before(is)) tell(What::enters_again);
        }
        if (is.arrived == never) return;
        if (today(is.coerced_since) && is.kind == EntryKind::knowing) tell(What::is_coerced);
        if (is.failed_attempts > (was ? was->failed_attempts : 0)) tell(What::attempt_fails);
        if (is.injuries > (was ? was->injuries : 0)) tell(What::was_hurt);
        const bool held_before = was && !entered;
        if (is.country != (held_before ? was->country : is.entered))
            tell(What::is_moved_abroad, is.country);
        else if (held_before && is.site != was->site)
            tell(What::is_moved, is.country);
        if (today(is.promoted)) tell(What::is_promoted);
        // Only who is held sends word: who is out comes herself.
        if (today(is.contacted) && (is.freed == never || is.end == CaseEnd::mission))
            tell(What::gets_word_to_mission, is.mission);
    }

    void tell_mission(const CaseRow* was, const CaseRow& is) {
        const bool out_by_mission = today(is.freed) && is.end == CaseEnd::mission;
        if (today(is.freed) && !out_by_mission && !told_way_out_) tell_way_out(is.end);
        if (today(is.contacted) && is.freed != never && !out_by_mission)
            tell(What::reaches_mission, is.mission);
        if (today(is.recorded)) {
            tell(What::is_recorded, is.mission);
            tell(is.label == Label::tppo ? What::labelled_tppo : What::labelled_otherwise);
        }
        if (out_by_mission) tell_way_out(is.end);
        const auto becomes = [&](CaseState state) {
            return is.state == state && (!was || was->state != state);
        };
        if (becomes(CaseState::awaiting_bed)) tell(What::waits_for_bed);
        if (becomes(CaseState::in_shelter)) tell(What::is_sheltered);
        if (is.papers && !(was && was->papers)) tell(What::gets_papers);
        if (becomes(CaseState::way_home)) tell(What::travels_unaided);
    }

    void tell_way_out(CaseEnd end) {
        switch (end) {
        case CaseEnd::escape:
            return tell(What::escapes);
        case CaseEnd::release:
            return tell(What::is_released);
        case CaseEnd::police:
            return tell(What::freed_by_police);
        case CaseEnd::raid:
            return tell(What::freed_by_raid);
        case CaseEnd::mission:
            return tell(What::freed_by_mission);
        case CaseEnd::abandoned:
            return tell(What::is_left_behind);
        case CaseEnd::complicit_return:
            return tell(What::leaves_as_promoted);
        case CaseEnd::death:
            return tell(What::dies);
        case CaseEnd::open:
        case CaseEnd::withdrew:
        case CaseEnd::travel_closed:
        case CaseEnd::stopped:
        case CaseEnd::not_taken:
        case CaseEnd::passport_withheld:
        case CaseEnd::placed_legally:
            return; // nobody was held
        }
    }

    void tell_return(const CaseRow& is) {
        if (!today(is.closed) || is.arrived == never || is.end == CaseEnd::death) return;
        tell(What::comes_home);
        tell(is_.debt() ? What::owes_money : What::debt_is_settled);
    }

    const Glimpse& before_;
    const Glimpse& after_;
    const DayOfPerson& day_;
    const PersonRow& was_ = before_.row;
    const PersonRow& is_ = after_.row;
    bool another_ = false, told_way_out_ = false;
    Events events_;
};

What end_of_case(const CaseRow& row) {
    switch (row.state) {
    case CaseState::preparing:
    case CaseState::waiting_retry:
        return What::ends_preparing;
    case CaseState::in_transit:
        return What::ends_on_the_way;
    case CaseState::captive:
        return row.coerced_since == never ? What::ends_at_site : What::ends_held;
    case CaseState::complicit:
        return What::ends_promoted;
    case CaseState::in_shelter:
        return What::ends_sheltered;
    case CaseState::way_home:
        return What::ends_on_the_way_home;
    case CaseState::awaiting_bed:
        return What::ends_waiting_for_bed;
    case CaseState::closed:
        break;
    }
    return What::ends_at_home;
}

} // namespace

Events events_of_day(const Glimpse& before, const Glimpse& after, const DayOfPerson& day) {
    return Telling(before, after, day).events();
}

Events first_events(const Glimpse& start, Day first) {
    switch (start.row.employment()) {
    case Employment::formal:
        return {{first, What::begins_formal, std::nullopt, {}}};
    case Employment::informal:
        return {{first, What::begins_informal, std::nullopt, {}}};
    case Employment::unemployed:
        return {{first, What::begins_searching, std::nullopt, {}}};
    case Employment::away:
        break;
    }
    return {};
}

Events last_events(const Glimpse& end, Day last) {
    if (end.row.stage() == Stage::dead) return {};
    if (end.row.stage() == Stage::abroad_legally)
        return {{last, What::ends_in_legal_work, std::nullopt, {}}};
    if (end.cases.empty()) return {{last, What::ends_at_home, std::nullopt, {}}};
    const CaseRow& row = end.cases.back();
    const What what = end_of_case(row);
    const bool at_site =
        what == What::ends_held || what == What::ends_at_site || what == What::ends_promoted;
    return {{last, what, at_site ? std::optional(row.country) : std::nullopt, {}}};
}

} // namespace suar
