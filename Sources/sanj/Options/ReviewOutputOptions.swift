import ArgumentParser

/// The form of a review on standard output.
enum ReviewFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, xml, sarif, junit

  /// Whether many reviews beside each other have this form, too.
  var isOfMany: Bool {
    switch self {
    case .table, .csv, .json: true
    case .xml, .sarif, .junit: false
    }
  }
}

/// How a review is shown: it has more forms than other data.
struct ReviewOutputOptions: ParsableArguments, ShownOutput {
  @Option(
    help: ArgumentHelp(
      "Form of the review.",
      discussion: """
        table is for people; json and csv have the same names for the same columns; xml is the document review; \
        sarif is SARIF 2.1.0 and junit JUnit XML, for programs that show objections. In csv, a text that a \
        spreadsheet would take for a formula begins with an apostrophe.
        """))
  var format: ReviewFormat = .table

  @OptionGroup var messages: MessageOptions
}
