import Diagnostics
import TrainingModel

/// A need and the standings of its people say the same.
enum StandingsOfNeed: DossierCheck {
  static let difference = DiagnosticRule(
    "NDS912", .error,
    message: (
      en: "The need states {attribute}=\"{stated}\", but its standings make {actual}.",
      fa: "این نیاز {attribute}=\"{stated}\" را اعلام کرده است، ولی سطح‌های افرادش {actual} می‌شود."
    ),
    hint: (
      en: "Score the needs again, so that both are made from the same ratings.",
      fa: "نیازها را دوباره امتیاز دهید تا هر دو از یک مجموعه ارزیابی ساخته شوند."
    ),
    reason: (
      en: """
      The plan takes what a seat is worth from the need and who needs it from the standings. If the two do not \
      agree, it would close another gap than it counts.
      """,
      fa: """
      برنامه ارزش صندلی را از نیاز و نیازمندان را از سطح‌های افراد می‌گیرد. اگر این دو نخوانند، شکافی جز آنچه می‌شمارد \
      بسته می‌شود.
      """
    )
  )

  static let absent = DiagnosticRule(
    "NDS916", .error,
    message: (
      en: "In \"{need}\" {people} people stand below the required level, but there is no such need.",
      fa: "در «{need}» {people} نفر پایین‌تر از سطح لازم‌اند، ولی چنین نیازی نیامده است."
    ),
    hint: (
      en: "Score the needs again; a document of needs is not shortened by hand.",
      fa: "نیازها را دوباره امتیاز دهید؛ سند نیازها دستی کوتاه نمی‌شود."
    ),
    reason: (
      en: """
      Whoever is below the level has a need. Without its row nothing says how much it weighs, and \
      the plan would pass over these people in silence.
      """,
      fa: """
      هر که پایین‌تر از سطح لازم باشد نیاز دارد. بدون سطر نیاز، وزن آن معلوم نیست و برنامه بی‌صدا \
      از این افراد می‌گذرد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [difference, absent] }
  static var needs: Set<DocumentKind> { [.needs, .jobRoles] }

  /// What standings add up to.
  private struct Sums {
    var people = 0
    var short = 0
    /// Σ levels missing to the whole levels, in thousandths; those between two levels lack up to 0.999 less.
    var gap = 0
    let first: Standing

    mutating func add(_ standing: Standing, required: Int) {
      people = people.addingReportingOverflow(standing.people).partialValue
      guard standing.level < required else { return }
      short = short.addingReportingOverflow(standing.people).partialValue
      gap =
        gap.addingReportingOverflow((required - standing.level) * Rating.scale * standing.people).partialValue
    }
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.comparableNeeds.flatMap { document in
      let needs = Dictionary(
        document.needs.map { (NeedKey($0), $0) }, uniquingKeysWith: { first, _ in first })
      var sums: [NeedKey: Sums] = [:]
      for standing in document.standings {
        let key = NeedKey(standing)
        let requirement = contents.roles[key.role]?.requirements.first { $0.competency == key.competency }
        guard let required = needs[key]?.required ?? requirement?.level else { continue }
        sums[key, default: Sums(first: standing)].add(standing, required: required)
      }
      var findings = document.needs.flatMap { differences(of: $0, sums[NeedKey($0)], document, contents) }
      for (key, sums) in sums where needs[key] == nil && sums.short > 0 {
        findings.append(
          Finding(
            absent, at: sums.first.location ?? document.location, subject: "needs/\(document.id)/\(key.text)",
            ["need": key.text, "people": "\(sums.short)"]))
      }
      return findings
    }
  }

  private static func differences(
    of need: ScoredNeed, _ sums: Sums?, _ document: ScoredNeeds, _ contents: DossierContents
  ) -> [Finding] {
    let (people, short, gap) = (sums?.people ?? 0, sums?.short ?? 0, sums?.gap ?? 0)
    var differing: [(attribute: String, stated: String, actual: String)] = []
    if need.rated != people { differing.append(("rated", "\(need.rated)", "\(people)")) }
    if need.peopleShort != short { differing.append(("peopleShort", "\(need.peopleShort)", "\(short)")) }
    let least = max(gap - (Rating.scale - 1) * short, 0)
    if differing.isEmpty, need.gap.units > gap || need.gap.units < max(1, least) {
      let range = [least, gap].map { Rating(units: $0).text }
      differing.append(("gap", need.gap.text, range[0] == range[1] ? range[0] : "\(range[0])–\(range[1])"))
    }
    return differing.map { attribute, stated, actual in
      Finding(
        difference, at: contents.place(of: attribute, at: need.location, in: document),
        subject: "needs/\(document.id)/\(NeedKey(need).text)/\(attribute)",
        ["attribute": attribute, "stated": stated, "actual": actual])
    }
  }
}
