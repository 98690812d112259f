import Diagnostics
import TrainingModel

/// A check that could not run never reads as passed: what waits is said.
enum WaitingChecks: DossierCheck {
  static let rule = DiagnosticRule(
    "DOS108", .notice,
    message: (
      en: """
      Rules that could not be judged, because part of the dossier could not be read: {count} ({files}).
      """,
      fa: "تعداد قاعده‌هایی که سنجیده نشد، زیرا بخشی از پرونده خواندنی نبود: {count} ({files})."
    ),
    hint: (
      en: "Correct the errors in these files and check again; more may then be found.",
      fa: "خطاهای این فایل‌ها را درست کنید و دوباره بسنجید؛ شاید آن‌گاه موارد دیگری یافت شود."
    ),
    reason: (
      en: """
      Some rules conclude something from what is absent: an id that no document declares, a \
      competency that no course develops. While part of a document cannot be read, such a \
      conclusion could be wrong, so it is not drawn; nor is the dossier called sound.
      """,
      fa: """
      برخی قاعده‌ها از نبودن چیزی نتیجه می‌گیرند: شناسه‌ای که هیچ سندی تعریف نکرده یا شایستگی‌ای \
      که هیچ دوره‌ای پرورش نمی‌دهد. تا بخشی از یک سند خواندنی نباشد، چنین نتیجه‌ای شاید نادرست \
      باشد؛ پس نه نتیجه‌ای گرفته می‌شود و نه پرونده سالم خوانده می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  /// The notice that so many rules wait for the damaged files.
  static func finding(_ count: Int, in contents: DossierContents) -> Finding {
    Finding(
      rule, at: contents.damagedFiles.first.map { SourceLocation(file: $0) }, subject: "dossier/checks",
      ["count": "\(count)", "files": contents.damagedFiles.joined(separator: ", ")])
  }
}
