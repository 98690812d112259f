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
  ///
  /// - Parameter objections: All of them, in order: those of a rule stand together.
  func mend(_ objections: inout [Objection], most: Int) -> Int {
    guard let program, most > 0 else { return 0 }
    let before = Set(
      objections.lazy.filter { $0.severity == .must && $0.state != .fixed }.map(\.fingerprint))
    var binding = run.binding
    var tried = 0
    var sources: [String: Source?] = [:]
    for index in objections.indices where tried < most && objections[index].isFoundByRule {
      let code = objections[index].code
      let source = sources[code] ?? source(of: objections[index...], most: most - tried, program)
      sources[code] = .some(source)
      guard let source, let ideas = source.ideas[objections[index].subject]?(program) else { continue }
      tried += 1
      let found = repairs(
        of: objections[index].fingerprint, source.rule, ideas.prefix(Self.mostIdeas), program, before: before,
        &binding)
      objections[index].repairs = Array(found.prefix(Self.mostKept))
      objections[index].furtherRepairs = found.count - objections[index].repairs.count
      objections[index].untriedIdeas = max(0, ideas.count - Self.mostIdeas)
    }
    return tried
  }

  /// Where ideas for mending objections of a rule come from.
  private struct Source {
    let rule: any ReviewRule.Type
    /// By what the objections are about.
    let ideas: [String: @Sendable (ReviewedProgram) -> [RepairIdea]]
  }

  /// What mends the first objections: the rule is asked again, so that nobody has to keep the ideas of a hundred
  /// thousand. `nil`: it is about documents, or cannot run.
  private func source(
    of objections: ArraySlice<Objection>, most: Int, _ program: ReviewedProgram
  ) -> Source? {
    guard let code = objections.first?.code,
      let rule = ReviewRules.all.first(where: { $0.rule.code == code && !$0.concernsDocuments }),
      (try? run.expectDocuments(of: rule)) != nil, let findings = try? rule.findings(in: program)
    else { return nil }
    let wanted = Set(
      objections.lazy.prefix { $0.code == code }.filter(\.isFoundByRule).prefix(most).map(\.subject))
    return Source(
      rule: rule,
      ideas: Dictionary(
        findings.lazy.filter { wanted.contains($0.subject) }.map { ($0.subject, $0.repairs) },
        uniquingKeysWith: { first, _ in first }))
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

extension Objection {
  /// Whether a rule of the program finds it now, or did and could not run.
  fileprivate var isFoundByRule: Bool { origin == .rule && state != .fixed }
}
