import Testing
import TrainingModel

@testable import CurriculumPlanning

/// A dossier of two or three courses and a few people, with firm duties that mostly cannot all be kept.
func tightDossier(seed: Int) throws -> Dossier {
  var numbers = SeededNumbers(seed: seed)
  func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  func isPicked(_ odds: Int = 2) -> Bool { pick(1...odds) == 1 }
  var small = SmallDossier()
  small.officer = [("K", 1)]
  try small.add(pick(1...3))
  if isPicked() { try small.add(1, in: "O2") }
  let hasManagers = isPicked()
  if hasManagers { try small.add(pick(1...2), "manager", appointed: try day(pick(1...2), 1), at: []) }
  func taught(_ id: Identifier, _ prerequisites: [Identifier]) -> Course {
    let least = isPicked(3) ? pick(2...4) : 1
    return course(
      id, hours: pick(1...3), size: least...max(least, pick(1...3)), sessionCost: pick(1...3) * 10,
      seatCost: pick(0...2), after: prerequisites, rooms: isPicked(3) ? 0 : 1,
      offered: isPicked(4) ? [Identifier("P\(pick(1...2))")] : [], maxSessions: isPicked(4) ? 1 : nil)
  }
  small.courses = [taught("A", isPicked(3) ? ["B"] : []), taught("B", [])]
  small.budgets = isPicked(4) ? [] : [budget(pick(1...9) * 10)]
  small.resources = [rooms([pick(0...2), pick(0...2)])]
  if isPicked(3) {
    small.hourRules = [HoursRule(id: "most", maximum: Hours(units: pick(2...20)), location: nowhere)]
  }
  small.mandatory = [must("A", share: pick(5...10) * 1000, before: isPicked(3) ? "P1" : nil, isFirm: true)]
  if isPicked(3) { small.mandatory.append(must("B", isFirm: true, id: "second")) }
  if hasManagers { try small.onboard([isPicked() ? "A" : "B"], withinDays: pick(1...3) * 20, isFirm: true) }
  return try small.dossier()
}

/// Takes rules out of documents by hand, and asks by trying all programs whether the firm rules that are left can be
/// kept: nothing here comes from the model, its breaches or its instance.
struct Statements {
  let dossier: Dossier

  /// Whether the rules that are named, and no others, can be kept.
  func canKeep(_ rules: [RuleStatement]) throws -> Bool {
    var bare = dossier
    func states(_ kind: RuleStatement.Kind, _ id: Identifier, _ detail: Identifier? = nil) -> Bool {
      rules.contains { $0.kind == kind && $0.id == id && (detail == nil || $0.detail == detail) }
    }
    bare.courses = dossier.courses.map { course in
      course.changed(
        minSize: states(.smallestClass, course.id) ? nil : min(1, course.minSize),
        maxSessions: states(.mostSessions, course.id) ? nil : .some(nil),
        prerequisites: course.prerequisites.filter { states(.prerequisite, course.id, $0.id) },
        offered: states(.offeredPeriods, course.id) ? nil : [])
    }
    bare.policy?.change { parts in
      parts.budgets.removeAll { !states(.budget, $0.fund) }
      parts.resources = parts.resources.map { resource in
        Resource(
          id: resource.id, perWorkingDay: nil,
          capacities: Dictionary(
            uniqueKeysWithValues: parts.periods.map { period in
              let isStated = states(.capacity, resource.id, period.id)
              return (
                period.id, isStated ? resource.capacities[period.id] ?? .zero : Factor(units: 100_000)
              )
            }), location: nowhere)
      }
      parts.hourRules.removeAll { !states(.mostHours, $0.id) }
      // A duty that is left out asks nothing, but whom it binds may still sit in its course.
      parts.mandatory = parts.mandatory.map {
        MandatoryRule(
          id: $0.id, course: $0.course, share: states(.mandatory, $0.id) ? $0.share : .zero,
          before: states(.mandatoryDeadline, $0.id) ? $0.before : nil, audiences: $0.audiences,
          location: nowhere)
      }
      parts.onboarding = parts.onboarding.map { rule in
        OnboardingRule(
          id: rule.id, appointedSince: rule.appointedSince,
          withinDays: states(.onboardingDeadline, rule.id) ? rule.withinDays : 10_000, courses: rule.courses,
          location: nowhere)
      }
    }
    let duties = [TierPart.onboarding, .mandatory].filter { part in
      rules.contains { $0.kind == (part == .onboarding ? .onboarding : .mandatory) }
    }
    return try Self.isKept(bare, duties)
  }

  /// Whether some program keeps every duty of a dossier.
  static func isKept(_ dossier: Dossier, _ duties: [TierPart] = [.onboarding, .mandatory]) throws -> Bool {
    let policy = try #require(dossier.policy)
    let instance = PlanningInstance(dossier, policy: policy, needs: try Planner().needs(of: dossier))
    let parts = TierPart.parts(of: instance).filter(duties.contains)
    guard !parts.isEmpty else { return true }
    let best = try #require(BruteForce(instance: instance).best(parts))
    return zip(parts, best).allSatisfy { part, value in
      part == .onboarding ? value == Double(instance.onboardingSeatsDue) : value == 0
    }
  }

