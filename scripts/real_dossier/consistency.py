"""Reads back what was written and checks what a schema cannot: that every reference leads somewhere."""

import datetime
import xml.etree.ElementTree as ElementTree

from .xmltext import NAMESPACE


class Inconsistent(Exception):
    """The script wrote something wrong: a defect of ours (exit code 70)."""


def _rows(root, name):
    return root.iter(f"{{{NAMESPACE}}}{name}")


def check(files):
    """`files` maps a file name to its bytes. Raises Inconsistent with the first things that are wrong."""
    try:
        roots = {name: ElementTree.fromstring(data) for name, data in files.items() if name.endswith(".xml")}
    except ElementTree.ParseError as error:
        raise Inconsistent(f"a document is not well-formed: {error}") from error
    faults = []
    known = {}

    def collect(kind, file, name, key="id"):
        seen = known.setdefault(kind, set())
        for row in _rows(roots[file], name):
            identity = row.get(key)
            if identity in seen:
                faults.append(f"{file}: {kind} {identity} twice")
            if not identity or len(identity) > 64 or any(c.isspace() for c in identity):
                faults.append(f"{file}: {kind} {identity!r} is no identity")
            seen.add(identity)

    def refer(file, name, key, kind):
        for row in _rows(roots[file], name):
            if row.get(key) is not None and row.get(key) not in known[kind]:
                faults.append(f"{file}: {name} names {kind} {row.get(key)}, which is nowhere")

    for kind, file, name, key in [
        ("scale", "framework.xml", "scale", "id"),
        ("domain", "framework.xml", "domain", "id"),
        ("competency", "framework.xml", "competency", "id"),
        ("family", "job-roles.xml", "family", "id"),
        ("role", "job-roles.xml", "role", "id"),
        ("course", "catalog.xml", "course", "id"),
        ("organization", "organizations.xml", "organization", "id"),
        ("employee", "workforce.xml", "employee", "id"),
        ("period", "policy.xml", "period", "id"),
        ("fund", "policy.xml", "budget", "fund"),
        ("resource", "policy.xml", "resource", "id"),
    ]:
        collect(kind, file, name, key)
    for file, name, key, kind in [
        ("framework.xml", "competency", "domain", "domain"),
        ("framework.xml", "competency", "scale", "scale"),
        ("job-roles.xml", "role", "family", "family"),
        ("job-roles.xml", "requires", "competency", "competency"),
        ("organizations.xml", "organization", "parent", "organization"),
        ("workforce.xml", "employee", "organization", "organization"),
        ("workforce.xml", "employee", "role", "role"),
        ("assessments.xml", "assessment", "employee", "employee"),
        ("assessments.xml", "assessment", "competency", "competency"),
        ("catalog.xml", "course", "fund", "fund"),
        ("catalog.xml", "develops", "competency", "competency"),
        ("catalog.xml", "prerequisite", "course", "course"),
        ("catalog.xml", "audience", "family", "family"),
        ("catalog.xml", "uses", "resource", "resource"),
        ("policy.xml", "onboardingCourse", "course", "course"),
    ]:
        refer(file, name, key, kind)
    faults += _figures(roots)
    if faults:
        raise Inconsistent("; ".join(faults[:5]) + f" ({len(faults)} faults)")


def _figures(roots):
    faults = []
    role_of, hired = {}, {}
    for row in _rows(roots["workforce.xml"], "employee"):
        role_of[row.get("id")] = row.get("role")
        if row.get("hired"):
            hired[row.get("id")] = datetime.date.fromisoformat(row.get("hired"))
    required = {
        (role.get("id"), row.get("competency"))
        for role in _rows(roots["job-roles.xml"], "role")
        for row in _rows(role, "requires")
        if 1 <= int(row.get("level")) <= 7 and 1 <= int(row.get("importance")) <= 5
    }
    seen = set()
    for row in _rows(roots["assessments.xml"], "assessment"):
        pair = (row.get("employee"), row.get("competency"))
        if pair in seen:
            faults.append(f"{pair} rated twice")
        seen.add(pair)
        if (role_of.get(pair[0]), pair[1]) not in required:
            faults.append(f"{pair} rated but not required")
        if not 0 <= int(row.get("level")) <= 7:
            faults.append(f"{pair} rated outside the scale")
        if pair[0] in hired and hired[pair[0]] > datetime.date.fromisoformat(row.get("date")):
            faults.append(f"{pair[0]} rated before being hired")
    for course in _rows(roots["catalog.xml"], "course"):
        if not int(course.get("minSize")) <= int(course.get("maxSize")):
            faults.append(f"{course.get('id')}: sizes")
        rows = list(_rows(course, "develops"))
        if not rows or any(not 0 <= int(r.get("from")) < int(r.get("to")) <= 7 for r in rows):
            faults.append(f"{course.get('id')}: levels")
    previous = None
    for period in _rows(roots["policy.xml"], "period"):
        start, end = (datetime.date.fromisoformat(period.get(k)) for k in ("start", "end"))
        if end < start or previous and start != previous + datetime.timedelta(days=1):
            faults.append(f"{period.get('id')} does not follow the period before it")
        previous = end
    return faults
