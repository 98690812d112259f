import CurriculumPlanning
package import Diagnostics
import TrainingModel

extension ConflictReport {
  /// The conflicts with their repairs.
  package var json: JSONValue { .array(diagnosis.conflicts.map(json)) }

  private func json(_ conflict: RuleConflict) -> JSONValue {
    .object([
      ("part", conflict.part.map { .string($0) } ?? .null),
      ("missing", conflict.part == nil ? .null : .number(ExplanationReport.rounded(conflict.missing))),
      ("groups", .integer(conflict.groups)), ("isSmallest", .bool(conflict.isSmallest)),
      ("proof", .string(conflict.proof.rawValue)), ("rules", .array(conflict.rules.map(json))),
      ("repairs", .array(conflict.repairs.map { json($0, of: conflict) })),
      ("isCutShort", .bool(conflict.isCutShort)),
    ])
  }

  /// A rule: what it is and where it stands.
  func json(_ rule: RuleStatement) -> JSONValue {
    .object([
      ("kind", .string(rule.kind.rawValue)), ("id", .string(rule.id.text)),
      ("detail", rule.detail.map { .string($0.text) } ?? .null), ("isFirm", .bool(rule.isFirm)),
      ("file", .string(rule.location.file)), ("line", Self.line(of: rule.location)),
    ])
  }

  private func json(_ repair: Repair, of conflict: RuleConflict) -> JSONValue {
    let sentences = [Language.en, .fa].map { language -> (String, JSONValue) in
      (language.rawValue, .string(translated(to: language).words(of: repair)))
    }
    return .object([
      ("changes", .array(repair.changes.map(json))), ("words", .object(sentences)),
      ("isCheapest", .bool(repair.isCheapest)), ("lowersDuty", .bool(repair.lowersDuty)),
      ("cost", .integer(repair.gain.cost)), ("people", .integer(repair.gain.people)),
      ("seats", .integer(repair.gain.seats)),
      ("needClosed", .decimal(units: repair.gain.needClosed.units, scale: NeedAmount.scale)),
      ("met", conflict.part == nil ? .null : .number(ExplanationReport.rounded(repair.gain.met))),
    ])
  }

  private func json(_ change: DossierChange) -> JSONValue {
    func value(_ units: Int?) -> JSONValue {
      guard let units else { return .null }
      switch change.kind {
      case .capacity: return .decimal(units: units, scale: Factor.scale)
      case .mostHours, .leastHours: return .decimal(units: units, scale: Hours.scale)
      case .leastShare, .mostShare, .mandatoryShare, .equityFloor:
        return .decimal(units: units, scale: Share.scale)
      case .onboardingDeadline:
        let day = policy.flatMap { CalendarDate($0.calendar, dayNumber: units) }
        return day.map { .string($0.iso) } ?? .null
      default: return .integer(units)
      }
    }
    return .object([
      ("kind", .string(change.kind.rawValue)), ("id", .string(change.id.text)),
      ("detail", change.detail.map { .string($0.text) } ?? .null), ("from", value(change.from)),
      ("to", value(change.to)), ("file", .string(change.location.file)),
      ("line", Self.line(of: change.location)),
    ])
  }

  static func line(of location: SourceLocation) -> JSONValue {
    location.line > 0 ? .integer(location.line) : .null
  }

  /// `"schema":"sanj/plan/1"` of a policy that no program keeps.
  package func refusal(_ findings: [Finding]) -> JSONValue {
    .object([
      ("schema", .string("sanj/plan/1")), ("feasible", .bool(false)), ("tiers", .array([])),
      ("offerings", .array([])), ("conflicts", json), ("remarks", .array(findings.inOrder().map(\.json))),
    ])
  }
}
