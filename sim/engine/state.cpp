#include "engine/state.h"

#include "engine/recruiting.h"
#include "engine/submodels.h"
#include "rules/answer_offer.h"

#include <algorithm>

namespace suar {

std::uint32_t name_of(const State& state, PersonIndex person) {
    return state.world.persons.layout.name_of(person);
}

std::uint32_t name_of(const State& state, const CaseRow& row) {
    const ProvinceLayout& province = state.world.persons.layout.provinces[row.province];
    return province.code << name_bits |
           (static_cast<std::uint32_t>(at(row.person)) - province.first);
}

std::uint32_t packed(const std::string& iso3) {
    std::uint32_t name = 0;
    for (const char letter : iso3) name = name << 5 | (static_cast<std::uint32_t>(letter) & 31u);
    return name;
}

void set_stage(State& state, PersonIndex person, Stage stage) {
    Persons& persons = state.world.persons;
    PersonRow& row = persons.row[person];
    --persons.in_stage[static_cast<std::size_t>(row.stage())];
    ++persons.in_stage[static_cast<std::size_t>(stage)];
    row.set_stage(stage);
}

namespace {

std::uint16_t level_of(double value) { return static_cast<std::uint16_t>(value * level_one + 0.5); }

} // namespace

bool has_dependants(const State& state, std::uint32_t name, const PersonRow& row) {
    const StressRules& rules = state.parameters->stress;
    if (!(rules.dependants > 0)) return false; // nobody's stress would differ: spares the draw
    return has_dependants(rules, age_of(row.cell()),
                          draw(state.people_key, Decision::dependants, name, 0, 0));
}

double stress_now(const State& state, std::uint32_t name, const PersonRow& row) {
    const Level then = row.stress();
    const double target =
        stress_target(state.parameters->stress, {row.employment() == Employment::unemployed,
                                                 row.debt(), has_dependants(state, name, row)});
    return moved_towards(then.value / level_one, target,
                         state.stress_decay->after(state.day_of_run() - then.day));
}

double awareness_left(const State& state, Level then) {
    return then.value / level_one * state.awareness_decay->after(state.day_of_run() - then.day);
}

double awareness_now(const State& state, PersonIndex person) {
    return awareness_left(state, state.world.persons.awareness[person]);
}

void raise_awareness(State& state, PersonIndex person, double kappa) {
    if (!(kappa > 0)) return;
    const double level = raised_by(awareness_now(state, person), kappa);
    state.world.persons.awareness[person] = {level_of(level), state.day_of_run()};
}

void keep_stress(const State& state, std::uint32_t name, PersonRow& row) {
    row.set_stress({level_of(stress_now(state, name, row)), state.day_of_run()});
}

BundleIndex bundle_of(const State& state, PersonIndex person) {
    const Layout& layout = state.world.persons.layout;
    const ProvinceLayout& province = layout.provinces[layout.province_of(person)];
    const auto number = static_cast<std::uint32_t>(at(person)) - province.first;
    return as<BundleIndex>(province.first_bundle + province.block_of(number) / bundle_blocks);
}

void begin_search(State& state, BundleIndex index, PersonIndex person, double help) {
    const Bundle& bundle = state.world.persons.layout.bundles[index];
    const ProvinceLayout& province = state.world.persons.layout.provinces[bundle.province];
    const auto number = static_cast<std::uint32_t>(at(person)) - province.first;
    const std::uint32_t name = province.code << name_bits | number;
    PersonRow& row = state.world.persons.row[person];
    keep_stress(state, name, row);
    row.set_employment(Employment::unemployed);
    row.next_spell();
    const Draw luck =
        draw(state.key, Decision::find_job, name, static_cast<std::int32_t>(row.spell()), 0);
    const auto education = static_cast<std::size_t>(education_of(row.cell()));
    const std::int32_t days = spell_days(luck, state.labour.finding[education] * help);
    state.calendars[at(index)].searches.add(state.today + days,
                                            {number - bundle.first, row.spell()});
}

void leave_home(State& state, PersonIndex who, Stage stage) {
    PersonRow& person = state.world.persons.row[who];
    const std::size_t province = at(state.world.persons.layout.province_of(who));
    auto& tally = state.world.tally.by_province;
    keep_stress(state, name_of(state, who), person);
    if (person.employment() == Employment::unemployed)
        tally[static_cast<std::size_t>(Outcome::unemployed)][province] -= state.agent();
    if (person.loan()) { // nobody runs the business any more, and the loan is still owed
        person.set_loan(false);
        person.set_debt();
        tally[static_cast<std::size_t>(Outcome::loans_failed)][province] += state.agent();
    }
    person.set_employment(Employment::away);
    person.next_spell(); // voids a search under way
    set_stage(state, who, stage);
}

void come_back(State& state, PersonIndex person, double help) {
    begin_search(state, bundle_of(state, person), person, help);
    const std::size_t province = at(state.world.persons.layout.province_of(person));
    state.world.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)][province] +=
        state.agent();
    set_stage(state, person, Stage::home);
}

