import Diagnostics
import TrainingModel
import XMLStreams

/// A course takes time, can be held, and teaches somebody something.
enum EmptyCourse: DossierCheck {
  static let hours = DiagnosticRule(
    "CAT604", .warning,
    message: (
      en: "The course \"{course}\" lasts 0 hours.",
      fa: "دوره «{course}» صفر ساعت است."
    ),
    hint: (
      en: "Write the hours of each participant.",
      fa: "ساعت هر شرکت‌کننده را بنویسید."
    ),
    reason: (
      en: """
      Hours a head and shares of person-hours are counted from it. A course of no hours escapes \
      every limit and adds to no minimum.
      """,
      fa: """
      سرانه ساعت و سهم نفرساعت از آن حساب می‌شود. دوره بدون ساعت از هر حدی می‌گریزد و به هیچ \
      حداقلی کمک نمی‌کند.
      """
    )
  )

  static let sessions = DiagnosticRule(
    "CAT614", .warning,
    message: (
      en: "The course \"{course}\" may have no sessions (maxSessions is 0), so it is never held.",
      fa: "دوره «{course}» اجازه هیچ جلسه‌ای ندارد (maxSessions صفر است)، پس هرگز برگزار نمی‌شود."
    ),
    hint: (
      en: "Leave maxSessions out, write how many are possible, or remove the course.",
      fa: "maxSessions را حذف کنید، تعداد ممکن را بنویسید یا دوره را کنار بگذارید."
    ),
    reason: (
      en: """
      A limit of 0 is often a cell that was left empty in a spreadsheet. The course looks offered \
      and never comes.
      """,
      fa: """
      حد صفر اغلب خانه‌ای است که در صفحه‌گسترده خالی مانده. دوره موجود به نظر می‌رسد ولی هرگز \
      برگزار نمی‌شود.
      """
    )
  )

  static let effectiveness = DiagnosticRule(
    "CAT615", .warning,
    message: (
      en: "The course \"{course}\" has an effectiveness of 0: nobody reaches the level.",
      fa: "اثربخشی دوره «{course}» صفر است: هیچ‌کس به سطح نمی‌رسد."
    ),
    hint: (
      en: """
      Write the share of participants who reach the level, or leave effectiveness out (it is then \
      1).
      """,
      fa: "سهم شرکت‌کنندگانی را که به سطح می‌رسند بنویسید یا effectiveness را حذف کنید (آن‌گاه ۱ است)."
    ),
    reason: (
      en: """
      Need closed is seats times effectiveness. A course that nobody passes closes none and is \
      never planned for it.
      """,
      fa: """
      نیازِ رفع‌شده برابر صندلی ضرب در اثربخشی است. دوره‌ای که هیچ‌کس در آن موفق نشود نیازی را رفع \
      نمی‌کند و برای آن برنامه‌ریزی نمی‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [hours, sessions, effectiveness] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.dossier.courses.flatMap { course -> [Finding] in
      func finding(_ rule: DiagnosticRule, at place: SourceLocation) -> Finding {
        Finding(rule, at: place, subject: "course/\(course.id)", ["course": course.id.text])
      }
      var findings: [Finding] = []
      if course.hours.units == 0 {
        findings.append(finding(hours, at: contents.place(of: "hours", at: course.location)))
      }
      if course.maxSessions == 0 {
        findings.append(finding(sessions, at: contents.place(of: "maxSessions", at: course.location)))
      }
      for development in course.develops where development.effectiveness == .zero {
        let isOwn = contents.element(at: development.location)?["effectiveness"] != nil
        findings.append(
          finding(
            effectiveness,
            at: contents.place(of: "effectiveness", at: isOwn ? development.location : course.location)))
      }
      return findings
    }
  }
}
