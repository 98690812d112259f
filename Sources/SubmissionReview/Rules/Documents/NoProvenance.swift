package import Diagnostics
import TrainingModel

/// A program says from what it was made.
package enum NoProvenance: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB112", .advice, reads: [.program],
    message: (
      en: "The program does not say from which documents it was made.",
      fa: "برنامه نمی‌گوید از کدام سندها ساخته شده است."
    ),
    hint: (
      en: "Let `provenance` name the policy and, with their digests, the documents.",
      fa: "در `provenance` سیاست و سندها را با چکیده‌شان نام ببرید."
    ),
    reason: (
      en: "Where the program names its documents, everybody can see whether they are those that were sent.",
      fa: "اگر برنامه سندهایش را نام ببرد همه می‌بینند که همان‌هایی است که فرستاده شده یا نه."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.program.provenance == nil ? [RuleFinding("program", at: program.program.location)] : []
  }
}
