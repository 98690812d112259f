"""Money and rooms of the policy, taken from the rough plan that closes half of what can be closed."""

from dataclasses import dataclass, field

from .closing import Estimate

ROUND_UP = 5_000  # USD
SPARE_TENTHS = 15  # rooms and instructors: one and a half times what the rough plan uses
MARKS = (10, 25, 50, 75, 90)


@dataclass
class Sizing:
    budgets: dict
    rooms: int
    instructors: int
    closed: int  # weighted need that the whole rough plan closes
    onboarding_cost: int
    onboarding_sessions: int
    curve: list = field(default_factory=list)  # (percent of the closable need, sessions, seats, cost)


def _up(amount, step):
    return -(-amount // step) * step


def sized(closing, catalog, new_managers, days):
    """Runs the rough plan and reads the policy's figures off it."""
    closable = sum(closing.closable.values())
    spent = {"professional": 0, "management": 0}
    half = {"budgets": dict(spent), "rooms": 0, "instructors": 0}
    value = cost = seats = rooms = instructors = 0
    curve, marks = [], list(MARKS)
    for number, session in enumerate(Estimate(closing).run(), start=1):
        value += session.value
        cost += Estimate.cost(session)
        seats += len(session.seats)
        spent[session.course.fund] += Estimate.cost(session)
        rooms += session.course.room_days
        instructors += session.course.programme.teaching_days
        while marks and 100 * value >= marks[0] * closable:
            curve.append((marks.pop(0), number, seats, cost))
            if curve[-1][0] == 50:
                half = {"budgets": dict(spent), "rooms": rooms, "instructors": instructors}
    if len(curve) < MARKS.index(50) + 1:  # the rough plan never gets to half: it is all there is
        half = {"budgets": dict(spent), "rooms": rooms, "instructors": instructors}
    welcome = welcome_sessions = 0
    for course in catalog.onboarding:
        sessions = -(-new_managers // course.max_size)
        welcome_sessions += sessions
        welcome += sessions * course.session_cost + new_managers * course.seat_cost
        half["rooms"] += sessions * course.room_days
        half["instructors"] += sessions * course.programme.teaching_days
    half["budgets"]["management"] += welcome

    def daily(used):
        return max(1, -(-used * SPARE_TENTHS // (10 * days)))

    return Sizing(
        {fund: _up(amount, ROUND_UP) for fund, amount in half["budgets"].items()},
        daily(half["rooms"]),
        daily(half["instructors"]),
        value,
        welcome,
        welcome_sessions,
        curve,
    )
