import Diagnostics
package import TrainingModel

/// Carries objections from one round to the next: new, open, fixed, justified or reopened.
///
/// Objections are the same if rule and subject are, however lines have moved; subjects are followed through renames and
/// splits. What a rule found before and finds no more is fixed, unless the rule could not run. What a person raised
/// stands until the reviewer accepts an answer to it.
package struct Round: Sendable {
  private let input: RoundInput
  private let answers: [String: Response.Answer]
  private let decisions: [String: Ruling.Decision]
  /// Where things have gone.
  package let mapping: RoundMapping

  /// The round that leads to the review of `program`.
  package init(_ input: RoundInput, program: Program?) {
    self.input = input
    answers = Dictionary(
      (input.response?.answers ?? []).map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    decisions = Dictionary(
      (input.ruling?.decisions ?? []).map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    mapping = RoundMapping(
      input.response, from: input.previousProgram, to: input.previous == nil ? nil : program)
  }

  /// Objections with their states, those that are fixed among them, and what became of each of the round before.
  ///
  /// - Parameters:
  ///   - found: What the rules find now.
  ///   - isAbout: Which objections of the round before are carried.
  ///   - unverified: Codes of rules that could not run.
  package func carry(
    _ found: consuming [Objection], unverified: Set<String>,
    where isAbout: (Objection) -> Bool = { _ in true }
  ) -> (objections: [Objection], traces: [RoundFacts.Trace]) {
    var current = consume found
    for index in current.indices { current[index].state = .new }
    guard let previous = input.previous else { return (current, []) }
    var traces: [RoundFacts.Trace] = []
    let places = Dictionary(
      current.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    var ranks: [Int: Int] = [:]
    // What stood for others has no fate of its own.
    for old in previous.objections where isAbout(old) && !FurtherObjections.isOne(old) {
      let now = old.origin == .reviewer ? [] : mapping.fingerprints(of: old).compactMap { places[$0] }
      let answer = answers[old.fingerprint]
      let decision = answer == nil && old.state != .justified ? nil : decisions[old.fingerprint]
      let state: Objection.State
      if let first = now.first {
        state = self.state(of: old, severity: current[first].severity, answer, decision)
        for index in now where ranks[index, default: -1] < Self.rank(state) {
          ranks[index] = Self.rank(state)
          current[index].state = state
          current[index].answer = self.answer(answer, decision) ?? old.answer
        }
      } else {
        var carried = carried(old, answer, decision, unverified)
        state = carried.state
        carried.answer = self.answer(answer, decision) ?? old.answer
        current.append(carried)
      }
      if old.state != .fixed {
        traces.append(
          RoundFacts.Trace(
            objection: old, state: state, answer: answer, decision: decision,
            location: now.first.flatMap { current[$0].location }))
      } else if state == .reopened {
        traces.append(
          RoundFacts.Trace(
            objection: old, state: state, answer: nil, decision: nil,
            location: now.first.flatMap { current[$0].location }))
      }
    }
    return (current, traces)
  }

  /// The state of an objection that is found again.
  private func state(
    of old: Objection, severity: ReviewSeverity, _ answer: Response.Answer?, _ decision: Ruling.Decision?
  ) -> Objection.State {
    switch old.state {
    case .fixed: return .reopened
    case .justified: return decision?.isAccepted == false ? .reopened : .justified
    case .new, .open, .reopened:
      // What must be corrected cannot be justified.
      let isJustified = answer?.kind == .justified && decision?.isAccepted == true && severity != .must
      return isJustified ? .justified : .open
    }
  }

  /// An objection that no rule finds now.
  private func carried(
    _ old: Objection, _ answer: Response.Answer?, _ decision: Ruling.Decision?, _ unverified: Set<String>
  ) -> Objection {
    var objection = old
    objection.location = nil
    objection.repairs = []
    if old.origin == .reviewer {
      switch old.state {
      case .fixed: break
      case .justified: if decision?.isAccepted == false { objection.state = .reopened }
      case .new, .open, .reopened:
        objection.state = .open
        if decision?.isAccepted == true, let answer {
          objection.state =
            answer.kind == .corrected ? .fixed : old.severity == .must ? .open : .justified
        }
      }
    } else if unverified.contains(old.code), old.state != .fixed {
      // A rule that could not run has not found it mended.
      objection.state = old.state == .new ? .open : old.state
    } else {
      objection.state = .fixed
    }
    if objection.state == .fixed || objection.state == .justified { objection.effect = .none }
    return objection
  }

  private func answer(_ answer: Response.Answer?, _ decision: Ruling.Decision?) -> ObjectionAnswer? {
    answer.map { answer in
      ObjectionAnswer(
        kind: answer.kind, argument: answer.argument, evidence: answer.evidence,
        decision: decision.map {
          ObjectionAnswer.Decision(isAccepted: $0.isAccepted, argument: $0.argument)
        })
    }
  }

  /// Of several objections that have become one, the gravest state stands.
  private static func rank(_ state: Objection.State) -> Int {
    switch state {
    case .fixed: 0
    case .justified: 1
    case .new: 2
    case .reopened: 3
    case .open: 4
    }
  }
}
