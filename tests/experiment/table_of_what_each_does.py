"""analysis/python/what_each_does.py: its rows are those of the comparisons, a second call makes nothing anew, what
moved is told apart and only as far as chance does not explain it.

Usage: table_of_what_each_does.py PROGRAM FOLDER, in the source folder.
"""

import csv
import json
import math
import pathlib
import shutil
import subprocess
import sys

import numpy

sys.path.insert(0, "analysis/python")
sys.dont_write_bytecode = True
import paired

# Published quantiles of Student's t, 95 % two-sided.
for degrees, t in {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 9: 2.262, 10: 2.228, 19: 2.093, 30: 2.042}.items():
    assert abs(paired.quantile(degrees) - t) < 5e-4, degrees
    assert abs(paired.within(t, degrees) - 0.95) < 1e-4, degrees


def column(probability):
    """Two replicates whose mean is as far from 0 as chance brings it with this probability."""
    return [1 + math.tan(math.pi / 2 * (1 - probability)), -1 + math.tan(math.pi / 2 * (1 - probability))]


def told(*probabilities):
    return list(paired.told(numpy.array([column(p) for p in probabilities]).T))


assert told(0.04, 0.01, 0.02) == [True, True, True]
assert told(0.04, 0.01, 0.03) == [False, True, False]  # Holm: 0.03 is above 0.05 / 2
assert told(0.04, 0.04) == [False, False]
assert list(paired.told(numpy.array([[0, 5], [0, 5.0]]))) == [False, True]  # the same each time is no chance
assert abs(paired.chance(numpy.array(column(0.02))) - 0.02) < 1e-12

some = numpy.array([[30, -9, 0, 1], [31, -8, 0, -2], [32, -10, 0, 2.0]])
mean, low, high = paired.increase_of(some)  # of the first alone: others fall, stay, or chance moves them
assert mean == 31 and abs(low - (31 - 4.3027 / math.sqrt(3))) < 1e-3 and abs(high + low - 62) < 1e-9
assert paired.increase_of(some[:, 1:]) is None
assert paired.increase_of(some[:1]) is None  # one replicate tells nothing
assert paired.increase_of(0 * some) == (0, 0, 0)
assert paired.increase_of(numpy.array([[1, math.nan], [2, 3]])) is None
assert paired.change_of(some[:, 3]) is None and paired.change_of(0 * some[:, 3]) == (0, 0, 0)

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)
POLICIES = ["checks-moderate", "legal-moderate", "crackdown-moderate"]
TOY = "--toy --weight 400 --from 2022-10-01 --to 2023-03-31 --replicates 2"


def make(table, make_up, options):
    subprocess.run(["/usr/bin/python3", "-B", "analysis/python/what_each_does.py", str(folder / "work"),
                    str(folder / table), "--program", program, "--policies", *POLICIES, "--make-up", *make_up,
                    f"--compare={options}"], check=True)
    return (folder / f"{table}.md").read_bytes() + (folder / f"{table}.csv").read_bytes()


def rows_of(table):
    with open(folder / f"{table}.csv", newline="") as file:
        return list(csv.DictReader(file))


def inspected(path):
    return json.loads(subprocess.run([program, "inspect", "--json", str(path)], check=True,
                                     stdout=subprocess.PIPE).stdout)["policies"]


def made():
    return {path: path.stat().st_mtime_ns for path in (folder / "work").iterdir()}


first, kept = make("table", ["0", "1"], TOY), made()
assert make("table", ["0", "1"], TOY) == first
assert made() == kept
rows = rows_of("table")
assert [(row["policy"], row["make_up"]) for row in rows] == [(name, m) for name in POLICIES for m in ("0", "1")]
compared = [policy for path in kept for policy in inspected(path)]
assert {row["cost_idr"] for row in rows} == {f"{policy['cost_idr']['difference']:.4g}" for policy in compared}
for what, outcome in (("entries", "entries"), ("coerced_days", "person_days_coerced")):
    found = {tuple(row[f"{what}_difference{end}"] for end in ("", "_low", "_high")) for row in rows}
    figures = [policy["outcomes"][outcome] for policy in compared]
    assert found == {tuple(f"{float(each):.4g}" for each in (
        figure["difference"], figure["interval"]["low"], figure["interval"]["high"])) for figure in figures}
assert all(float(row["people_stopped_not_bound"]) > 1000 for row in rows if row["policy"] == "checks-moderate")
assert all(float(row["people_stopped_not_bound"]) == 0 for row in rows if row["policy"] == "legal-moderate")

# Nobody of another nationality takes a place by default; a crackdown moves places to other countries.
assert all(row["places_gone_to_other_nationalities"] == "0" for row in rows)
for row in rows:
    assert (float(row["places_moved_by_enforcement"]) > 0) == (row["policy"] == "crackdown-moderate"), row
struck = [policy for policy in compared if sum(
    each["difference"] for each in policy["demand_moved_elsewhere_by_country"].values())]
assert {row["places_moved_by_enforcement"] for row in rows if row["policy"] == "crackdown-moderate"} == {
    f"{float(sum(each['difference'] for each in policy['demand_moved_elsewhere_by_country'].values())):.4g}"
    for policy in struck}
lines = [line for line in (folder / "table.md").read_text().splitlines() if line.startswith("| crackdown-moderate |")]
assert all(line.split("|")[7].strip() == "0" for line in lines), lines

# Where others take places, what they took and what enforcement moved are apart, and add up.
substituting = TOY + " --set industry.substitution=1 --set 'industry.patience=20 days'"
make("others", ["0"], substituting)
[others] = [path for path in made() if path not in kept]
for row, policy in zip(rows_of("others"), inspected(others)):
    moved, gone = (sum(each["difference"] for each in policy[f"{name}_by_country"].values())
                   for name in ("demand_moved_elsewhere", "demand_substituted"))
    if row["places_gone_to_other_nationalities"]:
        assert row["places_gone_to_other_nationalities"] == f"{float(gone):.4g}", row
    if row["places_moved_by_enforcement"]:
        assert row["places_moved_by_enforcement"] == f"{float(moved - gone):.4g}", row
    if row["policy"] == "crackdown-moderate":
        assert gone != 0 and moved != gone, (moved, gone)
        assert float(row["places_moved_by_enforcement"]) > 0
