import Diagnostics
import TrainingModel

/// Nobody's need is counted twice.
enum RepeatedNeed: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS904", .error,
    message: (
      en: "This {rowEn} of \"{need}\" is counted already by the row at {first}.",
      fa: "این {rowFa} از «{need}» پیش‌تر در سطر {first} شمرده شده است."
    ),
    hint: (
      en: "Remove one of the two, or one of two documents that overlap.",
      fa: "یکی از آن دو، یا یکی از دو سند هم‌پوشان را بردارید."
    ),
    reason: (
      en: """
      A need that is counted twice draws twice the seats and money; which of the rows is right, \
      only its author knows.
      """,
      fa: "نیازی که دو بار شمرده شود دو برابر صندلی و پول می‌گیرد؛ درستیِ هر سطر را تنها نویسنده آن می‌داند."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  private struct StandingKey: Hashable {
    let need: NeedKey
    let holders: Standing.Holders
    let level: Int
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    let documents = contents.comparableNeeds
    var needs: [NeedKey: [SourceLocation]] = [:]
    var standings: [StandingKey: [SourceLocation]] = [:]
    var together: [NeedKey: SourceLocation] = [:]
    var apart: [NeedKey: [SourceLocation]] = [:]
    for document in documents {
      for need in document.needs {
        needs[NeedKey(need), default: []].append(need.location ?? document.location)
      }
      for standing in document.standings {
        let place = standing.location ?? document.location
        let need = NeedKey(standing)
        standings[StandingKey(need: need, holders: standing.holders, level: standing.level), default: []]
          .append(place)
        if standing.holders == .all {
          together[need] = min(together[need] ?? place, place)
        } else {
          apart[need, default: []].append(place)
        }
      }
    }
    var findings = needs.flatMap { repetitions($0.value, of: $0.key, row: ("need", "نیاز")) }
    findings += standings.flatMap { repetitions($0.value, of: $0.key.need, row: standing) }
    for (need, first) in together {
      findings += (apart[need] ?? []).map { finding(at: $0, of: need, row: standing, first: first) }
    }
    return findings
  }

  private static let standing = (en: "standing", fa: "سطح افراد")

  private static func repetitions(
    _ places: [SourceLocation], of need: NeedKey, row: (en: String, fa: String)
  ) -> [Finding] {
    guard places.count > 1, let first = places.min() else { return [] }
    return places.sorted().dropFirst().map { finding(at: $0, of: need, row: row, first: first) }
  }

  private static func finding(
    at place: SourceLocation, of need: NeedKey, row: (en: String, fa: String), first: SourceLocation
  ) -> Finding {
    Finding(
      rule, at: place, subject: "needs/\(need.text)",
      ["rowEn": row.en, "rowFa": row.fa, "need": need.text, "first": first.text])
  }
}
