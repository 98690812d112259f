import Diagnostics
import TrainingModel
import XMLStreams

/// A judge compares different criteria, and says of a pair one thing only.
enum JudgementPairs: DossierCheck {
  static let itself = DiagnosticRule(
    "POL533", .error,
    message: (
      en: "The judge \"{judge}\" compares the criterion \"{criterion}\" with itself.",
      fa: "داور «{judge}» معیار «{criterion}» را با خودش سنجیده است."
    ),
    hint: (
      en: "Correct criterion or other, or remove the row.",
      fa: "criterion یا other را اصلاح کنید یا سطر را حذف کنید."
    ),
    reason: (
      en: """
      Everything is as important as itself; nobody needs to be asked. Such a row is a slip, and the \
      comparison that was meant is missing.
      """,
      fa: """
      هر چیزی به اندازه خودش مهم است و پرسیدن ندارد. چنین سطری لغزش است و سنجشی که منظور بوده جا \
      مانده است.
      """
    )
  )

  static let contradiction = DiagnosticRule(
    "POL534", .error,
    message: (
      en: """
      The judge "{judge}" holds "{criterion}" to be {ratio} times as important as "{other}", but the other way \
      round {reverse} times ({first}): the matrix is not reciprocal.
      """,
      fa: """
      از نگاه داور «{judge}» معیار «{criterion}» {ratio} برابر «{other}» مهم است، ولی در جهت عکس {reverse} برابر \
      ({first}): ماتریس شرط معکوسی را ندارد.
      """
    ),
    hint: (
      en: "Keep one of the two rows; the other follows from it.",
      fa: "یکی از دو سطر را نگه دارید؛ دیگری از آن نتیجه می‌شود."
    ),
    reason: (
      en: """
      If one thing is three times as important as another, that one is a third as important. \
      Weights are made from matrices in which this holds of every pair; of two answers that differ \
      nobody can tell which is meant.
      """,
      fa: """
      اگر چیزی سه برابر دیگری مهم باشد، اهمیت دیگری یک‌سوم آن است. وزن‌ها از ماتریس‌هایی ساخته \
      می‌شود که این درباره همه جفت‌هایشان برقرار است؛ از دو پاسخ ناهمخوان معلوم نیست کدام منظور \
      است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [itself, contradiction] }

  static func findings(in contents: DossierContents) -> [Finding] {
    struct Pair: Hashable {
      let judge: Identifier
      let criterion: Identifier
      let other: Identifier
    }
    return contents.policies.flatMap { policy -> [Finding] in
      var known: [Pair: (ratio: Judgement.Ratio, text: String, place: SourceLocation)] = [:]
      var findings: [Finding] = []
      for row in contents.scoringRows("judgement", of: policy) {
        guard let judge = row.identifier("judge"), let criterion = row.identifier("criterion"),
          let other = row.identifier("other"), let text = row["ratio"], let ratio = row.ratio("ratio")
        else { continue }
        let subject = "policy/\(policy.id)/judgement/\(judge)/\(criterion)/\(other)"
        if criterion == other {
          findings.append(
            Finding(
              itself, at: row.location(of: "other"), subject: subject,
              ["judge": judge.text, "criterion": criterion.text]))
          continue
        }
        let reverse = known[Pair(judge: judge, criterion: other, other: criterion)]
        if let reverse, !ratio.isReciprocal(to: reverse.ratio) {
          findings.append(
            Finding(
              contradiction, at: row.location(of: "ratio"), subject: subject,
              [
                "judge": judge.text, "criterion": criterion.text, "other": other.text, "ratio": text,
                "reverse": reverse.text, "first": reverse.place.text,
              ]))
        }
        let pair = Pair(judge: judge, criterion: criterion, other: other)
        known[pair] = known[pair] ?? (ratio, text, row.location)
      }
      return findings
    }
  }
}

extension Judgement.Ratio {
  /// Whether each is one divided by the other.
  fileprivate func isReciprocal(to other: Self) -> Bool {
    numerator * other.numerator == denominator * other.denominator
  }
}
