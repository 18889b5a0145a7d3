#!/usr/bin/python3
"""What the official figures cannot tell, as a table.

    /usr/bin/python3 analysis/python/what_the_record_cannot_tell.py WORK TABLE

Two numbers change what a scenario says and are identified by no figure: the hazard that a captive is
recorded by a mission (prior P03) and how far recruiters make up for lost deliveries (prior P19). Under
each pair of values this fits the scenario anew (`suar calibrate`), and then compares it with one policy
(`suar compare`) under the same values. Writes TABLE.csv and TABLE.md: how near the figures are, and what
each world says of entries, of those held, and of the policy's effect.

WORK is a folder for the fits and comparisons. Run again after an interrupt, it goes on where it was; what
was made from other files or by another program is not taken up. Equal inputs give equal bytes.
"""

import argparse
import csv
import hashlib
import io
import itertools
import json
import os
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Those who walk in are counted inside the recording hazard, so at 0.03 fewer can (the low end of P21).
RECORDING = {
    "0.03": ["mission.recording=0.03 1/year", "mission.walk_in=0.05"],
    "0.08": ["mission.recording=0.08 1/year", "mission.walk_in=0.1"],
    "0.19": ["mission.recording=0.19 1/year", "mission.walk_in=0.1"],
}
MAKE_UP = ["0", "0.5", "1"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", metavar="WORK", type=pathlib.Path)
    parser.add_argument("table", metavar="TABLE", type=pathlib.Path)
    parser.add_argument("--scenario", default="scenarios/indonesia.toml")
    parser.add_argument("--policy", default="scenarios/policies/campaign-moderate.toml")
    parser.add_argument("--program", default=str(ROOT / "build/release/analysis/suar"))
    parser.add_argument("--recording", nargs="+", choices=list(RECORDING), default=list(RECORDING))
    parser.add_argument("--make-up", nargs="+", default=MAKE_UP)
    parser.add_argument("--calibrate", metavar="OPTIONS", default="--quick", help="of suar calibrate, as in --calibrate=--quick, the default")
    parser.add_argument("--compare", metavar="OPTIONS", default="--replicates 20", help="of suar compare, as in --compare='--replicates 20', the default")
    return parser.parse_args()


def stop(text):
    sys.exit(f"what_the_record_cannot_tell.py: {text}")


def bytes_of(path):
    try:
        return pathlib.Path(path).read_bytes()
    except OSError as error:
        stop(f"{path} cannot be read: {error.strerror}")


class Work:
    """Runs the program once for each command line: what it wrote is kept under a name made from it."""

    def __init__(self, options):
        self.folder, self.program = options.work, options.program
        # Everything that the numbers depend on beside the command line: the program, the scenarios and
        # their tables.
        digest = hashlib.sha256(bytes_of(self.program))
        for given in (options.scenario, options.policy):
            bytes_of(given)
        for file in sorted((ROOT / "scenarios").rglob("*")):
            if file.suffix in (".toml", ".csv"):
                digest.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
        self.inputs = digest.hexdigest()

    def name(self, kind, words):
        named_files = [w for w in words if os.path.isfile(w)]
        text = "\0".join([self.inputs, *words]).encode() + b"".join(bytes_of(f) for f in named_files)
        return self.folder / f"{kind}-{hashlib.sha256(text).hexdigest()[:16]}.json"

    def run(self, words, output=None):
        print(" ".join(shlex.quote(w) for w in words), file=sys.stderr, flush=True)
        ended = subprocess.run([self.program, *words], stdout=output, check=False)
        if ended.returncode != 0:
            stop(f"`suar {words[0]}` ended with {ended.returncode}; its message stands above")

    def fit(self, words):
        file = self.name("fit", words)
        if not file.exists():
            self.run(["calibrate", *words, "--quiet", "-o", str(file)])
        return json.loads(bytes_of(file))

    def comparison_file(self, words):
        """As `comparison`, but all of it, replicate by replicate; and what `comparison` would say of it."""
        file = self.name("comparison", words).with_suffix(".h5")
        if not file.exists():
            self.run(["compare", *words, "--no-ends", "--quiet", "-o", str(file)], subprocess.DEVNULL)
        inspected = subprocess.run([self.program, "inspect", "--json", str(file)], stdout=subprocess.PIPE, check=False)
        if inspected.returncode != 0:
            stop(f"`suar inspect` ended with {inspected.returncode}; its message stands above")
        return file, json.loads(inspected.stdout)

    def comparison(self, words):
        file = self.name("comparison", words)
        if not file.exists():
            part = file.with_suffix(".part")
            with open(part, "wb") as output:
                self.run(["compare", *words, "--no-ends", "--quiet", "--json"], output)
            part.rename(file)
        return json.loads(bytes_of(file))


def sets(settings):
    return [word for setting in settings for word in ("--set", setting)]


def percent(outcome):
    """Of the base, with the ends of the interval of the difference; None where nothing is there."""
    base, interval = outcome["base"], outcome["interval"]
    if not base or not interval:
        return None, None, None
    return tuple(100 * x / base for x in (outcome["difference"], interval["low"], interval["high"]))


def row_of(work, options, recording, make_up):
    held = RECORDING[recording] + [f"recruiter.make_up={make_up}"]
    fit = work.fit([options.scenario, *sets(held), *shlex.split(options.calibrate)])
    settings = held + fit["settings_found"]
    comparison = work.comparison([options.scenario, options.policy, *sets(settings),
                                  *shlex.split(options.compare)])
    outcomes = comparison["policies"][0]["outcomes"]
    effect, days = percent(outcomes["entries"]), percent(outcomes["person_days_coerced"])
    untold = {(u["outcome"], u["to"][:4]): u["mean"] for u in fit["untold"]}
    if not untold:
        stop("the fit covers no whole year: see --from of `suar calibrate`")
    year = max(year for _, year in untold)
    found = fit["found"]
    worst = found["largest_z"] or {"id": None, "z": None}
    return {
        "recording_per_year": recording,
        "make_up": make_up,
        "weighted_z_squared": found["from_targets"],
        "share_of_weight_within_2_sd": found["share_of_weight_within_2_sd"],
        "largest_z": worst["z"],
        "of_target": worst["id"],
        "year": year,
        "entries": untold["entries", year],
        "held_at_its_end": untold["held", year],
        "policy": comparison["policies"][0]["name"],
        "from": comparison["window"]["start_date"],
        "to": comparison["window"]["horizon"],
        "entries_changed_percent": effect[0],
        "entries_changed_low": effect[1],
        "entries_changed_high": effect[2],
        "coerced_days_changed_percent": days[0],
        "coerced_days_changed_low": days[1],
        "coerced_days_changed_high": days[2],
    }


def rounded(value, digits):
    return "" if value is None else f"{value:.{digits}f}" if isinstance(value, float) else str(value)


def two_digits(value):
    """Two significant digits: no more is known."""
    return f"{float(f'{value:.2g}'):,.0f}"


def interval(row, name):
    if row[f"{name}_percent"] is None:
        return "none to change"
    return "{:+.1f} ({:+.1f} to {:+.1f})".format(
        *(row[f"{name}_{part}"] + 0.0 for part in ("percent", "low", "high"))).replace("-", "−")


def csv_text(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: rounded(value, 4) for key, value in row.items()} for row in rows)
    return text.getvalue()


