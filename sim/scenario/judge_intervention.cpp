// One intervention: every key that was given, against the registry.
#include "scenario/judge_intervention.h"

#include "core/units.h"
#include "scenario/choose_names.h"
#include "scenario/policy_words.h"
#include "scenario/read_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace suar {
namespace {

// One intervention: its settings by key, without the name before them.
class OneJudge {
public:
    OneJudge(const std::string& name, GivenKeys given, const KnownPlaces& places_known,
             Report& report)
        : name_(name), given_(std::move(given)), known_(places_known), report_(report) {}

    // Nothing when its type is not known.
    std::optional<PolicyEntry> read(const std::vector<std::string>& all_names) {
        if (report_.mentions(full("type"))) return std::nullopt; // files disagree on what it is
        const PolicyType* type = read_type(all_names);
        refuse_keys(name_, given_, type, report_);
        if (!type) return std::nullopt;
        entry_.intervention.name = name_;
        type->begin(entry_.intervention);
        const std::size_t before = report_.count();
        for (const PolicyKey* key : keys_of(*type)) read_key(*key);
        if (report_.count() == before) judge_dates();
        return std::move(entry_);
    }

    bool enabled() const {
        const auto found = chosen_.find("enabled");
        return found == chosen_.end() || found->second == 1;
    }

    Place place(const std::string& key) const {
        const auto found = given_.find(key);
        return (found != given_.end() ? found->second : given_.at("name"))->place;
    }

    void fault(const Place& at, const std::string& key, std::string found, std::string expected,
               std::string help) {
        report_.add({at, full(key), std::move(found), std::move(expected), std::move(help)});
    }

private:
    std::string full(const std::string& key) const { return "intervention." + name_ + "." + key; }

    static Place place_of_value(const Setting& setting) {
        return {setting.place.file, setting.written->line, setting.written->column};
    }

    const PolicyType* read_type(const std::vector<std::string>& all_names) {
        const std::vector<std::string> types = texts_of(intervention_types);
        const auto found = given_.find("type");
        if (found == given_.end()) {
            std::vector<std::string> others;
            std::copy_if(all_names.begin(), all_names.end(), std::back_inserter(others),
                         [&](const std::string& other) { return other != name_; });
            const std::string meant = nearest(name_, others);
            fault(place("name"), "type",
                  "this intervention has no type, and no file that is "
                  "extended has one of this name",
                  fmt::format("a type, one of {}", fmt::join(types, ", ")),
                  meant.empty() ? "" : fmt::format("is \"{}\" meant?", meant));
            return nullptr;
        }
        const Node& value = *found->second->written;
        const PolicyType* type =
            value.kind == Node::Kind::text ? find_policy_type(value.text) : nullptr;
        if (!type)
            fault(place_of_value(*found->second), "type", does_not_fit(value, "a type"),
                  fmt::format("one of {}", fmt::join(types, ", ")),
                  value.kind == Node::Kind::text ? did_you_mean(value.text, types) : "");
        return type;
    }

    static std::string does_not_fit(const Node& value, std::string_view what) {
        return value.kind == Node::Kind::text
                   ? fmt::format("\"{}\" is not {}", value.text, what)
                   : fmt::format("{} is not {}", kind_name(value.kind), what);
    }

    // The word of the key on which this one depends; nothing when that is wrong itself.
    std::optional<std::size_t> selected(const PolicyKey& key) const {
        if (key.condition.selector.empty()) return 0;
        const auto found = chosen_.find(key.condition.selector);
        return found == chosen_.end() ? std::nullopt : std::optional(found->second);
    }

    bool is_given(const PolicyKey& key) const {
        return given_.contains(key.key) ||
               std::any_of(key.spreads.begin(), key.spreads.end(),
                           [&](const std::string& each) { return given_.contains(each); });
    }

