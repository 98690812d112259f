"""What a programme teaches, to whom, from which level to which: derived from its field of study."""

import re
from dataclasses import dataclass

from .occupations import HIGHEST_LEVEL
from .programmes import UNIVERSITY
from .sources import whole
from .title_rules import NO_CONTENT, PRIVATE, REFUSED_FIELDS, TITLE_RULES

# hours below which a course moves people by (levels) and teaches (competencies)
REACH = [(8, 1, 2), (16, 1, 3), (40, 2, 3), (9_999, 3, 4)]

# Fields whose courses serve any office, so that anybody with the need may come. All other courses are
# for the families of roles (SOC minor groups) to which their field leads.
FOR_EVERYBODY = ("0901", "4404", "520201", "520211", "5204", "5210")
MANAGERIAL_FIELDS = ("4404", "5202")
TEACHERS = "25-1"  # every field also leads to those who teach it at college

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
NUMBERED = re.compile(r"^(.*?)[\s:,]*\b(?:levels?|part)?\s+([ivx]+|[1-9])(?::.*)?$", re.IGNORECASE)


@dataclass
class Course:
    """A programme as the catalog offers it."""

    id: str
    programme: object
    title: str
    category: str
    delivery: str
    min_size: int
    max_size: int
    develops: list  # (element, from, to)
    families: list  # empty: everybody
    rule: object = None
    prerequisite: str = ""
    new_managers_only: bool = False

    @property
    def hours(self):
        return self.programme.hours

    @property
    def session_cost(self):
        return self.programme.session_cost

    @property
    def seat_cost(self):
        return self.programme.seat_cost

    @property
    def fund(self):
        return "management" if self.category in ("onboarding", "managerial") else "professional"

    @property
    def origin(self):
        return "university" if UNIVERSITY.search(self.programme.provider) else "vendor"

    @property
    def room_days(self):
        """Days of a training room: none online, half when blended."""
        days = self.programme.teaching_days
        return {"online": 0, "blended": -(-days // 2)}.get(self.delivery, days)


class Catalog:
    """Courses made of programmes; programmes that teach nothing the county asks for are left out."""

    def __init__(self, programmes, occupations, workforce):
        self.occupations = occupations
        self.county_families = {r.family for r in workforce.roles.values() if r.occupation}
        self.courses = []
        self.ruled = []  # (programme, rule)
        self.sequences = []  # (course id, prerequisite id)
        self.alone = []  # numbered programmes whose predecessor is not in the list
        self.onboarding = []
        for programme in list(programmes.offered):
            self._offer(programme, programmes)
        self._chain()
        self._welcome()

    def _rule(self, programme):
        for rule in TITLE_RULES:
            if re.search(rule.pattern, programme.title, re.IGNORECASE):
                if not (rule.but_not_in and programme.field_code.startswith(rule.but_not_in)):
                    return rule
        return None

    def _offer(self, programme, programmes):
        rule = self._rule(programme)
        codes = list(rule.occupations) if rule else programme.occupations
        codes = [c for c in codes if not c.startswith(TEACHERS)] or codes
        if NO_CONTENT.search(programme.title):
            programmes.withdraw(programme, "the title does not say what is taught")
            return
        if PRIVATE.search(programme.title):
            programmes.withdraw(programme, "by its title for private life, job-seeking or one's own business")
            return
        if programme.field_code in REFUSED_FIELDS:
            programmes.withdraw(
                programme,
                "a field that a public employer does not teach its staff",
                REFUSED_FIELDS[programme.field_code],
            )
            return
        if not rule and not [c for c in codes if c in self.occupations.by_detail]:
            name = programmes.field_name(programme.field_code)
            reason = "its field of study leads to no occupation that O*NET rates"
            programmes.withdraw(programme, reason, f"{programme.field_code} {name}")
            return
        everybody = rule.everybody if rule else programme.field_code.startswith(FOR_EVERYBODY)
        reached = rule.families if rule and rule.families else codes
        families = sorted({self.occupations.group(c) for c in reached} & self.county_families)
        if not everybody and not families:
            groups = sorted({self.occupations.group(c) for c in reached})
            names = "; ".join(self.occupations.group_names.get(g, g) for g in groups)
            programmes.withdraw(programme, "nobody in the county works in the families it trains for", names)
            return
        develops = self._develops(programme, rule, codes)
        if not develops:
            programmes.withdraw(programme, "no competency matters enough in the occupations it trains for")
            return
        delivery, least, most = self._delivery(programme)
        course = Course(
            f"nj-{programme.id}",
            programme,
            programme.title,
            self._category(programme, rule),
            delivery,
            least,
            most,
            develops,
            [] if everybody else families,
            rule,
        )
        self.courses.append(course)
        if rule:
            self.ruled.append((programme, rule))

    def _develops(self, programme, rule, codes):
        """(element, from, to), in order of weight. The level reached is the mean level of the
        occupations; longer courses begin further below it and teach more competencies."""
        gain, count = next((g, k) for limit, g, k in REACH if programme.hours < limit)
        if rule and rule.level:
            targets = [(element, rule.level) for element in rule.elements[:count]]
        elif rule and rule.elements:
            profile = self.occupations.profile(codes)
            targets = [(e, profile[e].whole_level) for e in rule.elements[:count] if e in profile]
        else:
            best = self.occupations.characteristic(codes)[:count]
            targets = [(r.element, r.whole_level) for r in best]
        return [(e, max(0, to - gain), to) for e, to in targets if 0 < to <= HIGHEST_LEVEL]

    def _category(self, programme, rule):
        if rule and rule.everybody or programme.field_code.startswith("09"):
            return "general"
        managerial = programme.field_code.startswith(MANAGERIAL_FIELDS) and not rule
        logistics = programme.field_code == "520203"
        return "managerial" if managerial and not logistics else "professional"

    def _delivery(self, programme):
        """(delivery, smallest session, largest session)."""
        if programme.remote:
            return "online", 10, 30
        if programme.hybrid:
            return "blended", 8, 20
        if programme.hands_on:
            return "workshop", 6, 12
        return "classroom", 8, 20

    def _chain(self):
        """Numbered titles of one provider follow one another: the next begins where the one before
        ends, a level each, and asks for it."""
        groups = {}
        for course in self.courses:
            match = NUMBERED.match(course.title)
            number = (ROMAN.get(match[2].lower()) or whole(match[2])) if match else None
            if number:
                key = (course.programme.provider_id, course.programme.field_code, match[1].lower())
                groups.setdefault(key, {})[number] = course
        for key in sorted(groups):
            run = []
            for number in sorted(groups[key]):
                if run and number != run[-1][0] + 1:
                    self._follow(run)
                    run = []
                run.append((number, groups[key][number]))
            self._follow(run)

    def _follow(self, run):
        """Courses whose numbers follow one another without a break."""
        if run[0][0] > 1:
            self.alone.append(run[0][1])
        for place, (_, course) in enumerate(run):
            if place > 0:
                course.prerequisite = run[place - 1][1].id
                self.sequences.append((course.id, course.prerequisite))
            if len(run) > 1:
                below = len(run) - 1 - place
                course.develops = [
                    (e, to - below - 1, to - below) for e, _, to in course.develops if to - below >= 1
                ]

    def _welcome(self):
        """Onboarding courses for new managers, each built on a real programme of the list: the
        shortest of public administration and the shortest of communication at work."""
        for identity, code, title in [
            ("onboarding-public-administration", "440401", "Public administration for new managers"),
            ("onboarding-communication", "0901", "Communication for new managers"),
        ]:
            bases = [c for c in self.courses if c.programme.field_code.startswith(code)]
            if bases:
                base = min(bases, key=lambda c: (c.hours, c.programme.total, c.id))
                self.onboarding.append(
                    Course(
                        identity,
                        base.programme,
                        title,
                        "onboarding",
                        base.delivery,
                        4,
                        base.max_size,
                        base.develops,
                        [],
                        base.rule,
                        new_managers_only=True,
                    )
                )
        self.courses = sorted(self.courses, key=lambda c: c.id) + self.onboarding
