package import Diagnostics
import TrainingModel

/// Courses are held in periods in which they are offered.
package enum NotOfferedThen: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL401", .must, reads: [.program, .catalog],
    message: (
      en: "\"{course}\" is held in \"{period}\", but it is offered only in {offered}.",
      fa: "«{course}» در «{period}» برگزار می‌شود، ولی تنها در {offered} عرضه می‌شود."
    ),
    hint: (
      en: "Move it to one of these periods, or agree upon another with who gives it.",
      fa: "آن را به یکی از این دوره‌های زمانی ببرید یا با برگزارکننده درباره زمان دیگری توافق کنید."
    ),
    reason: (
      en: "Who gives the course is not there in other periods: the sessions would not be held.",
      fa: "برگزارکننده در دوره‌های زمانی دیگر نیست و جلسه‌ها برگزار نمی‌شود."
    ))

  package static var covers: Set<String> { ["PRG807"] }

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.offerings.filter { placed in
      !placed.course.offered.isEmpty && !placed.course.offered.contains { $0.id == placed.offering.period }
    }.map { placed in
      let names = placed.course.offered.map(\.id)
      var finding = RuleFinding(
        placed, in: program,
        evidence: [
          Evidence(.period, text: placed.offering.period.text, at: placed.offering.location),
          Evidence(
            .expected, text: names.map(\.text).joined(separator: " "),
            at: placed.course.offered.first?.location),
        ])
      finding.english["offered"] = names.map { "\"\($0)\"" }.joined(separator: ", ")
      finding.persian["offered"] = names.map { "«\($0)»" }.joined(separator: "، ")
      return finding.mended { Offerings.moves(of: placed, in: $0) }
    }
  }
}
