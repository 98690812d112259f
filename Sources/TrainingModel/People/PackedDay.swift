/// A day and the calendar it was written in, in 19 bits; 0 stands for no day.
@frozen
public struct PackedDay: Hashable, Sendable {
  static let bits: UInt64 = 19
  /// A day before all that either calendar accepts, so that no day becomes 0.
  private static let before = 2_378_000

  @usableFromInline let word: UInt64

  init(word: UInt64) { self.word = word }

  /// A day, or none.
  public init(_ date: CalendarDate?) {
    word = date.map { UInt64($0.dayNumber - Self.before) << 1 | ($0.calendar == .gregorian ? 1 : 0) } ?? 0
  }

  /// Whether there is no day.
  @inlinable public var isAbsent: Bool { word == 0 }

  /// The day number; that of no day is before all others.
  var number: Int { Self.before + Int(word >> 1) }

  /// The day.
  public var date: CalendarDate? {
    word == 0 ? nil : CalendarDate(word & 1 == 1 ? .gregorian : .persian, dayNumber: number)
  }
}
