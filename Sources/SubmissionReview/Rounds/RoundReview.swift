import Diagnostics
import TrainingModel

/// One round of review: what the rules find now, against the round before, the answer to it and the reviewer's ruling.
struct RoundReview: Sendable {
  let input: RoundInput
  let grading: Grading
  let program: Program?

  /// All objections with their states and effects, and what was changed in the program.
  func carry(
    _ found: consuming [Objection], _ unverified: [UnverifiedRule]
  ) -> (objections: [Objection], differences: [ProgramDifference]) {
    let round = Round(input, program: program)
    let codes = Set(unverified.map(\.code))
    func isOfRounds(_ objection: Objection) -> Bool { objection.code.hasPrefix("RND") }
    var (objections, traces) = round.carry(consume found, unverified: codes) { !isOfRounds($0) }
    objections += own(besides: objections)
    var differences: [ProgramDifference] = []
    if let previous = input.previous {
      if let old = input.previousProgram, let program {
        differences = ProgramComparison.differences(from: old, to: program, round.mapping, after: previous)
      }
      let facts = RoundFacts(
        previous: previous, response: input.response, traces: traces, differences: differences,
        mapping: round.mapping, answerWithinDays: grading.policy.answerWithinDays)
      let ofRounds = RoundRules.all.flatMap { rule in
        rule.findings(in: facts).map { RuleRun.objection(rule.rule, $0, grading) }
      }
      objections += round.carry(ofRounds, unverified: [], where: isOfRounds).objections
    }
    for index in objections.indices {
      let isSettled = objections[index].state == .fixed || objections[index].state == .justified
      objections[index].effect = isSettled ? .none : grading.effect(of: objections[index])
    }
    return (objections, differences)
  }

  /// What the reviewer raises in this round.
  private func own(besides objections: [Objection]) -> [Objection] {
    let known = Set(objections.map(\.fingerprint))
    return (input.ruling?.objections ?? []).filter { !known.contains($0.fingerprint) }
  }
}
