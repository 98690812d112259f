import ArgumentParser
import CurriculumPlanning
import Diagnostics
import MustacheTemplates
import NeedsScoring
import Reports
import Scenarios
import SubmissionRegister
import SubmissionReview
import TrainingDocuments
import XMLStreams

/// Every diagnostic, with its page.
struct RulesCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Every diagnostic, with its page.",
    discussion: """
      Without a code: all codes with severity and sentence. With a code: its page, in both languages unless \
      --lang names one.
      """)

  @Argument(help: "Code of a diagnostic, such as DOC001.")
  var code: String?

  @Option(
    help: ArgumentHelp("Write the page of every rule, and their list, to a folder.", visibility: .hidden))
  var pages: String?

  @OptionGroup var output: RowOutputOptions

  /// Every rule of every family, by code.
  static var all: [DiagnosticRule] {
    (XMLRules.all + DossierRules.all + ScoringDiagnostics.all + PlanningRules.all + ScenarioRules.all
      + SweepRules.all + ReviewDiagnostics.all + ReviewRules.declarations + HistoryRules.all
      + RegisterRules.all
      + TemplateRules.all).sorted { $0.code < $1.code }
  }

  func validate() throws {
    try output.refuseXML(of: "rules")
    if code != nil, pages != nil {
      throw WrongUsage.error(
        "--pages writes all pages and takes no code.", "‏--pages همه صفحه‌ها را می‌نویسد و کد نمی‌پذیرد.")
    }
    if let code, Self.rule(code) == nil {
      let nearest = NearestNames.of(code, among: Self.all.map(\.code))
      guard nearest.isEmpty else {
        throw WrongUsage.error(
          "There is no rule '\(code.printable)'; the nearest are: \(nearest.joined(separator: ", ")).",
          "قاعده «\(code.printable)» نیست؛ نزدیک‌ترین‌ها: \(nearest.joined(separator: "، ")).")
      }
      throw WrongUsage.error(
        "There is no rule '\(code.printable)'; `sanj rules` lists all of them.",
        "قاعده «\(code.printable)» نیست؛ `sanj rules` همه را فهرست می‌کند.")
    }
  }

  func answer() throws(CommandFailure) -> Answer {
    if let pages {
      try RulePages(Self.all).write(to: pages)
      return .yes
    }
    let rule = code.flatMap(Self.rule)
    let report = RulesReport(rule.map { [$0] } ?? Self.all, language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml:
      guard let rule else {
        try Console.print(report.text)
        return .yes
      }
      let languages = output.messages.lang.map { [$0] } ?? Language.allCases
      try Console.print(languages.map { RulePage(rule).text(in: $0) }.joined(separator: "\n"))
    }
    return .yes
  }

  private static func rule(_ code: String) -> DiagnosticRule? {
    all.first { $0.code.lowercased() == code.lowercased() }
  }
}
