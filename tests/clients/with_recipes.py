"""The recipes of scenarios/reading-results.md: python3 with_recipes.py SUAR RESULT SUMMARY POLICY COMPARISON SUMMARY

Runs each as it stands there, in a folder that holds the files it names, and compares what it prints
with what the program says of the same files, or with what h5py finds in them."""

import json
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import h5py
import numpy as np

from expected import Checks, Expected

suar, result, summary, policy, comparison, comparison_summary = (pathlib.Path(name).resolve() for name in sys.argv[1:])
expected, checks = Expected(summary), Checks()
compared = json.loads(comparison_summary.read_text(encoding="utf-8"))
page = (pathlib.Path(__file__).resolve().parents[2] / "scenarios/reading-results.md").read_text(encoding="utf-8")
COMMANDS = {"sh": ["bash", "-e", "-"], "python": [sys.executable, "-"], "r": ["Rscript", "--vanilla", "-"]}
recipes = re.findall(r"```(\w+)\n(.*?)```", page, re.S)
checks.equal("languages", [language for language, _ in recipes],
             ["sh", "python", "python", "python", "python", "r", "r", "sh", "sh"])
for _, recipe in recipes:
    checks.equal("fewer than ten lines", len(recipe.splitlines()) < 10, True)


def printed(number):
    language, recipe = recipes[number]
    if "h5diff" in recipe:
        recipe = recipe.replace("entries ", "entries || test $? = 1 ")  # files that differ end with 1
    done = subprocess.run(COMMANDS[language], input=recipe, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          encoding="utf-8", env=os.environ | {"LC_ALL": "C.UTF-8"})
    checks.equal(f"recipe {number + 1} ends ({done.stderr.strip()})", done.returncode, 0)
    return done.stdout


def numbers(line):
    return [float(found) for found in re.findall(r"(?<![\w.-])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])", line)]


def close(what, found, wanted):
    """As near as the seven figures that R prints, or the six of pandas."""
    same = len(found) == len(wanted) and all(math.isclose(a, b, rel_tol=1e-4) for a, b in zip(found, wanted))
    checks.equal(what, (found, same), (found if same else wanted, True))


def estimates(text, name):
    for one in compared["policies"]:
        line = next((line for line in text.splitlines() if one["name"] in line), "")
        figure = one["outcomes"]["entries"]
        close(f"{name}, {one['name']}", numbers(line.split(one["name"])[-1]),
              [figure["difference"], figure["interval"]["low"], figure["interval"]["high"]])


def column(text, of):
    return numbers(next((line for line in text.splitlines() if line.startswith(of)), ""))


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.symlink(suar, "suar")
    for name, file in {"baseline": result, "again": result, "policy": policy, "comparison": comparison}.items():
        shutil.copy(file, name + ".h5")
    subprocess.run(["./suar", "export", "baseline.h5", "--csv", "results", "--quiet"], check=True)

    spreadsheet = printed(0)
    checks.equal("spreadsheet", spreadsheet.startswith("policy,outcome,"), True)
    checks.equal("spreadsheet, rows", spreadsheet.count("\n"), 3)
    by_year = printed(1)
    for year in expected.years:
        close(f"entries of {year}", column(by_year, str(year))[-1:],
              [expected.summary["years"][str(year)]["entries"]])
    estimates(printed(2), "xarray")
    with h5py.File(result) as file:
        arrived, freed = file["cases/arrived"][:], file["cases/freed"][:]
        days = (freed - arrived)[(arrived >= 0) & (freed >= 0)]
        held = file["series/country/held"][0, 0]
    described = printed(3)
    close("days held, cases", column(described, "count"), [len(days)])
    close("days held, mean", column(described, "mean"), [days.mean()])
    ledger = printed(4)
    for entry in compared["policies"][0]["ledger"]:
        close(f"ledger, {entry}", sorted(column(ledger, entry + " ")),
              sorted(one["ledger"][entry]["mean"] for one in compared["policies"]
                     if one["ledger"][entry]["mean"] is not None))
    estimates(printed(5), "R")
    flows = printed(6)
    entries = sum(numbers(line)[-len(expected.years):] != [] and sum(numbers(line)[-len(expected.years):])
                  for line in flows.splitlines()[2:])
    checks.equal("flows", entries, expected.total("entries"))
    with h5py.File(result) as one, h5py.File(policy) as other:
        differ = np.count_nonzero(one["series/province/entries"][:] != other["series/province/entries"][:])
    checks.equal("worlds that differ", differ > 0, True)
    checks.equal("h5diff", [line for line in printed(7).splitlines() if "differences" in line],
                 [f"{differ} differences found"])
    dump = printed(8)
    for line in ("group: comparison {", "policy_value(policy, replicate, outcome)", "group: ledger {"):
        checks.equal(line, line in dump, True)
    checks.equal("held of the first day", numbers(dump.split("held =")[1].splitlines()[1]), list(held))
checks.done()
