public import TrainingModel

/// What has become of an offering of the base, or of a place where the base has none.
public struct OfferingChange: Sendable {
  /// What has happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// Only the changed program holds it.
    case added
    /// Only the base holds it.
    case dropped
    /// The course is held in another period.
    case moved
    /// It has other sessions, or other seats.
    case resized
    /// It is as it was.
    case kept
  }

  /// What stands against holding it as the other program does, each by itself.
  public enum Limit: Hashable, Sendable {
    /// The catalog has no such course.
    case noSuchCourse
    /// The policy has no such period.
    case noSuchPeriod
    /// The course is not offered in the period.
    case notOffered
    /// The course has its most sessions.
    case mostSessions
    /// Its classes would be too small or too large.
    case classSize
    /// The people are not there who would sit in it.
    case people
    /// A budget does not suffice.
    case budget(Identifier)
    /// A resource does not suffice in a period.
    case capacity(resource: Identifier, period: Identifier)
  }

  /// Why it differs.
  public enum Reason: Sendable, Equatable {
    /// There is no reason to differ, and it does not.
    case none
    /// The changed dossier does not allow what the base does: these limits bind.
    case forbidden([Limit])
    /// The base dossier did not allow it: these limits bound there.
    case allowed([Limit])
    /// It serves a duty: onboarding or a mandatory course.
    case duty(Tier)
    /// Nothing forbids it by itself: the people have other seats, or the money buys more elsewhere.
    case tradedOff
  }

  /// The course.
  public let course: Identifier
  /// What has happened.
  public let kind: Kind
  /// Its part in the base; `nil`: none.
  public let old: Part?
  /// Its part in the changed program; `nil`: none.
  public let new: Part?
  /// Why.
  public let reason: Reason

  /// A course in a period.
  public struct Part: Hashable, Sendable {
    /// The period.
    public let period: Identifier
    /// Sessions.
    public let sessions: Int
    /// Seats.
    public let seats: Int
    /// Cost, in the currency's unit.
    public let cost: Int
  }
}

extension OfferingChange {
  /// What differs between two programs, offering by offering: in the order of courses, then of periods.
  static func changes(from old: ProgramSide, to new: ProgramSide) -> [OfferingChange] {
    let order = periodOrder(old, new)
    let before = rows(of: old.program)
    let after = rows(of: new.program)
    let (was, isNow) = (LimitCheck(old), LimitCheck(new))
    var changes: [OfferingChange] = []
    for course in Set(before.keys).union(after.keys).sorted() {
      let (a, b) = (before[course] ?? [:], after[course] ?? [:])
      func periods(_ rows: [Identifier: Row]) -> [Identifier] {
        rows.keys.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
      }
      func add(_ old: Row?, _ new: Row?, _ kind: Kind) {
        changes.append(
          OfferingChange(
            course: course, kind: kind, old: old?.part, new: new?.part,
            reason: reason(kind, course, old, new, was: was, isNow: isNow)))
      }
      for period in periods(a) {
        guard let one = a[period], let other = b[period] else { continue }
        add(one, other, one.isLike(other) ? .kept : .resized)
      }
      // What left one period and came to another has moved, the first to the first.
      var gone = periods(a).filter { b[$0] == nil }
      var come = periods(b).filter { a[$0] == nil }
      while let from = gone.first, let to = come.first {
        add(a[from], b[to], .moved)
        gone.removeFirst()
        come.removeFirst()
      }
      for period in gone { add(a[period], nil, .dropped) }
      for period in come { add(nil, b[period], .added) }
    }
    return changes
  }

  private struct Row {
    var part: Part
    let tier: Tier
    var groups: [SeatGroup: Int]

    func isLike(_ other: Row) -> Bool { part.sessions == other.part.sessions && groups == other.groups }
  }

  private static func rows(of program: Program) -> [Identifier: [Identifier: Row]] {
    var rows: [Identifier: [Identifier: Row]] = [:]
    for offering in program.offerings {
      let known = rows[offering.course]?[offering.period]
      var groups = known?.groups ?? [:]
      for seats in offering.seats {
        groups[
          SeatGroup(organization: seats.organization, role: seats.role, batch: seats.batch), default: 0] +=
          seats.count
      }
      let part = Part(
        period: offering.period, sessions: (known?.part.sessions ?? 0) + offering.sessions,
        seats: (known?.part.seats ?? 0) + offering.seatCount, cost: (known?.part.cost ?? 0) + offering.cost)
      rows[offering.course, default: [:]][offering.period] = Row(
        part: part, tier: known?.tier ?? offering.tier, groups: groups)
    }
    return rows
  }

  private static func periodOrder(_ old: ProgramSide, _ new: ProgramSide) -> [Identifier: Int] {
    let periods = (old.dossier.policy?.periods ?? []) + (new.dossier.policy?.periods ?? [])
    let dated = periods.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    return Dictionary(dated.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func reason(
    _ kind: Kind, _ course: Identifier, _ old: Row?, _ new: Row?, was: LimitCheck, isNow: LimitCheck
  ) -> Reason {
    if kind == .kept { return .none }
    let shrinks = kind == .resized && isLess(new, old)
    // What the changed dossier has less of than the base, and what stands against giving it back.
    if let old, kind == .dropped || kind == .moved || shrinks {
      let limits = isNow.limits(
        old.part, old.groups, of: course, beside: kind == .resized ? new?.part : nil,
        insteadOf: kind == .moved ? new?.part : nil)
      if !limits.isEmpty { return .forbidden(limits) }
    }
    guard let new, kind != .resized || !shrinks else { return .tradedOff }
    let limits = was.limits(
      new.part, new.groups, of: course, beside: kind == .resized ? old?.part : nil,
      insteadOf: kind == .moved ? old?.part : nil)
    if !limits.isEmpty { return .allowed(limits) }
    return new.tier == .need ? .tradedOff : .duty(new.tier)
  }

  private static func isLess(_ new: Row?, _ old: Row?) -> Bool {
    (new?.part.sessions ?? 0, new?.part.seats ?? 0) < (old?.part.sessions ?? 0, old?.part.seats ?? 0)
  }
}
