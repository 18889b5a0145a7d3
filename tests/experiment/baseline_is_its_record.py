"""The numbers that the baseline sets are those that its record says were found, and no others."""

import json
import pathlib
import tomllib

scenarios = pathlib.Path(__file__).resolve().parents[2] / "scenarios"
record = json.loads((scenarios / "indonesia.json").read_bytes())
baseline = tomllib.loads((scenarios / "indonesia.toml").read_text(encoding="utf-8"))

assert baseline.pop("extends") == record["scenario"]["file"] == "indonesia-start.toml", record["scenario"]


def leaves(table, key=()):
    """Every number set, as KEY or KEY@DATE."""
    if "value" in table and not isinstance(table["value"], list):
        yield ".".join(key), float(table["value"])
    elif "value" in table:
        for part in table["value"]:
            yield ".".join(key) + (f"@{part['from']}" if "from" in part else ""), float(part["value"])
    else:
        for name, inner in table.items():
            yield from leaves(inner, (*key, name))


found = {}
for setting in record["settings_found"]:
    key, value = setting.split("=", 1)
    found[key] = float(value.split()[0])
said = dict(leaves(baseline))
for key, value in found.items():
    assert key in said, f"{key} was found and is not in indonesia.toml"
    assert said[key] == value, f"{key}: found {value}, indonesia.toml says {said[key]}"
for key in said:
    assert key in found or f"{key}@" in " ".join(found), f"{key} is in indonesia.toml and was not found"
# The evidence that the baseline fits: nine tenths of the weight within 2 sd, none beyond 4.
assert record["found"]["share_of_weight_within_2_sd"] >= 0.9, record["found"]
assert abs(record["found"]["largest_z"]["z"]) <= 4, record["found"]
