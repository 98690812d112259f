"""The seven documents of the dossier."""

import calendar
import datetime

from . import closing, notes, persian, programmes
from .workforce import COUNTY, UNMAPPED_FAMILY
from .xmltext import Document, tag, text

ROOMS, INSTRUCTORS = "training-rooms", "instructors"
FUNDS = {
    "professional": ("Professional and general courses", "دوره‌های تخصصی و عمومی"),
    "management": ("Courses for managers, onboarding among them", "دوره‌های مدیریتی و بدو خدمت"),
}
ONBOARDING_FA = {
    "onboarding-public-administration": "مدیریت دولتی برای مدیران جدید",
    "onboarding-communication": "ارتباط در محل کار برای مدیران جدید",
}
ONBOARDING_DAYS = 270


def _domain(element):
    return "2.C.6" if element == "2.C.6" else "2.C.10" if element == "2.C.10" else element.rsplit(".", 1)[0]


def _element_order(element):
    return [part.zfill(3) for part in element.split(".")]


def framework(occupations):
    elements = sorted(occupations.element_names, key=_element_order)
    document = Document(
        "framework",
        [("id", "real-framework")],
        ("O*NET 29.0 skills and knowledge", "مهارت‌ها و دانش‌های O*NET"),
        notes.framework(len(elements)),
    )
    document.line(1, tag("scale", [("id", "onet-level"), ("min", 0), ("max", 7)], empty=False))
    document.titles(("O*NET level", "سطح O*NET"), 2)
    for value, names in enumerate(persian.LEVELS):
        document.entity("level", [("value", value)], names, depth=2)
    document.line(1, "</scale>")
    for domain in sorted({_domain(e) for e in elements}, key=_element_order):
        document.entity("domain", [("id", domain)], persian.DOMAINS.get(domain, (domain, None)))
    for element in elements:
        document.entity(
            "competency",
            [("id", element), ("domain", _domain(element)), ("scale", "onet-level")],
            (occupations.element_names[element], persian.ELEMENTS.get(element)),
        )
    return document


def job_roles(workforce, occupations):
    roles = workforce.in_order()
    unmapped = workforce.unmapped()
    document = Document(
        "jobRoles",
        [("id", "real-job-roles")],
        ("Roles of a county", "شغل‌های یک شهرستان"),
        notes.job_roles(
            len(roles) - len(unmapped), len(unmapped), sum(workforce.headcount(role) for role in unmapped)
        ),
    )
    for family in sorted({role.family for role in roles}):
        names = (occupations.group_names.get(family, family), persian.FAMILIES.get(family))
        if family == UNMAPPED_FAMILY:
            names = ("Titles without an occupation", "عنوان‌های بدون شغل متناظر")
        document.entity("family", [("id", family)], names)
    for role in roles:
        document.line(
            1,
            tag(
                "role",
                [("id", role.id), ("family", role.family), ("managerial", str(role.managerial).lower())],
                empty=False,
            ),
        )
        document.titles((role.name, None), 2)
        titles = ", ".join(f"{title} ({count})" for title, count in sorted(role.titles.items()))
        document.line(2, text("note", "en", f"The county's titles: {titles}."))
        for requirement in role.requirements:
            document.line(
                2,
                tag(
                    "requires",
                    [
                        ("competency", requirement.element),
                        ("level", requirement.whole_level),
                        ("importance", requirement.whole_importance),
                    ],
                ),
            )
        document.line(1, "</role>")
    return document


def organizations(workforce):
    document = Document(
        "organizations",
        [("id", "real-organizations")],
        ("Departments of Montgomery County, Maryland", "اداره‌های شهرستان مونتگمری، مریلند"),
        notes.organizations(len(workforce.departments), workforce.divisions),
    )
    document.entity(
        "organization",
        [("id", COUNTY), ("kind", "municipality")],
        ("Montgomery County, Maryland", "شهرستان مونتگمری، مریلند"),
    )
    for department, name in sorted(workforce.departments.items()):
        document.entity(
            "organization", [("id", department), ("kind", "unit"), ("parent", COUNTY)], (name, None)
        )
    return document


def people(workforce):
    document = Document(
        "workforce",
        [("id", "real-workforce"), ("calendar", "gregorian")],
        ("Employees paid in 2016", "کارکنان سال ۲۰۱۶"),
        notes.workforce(len(workforce.employees), workforce.alike_rows, workforce.repeated_rows),
    )
    for person in workforce.employees:
        document.line(
            1,
            tag(
                "employee",
                [
                    ("id", person.id),
                    ("organization", person.organization),
                    ("role", person.role),
                    ("appointed", person.hired),
                    ("hired", person.hired),
                ],
            ),
        )
    return document


def assessments(rated, seed):
    lacking = f"{100 * sum(rated.gaps[1:]) / max(1, len(rated.rows)):.1f}"
    document = Document(
        "assessments",
        [("id", "real-assessments"), ("calendar", "gregorian")],
        ("Drawn ratings", "ارزیابی‌های ساختگی"),
        notes.assessments(rated, rated.day, seed, lacking),
    )
    for row in rated.rows:
        document.line(
            1,
            f'<assessment employee="{row.employee}" competency="{row.element}" '
            f'level="{row.level}" source="supervisor" date="{rated.day}"/>',
        )
    return document


