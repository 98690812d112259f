"""The readers that are measured: Sanj and its peers, each as a command for some files."""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(HERE)


class Missing(Exception):
    """A peer that this machine does not have."""


def sanj(program, files, threads):
    """Typed, validated loading of each file alone."""
    return [program, "check", "--threads", str(threads), "--each", *files]


def whole_dossier(program, folder, threads):
    """All documents of a folder, with the checks that cross them."""
    return dossier_of(program, [folder], threads)


def dossier_of(program, documents, threads):
    """These documents, with the checks that cross them."""
    return [program, "check", "--threads", str(threads), *documents]


def xmllint(*options):
    """libxml2's own reader."""
    return ["xmllint", *options, "--noout"]


def xmllint_with_schema():
    """libxml2's own reader, validating as it streams."""
    return xmllint("--schema", os.path.join(ROOT, "schemas", "assessments.xsd"), "--stream")


def lxml():
    """Python's lxml; whichever Python has it."""
    for python in (sys.executable, "/usr/bin/python3"):
        if os.path.exists(python) and runs([python, "-c", "import lxml.etree"]):
            return [python, os.path.join(HERE, "Peers", "read-with-lxml")]
    raise Missing("lxml iterparse was not measured: no Python here has lxml (on Debian: python3-lxml).")


def foundation():
    """Foundation's XMLParser."""
    return [built("Peers/FoundationReader", "foundation-reader", "Foundation's XMLParser")]


def xmlcoder():
    """XMLCoder, which builds a tree."""
    return [built("Peers/XMLCoderReader", "xmlcoder-reader", "XMLCoder")]


def generator():
    """The generator of dossiers."""
    return built("Dossiers", "generate-dossier", "The generator")


def built(package, product, words):
    """The path of a product of a package beside this one, built if need be."""
    path = os.path.join(HERE, package)
    build = subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", path, "--product", product],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if build.returncode != 0:
        lines = [line for line in build.stdout.splitlines() if "error" in line]
        raise Missing(f"{words} was not measured, since it cannot be built: {lines[0] if lines else 'swift build'}")
    return os.path.join(path, ".build", "release", product)


def libxml2_version():
    """The version of the libxml2 that xmllint uses, say 2.9.14."""
    said = subprocess.run(["xmllint", "--version"], stderr=subprocess.PIPE, text=True).stderr
    found = re.search(r"version (\d+)(\d\d)(\d\d)", said)
    return ".".join(str(int(part)) for part in found.groups()) if found else "unknown"


def runs(command):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
