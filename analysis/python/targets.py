#!/usr/bin/python3
"""Holds a result against the recorded cases.

    /usr/bin/python3 analysis/python/targets.py RESULT.h5 [TARGETS.csv]

Prints, for every target that this version of the program can produce, the official value, the mean
over the replicates, their ratio and z = (value - mean) / sqrt(sd^2 + variance over replicates).
Exits with 1 when a ratio is not between 1/2 and 2. Official counts are compared with recorded cases,
never with entries: what no mission records is in no count.

Needs Debian's python3-xarray and python3-h5netcdf.
"""

import csv
import math
import pathlib
import sys

import xarray

COUNTS = {"recorded_cases", "tppo_classified_cases"}


def between(data, start, end):
    """Replicate sums of a series from start to end, both included."""
    return data.sel(time=slice(start, end)).sum("time")


def modelled(series, provinces, row):
    """The target's quantity, one value per replicate; None when this version does not produce it."""
    outcome, country = row["outcome"], row["country"]
    period = row["from"], row["to"]
    if outcome == "passports_withheld":
        return between(provinces[outcome], *period).sum("province")
    if outcome in COUNTS:
        counts = between(series[outcome], *period)
        return counts.sum("country") if country == "all" else counts.sel(country=country)
    if outcome == "recorded_cases_share":
        counts = between(series["recorded_cases"], *period)
        return counts.sel(country=country) / counts.sum("country")
    if outcome == "tppo_classified_share":
        labelled = between(series["tppo_classified_cases"], *period).sum("country")
        return labelled / between(series["recorded_cases"], *period).sum("country")
    return None


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    beside = pathlib.Path(__file__).resolve().parents[2] / "scenarios/data/targets.csv"
    targets = arguments[2] if len(arguments) == 3 else beside
    series = xarray.open_dataset(arguments[1], group="series/country", engine="h5netcdf")
    series = series.assign_coords(country=series["country_iso3"].values.astype(str))
    provinces = xarray.open_dataset(arguments[1], group="series/province", engine="h5netcdf")
    print(f"{series.sizes['replicate']} replicates")
    print(f"{'target':7}{'outcome':24}{'country':9}{'official':>10}{'model':>10}{'ratio':>8}{'z':>8}")
    outside = []
    for row in csv.DictReader(open(targets, encoding="utf-8")):
        values = modelled(series, provinces, row)
        if values is None:
            continue
        mean, variance = float(values.mean()), float(values.var(ddof=1 if values.size > 1 else 0))
        official, deviation = float(row["value"]), float(row["sd"])
        ratio = mean / official
        z = (official - mean) / math.sqrt(deviation**2 + variance)
        if not 0.5 <= ratio <= 2:
            outside.append(row["id"])
        digits = 0 if official > 1 else 3
        print(f"{row['id']:7}{row['outcome']:24}{row['country']:9}{official:10.{digits}f}"
              f"{mean:10.{digits}f}{ratio:8.2f}{z:8.1f}")
    print("outside a factor of two: " + (", ".join(outside) or "none"))
    return 1 if outside else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
