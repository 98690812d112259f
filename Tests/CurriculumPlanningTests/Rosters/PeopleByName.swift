import NeedsScoring
import TrainingModel

@testable import CurriculumPlanning

extension SmallDossier {
  /// The documents with people known by name: identity, levels of `K` and `L` (`nil`: never rated).
  func dossier(
    naming people: [(id: Identifier, k: Int?, l: Int?)], _ role: Identifier = "officer",
    appointed: [Identifier: CalendarDate] = [:]
  ) throws -> Dossier {
    var dossier = try dossier()
    for person in people {
      dossier.people.append(
        Employee(id: person.id, organization: "O1", role: role, appointed: appointed[person.id]))
      for (competency, level) in [("K" as Identifier, person.k), ("L", person.l)] {
        guard let level else { continue }
        dossier.people.append(
          Assessment(
            subject: person.id, competency: competency, level: Rating(units: level * Rating.scale),
            source: .test, date: try day(10, 1, year: 1404)))
      }
    }
    dossier.sort()
    return dossier
  }
}

/// A plan of a dossier and the roster of its program.
func planAndRoster(_ dossier: Dossier) throws -> (plan: Plan, named: NamedRoster) {
  let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
  return (plan, try RosterMaker().roster(of: plan.program, in: dossier, needs: plan.needs))
}

extension Roster {
  /// Who sits in a course, in the order of the roster.
  func people(in course: Identifier, _ period: Identifier? = nil) -> [Identifier] {
    sessions.filter { $0.course == course && (period ?? $0.period) == $0.period }.flatMap { session in
      session.seats.compactMap { seat in
        if case .employee(let id, _) = seat.holder { id } else { nil }
      }
    }
  }

  /// Seats that are only counted, and those that are open.
  var unnamed: (counted: Int, open: Int) {
    var result = (counted: 0, open: 0)
    for session in sessions {
      for seat in session.seats {
        switch seat.holder {
        case .employee: break
        case .counted(let count): result.counted += count
        case .open(let count): result.open += count
        }
      }
    }
    return result
  }
}
