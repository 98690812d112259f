import Diagnostics

/// A folder that was named holds something to read. Applied while paths are followed.
enum EmptyFolder: DossierCheck {
  static let rule = DiagnosticRule(
    "DOS105", .warning,
    message: (
      en: "The folder \"{folder}\" holds no document (*.xml, *.xml.gz, *.zip).",
      fa: "پوشه «{folder}» هیچ سندی (*.xml یا *.xml.gz یا *.zip) ندارد."
    ),
    hint: (
      en: "Check the name of the folder and the endings of the files in it.",
      fa: "نام پوشه و پسوند فایل‌های درون آن را بررسی کنید."
    ),
    reason: (
      en: """
      Naming a folder means that its documents matter. If none is found, the answer "no errors" \
      would be true of nothing.
      """,
      fa: """
      نام بردن از یک پوشه یعنی سندهای آن مهم‌اند. اگر سندی پیدا نشود، پاسخ «بدون خطا» درباره هیچ \
      داده شده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  /// The finding about a folder without documents.
  static func finding(_ folder: String) -> Finding {
    Finding(rule, at: SourceLocation(file: folder), subject: "folder/\(folder)", ["folder": folder])
  }
}
