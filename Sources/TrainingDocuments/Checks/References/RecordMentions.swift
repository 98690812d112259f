import Diagnostics
import TrainingModel

/// What deliveries and rosters refer to: of those of another year than the policy's, the organization only.
enum RecordMentions {
  /// The references of all of them.
  static func all(in contents: DossierContents) -> [Mention] {
    contents.dossier.deliveries.flatMap { mentions(of: $0, in: contents) }
      + contents.dossier.rosters.flatMap { mentions(of: $0, in: contents) }
  }

  private static func mentions(of delivery: Delivery, in contents: DossierContents) -> [Mention] {
    let owner = Subject("delivery", delivery.id)
    func mention(_ kind: EntityKind, _ id: Identifier, _ attribute: String, _ place: SourceLocation)
      -> Mention
    {
      Mention(kind: kind, id: id, location: contents.place(of: attribute, at: place), owner: owner)
    }
    var result = [mention(.organization, delivery.organization, "organization", delivery.location)]
    guard contents.isOfPolicyYear(delivery.year, delivery.calendar) else { return result }
    result.append(mention(.period, delivery.through, "through", delivery.location))
    for held in delivery.held {
      result.append(mention(.course, held.course, "course", held.location))
      result.append(mention(.period, held.period, "period", held.location))
      for row in held.attendance {
        result.append(mention(.organization, row.organization, "organization", row.location))
        result.append(mention(.role, row.role, "role", row.location))
      }
    }
    return result
  }

  /// Organizations and roles of seats are compared with those of the people who have them.
  private static func mentions(of roster: Roster, in contents: DossierContents) -> [Mention] {
    let owner = Subject("roster", roster.id)
    func mention(_ kind: EntityKind, _ id: Identifier, _ attribute: String, _ place: SourceLocation)
      -> Mention
    {
      Mention(kind: kind, id: id, location: contents.place(of: attribute, at: place), owner: owner)
    }
    var result = [mention(.organization, roster.organization, "organization", roster.location)]
    guard contents.isOfPolicyYear(roster.year, roster.calendar) else { return result }
    for session in roster.sessions {
      let place = session.location ?? roster.location
      result.append(mention(.course, session.course, "course", place))
      result.append(mention(.period, session.period, "period", place))
      result.append(mention(.organization, session.host, "host", place))
    }
    return result
  }
}
