"""h5py, which shows what is in the file and nothing more: python3 with_h5py.py RESULT SUMMARY"""

import sys

import h5py
import numpy as np

from expected import Checks, Expected, provinces

path, summary = sys.argv[1:]
expected, checks = Expected(summary), Checks()


def text(value):
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


with h5py.File(path, "r") as file:
    checks.equal("title", text(file.attrs["title"]), expected.summary["title"])
    checks.equal("digest", text(file.attrs["digest"]), expected.summary["digest"])
    checks.equal("weight", int(file.attrs["weight"]), expected.weight)

    province = file["series/province"]
    names = [text(name) for name in province["province"][:]]
    checks.equal("provinces", names, list(provinces().values()))
    entries = province["entries"]
    checks.equal("scales", [entries.dims[at].keys()[0] for at in range(3)],
                 ["replicate", "time", "province"])
    checks.equal("time units", text(province["time"].attrs["units"]),
                 "days since " + expected.summary["start_date"])
    checks.equal("type", entries.dtype, np.dtype("<i4"))
    checks.equal("chunks", entries.chunks[0], 1)
    checks.equal("entries", int(entries[:].sum()), expected.total("entries"))
    checks.equal("dates", int((file["cases/arrived"][:] >= 0).sum()) * expected.weight,
                 expected.total("entries"))

    unprotected, unscaled = [], []

    def look(name, item):
        if not isinstance(item, h5py.Dataset):
            return
        if h5py.check_string_dtype(item.dtype) is None and not item.fletcher32:
            unprotected.append(name)
        if not h5py.h5ds.is_scale(item.id) and not all(len(item.dims[at]) for at in range(item.ndim)):
            unscaled.append(name)

    file.visititems(look)
    checks.equal("datasets without Fletcher32", unprotected, [])
    checks.equal("datasets without scales", unscaled, [])
checks.done()
