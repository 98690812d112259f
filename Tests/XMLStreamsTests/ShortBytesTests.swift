import Testing

@testable import XMLStreams

/// Bytes taken in words give what they give one by one, at each length, place and value.
@Suite struct ShortBytesTests {
  static let lengths = 0...25

  @Test func plainBytes() {
    for length in Self.lengths {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length + 1)
      for place in 0..<length {
        for value in UInt8.min...UInt8.max {
          bytes[place] = value
          let isPlain =
            value > 0x20 && value < 0x80 && value != UInt8(ascii: "&") && value != UInt8(ascii: "<")
          #expect(ShortBytes.arePlain(bytes, length) == isPlain, "\(value) at \(place) of \(length)")
        }
        bytes[place] = UInt8(ascii: "~")
      }
      // What follows is not looked at.
      bytes[length] = 0
      #expect(ShortBytes.arePlain(bytes, length))
    }
  }

  @Test func equalBytes() {
    for length in Self.lengths {
      let bytes = (0...length).map { UInt8($0) }
      var other = bytes
      other[length] = 0xFF
      #expect(ShortBytes.equal(bytes, other, length))
      for place in 0..<length {
        other[place] ^= 0x80
        #expect(!ShortBytes.equal(bytes, other, length), "\(place) of \(length)")
        other[place] ^= 0x80
      }
    }
  }

  @Test func copiedBytes() {
    for length in Self.lengths {
      let bytes = (0..<length).map { UInt8($0) }
      var target = [UInt8](repeating: 0xFF, count: length + 16)
      ShortBytes.copy(bytes, to: &target, length)
      #expect(Array(target[..<length]) == bytes)
      #expect(target[length...].allSatisfy { $0 == 0xFF }, "nothing is written behind \(length) bytes")
    }
  }

  /// Values that differ from sound ones in one letter, or in two digits, match if they match the facets.
  @Test(arguments: LexicalType.allCases) func nearMisses(_ type: LexicalType) throws {
    let sound: [String] =
      switch type {
      case .id: ["a", "1001", "10012073", "planning-102", "abcdefghijklmnopq"]
      case .date: ["1404-02-15", "0000-12-31", "9999-10-09"]
      case .count: ["0", "7", "120", "9999999999"]
      case .rating: ["0", "2", "10", "99", "2.5", "0.25", "99.999"]
      case .ratingSource: ["self", "peer", "test", "observed", "supervisor"]
      }
    let letters = Array((0x20...0x7E).compactMap { UInt8(exactly: $0) }).filter {
      $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<")
    }
    var verdicts: Set<Bool> = []
    for value in sound {
      let bytes = Array(value.utf8)
      var near: [[UInt8]] = [bytes, Array(bytes.dropLast()), Array(bytes.dropFirst())]
      for place in bytes.indices {
        for letter in letters {
          var changed = bytes
          changed[place] = letter
          near.append(changed)
          changed = bytes
          changed.insert(letter, at: place)
          near.append(changed)
        }
        for number in 0...99 where place + 1 < bytes.count {
          var changed = bytes
          changed.replaceSubrange(
            place...place + 1, with: Array((number < 10 ? "0\(number)" : "\(number)").utf8))
          near.append(changed)
        }
      }
      for bytes in near {
        let expected = try Self.matches(String(decoding: bytes, as: UTF8.self), type.facets)
        let verdict = bytes.withUnsafeBufferPointer { type.matches($0) }
        #expect(verdict == expected, "\(String(decoding: bytes, as: UTF8.self)) as \(type)")
        verdicts.insert(expected)
      }
    }
    #expect(verdicts == [false, true])
  }

  /// Only identities may have letters that are not ASCII: in other values no byte above it passes at any place, alone
  /// or before another one.
  @Test(arguments: ["1404-02-15", "12", "2.5", "99.999", "peer", "supervisor"])
  func doubtsEveryHighByte(_ value: String) {
    for type in LexicalType.allCases where type != .id {
      for place in 0..<value.utf8.count {
        for byte in 0x80...0xFF as ClosedRange<UInt8> {
          var bytes = Array(value.utf8)
          bytes[place] = byte
          #expect(!bytes.withUnsafeBufferPointer { type.matches($0) }, "\(byte) at \(place) as \(type)")
          for second in 0..<bytes.count where second != place {
            var twice = bytes
            twice[second] = UInt8.max - (twice[second] & 0x3F)
            #expect(!twice.withUnsafeBufferPointer { type.matches($0) }, "\(twice) as \(type)")
          }
        }
      }
    }
  }

  private static func matches(_ value: String, _ facets: LexicalType.Facets) throws -> Bool {
    switch facets {
    case .pattern(let pattern): try Regex(pattern).wholeMatch(in: value) != nil
    case .values(let values): values.contains(value)
    }
  }
}
