import Diagnostics
import TrainingModel

/// Where new managers are to be onboarded, it is known since when managers are managers. Counted once for
/// each document, because registers often have no such column at all.
enum MissingAppointments: DossierCheck {
  static let rule = DiagnosticRule(
    "WRK706", .notice,
    message: (
      en: """
      Holders of managerial roles in "{document}" who have no date of appointment and are taken to be no \
      new managers: {count}.
      """,
      fa: """
      افراد «{document}» در شغل‌های مدیریتی که تاریخ انتصاب ندارند و مدیر جدید به شمار نمی‌آیند: {count} \
      نفر.
      """
    ),
    hint: (
      en: "Add appointed=\"…\" at least for those who became managers in the last years.",
      fa: "appointed=\"…\" را دست‌کم برای کسانی که در سال‌های اخیر مدیر شده‌اند بیفزایید."
    ),
    reason: (
      en: """
      Promotion makes a new manager, not hire. Without the date of appointment nobody can tell who \
      is new, and they would miss their onboarding.
      """,
      fa: """
      ارتقا کسی را مدیر جدید می‌کند، نه استخدام. بدون تاریخ انتصاب معلوم نیست چه کسی جدید است و او \
      از بدو خدمت جا می‌ماند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.workforce] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard contents.dossier.policy?.onboarding != nil else { return [] }
    let lacking = contents.dossier.employees.filter {
      $0.appointed == nil && contents.roles[$0.role]?.isManagerial == true
    }
    let counts = Dictionary(grouping: lacking, by: \.location.file)
    return contents.documents.compactMap { document in
      guard document.kind == .workforce, let employees = counts[document.file] else { return nil }
      let id = document.id?.text ?? document.file
      return Finding(
        rule, at: employees.map(\.location).min(), subject: "document/\(id)",
        ["count": "\(employees.count)", "document": id])
    }
  }
}
