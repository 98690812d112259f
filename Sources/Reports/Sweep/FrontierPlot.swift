import Diagnostics
import Scenarios
import TrainingModel

/// Budget to the right, need closed upwards, in characters.
struct FrontierPlot {
  private static let width = 60
  private static let height = 14

  private let report: SweepReport

  /// The plot of a report whose cases have at least two budgets.
  init(_ report: SweepReport) { self.report = report }

  private enum Mark: Int, Comparable {
    case other, frontier, knee

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    var character: Character {
      switch self {
      case .other: "·"
      case .frontier: "●"
      case .knee: "◆"
      }
    }
  }

  /// The lines; each begins with a mark that keeps it from left to right in Persian too.
  var text: String {
    let steps = Dictionary(
      report.frontier.steps.map { ($0.point.number, $0) }, uniquingKeysWith: { first, _ in first })
    let points = report.result.rows.compactMap { row -> (budget: Int, need: Int, mark: Mark)? in
      guard let figures = row.outcome.figures, let budget = figures.budget else { return nil }
      let mark: Mark = steps[row.sweepCase.number].map { $0.isKnee ? .knee : .frontier } ?? .other
      return (budget, figures.needClosed.units, mark)
    }
    guard let left = points.map(\.budget).min(), let right = points.map(\.budget).max(),
      let low = points.map(\.need).min(), let high = points.map(\.need).max()
    else { return "" }
    var cells = [[Mark?]](
      repeating: [Mark?](repeating: nil, count: Self.width), count: Self.height)
    for point in points {
      let column = Self.cell(point.budget, left, right, Self.width)
      let row = Self.height - 1 - Self.cell(point.need, low, high, Self.height)
      cells[row][column] = max(cells[row][column] ?? .other, point.mark)
    }
    return lines(cells, labels: (low, high), (left, right))
  }

  /// The cell of `value` among `count` cells from `low` to `high`.
  private static func cell(_ value: Int, _ low: Int, _ high: Int, _ count: Int) -> Int {
    guard high > low else { return 0 }
    return Int((Double(value - low) / Double(high - low) * Double(count - 1)).rounded())
  }

  private func lines(_ cells: [[Mark?]], labels: (Int, Int), _ budgets: (Int, Int)) -> String {
    let numbers = report.numbers
    func need(_ units: Int) -> String { numbers.exact(units: units, scale: NeedAmount.scale, decimals: 1) }
    let (low, high) = (need(labels.0), need(labels.1))
    let margin = max(DisplayWidth.columns(of: low), DisplayWidth.columns(of: high))
    let direction = report.language == .fa ? "\u{200E}" : ""
    func line(_ label: String, _ rest: String) -> String {
      var text = String(repeating: " ", count: margin - DisplayWidth.columns(of: label)) + label + rest
      while text.last == " " { text.removeLast() }
      return direction + text + "\n"
    }
    let unit = Unit.points.text(in: report.language)
    var result = line("", " " + unit)
    for (index, row) in cells.enumerated() {
      let label = index == 0 ? high : index == cells.count - 1 ? low : ""
      result += line(label, (label.isEmpty ? " │" : " ┤") + String(row.map { $0?.character ?? " " }))
    }
    result += line("", " └" + String(repeating: "─", count: Self.width))
    let (left, right) = (
      numbers.integer(budgets.0), MoneyText(currency: report.currency, report.language).amount(budgets.1)
    )
    let blanks = max(2, Self.width - DisplayWidth.columns(of: left) - DisplayWidth.columns(of: right))
    // A direction mark between the two numbers, or Persian digits would run together.
    return result
      + line("", "  " + left + direction + String(repeating: " ", count: blanks) + direction + right)
  }
}
