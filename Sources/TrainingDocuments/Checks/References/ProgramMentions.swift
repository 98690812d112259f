import Diagnostics
import TrainingModel

/// What programs refer to. A program of another year may name courses, periods and roles of its own time, so
/// only those of the policy's year are asked for more than the organization.
enum ProgramMentions {
  /// The references of all programs.
  static func all(in contents: DossierContents) -> [Mention] {
    contents.dossier.programs.flatMap { program -> [Mention] in
      var mentions = [
        Mention(
          kind: .organization, id: program.organization,
          location: contents.place(of: "organization", at: program.location),
          owner: Subject("program", program.id))
      ]
      guard contents.isOfPolicyYear(program) else { return mentions }
      for offering in program.offerings {
        let place = offering.location ?? program.location
        let owner = Subject.offering(of: program.id, offering.course, offering.period, offering.host)
        func add(_ kind: EntityKind, _ id: Identifier, _ attribute: String, at place: SourceLocation) {
          mentions.append(
            Mention(kind: kind, id: id, location: contents.place(of: attribute, at: place), owner: owner))
        }
        add(.course, offering.course, "course", at: place)
        add(.period, offering.period, "period", at: place)
        add(.organization, offering.host, "host", at: place)
        for seats in offering.seats {
          add(.organization, seats.organization, "organization", at: seats.location ?? place)
          add(.role, seats.role, "role", at: seats.location ?? place)
        }
      }
      return mentions
    }
  }
}

extension DossierContents {
  /// Whether a program belongs to the year of the policy; without a policy, it may.
  func isOfPolicyYear(_ program: Program) -> Bool { isOfPolicyYear(program.year, program.calendar) }

  /// Whether a year is the policy's; without a policy, it may be.
  func isOfPolicyYear(_ year: Int, _ calendar: CalendarKind) -> Bool {
    guard let policy = dossier.policy else { return true }
    return policy.year == year && policy.calendar == calendar
  }
}
