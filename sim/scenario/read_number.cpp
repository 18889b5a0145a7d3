#include "scenario/read_number.h"

#include "core/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace suar {
namespace {

// What stands around a number in a file: the unit and source of an enclosing table.
struct Surroundings {
    std::string unit;
    std::string source;
};

class NumberReader {
public:
    NumberReader(const NumberShape& shape, const std::string& file, Report& report)
        : shape_(shape), file_(file), report_(report) {}

    std::optional<Setting> read(const Node& value, const Place& place) {
        Setting setting;
        setting.place = place;
        read_value(value, Surroundings{}, setting);
        if (failed_ || setting.steps.empty()) return std::nullopt;
        return setting;
    }

private:
    void fail(const Node& node, std::string found, std::string expected, std::string help) {
        failed_ = true;
        report_.add({{file_, node.line, node.column},
                     shape_.key,
                     std::move(found),
                     std::move(expected),
                     std::move(help)});
    }

    void read_value(const Node& value, const Surroundings& around, Setting& setting) {
        switch (value.kind) {
        case Node::Kind::number:
        case Node::Kind::text:
            read_step(value, std::nullopt, around, setting);
            break;
        case Node::Kind::table:
            read_table(value, around, setting);
            break;
        case Node::Kind::list:
            read_steps(value, around, setting);
            break;
        default:
            fail(value, fmt::format("{} is not a number", kind_name(value.kind)),
                 expectation(shape_), "");
        }
    }

    // The texts beside a value. `allowed` names them, so that a mistyped one is noticed.
    Surroundings read_beside(const Node& table, const Surroundings& around,
                             const std::vector<std::string>& allowed) {
        Surroundings inner = around;
        for (const Member& member : table.members) {
            if (std::find(allowed.begin(), allowed.end(), member.name) == allowed.end()) {
                Node at = member.value;
                at.line = member.line;
                at.column = member.column;
                fail(at, fmt::format("\"{}\" is not a part of a number", member.name),
                     fmt::format("{}", fmt::join(allowed, ", ")),
                     did_you_mean(member.name, allowed));
                continue;
            }
            const bool is_text = member.value.kind == Node::Kind::text;
            const bool words = member.name == "unit" || member.name == "source" ||
                               member.name == "assumption" || member.name == "prior";
            if (words && !is_text) {
                fail(member.value, fmt::format("{} is not a text", kind_name(member.value.kind)),
                     fmt::format("{} = \"...\"", member.name), "");
                continue;
            }
            if (member.name == "unit") inner.unit = member.value.text;
            if (member.name == "source") inner.source = member.value.text;
            if (member.name == "assumption") inner.source = "assumption: " + member.value.text;
        }
        return inner;
    }

    void read_table(const Node& table, const Surroundings& around, Setting& setting) {
        if (find(table, "dist")) return read_distribution(table, around, setting);
        const Surroundings inner =
            read_beside(table, around, {"value", "unit", "source", "assumption", "prior", "range"});
        if (failed_) return; // without a mistyped unit the value would seem wrong too
        const Node* value = find(table, "value");
        if (!value) return fail(table, "there is no value", "{ value = ..., unit = \"...\" }", "");
        if (value->kind == Node::Kind::table)
            return fail(*value, "a table stands where the number should be", expectation(shape_),
                        "");
        setting.source = inner.source;
        read_value(*value, inner, setting);
    }

    // { dist = "beta", mean = 0.4, sd = 0.1, unit = "share", source = "..." }
    void read_distribution(const Node& table, const Surroundings& around, Setting& setting) {
        const Node& dist = *find(table, "dist");
        if (shape_.grain == Grain::whole)
            return fail(dist, "a whole number has no distribution here", expectation(shape_), "");
        const DistributionForm* form = form_of(table, dist);
        if (!form) return;
        std::vector<std::string> allowed{"dist"};
        allowed.insert(allowed.end(), form->parts.begin(), form->parts.end());
        for (const char* text : {"unit", "source", "assumption", "prior", "range"})
            allowed.emplace_back(text);
        const Surroundings inner = read_beside(table, around, allowed);
        if (failed_) return;
        Distribution distribution{form->kind, {}};
        for (const std::string& part : form->parts)
            if (const auto value = read_part(*find(table, part), part, inner))
                distribution.parts.push_back({part, *value});
        if (failed_) return;
        judge_distribution(table, distribution);
        setting.source = inner.source;
        setting.steps.push_back(
            {std::nullopt, {file_, table.line, table.column}, mean_of(distribution), shape_.unit});
        setting.distribution = std::move(distribution);
    }

