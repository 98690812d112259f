import Diagnostics
import TrainingModel
import XMLStreams

/// Segments of diminishing returns cover everybody, and never rise.
enum SegmentRules: DossierCheck {
  static let sum = DiagnosticRule(
    "POL506", .error,
    message: (
      en: "The shares of the segments add up to {sum}, not to 1.",
      fa: "جمع سهم بخش‌ها (segment) برابر {sum} است، نه ۱."
    ),
    hint: (
      en: "Change the shares so that they add up to 1.",
      fa: "سهم‌ها را طوری تغییر دهید که جمعشان ۱ شود."
    ),
    reason: (
      en: """
      The segments divide the people who need a step. If they cover less than all, the rest would \
      count for nothing; if more, some would count twice.
      """,
      fa: """
      بخش‌ها افراد نیازمند هر گام را تقسیم می‌کنند. اگر کمتر از همه را بپوشانند، باقی به حساب \
      نمی‌آیند و اگر بیشتر، برخی دو بار شمرده می‌شوند.
      """
    )
  )

  static let rising = DiagnosticRule(
    "POL507", .error,
    message: (
      en: "The value of segment {number} is {value}, more than {before} of the one before it.",
      fa: "ارزش بخش {number} برابر {value} است که از {before}، ارزش بخش پیش از آن، بیشتر است."
    ),
    hint: (
      en: "Put the segments in order, the most valuable first.",
      fa: "بخش‌ها را به ترتیب ارزش، از بیشترین، بنویسید."
    ),
    reason: (
      en: """
      Closing the need of the first people is worth most. If later ones were worth more, the plan \
      would gain by filling one unit wholly and leaving the others without anything, against what \
      segments are for.
      """,
      fa: """
      رفع نیاز نخستین افراد بیشترین ارزش را دارد. اگر افراد بعدی ارزش بیشتری داشتند، برنامه با پر \
      کردن یک واحد و رها کردن بقیه سود می‌برد که خلاف هدف بخش‌هاست.
      """
    )
  )

  static var rules: [DiagnosticRule] { [sum, rising] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      guard let location = policy.objective.location else { return [] }
      let segments = policy.objective.segments
      let elements = contents.element(at: location)?.children(named: "segment") ?? []
      var findings: [Finding] = []
      let total = Share(units: segments.reduce(0) { $0 + $1.share.units })
      if total != .one {
        findings.append(
          Finding(
            sum, at: elements.first?.location(of: "share") ?? location,
            subject: "policy/\(policy.id)/segments",
            ["sum": total.text]))
      }
      for (index, pair) in zip(segments, segments.dropFirst()).enumerated() where pair.1.value > pair.0.value
      {
        let place =
          elements.indices.contains(index + 1) ? elements[index + 1].location(of: "value") : location
        findings.append(
          Finding(
            rising, at: place, subject: "policy/\(policy.id)/segments",
            ["number": "\(index + 2)", "value": pair.1.value.text, "before": pair.0.value.text]))
      }
      return findings
    }
  }
}
