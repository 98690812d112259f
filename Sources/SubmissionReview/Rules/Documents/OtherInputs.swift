package import Diagnostics
import TrainingModel

/// A program was made from the documents that come with it.
package enum OtherInputs: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB109", .should, reads: [.program],
    message: (
      en: "The program was made from another version of the document \"{document}\" than the one at hand.",
      fa: "برنامه از نسخه دیگری از سند «{document}» ساخته شده است، نه نسخه حاضر."
    ),
    hint: (
      en: "Make the program again from the present documents, or send those from which it was made.",
      fa: "برنامه را از سندهای کنونی دوباره بسازید یا سندهایی را بفرستید که از آن‌ها ساخته شده است."
    ),
    reason: (
      en: """
      A program that answers other needs, prices or dates than those that are sent may not answer these. The \
      digests in its provenance tell.
      """,
      fa: """
      برنامه‌ای که پاسخ نیازها، قیمت‌ها یا تاریخ‌های دیگری است شاید پاسخ این‌ها نباشد. چکیده‌های منشأ \
      برنامه این را نشان می‌دهد.
      """
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    let records = Dictionary(
      ground.dossier.documents.filter { !$0.kind.isResult }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return ground.programs.flatMap { program in
      (program.provenance?.inputs ?? []).compactMap { input in
        guard let record = records[input.document], let digest = record.digest, digest != input.digest else {
          return nil
        }
        return RuleFinding(
          "document/\(input.document)", at: program.location, ["document": input.document.text],
          evidence: [
            Evidence(.stated, text: input.digest, at: program.location),
            Evidence(.digest, text: digest, at: record.location),
          ])
      }
    }
  }
}
