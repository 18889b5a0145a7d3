#!/usr/bin/env python3
"""P15: would the tests notice? Plants single changes in core, rules and engine, each in a copy of the
sources, builds the test programs and runs them. See README.md beside this file.

    tests/mutation/mutation.py --sample 120 --seed 1
    tests/mutation/mutation.py --sample 50 --only sim/engine/phases/depart.cpp
"""
import argparse
import collections
import hashlib
import json
import pathlib
import queue
import sys
import threading
import tomllib

import changes
import copies

SOURCE = pathlib.Path(__file__).resolve().parents[2]
LEAST = 95  # per cent, of P15
COUNTS = ("noticed", "survived")


def options():
    parser = argparse.ArgumentParser(description="Plants single changes and counts those the tests notice.")
    parser.add_argument("--sample", type=int, default=120, help="how many changes (default 120)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (default 1)")
    parser.add_argument("--only", action="append", default=[], metavar="FILE",
                        help="only changes of this file or folder; may be given again")
    parser.add_argument("--jobs", type=int, default=2, help="copies that work side by side (default 2)")
    parser.add_argument("--folder", type=pathlib.Path, default=SOURCE / "build/mutation",
                        help="where the copies and the log are (default build/mutation)")
    parser.add_argument("--by", action="append", metavar="PROGRAM", help="a test program that looks, "
                        f"may be given again (default {', '.join(copies.PROGRAMS)})")
    parser.add_argument("--keep-noticed", action="store_true",
                        help="believe the log of earlier tests where they noticed a change; without it only "
                             "what the present sources and tests have said is believed")
    parser.add_argument("--list", action="store_true", help="only show the changes")
    return parser.parse_args()


def all_changes(only):
    found = []
    for room in changes.ROOMS:
        for path in sorted((SOURCE / "sim" / room).rglob("*")):
            file = str(path.relative_to(SOURCE))
            wanted = not only or any(file == each or file.startswith(each.rstrip("/") + "/") for each in only)
            if path.suffix in (".cpp", ".h") and file not in changes.LEFT_OUT and wanted:
                found += changes.in_file(file, path.read_text())
    return found


def fingerprint(programs):
    """Of everything that decides what becomes of a change."""
    whole = hashlib.sha256(" ".join(programs).encode())
    for name in copies.tracked(SOURCE):
        if name.split("/")[0] in ("sim", "analysis", "tests", "scenarios", "cmake", "CMakeLists.txt"):
            if name != "tests/mutation/survivors.toml":
                whole.update(name.encode() + b"\0" + (SOURCE / name).read_bytes())
    return whole.hexdigest()[:16]


class Log:
    """One line for each change that was tried, so that what was begun can be gone on with."""

    def __init__(self, path, sources, keep_noticed):
        self.path, self.sources, self.known = path, sources, {}
        self.lock = threading.Lock()
        if not path.exists():
            return
        for line in path.read_text().splitlines():
            record = json.loads(line)
            if record["sources"] == sources or (keep_noticed and record["found"] != "survived"):
                self.known[tuple(record["key"])] = record

    def add(self, change, record):
        record = {"key": change.key, "line": change.line, "sources": self.sources, **record}
        with self.lock:
            self.known[change.key] = record
            with open(self.path, "a") as log:
                log.write(json.dumps(record) + "\n")


