import Diagnostics
import TrainingModel
import XMLStreams

/// The documents that a program was made from are those of the dossier.
enum ChangedInputs: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG811", .notice,
    message: (
      en: "The document \"{document}\" has changed since the program \"{program}\" was made from it.",
      fa: "سند «{document}» پس از آنکه برنامه «{program}» از آن ساخته شد تغییر کرده است."
    ),
    hint: (
      en: "Plan again, if the change matters.",
      fa: "اگر تغییر مهم است، دوباره برنامه‌ریزی کنید."
    ),
    reason: (
      en: """
      A program records the digests of its inputs. If a document no longer says the same, the \
      program may not be the best one for it any more.
      """,
      fa: """
      برنامه چکیده سندهای ورودی خود را ثبت می‌کند. اگر سندی دیگر همان را نگوید، شاید این \
      برنامه دیگر بهترین برنامه برای آن نباشد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let digests = Dictionary(
      contents.documents.compactMap { document in
        !document.kind.isPlannedFrom ? nil : document.id.map { ($0, document.digest) }
      }, uniquingKeysWith: { first, _ in first })
    return contents.dossier.programs.flatMap { program -> [Finding] in
      let rows =
        contents.element(at: program.location)?.children(named: "provenance").first?.children(named: "input")
        ?? []
      return (program.provenance?.inputs ?? []).compactMap { input in
        guard let digest = digests[input.document], digest != input.digest else { return nil }
        let row = rows.first { $0.identifier("document") == input.document }
        return Finding(
          rule, at: row?.location(of: "digest") ?? program.location,
          subject: "program/\(program.id)/\(input.document)",
          ["document": input.document.text, "program": program.id.text])
      }
    }
  }
}
