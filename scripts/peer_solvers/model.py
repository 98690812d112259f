"""Model files in free MPS: as much of the format as the exports use."""

import dataclasses
import math


@dataclasses.dataclass
class Tier:
    """A part of the objective: the variable that counts it, its name, and whether more of it is better."""
    variable: int
    name: str
    maximize: bool


@dataclasses.dataclass
class Found:
    """What a solver came to: `proven` says that nothing better exists (within the gap that was asked for)."""
    value: float
    bound: float
    proven: bool
    seconds: float


class Model:
    """A mixed-integer linear model."""

    def __init__(self):
        self.names, self.lower, self.upper, self.integer = [], [], [], []
        self.rows = []              # [(least, most, [(variable, coefficient)])]
        self.objective = {}         # variable: coefficient
        self.maximize = False

    @property
    def tiers(self):
        """The parts of the objective, in their order."""
        found = []
        for index, name in enumerate(self.names):
            words = name.split(".")
            if words[0] == "tier":
                found.append((int(words[1]), Tier(index, words[2].replace("_", "-"), words[3] == "max")))
        return [tier for _, tier in sorted(found, key=lambda pair: pair[0])]

    def strive(self, tier):
        """Makes one part of the objective the whole of it."""
        self.objective, self.maximize = {tier.variable: 1.0}, tier.maximize

    def release(self):
        """Drops what holds the parts of the objective."""
        for tier in self.tiers:
            self.lower[tier.variable], self.upper[tier.variable] = -math.inf, math.inf

    def hold(self, tier, value, room):
        """Keeps a part at a value, with so much room."""
        if tier.maximize:
            self.lower[tier.variable] = value - room
        else:
            self.upper[tier.variable] = value + room

    def write(self, path):
        """Writes free MPS, to be minimized: not every reader knows another sense."""
        sign = -1.0 if self.maximize else 1.0
        columns = [[] for _ in self.names]
        lines = ["NAME model", "ROWS", " N objective"]
        sides, ranges = [], []
        for index, (least, most, terms) in enumerate(self.rows):
            if least == most:
                kind, side = "E", least
            elif most < math.inf:
                kind, side = "L", most
                if least > -math.inf:
                    ranges.append("    RANGES r%d %r" % (index, most - least))
            elif least > -math.inf:
                kind, side = "G", least
            else:
                kind, side = "N", 0
            lines.append(" %s r%d" % (kind, index))
            if side:
                sides.append("    RHS r%d %r" % (index, side))
            for variable, factor in terms:
                columns[variable].append("r%d %r" % (index, factor))
        for variable, factor in self.objective.items():
            columns[variable].append("objective %r" % (sign * factor))
        lines.append("COLUMNS")
        is_open = False
        for index, entries in enumerate(columns):
            if self.integer[index] != is_open:
                is_open = self.integer[index]
                lines.append("    MARKER 'MARKER' '%s'" % ("INTORG" if is_open else "INTEND"))
            lines += ["    x%d %s" % (index, entry) for entry in entries or ["objective 0"]]
        if is_open:
            lines.append("    MARKER 'MARKER' 'INTEND'")
        lines += ["RHS"] + sides + (["RANGES"] + ranges if ranges else []) + ["BOUNDS"]
        for index, (least, most) in enumerate(zip(self.lower, self.upper)):
            if least == most:
                lines.append(" FX BOUND x%d %r" % (index, least))
                continue
            lines.append(" MI BOUND x%d" % index if least == -math.inf else " LO BOUND x%d %r" % (index, least))
            lines.append(" PL BOUND x%d" % index if most == math.inf else " UP BOUND x%d %r" % (index, most))
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines + ["ENDATA", ""]))


def read(path):
    """The model of a free MPS file."""
    model, section, kinds, rows, columns = Model(), "", {}, {}, {}
    objective, is_integer = None, False
    with open(path, encoding="utf-8") as file:
        for line in file:
            words = line.split()
            if not words or line[0] == "*":
                continue
            if line[0] != " ":
                section = words[0]
                if section == "OBJSENSE" and len(words) > 1:
                    model.maximize = words[1].startswith("MAX")
            elif section == "OBJSENSE":
                model.maximize = words[0].startswith("MAX")
            elif section == "ROWS":
                if words[0] == "N":
                    objective = objective or words[1]
                    continue
                kinds[words[1]] = words[0]
                rows[words[1]] = len(model.rows)
                model.rows.append([0 if words[0] in "EG" else -math.inf, 0 if words[0] in "EL" else math.inf, []])
            elif section == "COLUMNS":
                if words[1] == "'MARKER'":
                    is_integer = words[2] == "'INTORG'"
                    continue
                if words[0] not in columns:
                    columns[words[0]] = len(model.names)
                    model.names.append(words[0])
                    model.lower.append(0.0)
                    model.upper.append(math.inf)
                    model.integer.append(is_integer)
                for row, value in zip(words[1::2], words[2::2]):
                    if row == objective:
                        model.objective[columns[words[0]]] = float(value)
                    elif row in rows:
                        model.rows[rows[row]][2].append((columns[words[0]], float(value)))
            elif section in ("RHS", "RANGES"):
                for row, value in zip(words[1::2], words[2::2]):
                    if row in rows:
                        bounded(model.rows[rows[row]], kinds[row], section, float(value))
            elif section == "BOUNDS":
                bound(model, columns[words[2]], words[0], float(words[3]) if len(words) > 3 else 0.0)
            if section == "ENDATA":
                return model
    raise ValueError("%s ends before ENDATA" % path)


def bounded(row, kind, section, value):
    """Takes in a right-hand side or a range."""
    if section == "RHS":
        row[0], row[1] = (value if kind in "EG" else row[0]), (value if kind in "EL" else row[1])
    elif kind == "E":
        row[0], row[1] = row[0] + min(value, 0), row[1] + max(value, 0)
    elif kind == "L":
        row[0] = row[1] - abs(value)
    else:
        row[1] = row[0] + abs(value)


def bound(model, index, kind, value):
    """Takes in a bound."""
    if kind in ("FX", "LO", "LI"):
        model.lower[index] = value
    if kind in ("FX", "UP", "UI"):
        model.upper[index] = value
    if kind in ("FR", "MI"):
        model.lower[index] = -math.inf
    if kind in ("FR", "PL"):
        model.upper[index] = math.inf
    if kind == "BV":
        model.lower[index], model.upper[index], model.integer[index] = 0.0, 1.0, True
