"""Real training programmes: which can be offered in service, and what each is said to cost."""

import re
from dataclasses import dataclass, field

from .sources import (
    OCCUPATIONS_BY_FIELD,
    PROGRAMMES,
    UnreadableData,
    cleaned,
    half_up,
    whole,
)

MOST_COST = 60_000  # USD a participant
MOST_HOURS_YEAR = 240  # longer than this is an education, not in-service training
MOST_HOURS = 80  # the policy's maximum a head: a longer course could never be taken
UNKNOWN_HOURS = 9_999
CLASS = 12  # participants for whom a class costs what the programme asks of each
FIXED_TENTHS = 7  # of the tuition of such a class that is due whatever its size

COSTS = ["tuition", "fees", "booksmaterialscost", "suppliestoolscost", "othercosts"]


@dataclass
class Programme:
    """One row of the list, with what is unusable about it."""

    id: str
    provider: str
    provider_id: str
    title: str
    field_code: str  # CIP, six digits
    hours: int
    total: int
    costs: dict
    prerequisites: str
    occupations: list  # six-digit SOC codes by the crosswalk
    hands_on: bool
    remote: bool
    hybrid: bool
    copies: list = field(default_factory=list)  # ids of rows merged into this one

    @property
    def extras(self):
        """What each participant pays beside tuition; never more than the stated total."""
        return min(self.total, sum(self.costs[name] for name in COSTS[1:]))

    @property
    def tuition(self):
        return self.total - self.extras

    @property
    def session_cost(self):
        return half_up(self.tuition * CLASS * FIXED_TENTHS, 10)

    @property
    def seat_cost(self):
        """So that twelve participants pay together what the programme asks of twelve."""
        return max(0, half_up(self.total * CLASS - self.session_cost, CLASS))

    @property
    def teaching_days(self):
        return -(-self.hours // 6)


HANDS_ON_FIELDS = ("01", "12", "46", "47", "48", "49", "51")
UNIVERSITY = re.compile(r"\b(college|university|rutgers)\b", re.IGNORECASE)


class ProgrammeList:
    """All rows, those that can be offered, and the rest by reason."""

    def __init__(self, sources):
        self.offered = []
        self.left_out = {}  # reason -> list of (id, title, provider, total, hours, remark)
        self.merged = []  # (kept id, other id, title, provider)
        self.mismatched = []  # (id, title, components, total, offered?)
        self.defects = {}  # defect -> programmes that have it, whatever else they have
        self.short_codes = 0  # field codes whose leading zero is lost
        self.fields = self._field_names(sources)
        columns = [
            "providerid",
            "officialname",
            "cipcode",
            *COSTS,
            "totalcost",
            "prerequisites",
            "totalclockhours",
            "programid",
            "standardized_name_1",
            "name",
            "description",
            "mention_hybrid",
            "mention_remote",
            "soc2018_via_cip",
            "cip6",
        ]
        rows = sources.rows(PROGRAMMES, columns)
        if not rows:
            raise UnreadableData(f"{PROGRAMMES} lists no programme")
        self.count = len(rows)
        first = {}
        for row in sorted(rows, key=lambda r: (whole(r["programid"]) or 0, r["programid"])):
            self._take(row, first)

    def _field_names(self, sources):
        names = {}
        columns = ["SOC2018Code", "CIP2020Code", "CIP2020Title"]
        for row in sources.rows(OCCUPATIONS_BY_FIELD, columns):
            names[row["CIP2020Code"].replace(".", "")] = cleaned(row["CIP2020Title"]).rstrip(".")
        return names

    def _take(self, row, first):
        identity = re.sub(r"\s", "", row["programid"]) or "unnumbered"
        title = cleaned(row["officialname"]) or "(no title)"
        provider = cleaned(row["standardized_name_1"]) or cleaned(row["name"])
        provider = provider or f"provider {row['providerid']} (no name in the list)"
        costs = {name: whole(row[name]) for name in COSTS}
        total, hours = whole(row["totalcost"]), whole(row["totalclockhours"])
        known = {name: value or 0 for name, value in costs.items()}
        components = sum(known.values())
        code = (row["cip6"].strip() or row["cipcode"].strip()).zfill(6)
        self.short_codes += row["cipcode"].strip() != code
        reasons = self._unusable(total, hours)
        for found in reasons:
            self.defects[found] = self.defects.get(found, 0) + 1
        reason = reasons[0] if reasons else None
        remarks = [f"also: {found}" for found in reasons[1:]]
        if components != total and reason:
            remarks.append(f"its components add up to {components:,} USD")
        if total is not None and components != total:
            self.mismatched.append((identity, title, components, total, reason is None))
        if reason:
            self.leave_out(
                reason,
                identity,
                title,
                provider,
                row["totalcost"],
                row["totalclockhours"],
                "; ".join(remarks),
            )
            return
        codes = [c for c in row["soc2018_via_cip"].split("|") if c]
        remote = row["mention_remote"] == "True" or bool(
            re.search(r"\b(online|virtual)\b", title, re.IGNORECASE)
        )
        programme = Programme(
            identity,
            provider,
            row["providerid"].strip(),
            title,
            code,
            hours,
            total,
            known,
            cleaned(row["prerequisites"]),
            codes,
            code.startswith(HANDS_ON_FIELDS),
            remote,
            row["mention_hybrid"] == "True" or bool(re.search(r"\bhybrid\b", title, re.IGNORECASE)),
        )
        # Campuses of one provider have numbers of their own: the name tells them to be the same.
        key = (
            provider.lower(),
            title.lower(),
            programme.field_code,
            hours,
            total,
            tuple(known[name] for name in COSTS),
        )
        if key in first:
            first[key].copies.append(identity)
            self.merged.append((first[key].id, identity, title, provider))
            return
        first[key] = programme
        self.offered.append(programme)

    def _unusable(self, total, hours):
        """Why a programme cannot be offered, worst first; empty if it can."""
        reasons = []
        if total is None or hours is None:
            reasons.append("price or hours are not a number")
        if total == 0:
            reasons.append("price 0")
        if total is not None and total > MOST_COST:
            reasons.append(f"price above {MOST_COST:,} USD")
        if hours == 0:
            reasons.append("hours 0")
        if hours is not None and hours >= UNKNOWN_HOURS:
            reasons.append(f"hours {UNKNOWN_HOURS:,} or more (the list's mark for unknown)")
        elif hours is not None and hours > MOST_HOURS_YEAR:
            reasons.append(f"longer than {MOST_HOURS_YEAR} hours: not in-service training")
        elif hours is not None and hours > MOST_HOURS:
            reasons.append(f"{MOST_HOURS + 1} to {MOST_HOURS_YEAR} hours: above the policy's maximum")
        return reasons

    def leave_out(self, reason, identity, title, provider, total, hours, remark=""):
        entry = (identity, title, provider, str(total), str(hours), remark)
        self.left_out.setdefault(reason, []).append(entry)

    def withdraw(self, programme, reason, remark=""):
        """Leaves out a programme that was offered until its content was looked at."""
        self.offered.remove(programme)
        self.leave_out(
            reason,
            programme.id,
            programme.title,
            programme.provider,
            programme.total,
            programme.hours,
            remark,
        )
        for copy in programme.copies:
            self.leave_out(
                reason,
                copy,
                programme.title,
                programme.provider,
                programme.total,
                programme.hours,
                f"same as {programme.id}",
            )
        self.merged = [entry for entry in self.merged if entry[0] != programme.id]

    def field_name(self, code):
        return self.fields.get(code, "a field that the crosswalk does not name")
