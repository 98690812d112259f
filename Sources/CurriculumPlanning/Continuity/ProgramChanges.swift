public import TrainingModel

/// How one program differs from another, offering by offering.
public struct ProgramChanges: Sendable {
  /// An offering of either: a course in a period.
  public typealias Place = Continuity.Place

  /// The old program.
  public let base: Identifier
  /// Offerings of both with the same sessions and seats.
  public private(set) var kept: [Place] = []
  /// Offerings of both with other sessions or seats.
  public private(set) var resized: [Place] = []
  /// Offerings of the new one alone.
  public private(set) var added: [Place] = []
  /// Offerings of the old one alone.
  public private(set) var dropped: [Place] = []

  /// Offerings that are not the same.
  public var touched: Int { resized.count + added.count + dropped.count }

  /// Offerings of one alone as a share of the offerings of both together, 0 to 1: 0 if they hold the same courses in the
  /// same periods, 1 if they have no offering in common.
  public var difference: Double {
    let all = kept.count + touched
    return all > 0 ? Double(added.count + dropped.count) / Double(all) : 0
  }

  /// What has changed from `old` to `new`.
  public init(from old: Program, to new: Program) {
    base = old.id
    let before = Self.rows(of: old)
    let after = Self.rows(of: new)
    for place in Set(before.keys).union(after.keys).sorted(by: {
      ($0.course, $0.period) < ($1.course, $1.period)
    }) {
      switch (before[place], after[place]) {
      case (let a?, let b?): if a == b { kept.append(place) } else { resized.append(place) }
      case (nil, _): added.append(place)
      case (_, nil): dropped.append(place)
      }
    }
  }

  private struct Row: Equatable {
    var sessions = 0
    var seats: [SeatGroup: Int] = [:]
  }

  private struct SeatGroup: Hashable {
    let organization: Identifier
    let role: Identifier
    let batch: Identifier?
  }

  private static func rows(of program: Program) -> [Place: Row] {
    var rows: [Place: Row] = [:]
    for offering in program.offerings {
      let place = Place(course: offering.course, period: offering.period)
      rows[place, default: Row()].sessions += offering.sessions
      for seats in offering.seats {
        let group = SeatGroup(organization: seats.organization, role: seats.role, batch: seats.batch)
        rows[place]?.seats[group, default: 0] += seats.count
      }
    }
    return rows
  }
}
