import Diagnostics
import TrainingModel
import XMLStreams

/// An element has one title in each language.
enum TitleLanguages: DossierCheck {
  static let rule = DiagnosticRule(
    "DOS104", .warning,
    message: (
      en: """
      The element "{element}" has a second title in {languageEn}; the first one, "{first}", is \
      used.
      """,
      fa: """
      عنصر «{element}» عنوان دومی به زبان {languageFa} دارد؛ همان عنوان نخست، «{first}»، به کار \
      می‌رود.
      """
    ),
    hint: (
      en: "Keep one title in each language; write further names in a note.",
      fa: "در هر زبان یک عنوان نگه دارید و نام‌های دیگر را در note بنویسید."
    ),
    reason: (
      en: """
      Reports show one name for one thing. A second title in the same language is usually a slip \
      in xml:lang, and the reader of the other language then sees no name at all.
      """,
      fa: """
      گزارش‌ها برای هر چیز یک نام نشان می‌دهند. عنوان دوم به همان زبان معمولاً لغزش در xml:lang \
      است و خواننده زبان دیگر هیچ نامی نمی‌بیند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    var findings: [Finding] = []
    for document in contents.documents {
      visit(document.root, of: document, &findings)
    }
    return findings
  }

  private static func visit(_ element: XMLElement, of document: SourceDocument, _ findings: inout [Finding]) {
    var first: [String: String] = [:]
    for child in element.children {
      guard child.name == "title" else {
        visit(child, of: document, &findings)
        continue
      }
      guard let code = child["xml:lang"], let language = Language(rawValue: code) else { continue }
      guard let other = first[code] else {
        first[code] = child.text
        continue
      }
      findings.append(
        Finding(
          rule, at: child.location,
          subject: "\(element.name)/\(element["id"] ?? element["fund"] ?? document.id?.text ?? "")",
          [
            "element": element.name, "first": other, "languageEn": language == .fa ? "Persian" : "English",
            "languageFa": language == .fa ? "فارسی" : "انگلیسی",
          ]))
    }
  }
}
