"""Which gaps the catalog can close, which it cannot and why, and what closing half of them would cost."""

import heapq
from dataclasses import dataclass

MANAGERS_HOURS = 60
OTHERS_HOURS = 80


def longest_course(role):
    return MANAGERS_HOURS if role.managerial else OTHERS_HOURS


@dataclass(frozen=True)
class Unclosable:
    """Levels of one competency of one role to which nobody can be led."""

    role: object
    element: str
    lowest: int  # first level out of reach
    highest: int  # the level required
    people: int
    weight: int  # importance x levels x people
    kind: str  # of reason
    reason: str  # with its figures


class Gaps:
    """People below what their role requires: department and role -> element -> level -> people."""

    def __init__(self, workforce, ratings):
        self.workforce = workforce
        self.people = {}
        person = {e.id: e for e in workforce.employees}
        for rating in ratings.rows:
            if rating.level < rating.required:
                someone = person[rating.employee]
                levels = self.people.setdefault((someone.organization, someone.role), {})
                levels = levels.setdefault(rating.element, {})
                levels[rating.level] = levels.get(rating.level, 0) + 1

    def weight(self, role, element):
        """Importance, as the documents state it."""
        return self._requirement(role, element).whole_importance

    def required(self, role, element):
        return self._requirement(role, element).whole_level

    def _requirement(self, role, element):
        return next(r for r in self.workforce.roles[role].requirements if r.element == element)


class Closing:
    """What can be reached with the catalog."""

    def __init__(self, gaps, catalog):
        self.gaps = gaps
        self.catalog = catalog
        self.by_element = {}
        for course in catalog.courses:
            if not course.new_managers_only:
                for element, low, high in course.develops:
                    self.by_element.setdefault(element, []).append((low, high, course))
        self.unclosable = []
        self.total = {}  # department -> weighted need
        self.closable = {}  # department -> the part that can be closed
        self._summarize()

    def eligible(self, course, role):
        fits = not course.families or role.family in course.families
        return fits and course.hours <= longest_course(role)

    def reach(self, role, element, level):
        """The highest level to which courses can lead someone, one after another."""
        moved = True
        while moved:
            moved = False
            for low, high, course in self.by_element.get(element, []):
                if low <= level < high and self.eligible(course, role):
                    level, moved = high, True
        return level

    def _summarize(self):
        stuck = {}
        for (unit, role_id), elements in sorted(self.gaps.people.items()):
            role = self.gaps.workforce.roles[role_id]
            for element, levels in sorted(elements.items()):
                required = self.gaps.required(role_id, element)
                weight = self.gaps.weight(role_id, element)
                for level, people in sorted(levels.items()):
                    reached = min(required, self.reach(role, element, level))
                    self._add(self.total, unit, weight * (required - level) * people)
                    self._add(self.closable, unit, weight * (reached - level) * people)
                    if reached < required:
                        found = stuck.setdefault((role_id, element), [required, 0, 0])
                        found[0] = min(found[0], reached + 1)
                        found[1] += people
                        found[2] += weight * (required - reached) * people
        for (role_id, element), (lowest, people, weight) in sorted(stuck.items()):
            role = self.gaps.workforce.roles[role_id]
            required = self.gaps.required(role_id, element)
            self.unclosable.append(
                Unclosable(
                    role, element, lowest, required, people, weight, *self._reason(role, element, lowest)
                )
            )

    @staticmethod
    def _add(table, key, amount):
        table[key] = table.get(key, 0) + amount

    def _reason(self, role, element, lowest):
        """The nearest reason why nobody gets to `lowest` from the level below it: its kind, and in full."""
        courses = self.by_element.get(element, [])
        if not courses:
            return ("no course develops it",) * 2
        fitting = [c for c in courses if not c[2].families or role.family in c[2].families]
        if not fitting:
            return ("courses develop it, but none is for this family of roles",) * 2
        limit = longest_course(role)
        short = [c for c in fitting if c[2].hours <= limit]
        if not short:
            return "every course is too long", f"every course is longer than the {limit} hours allowed"
        highest = max(high for _, high, _ in short)
        if highest < lowest:
            return "courses end below the level required", f"courses end at level {highest}"
        entry = min(low for low, high, _ in short if high >= lowest)
        return "courses begin above the level of the people", f"courses begin at level {entry}"


