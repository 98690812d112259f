/// The part of a document's line that surrounds a place.
public struct SourceLine: Hashable, Sendable {
  /// The characters, without the line's end.
  public let text: String
  /// The column of the first of them, from 1.
  public let firstColumn: Int
  /// Whether the line goes on behind them.
  public let continues: Bool

  /// A part of a line; without more, the whole line.
  public init(_ text: String, firstColumn: Int = 1, continues: Bool = false) {
    self.text = text
    self.firstColumn = firstColumn
    self.continues = continues
  }
}
