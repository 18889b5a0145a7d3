"""A comparison in xarray with one of its engines: python3 compare_with_xarray.py ENGINE FILE SUMMARY"""

import json
import pathlib
import sys

import numpy as np
import xarray as xr

from expected import Checks

engine, path, summary = sys.argv[1:]
expected = json.loads(pathlib.Path(summary).read_text(encoding="utf-8"))
checks = Checks()


def group(name):
    dataset = xr.open_dataset(path, group=name, engine=engine)
    dataset.load()
    return dataset


root = xr.open_dataset(path, engine=engine)
checks.equal("filetype", root.attrs["filetype"], "suar-comparison")
checks.equal("horizon", root.attrs["horizon"], expected["window"]["horizon"])
checks.equal("weight", int(root.attrs["weight"]), expected["weight"])

comparison = group("comparison")
names = [policy["name"] for policy in expected["policies"]]
checks.equal("policies", list(comparison.policy.values), names)
checks.equal("dimensions", comparison.policy_value.dims, ("policy", "replicate", "outcome"))
checks.equal("outcomes", list(comparison.outcome.values), list(expected["policies"][0]["outcomes"]))
for policy in expected["policies"]:
    for outcome, figure in policy["outcomes"].items():
        here = comparison.sel(policy=policy["name"], outcome=outcome)
        name = f"{policy['name']}, {outcome}"
        checks.equal(name, float(here.difference), figure["difference"])
        checks.equal(name + ", low", float(here.low), figure["interval"]["low"])
        checks.equal(name + ", mean", float(here.policy_value.mean()), figure["policy"])

ledger = group("comparison/ledger")
checks.equal("ledger", ledger.value.dims, ("policy", "replicate", "entry"))
for policy in expected["policies"]:
    for entry, figure in policy["ledger"].items():
        here = float(ledger["mean"].sel(policy=policy["name"], entry=entry))
        checks.equal(entry, None if np.isnan(here) else here, figure["mean"])
countries = group("comparison/countries")
checks.equal("countries", "Cambodia" in countries.country.values, True)
checks.equal("entries by country", float(countries.base_value.sum()),
             float(comparison.base_value.sel(outcome="entries").sum()))
interventions = group("comparison/interventions")
checks.equal("cost", float(interventions.policy_cost_idr.sum()) > 0, True)
checks.equal("prices", group("comparison/prices").value.dims, ("policy", "price"))
text = bytes(group("provenance").base_scenario.values.astype("u1")).decode("utf-8")
checks.equal("scenario text", "[run]" in text, True)
checks.done()
