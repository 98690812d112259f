import Diagnostics
import NeedsScoring
import TrainingModel

/// Where nothing was read.
let nowhere = Diagnostics.SourceLocation(file: "")

/// A dossier of employees, each rated by a test; required level 4, importance 1, so that scores are gaps.
func dossier(
  _ people: [(organization: Identifier, role: Identifier, levels: [Double?])], smallestGroup: Int = 0,
  competencies: [Identifier] = ["K"]
) -> Dossier {
  var result = Dossier()
  result.scales = [Scale(id: "S", lowest: 0, highest: 5, location: nowhere)]
  result.domains = [Domain(id: "D", title: LocalizedText(en: "Domain", fa: "حوزه"), location: nowhere)]
  result.competencies = competencies.map {
    Competency(
      id: $0, domain: "D", scale: "S", title: LocalizedText(en: "Skill \($0)", fa: "مهارت \($0)"),
      location: nowhere)
  }
  for role in Set(people.map(\.role)).sorted() {
    result.roles.append(
      JobRole(
        id: role, family: "F", isManagerial: false,
        requirements: competencies.map {
          Requirement(competency: $0, level: 4, importance: 1, location: nowhere)
        },
        title: LocalizedText(en: "Role \(role)"), location: nowhere))
  }
  for organization in Set(people.map(\.organization)).sorted() {
    result.organizations.append(
      Organization(
        id: organization, kind: .unit, parent: nil, title: LocalizedText(fa: "واحد \(organization)"),
        location: nowhere))
  }
  guard let start = CalendarDate(.persian, year: 1404, month: 1, day: 1),
    let end = CalendarDate(.persian, year: 1404, month: 12, day: 29)
  else { preconditionFailure("the year has a first and a last day") }
  for (index, person) in people.enumerated() {
    let id = Identifier("p\(index)")
    result.people.append(
      Employee(id: id, organization: person.organization, role: person.role))
    for (competency, level) in zip(competencies, person.levels) {
      guard let level else { continue }
      result.people.append(
        Assessment(
          subject: id, competency: competency, level: Rating(units: Int(level * 1000)), source: .test,
          date: start))
    }
  }
  result.policy = Policy(
    id: "P", year: 1404, calendar: .persian, currency: "IRR",
    periods: [Period(id: "y", start: start, end: end, title: LocalizedText(fa: "سال"), location: nowhere)],
    smallestGroup: smallestGroup, location: nowhere)
  result.sort()
  return result
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
