"""What occupations require: O*NET importance and level, all in hundredths and whole arithmetic."""

from dataclasses import dataclass

from .sources import KNOWLEDGE, OCCUPATION_NAMES, SKILLS, UnreadableData, half_up, hundredths

LEAST_IMPORTANCE = 300  # hundredths of the scale 1 to 5; O*NET calls 3 "important"
MOST_REQUIREMENTS = 12  # of a role: more would bury what matters under what everybody needs
HIGHEST_LEVEL = 7

COLUMNS = [
    "O*NET-SOC Code",
    "Title",
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "Recommend Suppress",
    "Not Relevant",
]


@dataclass(frozen=True)
class Requirement:
    """One competency of one occupation."""

    element: str
    importance: int  # hundredths, 100 to 500
    level: int  # hundredths, 0 to 700

    @property
    def whole_level(self):
        return min(HIGHEST_LEVEL, half_up(self.level, 100))

    @property
    def whole_importance(self):
        return min(5, max(1, half_up(self.importance, 100)))


class Occupations:
    """All occupations of O*NET with the ratings that may be used."""

    def __init__(self, sources):
        self.element_names = {}
        self.titles = {}
        self.ratings = {}  # occupation -> element -> Requirement
        self.unusable = {"suppressed": 0, "not relevant": 0, "incomplete": 0}
        self.unstated = 0  # ratings whose `Recommend Suppress` is blank: used, and counted
        self.by_detail = {}  # six-digit SOC code -> O*NET-SOC codes
        self.mean_importance = {}  # element -> (sum of hundredths, number of occupations)
        raw = {}
        for path in (SKILLS, KNOWLEDGE):
            for row in sources.rows(path, COLUMNS, separator="\t", quoted=False):
                self.titles[row["O*NET-SOC Code"]] = row["Title"].strip()
                self.element_names[row["Element ID"]] = row["Element Name"].strip()
                key = (row["O*NET-SOC Code"], row["Element ID"])
                raw.setdefault(key, {})[row["Scale ID"]] = row
        self._name_apart()
        for (code, element), scales in sorted(raw.items()):
            self._take(code, element, scales)
        for code in sorted(self.ratings):
            self.by_detail.setdefault(code[:7], []).append(code)
        self._name_groups(sources)

    def _name_apart(self):
        """O*NET has a skill and a knowledge area that are both called Mathematics."""
        names = list(self.element_names.values())
        for element, name in self.element_names.items():
            if names.count(name) > 1:
                kind = "knowledge" if element.startswith("2.C") else "skill"
                self.element_names[element] = f"{name} ({kind})"

    def _take(self, code, element, scales):
        importance = hundredths(scales["IM"]["Data Value"]) if "IM" in scales else None
        level = hundredths(scales["LV"]["Data Value"]) if "LV" in scales else None
        if importance is None or level is None:
            self.unusable["incomplete"] += 1
            return
        total, count = self.mean_importance.get(element, (0, 0))
        self.mean_importance[element] = (total + importance, count + 1)
        flags = [scale["Recommend Suppress"] for scale in (scales["IM"], scales["LV"])]
        if "Y" in flags:
            self.unusable["suppressed"] += 1
        elif scales["LV"]["Not Relevant"] == "Y":
            self.unusable["not relevant"] += 1
        else:
            self.unstated += "" in flags
            self.ratings.setdefault(code, {})[element] = Requirement(element, importance, level)

    def _name_groups(self, sources):
        """Minor groups of the SOC: each detailed occupation stands below its own in the list."""
        self.group_of = {}
        self.group_names = {}
        columns = ["SOCGroup", "SOCCode", "SOCTitle"]
        current = None
        for row in sources.rows(OCCUPATION_NAMES, columns):
            if row["SOCGroup"] == "Minor":
                current = row["SOCCode"]
                self.group_names[current] = row["SOCTitle"].strip()
            elif row["SOCGroup"] == "Detailed" and current:
                self.group_of[row["SOCCode"]] = current
        if not self.group_of:
            raise UnreadableData(f"{OCCUPATION_NAMES} lists no minor groups of occupations")

    def group(self, code):
        """The minor group of an occupation; one that the list does not know stands for itself."""
        return self.group_of.get(code[:7], code[:7])

    def important(self, code):
        """All that matters in an occupation, most important first, ties by element."""
        found = [r for r in self.ratings.get(code, {}).values() if r.importance >= LEAST_IMPORTANCE]
        return sorted(found, key=lambda r: (-r.importance, r.element))

    def requirements(self, code):
        """The part of `important` that a role requires."""
        kept = self.important(code)[:MOST_REQUIREMENTS]
        return [r for r in kept if r.whole_level > 0]

    def profile(self, details):
        """Mean importance and level over several six-digit occupations, by element. The importance
        counts an element that is not rated for an occupation as zero; the level leaves it out."""
        codes = sorted({code for detail in details for code in self.by_detail.get(detail, [])})
        sums = {}
        for code in codes:
            for element, rating in self.ratings[code].items():
                importance, level, count = sums.get(element, (0, 0, 0))
                sums[element] = (importance + rating.importance, level + rating.level, count + 1)
        return {
            element: Requirement(element, half_up(i, len(codes)), half_up(v, n))
            for element, (i, v, n) in sorted(sums.items())
        }

    def characteristic(self, details):
        """What a group of occupations is known for: elements that matter (mean importance 3 or more),
        ordered by importance plus its distance above the mean of all occupations. By importance alone
        every field would teach active listening; by distance alone none would teach what it is for."""

        def weight(requirement):
            total, count = self.mean_importance[requirement.element]
            return 2 * requirement.importance - half_up(total, count)

        found = [r for r in self.profile(details).values() if r.importance >= LEAST_IMPORTANCE]
        return sorted(found, key=lambda r: (-weight(r), r.element))