    void read_key(const PolicyKey& key) {
        if (key.key == "type" || key.key == "name")
            return keep_text(key, key.key == "type" ? given_.at("type")->written->text : name_);
        const std::optional<std::size_t> word = selected(key);
        const auto found = given_.find(key.key);
        const Setting* given = found == given_.end() ? nullptr : found->second;
        if (key.need == Need::required && !is_given(key)) return refuse_missing(key);
        if (!word && (!given || !key.condition.refusals.empty())) return;
        if (word && !can_be_given(key.condition, *word))
            return refuse_inapplicable(key, given, *word);
        if (!given && key.need == Need::required) return; // in parts, each of which is told
        switch (key.kind) {
        case PolicyKind::number:
            return read_number_key(key, given, word.value_or(0));
        case PolicyKind::day:
            return given ? read_day(key, *given) : void();
        case PolicyKind::flag:
        case PolicyKind::word:
            return read_word(key, given);
        case PolicyKind::text:
            return given ? read_text(key, *given) : void();
        case PolicyKind::province_list:
        case PolicyKind::age_list:
        case PolicyKind::education_list:
        case PolicyKind::country_list:
            return read_list(key, given);
        }
    }

    void refuse_missing(const PolicyKey& key) {
        fault(place("name"), key.key, "this is not given", policy_expectation(key),
              fmt::format("such as {} = {}", key.key, key.example));
    }

    void refuse_inapplicable(const PolicyKey& key, const Setting* given, std::size_t word) {
        if (!given || given->spread || !key.spreads.empty()) return;
        std::string with;
        for (const PolicyValue& value : entry_.values)
            if (value.key->key == key.condition.selector) with = value.setting.text;
        fault(given->place, key.key,
              fmt::format("this cannot be given with {} = \"{}\"", key.condition.selector, with),
              "", key.condition.refusals[word]);
    }

    void read_number_key(const PolicyKey& key, const Setting* given, std::size_t word) {
        const double initial = policy_initial(key, word);
        if (!given || (given->written->text == "none" && initial == no_cap)) {
            Setting setting;
            setting.steps.push_back({std::nullopt, {}, initial, key.unit});
            setting.source = key.source;
            return keep_number(key, std::move(setting));
        }
        if (given->written->kind == Node::Kind::list)
            return fault(place_of_value(*given), key.key,
                         "numbers of an intervention cannot change on dates",
                         expectation(policy_shape(full(key.key), key, word)),
                         "end it and begin another one, under another name");
        NumberShape shape = policy_shape(full(key.key), key, word);
        if (given->spread && find(*given->written, "dist"))
            return fault(place_of_value(*given), key.key.substr(0, key.key.find('.')),
                         "one distribution cannot stand for several numbers",
                         "a distribution for each in a table", "");
        if (given->spread) shape.key = full(key.key.substr(0, key.key.find('.'))); // told once
        std::optional<Setting> setting = read_number(shape, *given->written, given->place, report_);
        if (!setting) return;
        if (setting->source.empty()) setting->source = given->source;
        keep_number(key, std::move(*setting));
    }

    void keep_number(const PolicyKey& key, Setting setting) {
        const Unit shown = *parse_unit(key.unit), stored = *parse_unit(key.stored);
        const Step& step = setting.steps.front();
        double number = convert(step.number, *parse_unit(step.unit), stored);
        if (std::isfinite(number)) // the last bit of a conversion must not leave the range
            number = std::clamp(number, convert(key.range.low, shown, stored),
                                convert(key.range.high, shown, stored));
        key.member(entry_.intervention, key.level) = key.through ? key.through(number) : number;
        entry_.values.push_back({&key, std::move(setting), {}});
    }

    void keep_text(const PolicyKey& key, std::string text) {
        Setting setting;
        setting.text = std::move(text);
        entry_.values.push_back({&key, std::move(setting), {}});
    }

    void refuse_value(const PolicyKey& key, const Setting& given, std::string help) {
        const Node& value = *given.written;
        fault(place_of_value(given), key.key,
              value.kind == Node::Kind::text
                  ? fmt::format("\"{}\" does not fit", value.text)
                  : fmt::format("{} does not fit", kind_name(value.kind)),
              policy_expectation(key), std::move(help));
    }

    void read_day(const PolicyKey& key, const Setting& given) {
        if (given.written->kind != Node::Kind::day) return refuse_value(key, given, "");
        key.day(entry_.intervention) = given.written->day;
        keep_text(key, to_text(given.written->day));
    }

