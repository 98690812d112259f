"""Programmes that were read by their title, because their field code says something else or too much."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class TitleRule:
    """What a title says about the content. Read by eye, like a draft; the first that fits decides."""

    pattern: str  # of the title, upper or lower case
    occupations: tuple  # whose profile stands for the content
    reason: str
    elements: tuple = ()  # the competencies, where the title names them outright
    level: int = 0  # that is reached; 0: the level of the occupations
    everybody: bool = False
    but_not_in: tuple = ()  # fields whose code is right
    families: tuple = ()  # occupations whose families may come, where they are not `occupations`


TITLE_RULES = [
    TitleRule(r"\b911\b|\b9-1-1\b", ("43-5031",), "trains emergency dispatchers"),
    TitleRule(
        r"forklift (operat|certif)",
        ("53-7051",),
        "trains forklift operators",
        families=("53-7062", "53-3032", "43-5071"),
    ),
    TitleRule(r"^(ekg|ecg|electrocardiogra)", ("29-2031",), "trains EKG technicians", but_not_in=("510902",)),
    TitleRule(
        r"^comptia (network|security|a)\+?",
        ("15-1231", "15-1232", "15-1244"),
        "prepares for certificates of computer support",
        but_not_in=("11", "1512"),
    ),
    TitleRule(r"^systems security certified", ("15-1212",), "trains information security analysts"),
    TitleRule(r"blue ?print reading", ("17-3022", "47-1011"), "teaches the reading of plans"),
    TitleRule(
        r"\bosha \d+\b",
        (),
        "teaches safety at work",
        elements=("2.C.8.a",),
        level=4,
        families=(
            "19-5011",
            "47-2073",
            "47-1011",
            "47-4051",
            "49-1011",
            "49-3031",
            "49-9071",
            "53-7062",
            "37-2011",
            "53-3032",
            "53-1043",
            "33-2011",
        ),
    ),
    TitleRule(
        r"^(mos\b|microsoft (office|suites?|access|outlook|powerpoint|word|excel)\b|ms excel|"
        r"online microsoft office|basic technology skills)",
        ("43-6014",),
        "teaches office software",
        elements=("2.C.3.a", "2.C.1.b"),
        everybody=True,
    ),
    TitleRule(r"^developer 2000", ("15-1251",), "teaches software development"),
    TitleRule(
        r"workplace communications?",
        (),
        "teaches how to listen and speak at work",
        elements=("2.A.1.b", "2.A.1.d"),
        level=4,
        everybody=True,
    ),
    TitleRule(
        r"\besl\b|english as (a )?second language",
        (),
        "teaches English to beginners",
        elements=("2.C.7.a",),
        level=3,
        everybody=True,
    ),
    TitleRule(
        r"\balgebra\b",
        (),
        "teaches school mathematics",
        elements=("2.C.4.a", "2.A.1.e"),
        level=4,
        everybody=True,
    ),
    TitleRule(
        r"\bcpr\b(?!,)|\bbls\b|basic life support|first aid",
        (),
        "teaches first aid",
        elements=("2.C.5.a",),
        level=3,
        everybody=True,
    ),
    TitleRule(
        r"^job coaching and mentoring",
        ("13-1151", "21-1012"),
        "teaches how to coach others",
        elements=("2.B.1.e", "2.C.6", "2.A.2.c"),
        everybody=True,
    ),
    TitleRule(
        r"^dealing w/differences",
        ("21-1021",),
        "teaches how to meet people who differ",
        elements=("2.B.1.a", "2.C.4.e"),
        families=("21-1014", "43-4061", "33-3051", "33-1012", "33-3012", "25-4022"),
    ),
    TitleRule(
        r"^implicit bias",
        ("21-1021",),
        "teaches fair judgment",
        elements=("2.B.1.a", "2.B.4.e", "2.A.2.a"),
        everybody=True,
    ),
]

# Titles that are not meant for work, or for work of one's own.
PRIVATE = re.compile(
    r"homeowner|home repair|motorcycle|entrepreneur|real estate sales licens|^job readiness",
    re.IGNORECASE,
)
# Fields that a public employer does not teach its staff, whatever the list says.
REFUSED_FIELDS = {"513304": "homeopathy"}

# Titles that do not say what is taught.
NO_CONTENT = re.compile(r"\btbd\b|^elective #", re.IGNORECASE)
