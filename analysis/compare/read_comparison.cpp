#include "compare/comparison_file.h"
#include "results/read_attributes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>

namespace suar {

namespace {

bool is_input(const std::string& text) { return text == from_scenario || text == from_result; }

constexpr std::size_t most_of_a_kind = 1'000'000; // draws or replicates
constexpr std::int32_t most_days = 36'525;        // of a run; scenarios have no longer ones

class ComparisonReader {
public:
    explicit ComparisonReader(const SafeFile& file) : file_(file) {}

    Result<Comparison> read() {
        Attributes attributes = file_.attributes();
        read_attributes(attributes);
        if (const Status status = attributes.status(); !status) return status.problems();
        read_inputs();
        comparison_.countries = names("/comparison/countries/country");
        for (const Division division : all_divisions) {
            const std::string name(division_names[at(division)]);
            comparison_.parts[at(division)] = names("/comparison/by_" + name + "/" + name);
        }
        comparison_.months = months();
        if (file_.holds("/comparison/interventions")) read_interventions();
        check_outcomes();
        // Sizes are those of the datasets, which have been checked; the attributes must agree.
        if (problems_.empty()) read_worlds();
        if (problems_.empty() && comparison_.luck == Luck::shared) read_ledgers();
        if (problems_.empty() && file_.holds("/comparison/ends")) read_ends();
        if (problems_.empty() && file_.holds("/comparison/drawn")) read_drawn();
        if (!problems_.empty()) return problems_;
        return std::move(comparison_);
    }

private:
    void refuse(const std::string& found) {
        if (problems_.empty())
            problems_ = {{file_.path(), "", found, "a comparison as suar wrote it",
                          std::string(help_of_reading)}};
    }

    void read_attributes(Attributes& attributes) {
        comparison_.program_version = attributes.text("program_version");
        comparison_.program_commit = attributes.text("program_commit");
        comparison_.base.title = comparison_.base.name = attributes.text("title");
        comparison_.base.digest = attributes.text("base_digest");
        const std::string input = attributes.text("base_input");
        if (!is_input(input)) attributes.refuse("has an unknown base_input");
        comparison_.base.finished = input == from_result;
        comparison_.quick = attributes.count("quick") != 0;
        comparison_.seed = attributes.count("seed");
        comparison_.weight = attributes.count("weight");
        comparison_.replicates = attributes.count("replicates");
        draws_ = attributes.count("draws");
        const std::string luck = attributes.text("luck");
        if (luck != "shared" && luck != "independent") attributes.refuse("has an unknown luck");
        comparison_.luck = luck == "shared" ? Luck::shared : Luck::independent;
        comparison_.run = {attributes.day("start_date"), attributes.day("end_date")};
        comparison_.window = {attributes.day("window_start"), attributes.day("horizon")};
        comparison_.discount_per_year = share(attributes, "discount_per_year");
        comparison_.precision = share(attributes, "precision");
        for (const std::size_t count : {draws_, std::size_t{comparison_.replicates}})
            if (count == 0 || count > most_of_a_kind)
                attributes.refuse("has an unexpected number of draws or replicates");
        const std::string followed = attributes.text("followed_until");
        if (followed != not_followed) comparison_.followed_until = attributes.day("followed_until");
        check_days(attributes);
        if (comparison_.weight == 0) attributes.refuse("has agents that stand for nobody");
    }

    void check_days(Attributes& attributes) const {
        const Window &run = comparison_.run, &window = comparison_.window;
        if (run.first > run.last || run.last - run.first >= most_days)
            attributes.refuse("has a run from " + to_text(run.first) + " to " + to_text(run.last));
        if (window.first < run.first || window.first > window.last || window.last > run.last)
            attributes.refuse("has a window that is not within its run");
        const auto& followed = comparison_.followed_until;
        if (followed && (*followed < window.last || *followed > run.last))
            attributes.refuse("follows the averted to a day that is not of its run");
    }