@dataclass
class Session:
    course: object
    seats: list  # (department, role)
    value: int


class Estimate:
    """A rough plan, session by session, the most need closed per dollar first. It serves only to set the
    budget and the rooms of the policy; it knows no calendar, and nothing of it is written as a program."""

    def __init__(self, closing):
        self.closing = closing
        self.left = {
            place: {element: dict(levels) for element, levels in elements.items()}
            for place, elements in closing.gaps.people.items()
        }
        self.taken = {}  # (course, place) -> seats
        self.hours = {}  # place -> hours given
        self.sessions = []
        self._places = {}
        self.heads = {}
        for person in closing.gaps.workforce.employees:
            key = (person.organization, person.role)
            self.heads[key] = self.heads.get(key, 0) + 1

    def places(self, course):
        if course.id not in self._places:
            roles = self.closing.gaps.workforce.roles
            wanted = {element for element, _, _ in course.develops}
            self._places[course.id] = [
                place
                for place in sorted(self.left)
                if self.closing.eligible(course, roles[place[1]]) and wanted & self.left[place].keys()
            ]
        return self._places[course.id]

    def run(self):
        """Sessions until nothing more can be closed."""
        heap = []
        for course in self.closing.catalog.courses:
            if not course.new_managers_only:
                session = self._best(course)
                if session:
                    heapq.heappush(heap, (-self._rate(session), course.id, session))
        while heap:
            _, identity, session = heapq.heappop(heap)
            fresh = self._best(session.course)
            if not fresh:
                continue
            if heap and -self._rate(fresh) > heap[0][0]:
                heapq.heappush(heap, (-self._rate(fresh), identity, fresh))
                continue
            self._hold(fresh)
            again = self._best(fresh.course)
            if again:
                heapq.heappush(heap, (-self._rate(again), identity, again))
        return self.sessions

    @staticmethod
    def cost(session):
        return session.course.session_cost + len(session.seats) * session.course.seat_cost

    def _rate(self, session):
        return session.value / max(1, self.cost(session))

    def _best(self, course):
        """The most useful session of a course now, or None where too few people need it."""
        offers = []
        for place in self.places(course):
            free = min(self._free(course, place), course.max_size)
            values = self._values(course, place, free) if free > 0 else []
            offers.extend((-value, place) for value in values if value > 0)
        offers = heapq.nsmallest(course.max_size, offers)
        if len(offers) < course.min_size:
            return None
        return Session(course, [place for _, place in offers], -sum(value for value, _ in offers))

    def _free(self, course, place):
        """Seats that the people of a place may still take: each once, and within their hours."""
        role = self.closing.gaps.workforce.roles[place[1]]
        people = self.heads[place]
        hours = people * longest_course(role) - self.hours.get(place, 0)
        return min(people - self.taken.get((course.id, place), 0), hours // course.hours)

    def _moves(self, course, place):
        """For each competency that the course develops here: (gain, from, to, people), best first."""
        for element, low, high in course.develops:
            levels = self.left[place].get(element)
            if levels:
                top = min(high, self.closing.gaps.required(place[1], element))
                weight = self.closing.gaps.weight(place[1], element)
                found = [
                    ((top - level) * weight, level, top, people)
                    for level, people in levels.items()
                    if low <= level < top and people
                ]
                yield element, sorted(found, key=lambda move: (-move[0], move[1]))

    def _values(self, course, place, limit):
        values = [0] * limit
        for _, moves in self._moves(course, place):
            seat = 0
            for gain, _, _, people in moves:
                for seat_number in range(seat, min(limit, seat + people)):
                    values[seat_number] += gain
                seat += people
        return values

    def _hold(self, session):
        counts = {}
        for place in session.seats:
            counts[place] = counts.get(place, 0) + 1
        for place, seats in counts.items():
            for element, moves in list(self._moves(session.course, place)):
                rest = seats
                levels = self.left[place][element]
                for _, level, top, people in moves:
                    moved = min(rest, people)
                    levels[level] -= moved
                    if moved and top < self.closing.gaps.required(place[1], element):
                        levels[top] = levels.get(top, 0) + moved
                    rest -= moved
            key = (session.course.id, place)
            self.taken[key] = self.taken.get(key, 0) + seats
            self.hours[place] = self.hours.get(place, 0) + seats * session.course.hours
        self.sessions.append(session)
