import Diagnostics
import TrainingModel
import XMLStreams

/// `review` in a policy: what becomes of findings, and the centre's own rules.
enum ReviewPolicyDecoder {
  /// Decodes what is well-formed of it.
  static func decode(
    _ element: XMLElement, _ calendar: CalendarKind?, of owner: Subject, into draft: inout DossierDraft
  ) -> ReviewPolicy {
    let limits = element.children(named: "limit").compactMap { row -> ReviewPolicy.Limit? in
      guard let rule = row["rule"], let value = row.factor("value") else { return nil }
      return ReviewPolicy.Limit(rule: rule, value: value, location: row.location(of: "rule"))
    }
    let regrades = element.children(named: "regrade").compactMap { row -> ReviewPolicy.Regrade? in
      let organization = draft.mention(.organization, in: row, "organization", by: owner)
      guard let until = draft.date(in: row, "until", calendar, about: owner) else {
        draft.lose(.policy, in: row.location.file)
        return nil
      }
      guard let rule = row["rule"], let severity = row.choice("severity", ReviewSeverity.self),
        let reason = row["reason"]
      else { return nil }
      return ReviewPolicy.Regrade(
        rule: rule, severity: severity, organization: organization, until: until, reason: reason,
        location: row.location(of: "rule"))
    }
    let holdBacks = element.children(named: "holdBack").compactMap { row in
      row["rule"].map { ReviewPolicy.HoldBack(rule: $0, location: row.location(of: "rule")) }
    }
    return ReviewPolicy(
      returns: element.choice("returns") ?? .must, answerWithinDays: element.positiveDays("answerWithinDays"),
      limits: limits, regrades: regrades, holdBacks: holdBacks,
      centreRules: element.children(named: "centreRule").compactMap(centreRule))
  }

  private static func centreRule(_ row: XMLElement) -> CentreRule? {
    guard let code = row["code"], let severity = row.choice("severity", ReviewSeverity.self),
      let test = row["test"]
    else { return nil }
    return CentreRule(
      code: code, severity: severity, document: row.choice("document") ?? .program, context: row["context"],
      test: test, message: row.text(of: "message"), remedy: row.text(of: "remedy"), location: row.location)
  }
}