    std::vector<std::string> names(const std::string& path) {
        if (!problems_.empty()) return {};
        auto read = file_.names(path);
        if (read) return std::move(read.value());
        problems_ = read.problems();
        return {};
    }

    std::string text(const std::string& path) {
        if (!problems_.empty()) return "";
        auto read = file_.text(path);
        if (read) return std::move(read.value());
        problems_ = read.problems();
        return "";
    }

    // A dataset that must have so many values.
    std::vector<std::int64_t> numbers(const std::string& path, std::size_t size) {
        if (!problems_.empty()) return {};
        auto read = file_.counts(path);
        if (!read)
            problems_ = read.problems();
        else if (read.value().values.size() != size)
            refuse(path + " has an unexpected size");
        else
            return std::move(read.value().values);
        return {};
    }

    void read_inputs() {
        comparison_.base.scenario = text("/provenance/base_scenario");
        const auto labels = names("/comparison/policy");
        const auto titles = names("/comparison/policy_title");
        const auto digests = names("/comparison/policy_digest");
        const auto inputs = names("/comparison/policy_input");
        if (labels.empty()) return refuse("there is no policy in it");
        if (titles.size() != labels.size() || digests.size() != labels.size())
            return refuse("the policies have not all a title and a digest");
        if (inputs.size() != labels.size() || !std::ranges::all_of(inputs, is_input))
            return refuse("the policies have not all a known input");
        for (std::size_t p = 0; p < labels.size(); ++p)
            comparison_.policies.push_back(
                {labels[p], titles[p], digests[p],
                 text("/provenance/policies/scenario_" + std::to_string(p + 1)),
                 inputs[p] == from_result});
        if (file_.holds("/provenance/set")) comparison_.set = names("/provenance/set");
        if (file_.holds("/provenance/remarks")) comparison_.remarks = names("/provenance/remarks");
    }

    void read_interventions() {
        const auto labels = names("/comparison/interventions/intervention");
        const auto types = names("/comparison/interventions/intervention_type");
        if (types.size() != labels.size()) return refuse("the interventions have not all a type");
        for (std::size_t i = 0; i < labels.size(); ++i)
            comparison_.interventions.push_back({labels[i], types[i]});
    }

    void check_outcomes() {
        const auto labels = names("/comparison/outcome");
        const auto& known = compared_outcomes();
        bool same = labels.size() == known.size();
        for (std::size_t i = 0; same && i < known.size(); ++i) same = labels[i] == known[i].name;
        if (!same) refuse("the outcomes are not those that this program knows");
        if (comparison_.luck != Luck::shared) return;
        const auto entries = names("/comparison/ledger/entry");
        same = entries.size() == ledger_entries;
        for (std::size_t i = 0; same && i < ledger_entries; ++i)
            same = entries[i] == ledger_rows[i].name;
        if (!same) refuse("the ledger is not the one that this program knows");
    }

    std::vector<Window> months() {
        const std::string path = "/comparison/months/time_bounds";
        if (!problems_.empty() || !file_.holds("/comparison/months")) return {};
        auto bounds = file_.counts(path);
        if (!bounds) problems_ = bounds.problems();
        if (!problems_.empty()) return {};
        const std::vector<std::int64_t>& days = bounds.value().values;
        std::vector<Window> months;
        for (std::size_t i = 0; i + 1 < days.size(); i += 2) {
            const std::int64_t length = comparison_.run.last - comparison_.run.first;
            if (days[i] < 0 || days[i] >= days[i + 1] || days[i + 1] > length + 1) {
                refuse(path + " is not within the run");
                return {};
            }
            months.push_back({comparison_.run.first + static_cast<std::int32_t>(days[i]),
                              comparison_.run.first + static_cast<std::int32_t>(days[i + 1]) + -1});
        }
        return months;
    }

