package import Diagnostics
import TrainingModel

/// Some courses are taught by experienced colleagues.
package enum NoPractitioner: ReviewRule {
  package static let rule = DiagnosticRule(
    "DEL703", .advice, reads: [.program, .catalog],
    message: (
      en: "No course of the program is taught by experienced colleagues; the catalog has {count} of them.",
      fa: "هیچ دوره‌ای از برنامه را همکاران باتجربه (تجربه‌نگاران) نمی‌آموزند؛ فهرست {count} دوره از آنان دارد."
    ),
    hint: (en: "See whether one of them serves a need.", fa: "ببینید یکی از آن‌ها نیازی را پاسخ می‌دهد یا نه."),
    reason: (
      en: "What a city has learnt at its own cost is taught best by those who were there.",
      fa: "آنچه شهر به بهای خود آموخته را کسانی بهتر می‌آموزند که آنجا بوده‌اند."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    UnusedKind.findings(in: program, "practitioner") { $0.origin == .practitioner }
  }
}
