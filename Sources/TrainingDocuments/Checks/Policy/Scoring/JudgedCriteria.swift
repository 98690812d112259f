import Diagnostics
import TrainingModel
import XMLStreams

/// Judgements lead from every criterion to every other, and stand in place of weights.
enum JudgedCriteria: DossierCheck {
  static let unconnected = DiagnosticRule(
    "POL535", .error,
    message: (
      en: "No judgement connects the criterion \"{criterion}\" with \"{first}\", not even by way of others.",
      fa: "هیچ داوری‌ای معیار «{criterion}» را، حتی با واسطه، به «{first}» پیوند نمی‌دهد."
    ),
    hint: (
      en: "Have one more pair of criteria compared, or remove the criterion.",
      fa: "جفت دیگری از معیارها را بسنجید یا معیار را حذف کنید."
    ),
    reason: (
      en: """
      Not every pair has to be compared, but weights follow only where a chain of comparisons leads \
      from each criterion to each other. Between two groups without a chain any proportion would fit.
      """,
      fa: """
      لازم نیست همه جفت‌ها سنجیده شود، ولی وزن‌ها تنها زمانی معین است که زنجیره‌ای از سنجش‌ها هر \
      معیار را به معیارهای دیگر برساند. میان دو گروهِ بی‌پیوند هر نسبتی ممکن است.
      """
    )
  )

  static let replaced = DiagnosticRule(
    "POL536", .notice,
    message: (
      en: "The policy has judgements, so the weights that its criteria state are not used: {criteria}.",
      fa: "سیاست داوری دارد، پس وزن‌هایی که معیارهایش نوشته‌اند به کار نمی‌رود: {criteria}."
    ),
    hint: (
      en: "Remove the weights, or the judgements.",
      fa: "وزن‌ها یا داوری‌ها را حذف کنید."
    ),
    reason: (
      en: """
      Weights come from the judgements of pairs or from the policy directly, not from both. Whoever \
      reads the policy should see those that count.
      """,
      fa: """
      وزن‌ها یا از داوری درباره جفت‌ها می‌آید یا مستقیم از سیاست، نه از هر دو. خواننده سیاست باید \
      همان‌هایی را ببیند که به حساب می‌آید.
      """
    )
  )

  static var rules: [DiagnosticRule] { [unconnected, replaced] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      let judgements = policy.scoring.options.judgements
      if judgements.isEmpty { return [] }
      var findings = isolated(policy.scoring.criteria, judgements).map { criterion, first in
        Finding(
          unconnected, at: criterion.location, subject: "criterion/\(criterion.id)",
          ["criterion": criterion.id.text, "first": first.id.text])
      }
      let weighted = contents.scoringRows("criterion", of: policy).filter { $0["weight"] != nil }
      if let first = weighted.first {
        findings.append(
          Finding(
            replaced, at: first.location(of: "weight"), subject: "policy/\(policy.id)/scoring/weights",
            ["criteria": weighted.compactMap { $0["id"] }.joined(separator: ", ")]))
      }
      return findings
    }
  }

  /// Of each group of criteria that no judgement connects with the first criterion, the first; with that first one.
  private static func isolated(
    _ criteria: [Criterion], _ judgements: [Judgement]
  ) -> [(criterion: Criterion, first: Criterion)] {
    guard let first = criteria.first else { return [] }
    var neighbours: [Identifier: [Identifier]] = [:]
    for judgement in judgements {
      neighbours[judgement.criterion, default: []].append(judgement.other)
      neighbours[judgement.other, default: []].append(judgement.criterion)
    }
    var reached: Set<Identifier> = []
    var result: [(criterion: Criterion, first: Criterion)] = []
    for criterion in criteria where reached.insert(criterion.id).inserted {
      if criterion.id != first.id { result.append((criterion, first)) }
      var open = [criterion.id]
      while let id = open.popLast() {
        for next in neighbours[id] ?? [] where reached.insert(next).inserted { open.append(next) }
      }
    }
    return result
  }
}
