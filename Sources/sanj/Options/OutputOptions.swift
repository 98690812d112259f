public import ArgumentParser
public import Diagnostics

/// In which form data is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, xml
}

extension Language: ExpressibleByArgument {}

/// How results are shown: the options of commands whose data have the usual forms.
struct OutputOptions: ParsableArguments, ShownOutput {
  @Option(
    help: ArgumentHelp(
      "Form of the data.",
      discussion: """
        table is for people; json and csv have the same names for the same columns; xml is the document of \
        sanj plan and sanj needs, and the scenario of sanj whatif. In csv, a text that a spreadsheet would take for a formula begins with an apostrophe.
        """))
  var format: OutputFormat = .table

  @OptionGroup var messages: MessageOptions

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
