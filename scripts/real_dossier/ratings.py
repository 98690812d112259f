"""Ratings that nobody gave: drawn so that their frequencies agree with two real surveys.

There are no real ratings of these people. How often somebody lacks something follows the UK Civil
Service People Survey 2019, statement B31 "I have the skills I need to do my job effectively": the
population (public employees about their own job) is the right one, and it gives one share for each
organisation, so each department is dealt one of those real shares. How large a gap is where there is
one follows the SIB training-needs survey (answers 1 to 4), the only source at hand with degrees."""

import datetime
from dataclasses import dataclass

from .sources import CIVIL_SERVICE, NEED_SURVEY, UnreadableData, half_up, whole

MASK = (1 << 64) - 1
PARTS = 10_000

# Share of pairs (person, competency) that stay unrated; the SIB survey has 11 to 35 % by topic.
UNRATED = 1_200
# People without a gap who are rated one level above the requirement.
SURPLUS = 2_500
# Odds of a gap by whole years of service, before they are scaled to the department's share. That the
# newly hired lack more is our assumption; no source at hand measures it.
TENURE = [(2, 160), (5, 130), (15, 95), (999, 80)]


class SplitMix64:
    """Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators": 64-bit whole
    arithmetic only, so that the draws depend on the seed and on nothing else."""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        """A whole number from 0 to bound - 1, without the bias of a remainder."""
        limit = (MASK + 1) // bound * bound
        while True:
            drawn = self.next()
            if drawn < limit:
                return drawn % bound


@dataclass(frozen=True)
class Rating:
    employee: str
    element: str
    level: int
    required: int


def rating_day(year, holidays):
    """The last day of November before the plan's year that is neither weekend nor holiday."""
    day = datetime.date(year - 1, 11, 30)
    while day.weekday() >= 5 or day in holidays:
        day -= datetime.timedelta(days=1)
    return day


class Surveys:
    """What the two surveys say."""

    def __init__(self, sources):
        rows = sources.rows(CIVIL_SERVICE, ["Organisation code", "B31"])
        shares = [(row["Organisation code"], whole(row["B31"].replace("%", ""))) for row in rows]
        self.mean_share = next((s for code, s in shares if code == "CS_MEAN"), None)
        self.shares = [s for code, s in shares if s and 0 < s < 100 and not code.startswith("CS_")]
        counts = [0] * 5
        for row in sources.rows(NEED_SURVEY, ["n0", "n1", "n2", "n3", "n4"]):
            for degree in range(5):
                counts[degree] += whole(row[f"n{degree}"]) or 0
        self.need = counts
        # Need 1 and 2 of 4 become a gap of one level, 3 of two, 4 of three.
        self.sizes = [counts[1] + counts[2], counts[3], counts[4]]
        if not self.shares or not all(self.sizes):
            raise UnreadableData("the surveys give no shares to draw ratings from")


class Ratings:
    """One rating by the supervisor for most pairs of person and requirement."""

    def __init__(self, workforce, surveys, seed, day):
        self.day = day
        self.rows = []
        self.pairs = 0
        self.unrated_pairs = 0
        self.later = 0  # people hired after the day of rating: nobody could have rated them
        self.gaps = [0, 0, 0, 0]
        self.share_of = self._deal(workforce, surveys, seed)
        odds = self._odds(workforce)
        for number, person in enumerate(workforce.employees, start=1):
            requirements = workforce.roles[person.role].requirements
            if not requirements:
                continue
            if person.hired and person.hired > day:
                self.later += 1
                self.pairs += len(requirements)
                self.unrated_pairs += len(requirements)
                continue
            chance = min(PARTS, odds[person.organization] * self._tenure(person) // 100)
            draws = SplitMix64(SplitMix64(seed ^ (number << 20)).next())
            for requirement in requirements:
                self._rate(person, requirement, chance, surveys.sizes, draws)

    def _deal(self, workforce, surveys, seed):
        """A real share of people with the skills they need for each department, in its order."""
        draws = SplitMix64(seed)
        return {
            department: surveys.shares[draws.below(len(surveys.shares))]
            for department in sorted(workforce.departments)
        }

    def _tenure(self, person):
        years = (self.day - person.hired).days * 100 // 36525 if person.hired else 999
        return next(weight for limit, weight in TENURE if years < limit or limit == 999)

    def _odds(self, workforce):
        """Chance of a gap (in 10,000) at tenure weight 100, so that the department's mean is its
        share of people without the skills they need."""
        weights, counts = {}, {}
        for person in workforce.employees:
            if workforce.roles[person.role].requirements and not (person.hired and person.hired > self.day):
                unit = person.organization
                weights[unit] = weights.get(unit, 0) + self._tenure(person)
                counts[unit] = counts.get(unit, 0) + 1
        return {
            unit: half_up((100 - self.share_of[unit]) * 100 * 100 * counts[unit], weights[unit])
            for unit in sorted(weights)
        }

    def _rate(self, person, requirement, chance, sizes, draws):
        self.pairs += 1
        rated = draws.below(PARTS) >= UNRATED
        lacking = draws.below(PARTS) < chance
        size, rest = 1, draws.below(sum(sizes))
        while rest >= sizes[size - 1]:
            rest -= sizes[size - 1]
            size += 1
        surplus = draws.below(PARTS) < SURPLUS
        if not rated:
            self.unrated_pairs += 1
            return
        required = requirement.whole_level
        if lacking:
            level = max(0, required - size)
        else:
            level = min(7, required + 1) if surplus else required
        self.gaps[max(0, required - level)] += 1
        self.rows.append(Rating(person.id, requirement.element, level, required))
