#!/usr/bin/env python3
"""No result moves unseen: the digests of a few worlds are what digests.txt says.

    tests/golden/golden.py SUAR_DIGEST          # looks
    tests/golden/golden.py SUAR_DIGEST --write  # takes what is found for right
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TABLE = HERE / "digests.txt"


def worlds():
    return ["tests/promises/small_with_policies.toml", "tests/golden/crowded.toml", "tests/golden/seven_years.toml"]


def found(program):
    with tempfile.TemporaryDirectory() as folder:
        return {world: subprocess.run([program, world, f"{folder}/world.h5"], cwd=ROOT, check=True,
                                      capture_output=True, encoding="utf-8").stdout.strip()
                for world in worlds()}


def main(program, *options):
    digests = found(str(pathlib.Path(program).resolve()))
    if options == ("--write",):
        TABLE.write_text("".join(f"{digest}  {world}\n" for world, digest in digests.items()))
        return 0
    kept = dict(reversed(line.split("  ", 1)) for line in TABLE.read_text().splitlines())
    moved = {world: digest for world, digest in digests.items() if digest != kept.get(world)}
    for world, digest in moved.items():
        print(f"{world}: the results moved: {digest}, and were {kept.get(world, 'not known')}")
    if moved:
        print("If that is meant, say in CHANGELOG.md which number moved and why, and run\n"
              "  tests/golden/golden.py build/release/tests/suar_digest --write")
    else:
        print(f"{len(digests)} worlds as they were")
    return 1 if moved else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