def try_all(wanted, log, arguments):
    """Takes changes in order until as many count as were asked for."""
    waiting, counted, lock = queue.Queue(), [], threading.Lock()
    for change in wanted:
        waiting.put(change)

    def taken():
        """The next change to try, when one is still needed."""
        with lock:
            while not waiting.empty() and len(counted) < arguments.sample:
                change = waiting.get()
                known = log.known.get(change.key)
                if known is None:
                    counted.append(change)  # given back below when it does not count
                    return change
                if known["found"] in COUNTS:
                    counted.append(change)
        return None

    def work(copy):
        while change := taken():
            record = copy.try_change(change)
            log.add(change, record)
            with lock:
                if record["found"] not in COUNTS:
                    counted.remove(change)
                print(f"{len(counted)}/{arguments.sample} {change.file}:{change.line}: {change.what}: "
                      f"{record['found']} {record.get('by', '')} ({record['seconds']} s)", flush=True)

    if not all_known(wanted, log, arguments.sample):
        threads = [threading.Thread(target=work, args=(copy,)) for copy in prepared(log, arguments)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    else:
        taken()
    return counted


def all_known(wanted, log, sample):
    count = 0
    for change in wanted:
        if count == sample:
            break
        if change.key not in log.known:
            return False
        count += log.known[change.key]["found"] in COUNTS
    return True


def prepared(log, arguments):
    """Copies that are built; the first has run all tests without a change."""
    made = []
    for number in range(1, arguments.jobs + 1):
        copy = copies.Copy(SOURCE, arguments.folder / f"copy-{number}",
                           arguments.by or copies.PROGRAMS)
        copy.prepare(arguments.jobs)
        made.append(copy)
    measured_path = arguments.folder / "without_a_change.json"
    measured = json.loads(measured_path.read_text()) if measured_path.exists() else {}
    if measured.get("sources") != log.sources:
        measured = {"sources": log.sources, **made[0].measure()}
        measured_path.write_text(json.dumps(measured, indent=1))
    print("seconds without a change: " + ", ".join(
        f"{name} {seconds:.1f}" for name, seconds in measured["seconds"].items()), flush=True)
    for copy in made:
        copy.believe(measured)
    return made


def judged():
    """What was said of survivors, by file, line of text and change."""
    path = pathlib.Path(__file__).with_name("survivors.toml")
    listed = tomllib.loads(path.read_text()).get("survivor", []) if path.exists() else []
    return {(each["file"], each["text"], each["change"]): each for each in listed}


def percent(part, whole):
    return 100 * part / whole if whole else 100.0


def report(counted, log):
    """The words, and the share that was noticed of what changes anything."""
    records = [(change, log.known[change.key]) for change in counted if change.key in log.known]
    survived = [(change, record) for change, record in records if record["found"] == "survived"]
    noticed = [record for _, record in records if record["found"] == "noticed"]
    known = judged()

    def said_of(change):
        return known.get((change.file, change.text, change.what), {})

    none = sum(1 for change, _ in survived if said_of(change).get("changes_nothing"))
    score = percent(len(noticed), len(records) - none)
    golden = sum(record["by"] == copies.GOLDEN for record in noticed)
    lines = [f"{len(records)} changes tried, of which {none} change nothing that a run can show",
             f"{len(noticed)} of {len(records) - none} noticed: {score:.1f} %",
             f"of all that were tried: {percent(len(noticed), len(records)):.1f} %",
             f"{golden} of them by the golden worlds, which are looked at before the slow laws"]
    for room in changes.ROOMS:
        mine = [record for change, record in records if change.file.startswith(f"sim/{room}/")]
        if mine:
            got = sum(record["found"] == "noticed" for record in mine)
            lines.append(f"  {room}: {got} of {len(mine)}")
    lines.append("noticed by:")
    for program, number in collections.Counter(record["by"] for record in noticed).most_common():
        lines.append(f"  {program}: {number}")
    lines.append("survivors:")
    for change, record in sorted(survived, key=lambda pair: (pair[0].file, pair[0].line)):
        lines.append(f"  {change.file}:{change.line}: {change.text}")
        lines.append(f"    {change.what}: {said_of(change).get('why', 'NOT YET LISTED in survivors.toml')}")
    return "\n".join(lines), score


def main():
    arguments = options()
    wanted = changes.spread(all_changes(arguments.only), arguments.seed)
    if arguments.list:
        for change in wanted[:arguments.sample]:
            print(f"{change.file}:{change.line}: {change.text}\n    {change.what}")
        return 0
    arguments.folder.mkdir(parents=True, exist_ok=True)
    log = Log(arguments.folder / "log.jsonl", fingerprint(arguments.by or copies.PROGRAMS), arguments.keep_noticed)
    try:
        counted = try_all(wanted, log, arguments)
    except copies.Failed as failure:
        sys.exit(f"mutation: {failure}")
    words, score = report(counted, log)
    (arguments.folder / "report.txt").write_text(words + "\n")
    print(words)
    return 0 if score >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