    // The form of this kind that the table has all parts of.
    const DistributionForm* form_of(const Node& table, const Node& dist) {
        const std::vector<std::string> names(distribution_names.begin(), distribution_names.end());
        const auto kind = std::find(names.begin(), names.end(), dist.text);
        if (dist.kind != Node::Kind::text || kind == names.end()) {
            fail(dist,
                 dist.kind == Node::Kind::text
                     ? fmt::format("\"{}\" is not a distribution", dist.text)
                     : fmt::format("{} is not a distribution", kind_name(dist.kind)),
                 fmt::format("one of {}", fmt::join(names, ", ")), did_you_mean(dist.text, names));
            return nullptr;
        }
        std::vector<std::string> expected;
        for (const DistributionForm& form : distribution_forms()) {
            if (static_cast<std::ptrdiff_t>(form.kind) != kind - names.begin()) continue;
            const bool whole =
                std::all_of(form.parts.begin(), form.parts.end(),
                            [&](const std::string& part) { return find(table, part); });
            if (whole) return &form;
            expected.push_back(fmt::format("{}", fmt::join(form.parts, ", ")));
        }
        fail(dist, fmt::format("the {} distribution lacks a part", dist.text),
             fmt::format("{}", fmt::join(expected, ", or ")), "");
        return nullptr;
    }

    // In the unit of the key; sigma has none.
    std::optional<double> read_part(const Node& node, const std::string& name,
                                    const Surroundings& around) {
        if (name == "sigma" && node.kind == Node::Kind::number) return node.number;
        if (name == "sigma" || (node.kind != Node::Kind::number && node.kind != Node::Kind::text)) {
            fail(node, fmt::format("{} is not a number", kind_name(node.kind)), "a number", "");
            return std::nullopt;
        }
        const std::optional<Step> step = quantity_of(node, std::nullopt, around);
        if (!step) return std::nullopt;
        const double value =
            convert(step->number, *parse_unit(step->unit), *parse_unit(shape_.unit));
        if (std::isfinite(value)) return value;
        fail(node, "the number is not finite", expectation(shape_), "");
        return std::nullopt;
    }

    void judge_distribution(const Node& table, const Distribution& distribution) {
        const auto fault = fault_of(distribution, shape_.range.low, shape_.range.high);
        if (!fault) return;
        const Node* at = fault->part.empty() ? nullptr : find(table, fault->part);
        fail(at ? *at : table, fault->found,
             fault->expected.empty() ? expectation(shape_) : fault->expected, "");
    }

    void read_steps(const Node& list, const Surroundings& around, Setting& setting) {
        if (shape_.dating == Dating::fixed)
            return fail(list, "this number cannot change on dates", expectation(shape_),
                        "it shapes what is made once: people, ties, sites or spells");
        if (list.items.empty())
            return fail(list, "the list of steps is empty", "[{ from = 2019-01-01, value = ... }]",
                        "");
        for (const Node& item : list.items) read_dated(item, around, setting);
    }

    void read_dated(const Node& item, const Surroundings& around, Setting& setting) {
        const std::string form = "{ from = 2019-01-01, value = ... }";
        if (item.kind != Node::Kind::table)
            return fail(item, fmt::format("{} is not a step", kind_name(item.kind)), form, "");
        const Surroundings inner =
            read_beside(item, around, {"from", "value", "unit", "source", "assumption"});
        const Node* from = find(item, "from");
        const Node* value = find(item, "value");
        if (!value) return fail(item, "the step has no value", form, "");
        if (from && from->kind != Node::Kind::day)
            return fail(*from, fmt::format("{} is not a date", kind_name(from->kind)),
                        "a date without quotes, such as 2019-01-01", "");
        if (!from && !setting.steps.empty())
            return fail(item, "only the first step may lack its date", form, "");
        if (from && !setting.steps.empty() && setting.steps.back().from &&
            *setting.steps.back().from >= from->day)
            return fail(*from,
                        fmt::format("{} is not after the step before it, {}", to_text(from->day),
                                    to_text(*setting.steps.back().from)),
                        "steps in order of date", "");
        if (setting.source.empty()) setting.source = inner.source;
        if (value->kind != Node::Kind::number && value->kind != Node::Kind::text)
            return fail(*value, fmt::format("{} is not a number", kind_name(value->kind)),
                        expectation(shape_), "");
        read_step(*value, from ? std::optional(from->day) : std::nullopt, inner, setting);
    }

