package import Diagnostics
import TrainingModel

/// Every course of a program stands in a catalog.
package enum UnknownCourse: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB106", .must, reads: [.program, .catalog],
    message: (
      en: "The program holds the course \"{course}\" in \"{period}\", which no catalog has.",
      fa: "برنامه دوره «{course}» را در «{period}» دارد که در هیچ فهرستی نیست."
    ),
    hint: (
      en: "Correct the identity of the course, or send the catalog in which it stands.",
      fa: "شناسه دوره را اصلاح کنید یا فهرستی را که دوره در آن است بفرستید."
    ),
    reason: (
      en: """
      Of a course that is in no catalog nobody knows what it teaches, whom it is for and what it costs. Nothing \
      about it can be judged.
      """,
      fa: """
      درباره دوره‌ای که در هیچ فهرستی نیست معلوم نیست چه می‌آموزد، برای کیست و چه هزینه‌ای دارد. هیچ چیز \
      آن را نمی‌توان سنجید.
      """
    ))

  package static var covers: Set<String> { ["REF206"] }

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.program.offerings.indices.filter {
      program.ground.courses[program.program.offerings[$0].course] == nil
    }.map { index in
      let offering = program.program.offerings[index]
      return RuleFinding(
        offering: offering, at: program.place(of: index),
        evidence: [Evidence(.found, text: offering.course.text, at: program.place(of: index))]
      ).mended { _ in [Offerings.removal(of: OfferingKey(offering))] }
    }
  }
}
