import Diagnostics
import TrainingModel
import XMLStreams

/// The documents from which needs were scored are those of the dossier.
enum ChangedNeedsInputs: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS915", .notice,
    message: (
      en: "The document \"{document}\" has changed since the needs \"{needs}\" were scored from it.",
      fa: "سند «{document}» پس از امتیازدهی نیازهای «{needs}» تغییر کرده است."
    ),
    hint: (
      en: "Score the needs again, if the change matters.",
      fa: "اگر تغییر مهم است، نیازها را دوباره امتیاز دهید."
    ),
    reason: (
      en: """
      Scored needs record the digests of their inputs. If a document no longer says the same, \
      scores and ranks may be others.
      """,
      fa: """
      سند نیازها چکیده سندهای ورودی را ثبت می‌کند. اگر سندی دیگر همان را نگوید، امتیازها و رتبه‌ها \
      شاید چیز دیگری باشد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let digests = Dictionary(
      contents.documents.compactMap { document in document.id.map { ($0, document.digest) } },
      uniquingKeysWith: { first, _ in first })
    return contents.dossier.decidingNeeds.flatMap { needs -> [Finding] in
      let rows =
        contents.element(at: needs.location)?.children(named: "provenance").first?.children(named: "input")
        ?? []
      return (needs.provenance?.inputs ?? []).compactMap { input in
        guard let digest = digests[input.document], digest != input.digest else { return nil }
        let row = rows.first { $0.identifier("document") == input.document }
        return Finding(
          rule, at: row?.location(of: "digest") ?? needs.location,
          subject: "needs/\(needs.id)/\(input.document)",
          ["document": input.document.text, "needs": needs.id.text])
      }
    }
  }
}
