package import Diagnostics
import TrainingModel

/// What one must know to read figures of many submissions: which of them count more than once, and which not at all.
package enum AcrossRemarks {
  package static let all = [repeated, unjudged]

  static let repeated = DiagnosticRule(
    "REV105", .warning,
    message: (
      en:
        "{count} submissions are of one organization, {organization}: {names}{moreEn}. Medians and sums count each.",
      fa: "{count} ارسال از یک سازمان است، {organization}: {names}{moreFa}. میانه‌ها و جمع‌ها هر یک را می‌شمارد."
    ),
    hint: (
      en: "Keep one submission of each organization in the folder.",
      fa: "از هر سازمان یک ارسال در پوشه بگذارید."
    ),
    reason: (
      en: """
      Prices stand out against the median of all submissions. A program that is there three times is its own median.
      """,
      fa: """
      قیمت‌ها در برابر میانه همه ارسال‌ها سنجیده می‌شود. برنامه‌ای که سه بار آمده باشد خود میانه خویش است.
      """
    ))

  static let unjudged = DiagnosticRule(
    "REV106", .warning,
    message: (
      en:
        "Submissions without a program that could be judged: {count} ({names}{moreEn}). They have no figures here.",
      fa: "ارسال‌های بدون برنامه‌ای که بتوان داوری کرد: {count} ({names}{moreFa}). این‌ها در اینجا رقمی ندارند."
    ),
    hint: (
      en: "Review them one by one with --submission, which shows what is wrong.",
      fa: "هر یک را جداگانه با --submission بازبینی کنید تا ایرادش دیده شود."
    ),
    reason: (
      en: """
      What cannot be read is not nothing: an empty place in the table is unknown, and such a submission is in no median.
      """,
      fa: """
      آنچه خوانده نشود صفر نیست: جای خالی جدول یعنی نامعلوم، و چنین ارسالی در هیچ میانه‌ای نیست.
      """
    ))

  /// Names that are listed; the others are counted.
  private static let most = 10

  /// The remarks on figures, which are in the order of names.
  static func findings(on cities: [CityFigures]) -> [Finding] {
    var findings: [Finding] = []
    let byOrganization = Dictionary(grouping: cities.filter(\.hasProgram), by: \.organization)
    for organization in byOrganization.keys.sorted() {
      guard let own = byOrganization[organization], own.count > 1 else { continue }
      findings.append(
        finding(
          repeated, own, subject: "organization/\(organization)",
          ["organization": organization.text.printable]))
    }
    let others = cities.filter { !$0.isJudged }
    if !others.isEmpty { findings.append(finding(unjudged, others, subject: "submissions")) }
    return findings
  }

  private static func finding(
    _ rule: DiagnosticRule, _ cities: [CityFigures], subject: String, _ arguments: [String: String] = [:]
  ) -> Finding {
    let shown = cities.prefix(most).map(\.name.printable)
    let rest = cities.count - shown.count
    let own = ["count": AmountText.grouped(cities.count)].merging(arguments) { $1 }
    return Finding(
      rule, at: nil, subject: subject,
      english: own.merging([
        "names": shown.joined(separator: ", "), "moreEn": rest > 0 ? " and \(rest) more" : "",
      ]) { $1 },
      persian: own.merging([
        "names": shown.joined(separator: "، "), "moreFa": rest > 0 ? " و \(rest) مورد دیگر" : "",
      ]) { $1 })
  }
}
