"""A copy of the sources with a build of its own, in the place and with the flags of any release build,
so that ccache finds what was compiled before; in it one change at a time is planted and the
test programs look for it."""
import hashlib
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "golden"))
import golden

# The test programs that look for a change: those that link the rooms. The program itself and the
# files it writes are tested by others, which are slower and would notice a little more.
PROGRAMS = [name + "_tests" for name in ("core", "world", "policy", "rules", "engine", "plain", "laws")]
# Those that know a room best; the others follow, the quickest first.
FIRST = {"core": ["core"], "rules": ["rules", "plain"], "engine": ["engine", "laws", "plain"]}
GOLDEN = "golden"  # stands for the worlds of tests/golden among the programs
QUICK = 10.0  # seconds of a whole test program that is run before the golden worlds
SLOW = 2.0  # seconds of a test case that is better run after those of other programs
MOST_BYTES = 8 << 30  # a change can ask for any amount of memory


def tracked(source):
    names = subprocess.run(["git", "-C", source, "ls-files", "-z"], check=True, capture_output=True)
    return [name for name in names.stdout.decode().split("\0") if name and (source / name).is_file()]


def failed_case(said):
    found = re.search(r"TEST CASE:  (.*)", said)
    return found.group(1).strip() if found else ""


class Failed(Exception):
    """The copy itself cannot be built, or its tests fail without any change."""


