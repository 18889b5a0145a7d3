#!/usr/bin/python3
"""Draws the README's picture from a result file.

    /usr/bin/python3 analysis/python/first_picture.py RESULT.h5 PICTURE.svg

Left: what nobody counts, the persons held by country of the compound (mean over replicates). Right:
what missions count, recorded cases against the official totals, with the range over replicates.

Needs Debian's python3-xarray, python3-h5netcdf and python3-matplotlib.
"""

import csv
import pathlib
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import xarray

matplotlib.rcParams["svg.hashsalt"] = "suar"  # equal data, equal bytes
matplotlib.rcParams["svg.fonttype"] = "none"
matplotlib.rcParams["font.size"] = 9

# Okabe and Ito's colours, which colour-blind readers can tell apart.
COLOURS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#999999"]
PERIODS = {"C01": "2020", "C02": "2021", "C03": "Jan 2022 to\nFeb 2023", "C04": "Mar to\nDec 2023"}


def draw_held(axes, series):
    held = series["held"].mean("replicate").resample(time="1M").last()
    order = held.isel(time=-1).argsort().values[::-1]
    largest, rest = order[:4], order[4:]
    layers = [held.isel(country=int(c)).values / 1000 for c in largest]
    layers.append(held.isel(country=rest).sum("country").values / 1000)
    names = [str(held["country"].values[c]) for c in largest] + ["others"]
    axes.stackplot(held["time"].values, *layers, labels=names, colors=COLOURS)
    axes.set_title("Held in compounds (model, thousands)", loc="left")
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1], loc="upper left", frameon=False)


def draw_recorded(axes, series):
    beside = pathlib.Path(__file__).resolve().parents[2] / "scenarios/data/targets.csv"
    targets = {row["id"]: row for row in csv.DictReader(open(beside, encoding="utf-8"))}
    recorded = series["recorded_cases"].sum("country")
    for place, target in enumerate(PERIODS):
        row = targets[target]
        counts = recorded.sel(time=slice(row["from"], row["to"])).sum("time")
        low, mean, high = (float(counts.quantile(0.05)), float(counts.mean()),
                           float(counts.quantile(0.95)))
        axes.bar(place - 0.19, float(row["value"]), 0.36, color="#999999",
                 label="official" if place == 0 else None)
        axes.bar(place + 0.19, mean, 0.36, color="#0072B2",
                 label="model, 9 of 10 replicates" if place == 0 else None)
        axes.plot([place + 0.19] * 2, [low, high], color="black", linewidth=1)
    axes.set_xticks(range(len(PERIODS)), PERIODS.values())
    axes.set_title("Recorded by missions (cases)", loc="left")
    axes.legend(loc="upper left", frameon=False)


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    series = xarray.open_dataset(arguments[1], group="series/country", engine="h5netcdf")
    figure, (left, right) = plt.subplots(1, 2, figsize=(8.4, 3.2), constrained_layout=True)
    draw_held(left, series)
    draw_recorded(right, series)
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(arguments[2], metadata={"Date": None})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
