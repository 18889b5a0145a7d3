#include "cli/odd_tables.h"

#include "cli/odd_words.h"
#include "engine/day.h"
#include "scenario/grounds.h"
#include "scenario/registry.h"
#include "world/entities.h"
#include "world/outcomes.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace suar {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "–" : text; }

// A bar would end a cell.
std::string cell(std::string_view text) {
    std::string safe;
    for (const char sign : text) safe += sign == '|' ? std::string("\\|") : std::string(1, sign);
    return safe;
}

// Commas in numbers of five digits and more: 100000 is 100,000.
std::string grouped(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        const bool decimals = i > 0 && text[i - 1] == '.';
        const std::size_t digits = end - i;
        for (; i < end; ++i) {
            result += text[i];
            const std::size_t left = end - i - 1;
            if (!decimals && digits > 4 && left > 0 && left % 3 == 0) result += ',';
        }
        if (i < text.size()) result += text[i++];
    }
    return result;
}

std::string first_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string full_stop(std::string text) { return text.ends_with('.') ? text : text + "."; }

// Keys that differ in their last word alone: one row.
struct Family {
    std::vector<const Explanation*> keys;
    const Explanation& first() const { return *keys.front(); }
};

std::string stem(const std::string& key) { return key.substr(0, key.rfind('.') + 1); }

bool alike(const Explanation& one, const Explanation& two) {
    return stem(one.key) == stem(two.key) && one.meaning == two.meaning && one.unit == two.unit &&
           one.range == two.range && one.source == two.source && one.prior == two.prior &&
           one.dates == two.dates && one.limits == two.limits;
}

std::vector<Family> families(const std::vector<Explanation>& keys) {
    std::vector<Family> all;
    for (const Explanation& key : keys)
        if (!all.empty() && alike(all.back().first(), key))
            all.back().keys.push_back(&key);
        else
            all.push_back({{&key}});
    return all;
}

std::string names(const Family& family, std::string_view drop) {
    std::string text = family.first().key;
    if (text.starts_with(drop)) text.erase(0, drop.size());
    text = "`" + text + "`";
    for (std::size_t i = 1; i < family.keys.size(); ++i)
        text += fmt::format(", `.{}`", family.keys[i]->key.substr(stem(family.first().key).size()));
    return text;
}

std::string default_of(const Explanation& key) {
    if (key.key.ends_with(".COUNTRY")) return "by the scenario";
    return key.initial.empty() ? "must be given" : key.initial;
}

std::string defaults(const Family& family) {
    const bool same =
        std::all_of(family.keys.begin(), family.keys.end(),
                    [&](const Explanation* key) { return key->initial == family.first().initial; });
    std::string text = default_of(family.first());
    for (std::size_t i = 1; i < family.keys.size() && !same; ++i)
        text += ", " + default_of(*family.keys[i]);
    return text;
}

std::string kind_or_unit(const Explanation& key) {
    const bool plain = key.unit.empty() || key.unit == "number" || key.unit == "factor";
    return plain ? key.kind : key.unit;
}

std::string word_for(Basis basis) {
    switch (basis) {
    case Basis::assumption:
        return "Assumption. ";
    case Basis::fit:
        return "Fit. ";
    case Basis::neutral:
        return "Neutral. ";
    default:
        return "";
    }
}

std::string told(const std::string& letter, const std::string& source) {
    const Grounds grounds = grounds_of(source);
    std::string text = word_for(grounds.basis) + full_stop(first_capital(grounds.text));
    if (!grounds.would_change.empty()) text += " Would change " + full_stop(grounds.would_change);
    return fmt::format("- **{}** {}\n", letter, text);
}

// Of what is no number nobody can say how plausible it is.
std::string prior_of(const Explanation& key) {
    if (!key.prior.empty()) return key.prior;
    return key.kind == "number" || key.kind == "whole number" ? "none given" : "–";
}

