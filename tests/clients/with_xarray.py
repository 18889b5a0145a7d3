"""xarray with one of its engines: python3 with_xarray.py ENGINE RESULT SUMMARY"""

import sys
import warnings

import numpy as np
import xarray as xr

from expected import Checks, Expected, provinces

# Debian's xarray warns of itself when a column of dates has missing ones.
warnings.filterwarnings("ignore", message="invalid value encountered in cast")

engine, path, summary = sys.argv[1:]
expected, checks = Expected(summary), Checks()


def group(name):
    dataset = xr.open_dataset(path, group=name, engine=engine)
    dataset.load()
    return dataset


root = xr.open_dataset(path, engine=engine)
for name in ("title", "state", "start_date", "end_date", "digest", "program_version"):
    checks.equal(name, root.attrs[name], expected.summary[name])
for name in ("seed", "weight", "replicates"):
    checks.equal(name, int(root.attrs[name]), expected.summary[name])
checks.equal("filetype", root.attrs["filetype"], "suar-result")

province, country = group("series/province"), group("series/country")
names = provinces()
checks.equal("provinces", list(province.province.values), list(names.values()))
checks.equal("codes", list(province.province_code.values), list(names))
checks.equal("dimensions", province.entries.dims, ("replicate", "time", "province"))
days = np.arange(expected.summary["start_date"], expected.summary["end_date"], dtype="datetime64[D]")
checks.equal("first day", province.time.values[0], np.datetime64(expected.summary["start_date"], "ns"))
checks.equal("last day", province.time.values[-1], np.datetime64(expected.summary["end_date"], "ns"))
checks.equal("days", province.sizes["time"], len(days) + 1)
checks.equal("units", province.entries.attrs["units"], "1")
checks.equal("long name", province.entries.attrs["long_name"], "entries into a compound")
checks.equal("flow", province.entries.attrs["cell_methods"], "time: sum")
checks.equal("stock", province.held.attrs["cell_methods"][:11], "time: point")

for outcome in ("entries", "recorded_cases"):
    checks.equal(f"{outcome} by province", int(province[outcome].sum()), expected.total(outcome))
    checks.equal(f"{outcome} by country", int(country[outcome].sum()), expected.total(outcome))
checks.equal("held by province", int(province.held.isel(time=-1).sum()), expected.last("held"))
checks.equal("held by country", int(country.held.isel(time=-1).sum()), expected.last("held"))
checks.equal("country names", "Cambodia" in country.country.values, True)
iso3 = dict(zip(country.country.values, country.country_iso3.values))
checks.equal("country codes", iso3["Cambodia"], "KHM")
checks.equal("some entries", expected.total("entries") > 0, True)

by_group = group("series/group")
checks.equal("group dimensions", by_group.entries.dims,
             ("replicate", "time", "sex", "age", "education"))
checks.equal("sexes", list(by_group.sex.values), ["male", "female"])
checks.equal("entries by group", int(by_group.entries.sum()), expected.total("entries"))
checks.equal("entries by flow", int(group("flows").entries.sum()), expected.total("entries"))
checks.equal("months", by_group.sizes["time"], 12 * len(expected.years))

exits = group("series/exit")
checks.equal("departures by exit", int(exits.departures.sum()), int(province.departures.sum()))
checks.equal("stops by exit", int(exits.stops_bound.sum()), int(province.stops_bound.sum()))

cases = group("cases")
arrived = cases.arrived.notnull()
checks.equal("cases", cases.sizes["case"], expected.summary["cases"])
checks.equal("dates", str(cases.arrived.dtype), "datetime64[ns]")
checks.equal("arrivals", int(arrived.sum()) * expected.weight, expected.total("entries"))
recorded = int(cases.recorded.notnull().sum()) * expected.weight
checks.equal("recordings", recorded, expected.total("recorded_cases"))
checks.equal("order of dates", bool((cases.arrived >= cases.accepted)[arrived].all()), True)
checks.equal("home provinces", set(cases.province.values.astype(int)) <= set(names), True)
for kind in ("state", "end", "label", "entry", "channel", "exit", "country", "mission", "province"):
    attrs = cases[kind].attrs
    checks.equal(f"meanings of {kind}", len(attrs["flag_meanings"].split()),
                 len(np.atleast_1d(attrs["flag_values"])))

# The same entries, day by day and province by province, counted from the cases.
counted = np.zeros(province.entries.shape)
position = {code: at for at, code in enumerate(names)}
first = np.datetime64(expected.summary["start_date"], "ns")
for row in np.flatnonzero(arrived.values):
    day = (cases.arrived.values[row] - first).astype("timedelta64[D]").astype(int)
    home = position[int(cases.province.values[row])]
    counted[int(cases.replicate.values[row]), day, home] += expected.weight
checks.equal("cases against series", int(np.abs(counted - province.entries.values).sum()), 0)

missions = group("missions")
checks.equal("recorded by mission", int(missions.recorded.sum()), expected.total("recorded_cases"))
for name in ("recruiters", "compounds", "provenance/parameters", "provenance/tables", "provenance"):
    checks.equal(f"{name} opens", len(group(name).variables) > 0, True)
text = bytes(group("provenance").scenario.values.astype("u1")).decode("utf-8")
checks.equal("scenario text", "[run]" in text or "run." in text, True)
checks.done()
