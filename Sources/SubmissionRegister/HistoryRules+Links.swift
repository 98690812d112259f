package import Diagnostics

extension HistoryRules {
  package static let link = DiagnosticRule(
    "REG115", .error,
    message: (
      en: "{file} is a link: what the register holds lies somewhere else.",
      fa: "{file} پیوند است: محتوای دفتر جای دیگری است."
    ),
    hint: (
      en: "Put the file or folder itself in the place of the link, and find out who made it.",
      fa: "خود فایل یا پوشه را به جای پیوند بگذارید و ببینید چه کسی آن را ساخته است."
    ),
    reason: (
      en: """
      A copy of a register must hold everything. What a link leads to stays behind, may change unseen, and may be \
      written to although it belongs to somebody else.
      """,
      fa: """
      رونوشت دفتر باید همه چیز را داشته باشد. آنچه پیوند به آن می‌رسد جا می‌ماند، ممکن است بی‌خبر تغییر کند و شاید در فایلی \
      نوشته شود که از آنِ دیگری است.
      """
    )
  )
}
