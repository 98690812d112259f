"""COIN-OR CBC, by its command `cbc`."""

import math
import os
import re
import shutil
import subprocess
import tempfile
import time

from .model import Found

NUMBER = r"[-+]?[0-9.]+(?:e[-+]?[0-9]+)?"


def version():
    """The version, or None if it is not installed."""
    if not shutil.which("cbc"):
        return None
    text = subprocess.run(["cbc", "-quit"], capture_output=True, text=True).stdout
    found = re.search(r"Version: *(\S+)", text)
    return found.group(1) if found else "of unknown version"


def solve(model, gap=0.0, seconds=600.0, threads=1, is_careful=True):
    """Optimizes the objective; None if nothing was found.

    Its preprocessing at times loses the optimum on the way back and says so in the log (`Cgl0014I Postprocessing
    changed objective … try without preprocessing`). Who wants to be sure does without: `is_careful`. Where that
    ends in a failed assertion of CBC it is asked as others would ask it.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.mps")
        model.write(path)
        command = ["cbc", path, "-ratio", repr(gap), "-allow", "1e-9", "-sec", repr(seconds), "-timeMode", "elapsed"]
        if is_careful:
            command += ["-preprocess", "off"]
        if threads > 1:
            command += ["-threads", str(threads)]
        start = time.monotonic()
        run = subprocess.run(command + ["-solve", "-quit"], capture_output=True, text=True)
        elapsed = time.monotonic() - start
    if run.returncode < 0 and is_careful:
        return solve(model, gap, seconds, threads, is_careful=False)
    text = run.stdout
    return parse(text, -1.0 if model.maximize else 1.0, elapsed)


def parse(text, sign, elapsed):
    """What the log says."""
    value = re.search(r"Objective value: +(%s)" % NUMBER, text)
    if "infeasible" in text and not value:
        return None
    if not value:
        alone = re.search(r"Optimal(?: -)? objective(?: value)? (%s)" % NUMBER, text)
        if not alone:
            return None
        number = sign * float(alone.group(1))
        return Found(number, number, True, elapsed)
    value = float(value.group(1))
    bound = re.search(r"(?:Lower|Upper) bound: +(%s)" % NUMBER, text)
    proven = "Result - Optimal solution found" in text
    bound = value if proven and not bound else float(bound.group(1)) if bound else math.nan
    return Found(sign * value, sign * bound, proven, elapsed)
