"""Small random dossiers in which every rule of a program occurs, for solvers to be compared on."""

import os
import random

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<%s xmlns="urn:sanj:1" id="%s"%s>\n%s\n</%s>\n'


def title(text):
    return '<title xml:lang="en">%s</title>' % text


class SmallDossier:
    """One dossier: up to five courses, four groups of people, four months."""

    def __init__(self, seed):
        self.draw = random.Random(seed)
        self.periods = self.draw.randint(2, 4)
        self.courses = ["C%d" % index for index in range(self.draw.randint(3, 5))]

    def likely(self, percent):
        return self.draw.randrange(100) < percent

    def write(self, folder):
        os.makedirs(folder)
        for root, attributes, lines in (
                self.framework(), self.roles(), self.organizations(), *self.people(), self.catalog(), self.policy()):
            with open(os.path.join(folder, root + ".xml"), "w", encoding="utf-8") as file:
                file.write(HEAD % (root, root, attributes, "\n".join(lines), root))

    def framework(self):
        lines = ['<scale id="S" min="0" max="3">%s</scale>' % title("S"), '<domain id="D">%s</domain>' % title("D")]
        lines += ['<competency id="%s" domain="D" scale="S">%s</competency>' % (name, title(name)) for name in "KL"]
        return "framework", "", lines

    def roles(self):
        lines = ['<family id="F">%s</family>' % title("F")]
        for name, managerial, wanted in (("officer", "false", "KL"), ("manager", "true", "L")):
            rows = ['<requires competency="%s" level="%d" importance="%d"%s/>'
                    % (competency, self.draw.randint(1, 3), self.draw.randint(1, 5),
                       ' critical="true"' if self.likely(20) else "") for competency in wanted]
            lines.append('<role id="%s" family="F" managerial="%s" criticality="%d">%s%s</role>'
                         % (name, managerial, self.draw.randint(1, 2), title(name), "".join(rows)))
        return "jobRoles", "", lines

    def organizations(self):
        lines = ['<organization id="O" kind="municipality">%s</organization>' % title("O")]
        lines += ['<organization id="O%d" kind="district" parent="O">%s</organization>' % (index, title("O"))
                  for index in (1, 2)]
        return "organizations", "", lines

    def people(self):
        people, ratings = [], []
        for index in range(self.draw.randint(2, 4)):
            is_manager, is_new = self.likely(50), self.likely(60)
            count = self.draw.randint(2, 8)
            new = ""
            if is_manager and is_new:
                new = ' newManagers="%d" appointed="1405-%02d-%02d"' % (
                    self.draw.randint(1, count), self.draw.randint(1, self.periods), self.draw.randint(1, 20))
            people.append('<cohort id="G%d" organization="O%d" role="%s" headcount="%d"%s/>' % (
                index, self.draw.randint(1, 2), "manager" if is_manager else "officer", count, new))
            for competency in "KL":
                if competency == "K" and is_manager:
                    continue
                ratings.append('<assessment cohort="G%d" competency="%s" level="%d.%d0" source="test"'
                               ' date="1404-10-01" sd="0.%d0"/>'
                               % (index, competency, self.draw.randint(0, 2), self.draw.randint(0, 5),
                                  self.draw.randint(0, 8)))
        dated = ' calendar="persian"'
        return ("workforce", dated, people), ("assessments", dated, ratings)

    def catalog(self):
        lines = []
        for index, name in enumerate(self.courses):
            least, first = self.draw.randint(1, 3), self.draw.choice([0, 0, 0, 1, 1, 2])
            rows = ['<develops competency="%s" from="%d" to="%d"/>'
                    % (self.draw.choice("KL"), first, min(3, first + self.draw.randint(1, 2)))]
            if index and self.likely(35):
                rows.append('<prerequisite course="C%d"/>' % self.draw.randrange(index))
            if self.likely(20):
                rows.append('<audience managerial="%s"/>' % self.draw.choice(["true", "false"]))
            if self.likely(60):
                rows.append('<uses resource="room" units="%s"/>' % self.draw.choice(["0.5", "1", "1.5"]))
            if self.likely(30):
                months = sorted(self.draw.sample(range(1, self.periods + 1), 2))
                rows += ['<offered period="P%d"/>' % month for month in months]
            lines.append(
                '<course id="%s" category="general" delivery="%s" hours="%d" minSize="%d" maxSize="%d" sessionCost="%d"'
                ' seatCost="%d" fund="%s" effectiveness="%s"%s>%s%s</course>'
                % (name, self.draw.choice(["online", "classroom"]), self.draw.randint(1, 4), least,
                   least + self.draw.randint(0, 5), self.draw.randint(0, 3) * 10000000,
                   self.draw.randint(0, 3) * 1000000, self.draw.choice(["one", "two"]),
                   self.draw.choice(["0.5", "0.75", "1", "1"]),
                   ' maxSessions="%d"' % self.draw.randint(1, 2) if self.likely(25) else "",
                   title(name), "".join(rows)))
        return "catalog", ' currency="IRR"', lines

    def policy(self):
        lines = ['<period id="P%d" start="1405-%02d-01" end="1405-%02d-31">%s</period>' % (month, month, month, title("P"))
                 for month in range(1, self.periods + 1)]
        if self.likely(25):
            month = self.draw.randint(1, self.periods)
            lines.append('<closure start="1405-%02d-01" end="1405-%02d-31">%s</closure>' % (month, month, title("X")))
        lines += ['<budget fund="%s" amount="%d">%s</budget>' % (fund, self.draw.randint(2, 14) * 10000000, title(fund))
                  for fund in ("one", "two")]
        capacity = "".join('<capacity period="P%d" units="%s"/>' % (month, self.draw.choice(["0", "1", "1.5", "2", "4"]))
                           for month in range(1, self.periods + 1))
        lines.append('<resource id="room">%s%s</resource>' % (title("R"), capacity))
        if self.likely(40):
            lines.append('<hours id="most" maximum="%d"/>' % self.draw.randint(2, 9))
        if self.likely(30):
            lines.append('<hours id="least" managerial="%s" minimum="%d"/>'
                         % (self.draw.choice(["true", "false"]), self.draw.randint(1, 3)))
        if self.likely(60):
            lines.append('<onboarding id="onboarding" appointedSince="1405-01-01" withinDays="%d">'
                         '<onboardingCourse course="C0"/>%s</onboarding>'
                         % (self.draw.randint(20, 93), '<onboardingCourse course="C1"/>' if self.likely(40) else ""))
        if self.likely(45):
            lines.append('<mandatory id="duty" course="%s" share="0.%d"%s><audience role="officer"/></mandatory>'
                         % (self.draw.choice(self.courses), self.draw.randint(1, 9),
                            ' before="P2"' if self.likely(40) else ""))
        if self.likely(45):
            lines.append('<equityFloor id="floor" share="0.%d" kind="district"/>' % self.draw.randint(1, 5))
        if self.likely(25):
            lines.append('<deliveryShare id="online" delivery="online" minimum="0.%d" maximum="0.%d"/>'
                         % (self.draw.randint(0, 4), self.draw.randint(5, 9)))
        return "policy", ' year="1405" calendar="persian" currency="IRR"', lines
