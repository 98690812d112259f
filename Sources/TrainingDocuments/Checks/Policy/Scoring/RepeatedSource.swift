import Diagnostics
import TrainingModel
import XMLStreams

/// A policy says once what it says of a source of ratings, for all domains and for each domain.
enum RepeatedSource: DossierCheck {
  static let rule = DiagnosticRule(
    "POL526", .error,
    message: (
      en: "The source {source} has a second row{domainEn}; the first is at {first}.",
      fa: "منبع {source}{domainFa} سطر دومی دارد؛ نخستین سطر در {first} است."
    ),
    hint: (
      en: "Keep one of the two, or name another domain.",
      fa: "یکی از دو سطر را نگه دارید یا حوزه دیگری بنویسید."
    ),
    reason: (
      en: """
      The weight of a source decides how far it moves the current level. Which of two weights is \
      meant cannot be guessed, and the ranking of needs depends on it.
      """,
      fa: """
      وزن هر منبع تعیین می‌کند که سطح کنونی را چه اندازه جابه‌جا کند. نمی‌توان حدس زد کدام‌یک از دو \
      وزن منظور است و رتبه‌بندی نیازها به آن بستگی دارد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    struct Key: Hashable {
      let source: RatingSource
      let domain: Identifier?
    }
    return contents.policies.flatMap { policy -> [Finding] in
      var first: [Key: SourceLocation] = [:]
      return contents.scoringRows("source", of: policy).compactMap { row in
        guard let source = row.choice("name", RatingSource.self) else { return nil }
        let key = Key(source: source, domain: row.identifier("domain"))
        guard let other = first[key] else {
          first[key] = row.location
          return nil
        }
        return Finding(
          rule, at: row.location, subject: "policy/\(policy.id)/scoring/\(source.rawValue)",
          [
            "source": source.rawValue, "first": other.text,
            "domainEn": key.domain.map { " for the domain \"\($0)\"" } ?? "",
            "domainFa": key.domain.map { " برای حوزه «\($0)»" } ?? "",
          ])
      }
    }
  }
}

extension DossierContents {
  /// The elements of a name in a policy's rule of scoring, in the order of the document.
  func scoringRows(_ name: String, of policy: Policy) -> [XMLElement] {
    policy.scoring.location.flatMap { element(at: $0) }?.children(named: name) ?? []
  }
}
