"""Runs commands in turn and measures them: processor time, wall time, peak memory."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# GNU time is small, so that the peak of what it runs is its own: a process begins with the peak of the one that
# started it.
GNU_TIME = shutil.which("time")


class Failed(Exception):
    """A command that was to be measured did not succeed."""


class Run:
    """What one run of a command took: seconds of processor time (user and system), seconds, MB."""

    def __init__(self, cpu, wall, peak):
        self.cpu, self.wall, self.peak = cpu, wall, peak


def measure(command):
    """Runs a command once."""
    with tempfile.TemporaryFile() as errors, tempfile.NamedTemporaryFile() as peak:
        timed = [GNU_TIME, "-f", "%M", "-o", peak.name] + command if GNU_TIME else command
        start = time.monotonic()
        process = subprocess.Popen(timed, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip().splitlines()[-3:]
            raise Failed(f"exit code {process.returncode}: {' '.join(command)}\n" + "\n".join(said))
        kilobytes = int(peak.read().split()[-1]) if GNU_TIME else usage.ru_maxrss
    return Run(usage.ru_utime + usage.ru_stime, wall, kilobytes * 1024 / 1e6)


def alternate(commands, runs):
    """Runs each of the named commands in turn, `runs` times after a first round that only warms up."""
    taken = {name: [] for name in commands}
    for round_number in range(runs + 1):
        for name, command in commands.items():
            say(f"\r{name}, run {round_number} of {runs}")
            run = measure(command)
            if round_number > 0:
                taken[name].append(run)
    say("\r")
    return taken


def median(runs, kind):
    """The median of `cpu`, `wall` or `peak`."""
    return statistics.median(getattr(run, kind) for run in runs)


def ratio(slow, fast, kind):
    """How many times as long the one took as the other: the median over runs that followed each other."""
    return statistics.median(getattr(a, kind) / max(getattr(b, kind), 1e-9) for a, b in zip(slow, fast))


def say(words):
    """Shows progress where a person looks on."""
    if sys.stderr.isatty():
        end = "" if words.startswith("\r") else "\n"
        sys.stderr.write(words.replace("\r", "\r\033[K") + end)
        sys.stderr.flush()
