"""analysis/python/what_each_does.py: its rows are those of the comparisons, and a second call makes nothing anew.

Usage: table_of_what_each_does.py PROGRAM FOLDER, in the source folder.
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)
command = ["/usr/bin/python3", "-B", "analysis/python/what_each_does.py", str(folder / "work"), str(folder / "table"),
           "--program", program, "--policies", "checks-moderate", "legal-moderate", "--make-up", "0", "1",
           "--compare=--toy --weight 400 --from 2022-10-01 --to 2023-03-31 --replicates 2"]


def make():
    subprocess.run(command, check=True)
    return (folder / "table.md").read_bytes() + (folder / "table.csv").read_bytes()


first = make()
made = {path.name: path.stat().st_mtime_ns for path in (folder / "work").iterdir()}
assert make() == first
assert {path.name: path.stat().st_mtime_ns for path in (folder / "work").iterdir()} == made
with open(folder / "table.csv", newline="") as file:
    rows = list(csv.DictReader(file))
assert [(row["policy"], row["make_up"]) for row in rows] == [
    ("checks-moderate", "0"), ("checks-moderate", "1"), ("legal-moderate", "0"), ("legal-moderate", "1")]
costs = {f"{policy['cost_idr']['difference']:.4g}" for path in (folder / "work").glob("*.json")
         for policy in json.loads(path.read_text())["policies"]}
assert {row["cost_idr"] for row in rows} == costs
assert all(float(row["people_stopped_not_bound"]) > 1000 for row in rows if row["policy"] == "checks-moderate")
assert all(float(row["people_stopped_not_bound"]) == 0 for row in rows if row["policy"] == "legal-moderate")
