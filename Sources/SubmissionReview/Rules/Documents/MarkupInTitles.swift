package import Diagnostics
import TrainingModel

/// Titles are words, not markup and not formulas.
package enum MarkupInTitles: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB111", .should, reads: [],
    message: (
      en: "The title of \"{id}\" holds {whatEn}: {title}", fa: "عنوان «{id}» {whatFa} دارد: {title}"
    ),
    hint: (en: "Write the title in plain words.", fa: "عنوان را به واژه‌های ساده بنویسید."),
    reason: (
      en: """
      Letters, pages and spreadsheets are made from titles. Sanj escapes them everywhere, but others who take \
      them over may not.
      """,
      fa: """
      نامه‌ها، صفحه‌ها و صفحه‌گسترده‌ها از عنوان‌ها ساخته می‌شود. سنج همه‌جا آن‌ها را بی‌خطر می‌کند، ولی \
      دیگران شاید نکنند.
      """
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    let dossier = ground.dossier
    var titled: [(kind: String, id: Identifier, title: LocalizedText, place: SourceLocation)] = []
    titled += ground.programs.map { ("program", $0.id, $0.title, $0.location) }
    titled += dossier.courses.map { ("course", $0.id, $0.title, $0.location) }
    titled += dossier.organizations.map { ("organization", $0.id, $0.title, $0.location) }
    titled += dossier.roles.map { ("role", $0.id, $0.title, $0.location) }
    return titled.filter { ground.ownFiles.contains($0.place.file) }.compactMap { kind, id, title, place in
      for text in [title.fa, title.en] {
        guard let text, let what = fault(of: text) else { continue }
        var finding = RuleFinding(
          "\(kind)/\(id)", at: place, ["id": id.text, "title": text],
          evidence: [Evidence(.title, text: text, at: place)])
        finding.english["whatEn"] = what.en
        finding.persian["whatFa"] = what.fa
        return finding
      }
      return nil
    }
  }

  private static func fault(of text: String) -> (en: String, fa: String)? {
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      return ("what a spreadsheet takes for a formula", "چیزی که صفحه‌گسترده فرمول می‌پندارد")
    }
    guard let open = text.firstIndex(of: "<"), text[open...].contains(">") else { return nil }
    return ("markup", "نشانه‌گذاری")
  }
}
