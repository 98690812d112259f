import Diagnostics
import TrainingModel
import XMLStreams

/// Hours of a program are whole quarter-hours, and no amount is negative or beyond all measure. The schema
/// allows any decimal, because tiers need them; applied while the program is decoded.
enum ImpossibleAmount: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG812", .error,
    message: (
      en: "The program states {attribute}=\"{value}\", {whyEn}.",
      fa: "برنامه {attribute}=\"{value}\" را اعلام کرده است که {whyFa}."
    ),
    hint: (
      en: """
      Correct the amount; hours are written in quarters (1.25, 1.5, 1.75), and amounts without a \
      minus.
      """,
      fa: "مقدار را اصلاح کنید؛ ساعت به ربع نوشته می‌شود (1.25، 1.5، 1.75) و مقدارها منفی نیستند."
    ),
    reason: (
      en: """
      Hours are counted in whole quarters of an hour, needs in millionths, both exactly. An amount \
      that cannot be held exactly could not be compared with what the offerings add up to.
      """,
      fa: """
      ساعت‌ها به ربعِ ساعت و نیازها به میلیونیم و هر دو دقیق شمرده می‌شوند. مقداری را که نتوان \
      دقیق نگه داشت، نمی‌توان با جمع برگزاری‌ها مقایسه کرد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  /// Reports the amount and that its element cannot be decoded. What is no decimal was reported by the
  /// schema.
  static func report<Amount: ExactQuantity>(
    _ text: String, _ attribute: String, in element: XMLElement, of _: Amount.Type, about owner: Subject,
    in draft: inout DossierDraft
  ) {
    let magnitude = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isDecimal = magnitude.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isDecimal, !magnitude.isEmpty else { return }
    let why: (en: String, fa: String) =
      if text.hasPrefix("-") {
        ("a negative amount", "مقداری منفی است")
      } else if Amount.scale == Hours.scale, NeedAmount(decimal: magnitude) != nil {
        ("which is no whole number of quarter-hours", "ضریبی از ربع ساعت نیست")
      } else {
        ("which is larger than any program can be", "از اندازه هر برنامه‌ای بزرگ‌تر است")
      }
    draft.report(
      rule, at: element.location(of: attribute), about: owner,
      ["attribute": attribute, "value": text, "whyEn": why.en, "whyFa": why.fa])
    draft.lose(.program, in: element.location.file)
  }
}