// Letters for what the rows of one table stand on, in order.
class Letters {
public:
    std::string of(const std::string& source) {
        if (source.empty()) return "–";
        const auto found = std::find(sources_.begin(), sources_.end(), source);
        const auto which = static_cast<std::size_t>(found - sources_.begin());
        if (found == sources_.end()) sources_.push_back(source);
        return letter(which);
    }
    std::string list() const {
        std::string text;
        for (std::size_t i = 0; i < sources_.size(); ++i) text += told(letter(i), sources_[i]);
        return text;
    }

private:
    static std::string letter(std::size_t which) {
        const std::string last(1, static_cast<char>('a' + which % 26));
        return which < 26 ? last : letter(which / 26 - 1) + last;
    }
    std::vector<std::string> sources_;
};

} // namespace

std::string filled(std::string_view text) {
    constexpr std::size_t widest = 100;
    std::istringstream words{std::string(text)};
    std::string result, line;
    for (std::string word; words >> word;) {
        if (!line.empty() && line.size() + 1 + word.size() > widest) {
            result += line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return result + line + "\n";
}

std::string key_table(const std::vector<Explanation>& keys, std::string_view drop) {
    std::string text = "| key | meaning | unit | default | range | prior | stands on |\n"
                       "|---|---|---|---|---|---|---|\n";
    Letters letters;
    for (const Family& family : families(keys)) {
        const Explanation& first = family.first();
        const bool fixed = first.dates.starts_with("the same for the whole run");
        text += fmt::format(
            "| {}{} | {}{} | {} | {} | {} | {} | {} |\n", names(family, drop), fixed ? " †" : "",
            cell(first.meaning), first.limits.empty() ? "" : " Limits: " + cell(first.limits) + ".",
            cell(kind_or_unit(first)), cell(grouped(defaults(family))),
            cell(grouped(or_dash(first.range))), cell(prior_of(first)), letters.of(first.source));
    }
    const std::string list = letters.list();
    return text + (list.empty() ? "" : "\n" + list);
}

std::string entity_tables() {
    std::string text;
    for (const Entity& entity : entities()) {
        text +=
            fmt::format("**{}.** {}\n\n| variable | meaning | unit or values |\n|---|---|---|\n",
                        entity.name, entity.what);
        for (const StateVariable& variable : entity.variables)
            text +=
                fmt::format("| `{}` | {} | {} |\n", variable.name, variable.meaning, variable.unit);
        text += "\n";
    }
    return text;
}

std::string step_table() {
    std::string text = "| | step | what happens | rules asked |\n|---|---|---|---|\n";
    std::size_t number = 0;
    for (const DayStep& step : day_steps()) {
        std::istringstream words{std::string(step.rules)};
        std::string rules;
        for (std::string rule; words >> rule;)
            rules += fmt::format("{}`{}`", rules.empty() ? "" : ", ", rule);
        text += fmt::format("| {} | `{}` | {} | {} |\n", ++number, step.name, step.what,
                            or_dash(rules));
    }
    return text;
}

std::string outcome_table() {
    std::string text = "| outcome | meaning | kind | by |\n|---|---|---|---|\n";
    for (const OutcomeRow& row : outcome_rows) {
        std::string by;
        const auto add = [&](bool is, const char* name) {
            if (is) by += (by.empty() ? "" : ", ") + std::string(name);
        };
        add(row.by_province, "province");
        add(row.by_country, "country");
        add(row.by_group, "group");
        text += fmt::format("| `{}` | {} | {} | {} |\n", row.name, row.long_name,
                            row.kind == Kind::flow ? "flow" : "stock", by);
    }
    return text;
}

std::string input_table() {
    std::string text = "| key | what it holds | where from |\n|---|---|---|\n";
    for (const InputTable& table : input_tables())
        text += fmt::format("| `{}` | {} | {} |\n", table.key, table.what, table.source);
    return text;
}

std::string setting_table() {
    std::string text = "| key | meaning | default |\n|---|---|---|\n";
    for (const SettingKey& key : setting_keys())
        if (key.kind != SettingKind::table)
            text += fmt::format("| `{}` | {} | {} |\n", key.key, key.meaning, cell(key.initial));
    return text;
}

} // namespace suar
