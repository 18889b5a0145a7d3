"""R with hdf5r: python3 with_R.py RESULT SUMMARY compares what with_R.R reads"""

import os
import pathlib
import subprocess
import sys

from expected import Checks, Expected, provinces

path, summary = sys.argv[1:]
expected, checks = Expected(summary), Checks()
script = pathlib.Path(__file__).with_name("with_R.R")
# In the locale C, R would print letters beyond ASCII as their numbers.
told = subprocess.run(["Rscript", "--vanilla", script, path], check=True, stdout=subprocess.PIPE,
                      encoding="utf-8", env=os.environ | {"LC_ALL": "C.UTF-8"}).stdout
found = {what: values for what, *values in (line.split("\t") for line in told.splitlines())}


def equal(what, *values):
    checks.equal(what, found.get(what), [str(value) for value in values])


for name in ("title", "digest", "seed", "weight"):
    equal(name, expected.summary[name])
names = provinces()
days = int(found["shape"][1])
equal("provinces", *names.values())
equal("codes", *names)
equal("scales", "replicate", "time", "province")
equal("type", "H5T_STD_I32LE")
equal("_FillValue", -1)
equal("shape", len(names), days, expected.replicates)
equal("first day", expected.summary["start_date"])
equal("last day", expected.summary["end_date"])
equal("not reached", 0)
equal("entries", expected.total("entries"))
equal("held", expected.last("held"))
equal("cases", expected.summary["cases"])
equal("arrivals", expected.total("entries") // expected.weight)
equal("type of debt", "H5T_STD_I64LE")
equal("debts below zero", 0)
checks.equal("meanings of state", len(found["meanings"]), len(found["values"]))
checks.done()