    // All values of one kind, base and policies, in the order in which worlds are numbered here.
    std::vector<std::int64_t> values(const std::string& group, const std::string& name,
                                     std::size_t places) {
        const std::size_t replicates = comparison_.replicates,
                          policies = comparison_.policies.size();
        const auto base = numbers(group + "/base_" + name, draws_ * replicates * places);
        const auto policy =
            numbers(group + "/policy_" + name, draws_ * policies * replicates * places);
        if (!problems_.empty()) return {};
        std::vector<std::int64_t> all;
        for (std::size_t draw = 0; draw < draws_; ++draw) {
            const auto add = [&](const std::vector<std::int64_t>& from, std::size_t each) {
                const auto begin = from.begin() + static_cast<std::ptrdiff_t>(draw * each);
                all.insert(all.end(), begin, begin + static_cast<std::ptrdiff_t>(each));
            };
            add(base, replicates * places);
            add(policy, policies * replicates * places);
        }
        return all;
    }

    // Every world, in the order in which they are numbered here. There are as many as the numbers
    // of their outcomes say, or none are made.
    void make_worlds() {
        values("/comparison", "value", compared_outcomes().size());
        if (!problems_.empty()) return;
        comparison_.draws.resize(draws_);
        for (Realised& draw : comparison_.draws) {
            draw.base.assign(comparison_.replicates, {});
            draw.policies.assign(comparison_.policies.size(), draw.base);
        }
    }

    // Calls put(world, place, amount) for each value of each world.
    void each_value(const std::string& group, const std::string& name, std::size_t places,
                    const std::function<void(WorldAmounts&, std::size_t, Amount)>& put) {
        const auto all = values(group, name, places);
        if (!problems_.empty()) return;
        auto next = all.begin();
        const auto read = [&](std::vector<WorldAmounts>& worlds) {
            for (WorldAmounts& world : worlds)
                for (std::size_t place = 0; place < places; ++place, ++next)
                    put(world, place, *next == not_seen ? Amount() : Amount(*next));
        };
        for (Realised& draw : comparison_.draws) {
            read(draw.base);
            for (auto& worlds : draw.policies) read(worlds);
        }
    }

    void read_worlds() {
        make_worlds();
        if (!problems_.empty()) return;
        each_value("/comparison", "value", compared_outcomes().size(),
                   [](WorldAmounts& world, std::size_t, Amount amount) {
                       world.outcomes.push_back(amount);
                   });
        for (std::size_t o = 0; o < country_outcomes.size(); ++o)
            each_value("/comparison/countries",
                       o == static_cast<std::size_t>(CountryOutcome::entries)
                           ? "value"
                           : std::string(country_outcome_names[o]),
                       comparison_.countries.size(),
                       [o](WorldAmounts& world, std::size_t, Amount amount) {
                           world.countries[o].push_back(amount);
                       });
        if (!comparison_.interventions.empty()) read_amounts_of_interventions();
        for (const Division division : all_divisions) read_parts(division);
        if (!comparison_.months.empty()) read_months();
    }

    void read_amounts_of_interventions() {
        const std::string group = "/comparison/interventions";
        const std::size_t interventions = comparison_.interventions.size();
        for (std::size_t o = 0; o < intervention_outcomes; ++o)
            each_value(group, std::string(intervention_outcome_names[o]), interventions,
                       [=](WorldAmounts& world, std::size_t i, Amount amount) {
                           world.interventions.resize(interventions);
                           world.interventions[i][o] = amount;
                       });
        const std::size_t years = comparison_.parts[at(Division::year)].size();
        each_value(group, "cost_by_year", interventions * years,
                   [=](WorldAmounts& world, std::size_t i, Amount amount) {
                       world.cost_by_year.resize(interventions);
                       world.cost_by_year[i / years].push_back(amount);
                   });
    }

