package import Diagnostics
import NeedsScoring
import TrainingModel

/// The first needs by rank are served by some course.
package enum TopNeedWithoutCourse: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED202", .should, reads: [.program, .jobRoles, .assessments, .catalog],
    limit: ("10", "the last rank that counts as a first need", "آخرین رتبه‌ای که نیاز نخست به شمار می‌آید"),
    message: (
      en:
        "No course serves the need \"{competency}\" of \"{role}\" in \"{organization}\", number {rank} of all.",
      fa: "هیچ دوره‌ای نیاز «{competency}» شغل «{role}» در «{organization}» را که رتبه {rank} است پاسخ نمی‌دهد."
    ),
    hint: (
      en: "Add a course for it, or say why others come first.",
      fa: "دوره‌ای برای آن بیفزایید یا بگویید چرا نیازهای دیگر مقدم است."
    ),
    reason: (
      en:
        "A need that the city itself ranks among the first and then leaves out must have been forgotten, or have a reason.",
      fa: "نیازی که شهر خود آن را از نخستین‌ها می‌شمارد و سپس کنار می‌گذارد یا فراموش شده یا دلیلی دارد."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let last = program.ground.limit(of: Self.self).units
    let needs = try program.needs().needs
    // Needs stand in the order of ranks.
    let first = needs.indices.prefix { place in
      needs.rank(at: place).map { $0 * Factor.scale <= last } ?? false
    }
    return try UnservedNeeds.findings(in: program, at: first.filter { !needs.isCritical(at: $0) })
  }
}
