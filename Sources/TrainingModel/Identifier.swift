/// The identity of an entity, compared byte for byte.
///
/// Swift's `String` holds precomposed and decomposed letters to be equal; identities may not:
/// two files that differ in bytes must not become one person.
public struct Identifier: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The identity as written.
  public let text: String

  /// An identity.
  public init(_ text: String) { self.text = text }

  /// An identity written in code.
  public init(stringLiteral value: String) { text = value }

  /// The identity as written.
  public var description: String { text }

  /// Equal bytes.
  public static func == (a: Self, b: Self) -> Bool {
    let (first, second) = (a.text.utf8, b.text.utf8)
    guard first.count == second.count else { return false }
    // As the bytes lie in memory, where they do: view by view is many times slower.
    let areEqual = first.withContiguousStorageIfAvailable { bytes in
      second.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
    }
    return (areEqual ?? nil) ?? first.elementsEqual(second)
  }

  /// Order of bytes: the total order of ties everywhere.
  public static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    var bytes = text
    bytes.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}