void come_home(State& state, CaseIndex which, CaseEnd end, double help) {
    CaseRow& row = state.world.cases[which];
    row.state = CaseState::closed;
    row.end = end;
    row.closed = state.today;
    if (state.world.persons.row[row.person].employment() == Employment::away)
        come_back(state, row.person, help);
    else
        set_stage(state, row.person, Stage::home);
}

namespace {

double local_wage_idr(const State& state, ProvinceIndex province, const PersonRow& row) {
    const ProvinceRow& table = state.setup->tables.provinces[at(province)];
    const LabourRules& rules = state.parameters->labour;
    const int year = to_date(state.today).year;
    double wage =
        static_cast<double>(year <= 2023 ? table.minimum_wage_2023 : table.minimum_wage_2024);
    for (int y = year; y < 2023; ++y) wage /= 1 + rules.wage_growth_per_year;
    for (int y = year; y > 2024; --y) wage *= 1 + rules.wage_growth_per_year;
    const double kind = row.employment() == Employment::formal ? 1 : rules.informal_wage_factor;
    return wage * kind * rules.wage_factor[static_cast<std::size_t>(education_of(row.cell()))];
}

} // namespace

bool is_minor(const State& state, std::uint32_t name, const PersonRow& row) {
    return is_minor(age_of(row.cell()), state.parameters->decision.minor_share,
                    draw(state.people_key, Decision::minor, name, 0, 0));
}

Mind mind_of(const State& state, PersonIndex person) {
    const PersonRow& row = state.world.persons.row[person];
    const std::uint32_t name = name_of(state, person);
    return {local_wage_idr(state, state.world.persons.layout.province_of(person), row),
            row.employment() == Employment::unemployed,
            stress_now(state, name, row),
            awareness_now(state, person),
            age_of(row.cell()),
            education_of(row.cell()),
            is_minor(state, name, row),
            row.migrant(),
            row.warnings()};
}

std::optional<Acceptance> answer_today(const State& state, PersonIndex person, Channel channel) {
    const std::uint32_t name = name_of(state, person);
    const auto luck = [&](Decision decision) {
        return draw(state.key, decision, name, state.today, static_cast<std::uint32_t>(channel));
    };
    const Parameters& rules = *state.parameters;
    const Mind mind = mind_of(state, person);
    const Offer offer{channel, promised_wage_idr(rules.offer, luck(Decision::offer_terms)),
                      years_of_drift(state.today)};
    if (answer_offer(rules.decision, mind, offer, luck(Decision::answer_offer)) == Answer::refuse)
        return std::nullopt;
    const bool knowing = knows_the_work(rules.decision, mind, offer, luck(Decision::know_the_work));
    const auto recruiter =
        channel == Channel::referral
            ? std::optional(RecruiterIndex{0}) // the caller knows whose captive named her
            : whose_offer(state, state.world.persons.layout.province_of(person), channel, name);
    if (!recruiter) return std::nullopt;
    return Acceptance{person, *recruiter, channel,
                      knowing ? EntryKind::knowing : EntryKind::deceived};
}

void count(State& state, Outcome outcome, const CaseRow& row, Where where) {
    Tally& tally = state.world.tally;
    const auto o = static_cast<std::size_t>(outcome);
    tally.by_province[o][at(row.province)] += state.agent();
    if (outcome_rows[o].by_group) tally.by_group[o][row.cell] += state.agent();
    if (where == Where::province_and_country) tally.by_country[o][at(row.country)] += state.agent();
}

void keep_only(State& state, std::vector<CaseIndex>& list, bool (*stays)(const CaseRow&)) {
    std::erase_if(list, [&](CaseIndex which) { return !stays(state.world.cases[which]); });
}

Submodel about_local_wage() {
    return {
        .file = "engine/state",
        .title = "The local wage",
        .what = "What an offer is compared with: the minimum wage of the province and year, "
                "by education and kind of work. Who is unemployed compares with informal "
                "work.",
        .equations = {"local wage = minimum wage · labour.wage_factor[education] · (1 if formal, "
                      "else labour.informal_wage)",
                      "minimum wage of years without a table: ÷ or × (1 + labour.wage_growth) a "
                      "year, from 2023 back, from 2024 on"},
        .keys = {"labour.wage_factor.", "labour.informal_wage", "labour.wage_growth"},
        .assumptions = {"People compare with the usual wage of their kind, not with their "
                        "own; would change with a survey of offers and own earnings"},
    };
}

} // namespace suar
