import Diagnostics
import TrainingModel
import XMLStreams

/// Every document of a dossier has an identity of its own.
enum DocumentIdentity: DossierCheck {
  static let rule = DiagnosticRule(
    "DOS101", .error,
    message: (
      en: "The document \"{id}\" is here a second time; the first is {first}.",
      fa: "سند «{id}» بار دوم آمده است؛ نخستین بار در {first}."
    ),
    hint: (
      en: "Remove one of the two, or give this document an id of its own.",
      fa: "یکی از این دو را کنار بگذارید یا به این سند شناسه‌ای دیگر بدهید."
    ),
    reason: (
      en: """
      Programs record from which documents they were made, by identity. If two documents bear one \
      identity, usually an old and a new version of the same, nobody can say which one a plan \
      rests on.
      """,
      fa: """
      هر برنامه با شناسه ثبت می‌کند که از کدام سندها ساخته شده است. اگر دو سند یک شناسه داشته \
      باشند، که معمولاً نسخه قدیم و جدید یک سندند، معلوم نیست برنامه بر کدام تکیه دارد.
      """
    )
  )

  /// A copy says nothing new, so that nothing depends on which of the two is read.
  static let copy = DiagnosticRule(
    "DOS112", .notice,
    message: (
      en: "The document \"{id}\" is here a second time and says the same as {first}; it counts once.",
      fa: "سند «{id}» بار دوم آمده است و همان را می‌گوید که {first}؛ یک بار به حساب می‌آید."
    ),
    hint: (
      en: "Nothing has to be done; leave one of the two out if the copy was not meant.",
      fa: "کاری لازم نیست؛ اگر رونوشت خواسته نشده است یکی از این دو را کنار بگذارید."
    ),
    reason: (
      en: """
      Municipalities often send along the centre's documents from which they have planned. A copy of the same \
      content, whatever its file is called and however its lines are broken, changes nothing. In a review the \
      centre's own counts.
      """,
      fa: """
      شهرداری‌ها اغلب سندهای مرکز را که از روی آن‌ها برنامه ریخته‌اند همراه برنامه می‌فرستند. رونوشتی با همان محتوا، \
      نام فایل و شکستن سطرهایش هر چه باشد، چیزی را تغییر نمی‌دهد. در بازبینی، سند خود مرکز به حساب می‌آید.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule, copy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    var first: [Identifier: SourceLocation] = [:]
    var findings: [Finding] = []
    for document in contents.documents {
      guard let id = document.id else { continue }
      let place = document.root.location(of: "id")
      if let other = first[id] {
        findings.append(
          Finding(rule, at: place, subject: "document/\(id)", ["id": id.text, "first": other.text]))
      } else {
        first[id] = place
      }
    }
    return findings
      + contents.copies.map {
        Finding(
          copy, at: $0.location, subject: "document/\($0.id)",
          ["id": $0.id.text, "first": $0.original.text])
      }
  }
}

extension SourceLocation {
  /// The place as people read it in a sentence: file and line.
  var text: String { line > 0 ? "\(file):\(line)" : file }
}
