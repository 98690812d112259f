/// A place in a document: where a finding is, or where a value was read.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The file as it was named on the command line, or below a folder named there.
  public var file: String
  /// Line from 1; 0 when the finding is about the file as a whole.
  public var line: Int
  /// Column from 1, counted in Unicode scalars; 0 when only the line is known.
  public var column: Int

  /// A place in `file`.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// By file (bytes of its name), line, column.
  public static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return (a.line, a.column) < (b.line, b.column)
  }
}
