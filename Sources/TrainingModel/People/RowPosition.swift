/// Where a row of a bulk document was read, in one number.
///
/// Documents follow one another in the order of their names, each with room for all of its text; a row's number is
/// that of its document plus an offset in the text. So positions are in the order of files and lines, and a row of
/// millions needs no file name. Lines and columns are found again when a finding needs them.
public struct RowPosition: Hashable, Comparable, Sendable {
  /// The largest position: it takes 46 bits.
  @inlinable public static var limit: Int { 1 << 46 - 1 }
  /// Where nothing was read: a row made in code.
  public static let unknown = RowPosition(0)

  /// The number; from 0 to `limit`.
  public let number: Int

  /// A position; a number outside the range becomes the nearest that is inside.
  @inlinable
  public init(_ number: Int) { self.number = Swift.min(Swift.max(0, number), Self.limit) }

  /// By file, then by place in the file.
  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
