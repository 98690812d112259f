package import Diagnostics
import NeedsScoring
import TrainingModel

/// Every critical need is served by some course.
package enum CriticalNeedWithoutCourse: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED201", .must, reads: [.program, .jobRoles, .assessments, .catalog],
    message: (
      en: """
      No course of the program serves the critical need "{competency}" of "{role}" in "{organization}" \
      ({people} people below the level).
      """,
      fa: """
      هیچ دوره‌ای از برنامه نیاز حیاتی «{competency}» شغل «{role}» در «{organization}» را پاسخ نمی‌دهد \
      ({people} نفر پایین‌تر از سطح).
      """
    ),
    hint: (
      en: "Add seats for these people in a course that develops the competency.",
      fa: "برای این افراد در دوره‌ای که این شایستگی را می‌پروراند جا بگذارید."
    ),
    reason: (
      en: """
      Critical means that the work must not be done without it: by law or for safety. Groups smaller than the \
      smallest group of the policy are not named.
      """,
      fa: """
      حیاتی یعنی به حکم قانون یا برای ایمنی، کار بدون آن نباید انجام شود. گروه‌های کوچک‌تر از کوچک‌ترین گروه \
      سیاست نام برده نمی‌شوند.
      """
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    try UnservedNeeds.findings(in: program, at: program.ground.criticalNeeds)
  }
}
