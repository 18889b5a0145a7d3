// MODEL 7.6: the only place where a job seeker says yes or no to a deceptive offer, and where it is
// settled whether she knows what the work is.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

namespace suar {

struct Mind { // what the person knows and feels; nothing of anybody else
    double local_wage_idr;
    bool unemployed;
    double stress, awareness; // 0 to 1
    Age age;
    Education education;
    bool minor;
    bool migrant;
    int warnings; // 0 to 3
};

struct Offer {
    Channel channel;
    double wage_idr;
    double years; // since the beginning of 2023: what is known of the work can drift
};
double years_of_drift(Day day);

double acceptance_log_odds(const DecisionRules& rules, const Mind& mind, const Offer& offer);

enum class Answer : unsigned char { refuse, accept };
Answer answer_offer(const DecisionRules& rules, const Mind& mind, const Offer& offer, Draw luck);

// Does the person, having accepted, know the work? Nobody under 18 ever does.
bool knows_the_work(const DecisionRules& rules, const Mind& mind, const Offer& offer, Draw luck);

// Whether a person is under 18. Ages are known by bands, so for the youngest band it is drawn:
// keyed by the seed and the person, the same in every replicate and on every day.
inline bool is_minor(Age age, double minor_share, Draw own) {
    return age == Age::from_15 && own.chance(minor_share);
}

} // namespace suar
