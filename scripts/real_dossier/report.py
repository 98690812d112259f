"""report.md: everything that was left out, changed or assumed, with full counts and lists."""

import datetime

from . import closing as closing_rules
from . import occupations as requirement_rules
from .documents import ONBOARDING_DAYS
from .notes import ATTRIBUTION, SURVEYS
from .programmes import CLASS, FIXED_TENTHS


def _cell(value):
    value = f"{value:,}" if isinstance(value, int) else str(value)
    return value.replace("|", "\\|").replace("\n", " ")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(_cell(v) for v in row) + " |" for row in rows]
    return "\n".join(lines) if rows else "None."


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def written(run):
    """The report as text; `run` is everything that the script knows."""
    parts = [
        "# What is in this dossier, and what is not",
        _overview(run),
        _titles(run),
        _managers(run),
        _people(run),
        _requirements(run),
        _ratings(run),
        _programmes(run),
        _courses(run),
        _unclosable(run),
        _units(run),
        _money(run),
        _sources(run),
    ]
    return "\n\n".join(parts) + "\n"


def _overview(run):
    w, total, closable = run.workforce, sum(run.closing.total.values()), sum(run.closing.closable.values())
    return (
        f"Made by `scripts/real-dossier --seed {run.seed} --year {run.year}`. Each XML file says in its "
        "notes "
        "what is real and what is derived; this page lists what the join left out and why.\n\n"
        + table(
            ["what", "count"],
            [
                ("employees", len(w.employees)),
                ("departments", len(w.departments)),
                ("roles with an occupation", len(w.roles) - len(w.unmapped())),
                ("roles that are titles without an occupation", len(w.unmapped())),
                ("people in those", sum(w.headcount(r) for r in w.unmapped())),
                ("requirements", sum(len(r.requirements) for r in w.roles.values())),
                ("ratings (drawn, not real)", len(run.ratings.rows)),
                ("programmes in the list", run.programmes.count),
                ("courses in the catalog", len(run.catalog.courses)),
                ("programmes merged into another as the same", len(run.programmes.merged)),
                ("programmes left out", sum(len(v) for v in run.programmes.left_out.values())),
                ("need (importance x levels x people)", total),
                ("of it closable with the catalog", f"{closable:,} ({percent(closable, total)})"),
                ("competency-role pairs that no course closes for some people", len(run.closing.unclosable)),
            ],
        )
    )


def _titles(run):
    w = run.workforce
    low = sorted(t for t, grades in w.confidence.items() if "L" in grades)
    unmapped = [(title, count, r.id) for r in w.unmapped() for title, count in sorted(r.titles.items())]
    places = {}
    for person in w.employees:
        if not w.roles[person.role].occupation:
            places.setdefault(person.role, set()).add(person.organization)
    text = (
        "## Titles with no occupation\n\n"
        f"{len(unmapped)} titles ({sum(r[1] for r in unmapped):,} people, "
        f"{percent(sum(r[1] for r in unmapped), len(w.employees))} of all) have no occupation in the draft "
        "crosswalk. These people are in the workforce under a role of their own title that requires nothing: "
        "they have no needs.\n\n"
        + table(
            ["title", "people", "role", "departments"],
            [(t, n, i, ", ".join(sorted(places[i]))) for t, n, i in unmapped],
        )
        + f"\n\n## Titles whose occupation is a weak guess\n\nThe crosswalk marks {len(low)} titles L (low "
        "confidence); they are used.\n\n"
        + table(
            ["title", "occupation", "people"],
            [(t, r.name, r.titles[t]) for t in low for r in w.in_order() if t in r.titles and r.occupation],
        )
    )
    if w.unknown_occupations:
        text += "\n\n## Occupations of the crosswalk that O*NET does not rate\n\n" + table(
            ["occupation", "titles"],
            [(c, ", ".join(sorted(t))) for c, t in sorted(w.unknown_occupations.items())],
        )
    return text


def _managers(run):
    w = run.workforce
    listed, theirs, ours = w.against_list()
    since = datetime.date(run.year - 1, 7, 1)
    new = w.new_managers(since)
    rows = [
        (p.id, p.organization, p.title, p.hired, p.hired + datetime.timedelta(days=ONBOARDING_DAYS))
        for p in sorted(new, key=lambda p: (p.hired, p.id))
    ]
    return (
        "## Managerial roles\n\nA title is managerial by its words (the patterns stand in "
        "`scripts/real_dossier/workforce.py`). First-line supervisors (sergeants, lieutenants, fire "
        "captains, "
        "work force leaders) are not. Titles of one occupation that differ in this are two roles.\n\n"
        + table(
            ["role", "occupation", "people", "titles"],
            [
                (r.id, r.name, w.headcount(r), ", ".join(f"{t} ({n})" for t, n in sorted(r.titles.items())))
                for r in w.in_order()
                if r.managerial
            ],
        )
        + f"\n\nThe data folder's own list names {listed} managers first hired in 2016. In that list only: "
        f"{len(theirs)}{_triples(theirs)}. By our titles only: {len(ours)}{_triples(ours)}.\n\n"
        f"## New managers\n\nManagers first hired on {since} or later: {len(new)}. Each has "
        f"{ONBOARDING_DAYS} days. Promotions cannot be seen in the data.\n\n"
        + table(["employee", "department", "title", "first hired", "onboarding due by"], rows)
    )


