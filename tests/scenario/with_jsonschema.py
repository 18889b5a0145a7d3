"""Judges scenario files with an independent validator and the schema that editors use.

Usage: with_jsonschema.py PROGRAM, in the source folder. Debian's python3-jsonschema and python3-h5py.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

import h5py
import jsonschema

program = sys.argv[1]
scenarios = pathlib.Path("scenarios")
failures = []


def expect(holds, words):
    if not holds:
        failures.append(words)


def suar(*arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)


def plain(value):
    """Dates as texts, as editors hand them to a validator."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


# The committed schema is the one that the registry gives now, and is a schema.
generated = suar("explain", "--schema").stdout
committed = (scenarios / "schema.json").read_text()
expect(generated == committed,
       "scenarios/schema.json is stale: suar explain --schema > scenarios/schema.json")
schema = json.loads(committed)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)


def faults(text):
    return [f"{'.'.join(map(str, fault.absolute_path))}: {fault.message[:200]}"
            for fault in validator.iter_errors(plain(tomllib.loads(text)))]


# Every scenario of the repository is right by it, and tells its editor where it is.
good = sorted(path for path in scenarios.rglob("*.toml") if "bad" not in path.parts)
expect(len(good) >= 2, "there are scenarios to judge")
for path in good:
    text = path.read_text()
    for fault in faults(text):
        failures.append(f"{path}: {fault}")
    first = text.splitlines()[0]
    expect(first.startswith("#:schema ")
           and (path.parent / first.removeprefix("#:schema ")).resolve()
           == (scenarios / "schema.json").resolve(), f"{path}: its first line names the schema")

# What the program writes is right by it: new scenarios, effective ones, the examples of `explain`.
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    for options in ([], ["--policy"]):
        path = folder / f"new{len(options)}.toml"
        made = suar("new", path, "--baseline", scenarios / "small.toml", *options)
        expect(made.returncode == 0, made.stderr)
        for fault in faults(path.read_text()):
            failures.append(f"suar new {options}: {fault}")
    run = suar("run", folder / "new1.toml", "--to", "2022-01-02", "--quiet", "-o", folder / "new.h5",
               "--set", 'stress.base={ dist = "beta", mean = 0.4, sd = 0.1 }')
    expect(run.returncode == 0, run.stderr)
    with h5py.File(folder / "new.h5") as result:
        effective = bytes(result["provenance/scenario"][:]).decode()
    expect("[[intervention]]" in effective and "dist =" in effective, "the effective scenario")
    for fault in faults(effective):
        failures.append(f"effective scenario: {fault}")

    explained = json.loads(suar("explain", "--json").stdout)
    types = [each["group"] for each in explained if each["key"].endswith(".enabled")]
    lines = [f'extends = "{(scenarios / "small.toml").resolve()}"']
    for each in explained:  # tables are not beside this file
        if each["group"] not in types and each["group"] != "tables":
            lines.append(each["example"])
    for kind in types:
        lines.append("[[intervention]]")
        parts = {each["key"].removeprefix(kind + "."): each["example"] for each in explained
                 if each["group"] == kind}
        # What goes to every route is not given by route as well.
        lines += [example for part, example in parts.items()
                  if part not in ("name", "enabled") and part.rpartition(".")[0] not in parts]
        lines.append(f'name = "the {kind}"')
    path = folder / "examples.toml"
    path.write_text("\n".join(lines) + "\n")
    checked = suar("check", path)
    expect(checked.returncode == 0, f"the examples of explain: {checked.stderr}")
    for fault in faults(path.read_text()):
        failures.append(f"examples: {fault}")

# Mistakes that need no table and no other file are seen by it as they are by the program.
seen = """bytes_without_unit distribution_kind distribution_unit group_as_value hazard_without_unit
    dated_but_fixed intervention_ages intervention_check_by_sex intervention_campaign_by_religion
    intervention_cost intervention_cost_table intervention_intensity intervention_key intervention_medium intervention_loan
    intervention_name intervention_one_table intervention_passport_route intervention_reach
    intervention_route intervention_steps intervention_type intervention_visa_ferry
    intervention_without_name many_at_once no_unit no_value not_a_number not_whole out_of_range
    parameter_as_group source_not_text step_without_value steps_empty table_not_text
    thousands_comma title_not_text toy_not_flag unknown_interval unknown_key unknown_level
    unknown_section unknown_unit weight_zero wrong_currency wrong_dimension wrong_type""".split()
for name in seen:
    expect(faults((scenarios / "bad" / f"{name}.toml").read_text()),
           f"the schema sees nothing wrong in bad/{name}.toml")


# Nothing anywhere is aimed by sex, religion, ethnicity or marital state, and no check by a person.
def properties(part):
    if isinstance(part, dict):
        yield from part.get("properties", {}) if isinstance(part.get("properties"), dict) else ()
        for inner in part.values():
            yield from properties(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from properties(inner)


never = {"sex", "gender", "religion", "ethnicity", "ethnic_group", "marital_state",
         "marital_status", "race"}
for name in properties(schema):
    expect(not never & set(name.replace(".", "_").split("_")) and name not in never,
           f"the schema has a key for {name}")
support_only = {"province", "provinces", "age", "ages", "education", "educations"}
expect(not support_only & set(properties(schema["definitions"]["exit_check"])),
       "a check is aimed at people by who they are")

print("\n".join(failures) or f"{len(good)} scenarios and {len(seen)} mistakes judged")
sys.exit(1 if failures else 0)
