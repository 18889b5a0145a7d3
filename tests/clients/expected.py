"""What every client must find in the result: names from the tables that the run read, numbers from
`suar inspect --json`. The clients share nothing else, so each reads the file in its own way."""

import csv
import json
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / "data"


def provinces():
    """Name by code, in order of code."""
    with open(DATA / "provinces.csv", newline="", encoding="utf-8") as table:
        rows = [(int(row["code"]), row["name"]) for row in csv.DictReader(table)]
    return dict(sorted(rows))


class Expected:
    def __init__(self, summary):
        self.summary = json.loads(pathlib.Path(summary).read_text(encoding="utf-8"))
        self.weight = self.summary["weight"]
        self.replicates = self.summary["replicates"]
        self.years = [int(year) for year in self.summary["years"]]

    def total(self, outcome):
        """Over all years and replicates, for flows."""
        means = [year[outcome] for year in self.summary["years"].values()]
        return round(sum(means) * self.replicates)

    def last(self, outcome):
        """At the end of the run, over all replicates, for stocks."""
        return round(self.summary["years"][str(self.years[-1])][outcome] * self.replicates)


class Checks:
    """Says every difference before it fails."""

    def __init__(self):
        self.differences = 0
        self.made = 0

    def equal(self, what, found, expected):
        self.made += 1
        if found != expected:
            self.differences += 1
            print(f"{what}: found {found!r}, expected {expected!r}")

    def done(self):
        print(f"{self.made} checks, {self.differences} differences")
        sys.exit(1 if self.differences or not self.made else 0)
