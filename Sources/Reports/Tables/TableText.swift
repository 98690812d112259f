package import Diagnostics

extension Table {
  /// The table for a terminal, each line ending in a line feed; empty if there are no rows.
  ///
  /// Widths are those of the terminal: combining marks and half-spaces take none, East Asian letters two
  /// columns. In Persian the first column stands on the right, and an invisible left-to-right mark in front of
  /// every cell keeps terminals that order Persian text from running neighbouring cells together.
  package func text(in language: Language) -> String {
    let numbers = NumberText(language)
    let shown = columns.indices.filter { columns[$0].visibility == .everywhere }
    guard !rows.isEmpty else { return "" }
    let titles = shown.map { columns[$0].title.text(in: language) }
    let units = shown.map { columns[$0].unit?.text(in: language) ?? "" }
    let cells = rows.map { row in shown.map { row[$0].shown(numbers) } }

    var widths = zip(titles, units).map { max(DisplayWidth.columns(of: $0), DisplayWidth.columns(of: $1)) }
    for row in cells {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
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
