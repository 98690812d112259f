/// How the values of a column of rows may be written: the simple types of `common.xsd` that rows use.
///
/// This is the one table that the fast lane matches by. Each type states its facets as the schema does, and a
/// test holds both to be the same, so that the fast lane accepts no value that the schema refuses.
public enum LexicalType: String, Sendable, CaseIterable {
  /// An identity: 1 to 64 characters without white space.
  case id
  /// A date in the calendar that the document declares; whether the day exists, its reader says.
  case date
  /// A number of people, up to 9,999,999,999.
  case count
  /// A level found, up to 99.999.
  case rating
  /// Who rated.
  case ratingSource

  /// Whether it pays to compare a value with that of the row before: one that is judged at a glance is judged anew.
  var isRemembered: Bool { self == .id || self == .date }

  /// What the schema asks of values.
  enum Facets: Equatable {
    /// The whole value matches this expression.
    case pattern(String)
    /// The value is one of these.
    case values([String])
  }

  /// The facets, as the schema states them.
  var facets: Facets {
    switch self {
    case .id: .pattern(#"[^\s]{1,64}"#)
    case .date: .pattern("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
    case .count: .pattern("0|[1-9][0-9]{0,9}")
    case .rating: .pattern(#"(0|[1-9][0-9]?)(\.[0-9]{1,3})?"#)
    case .ratingSource: .values(["self", "supervisor", "peer", "test", "observed"])
    }
  }

  /// Whether a value, as libxml2 hands it over, is written so.
  ///
  /// A value with `&` is never accepted here: references are rare in rows, and the schema lane reads them.
  func matches(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .id: Self.isIdentity(value)
    case .date: Self.isDate(value)
    case .count: Self.isCount(value)
    case .rating: Self.isRating(value)
    case .ratingSource: Self.isSource(value)
    }
  }

  /// 1 to 64 characters of XML, none of them white space. What is not ASCII is checked to be UTF-8 here, since
  /// nothing before the fast lane has done so.
  private static func isIdentity(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let bytes = value.baseAddress, value.count >= 1, value.count <= 256 else { return false }
    if ShortBytes.arePlain(bytes, value.count) { return value.count <= 64 }
    var index = 0
    var characters = 0
    while index < value.count {
      // Below the space are only white space and what XML does not allow.
      let byte = value[index]
      guard byte > 0x20, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<"),
        let length = XMLText.lengthOfCharacter(in: value, at: index)
      else { return false }
      index += length
      characters += 1
    }
    return characters <= 64
  }

  private static func isDate(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count == 10, let bytes = value.baseAddress, isDigit(bytes[8]), isDigit(bytes[9]) else {
      return false
    }
    // Year, month and both hyphens at once: where the pattern has a digit there must be 0 to 9 now, else 0.
    let rest = ShortBytes.word(bytes, 0) ^ 0x2D30_302D_3030_3030
    guard (rest | (rest &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0,
      rest & 0xFF00_00FF_0000_0000 == 0
    else { return false }
    let month = Int(rest >> 40 & 0xF) * 10 + Int(rest >> 48 & 0xF)
    let day = digit(bytes[8]) * 10 + digit(bytes[9])
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
  }

  private static func isCount(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count >= 1, value.count <= 10 else { return false }
    if value[0] == UInt8(ascii: "0") { return value.count == 1 }
    for byte in value where !isDigit(byte) { return false }
    return true
  }

  private static func isRating(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count >= 1, isDigit(value[0]) else { return false }
    var index = 1
    if value.count > 1, value[0] != UInt8(ascii: "0"), isDigit(value[1]) { index = 2 }
    if index == value.count { return true }
    guard value[index] == UInt8(ascii: ".") else { return false }
    let decimals = value.count - index - 1
    guard decimals >= 1, decimals <= 3 else { return false }
    for place in index + 1..<value.count where !isDigit(value[place]) { return false }
    return true
  }

  private static func isSource(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value.count {
    case 4: equals(value, "self") || equals(value, "peer") || equals(value, "test")
    case 8: equals(value, "observed")
    case 10: equals(value, "supervisor")
    default: false
    }
  }

  /// Whether the bytes are those of a word of the same length.
  @inline(__always)
  private static func equals(_ value: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard let bytes = value.baseAddress else { return false }
    return ShortBytes.equal(bytes, word.utf8Start, value.count)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int { Int(byte &- UInt8(ascii: "0")) }
}
