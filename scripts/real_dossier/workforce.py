"""People, their departments and the roles that their titles stand for."""

import datetime
import re
from dataclasses import dataclass, field

from .sources import (
    CROSSWALK,
    LISTED_MANAGERS,
    PEOPLE,
    UnreadableData,
    american_date,
    cleaned,
)

COUNTY = "montgomery-county"
UNMAPPED_FAMILY = "unmapped"

# Which titles are managerial. The first pattern that a title matches decides; a title that matches
# none is not managerial. First-line supervisors (sergeants, lieutenants, fire captains, leaders of
# crews of workers) are not; whoever answers for a division, a programme, a facility or a department is.
MANAGERIAL_TITLES = [
    (r"\b(Aide|Assistant|Secretary) to\b|^Special Assistant\b|^Administrative Assistant\b", False),
    (r"\bAssistant Manager\b", False),
    (r"^Council (Member|President)\b", False),
    (r"\bManager\b", True),
    (r"\bDirector\b", True),
    (r"\bChief\b", True),
    (r"^(Police Captain|Deputy Sheriff Captain|Correctional Unit Commander)\b", True),
    (r"^(Sheriff|Assistant Sheriff|County Attorney|County Executive|Council Administrator)$", True),
    (r"^Inspector General$", True),
]


@dataclass(frozen=True)
class Employee:
    """One row of the list of employees."""

    id: str
    organization: str
    title: str
    role: str
    hired: object  # datetime.date, or None where the source has no date


@dataclass
class Role:
    """Titles that share an occupation and are, or are not, managerial."""

    id: str
    name: str
    family: str
    occupation: str  # O*NET-SOC code; empty for a title without one
    managerial: bool
    titles: dict = field(default_factory=dict)  # title -> headcount
    requirements: list = field(default_factory=list)


def is_managerial(title):
    for pattern, answer in MANAGERIAL_TITLES:
        if re.search(pattern, title):
            return answer
    return False


class Workforce:
    """Everybody, in the order of the list."""

    def __init__(self, sources, occupations):
        self.employees = []
        self.roles = {}
        self.departments = {}
        self.undated = []
        self.renumbered = []  # (identity as written, identity given)
        self.confidence = {}  # title -> set of H, M, L
        self._slugs = {}
        occupation_of = self._crosswalk(sources, occupations)
        rows = sources.rows(
            PEOPLE,
            [
                "employee_no",
                "department",
                "department_name",
                "division",
                "assignment_category",
                "position_title",
                "date_first_hired",
            ],
        )
        seen_ids = set()
        copies = {}
        for number, row in enumerate(rows, start=1):
            key = tuple(value for name, value in row.items() if name != "employee_no")
            copies[key] = copies.get(key, 0) + 1
            identity = re.sub(r"\s", "", row["employee_no"]) or f"row{number:05d}"
            while identity in seen_ids:
                identity += "x"
            seen_ids.add(identity)
            if identity != row["employee_no"]:
                self.renumbered.append((row["employee_no"], identity))
            self._hire(identity, row, occupation_of, occupations)
        self.alike_rows = sum(n for n in copies.values() if n > 1)
        self.repeated_rows = sum(n - 1 for n in copies.values())
        self.divisions = len({r["division"] for r in rows})
        self._listed = sources.rows(
            LISTED_MANAGERS,
            ["department", "employee_position_title", "date_first_hired"],
        )
        for role in self.roles.values():
            if role.occupation:
                role.requirements = occupations.requirements(role.occupation)
        if not self.employees:
            raise UnreadableData(f"{PEOPLE} lists nobody")

    def _crosswalk(self, sources, occupations):
        found = {}
        self.unknown_occupations = {}  # codes of the crosswalk that O*NET does not rate -> titles
        columns = ["position_title", "department", "onet_soc", "confidence"]
        for row in sources.rows(CROSSWALK, columns):
            title = cleaned(row["position_title"])
            code = row["onet_soc"].strip()
            if code and code not in occupations.ratings:
                self.unknown_occupations.setdefault(code, set()).add(title)
                code = ""
            found[title, row["department"].strip()] = code
            if code:
                self.confidence.setdefault(title, set()).add(row["confidence"].strip())
        return found

    def _hire(self, identity, row, occupation_of, occupations):
        title = cleaned(row["position_title"]) or "(no title)"
        department = re.sub(r"\s", "", row["department"]) or "unknown"
        self.departments.setdefault(department, cleaned(row["department_name"]) or department)
        role = self._role(title, occupation_of.get((title, department), ""), occupations)
        role.titles[title] = role.titles.get(title, 0) + 1
        hired = american_date(row["date_first_hired"])
        if hired is None:
            self.undated.append((identity, row["date_first_hired"]))
        self.employees.append(Employee(identity, department, title, role.id, hired))

    def _role(self, title, code, occupations):
        managerial = is_managerial(title)
        if code:
            identity = code + ("-M" if managerial else "")
            name = occupations.titles[code] + (" (managers)" if managerial else "")
            family = occupations.group(code)
        else:
            identity, name, family = self._slug(title), title, UNMAPPED_FAMILY
        return self.roles.setdefault(identity, Role(identity, name, family, code, managerial))

    def _slug(self, title):
        """An identity made from a title, the same for the same title and for no other."""
        if title not in self._slugs:
            base = "title-" + (re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:52] or "none")
            slug, number = base, 1
            while slug in self._slugs.values():
                number += 1
                slug = f"{base}-{number}"
            self._slugs[title] = slug
        return self._slugs[title]

    def in_order(self):
        """Roles by id."""
        return [self.roles[key] for key in sorted(self.roles)]

    def unmapped(self):
        return [role for role in self.in_order() if not role.occupation]

    def headcount(self, role):
        return sum(role.titles.values())

    def new_managers(self, since):
        """Holders of managerial roles who were first hired on a day or later."""
        return [e for e in self.employees if self.roles[e.role].managerial and e.hired and e.hired >= since]

    def against_list(self):
        """How our managerial titles differ from the data folder's list of managers hired in 2016:
        (in the list only, ours only), each as (department, title, date)."""
        listed = {}
        for row in self._listed:
            key = (
                row["department"].strip(),
                cleaned(row["employee_position_title"]),
                american_date(row["date_first_hired"]),
            )
            listed[key] = listed.get(key, 0) + 1
        years = {key[2].year for key in listed if key[2]}
        if not years:
            return 0, [], []
        first, last = datetime.date(min(years), 1, 1), datetime.date(max(years), 12, 31)
        ours = {}
        for person in self.new_managers(first):
            if person.hired <= last:
                key = (person.organization, person.title, person.hired)
                ours[key] = ours.get(key, 0) + 1
        only = lambda a, b: sorted(k for k in a for _ in range(a[k] - b.get(k, 0)) if k[2])  # noqa: E731
        return sum(listed.values()), only(listed, ours), only(ours, listed)
