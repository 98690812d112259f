import TrainingModel

/// Values of rows, read where the parser has them. The schema, or its likeness in the fast lane, has seen to their
/// form; so nothing here can fail but a date that the calendar does not have.
enum RowValues {
  /// An identity.
  static func identifier(_ value: UnsafeBufferPointer<UInt8>) -> Identifier {
    Identifier(String(decoding: value, as: UTF8.self))
  }

  /// A number without sign, of ten digits at most.
  static func count(_ value: UnsafeBufferPointer<UInt8>) -> Int {
    value.reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }
  }

  /// A level with up to three decimals.
  @inline(__always)
  static func rating(_ value: UnsafeBufferPointer<UInt8>) -> Rating {
    var units = 0
    var scale = 0
    for byte in value {
      if byte == UInt8(ascii: ".") {
        scale = 1
      } else {
        units = units &* 10 &+ Int(byte &- UInt8(ascii: "0"))
        scale = scale &* 10
      }
    }
    // The weight of the last digit: 1, 10 or 100 thousandths, or a whole.
    return Rating(units: scale == 0 ? units &* 1000 : units &* (1000 / scale))
  }

  /// Who rated, by the first letter and the length of the word.
  @inline(__always)
  static func source(_ value: UnsafeBufferPointer<UInt8>) -> RatingSource {
    switch value.first {
    case UInt8(ascii: "o"): .observed
    case UInt8(ascii: "p"): .peer
    case UInt8(ascii: "t"): .test
    default: value.count == 4 ? .own : .supervisor
    }
  }

  /// A date of the form `1404-02-15`; `nil` if the calendar has no such day.
  static func date(_ value: UnsafeBufferPointer<UInt8>, _ calendar: CalendarKind) -> CalendarDate? {
    guard value.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int { count(UnsafeBufferPointer(rebasing: value[range])) }
    return CalendarDate(calendar, year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }
}
