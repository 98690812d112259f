import Diagnostics
import TrainingModel

/// Some criterion weighs something.
enum CriterionWeights: DossierCheck {
  static let rule = DiagnosticRule(
    "POL527", .error,
    message: (
      en: "All criteria have the weight 0, so no need scores anything.",
      fa: "وزن همه معیارها صفر است، پس هیچ نیازی امتیازی نمی‌گیرد."
    ),
    hint: (
      en: "Give at least one criterion a weight above 0, or compare the criteria in judgement elements.",
      fa: "دست‌کم به یک معیار وزنی بیش از صفر بدهید یا معیارها را با عنصر judgement بسنجید."
    ),
    reason: (
      en: """
      Weights are taken in proportion to their sum. If that is 0, there is no proportion, and all \
      needs would share the first rank.
      """,
      fa: """
      وزن‌ها به نسبت جمعشان به کار می‌رود. اگر جمع صفر باشد نسبتی در کار نیست و همه نیازها در رتبه \
      نخست شریک می‌شوند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.compactMap { policy in
      let criteria = policy.scoring.criteria
      guard let first = criteria.map(\.location).compactMap({ $0 }).min(),
        policy.scoring.options.judgements.isEmpty, criteria.allSatisfy({ $0.weight == .zero })
      else { return nil }
      return Finding(
        rule, at: contents.place(of: "weight", at: first), subject: "policy/\(policy.id)/scoring/criteria")
    }
  }
}