    void read_parts(Division division) {
        const std::string group = "/comparison/by_" + std::string(division_names[at(division)]);
        const std::size_t parts = comparison_.parts[at(division)].size();
        bool found = false;
        for (std::size_t o = 0; o < part_outcomes; ++o) {
            const std::string name(part_outcome_rows[o].name);
            if (!file_.holds(group + "/base_" + name)) continue; // no part has it
            found = true;
            each_value(group, name, parts, [=](WorldAmounts& world, std::size_t i, Amount amount) {
                world.parts[at(division)].resize(parts);
                world.parts[at(division)][i][o] = amount;
            });
        }
        if (parts == 0 || !found) refuse(group + " tells of no parts");
    }

    // Everywhere and by country are two datasets; here the first stands before the second, by
    // month.
    void read_months() {
        const std::size_t countries = comparison_.countries.size();
        const std::size_t months = comparison_.months.size();
        for (std::size_t o = 0; o < monthly_outcomes.size(); ++o) {
            const std::string name(row_of(monthly_outcomes[o]).name);
            const auto set = [&, o](WorldAmounts& world, std::size_t row, Amount amount) {
                world.months[o].resize(months * (1 + countries), not_seen);
                world.months[o][row] = amount.value_or(not_seen);
            };
            each_value("/comparison/months", name, months,
                       [&](WorldAmounts& world, std::size_t month, Amount amount) {
                           set(world, month * (1 + countries), amount);
                       });
            each_value("/comparison/months", name + "_by_country", months * countries,
                       [&](WorldAmounts& world, std::size_t i, Amount amount) {
                           set(world, i / countries * (1 + countries) + 1 + i % countries, amount);
                       });
        }
    }

    using Put = std::function<void(PartLedger&, std::size_t, std::int64_t)>;

    // Calls put(ledger, place, value) for each value of each ledger, of the policies or the
    // placebo.
    void each_entry(const std::string& path, std::size_t places, bool of_placebo, const Put& put) {
        const std::size_t worlds = of_placebo ? 1 : comparison_.policies.size();
        const auto all = numbers(path, draws_ * worlds * comparison_.replicates * places);
        if (!problems_.empty()) return;
        auto next = all.begin();
        const auto read = [&](std::vector<PartLedger>& ledgers) {
            for (PartLedger& ledger : ledgers)
                for (std::size_t place = 0; place < places; ++place, ++next)
                    put(ledger, place, *next);
        };
        for (Realised& draw : comparison_.draws) {
            if (of_placebo) read(draw.placebo);
            if (!of_placebo)
                for (auto& ledgers : draw.ledgers) read(ledgers);
        }
    }

    void read_ledgers() {
        const bool has_placebo = file_.holds("/comparison/ledger/placebo");
        const std::vector<PartLedger> empty(comparison_.replicates);
        for (Realised& draw : comparison_.draws) {
            draw.ledgers.assign(comparison_.policies.size(), empty);
            if (has_placebo) draw.placebo = empty;
        }
        for (const bool of_placebo : {false, true}) {
            if (of_placebo && !has_placebo) continue;
            each_entry(of_placebo ? "/comparison/ledger/placebo" : "/comparison/ledger/value",
                       ledger_entries, of_placebo,
                       [](PartLedger& ledger, std::size_t entry, std::int64_t value) {
                           ledger.all.values[entry] = value;
                       });
            for (const Division division : all_divisions) {
                if (division == Division::year) continue;
                const std::string group =
                    "/comparison/by_" + std::string(division_names[at(division)]);
                const std::size_t parts = comparison_.parts[at(division)].size();
                each_entry(group + (of_placebo ? "/placebo" : "/ledger"), parts * ledger_entries,
                           of_placebo,
                           [=](PartLedger& ledger, std::size_t place, std::int64_t value) {
                               ledger.parts[at(division)].resize(parts);
                               ledger.parts[at(division)][place / ledger_entries]
                                   .values[place % ledger_entries] = value;
                           });
            }
        }
    }

