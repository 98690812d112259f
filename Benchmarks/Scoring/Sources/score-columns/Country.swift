import Diagnostics
import TrainingModel

/// A made-up country: every municipality has every role, every holder of a role one rating in each competency of it.
struct Country {
  var people: Int
  var organizations: Int
  var roles: Int
  var competencies: Int
  var seed: UInt64

  /// The dossier, its people in columns.
  func dossier() -> Dossier {
    var chance = Chance(state: seed)
    var dossier = Dossier()
    let nowhere = SourceLocation(file: "")
    dossier.scales = [Scale(id: "scale", lowest: 0, highest: 5, location: nowhere)]
    dossier.competencies = (0..<competencies).map {
      Competency(
        id: name("c", $0, 4), domain: name("d", $0 / 5, 2), scale: "scale", title: LocalizedText(),
        location: nowhere)
    }
    dossier.roles = (0..<roles).map { role in
      JobRole(
        id: name("r", role, 3), family: name("f", role / 5, 2), isManagerial: role % 10 == 0,
        requirements: (0..<competencies).map {
          Requirement(
            competency: name("c", $0, 4), level: 2 + chance.below(4), importance: 1 + chance.below(5),
            location: nowhere)
        }, title: LocalizedText(), location: nowhere)
    }
    // Codes first, in the order of identities, so that rows can be made by number.
    for organization in 0..<organizations {
      _ = dossier.people.organizations.code(for: name("o", organization, 5))
    }
    for role in 0..<roles { _ = dossier.people.roles.code(for: name("r", role, 3)) }
    for competency in 0..<competencies { _ = dossier.people.competencies.code(for: name("c", competency, 4)) }
    dossier.people.employees.reserveCapacity(people)
    dossier.people.ratings.reserveCapacity(people * competencies)
    let days = (1...28).compactMap { CalendarDate(.persian, year: 1403, month: 6, day: $0) }.map {
      PackedDay($0)
    }
    for person in 0..<people {
      guard let code = dossier.people.persons.code(for: name("p", person, 8)) else { break }
      let organization = person * organizations / people
      dossier.people.employees.append(
        EmployeeRow(
          person: code, organization: UInt32(organization), role: UInt32(chance.below(roles)), appointed: nil,
          hired: nil,
          position: .unknown))
      let able = chance.below(3)
      for competency in 0..<competencies {
        dossier.people.ratings.append(
          RatingRow(
            subject: code, isOfCohort: false, competency: UInt32(competency),
            level: Rating(units: 1000 * min(5, able + chance.below(4))), source: .supervisor,
            day: days[chance.below(days.count)], position: .unknown))
      }
    }
    dossier.sort()
    return dossier
  }

  private func name(_ letter: String, _ number: Int, _ digits: Int) -> Identifier {
    let text = String(number)
    return Identifier(letter + String(repeating: "0", count: max(0, digits - text.count)) + text)
  }
}

/// Splitmix64 (Steele, Lea & Flood 2014).
struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return Int(z.multipliedFullWidth(by: UInt64(limit)).high)
  }
}
