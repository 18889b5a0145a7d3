#!/usr/bin/python3
"""Reckons the official figures from a result file, independently of `suar calibrate`.

    /usr/bin/python3 analysis/python/targets.py RESULT.h5 [--against RECORD.json]

Prints, for the targets that the series of a result file can show, the official value, the mean over the
replicates and z as scenarios/data/README.md defines it. With --against it holds each of them against what
`suar calibrate --json` says of the same run, and exits with 1 where they differ. It shares no code with
`suar calibrate`; that is its use. Official counts are compared with recorded cases, never with entries: what
no mission records is in no count.

Needs Debian's python3-xarray and python3-h5netcdf.
"""

import argparse
import csv
import json
import math
import pathlib
import sys

import xarray

TARGETS = pathlib.Path(__file__).resolve().parents[2] / "scenarios/data/targets.csv"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("result", metavar="RESULT.h5")
    parser.add_argument("--targets", default=TARGETS)
    parser.add_argument("--against", metavar="RECORD.json")
    return parser.parse_args()


def between(data, row):
    """The days of the target's period, both ends included."""
    return data.sel(time=slice(row["from"], row["to"]))


def modelled(series, provinces, row):
    """The target's quantity, one value per replicate; None where the series cannot show it."""
    outcome, country = row["outcome"], row["country"]
    recorded = between(series["recorded_cases"], row).sum("time")
    if outcome == "recorded_cases_share":
        return recorded.sel(country=country) / recorded.sum("country")
    if outcome == "tppo_classified_share":
        labelled = between(series["tppo_classified_cases"], row).sum(["time", "country"])
        return labelled / recorded.sum("country")
    if outcome == "countries_with_cases":
        return (recorded > 0).sum("country")
    if outcome not in series:
        return between(provinces[outcome], row).sum(["time", "province"]) if outcome in provinces else None
    seen = between(series[outcome], row)
    stock = "sum" not in series[outcome].attrs["cell_methods"]
    seen = seen.isel(time=-1) if stock else seen.sum("time")
    return seen.sum("country") if country == "all" else seen.sel(country=country)


def z_of(row, mean, variance):
    official = float(row["value"])
    if row["kind"] == "upper_bound":
        return 0.0 if mean <= official else -(mean - official) / official / 0.1
    if row["kind"] == "soft_bound":
        return math.log(official / max(mean, 0.5)) / math.log(1.5)
    return (official - mean) / math.sqrt(float(row["sd"]) ** 2 + variance)


def differs(known, values, z):
    """Whether `suar calibrate` says otherwise. Values are whole numbers or shares of them."""
    if known is None:
        return True
    pairs = [*zip(known["found"]["replicates"], values, strict=True), (known["found"]["z"], z)]
    return any(abs(one - other) > 1e-8 * max(1, abs(one)) for one, other in pairs)


def main():
    options = arguments()
    series = xarray.open_dataset(options.result, group="series/country", engine="h5netcdf")
    series = series.assign_coords(country=series["country_iso3"].values.astype(str))
    provinces = xarray.open_dataset(options.result, group="series/province", engine="h5netcdf")
    record = {}
    if options.against:
        with open(options.against, encoding="utf-8") as file:
            record = {target["id"]: target for target in json.load(file)["targets"]}
    print(f"{series.sizes['replicate']} replicates")
    print(f"{'target':7}{'outcome':24}{'country':9}{'official':>10}{'model':>10}{'z':>8}")
    unlike = []
    with open(options.targets, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        values = modelled(series, provinces, row)
        if values is None:
            continue
        mean, variance = float(values.mean()), float(values.var(ddof=1 if values.size > 1 else 0))
        official, z = float(row["value"]), z_of(row, mean, variance)
        digits = 0 if official > 1 else 3
        print(f"{row['id']:7}{row['outcome']:24}{row['country']:9}{official:10.{digits}f}{mean:10.{digits}f}{z:8.1f}")
        if options.against and differs(record.get(row["id"]), values.values.tolist(), z):
            unlike.append(row["id"])
    if options.against:
        print("unlike the record: " + (", ".join(unlike) or "none"))
    return 1 if unlike else 0


if __name__ == "__main__":
    sys.exit(main())
