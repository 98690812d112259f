package import TrainingModel

/// What a municipality changed in its program between two rounds, asked for or not.
///
/// A change was asked for if an objection that stood names the offering or its course, or if a repair that the review
/// offered changes it. An objection about the whole program asks for changes of one direction: one about resources or
/// the calendar for fewer and other offerings, any other for more and other ones.
package enum ProgramComparison {
  /// All differences, in the order of the offerings.
  package static func differences(
    from old: Program, to new: Program, _ mapping: RoundMapping, after review: Review?
  ) -> [ProgramDifference] {
    let before = sizes(old)
    let after = sizes(new)
    let asked = Asked(review)
    var found: [ProgramDifference] = []
    var claimed: Set<OfferingKey> = []
    for (key, size) in before.sorted(by: { $0.key < $1.key }) {
      let targets = mapping.keys(of: key).filter { after[$0] != nil }
      // Of several old offerings that have become one, the first is compared with it.
      let open = targets.filter { !claimed.contains($0) }
      claimed.formUnion(open)
      guard let first = open.first else {
        let isMerged = !targets.isEmpty
        found.append(
          difference(
            isMerged ? .moved : .dropped, key, targets.first ?? key, size, isMerged ? size : .init(), asked))
        continue
      }
      let total = open.reduce(into: ProgramDifference.Size()) { $0.add(after[$1] ?? .init()) }
      let isRenamed = open.count == 1 && first.period == key.period && first.host == key.host
      let isSame = first == key || isRenamed
      guard !isSame || open.count > 1 || total != size else { continue }
      found.append(difference(isSame && open.count == 1 ? .changed : .moved, key, first, size, total, asked))
    }
    for (key, size) in after.sorted(by: { $0.key < $1.key }) where !claimed.contains(key) {
      if before.keys.contains(where: { mapping.keys(of: $0).contains(key) }) { continue }
      found.append(difference(.added, key, key, .init(), size, asked))
    }
    return found
  }

  private static func difference(
    _ kind: ProgramDifference.Kind, _ key: OfferingKey, _ now: OfferingKey, _ before: ProgramDifference.Size,
    _ after: ProgramDifference.Size, _ asked: Asked
  ) -> ProgramDifference {
    var difference = ProgramDifference(
      kind: kind, isAsked: false, offering: key, now: now, before: before, after: after)
    difference.isAsked = asked.asks(for: difference)
    return difference
  }

  private static func sizes(_ program: Program) -> [OfferingKey: ProgramDifference.Size] {
    program.offerings.reduce(into: [:]) { sizes, offering in
      sizes[OfferingKey(offering), default: ProgramDifference.Size()].add(
        ProgramDifference.Size(sessions: offering.sessions, seats: offering.seatCount, cost: offering.cost))
    }
  }

  /// What the objections that stood asked for.
  private struct Asked {
    var offerings: Set<OfferingKey> = []
    var courses: Set<Identifier> = []
    var isForLess = false
    var isForMore = false

    init(_ review: Review?) {
      for objection in review?.objections ?? []
      where objection.state != .fixed && objection.state != .justified {
        for change in objection.repairs.flatMap(\.changes) { insert(change) }
        if let offering = objection.offering {
          offerings.insert(offering)
          courses.insert(offering.course)
        } else if let course = objection.course {
          courses.insert(course)
        } else if ["RES", "CAL"].contains(objection.code.prefix(3)) {
          isForLess = true
        } else {
          isForMore = true
        }
      }
    }

    private mutating func insert(_ change: ProgramChange) {
      offerings.insert(change.offering)
      if case .move(let period) = change.kind {
        offerings.insert(
          OfferingKey(course: change.offering.course, period: period, host: change.offering.host))
      }
      if case .swap(let course) = change.kind { courses.insert(course) }
    }

    func asks(for difference: ProgramDifference) -> Bool {
      if offerings.contains(difference.offering) || offerings.contains(difference.now) { return true }
      if courses.contains(difference.offering.course) || courses.contains(difference.now.course) {
        return true
      }
      switch difference.kind {
      case .moved: return isForLess || isForMore
      case .added: return isForMore
      case .dropped: return isForLess
      case .changed:
        let isLess =
          difference.after.cost < difference.before.cost || difference.after.seats < difference.before.seats
        return isLess ? isForLess : isForMore
      }
    }
  }
}

extension ProgramDifference.Size {
  /// Adds another; what is too large to be held is the greatest number.
  fileprivate mutating func add(_ other: Self) {
    sessions = sessions.saturating(other.sessions)
    seats = seats.saturating(other.seats)
    cost = cost.saturating(other.cost)
  }
}