  /// Every rule that the documents state.
  var all: [RuleStatement] {
    let policy = dossier.policy
    var result: [RuleStatement] = dossier.courses.flatMap { course -> [RuleStatement] in
      [
        RuleStatement(.smallestClass, course.id, at: nowhere),
        RuleStatement(.mostSessions, course.id, at: nowhere),
        RuleStatement(.offeredPeriods, course.id, at: nowhere),
      ] + course.prerequisites.map { RuleStatement(.prerequisite, course.id, detail: $0.id, at: nowhere) }
    }
    for budget in policy?.budgets ?? [] { result.append(RuleStatement(.budget, budget.fund, at: nowhere)) }
    for resource in policy?.resources ?? [] {
      result += (policy?.periods ?? []).map {
        RuleStatement(.capacity, resource.id, detail: $0.id, at: nowhere)
      }
    }
    for rule in policy?.hourRules ?? [] { result.append(RuleStatement(.mostHours, rule.id, at: nowhere)) }
    for rule in policy?.mandatory ?? [] {
      result += [
        RuleStatement(.mandatory, rule.id, at: nowhere),
        RuleStatement(.mandatoryDeadline, rule.id, at: nowhere),
      ]
    }
    if let rule = policy?.onboarding {
      result += [
        RuleStatement(.onboarding, rule.id, at: nowhere),
        RuleStatement(.onboardingDeadline, rule.id, at: nowhere),
      ]
    }
    return result
  }
}

extension Array {
  /// Every way to leave one element out.
  fileprivate var withoutOne: [[Element]] {
    indices.map { index in enumerated().filter { $0.offset != index }.map(\.element) }
  }
}

@Suite("Conflicts and repairs against trying all programs")
struct ConflictBruteForceTests {
  /// So many dossiers that cannot be kept are looked at in each of two runs.
  private static let wanted = 100

  @Test("each conflict is one, is irreducible, and none is missed", arguments: 0..<2)
  func irreducible(run: Int) throws {
    var found = 0
    var sizes: Set<Int> = []
    var seed = run
    while found < Self.wanted, seed < 900 {
      defer { seed += 2 }
      let dossier = try tightDossier(seed: seed)
      let conflicts = try conflictsFound(dossier, repairs: false)
      let isKept = try Statements.isKept(dossier)
      #expect(isKept == conflicts.isEmpty, "seed \(seed)")
      guard !conflicts.isEmpty else { continue }
      found += 1
      let statements = Statements(dossier: dossier)
      for conflict in conflicts {
        sizes.insert(conflict.rules.count)
        #expect(conflict.isSmallest && conflict.proof == .exact)
        #expect(try !statements.canKeep(conflict.rules), "seed \(seed): \(conflict.rules.map(\.words.en))")
        for others in conflict.rules.withoutOne {
          #expect(
            try statements.canKeep(others),
            "seed \(seed): \(conflict.rules.map(\.words.en)) conflict without one as well")
        }
      }
    }
    #expect(found == Self.wanted)
    // The dossiers are not all of one kind.
    #expect(sizes.count >= 3)
  }

  @Test("no smaller set conflicts", arguments: 0..<30)
  func smallest(seed: Int) throws {
    let dossier = try tightDossier(seed: 5_000 + seed)
    guard let first = try conflictsFound(dossier, repairs: false).first else { return }
    let statements = Statements(dossier: dossier)
    let all = statements.all
    // What conflicts would conflict with more rules beside it, so sets of one rule fewer are enough.
    guard first.rules.count <= 3 else { return }
    func sets(_ size: Int, from start: Int = 0) -> [[RuleStatement]] {
      guard size > 0 else { return [[]] }
      return (start..<max(start, all.count)).flatMap { index in
        sets(size - 1, from: index + 1).map { [all[index]] + $0 }
      }
    }
    for set in sets(first.rules.count - 1) {
      #expect(try statements.canKeep(set), "seed \(seed): \(set.map(\.words.en))")
    }
  }

  @Test("each repair is enough, and less of it is not", arguments: 0..<50)
  func cheapest(seed: Int) throws {
    let dossier = try tightDossier(seed: 7_000 + seed)
    let conflicts = try conflictsFound(dossier)
    guard conflicts.count == 1, let conflict = conflicts.first else { return }
    for repair in conflict.repairs {
      #expect(try Statements.isKept(dossier.applying(repair.changes)), "seed \(seed): \(repair.changes)")
      #expect(repair.isCheapest && !repair.lowersDuty)
      guard repair.changes.count == 1, let change = repair.changes.first,
        let less = less(than: change)
      else { continue }
      #expect(try !Statements.isKept(dossier.applying([less])), "seed \(seed): \(less)")
    }
  }

  /// The same change by one unit less; `nil` where that would be none.
  private func less(than change: DossierChange) -> DossierChange? {
    guard let from = change.from, let to = change.to else { return nil }
    let value = to > from ? to - 1 : to + 1
    return DossierChange(change.kind, change.id, detail: change.detail, from: from, to: value, at: nowhere)
  }
}
