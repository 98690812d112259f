import Diagnostics
import TrainingModel

/// People are appointed after they are hired, and by the end of the planned year.
enum AppointmentDates: DossierCheck {
  static let beforeHire = DiagnosticRule(
    "WRK705", .warning,
    message: (
      en: "The employee \"{id}\" was appointed on {appointed}, before being hired on {hired}.",
      fa: "کارمند «{id}» در {appointed}، پیش از استخدام در {hired}، منصوب شده است."
    ),
    hint: (
      en: "Check both dates; they may have been exchanged.",
      fa: "هر دو تاریخ را بررسی کنید؛ شاید جابه‌جا شده باشند."
    ),
    reason: (
      en: """
      The date of appointment decides who is a new manager and by when they must be onboarded; the \
      date of hire decides nothing. Exchanged dates make new managers of old ones.
      """,
      fa: """
      تاریخ انتصاب تعیین می‌کند چه کسی مدیر جدید است و تا کی باید بدو خدمت ببیند؛ تاریخ استخدام \
      چیزی را تعیین نمی‌کند. تاریخ‌های جابه‌جا مدیران قدیم را جدید می‌کند.
      """
    )
  )

  static let afterYear = DiagnosticRule(
    "WRK707", .warning,
    message: (
      en: """
      The appointment of {kindEn} "{id}" on {appointed} lies after {end}, the end of the planned \
      year.
      """,
      fa: "انتصاب {kindFa} «{id}» در {appointed} پس از {end}، پایان سال برنامه، است."
    ),
    hint: (
      en: "Check the year of the date.",
      fa: "سال تاریخ را بررسی کنید."
    ),
    reason: (
      en: """
      Who is appointed after the year is onboarded by the next one's program. A wrong year would \
      take a new manager out of this one.
      """,
      fa: """
      کسی که پس از پایان سال منصوب شود در برنامه سال بعد بدو خدمت می‌بیند. سال نادرست، مدیر جدید \
      را از برنامه امسال بیرون می‌برد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [beforeHire, afterYear] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let end = contents.dossier.policy?.lastDayOfYear
    var findings: [Finding] = []
    func checkYear(_ kind: EntityKind, _ id: Identifier, _ appointed: CalendarDate?, _ place: SourceLocation)
    {
      guard let appointed, let end, appointed > end else { return }
      findings.append(
        Finding(
          afterYear, at: place, subject: "\(kind.subject)/\(id)",
          [
            "kindEn": kind.name.en, "kindFa": kind.name.fa, "id": id.text, "appointed": appointed.iso,
            "end": end.iso,
          ]))
    }
    for employee in contents.dossier.employees {
      checkYear(.employee, employee.id, employee.appointed, employee.location)
      guard let appointed = employee.appointed, let hired = employee.hired, appointed < hired else {
        continue
      }
      findings.append(
        Finding(
          beforeHire, at: employee.location, subject: "employee/\(employee.id)",
          ["id": employee.id.text, "appointed": appointed.iso, "hired": hired.iso]))
    }
    for cohort in contents.dossier.cohorts where cohort.newManagers > 0 {
      checkYear(.cohort, cohort.id, cohort.appointed, cohort.location)
    }
    return findings
  }
}
