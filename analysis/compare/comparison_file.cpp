#include "compare/comparison_file.h"

#include "compare/comparison_groups.h"
#include "output/digest.h"
#include "output/group.h"
#include "output/provenance.h"

#include <fmt/format.h>

namespace suar {

using h5::Storage;

namespace {

void describe(h5::Calls& calls, hid_t file, const Comparison& comparison) {
    const auto text = [&](const char* name, std::string_view value) {
        h5::attribute(calls, file, name, value);
    };
    const auto number = [&](const char* name, std::int64_t value) {
        h5::attribute(calls, file, name, Storage::u32, value);
    };
    text("Conventions", "CF-1.10");
    text("filetype", comparison_filetype);
    h5::attribute(calls, file, "format_version", Storage::i32, comparison_format_version);
    text("program_version", comparison.program_version);
    text("program_commit", comparison.program_commit);
    text("title", comparison.base.title);
    text("base_digest", comparison.base.digest);
    text("base_input", comparison.base.finished ? from_result : from_scenario);
    number("seed", comparison.seed);
    number("weight", comparison.weight);
    number("replicates", comparison.replicates);
    number("draws", static_cast<std::int64_t>(comparison.draws.size()));
    text("luck", comparison.luck == Luck::shared ? "shared" : "independent");
    text("discount_per_year", fmt::format("{}", comparison.discount_per_year));
    text("precision", fmt::format("{}", comparison.precision));
    text("start_date", to_text(comparison.run.first));
    text("end_date", to_text(comparison.run.last));
    text("window_start", to_text(comparison.window.first));
    text("horizon", to_text(comparison.window.last));
    const auto& followed = comparison.followed_until;
    text("followed_until", followed ? to_text(*followed) : std::string(not_followed));
    number("quick", comparison.quick ? 1 : 0);
}

void keep_provenance(h5::Calls& calls, hid_t file, const Comparison& comparison,
                     const std::vector<NamedText>& build) {
    Group group(calls, file, "provenance");
    add_text(group, "base_scenario", comparison.base.scenario, "the base as TOML, a byte a value",
             calls);
    Group policies(calls, group.id(), "policies");
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        add_text(policies, "scenario_" + std::to_string(p + 1), comparison.policies[p].scenario,
                 comparison.policies[p].name, calls);
    Group tables(calls, group.id(), "tables");
    for (const NamedText& table : comparison.tables)
        if (!table.text.empty())
            add_text(tables, table.name, table.text, "a table as it was read", calls);
    if (!comparison.remarks.empty()) {
        group.scale_without_labels("remark", comparison.remarks.size());
        group.labels("remarks", "remark", comparison.remarks,
                     "what must be known of how it was made");
    }
    if (!comparison.set.empty()) {
        group.scale_without_labels("setting", comparison.set.size());
        group.labels("set", "setting", comparison.set,
                     "what --set gave to all scenarios, in this order");
    }
    add_build(calls, group.id(), build);
}

} // namespace

Status write_comparison(WholeFile file, const Comparison& comparison,
                        const std::vector<NamedText>& build) {
    h5::Calls calls(file.part());
    h5::Id opened = h5::create_file(calls, file.part());
    describe(calls, opened.get(), comparison);
    write_comparison_groups(calls, opened.get(), comparison);
    keep_provenance(calls, opened.get(), comparison, build);
    if (!calls.failed()) calls.take(H5Fflush(opened.get(), H5F_SCOPE_LOCAL), "flush");
    const std::string digest = calls.failed() ? "" : digest_of_results(calls, opened.get());
    h5::attribute(calls, opened.get(), "digest", "xxh3-128 " + digest);
    opened.close();
    if (calls.failed()) return calls.status();
    return file.finish();
}

} // namespace suar
