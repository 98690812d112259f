import Diagnostics
import TrainingModel
import XMLStreams

/// The totals of a program are the sums of its offerings, and no part is larger than its whole.
enum TotalsMatch: DossierCheck {
  static let sum = DiagnosticRule(
    "PRG805", .error,
    message: (
      en: "The totals state {attribute}=\"{stated}\", but the offerings make {actual}.",
      fa: "در totals آمده است {attribute}=\"{stated}\"، ولی جمع برگزاری‌ها {actual} است."
    ),
    hint: (
      en: "Correct {attribute}, or the offerings.",
      fa: "{attribute} یا برگزاری‌ها را اصلاح کنید."
    ),
    reason: (
      en: """
      The totals are what is read first and compared with the budget. If they are not the sums, \
      something was changed after they were written.
      """,
      fa: """
      جمع‌ها نخست خوانده و با بودجه مقایسه می‌شوند. اگر با برگزاری‌ها نخوانند، پس از نوشتن آن‌ها \
      چیزی تغییر کرده است.
      """
    )
  )

  static let part = DiagnosticRule(
    "PRG813", .error,
    message: (
      en: "The totals state {attribute}=\"{stated}\", more than {whole}=\"{limit}\".",
      fa: "در totals آمده است {attribute}=\"{stated}\" که از {whole}=\"{limit}\" بیشتر است."
    ),
    hint: (
      en: "Correct one of the two.",
      fa: "یکی از این دو را اصلاح کنید."
    ),
    reason: (
      en: """
      No more need can be closed than was found, and no more new managers onboarded than there \
      are.
      """,
      fa: """
      نه نیازی بیش از آنچه یافته شده رفع می‌شود و نه مدیران جدیدی بیش از آنچه هستند بدو خدمت \
      می‌بینند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [sum, part] }
  static var needs: Set<DocumentKind> { [.program] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.dossier.programs.flatMap { program -> [Finding] in
      guard let totals = program.totals else { return [] }
      let element = contents.element(at: program.location)?.children(named: "totals").first
      func finding(_ rule: DiagnosticRule, _ attribute: String, _ arguments: [String: String]) -> Finding {
        Finding(
          rule, at: element?.location(of: attribute) ?? program.location,
          subject: "program/\(program.id)/\(attribute)",
          arguments.merging(["attribute": attribute]) { $1 })
      }
      var findings: [Finding] = []
      func compare(_ attribute: String, _ stated: Int, _ values: [Int], text: (Int) -> String = { "\($0)" }) {
        let actual = exactSum(values)
        guard actual != stated else { return }
        findings.append(
          finding(
            sum, attribute,
            ["stated": text(stated), "actual": actual.map(text) ?? "> \(text(.max))"]))
      }
      compare("offerings", totals.offerings, [program.offerings.count])
      compare("sessions", totals.sessions, program.offerings.map(\.sessions))
      compare("seats", totals.seats, program.offerings.map(\.seatCount))
      compare("hours", totals.hours.units, program.offerings.map(\.hours.units)) { Hours(units: $0).text }
      compare("cost", totals.cost, program.offerings.map(\.cost))
      if totals.needClosed > totals.needTotal, element?["needTotal"] != nil {
        findings.append(
          finding(
            part, "needClosed",
            ["stated": totals.needClosed.text, "whole": "needTotal", "limit": totals.needTotal.text]))
      }
      if totals.newManagersOnboarded > totals.newManagers, element?["newManagers"] != nil {
        findings.append(
          finding(
            part, "newManagersOnboarded",
            [
              "stated": "\(totals.newManagersOnboarded)", "whole": "newManagers",
              "limit": "\(totals.newManagers)",
            ]))
      }
      return findings
    }
  }

  /// The sum, or `nil` if it is too large to be held.
  private static func exactSum(_ values: [Int]) -> Int? {
    var sum = 0
    for value in values {
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
