import Diagnostics
import TrainingModel

/// What a course can cost is small enough to be added and compared exactly.
enum CourseCost: DossierCheck {
  static let overflow = DiagnosticRule(
    "CAT616", .error,
    message: (
      en: """
      The course "{course}" for all {people} people in {sessions} sessions would cost more than \
      {limit}.
      """,
      fa: "دوره «{course}» برای همه {people} نفر در {sessions} جلسه بیش از {limit} هزینه دارد."
    ),
    hint: (
      en: "Check the prices and headcounts for zeros too many.",
      fa: "صفرهای اضافی را در قیمت‌ها و تعداد افراد بررسی کنید."
    ),
    reason: (
      en: """
      Money is counted in whole units, exactly. A cost beyond this number cannot be held, and no \
      course comes near it.
      """,
      fa: """
      پول با واحدهای صحیح و دقیق شمرده می‌شود. هزینه‌ای بزرگ‌تر از این عدد نگه‌داشتنی نیست و هیچ \
      دوره‌ای به آن نزدیک نمی‌شود.
      """
    )
  )

  static let inexact = DiagnosticRule(
    "CAT617", .warning,
    message: (
      en: """
      The course "{course}" states {attribute}="{amount}", more than {limit}, up to which the \
      planner computes exactly.
      """,
      fa: """
      دوره «{course}» نوشته است {attribute}="{amount}" که از {limit}، حد محاسبه دقیق برنامه‌ریز، \
      بیشتر است.
      """
    ),
    hint: (
      en: "Check for zeros too many, or write amounts in a larger unit of the currency.",
      fa: "صفرهای اضافی را بررسی کنید یا مبلغ‌ها را با واحد پول بزرگ‌تری بنویسید."
    ),
    reason: (
      en: """
      The solver computes with floating-point numbers, which hold whole numbers exactly up to 2 to \
      the power of 53. With larger prices a plan may seem to keep a budget that it exceeds by a \
      few units; the exact check afterwards would then refuse it.
      """,
      fa: """
      حل‌کننده با عددهای ممیز شناور کار می‌کند که عدد صحیح را تا ۲ به توان ۵۳ دقیق نگه می‌دارند. \
      با قیمت‌های بزرگ‌تر شاید برنامه‌ای با چند واحد اضافه درون بودجه به نظر برسد و سنجش دقیقِ پس \
      از آن ردش کند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [overflow, inexact] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.dossier.courses.flatMap { course -> [Finding] in
      var findings: [Finding] = []
      let subject = "course/\(course.id)"
      for (attribute, amount) in [("sessionCost", course.sessionCost), ("seatCost", course.seatCost)]
      where amount > BudgetSize.exactLimit {
        findings.append(
          Finding(
            inexact, at: contents.place(of: attribute, at: course.location), subject: subject,
            [
              "course": course.id.text, "attribute": attribute, "amount": "\(amount)",
              "limit": "\(BudgetSize.exactLimit)",
            ]))
      }
      let people = contents.people(for: course.audiences) ?? 1
      // Every session has at least minSize people, and everybody takes the course once.
      let sessions = min(course.maxSessions ?? .max, max(1, people / max(1, course.minSize)))
      let (forSessions, overflow1) = sessions.multipliedReportingOverflow(by: course.sessionCost)
      let (forSeats, overflow2) = people.multipliedReportingOverflow(by: course.seatCost)
      if overflow1 || overflow2 || forSessions.addingReportingOverflow(forSeats).overflow {
        findings.append(
          Finding(
            overflow, at: contents.place(of: "sessionCost", at: course.location), subject: subject,
            [
              "course": course.id.text, "people": "\(people)", "sessions": "\(sessions)",
              "limit": "\(Int.max)",
            ]))
      }
      return findings
    }
  }
}