    void read_step(const Node& node, std::optional<Day> from, const Surroundings& around,
                   Setting& setting) {
        if (std::optional<Step> step = quantity_of(node, from, around))
            if (judge_number(node, *step)) setting.steps.push_back(std::move(*step));
    }

    // A number or a text, with a unit that fits.
    std::optional<Step> quantity_of(const Node& node, std::optional<Day> from,
                                    const Surroundings& around) {
        constexpr double no_minus_zero = 0; // whose text would not read back
        Step step{from, {file_, node.line, node.column}, node.number + no_minus_zero, around.unit};
        if (node.kind == Node::Kind::text) {
            const std::optional<Quantity> quantity = parse_quantity(node.text);
            if (!quantity) {
                fail(node, fmt::format("\"{}\" is not a number", node.text), expectation(shape_),
                     usual());
                return std::nullopt;
            }
            if (!quantity->unit.empty() && !around.unit.empty()) {
                fail(node, "the unit is given twice", "it once", "");
                return std::nullopt;
            }
            step.number = quantity->number + no_minus_zero;
            if (!quantity->unit.empty()) step.unit = quantity->unit;
        }
        if (!judge_unit(node, step)) return std::nullopt;
        return step;
    }

    bool judge_unit(const Node& node, Step& step) {
        const Dimension dimension = parse_unit(shape_.unit)->dimension;
        if (step.unit.empty()) {
            if (needs_unit(dimension) && shape_.unit_is == UnitIs::written) {
                fail(node, fmt::format("{} has no unit", number_text(step.number)),
                     fmt::format("{} with its unit", describe(dimension)),
                     fmt::format("write \"{} {}\" if that is what you mean",
                                 number_text(step.number), shape_.unit));
                return false;
            }
            step.unit = shape_.unit;
            return true;
        }
        const std::optional<Unit> unit = parse_unit(step.unit);
        if (!unit) {
            fail(node, fmt::format("\"{}\" is not a unit", step.unit),
                 fmt::format("{}, such as {}", describe(dimension), shape_.unit), "");
            return false;
        }
        if (unit->dimension == dimension) return true;
        fail(node, fmt::format("\"{}\" measures {}", step.unit, describe(unit->dimension)),
             fmt::format("{}, such as {}", describe(dimension), shape_.unit), "");
        return false;
    }

    bool judge_number(const Node& node, const Step& step) {
        const double number =
            convert(step.number, *parse_unit(step.unit), *parse_unit(shape_.unit));
        if (!std::isfinite(number)) {
            fail(node, "the number is not finite", expectation(shape_), "");
            return false;
        }
        if (number < shape_.range.low || number > shape_.range.high) {
            const std::string unit = step.unit == shape_.unit ? "" : " " + step.unit;
            fail(node, fmt::format("{}{} is out of range", number_text(step.number), unit),
                 expectation(shape_), usual());
            return false;
        }
        if (shape_.grain == Grain::whole && number != std::floor(number)) {
            fail(node, fmt::format("{} is not a whole number", number_text(step.number)),
                 expectation(shape_), "");
            return false;
        }
        return true;
    }

    std::string usual() const {
        if (std::isnan(shape_.initial)) return "";
        const bool plain =
            shape_.unit == "share" || shape_.unit == "number" || shape_.unit == "factor";
        return fmt::format("the default is {}{}", number_text(shape_.initial),
                           plain ? "" : " " + shape_.unit);
    }

    const NumberShape& shape_;
    const std::string& file_;
    Report& report_;
    bool failed_ = false;
};

} // namespace

std::string expectation(const NumberShape& shape) {
    const std::string unit = shape.unit == "number" ? "" : fmt::format(" ({})", shape.unit);
    return fmt::format("a {}number from {} to {}{}", shape.grain == Grain::whole ? "whole " : "",
                       number_text(shape.range.low), number_text(shape.range.high), unit);
}

std::optional<Setting> read_number(const NumberShape& shape, const Node& value, const Place& place,
                                   Report& report) {
    return NumberReader(shape, place.file, report).read(value, place);
}

} // namespace suar
