#!/usr/bin/python3
"""What each intervention does, whatever recruiters do about it, as a table.

    /usr/bin/python3 analysis/python/what_each_does.py WORK TABLE

Compares every policy at moderate intensity with the baseline (`suar compare`), with recruiters who make up
for lost deliveries not at all, half, or in full: no official figure says which. Writes TABLE.csv and TABLE.md:
entries, coerced days, entries moved to other countries, places that enforcement moved to other countries,
places gone to people of other nationalities, people entering later, people stopped or refused who were not
bound for a compound, and money. What moved stands there as far as chance does not explain it (paired.py).

WORK is a folder for the comparisons. Run again after an interrupt, it goes on where it was; what was made
from other files or by another program is not taken up. Equal inputs give equal bytes.

Needs Debian's python3-xarray and python3-h5netcdf.
"""

import argparse
import csv
import io
import pathlib
import shlex

import xarray

from paired import change_of, increase_of
from what_the_record_cannot_tell import MAKE_UP, ROOT, Work, percent, write_whole

POLICIES = [f"{name}-moderate" for name in (
    "campaign", "checks", "loans", "loans-without-training", "takedown", "enforcement", "crackdown",
    "cooperation", "consular", "reintegration", "legal", "verification")]
COMBINATIONS = ["prevention", "protection", "prosecution", "all"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", metavar="WORK", type=pathlib.Path)
    parser.add_argument("table", metavar="TABLE", type=pathlib.Path)
    parser.add_argument("--scenario", default="scenarios/indonesia.toml")
    parser.add_argument("--policies", nargs="+", metavar="NAME", default=POLICIES + COMBINATIONS,
                        help="of the files in scenarios/policies")
    parser.add_argument("--program", default=str(ROOT / "build/release/analysis/suar"))
    parser.add_argument("--make-up", nargs="+", default=MAKE_UP)
    parser.add_argument("--compare", metavar="OPTIONS", default="--replicates 20",
                        help="of suar compare, as in --compare='--replicates 20', the default")
    options = parser.parse_args()
    options.policy = options.scenario  # what Work looks at besides the scenario; the folder is in its digest
    return options


def changes(countries, name, policy):
    """Policy less base: a row for each replicate or, where the parameters are drawn, for each draw; by country."""
    change = countries[f"policy_{name}"].isel(policy=policy) - countries[f"base_{name}"]
    return (change.mean("replicate") if "draw" in change.dims else change).values


def moved_of(countries, policy):
    """Where the trade went: more entries elsewhere, places elsewhere, places that others have."""
    to_others = changes(countries, "demand_substituted", policy)
    to_other_countries = changes(countries, "demand_moved", policy) - to_others
    return {
        "entries_moved_to_other_countries": increase_of(changes(countries, "value", policy)),
        "places_moved_by_enforcement": change_of(to_other_countries.sum(axis=1)),
        "places_gone_to_other_nationalities": change_of(to_others.sum(axis=1)),
    }


def not_bound(outcomes):
    refused = outcomes["passports_withheld"]["difference"] - outcomes["passports_withheld_bound"]["difference"]
    return outcomes["stops_irregular"]["difference"] + outcomes["stops_ordinary"]["difference"] + refused


def with_ends(what, values):
    """A number and the ends of its interval as three columns."""
    return {name: None if value is None else float(value)
            for name, value in zip((what, f"{what}_low", f"{what}_high"), values or [None] * 3)}


def difference(outcome):
    interval = outcome["interval"] or {"low": None, "high": None}
    return outcome["difference"], interval["low"], interval["high"]


def row_of(name, make_up, policy, moved):
    outcomes = policy["outcomes"]
    entries, days = percent(outcomes["entries"]), percent(outcomes["person_days_coerced"])
    ledger = policy["ledger"]
    row = {"policy": name, "make_up": make_up}
    for what, values in (("entries", entries), ("coerced_days", days)):
        for part, value in zip(("percent", "low", "high"), values):
            row[f"{what}_{part}"] = value
    row |= with_ends("entries_difference", difference(outcomes["entries"]))
    row |= with_ends("coerced_days_difference", difference(outcomes["person_days_coerced"]))
    for what, values in moved.items():
        row |= with_ends(what, values)
    return row | {
        "delayed": ledger["delayed"]["mean"],
        "people_stopped_not_bound": not_bound(outcomes),
        "cost_idr": policy["cost_idr"]["difference"],
    }


def rounded(value):
    return "" if value is None else f"{value:.4g}" if isinstance(value, float) else str(value)


def csv_text(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: rounded(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def cell(row, what):
    if row[f"{what}_percent"] is None:
        return ""
    return "{:+.1f} ({:+.1f} to {:+.1f})".format(
        *(row[f"{what}_{part}"] + 0.0 for part in ("percent", "low", "high"))).replace("-", "−")


def whole(value):
    """Two significant digits."""
    return f"{float(f'{value:.2g}') + 0.0:,.0f}".replace("-", "−")


def moved_cell(row, what):
    low, value, high = (row[name] for name in (f"{what}_low", what, f"{what}_high"))
    if value is None:
        return "–"
    return whole(value) if low == high else f"{whole(value)} ({whole(low)} to {whole(high)})"


def markdown(rows, options):
    lines = [
        "# What each intervention does",
        "",
        "Made by `analysis/python/what_each_does.py`; nothing here is written by hand. Every row is a comparison",
        f"(`suar compare {options.compare}`) of a file of `scenarios/policies` with the baseline, both with",
        "recruiters that make up for lost deliveries as far as the row says; in brackets 95 % intervals of the mean.",
        "No figure tells which of the three is true, and the baseline is not fitted anew for each. Intensities and",
        "costs are assumptions of the files, so rows do not rank policies.",
        "",
        "Entries more elsewhere are those of all countries whose rise chance does not explain, replicate by replicate",
        "and for all countries of a row at once (Holm, at 5 %); places moved are those that enforcement moved to other",
        "countries, places gone those that people of other nationalities have instead. – is what chance explains; a",
        "number without brackets is the same in every replicate.",
        "",
        "| policy | make_up | entries, % | coerced days, % | entries more elsewhere | places moved to other countries | places gone to other nationalities | delayed | stopped or refused, not bound | billion IDR |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        lines.append(
            f"| {row['policy']} | {row['make_up']} | {cell(row, 'entries')} | {cell(row, 'coerced_days')} "
            f"| {moved_cell(row, 'entries_moved_to_other_countries')} | {moved_cell(row, 'places_moved_by_enforcement')} "
            f"| {moved_cell(row, 'places_gone_to_other_nationalities')} | {whole(row['delayed'])} "
            f"| {whole(row['people_stopped_not_bound'])} | {row['cost_idr'] / 1e9:,.0f} |")
    return "\n".join(lines) + "\n"


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    work = Work(options)
    files = [f"scenarios/policies/{name}.toml" for name in options.policies]
    rows = []
    for make_up in options.make_up:
        file, comparison = work.comparison_file([options.scenario, *files, "--set", f"recruiter.make_up={make_up}",
                                                 *shlex.split(options.compare)])
        with xarray.open_dataset(file, group="comparison/countries") as countries:
            rows += [row_of(name, make_up, policy, moved_of(countries, number))
                     for number, (name, policy) in enumerate(zip(options.policies, comparison["policies"]))]
    rows.sort(key=lambda row: options.policies.index(row["policy"]))
    write_whole(options.table.with_suffix(".csv"), csv_text(rows))
    write_whole(options.table.with_suffix(".md"), markdown(rows, options))


if __name__ == "__main__":
    main()
