#!/usr/bin/python3
"""analysis/python/what_the_record_cannot_tell.py on a tiny world: PROGRAM FOLDER.

The table says what the fits and comparisons say; settings found are those that were run; given again it
runs nothing and gives the same bytes; what belongs to other inputs is not taken up; and where a step fails
there is no table.
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "analysis/python/what_the_record_cannot_tell.py"
TARGETS = ("id,outcome,country,from,to,value,sd,kind,weight\n"
           "A,recorded_cases,all,2023-01-01,2023-12-31,{},200,count,2\n"
           "B,tppo_classified_share,all,2023-01-01,2023-12-31,0.4,0.05,share,1\n")
TINY = "--toy --weight 1000 --replicates 2 --from 2023-01-01 "


def main(program, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    targets = folder / "targets.csv"
    targets.write_text(TARGETS.format(2400))
    fitting = f"{TINY} --rounds 1 --hold all --free mission.label_sensitivity --targets '{targets}'"

    def make(name, *more):
        return subprocess.run(
            [sys.executable, "-B", SCRIPT, folder / "work", folder / name, "--program", program, "--recording", "0.03", "0.19",
             "--make-up", "0", "--calibrate", fitting, "--compare", f"{TINY} --to 2024-06-30 --no-placebo",
             *more], cwd=ROOT, capture_output=True, text=True, check=False)

    def commands(ended):
        return [line for line in ended.stderr.splitlines() if line.startswith(("calibrate ", "compare "))]

    first = make("first")
    assert first.returncode == 0, first.stderr
    assert len(commands(first)) == 4, first.stderr
    rows = list(csv.DictReader(open(folder / "first.csv", encoding="utf-8")))
    assert [(row["recording_per_year"], row["make_up"]) for row in rows] == [("0.03", "0"), ("0.19", "0")]
    fits = [json.loads(file.read_bytes()) for file in (folder / "work").glob("fit-*.json")]
    compared = [json.loads(file.read_bytes()) for file in (folder / "work").glob("comparison-*.json")]
    assert len(fits) == len(compared) == 2
    for row in rows:
        hazard = f"mission.recording={row['recording_per_year']} 1/year"
        fit, = [fit for fit in fits if hazard in fit["scenario"]["set"]]
        assert "recruiter.make_up=0" in fit["scenario"]["set"]
        for name, column in (("entries", "entries"), ("held", "held_at_its_end")):
            untold, = [u["mean"] for u in fit["untold"] if u["outcome"] == name]
            assert untold > 1000 and float(row[column]) == untold, (row, untold)
        assert abs(float(row["weighted_z_squared"]) - fit["found"]["from_targets"]) < 1e-4
        outcomes, = [c["policies"][0]["outcomes"] for c in compared
                     if abs(100 * c["policies"][0]["outcomes"]["entries"]["difference"] /
                            c["policies"][0]["outcomes"]["entries"]["base"] -
                            float(row["entries_changed_percent"])) < 1e-3]
        entries = outcomes["entries"]
        for end in ("low", "high"):
            assert abs(float(row[f"entries_changed_{end}"]) -
                       100 * entries["interval"][end] / entries["base"]) < 1e-3
        # The settings that the record gives are those that were run.
        settings = [word for each in fit["scenario"]["set"] + fit["settings_found"] for word in ("--set", each)]
        again = subprocess.run([program, "calibrate", "scenarios/indonesia.toml", *TINY.split(), "--only-score",
                                "--json", "--targets", targets, *settings],
                               cwd=ROOT, capture_output=True, check=True)
        scored = json.loads(again.stdout)
        assert [t["found"] for t in scored["targets"]] == [t["found"] for t in fit["targets"]]
    assert len({row["share_of_weight_within_2_sd"] + row["weighted_z_squared"] for row in rows}) == 2
    table = (folder / "first.md").read_text(encoding="utf-8")
    assert table.count("\n| 0.") == 2, table

    second = make("second")
    assert second.returncode == 0 and not commands(second), second.stderr
    for end in (".csv", ".md"):
        assert (folder / f"first{end}").read_bytes() == (folder / f"second{end}").read_bytes()

    # What a killed run left is gone on with: one comparison is missing.
    next((folder / "work").glob("comparison-*.json")).unlink()
    third = make("third")
    assert third.returncode == 0 and len(commands(third)) == 1, third.stderr
    assert (folder / "first.csv").read_bytes() == (folder / "third.csv").read_bytes()

    targets.write_text(TARGETS.format(2500))
    changed = make("changed")
    assert changed.returncode == 0 and commands(changed)[0].startswith("calibrate "), changed.stderr
    assert (folder / "first.csv").read_bytes() != (folder / "changed.csv").read_bytes()

    for more, words in ((("--policy", "no-such.toml"), "no-such.toml cannot be read"),
                        (("--calibrate=--no-such",), "`suar calibrate` ended with")):
        failed = make("failed", *more)
        assert failed.returncode != 0 and words in failed.stderr, failed.stderr
        assert not list(folder.glob("failed*"))


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