def _triples(found):
    return " (" + "; ".join(f"{t}, {d}, {day}" for d, t, day in found) + ")" if found else ""


def _people(run):
    w = run.workforce
    text = (
        "## People\n\n"
        f"{w.alike_rows:,} rows are alike in department, division, category, title and date "
        f"({w.repeated_rows:,} repeat an earlier one). All are kept: the list has no ids, its numbers are "
        "running "
        "ones, and people hired together into one title are common (recruit classes). "
        f"{w.divisions} divisions are not written as organizations."
    )
    for what, head, found in [
        ("without a readable date of first hire (kept, undated)", ["employee", "as written"], w.undated),
        ("whose number was missing or taken (given another)", ["as written", "here"], w.renumbered),
    ]:
        text += f"\n\nPeople {what}: {len(found)}."
        if found:
            text += "\n\n" + table(head, found)
    return text


def _requirements(run):
    o, w = run.occupations, run.workforce
    rows, cut = [], 0
    for role in w.in_order():
        if role.occupation:
            important = o.important(role.occupation)
            left = important[len(role.requirements) :]
            cut += len(left)
            rows.append(
                (
                    role.id,
                    role.name,
                    len(important),
                    len(role.requirements),
                    ", ".join(o.element_names[r.element] for r in left) or "-",
                )
            )
    return (
        "## Requirements that were cut\n\n"
        f"A role requires the {requirement_rules.MOST_REQUIREMENTS} elements of highest importance of "
        "those rated "
        f"{requirement_rules.LEAST_IMPORTANCE / 100:.0f} or more; {cut:,} further ones are not written. "
        "Over all "
        f"occupations {o.unusable['suppressed']:,} ratings were left aside because O*NET recommends to "
        "suppress "
        f"them, {o.unusable['not relevant']:,} because they are not relevant, {o.unusable['incomplete']:,} "
        "because "
        f"importance or level is missing; {o.unstated:,} with a blank recommendation were used.\n\n"
        + table(["role", "occupation", "important", "required", "cut, in order of importance"], rows)
    )


def _ratings(run):
    r = run.ratings
    return (
        "## Ratings\n\nNo rating is real. They are drawn (SplitMix64, seed "
        f"{run.seed}) for {r.pairs:,} pairs of person and requirement, dated {r.day}. {r.unrated_pairs:,} "
        "pairs "
        f"({percent(r.unrated_pairs, r.pairs)}) have none, among them all of the {r.later} people hired "
        "later. "
        f"The aim for the share without a gap is {run.surveys.mean_share} % (UK Civil Service People "
        "Survey 2019, "
        f"B31, mean of all civil servants), dealt to departments from {len(run.surveys.shares)} "
        "organisations "
        f"({min(run.surveys.shares)} to {max(run.surveys.shares)} %). Sizes aim at the SIB survey's answers "
        f"1-2 : 3 : 4 = {' : '.join(str(s) for s in run.surveys.sizes)}; a required level below the drawn "
        "size "
        "makes the gap smaller.\n\n"
        + table(["gap", "ratings", "share"], [(g, n, percent(n, len(r.rows))) for g, n in enumerate(r.gaps)])
    )


def _programmes(run):
    p = run.programmes
    left = sorted(p.left_out.items())
    text = (
        "## Programmes left out\n\nEach is counted once, under its first reason.\n\n"
        + table(["reason", "programmes"], [(k, len(v)) for k, v in left])
        + "\n\nProgrammes with each defect, however many they have:\n\n"
        + table(["defect", "programmes"], sorted(p.defects.items()))
        + f"\n\n{p.short_codes} field codes have lost their leading zero; it is put back."
    )
    for reason, entries in left:
        text += f"\n\n### Left out: {reason} ({len(entries)})\n\n" + table(
            ["id", "title", "provider", "USD", "hours", "remark"], entries
        )
    text += (
        f"\n\n## Programmes merged ({len(p.merged)})\n\nSame provider, title, field, hours and prices "
        + ("(campuses listed one by one).\n\n" + table(["kept", "merged", "title", "provider"], p.merged))
    )
    text += (
        f"\n\n## Prices that do not add up ({len(p.mismatched)})\n\nThe stated total is used where the "
        "programme is "
        "offered; what its components lack or exceed is taken for tuition.\n\n"
        + table(
            ["id", "title", "components", "stated total", "price and hours usable"],
            [(i, t, c, s, "yes" if ok else "no") for i, t, c, s, ok in p.mismatched],
        )
    )
    return text


