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

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    guard contents.dossier.policy?.onboarding != nil else { return }
    let table = contents.dossier.people
    let managerial = (0..<table.roles.count).map {
      contents.roles[table.roles[IdentifierPool.Code($0)]]?.isManagerial == true
    }
    var counts: [Int: (count: Int, first: RowPosition)] = [:]
    for row in table.employees where managerial[Int(row.role)] && row.appointed == nil {
      guard let file = contents.spans.file(of: row.position) else { continue }
      let known = counts[file] ?? (0, row.position)
      counts[file] = (known.count + 1, min(known.first, row.position))
    }
    let files = contents.spans.files
    for document in contents.documents where document.kind == .workforce {
      guard let file = files.firstIndex(of: document.file), let lacking = counts[file] else {
        continue
      }
      let id = document.id ?? Identifier(document.file)
      findings.report(rule, at: lacking.first) {
        (Subject("document", id), ["count": "\(lacking.count)", "document": id.text])
      }
    }
  }
}
