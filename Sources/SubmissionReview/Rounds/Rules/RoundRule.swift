package import Diagnostics
import TrainingModel

/// A rule about what became of the round before.
package protocol RoundRule: SendableMetatype {
  /// Its code, severity and sentences.
  static var rule: DiagnosticRule { get }
  /// All that breaks the rule.
  static func findings(in facts: RoundFacts) -> [RuleFinding]
}

/// All rules of rounds.
package enum RoundRules {
  /// Every rule, by code.
  package static let all: [any RoundRule.Type] = [
    NotCorrected.self, NotAnswered.self, NotCorrectedAsSaid.self, MustJustified.self, AwaitingDecision.self,
    RefusedAndStanding.self, FoundAgain.self, AnswerToNothing.self, OtherReviewAnswered.self,
    JustifiedWithoutEvidence.self, UnfoundedMapping.self, ChangedUnasked.self, AnsweredLate.self,
    NoResponse.self,
  ]

  /// What the rules say.
  package static let declarations: [DiagnosticRule] = all.map { $0.rule }
}

extension RoundFacts.Trace {
  /// A finding about the objection.
  func finding(evidence: [Evidence] = []) -> RuleFinding {
    var finding = RuleFinding(
      RoundMapping.nested + objection.fingerprint, at: location ?? answer?.location,
      offering: objection.offering, course: objection.offering == nil ? objection.course : nil,
      ["objection": objection.code, "subject": objection.subject.printable], evidence: evidence)
    finding.english["message"] = (objection.message.text(in: .en) ?? "").printable
    finding.persian["message"] = (objection.message.text(in: .fa) ?? "").printable
    return finding
  }

  /// Whether it stands still, and is no rule of rounds itself.
  var isOpen: Bool { state == .open && !objection.code.hasPrefix("RND") && objection.state != .fixed }
}
