import Diagnostics
import NeedsScoring
import TrainingModel

/// Where nothing was read.
let nowhere = Diagnostics.SourceLocation(file: "")

/// A day of 1404, which must exist.
func day(_ month: Int, _ day: Int) -> CalendarDate {
  guard let date = CalendarDate(.persian, year: 1404, month: month, day: day) else {
    preconditionFailure("a fixture names no day: \(month)-\(day)")
  }
  return date
}

/// Makes a dossier row by row; `dossier` has its lists in the order of identities.
struct Rows {
  private var draft = Dossier()

  /// One scale from 0 to 5, or another.
  init(lowest: Int = 0, highest: Int = 5) {
    draft.scales = [Scale(id: "S", lowest: lowest, highest: highest, location: nowhere)]
  }

  var dossier: Dossier {
    var result = draft
    result.sort()
    return result
  }

  mutating func competency(_ id: Identifier, domain: Identifier = "D") {
    draft.competencies.append(
      Competency(id: id, domain: domain, scale: "S", title: LocalizedText(), location: nowhere))
  }

  /// A role with requirements: competency, level, importance.
  mutating func role(
    _ id: Identifier, _ requires: [(Identifier, Int, Int)], critical: Bool = false, managerial: Bool = false,
    criticality: Factor = .one
  ) {
    for (competency, _, _) in requires where !draft.competencies.contains(where: { $0.id == competency }) {
      self.competency(competency)
    }
    draft.roles.append(
      JobRole(
        id: id, family: "F", isManagerial: managerial, criticality: criticality,
        requirements: requires.map {
          Requirement(
            competency: $0.0, level: $0.1, importance: $0.2, isCritical: critical, location: nowhere)
        }, title: LocalizedText(), location: nowhere))
  }

  mutating func employee(
    _ id: Identifier, _ role: Identifier, in organization: Identifier = "O", appointed: CalendarDate? = nil
  ) {
    draft.people.append(
      Employee(id: id, organization: organization, role: role, appointed: appointed))
  }

  mutating func cohort(
    _ id: Identifier, _ role: Identifier, _ headcount: Int, new: Int = 0, in organization: Identifier = "O"
  ) {
    draft.people.append(
      CohortRecord(
        id: id, organization: organization, role: role, headcount: headcount, newManagers: new))
  }

  /// A rating; levels and deviations in thousandths.
  mutating func rating(
    _ subject: Identifier, _ competency: Identifier, _ level: Int, by source: RatingSource = .supervisor,
    on date: CalendarDate = day(1, 1), deviation: Int = 0, respondents: Int? = nil
  ) {
    draft.people.append(
      Assessment(
        subject: subject, competency: competency, level: Rating(units: level), source: source, date: date,
        deviation: Rating(units: deviation), respondents: respondents))
  }

  mutating func policy(_ policy: Policy) { draft.policy = policy }

  mutating func shuffle(using generator: inout some RandomNumberGenerator) {
    draft.competencies.shuffle(using: &generator)
    draft.roles.shuffle(using: &generator)
    draft.people.employees.shuffle(using: &generator)
    draft.people.cohorts.shuffle(using: &generator)
    draft.people.ratings.shuffle(using: &generator)
  }
}

/// Random numbers that are the same in every run (Steele, Lea & Flood 2014, SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
