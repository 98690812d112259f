package import Diagnostics
import TrainingModel

/// More is measured than whether people liked it.
package enum OnlyReaction: ReviewRule {
  package static let rule = DiagnosticRule(
    "EVL804", .should, reads: [.program, .evaluation],
    message: (
      en: "All {count} results are about reaction (level 1); nobody measured what was learnt.",
      fa: "همه {count} نتیجه درباره واکنش (سطح ۱) است؛ کسی آموخته‌ها را نسنجیده است."
    ),
    hint: (
      en: "Test before and after, or let superiors judge behaviour months later.",
      fa: "پیش و پس از دوره آزمون بگیرید یا ماه‌ها بعد مافوق رفتار را بسنجد."
    ),
    reason: (
      en:
        "Whether people liked a course says little about what they learnt in it (Kirkpatrick 1959: four levels).",
      fa: "خشنودی از دوره درباره آموخته‌ها چیز زیادی نمی‌گوید (کرک‌پاتریک ۱۹۵۹: چهار سطح)."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let results = program.ground.dossier.courseResults
    guard let first = results.first, results.allSatisfy({ $0.level == 1 }) else { return [] }
    return [
      RuleFinding(
        "dossier/evaluation/levels", at: first.location, ["count": "\(results.count)"],
        evidence: [Evidence(.found, results.count, at: first.location)])
    ]
  }
}
