"""Tables of figures: the one of `Benchmarks/ingest`, and how any is written."""


class Goal:
    """A bound on a figure, from below or from above."""

    def __init__(self, least=None, most=None):
        self.least, self.most = least, most

    def __str__(self):
        return f"≥ {self.least}" if self.most is None else f"≤ {self.most:,}"

    def verdict(self, figure):
        is_met = figure >= self.least if self.most is None else figure <= self.most
        return "met" if is_met else "not met"


class Table:
    """Rows of figures of Sanj and of what stands beside it, in Markdown."""

    HEADS = ["what Sanj reads", "beside", "unit", "Sanj", "peer", "ratio", "goal", "", "peak MB: Sanj", "peer"]

    def __init__(self):
        self.rows = []

    def add(self, what, beside="", unit="", ours=None, theirs=None, ratio=None, goal=None, peak=None, peer_peak=None):
        """A comparison; its goal is one for the ratio if it has one, else for Sanj's own figure."""
        verdict = goal.verdict(ours if ratio is None else ratio) if goal else ""
        self.rows.append([
            what, beside, unit, self.figure(ours), self.figure(theirs), self.figure(ratio),
            str(goal) if goal else "", verdict, self.figure(peak, 0), self.figure(peer_peak, 0)])

    @staticmethod
    def figure(number, decimals=2):
        if number is None:
            return ""
        return f"{number:,.0f}" if decimals == 0 or number >= 1000 else f"{number:.{decimals}f}"

    def print(self):
        print(markdown([self.HEADS] + self.rows))


def markdown(rows):
    """Rows of texts, the first of them heads, as a table of Markdown."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
