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

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let end = contents.dossier.policy?.lastDayOfYear
    let table = contents.dossier.people
    func checkYear(
      _ kind: EntityKind, _ appointed: CalendarDate?, _ position: RowPosition, _ id: () -> Identifier
    ) {
      guard let appointed, let end, appointed > end else { return }
      findings.report(afterYear, at: position) {
        let id = id()
        return (
          Subject(kind.subject, id),
          [
            "kindEn": kind.name.en, "kindFa": kind.name.fa, "id": id.text, "appointed": appointed.iso,
            "end": end.iso,
          ]
        )
      }
    }
    let last = end?.dayNumber ?? .max
    for row in table.employees {
      // Days are many, and seldom wrong.
      let days = row.dayNumbers
      guard days.appointed > last || days.appointed < days.hired, let appointed = row.appointed else {
        continue
      }
      checkYear(.employee, appointed, row.position) { table.persons[row.person] }
      guard let hired = row.hired, appointed < hired else { continue }
      findings.report(beforeHire, at: row.position) {
        let id = table.persons[row.person]
        return (Subject("employee", id), ["id": id.text, "appointed": appointed.iso, "hired": hired.iso])
      }
    }
    for cohort in table.cohorts where cohort.newManagers > 0 {
      checkYear(.cohort, cohort.appointed, cohort.position) { cohort.id }
    }
  }
}