def catalog(courses, listed, occupations):
    real = len({course.programme.id for course in courses})
    document = Document(
        "catalog",
        [("id", "real-catalog"), ("currency", "USD")],
        ("Programmes of the New Jersey list", "دوره‌های فهرست نیوجرسی"),
        notes.catalog(listed.count, real),
    )
    for course in courses:
        document.line(
            1,
            tag(
                "course",
                [
                    ("id", course.id),
                    ("category", course.category),
                    ("delivery", course.delivery),
                    ("hours", course.hours),
                    ("minSize", course.min_size),
                    ("maxSize", course.max_size),
                    ("sessionCost", course.session_cost),
                    ("seatCost", course.seat_cost),
                    ("fund", course.fund),
                    ("origin", course.origin),
                ],
                empty=False,
            ),
        )
        document.titles((course.title, ONBOARDING_FA.get(course.id)), 2)
        _course_notes(document, course, listed)
        for element, low, high in course.develops:
            document.line(2, tag("develops", [("competency", element), ("from", low), ("to", high)]))
        if course.prerequisite:
            document.line(2, tag("prerequisite", [("course", course.prerequisite)]))
        if course.new_managers_only:
            document.line(2, tag("audience", [("newManagers", "true")]))
        for family in course.families:
            document.line(2, tag("audience", [("family", family)]))
        if course.room_days:
            document.line(2, tag("uses", [("resource", ROOMS), ("units", course.room_days)]))
        document.line(2, tag("uses", [("resource", INSTRUCTORS), ("units", course.programme.teaching_days)]))
        document.line(1, "</course>")
    return document


def _course_notes(document, course, listed):
    programme = course.programme
    if course.new_managers_only:
        document.line(
            2,
            text(
                "note",
                "en",
                f"Derived: an onboarding course built on the real programme "
                f"{programme.id}, “{programme.title}”: its content, hours and price.",
            ),
        )
        document.line(
            2,
            text(
                "note",
                "fa",
                "استنتاجی: دوره بدو خدمت که بر پایه یک برنامه واقعی ساخته شده است؛ محتوا، "
                "ساعت و قیمت همان است.",
            ),
        )
    costs = ", ".join(
        f"{label} {programme.costs[name]}"
        for label, name in zip(("tuition", "fees", "books", "supplies", "other"), programmes.COSTS)
        if programme.costs[name]
    )
    parts = [
        f"Programme {programme.id} of {programme.provider}: {programme.total} USD a participant"
        + (f" ({costs})" if costs else ""),
        f"field {programme.field_code} {listed.field_name(programme.field_code)}",
    ]
    if course.rule:
        parts.append(f"read by its title: it {course.rule.reason}")
    if programme.copies:
        parts.append(f"also listed as {', '.join(programme.copies)}")
    if programme.prerequisites and programme.prerequisites.lower() not in ("0", "none", "n/a"):
        parts.append(f"prerequisites as stated: {programme.prerequisites[:300]}")
    document.line(2, text("note", "en", "; ".join(parts) + "."))


def working_days(year, holidays):
    day, last, count = datetime.date(year, 1, 1), datetime.date(year, 12, 31), 0
    while day <= last:
        count += day.weekday() < 5 and day not in holidays
        day += datetime.timedelta(days=1)
    return count


def policy(year, holidays, sizing, onboarding, new_managers, closable):
    document = Document(
        "policy",
        [
            ("id", f"real-policy-{year}"),
            ("year", year),
            ("calendar", "gregorian"),
            ("currency", "USD"),
            ("organization", COUNTY),
            ("weekend", "sat sun"),
        ],
        (f"Training policy {year}", f"سیاست آموزش {notes.fa(str(year))}"),
        notes.policy(year, closable, new_managers),
    )
    for month, names in enumerate(persian.MONTHS, start=1):
        last = calendar.monthrange(year, month)[1]
        document.entity(
            "period",
            [
                ("id", f"{year}-{month:02d}"),
                ("start", f"{year}-{month:02d}-01"),
                ("end", f"{year}-{month:02d}-{last}"),
            ],
            names,
        )
    for day in sorted(holidays):
        if day.year == year:
            document.entity("closure", [("start", day), ("end", day)], (holidays[day], None))
    for fund, names in FUNDS.items():
        document.entity("budget", [("fund", fund), ("amount", sizing.budgets[fund])], names)
    document.entity(
        "resource", [("id", ROOMS), ("perWorkingDay", sizing.rooms)], ("Training rooms", "کلاس‌های آموزشی")
    )
    document.entity(
        "resource", [("id", INSTRUCTORS), ("perWorkingDay", sizing.instructors)], ("Instructors", "مدرسان")
    )
    document.line(
        1,
        tag("hours", [("id", "hours-managers"), ("managerial", "true"), ("maximum", closing.MANAGERS_HOURS)]),
    )
    document.line(
        1, tag("hours", [("id", "hours-others"), ("managerial", "false"), ("maximum", closing.OTHERS_HOURS)])
    )
    if onboarding:
        document.line(
            1,
            tag(
                "onboarding",
                [
                    ("id", "onboarding"),
                    ("appointedSince", f"{year - 1}-07-01"),
                    ("withinDays", ONBOARDING_DAYS),
                ],
                empty=False,
            ),
        )
        for course in onboarding:
            document.line(2, tag("onboardingCourse", [("course", course.id)]))
        document.line(1, "</onboarding>")
    document.line(1, tag("equityFloor", [("id", "equity"), ("share", "0.05"), ("kind", "unit")]))
    document.line(
        1,
        tag(
            "scoring",
            [("method", "discrepancy"), ("missing", "exclude"), ("combine", "weighted")],
            empty=False,
        ),
    )
    document.line(2, tag("source", [("name", "supervisor"), ("weight", 1)]))
    document.line(1, "</scoring>")
    document.line(1, tag("privacy", [("smallestGroup", 5)]))
    return document
