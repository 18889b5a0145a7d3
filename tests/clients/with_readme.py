"""The recipe of README.md in one language: python3 with_readme.py python|r RESULT SUMMARY

Runs it as it stands there, but for the file and the date, and adds up the numbers that it prints."""

import os
import pathlib
import re
import subprocess
import sys

from expected import Checks, Expected

language, path, summary = sys.argv[1:]
expected, checks = Expected(summary), Checks()
readme = (pathlib.Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
recipes = re.findall(rf"```{language}\n(.*?)```", readme, re.S)
checks.equal("recipes", len(recipes), 1)
recipe = recipes[0].replace("baseline.h5", path)
recipe = re.sub(r"\d{4}-\d\d-\d\d", expected.summary["end_date"], recipe)
command = {"python": [sys.executable, "-"], "r": ["Rscript", "--vanilla", "-"]}[language]
printed = subprocess.run(command, input=recipe, check=True, stdout=subprocess.PIPE, encoding="utf-8",
                         env=os.environ | {"LC_ALL": "C.UTF-8"}).stdout
held = [float(number) for number in re.findall(r" (\d+(?:\.\d+)?)$", printed, re.M)]
checks.equal("countries", len(held), len(expected.summary["years"][str(expected.years[-1])]["by_country"]))
checks.equal("held", round(sum(held) * expected.replicates), expected.last("held"))
checks.done()