class Copy:
    def __init__(self, source, folder, programs):
        self.source, self.folder, self.programs = source, pathlib.Path(folder), programs
        self.sources, self.build = self.folder / "source", self.folder / "source/build/release"
        self.environment = dict(os.environ, TMPDIR=str(self.folder / "tmp"), CCACHE_READONLY="1")
        self.environment.pop("SUAR_LONG", None)  # what is asked is what the tests notice each time
        self.seconds, self.slow = {}, {}  # by test program, without a change
        self.objects = {}
        self.golden = {}

    def prepare(self, jobs):
        """Brings the copy to what the sources are now, and builds it."""
        (self.folder / "tmp").mkdir(parents=True, exist_ok=True)
        self.bring_up_to_date()
        with open(self.folder / "build.log", "w") as log:
            if not (self.build / "build.ninja").exists():
                self.must(["cmake", "--preset", "release", "-S", self.sources, "-DSUAR_VARIANTS=OFF",
                           "-DSUAR_BENCH=OFF", "-DSUAR_BY_FILE=core;rules;engine",
                           f"-DSUAR_SCENARIOS_OF={self.source}"], log)
            environment = dict(self.environment)
            del environment["CCACHE_READONLY"]  # what is not changed may be kept
            self.must(["cmake", "--build", self.build, "-j", str(jobs), "--target", *self.programs, "suar_digest"],
                      log, environment)
        self.objects = self.hashes()

    def measure(self):
        """How long each test program and each of its slow cases takes without a change, and the digest
        of the small world."""
        seconds, slow = {}, {}
        for program in self.programs:
            ends, seconds[program], said = self.run_tests(program, ["--duration=true"], None)
            if ends != 0:
                raise Failed(f"{program} fails without any change ({ends}): {failed_case(said)}")
            cases = re.findall(r"^([\d.]+) s: (.*)$", said, re.M)
            slow[program] = [case for took, case in cases if float(took) > SLOW]
        return {"seconds": seconds, "slow": slow, "golden": self.digests()}

    def believe(self, measured):
        self.seconds, self.slow, self.golden = (measured[name] for name in ("seconds", "slow", "golden"))

    def must(self, command, log, environment=None):
        if subprocess.run(command, stdout=log, stderr=log, env=environment).returncode != 0:
            raise Failed(f"see {self.folder}/build.log")

    def bring_up_to_date(self):
        wanted = set(tracked(self.source))
        for name in wanted:
            here, there = self.source / name, self.sources / name
            if there.exists() and there.read_bytes() == here.read_bytes():
                continue
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(here, there)
            os.utime(there)
        for there in self.sources.rglob("*"):
            ours = "build" not in there.relative_to(self.sources).parts[:1]
            if ours and there.is_file() and str(there.relative_to(self.sources)) not in wanted:
                there.unlink()

    def hashes(self):
        """Of what the compiler made of each file: a change that it does not see is none."""
        return {path: hashlib.sha256(path.read_bytes()).digest() for path in self.build.rglob("*.o")}

    def in_order(self, room):
        first = [name + "_tests" for name in FIRST[room]]
        rest = sorted(set(self.programs) - set(first), key=lambda name: self.seconds[name])
        order = [name for name in first if name in self.seconds] + rest
        quick = [name for name in order if self.seconds[name] < QUICK]
        return quick + [GOLDEN] + [name for name in order if name not in quick]

    def build_target(self, target):
        return subprocess.run(["cmake", "--build", self.build, "-j", "1", "--target", target],
                              capture_output=True, env=self.environment).returncode == 0

    def run_tests(self, program, options, most_seconds):
        """How it ended (0, or what a failed test, a signal or the end of its time gives), the seconds
        of processor time, and what it said."""
        with open(self.folder / "said.txt", "w+b") as said:
            ends, spent = self.run([self.build / "tests" / program, "--abort-after=1", "--no-colors=1",
                                    *options], said, most_seconds)
            said.seek(0)
            return ends, spent, said.read().decode(errors="replace")

    def digests(self):
        """Of the worlds of tests/golden, which the suite holds to what is written there."""
        found = {}
        for world in golden.worlds():
            with open(self.folder / "said.txt", "w+b") as said:
                ends, _ = self.run([self.build / "tests/suar_digest", world, self.folder / "tmp/golden.h5"],
                                   said, 120)
                said.seek(0)
                found[world] = said.read().decode(errors="replace").strip() if ends == 0 else f"it ends with {ends}"
        return found

    def run(self, command, said, most_seconds):
        child = subprocess.Popen(command, cwd=self.sources, env=self.environment, stdout=said,
                                 stderr=said, start_new_session=True)
        resource.prlimit(child.pid, resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        resource.prlimit(child.pid, resource.RLIMIT_CORE, (0, 0))
        if most_seconds:
            most = int(most_seconds)
            resource.prlimit(child.pid, resource.RLIMIT_CPU, (most, most + 5))
        # A change can also make it wait for ever, which costs no processor time.
        last = time.monotonic() + (60 + 20 * most_seconds if most_seconds else 3600)
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                child.returncode = os.waitstatus_to_exitcode(status)
                return child.returncode, usage.ru_utime + usage.ru_stime
            if time.monotonic() > last:
                os.killpg(child.pid, signal.SIGKILL)
            time.sleep(0.02)

    def try_change(self, change):
        """What became of one change, as a record of the log."""
        path, began = self.sources / change.file, time.monotonic()
        text = path.read_text()
        path.write_text(text[:change.begin] + change.instead + text[change.end:])
        try:
            found = self.look_for(change)
        finally:
            path.write_text(text)
        found["seconds"] = round(time.monotonic() - began, 1)
        return found

    def look_for(self, change):
        if not self.build_target("suar_digest"):  # it links all that is changed, and little else
            return {"found": "does not compile"}
        if change.file.endswith(".cpp") and self.same_objects(change.file):
            return {"found": "compiles to the same"}
        order = self.in_order(change.file.split("/")[1])
        for slowly in (False, True):  # the quick cases of all programs before the slow ones of any
            for program in order:
                if program == GOLDEN:
                    if not slowly and (found := self.look_at_golden()):
                        return found
                    continue
                slow = ",".join(case.replace(",", "?") for case in self.slow[program])
                if slowly and not slow:
                    continue
                if not self.build_target(program):
                    return {"found": "does not compile"}
                which = [("--test-case=" if slowly else "--test-case-exclude=") + slow] if slow else []
                ends, _, said = self.run_tests(program, which, 10 + 5 * self.seconds[program])
                if ends != 0:
                    how = "a test fails" if ends == 1 else f"it ends with {ends}"
                    return {"found": "noticed", "by": program, "case": failed_case(said), "how": how}
        return {"found": "compiles to the same" if self.hashes() == self.objects else "survived"}

    def look_at_golden(self):
        moved = [world for world, digest in self.digests().items() if digest != self.golden[world]]
        return {"found": "noticed", "by": GOLDEN, "case": moved[0], "how": "results move"} if moved else None

    def same_objects(self, file):
        mine = [path for path in self.objects if str(path).endswith(file.removeprefix("sim") + ".o")]
        return bool(mine) and all(
            hashlib.sha256(path.read_bytes()).digest() == self.objects[path] for path in mine)
