#include "cli/odd_words.h"

namespace suar {

const char* const odd_purpose =
    R"(The purpose is to compare prevention and protection policies person by person: who would have been
trafficked and was not, who was only delayed or diverted, who was harmed because of a policy, what it cost,
and how sure one can be. It serves policy analysts, researchers and teachers. It is not a forecast of how
many people are trafficked.

The mechanism is held to patterns, beside the official counts that it is fitted to:

| | pattern | comes from |
|---|---|---|
| P1 | almost no cases before 2021, about sevenfold growth in Cambodia from 2021 to 2022 | growth of the industry, job loss in the pandemic, learning |
| P2 | cases per head differ between provinces more than labour market and access explain | referral and learning; which provinces lead follows the home provinces of recruiters, an input |
| P3 | many destinations, most cases in few | openings, choice of sites |
| P4 | a part of the recorded cases is labelled as trafficking | entry, treatment and label are three things |
| P5 | people come through adverts, and through friends, relatives and neighbours | channels, ties |
| P6 | pressure in one place moves the trade to the next | relocation; tested by an intervention, counts alone cannot show it |
| P7 | people come out by flight, payment, release, negotiation or raid; attempts often fail and are punished | competing hazards |
| P8 | official counts are not prevalence | only those who reach a mission are recorded |
| P9 | people stopped at departure are few against those who leave, and most retries use another route | imperfect checks, retries |
| P10 | recorded cases are rare against the labour force | the whole labour force is simulated |

Each is a test in `tests/patterns`.
)";

const char* const odd_scales =
    R"(**Time** goes by days of the real calendar. The first year of the baseline is one to settle in. **Space** is
provinces, communities inside them, destination countries and sites; nothing is finer than a town.

**Weight.** One agent stands for `population.weight` persons. The agents of a province are its labour force over the
weight, in communities of at most 4,096 agents. Countries, missions, syndicates, sites and dates do not scale.
Capacities are kept in persons, and an agent takes its weight of them. All outcomes are in persons.
)";

const char* const odd_schedule =
    R"(A day is the steps below, in this order. Each reads the state as the step before left it, and the order inside a step
never matters: decisions are taken for all first, each agent writing its own row only, and scarce places then
go by drawn priority. This is the list that the engine runs.
)";

const char* const odd_concepts =
    R"(- **Basic principles.** Trafficking as a labour market with a deceptive side: offers find people whose situation
  makes them plausible; recruiters follow what pays; enforcement displaces as well as ends. Choices are logistic
  in what a person knows and feels; times are hazards.
- **Emergence.** Numbers of entries and of held persons, their shares by province, country and channel,
  displacement, repeats, and what a policy averts. Unemployment is not emergent: it is steered to the record.
- **Adaptation.** Syndicates move effort between provinces, channels and routes, operators between countries;
  persons withdraw as they learn, and change the route after a stop.
- **Objectives.** Persons maximise nothing; they answer by odds. Syndicates favour what yields most deliveries for the
  effort; how hard they try to fill vacancies is `recruiter.make_up`.
- **Learning.** Syndicates learn yields, with forgetting; operators remember risk; persons gain awareness and warnings
  and lose awareness with time.
- **Prediction.** Recruiters plan for the growth of demand over the time a delivery takes and for losses they count
  on. Nobody else predicts.
- **Sensing.** A person knows the offer, her own situation and what she was told. No decision reads another person's
  row, and nobody sees the true state: neither missions nor recruiters nor policies.
- **Interaction.** Offers, names and warnings along ties; competition for places at sites, for staff and beds of
  missions, for the last of a budget. All else goes through recruiters' effort.
- **Stochasticity.** A draw is a function of the event it belongs to (seed, replicate, decision, who, when), never of
  what was drawn before (Philox4x32-10). So luck is one fixed field for all policies of a seed, and two runs
  differ only where the policy is the cause. For a hazard the luck is X ~ Exp(1), and the event comes when X ≤ h;
  so a larger hazard keeps the events of the smaller.
- **Collectives.** Households, communities, provinces; syndicates, which own sites and employ recruiters. People abroad
  form none.
- **Observation.** Apart from the true state: outcomes are counted from it, recorded cases only through missions. Scores
  count coerced people and coerced days.
)";

const char* const odd_initialisation =
    R"(Persons are made from the tables of provinces and of the labour profile: labour force, urban share and access by
province; sex, age and education nationally (7.1). The first employment is drawn at the day's target rates,
searches have begun, stress stands at its target, awareness at `awareness.initial`; nobody is in debt or has
been abroad. Recruiters are slots (see the submodel of recruiters), all at work. Each country gets site slots for half
as much again as its capacity, more if more will move in from elsewhere, each with syndicate, zone, size
and harshness drawn once. Sites and missions are empty. People, ties, sites and recruiters are the same in every
replicate of a seed; what happens to them differs. Names of people go by province and number, so that the order of rows
in a table changes nothing.

What is run, and how it is written, a scenario says as well:
)";

