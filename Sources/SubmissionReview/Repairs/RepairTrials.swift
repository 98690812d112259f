import Diagnostics
import TrainingModel

/// Tries ideas for repairs: each is made in the program, and the program is reviewed again.
struct RepairTrials: Sendable {
  let ground: ReviewGround
  let run: RuleRun
  let program: ReviewedProgram?

  /// The most ideas that are tried for one objection.
  private static let mostIdeas = 8
  /// The most repairs that are kept of one objection.
  private static let mostKept = 3

  /// Gives the first objections the repairs that hold, and says for how many repairs were looked for.
  func mend(
    _ objections: inout [Objection], _ sources: [String: RuleRun.RepairSource], most: Int
  ) -> Int {
    guard let program else { return 0 }
    let before = Set(
      objections.filter { $0.severity == .must && $0.state != .fixed }.map(\.fingerprint))
    var binding = run.binding
    var tried = 0
    for index in objections.indices where tried < most {
      guard let source = sources[objections[index].fingerprint], !source.rule.concernsDocuments else {
        continue
      }
      tried += 1
      let ideas = source.ideas(program)
      let found = repairs(
        of: objections[index].fingerprint, source.rule, ideas.prefix(Self.mostIdeas), program, before: before,
        &binding)
      objections[index].repairs = Array(found.prefix(Self.mostKept))
      objections[index].furtherRepairs = found.count - objections[index].repairs.count
      objections[index].untriedIdeas = max(0, ideas.count - Self.mostIdeas)
    }
    return tried
  }

  /// The repairs that hold, the best first.
  private func repairs(
    of fingerprint: String, _ rule: any ReviewRule.Type, _ ideas: ArraySlice<RepairIdea>,
    _ program: ReviewedProgram,
    before: Set<String>, _ binding: inout [any ReviewRule.Type]
  ) -> [ProgramRepair] {
    let editing = ProgramEditing(ground: ground)
    let found = ideas.compactMap { idea -> ProgramRepair? in
      guard idea.changes.allSatisfy(\.canBeWritten),
        let changed = editing.apply(idea.changes, to: program.program)
      else { return nil }
      let trial = program.changed(to: changed)
      let holds = run.clears(fingerprint, of: rule, and: &binding, in: trial) { isKnown($0, rule, before) }
      guard holds else { return nil }
      return ProgramRepair(
        message: idea.message, changes: idea.changes, costChange: trial.cost - program.cost,
        needChange: NeedAmount(units: trial.closed - program.closed))
    }
    // Least need lost, then least money, then the fewest changes, then as the rule thought of them.
    return found.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.needChange != y.needChange { return x.needChange > y.needChange }
      if x.costChange != y.costChange { return x.costChange < y.costChange }
      return (x.changes.count, a.offset) < (y.changes.count, b.offset)
    }.map(\.element)
  }

  /// Whether something that must be corrected was there before; what only breaks the rule itself does not count
  /// where that rule does not bind.
  private func isKnown(_ fingerprint: String, _ rule: any ReviewRule.Type, _ before: Set<String>) -> Bool {
    if before.contains(fingerprint) { return true }
    let isOwn = fingerprint.hasPrefix(rule.rule.code + ":")
    return isOwn
      && run.grading.severity(of: rule.rule.code, bound: rule.rule.review?.severity ?? .must) != .must
  }
}
