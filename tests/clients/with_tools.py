"""The tools that come with netCDF and HDF5: python3 with_tools.py ncdump|h5dump RESULT SUMMARY"""

import re
import subprocess
import sys

from expected import Checks, Expected, provinces

tool, path, summary = sys.argv[1:]
expected, checks = Expected(summary), Checks()


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def numbers(text):
    return [0 if found == "_" else int(found) for found in re.findall(r"\b\d+\b|-\d+|\b_\b", text)]


if tool == "ncdump":
    header = output_of("ncdump", "-h", path)
    for line in ("int entries(replicate, time, province) ;", "string province(province) ;",
                 ":filetype = \"suar-result\" ;", "entries:cell_methods = \"time: sum\" ;",
                 f"time:units = \"days since {expected.summary['start_date']}\" ;",
                 "ubyte state(case) ;", "int arrived(case) ;", "arrived:_FillValue = -1 ;"):
        checks.equal(line, line in header, True)
    data = output_of("ncdump", "-v", "/series/province/entries,/series/province/province", path)
    names = re.search(r"\n\s*province = (\".*?) ;", data, re.S).group(1)
    checks.equal("provinces", re.findall(r'"(.*?)"', names), list(provinces().values()))
    entries = re.search(r"\n\s*entries =(.*?);", data, re.S).group(1)
    checks.equal("entries", sum(numbers(entries)), expected.total("entries"))
else:
    header = output_of("h5dump", "-H", path)
    for line in ('DATASET "entries"', "H5T_STD_I32LE", 'GROUP "provenance"', 'ATTRIBUTE "DIMENSION_LIST"'):
        checks.equal(line, line in header, True)
    data = output_of("h5dump", "-y", "-w", "0", "-d", "/series/province/entries", path)
    checks.equal("entries", sum(numbers(re.search(r"DATA \{(.*?)\n   \}", data, re.S).group(1))),
                 expected.total("entries"))
    names = output_of("h5dump", "-y", "-d", "/series/province/province", path)
    names = re.search(r"DATA \{(.*?)\n   \}", names, re.S).group(1)
    checks.equal("provinces", re.findall(r'"(.*?)"', names), list(provinces().values()))
checks.done()
