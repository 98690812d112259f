/// A rating in 16 bytes, its identities as codes of a `PeopleTable`.
///
/// From the highest bit: subject (26 bits), competency (16), day and source (22), level in thousandths (17), whether
/// it names a cohort (1), position (46). So the order of these numbers is that of subject, competency, date, source
/// and level, as far as codes are in the order of identities.
@frozen
public struct RatingRow: Hashable, Comparable, Sendable {
  /// How many people can be told apart.
  static let subjectLimit = 1 << 26
  /// How many competencies can be told apart.
  static let competencyLimit = 1 << 16

  @usableFromInline var high: UInt64
  @usableFromInline let low: UInt64

  /// A rating.
  @inlinable
  public init(
    subject: IdentifierPool.Code, isOfCohort: Bool, competency: IdentifierPool.Code, level: Rating,
    source: RatingSource, day: PackedDay, position: RowPosition
  ) {
    let when = (day.word &>> 1) &<< 4 | source.placeByWord &<< 1 | day.word & 1
    high = UInt64(subject) &<< 38 | UInt64(competency) &<< 22 | when
    low =
      UInt64(truncatingIfNeeded: level.units) &<< 47 | (isOfCohort ? 1 &<< 46 : 0)
      | UInt64(truncatingIfNeeded: position.number)
  }

  /// The employee or cohort.
  @inlinable public var subject: IdentifierPool.Code { IdentifierPool.Code(truncatingIfNeeded: high &>> 38) }

  /// The competency.
  @inlinable public var competency: IdentifierPool.Code {
    IdentifierPool.Code(truncatingIfNeeded: high &>> 22 & 0xFFFF)
  }

  /// Names others, by codes of another table or order.
  @inline(__always)
  mutating func setCodes(subject: IdentifierPool.Code, competency: IdentifierPool.Code) {
    high = high & (1 &<< 22 &- 1) | UInt64(subject) &<< 38 | UInt64(competency) &<< 22
  }

  /// Subject and competency as one number, in the order of subjects and then of competencies.
  @inlinable public var needKey: UInt64 { high &>> 22 }

  /// The number of a subject and a competency.
  @inlinable
  public static func needKey(subject: IdentifierPool.Code, competency: IdentifierPool.Code) -> UInt64 {
    UInt64(subject) &<< 16 | UInt64(competency)
  }

  /// The level in thousandths.
  @inlinable public var level: Int { Int(truncatingIfNeeded: low &>> 47) }
  /// The day number.
  public var dayNumber: Int { day.number }
  /// The day.
  public var date: CalendarDate? { day.date }
  /// Who rated.
  public var source: RatingSource { RatingSource.byWord[Int(high >> 1 & 7)] }
  /// Whether the row names a cohort.
  public var isOfCohort: Bool { low >> 46 & 1 == 1 }
  /// Where it was read.
  public var position: RowPosition { RowPosition(Int(low & (1 << 46 - 1))) }

  private var day: PackedDay { PackedDay(word: (high >> 4 & 0x3FFFF) << 1 | high & 1) }

  /// Whether both are of one subject and competency.
  public func isOfSameNeed(as other: Self) -> Bool { needKey == other.needKey }
  /// Whether both are of one subject, competency, day and source.
  public func isRepetition(of other: Self) -> Bool { high >> 1 == other.high >> 1 }
  /// Whether both say the same, wherever they stand.
  public func saysTheSame(as other: Self) -> Bool { high == other.high && low >> 46 == other.low >> 46 }

  /// By subject, competency, date, source, level, position.
  public static func < (a: Self, b: Self) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }
}

extension RatingSource {
  /// The sources in the order of their words.
  static let byWord: [RatingSource] = {
    let sorted = allCases.sorted { $0.rawValue < $1.rawValue }
    // Three bits can say more than there are sources; nothing makes such a row.
    return sorted + Array(repeating: .own, count: 8 - sorted.count)
  }()

  @usableFromInline var placeByWord: UInt64 {
    switch self {
    case .observed: 0
    case .peer: 1
    case .own: 2
    case .supervisor: 3
    case .test: 4
    }
  }
}
