public import Diagnostics
import TrainingModel

/// What scoring can find: family SCO.
public enum ScoringDiagnostics {
  /// Every rule of this family.
  public static let all: [DiagnosticRule] = [inconsistent, inapplicable, constant, noPolicy]

  static let inconsistent = DiagnosticRule(
    "SCO101", .warning,
    message: (
      en: """
      The judgements of criteria contradict one another: their consistency ratio is {ratio} (random index {table}), \
      above 0.10.
      """,
      fa: "داوری‌های معیارها با هم ناسازگارند: نسبت سازگاری {ratio} (شاخص تصادفی {table}) و بیش از ۰٫۱۰ است."
    ),
    hint: (
      en:
        "Ask the judges to look again at the pairs that they find hardest, until the ratio is at most 0.10.",
      fa: "از داوران بخواهید زوج‌های دشوار را دوباره بسنجند تا نسبت به ۰٫۱۰ یا کمتر برسد."
    ),
    reason: (
      en: """
      Weights are made from judgements in pairs (Saaty 1980). If A is twice B and B twice C, A should be four times C; \
      the more judgements depart from that, the less the weights mean. Saaty's limit is a tenth of what random \
      judgements have.
      """,
      fa: """
      وزن‌ها از داوری‌های زوجی ساخته می‌شوند (Saaty 1980). اگر الف دو برابر ب و ب دو برابر ج باشد، الف باید چهار برابر \
      ج باشد؛ هرچه داوری‌ها از این دورتر باشند وزن‌ها بی‌معناتر می‌شوند. حد ساعتی یک‌دهم داوری‌های تصادفی است.
      """
    ))

  static let inapplicable = DiagnosticRule(
    "SCO102", .error,
    message: (
      en: "The method {method} cannot be applied: {reasonEn}.",
      fa: "روش {method} قابل اجرا نیست: {reasonFa}."
    ),
    hint: (
      en: "Correct the policy's scoring element, or choose another method.",
      fa: "عنصر scoring سیاست را اصلاح کنید یا روش دیگری برگزینید."
    ),
    reason: (
      en:
        "A method whose weights, thresholds or judgements say nothing must not be replaced by another in silence.",
      fa: "روشی که وزن‌ها، آستانه‌ها یا داوری‌هایش چیزی نمی‌گویند نباید بی‌صدا با روش دیگری عوض شود."
    ))

  static let constant = DiagnosticRule(
    "SCO103", .warning,
    message: (
      en: "The criterion \"{criterion}\" has the same value for every need, so it decides nothing.",
      fa: "معیار «{criterion}» برای همه نیازها یک مقدار دارد و چیزی را تعیین نمی‌کند."
    ),
    hint: (
      en: "Name the documents that say more, or leave the criterion out.",
      fa: "سندهایی را که آن را مشخص می‌کنند نام ببرید یا معیار را بردارید."
    ),
    reason: (
      en:
        "It tells no need from another: the other criteria decide alone, and its weight shifts all scores alike.",
      fa:
        "این معیار هیچ نیازی را از دیگری جدا نمی‌کند: معیارهای دیگر به‌تنهایی تصمیم می‌گیرند و وزن آن همه امتیازها را یکسان جابه‌جا می‌کند."
    ))
}

extension NeedsScoringError {
  /// The error as a finding.
  public func finding(method: String) -> Finding {
    let reason = reason
    return Finding(
      ScoringDiagnostics.inapplicable, at: nil, subject: "policy",
      ["method": method, "reasonEn": reason.en, "reasonFa": reason.fa])
  }

  private var reason: (en: String, fa: String) {
    switch self {
    case .weightless: ("the weights of all criteria are zero", "وزن همه معیارها صفر است")
    case .thresholds(let id):
      (
        "the thresholds of criterion \"\(id)\" do not fit its preference",
        "آستانه‌های معیار «\(id)» با ترجیح آن نمی‌خواند"
      )
    case .judgements(.notConnected):
      (
        "the judgements leave criteria that no chain of pairs connects",
        "داوری‌های یک داور همه معیارها را به هم پیوند نمی‌دهد"
      )
    case .judgements:
      ("the judgements make no reciprocal matrix", "داوری‌ها ماتریس معکوس‌پذیر نمی‌سازند")
    case .unknownCriterion(let id):
      ("a judgement names \"\(id)\", which is no criterion", "داوری «\(id)» را نام می‌برد که معیار نیست")
    case .decisionTable:
      (
        "the decision table leaves cases open or decides one twice",
        "جدول تصمیم حالتی را باز می‌گذارد یا دوگانه می‌گوید"
      )
    case .scoredElsewhere(let method):
      (
        "the needs were scored elsewhere by the method \(method.rawValue), and there are no ratings to score them again",
        "نیازها جای دیگری با روش \(method.rawValue) امتیاز گرفته‌اند و برای امتیازدهی دوباره ارزیابی‌ای نیست"
      )
    case .survey:
      ("a group is too large to be analysed as a survey", "گروهی برای تحلیل پیمایشی بیش از اندازه بزرگ است")
    case .tooLarge(let id):
      ("criterion \"\(id)\" has too large a value", "مقدار معیار «\(id)» بیش از اندازه بزرگ است")
    }
  }
}

extension NeedsAssessment {
  /// What is doubtful about the criteria by which needs are scored: judgements that contradict one another, criteria
  /// that decide nothing. Nothing for methods that weigh no criteria.
  public var findings: [Finding] {
    get throws(NeedsScoringError) {
      guard scoring.method.weighsCriteria else { return [] }
      let weights = try CriterionWeights(scoring)
      var findings: [Finding] = []
      if let ratio = weights.consistencyRatio, ratio > CriterionWeights.largestRatio {
        findings.append(
          Finding(
            ScoringDiagnostics.inconsistent, at: scoring.location, subject: "policy/scoring",
            [
              "ratio": DecimalText.exact(units: max(101, Int((ratio * 1000).rounded())), scale: 1000),
              "table": scoring.options.randomIndex.rawValue,
            ]))
      }
      let table = CriterionTable(needs, context)
      let ranked = MethodScoring(needs: needs, context: context, scoring: scoring).rankedRows
      var isRanked = [Bool](repeating: false, count: needs.rows.count)
      for row in ranked { isRanked[row] = true }
      for criterion in weights.criteria where needs.count > 1 {
        let column = table.filledColumn(criterion.measure, meanOf: ranked).enumerated().filter {
          isRanked[$0.offset]
        }.map(\.element)
        guard column.count > 1, column.allSatisfy({ $0 == column[0] }) else { continue }
        findings.append(
          Finding(
            ScoringDiagnostics.constant, at: criterion.location, subject: "criterion/\(criterion.id)",
            ["criterion": criterion.id.text]))
      }
      return findings
    }
  }
}