def _courses(run):
    c, names = run.catalog, run.occupations.element_names
    dear = [k for k in c.courses if k.programme.total > 75 * k.hours and not k.new_managers_only]
    return (
        f"## Courses\n\nA class of {CLASS} costs what the programme asks of {CLASS} participants: "
        f"{FIXED_TENTHS * 10} % of the tuition whatever the size, the rest a seat.\n\n"
        + table(
            ["course", "title", "hours", "session USD", "seat USD", "for", "develops"],
            [
                (
                    k.id,
                    k.title,
                    k.hours,
                    k.session_cost,
                    k.seat_cost,
                    "new managers" if k.new_managers_only else " ".join(k.families) or "all",
                    "; ".join(f"{names[e]} {a}-{b}" for e, a, b in k.develops),
                )
                for k in c.courses
            ],
        )
        + f"\n\n### Titles that say something else than their field code ({len(c.ruled)})\n\n"
        + table(
            ["programme", "title", "field", "read as"],
            [
                (p.id, p.title, f"{p.field_code} {run.programmes.field_name(p.field_code)}", rule.reason)
                for p, rule in c.ruled
            ],
        )
        + f"\n\n### Numbered titles that follow one another ({len(c.sequences)})\n\n"
        + table(["course", "asks for"], c.sequences)
        + f"\n\n### Numbered titles whose predecessor is not in the catalog ({len(c.alone)})\n\nOffered "
        "without "
        "a prerequisite.\n\n"
        + table(["course", "title"], [(k.id, k.title) for k in c.alone])
        + f"\n\n### Dear but kept: above 75 USD an hour ({len(dear)})\n\n"
        + table(
            ["course", "title", "USD a participant", "hours"],
            [(k.id, k.title, k.programme.total, k.hours) for k in dear],
        )
    )


def _unclosable(run):
    names, found = run.occupations.element_names, run.closing.unclosable
    total = sum(run.closing.total.values())
    by_reason, by_element = {}, {}
    for u in found:
        for key, into in ((u.kind, by_reason), (u.element, by_element)):
            pairs, weight = into.get(key, (0, 0))
            into[key] = (pairs + 1, weight + u.weight)
    return (
        "## Needs that no course can close\n\nOf the drawn gaps: levels to which no chain of courses "
        "leads the "
        "people who are below them, given who may come and how long a course may be. Weight is importance x "
        "levels x people.\n\n"
        + table(
            ["reason", "pairs of role and competency", "weight", "of all need"],
            [
                (k, n, w, percent(w, total))
                for k, (n, w) in sorted(by_reason.items(), key=lambda i: (-i[1][1], i[0]))
            ],
        )
        + "\n\n"
        + table(
            ["competency", "roles", "weight", "of all need"],
            [
                (f"{names[k]} ({k})", n, w, percent(w, total))
                for k, (n, w) in sorted(by_element.items(), key=lambda i: (-i[1][1], i[0]))
            ],
        )
        + "\n\n"
        + table(
            ["competency", "role", "levels out of reach", "people", "weight", "reason"],
            [
                (
                    f"{names[u.element]} ({u.element})",
                    f"{u.role.id} {u.role.name}",
                    str(u.lowest) if u.lowest == u.highest else f"{u.lowest}-{u.highest}",
                    u.people,
                    u.weight,
                    u.reason,
                )
                for u in sorted(found, key=lambda u: (u.element, u.role.id))
            ],
        )
    )


def _units(run):
    c = run.closing
    rows = [
        (u, name, c.total.get(u, 0), c.closable.get(u, 0), percent(c.closable.get(u, 0), c.total.get(u, 0)))
        for u, name in sorted(run.workforce.departments.items())
    ]
    short = [u for u, _, total, closable, _ in rows if total and 20 * closable < total]
    return (
        "## Need by department\n\nThe policy's equity floor is 5 % of each department's need. Departments "
        "whose "
        f"closable share is below it, where the floor cannot be kept: {', '.join(short) or 'none'}.\n\n"
        + table(["department", "name", "need", "closable", "share"], rows)
    )


def _money(run):
    s = run.sizing
    closable = sum(run.closing.closable.values())
    return (
        "## Money\n\nA rough plan (sessions with the most need closed per dollar first, within class "
        "sizes and "
        f"hours: {closing_rules.OTHERS_HOURS} a head, {closing_rules.MANAGERS_HOURS} for managers, no "
        "calendar) "
        f"closes {percent(s.closed, closable)} of what can be closed. The policy's budgets are its "
        "spending at "
        "half, by fund, plus onboarding "
        f"(sessions: {s.onboarding_sessions}; {s.onboarding_cost:,} USD), rounded up to 5,000 USD: "
        + ", ".join(f"{fund} {amount:,} USD" for fund, amount in s.budgets.items())
        + ".\n\n"
        + table(
            ["of the closable need", "sessions", "seats", "USD"],
            [(f"{m} %", n, k, c) for m, n, k, c in s.curve],
        )
    )


def _sources(run):
    damaged = {p: n for p, n in run.sources.damaged_characters.items() if n}
    return (
        "## Sources\n\n"
        + table(["file", "SHA-256"], sorted(run.sources.digests.items()))
        + "\n\nCharacters that were not UTF-8: "
        + (", ".join(f"{n} in {p}" for p, n in sorted(damaged.items())) or "none")
        + f".\n\n{ATTRIBUTION} {SURVEYS}"
    )
