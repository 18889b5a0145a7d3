#include "output/provenance.h"

#include "output/digest.h"
#include "output/group.h"

namespace suar {

void add_text(Group& group, const std::string& name, const std::string& text,
              std::string_view long_name, h5::Calls& calls) {
    const std::string bytes = name + "_bytes";
    group.scale_without_labels(bytes, text.size());
    const h5::Id& dataset = group.numbers(name, h5::Storage::u8, {bytes}, std::nullopt, long_name);
    std::vector<std::int64_t> values;
    values.reserve(text.size());
    for (const char letter : text) values.push_back(static_cast<unsigned char>(letter));
    h5::write_all(calls, dataset, values);
    group.describe(name, "digest", "xxh3-128 " + digest_of_text(text));
}

void add_build(h5::Calls& calls, hid_t group, const std::vector<NamedText>& build) {
    const Group made(calls, group, "build");
    if (calls.failed()) return;
    for (const NamedText& fact : build)
        h5::attribute(calls, made.id(), fact.name.c_str(), fact.text);
}

namespace {

template <class Row>
std::vector<std::string> each(const std::vector<Row>& rows, std::string Row::*field) {
    std::vector<std::string> texts;
    for (const Row& row : rows) texts.push_back(row.*field);
    return texts;
}

} // namespace

void write_provenance(h5::Calls& calls, hid_t file, const Provenance& provenance) {
    Group group(calls, file, "provenance");
    if (!provenance.scenario.empty())
        add_text(group, "scenario", provenance.scenario,
                 "the scenario in force, as TOML, one byte a value", calls);

    Group tables(calls, group.id(), "tables");
    for (const NamedText& table : provenance.tables)
        if (!table.text.empty())
            add_text(tables, table.name, table.text, "a table as it was read", calls);

    Group parameters(calls, group.id(), "parameters");
    parameters.scale("parameter", each(provenance.parameters, &ParameterText::key),
                     "key in a scenario");
    parameters.labels("value", "parameter", each(provenance.parameters, &ParameterText::value),
                      "value in this run");
    parameters.labels("unit", "parameter", each(provenance.parameters, &ParameterText::unit),
                      "unit");
    parameters.labels("source", "parameter", each(provenance.parameters, &ParameterText::source),
                      "source or assumption");

    add_build(calls, group.id(), provenance.build);
}

} // namespace suar
