import Diagnostics
import TrainingModel
import XMLStreams

/// The scoring method exists, and some source of ratings counts.
enum ScoringRules: DossierCheck {
  static let method = DiagnosticRule(
    "POL508", .error,
    message: (
      en: "There is no scoring method \"{method}\".",
      fa: "روش امتیازدهی «{method}» وجود ندارد."
    ),
    hint: (
      en: "Write one of: {methods}.",
      fa: "یکی از این‌ها را بنویسید: {methods}."
    ),
    reason: (
      en: """
      The method decides which needs come first. A name that is not known must not be replaced by \
      another method in silence.
      """,
      fa: """
      روش امتیازدهی تعیین می‌کند کدام نیازها مقدم باشند. نامی ناشناخته نباید بی‌خبر با روش دیگری \
      جایگزین شود.
      """
    )
  )

  static let weights = DiagnosticRule(
    "POL509", .error,
    message: (
      en: "Every source of ratings has the weight 0{domainEn}, so no rating counts.",
      fa: "وزن همه منابع ارزیابی{domainFa} صفر است، پس هیچ ارزیابی‌ای به حساب نمی‌آید."
    ),
    hint: (
      en: "Give at least one source a weight above 0.",
      fa: "دست‌کم به یک منبع وزنی بیش از صفر بدهید."
    ),
    reason: (
      en: """
      The current level is the mean of ratings by the credibility of their sources. If none is \
      credible, there is no level, no gap and no need.
      """,
      fa: """
      سطح کنونی میانگین ارزیابی‌ها بر پایه اعتبار منبع آن‌هاست. اگر هیچ منبعی معتبر نباشد، نه سطحی \
      هست، نه شکافی و نه نیازی.
      """
    )
  )

  static var rules: [DiagnosticRule] { [method, weights] }

  /// The methods of this version.
  static let methods = NeedMethod.allCases.map(\.rawValue)

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      let scoring = policy.scoring
      guard let location = scoring.location else { return [] }
      var findings: [Finding] = []
      if let stated = scoring.statedMethod, !methods.contains(stated) {
        findings.append(
          Finding(
            method, at: contents.place(of: "method", at: location), subject: "policy/\(policy.id)/scoring",
            ["method": stated, "methods": methods.joined(separator: ", ")]))
      }
      findings += uselessDomains(policy, contents).map { domain in
        let row = contents.scoringRows("source", of: policy).first { $0.identifier("domain") == domain }
        return Finding(
          weights, at: domain == nil ? location : row?.location ?? location,
          subject: "policy/\(policy.id)/scoring\(domain.map { "/\($0)" } ?? "")",
          [
            "domainEn": domain.map { " in the domain \"\($0)\"" } ?? "",
            "domainFa": domain.map { " در حوزه «\($0)»" } ?? "",
          ])
      }
      return findings
    }
  }

  /// Domains in which no source counts; `nil` alone if none counts in all that no row names.
  private static func uselessDomains(_ policy: Policy, _ contents: DossierContents) -> [Identifier?] {
    let scoring = policy.scoring
    func isUseless(_ domain: Identifier?) -> Bool {
      RatingSource.allCases.allSatisfy { scoring.rule(of: $0, in: domain)?.weight == .zero }
    }
    let named = Set(scoring.sources.compactMap(\.domain))
    let declared = contents.dossier.domains.map(\.id)
    let namesAll = !declared.isEmpty && declared.allSatisfy(named.contains)
    if !namesAll, isUseless(nil) { return [nil] }
    return named.sorted().filter(isUseless)
  }
}
