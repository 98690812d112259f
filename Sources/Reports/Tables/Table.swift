package import Diagnostics

/// Rows of a report: one description for the terminal, CSV and JSON.
package struct Table: Sendable {
  /// The columns.
  package var columns: [Column]
  /// The rows, each with a cell for every column.
  package var rows: [[Cell]]

  /// A table.
  package init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as scripts get it: without what only people see.
  var data: Table {
    let kept = columns.indices.filter { columns[$0].visibility != .peopleOnly }
    guard kept.count < columns.count else { return self }
    return Table(columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}

/// A column of a table.
package struct Column: Sendable {
  /// Where a column is shown.
  package enum Visibility: Sendable {
    /// Everywhere.
    case everywhere
    /// Only in CSV and JSON, where scripts want what people read elsewhere.
    case dataOnly
    /// Only on a terminal, where it says in one cell what scripts get in several.
    case peopleOnly
  }

  /// The side on which cells are flush, as readers of English see it.
  package enum Alignment: Sendable {
    /// Texts.
    case leading
    /// Numbers.
    case trailing
  }

  /// Key of JSON and heading of CSV.
  package let key: String
  /// Heading for people.
  package let title: Phrase
  /// A name of Sanj's own that heads the column in place of the title, whatever the language.
  package let name: String?
  /// What figures count, for people; in a line of its own below the title.
  package let unit: Unit?
  /// The side on which cells are flush.
  package let alignment: Alignment
  /// Where it is shown.
  package let visibility: Visibility

  /// A column.
  package init(
    _ key: String, _ title: Phrase, unit: Unit? = nil, _ alignment: Alignment = .trailing,
    _ visibility: Visibility = .everywhere
  ) {
    self.key = key
    self.title = title
    self.unit = unit
    self.alignment = alignment
    self.visibility = visibility
    name = nil
  }

  /// A column of numbers that is headed by a name of Sanj's own, such as that of a method.
  package init(_ key: String, named name: String) {
    self.key = key
    self.name = name
    title = .method
    unit = nil
    alignment = .trailing
    visibility = .everywhere
  }

  /// The heading for people.
  func heading(in language: Language) -> String { name ?? title.text(in: language) }
}

/// One value of a table.
package enum Cell: Sendable {
  /// A text.
  case text(String)
  /// A value with one text for people and another for scripts, such as the name of a tier.
  case named(String, String)
  /// A whole number.
  case integer(Int)
  /// A number that is exactly `units` / `scale`; people see `decimals` of its decimals.
  case exact(units: Int, scale: Int, decimals: Int)
  /// A floating-point number; people see `decimals` of its decimals.
  case real(Double, decimals: Int)
  /// A share; people see per cent.
  case share(Double)
  /// A truth value.
  case flag(Bool)
  /// No value.
  case none
}

extension Cell {
  /// A whole number, if there is one.
  static func whole(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .none }

  /// The value for people.
  func shown(_ numbers: NumberText) -> String {
    switch self {
    case .text(let text), .named(let text, _): text.printable
    case .integer(let number): numbers.integer(number)
    case .exact(let units, let scale, let decimals):
      numbers.exact(units: units, scale: scale, decimals: decimals)
    case .real(let number, let decimals): numbers.real(number, decimals: decimals)
    case .share(let share): numbers.percent(share)
    case .flag(let flag): (flag ? Phrase.yes : .no).text(in: numbers.language)
    case .none: "–"
    }
  }

  /// The value for scripts.
  package var json: JSONValue {
    switch self {
    case .text(let text), .named(_, let text): .string(text)
    case .integer(let number): .integer(number)
    case .exact(let units, let scale, _): .decimal(units: units, scale: scale)
    case .real(let number, _), .share(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .none: .null
    }
  }
}
