package import Diagnostics

extension Table {
  /// The table for a terminal, each line ending in a line feed; empty if there are no rows.
  ///
  /// Widths are those of the terminal: combining marks and half-spaces take none, East Asian letters two
  /// columns. In Persian the first column stands on the right, and an invisible left-to-right mark in front of
  /// every cell keeps terminals that order Persian text from running neighbouring cells together.
  ///
  /// - Parameter width: Where the table would be wider, its widest columns of text are cut, and cells that do not fit
  ///   end in an ellipsis.
  package func text(in language: Language, width: Int? = nil) -> String {
    let numbers = NumberText(language)
    let shown = columns.indices.filter { columns[$0].visibility != .dataOnly }
    guard !rows.isEmpty else { return "" }
    let titles = shown.map { columns[$0].heading(in: language) }
    let units = shown.map { columns[$0].unit?.text(in: language) ?? "" }
    var cells = rows.map { row in shown.map { row[$0].shown(numbers) } }

    var widths = zip(titles, units).map { max(DisplayWidth.columns(of: $0), DisplayWidth.columns(of: $1)) }
    for row in cells {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
      }
    }
    if let width {
      let texts = shown.indices.filter { columns[shown[$0]].alignment == .leading }
      let least = Dictionary(
        uniqueKeysWithValues: texts.map {
          (
            $0,
            max(Self.leastWidth, DisplayWidth.columns(of: titles[$0]), DisplayWidth.columns(of: units[$0]))
          )
        })
      Self.narrow(&widths, least: least, to: width)
      for row in cells.indices {
        for index in texts { cells[row][index] = Self.clipped(cells[row][index], to: widths[index]) }
      }
    }
    let alignments = shown.map { columns[$0].alignment }
    func line(_ cells: [String]) -> String {
      Self.line(cells, widths: widths, alignments: alignments, language)
    }
    var result = line(titles)
    if units.contains(where: { !$0.isEmpty }) { result += line(units) }
    result += line(widths.map { String(repeating: "─", count: $0) })
    for row in cells { result += line(row) }
    return result
  }

  /// No column of text is made narrower.
  private static let leastWidth = 14

  /// Takes from the widest of the columns in `least`, one by one, until the line is no wider than `width`.
  private static func narrow(_ widths: inout [Int], least: [Int: Int], to width: Int) {
    var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
    while excess > 0 {
      let wide = widths.indices.filter { index in least[index].map { widths[index] > $0 } ?? false }
      guard let widest = wide.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private static func clipped(_ text: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    var view = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      let columns = DisplayWidth.columns(of: scalar)
      if used + columns > width { break }
      used += columns
      view.append(scalar)
    }
    while let last = view.last, last == " " || last == "\u{200C}" { view.removeLast() }
    return String(view) + "…"
  }

  private static func line(
    _ cells: [String], widths: [Int], alignments: [Column.Alignment], _ language: Language
  ) -> String {
    let padded = cells.indices.map { index -> String in
      let blanks = String(repeating: " ", count: widths[index] - DisplayWidth.columns(of: cells[index]))
      let isFlushRight = language == .fa || alignments[index] == .trailing
      return isFlushRight ? blanks + cells[index] : cells[index] + blanks
    }
    guard language == .en else {
      return padded.reversed().map { "\u{200E}" + $0 }.joined(separator: "  ") + "\n"
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
