import Diagnostics
import TrainingModel
import XMLStreams

/// What is taken off the ratings of a lenient source leaves something of them.
enum Leniency: DossierCheck {
  static let rule = DiagnosticRule(
    "LVL309", .warning,
    message: (
      en: """
      A leniency of {leniency} takes every rating of the source {source}{domainEn} to the lowest level: no scale \
      there spans more than {span} levels.
      """,
      fa: """
      آسان‌گیری {leniency} همه ارزیابی‌های منبع {source}{domainFa} را به پایین‌ترین سطح می‌برد: هیچ مقیاسی در آنجا \
      بیش از {span} سطح دامنه ندارد.
      """
    ),
    hint: (
      en: "Write the leniency in levels of the scale; it is usually a fraction of one.",
      fa: "آسان‌گیری را بر حسب سطح مقیاس بنویسید؛ معمولاً کسری از یک سطح است."
    ),
    reason: (
      en: """
      The correction is meant to undo what a source gives too much on average. If it is as large as \
      the scale, nothing of what the source says is left, and everybody would seem to know nothing.
      """,
      fa: """
      این اصلاح برای کاستن زیادیِ میانگین یک منبع است. اگر به بزرگی مقیاس باشد، از گفته منبع چیزی \
      نمی‌ماند و گویی هیچ‌کس چیزی نمی‌داند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.framework, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy in
      contents.scoringRows("source", of: policy).compactMap { row in
        guard let source = row["name"], let leniency = row.rating("leniency"), leniency.units > 0 else {
          return nil
        }
        let domain = row.identifier("domain")
        let spans = contents.dossier.competencies.filter { domain == nil || $0.domain == domain }
          .compactMap { contents.scale(of: $0.id) }.map { $0.highest - $0.lowest }
        guard let span = spans.max(), leniency.units >= span * Rating.scale else { return nil }
        return Finding(
          rule, at: row.location(of: "leniency"), subject: "policy/\(policy.id)/scoring/\(source)",
          [
            "leniency": leniency.text, "source": source, "span": "\(span)",
            "domainEn": domain.map { " in the domain \"\($0)\"" } ?? "",
            "domainFa": domain.map { " در حوزه «\($0)»" } ?? "",
          ])
      }
    }
  }
}
