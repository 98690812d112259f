import Diagnostics
import Reports

/// The pages of the handbook that explain the rules, one a rule, and their list.
struct RulePages {
  private let rules: [DiagnosticRule]

  init(_ rules: [DiagnosticRule]) { self.rules = rules }

  /// Writes `CODE.md` for every rule, and `README.md`, into `folder`, which is made if there is none.
  func write(to folder: String) throws(CommandFailure) {
    try OutputFile.makeFolder(folder)
    for rule in rules {
      try OutputFile.write(Array(RulePage(rule).markdown.utf8), to: "\(folder)/\(rule.code).md")
    }
    try OutputFile.write(Array(RulePage.index(rules).utf8), to: "\(folder)/README.md")
  }
}
