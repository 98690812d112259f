import Diagnostics
import TrainingModel
import XMLStreams

/// The figures of a need can be held exactly and do not contradict each other.
enum NeedFigures: DossierCheck {
  static let contradiction = DiagnosticRule(
    "NDS907", .error,
    message: (
      en: "The need states {attribute}=\"{stated}\", {whyEn}.",
      fa: "این نیاز {attribute}=\"{stated}\" را اعلام کرده است که {whyFa}."
    ),
    hint: (
      en: "Score the needs again; figures of needs are not corrected by hand.",
      fa: "نیازها را دوباره امتیاز دهید؛ ارقام نیازها دستی اصلاح نمی‌شود."
    ),
    reason: (
      en: """
      The figures of a need follow from each other: nobody is rated who is not there, and the discrepancy is \
      importance × gap. If they do not agree, something was changed after the needs were scored.
      """,
      fa: """
      ارقام نیاز از هم به دست می‌آید: کسی که نیست ارزیابی نمی‌شود و کاستی برابر اهمیت × شکاف است. اگر با هم نخوانند، \
      چیزی پس از امتیازدهی تغییر کرده است.
      """
    )
  )

  static let unheld = DiagnosticRule(
    "NDS908", .error,
    message: (
      en: "The need states {attribute}=\"{stated}\", which cannot be held exactly.",
      fa: "این نیاز {attribute}=\"{stated}\" را اعلام کرده است که دقیق نگه‌داشتنی نیست."
    ),
    hint: (
      en: "Gaps have at most three decimals, and every figure is below 250,000,000,000.",
      fa: "شکاف حداکثر سه رقم اعشار دارد و هر رقم کمتر از 250,000,000,000 است."
    ),
    reason: (
      en: """
      Levels are counted in thousandths, needs in millionths, both exactly. A figure between them would have to be \
      rounded, and then the same needs would not give the same program.
      """,
      fa: """
      سطح‌ها به هزارم و نیازها به میلیونیم و هر دو دقیق شمرده می‌شوند. رقمی میان آن‌ها باید گرد شود و آنگاه نیازهای \
      یکسان برنامه یکسانی نمی‌دهند.
      """
    )
  )

  /// No figure is as large as this.
  static let limit = 250_000_000_000

  static var rules: [DiagnosticRule] { [contradiction, unheld] }

  /// Reports a figure that cannot be held. What is no decimal was reported by the schema.
  static func reportUnheld(
    _ text: String, _ attribute: String, in element: XMLElement, about owner: Subject,
    in draft: inout DossierDraft
  ) {
    let magnitude = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !magnitude.isEmpty, magnitude.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
    else { return }
    draft.report(
      unheld, at: element.location(of: attribute), about: owner, ["attribute": attribute, "stated": text])
    draft.lose(.needs, in: element.location.file)
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.comparableNeeds.flatMap { document in
      document.needs.flatMap { need in
        contradictions(in: need, of: document.scoring).map { found in
          Finding(
            contradiction, at: contents.place(of: found.attribute, at: need.location, in: document),
            subject: "needs/\(document.id)/\(NeedKey(need).text)/\(found.attribute)",
            [
              "attribute": found.attribute, "stated": found.stated, "whyEn": found.why.en,
              "whyFa": found.why.fa,
            ])
        }
      }
    }
  }

  private typealias Contradiction = (attribute: String, stated: String, why: (en: String, fa: String))

  private static func contradictions(in need: ScoredNeed, of scoring: ScoringNames) -> [Contradiction] {
    var found: [Contradiction] = []
    func part(_ attribute: String, _ value: Int, of whole: String, _ limit: Int) {
      guard value > limit else { return }
      found.append(
        (
          attribute, "\(value)",
          ("more than \(whole)=\"\(limit)\"", "از \(whole)=\"\(limit)\" بیشتر است")
        ))
    }
    part("rated", need.rated, of: "headcount", need.headcount)
    part("imputed", need.imputed, of: "rated", need.rated)
    part("stale", need.stale, of: "rated", need.rated)
    part("peopleShort", need.peopleShort, of: "rated", need.rated)
    if let lowest = need.certainty.lowestRank, let highest = need.certainty.highestRank {
      part("lowestRank", lowest, of: "highestRank", highest)
    }
    let (product, overflow) = need.gap.units.multipliedReportingOverflow(
      by: need.importance * (NeedAmount.scale / Rating.scale))
    if overflow || product != need.discrepancy.units {
      found.append(
        (
          "discrepancy", need.discrepancy.text,
          (
            "not importance × gap, \(need.importance) × \(need.gap.text)",
            "اهمیت × شکاف، یعنی \(need.importance) × \(need.gap.text)، نیست"
          )
        ))
    }
    if let why = score(of: need, by: scoring.method) { found.append(("score", need.score.text, why)) }
    return found + ranks(of: need, scoring)
  }

  /// What is wrong with the score, if anything is.
  private static func score(of need: ScoredNeed, by method: NeedMethod) -> (en: String, fa: String)? {
    switch method {
    case .borich, .rankedDiscrepancy, .saw, .topsis, .promethee2:
      // Levels times importance, per cent, and shares: none is beyond a thousand.
      abs(need.score.units) <= 1000 * NeedAmount.scale
        ? nil
        : (
          "beyond what the method \(method.rawValue) gives",
          "بیرون از آن چیزی است که روش \(method.rawValue) می‌دهد"
        )
    case .discrepancy, .importancePerformance, .locus, .dif:
      need.score == need.discrepancy
        ? nil
        : (
          "not the discrepancy, by which the method \(method.rawValue) scores",
          "کاستی نیست، حال آنکه روش \(method.rawValue) با آن امتیاز می‌دهد"
        )
    }
  }

  /// What is wrong with ranks: whoever rests on enough ratings has one, in the whole and no better than in the part.
  private static func ranks(of need: ScoredNeed, _ scoring: ScoringNames) -> [Contradiction] {
    let isRanked = need.rated - need.imputed >= scoring.minimumRespondents
    let pairs = [("rank", need.rank), ("rankInOrganization", need.rankInOrganization)]
    return pairs.compactMap { attribute, rank in
      if rank == nil, isRanked {
        return (
          attribute, "", ("though enough people were rated", "با اینکه افراد کافی ارزیابی شده‌اند خالی است")
        )
      }
      if let rank, !isRanked {
        return (
          attribute, "\(rank)", ("though too few people were rated", "با اینکه ارزیابی‌شدگان کم‌اند رتبه دارد")
        )
      }
      if attribute == "rankInOrganization", let rank, let whole = need.rank, rank > whole {
        return (
          attribute, "\(rank)", ("more than rank=\"\(whole)\"", "از rank=\"\(whole)\" بیشتر است")
        )
      }
      return nil
    }
  }
}
