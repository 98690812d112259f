public import ArgumentParser
public import Diagnostics

/// In which form data is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, xml
}

extension Language: ExpressibleByArgument {}

/// How results are shown: the options of commands whose data have the usual forms, that of a document among them.
struct OutputOptions: ParsableArguments, FormattedOutput {
  @Option(
    help: ArgumentHelp(
      "Form of the data.",
      discussion: """
        table is for people; json and csv have the same names for the same columns; xml is the document of \
        sanj plan and sanj needs, and the scenario of sanj whatif. In csv, a text that a spreadsheet would take for a formula begins with an apostrophe.
        """))
  var format: OutputFormat = .table

  @OptionGroup var messages: MessageOptions
}

/// How results are shown: the options of commands whose data are no document.
struct RowOutputOptions: ParsableArguments, FormattedOutput {
  /// The forms; XML is understood, so that its refusal can say where there is some, but is not offered.
  enum Form: String, ExpressibleByArgument {
    case table, csv, json, xml

    static var allValueStrings: [String] { [Self.table, .csv, .json].map(\.rawValue) }
  }

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Form of the data.",
      discussion: """
        table is for people; json and csv have the same names for the same columns. In csv, a text that a spreadsheet \
        would take for a formula begins with an apostrophe.
        """, valueName: "format"))
  private var form: Form = .table

  @OptionGroup var messages: MessageOptions

  var format: OutputFormat { OutputFormat(rawValue: form.rawValue) ?? .table }
}

/// How a letter is shown: it has the form that its template gives it.
struct LetterOutputOptions: ParsableArguments, ShownOutput {
  @OptionGroup var messages: MessageOptions
}

/// Options of output with a form.
protocol FormattedOutput: ShownOutput {
  /// The form of the data.
  var format: OutputFormat { get }
}

extension FormattedOutput {
  /// Refuses XML where it is not defined, and says which command has some, if one has.
  func refuseXML(of data: String, instead: (en: String, fa: String)? = nil) throws {
    guard format != .xml else {
      throw WrongUsage.error(
        "There is no XML of \(data): --format takes table, csv or json here."
          + (instead.map { " " + $0.en } ?? ""),
        "این داده XML ندارد: --format در اینجا table یا csv یا json می‌پذیرد."
          + (instead.map { " " + $0.fa } ?? ""))
    }
  }
}
