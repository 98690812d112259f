/// A line of a document with a caret under the fault.
struct FindingExcerpt {
  /// The line, or the part of it around the fault.
  let text: String
  /// Blanks and the caret; `nil` if the column is not known.
  let caret: String?

  /// The excerpt of `line`, no wider than `width` columns, around the character number `column` of the whole
  /// line (from 1; 0: not known). A part that was cut off is marked by an ellipsis.
  init(_ line: SourceLine, column: Int, width: Int) {
    let scalars = Array(line.text.printable.unicodeScalars)
    // A fault may lie at the end of the line, one character behind the last.
    let fault = min(max(column - line.firstColumn, 0), scalars.count)
    var start = 0
    var end = scalars.count
    if scalars.reduce(0, { $0 + DisplayWidth.columns(of: $1) }) > width {
      (start, end) = Self.window(scalars, around: fault, width: max(width - 2, 1))
    }
    let head = start > 0 || line.firstColumn > 1 ? "…" : ""
    let tail = end < scalars.count || line.continues ? "…" : ""
    text = head + Self.string(scalars[start..<end]) + tail
    guard column > 0 else {
      caret = nil
      return
    }
    let before = scalars[start..<fault].reduce(head.isEmpty ? 0 : 1) { $0 + DisplayWidth.columns(of: $1) }
    caret = String(repeating: " ", count: before) + "^"
  }

  /// The characters around `fault` that fit: two thirds of the width before it, the rest behind, and what one
  /// side leaves free given to the other.
  private static func window(_ scalars: [Unicode.Scalar], around fault: Int, width: Int) -> (Int, Int) {
    var start = fault
    var used = 0
    func fits(_ index: Int, _ limit: Int) -> Bool {
      used + DisplayWidth.columns(of: scalars[index]) <= limit
    }
    while start > 0, fits(start - 1, width * 2 / 3) {
      start -= 1
      used += DisplayWidth.columns(of: scalars[start])
    }
    var end = fault
    while end < scalars.count, fits(end, width) {
      used += DisplayWidth.columns(of: scalars[end])
      end += 1
    }
    while start > 0, fits(start - 1, width) {
      start -= 1
      used += DisplayWidth.columns(of: scalars[start])
    }
    // A mark is not cut from the letter that bears it.
    while start < fault, DisplayWidth.columns(of: scalars[start]) == 0 { start += 1 }
    return (start, end)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