    void read_ends() {
        const auto keys = names("/comparison/ends/end_key");
        const auto labels = names("/comparison/ends/end_value");
        const auto settings = names("/comparison/ends/end_setting");
        const std::size_t replicates = comparison_.replicates,
                          policies = comparison_.policies.size(), outcomes = end_outcomes.size();
        if (problems_.empty() && (keys.size() != labels.size() || keys.size() != settings.size()))
            return refuse("the ends have not all a value and a setting");
        const auto base =
            numbers("/comparison/ends/base_value", keys.size() * replicates * outcomes);
        const auto policy = numbers("/comparison/ends/policy_value",
                                    keys.size() * policies * replicates * outcomes);
        if (!problems_.empty()) return;
        auto next_base = base.begin(), next_policy = policy.begin();
        const auto read = [&](auto& next) {
            std::vector<EndAmounts> worlds(replicates);
            for (EndAmounts& world : worlds)
                for (Amount& amount : world) {
                    amount = *next == not_seen ? Amount() : Amount(*next);
                    ++next;
                }
            return worlds;
        };
        for (std::size_t i = 0; i < keys.size(); ++i) {
            End end{keys[i], labels[i], settings[i], read(next_base), {}};
            for (std::size_t p = 0; p < policies; ++p) end.policies.push_back(read(next_policy));
            comparison_.ends.push_back(std::move(end));
        }
    }

    std::vector<std::optional<double>> drawn(const std::string& path, std::size_t size) {
        if (!problems_.empty()) return {};
        auto read = file_.reals(path);
        if (!read)
            problems_ = read.problems();
        else if (read.value().values.size() != size)
            refuse(path + " has an unexpected size");
        if (!problems_.empty()) return {};
        std::vector<std::optional<double>> values;
        for (const double value : read.value().values)
            values.push_back(std::isnan(value) ? std::nullopt : std::optional(value));
        return values;
    }

    void read_drawn() {
        const auto keys = names("/comparison/drawn/key"), units = names("/comparison/drawn/unit");
        if (problems_.empty() && units.size() != keys.size())
            return refuse("the numbers that were drawn have not all a unit");
        const std::size_t policies = comparison_.policies.size();
        const auto base = drawn("/comparison/drawn/base_value", keys.size() * draws_);
        // Left out where all worlds have the same.
        const std::string path = "/comparison/drawn/policy_value";
        const bool differ = file_.holds(path);
        const auto policy = differ ? drawn(path, policies * keys.size() * draws_) : base;
        if (!problems_.empty()) return;
        const auto row = [&](const auto& values, std::size_t which) {
            const auto begin = values.begin() + static_cast<std::ptrdiff_t>(which * draws_);
            return std::vector(begin, begin + static_cast<std::ptrdiff_t>(draws_));
        };
        for (std::size_t k = 0; k < keys.size(); ++k) {
            DrawnNumber number{keys[k], units[k], row(base, k), {}};
            for (std::size_t p = 0; p < policies; ++p)
                number.policies.push_back(row(policy, differ ? p * keys.size() + k : k));
            comparison_.drawn.push_back(std::move(number));
        }
    }

    // A real number of the head, kept as a text; from 0 to 1.
    static double share(Attributes& attributes, const char* name) {
        const std::string text = attributes.text(name);
        double value = -1;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || stop != text.data() + text.size() ||
            !(value >= 0 && value <= 1))
            attributes.refuse(std::string("has an unexpected ") + name);
        return value;
    }

    const SafeFile& file_;
    Comparison comparison_{};
    std::size_t draws_ = 0;
    Problems problems_;
};

} // namespace

Result<Comparison> read_comparison(const std::string& path) {
    const auto file = SafeFile::open(path, comparison_kind);
    if (!file) return file.problems();
    return ComparisonReader(file.value()).read();
}

} // namespace suar