const char* const odd_interventions =
    R"(A measure edits the rules and fields of a day and never a person; nobody in the world knows of it. Measures are
merged by name when scenario files extend each other, and taken in order of name. They combine with the baseline
and with each other such that nothing changes nothing: chances as 1 − (1 − x)(1 − y), hazards by adding, capacities
by a factor 1 + y. Every measure has:
)";

const char* const odd_laws =
    R"(Checked by the program at the end of every day; a broken one stops the run:

- Everyone is in exactly one stage, and every open case is a person on the way.
- In every country, entries and transfers in = held and complicit + transfers out + exits + deaths; over all
  countries transfers cancel.
- The held are at sites, and no site holds fewer than none.

Held by tests:

- *Zero.* An intervention of intensity 0 leaves the world as it was, bit for bit. *Before.* Nothing dated before an
  intervention's first day differs.
- *More.* Whoever hears a campaign of smaller reach hears that of larger reach too. *Monotone.* With learning,
  referral, warnings and limits of places and missions off, no first yes comes earlier with more messages.
- *Zero entries.* No recruiters, or no demand, or checks that stop everybody: nobody enters.
- *Placebo.* One to one, a delivery taken away changes fewer than one entry in a thousand of the next two years.
- *Relabelling.* Order of rows, keys, communities and threads never changes a result.
- *Weights.* Coarse and fine weights agree within their errors.
- *Two engines.* A second engine that asks every person on every day agrees with this one.
)";

const char* const odd_limits =
    R"(- Persons do not age, are not born and do not leave the labour force; turnover can be switched on.
- Nobody moves between provinces, and households are pairs that never change.
- There are no triangles in ties but by household: warnings and names spread in a network without clusters.
- Persons have no memory of offers refused, and no learning from people who are merely absent.
- Wages answer to nothing; debts are a number that never earns interest and are not paid off.
- Captivity has no inner life: no health, no earnings, no family pressed for ransom but through release and debt.
- Recruiters are slots without a life of their own; their own families and friends are not walked.
- Operators of different countries do not compete in price; why a country is chosen is capacity and remembered risk.
- Other nationalities exist only as those who take over places.
- Missions, police and offices do not learn, and corruption is not modelled as such.
- Exits are one national table with invented volumes; sensitivities and specificities of checks are invented for study.
- Sex, religion, ethnicity and marital state never enter a decision. Sex enters unemployment and access alone.
- Recorded cases identify little: refits with half or twice the recording hazard, and so with other numbers of people
  entering and held, meet the same counts.
- Not modelled at all: smuggling that is not into compounds, domestic trafficking, victims of the fraud, money flows.
)";

const char* const odd_references =
    R"(- Grimm, V., Railsback, S. F., Vincenot, C. E., et al. (2020). The ODD protocol for describing agent-based and
  other simulation models: a second update to improve clarity, replication, and structural realism. *Journal
  of Artificial Societies and Social Simulation* 23(2) 7. doi:10.18564/jasss.4259
- Salmon, J. K., Moraes, M. A., Dror, R. O., Shaw, D. E. (2011). Parallel random numbers: as easy as 1, 2, 3. SC11.
- Klein, D. J., Abeysuriya, R. G., Stuart, R. M., Kerr, C. C. (2024). Noise-free comparison of stochastic agent-based
  simulations using common random numbers. arXiv:2409.02086. For luck that scenarios share.
- Banerjee, A., Karlan, D., Zinman, J. (2015). Six randomized evaluations of microcredit. *American Economic Journal:
  Applied Economics* 7(1).
)";

namespace {

constexpr InputTable all_tables[] = {
    {"tables.provinces", "labour force, urban share, minimum wages and internet use by province",
     "statistics office; governors' decrees; some cells unverified"},
    {"tables.unemployment",
     "open unemployment rate by province and month; the country's in February and August",
     "labour force survey (Sakernas)"},
    {"tables.labour_profile",
     "shares, relative unemployment and relative digital access by sex, age and education; share "
     "of "
     "formal jobs",
     "labour force survey, rounded; unverified"},
    {"tables.destinations", "countries: opening of the first site, and which missions record",
     "statements of the foreign ministry and embassies"},
    {"tables.sites", "zones of each country and how often a site opens there",
     "reports of public bodies; weights unverified"},
    {"tables.exits",
     "exit points and routes: how many of the bound use them, and other travellers a year",
     "**assumption**: invented for study; would change with departures by exit and route"},
    {"tables.travel_index", "travel of each month relative to 2019", "rounded; unverified"},
    {"tables.enforcement",
     "dated operations: share of the held freed, share of those recorded, demand removed and moved",
     "dates: ministry, embassies, press; strengths: a fit to the recorded cases"},
    {"tables.recruiter_homes", "home provinces of recruiters, never of residents",
     "**assumption**: the main origins that the ministry named, with equal shares; would change "
     "with arrested recruiters by home province"},
};

} // namespace

std::span<const InputTable> input_tables() { return all_tables; }

} // namespace suar