def markdown(rows, options):
    first = rows[0]
    lines = [
        "# What the record cannot tell",
        "",
        "Made by `analysis/python/what_the_record_cannot_tell.py`; nothing here is written by hand. Each row is",
        f"a fit of its own to the official figures (`suar calibrate {options.calibrate}`), with the recording",
        "hazard and recruiters' making up held at the values of the row; then one policy under the same values",
        f"(`suar compare {options.compare}`, {first['policy']}, {first['from']} to {first['to']},",
        "with 95 % intervals of the mean over replicates). Where rows fit alike, no official figure tells which of",
        "them is true: quote all of them.",
        "",
        f"| recorded, per captive and year | make_up | Σ weight × z² | weight within 2 sd | largest z | entries {first['year']} "
        f"| held at its end | entries changed by the policy, % | coerced days changed, % |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        worst = "" if row["largest_z"] is None else f"{row['largest_z']:+.1f} ({row['of_target']})".replace("-", "−")
        lines.append(
            f"| {row['recording_per_year']} | {row['make_up']} | {row['weighted_z_squared']:.1f} "
            f"| {100 * row['share_of_weight_within_2_sd']:.0f} % | {worst} | {two_digits(row['entries'])} "
            f"| {two_digits(row['held_at_its_end'])} | {interval(row, 'entries_changed')} "
            f"| {interval(row, 'coerced_days_changed')} |")
    return "\n".join(lines) + "\n"


def write_whole(path, text):
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.rename(path)


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    work = Work(options)
    rows = [row_of(work, options, *pair) for pair in itertools.product(options.recording, options.make_up)]
    write_whole(options.table.with_suffix(".csv"), csv_text(rows))
    write_whole(options.table.with_suffix(".md"), markdown(rows, options))


if __name__ == "__main__":
    main()
