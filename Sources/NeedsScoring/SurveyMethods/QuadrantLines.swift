/// How values are held against the lines that part quadrants.
enum QuadrantLines {
  /// Values that differ by no more than this are equal: rounding in a mean must not move an item.
  static let tolerance = 1e-9

  static func isBelow(_ value: Double, _ line: Double) -> Bool { value < line - tolerance }
  static func isAbove(_ value: Double, _ line: Double) -> Bool { value > line + tolerance }
}
