"""Counts instructions by callgrind: what a rating costs and where, whatever else the machine is doing."""

import os
import re
import shutil
import subprocess
import tempfile

from ingestion.readers import Missing
from ingestion.running import say

LINE = re.compile(r"^\s*([\d,]+) \(.*?\)\s+\S*?:(.+?)(?: \[([^]]*)\])?$")


def instructions(command):
    """The instructions of one run by function and library."""
    with tempfile.TemporaryDirectory() as folder:
        # Threads take turns fairly: one that waits for another would otherwise be counted for ages.
        profile = os.path.join(folder, "profile")
        subprocess.run(
            ["valgrind", "--quiet", "--fair-sched=yes", "--tool=callgrind",
             f"--callgrind-out-file={profile}", *command],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        report = subprocess.run(
            ["callgrind_annotate", "--threshold=100", profile], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, check=True).stdout
    lines = [line.groups() for line in map(LINE.match, report.splitlines()) if line]
    # Code from another file that the compiler has put into a function stands in a line without the library.
    libraries = {function: os.path.basename(library) for _, function, library in lines if library}
    counts = {}
    for count, function, _ in lines:
        where = function, libraries.get(function, "?")
        counts[where] = counts.get(where, 0) + int(count.replace(",", ""))
    return counts


def check():
    for tool in ("valgrind", "callgrind_annotate", "objcopy"):
        if not shutil.which(tool):
            raise Missing(f"Instructions were not counted: {tool} is not here.")


def by_library(costs):
    """The sum of each library, the largest first."""
    sums = {}
    for (_, library), cost in costs.items():
        sums[library] = sums.get(library, 0) + cost
    return sorted(sums.items(), key=lambda item: -item[1])


def readable(names):
    """Names of Swift functions as people write them."""
    said = subprocess.run(
        ["swift", "demangle", "--simplified"], input="\n".join(names), stdout=subprocess.PIPE, text=True)
    return said.stdout.splitlines() if said.returncode == 0 else names


def without_debug_information(program, folder):
    """A copy of a program with its symbols only: valgrind 3.19 gives up where it meets DWARF 5 of Swift's library."""
    program = shutil.which(program) or program
    copy = os.path.join(folder, os.path.basename(program))
    subprocess.run(["objcopy", "--strip-debug", program, copy], check=True)
    return copy


def report(readers, small, large, folder, functions=12):
    """Prints what a rating costs in each reader, and the functions in which the first of them spends it.

    Programs are copied into `folder`. `small` and `large` are numbers of ratings with a file of as many. What a
    rating costs is the difference of the two, in which starting up cancels out.
    """
    check()
    more = large[0] - small[0]
    costs = {}
    for name, command in readers.items():
        say(f"counting instructions of {name}")
        command = [without_debug_information(command[0], folder), *command[1:]]
        less, greater = instructions(command + [small[1]]), instructions(command + [large[1]])
        costs[name] = {where: (count - less.get(where, 0)) / more for where, count in greater.items()}
        sums = ", ".join(f"{library} {cost:,.0f}" for library, cost in by_library(costs[name]) if cost >= 1)
        total = sum(costs[name].values())
        start = sum(less.values()) - total * small[0]
        print(f"{name}: {total:,.0f} instructions a rating ({sums}); "
              f"{start / 1e6:,.0f} million before the first")
    first = next(iter(costs))
    largest = sorted(costs[first].items(), key=lambda item: -item[1])[:functions]
    print(f"\nwhere {first} spends them:")
    for name, ((_, library), cost) in zip(readable([where[0] for where, _ in largest]), largest):
        print(f"{cost:8,.0f}  {name} [{library}]")