    void read_word(const PolicyKey& key, const Setting* given) {
        std::size_t word = key.initial_word;
        if (given) {
            const Node& value = *given->written;
            const bool flag = key.kind == PolicyKind::flag;
            if (value.kind != (flag ? Node::Kind::flag : Node::Kind::text))
                return refuse_value(key, *given, "");
            const auto found = std::find(key.words.begin(), key.words.end(), value.text);
            if (!flag && found == key.words.end())
                return refuse_value(key, *given, did_you_mean(value.text, key.words));
            word =
                flag ? (value.flag ? 1 : 0) : static_cast<std::size_t>(found - key.words.begin());
        }
        chosen_[key.key] = word;
        if (key.choose) key.choose(entry_.intervention, word);
        keep_text(key, key.words[word]);
    }

    void read_text(const PolicyKey& key, const Setting& given) {
        constexpr std::size_t longest = 300;
        if (given.written->kind != Node::Kind::text || given.written->text.size() > longest)
            return refuse_value(key, given, "");
        keep_text(key, given.written->text);
    }

    void read_list(const PolicyKey& key, const Setting* given) {
        const bool all =
            !given || (given->written->kind == Node::Kind::text && given->written->text == "all");
        if (all) return keep_list(key, {}, {});
        if (given->written->kind != Node::Kind::list) return refuse_value(key, *given, "");
        if (given->written->items.empty())
            return fault(place_of_value(*given), key.key, "an empty list aims at nobody",
                         policy_expectation(key), "");
        const std::optional<KnownNames> known = names_for(key);
        if (!known) return;
        keep_list(key, known->names,
                  choose_names(*known, full(key.key), given->place.file, *given->written, report_));
    }

    // Nothing where the table that would say so is faulty.
    std::optional<KnownNames> names_for(const PolicyKey& key) const {
        const std::string expected = policy_expectation(key);
        if (key.kind == PolicyKind::province_list)
            return known_.provinces ? std::optional(names_of(*known_.provinces, expected))
                                    : std::nullopt;
        if (key.kind == PolicyKind::country_list)
            return known_.countries ? std::optional(KnownNames{*known_.countries, {}, expected})
                                    : std::nullopt;
        return KnownNames{key.words, {}, expected};
    }

    static KnownNames names_of(const std::vector<ProvinceRow>& provinces, std::string expected) {
        KnownNames known{{}, {}, std::move(expected)};
        for (const ProvinceRow& row : provinces) {
            known.names.push_back(row.name);
            known.codes.push_back(row.code);
        }
        return known;
    }

    void keep_list(const PolicyKey& key, const std::vector<std::string>& names,
                   const std::vector<std::size_t>& chosen) {
        std::vector<std::string> kept;
        for (const std::size_t each : chosen) kept.push_back(names[each]);
        if (key.countries)
            key.countries(entry_.intervention) = kept;
        else
            aim(key, chosen);
        Setting setting;
        setting.text = kept.empty() ? "all" : fmt::format("{}", fmt::join(kept, ", "));
        entry_.values.push_back({&key, std::move(setting), std::move(kept)});
    }

    void aim(const PolicyKey& key, const std::vector<std::size_t>& chosen) {
        Target& target = key.target(entry_.intervention);
        const auto is_chosen = [&](std::size_t level) {
            return chosen.empty() || std::find(chosen.begin(), chosen.end(), level) != chosen.end();
        };
        if (key.kind == PolicyKind::province_list)
            for (const std::size_t each : chosen)
                target.provinces.push_back((*known_.provinces)[each].code);
        else if (key.kind == PolicyKind::age_list)
            for (std::size_t level = 0; level < ages; ++level)
                target.ages[level] = is_chosen(level);
        else
            for (std::size_t level = 0; level < educations; ++level)
                target.educations[level] = is_chosen(level);
    }

    void judge_dates() {
        const Intervention& all = entry_.intervention;
        if (all.end < all.start)
            fault(place("end"), "end",
                  fmt::format("{} is before the start, {}", to_text(all.end), to_text(all.start)),
                  "an end on or after the start", "");
    }

    const std::string& name_;
    GivenKeys given_;
    const KnownPlaces& known_;
    Report& report_;
    PolicyEntry entry_;
    std::map<std::string, std::size_t> chosen_; // words of the keys that were read
};

} // namespace

JudgedIntervention judge_intervention(const std::string& name, const GivenKeys& given,
                                      const std::vector<std::string>& all_names,
                                      const KnownPlaces& places_known, Report& report) {
    OneJudge judge(name, given, places_known, report);
    std::optional<PolicyEntry> entry = judge.read(all_names);
    return {std::move(entry), judge.enabled(), judge.place("name"), judge.place("start")};
}

} // namespace suar
