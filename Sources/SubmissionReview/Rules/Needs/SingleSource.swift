package import Diagnostics
import TrainingModel

/// What the program serves was rated from more than one side, or measured.
package enum SingleSource: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED206", .should, reads: [.program, .assessments],
    limit: (
      "10", "ratings from which on one source alone counts",
      "تعداد ارزیابی که از آن به بالا تک‌منبع بودن مهم است"
    ),
    message: (
      en: "All {ratings} ratings of \"{competency}\" come from one source: {source}.",
      fa: "هر {ratings} ارزیابی «{competency}» از یک منبع است: {source}."
    ),
    hint: (
      en: "Add ratings by another side, a test or observation.",
      fa: "ارزیابی از سوی دیگر، آزمون یا مشاهده را بیفزایید."
    ),
    reason: (
      en: """
      People who rate only themselves, and superiors who rate alone, err in one direction. What is tested or \
      observed is exempt.
      """,
      fa: """
      خودارزیابی تنها و ارزیابی مافوق تنها هر دو به یک سو خطا دارد. آنچه با آزمون یا مشاهده سنجیده شده مستثناست.
      """
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let table = program.ground.dossier.people
    guard !table.ratings.isEmpty else {
      throw Unverifiable(
        LocalizedText(
          en: "there are scored needs only, not the ratings",
          fa: "تنها نیازهای امتیازدهی‌شده هست، نه ارزیابی‌ها"))
    }
    var counts: [(number: Int, source: RatingSource?, isMixed: Bool)] = []
    for rating in table.ratings {
      let code = Int(rating.competency)
      while counts.count <= code { counts.append((0, nil, false)) }
      counts[code].number += 1
      if !counts[code].isMixed {
        counts[code].isMixed = counts[code].source.map { $0 != rating.source } ?? false
        counts[code].source = rating.source
      }
    }
    let least = program.ground.limit(of: Self.self).units
    let served = Set(program.offerings.flatMap { $0.course.develops.map(\.competency) })
    let place = program.ground.dossier.documents.first { $0.kind == .assessments }?.location
    return counts.indices.compactMap { code -> RuleFinding? in
      let (number, source, isMixed) = counts[code]
      guard number * Factor.scale >= least, !isMixed, let source, source != .test, source != .observed
      else { return nil }
      let competency = table.competencies[IdentifierPool.Code(code)]
      guard served.contains(competency) else { return nil }
      return RuleFinding(
        "competency/\(competency)", at: place,
        ["competency": competency.text, "ratings": "\(number)", "source": source.rawValue],
        evidence: [Evidence(.ratings, number), Evidence(.source, text: source.rawValue)])
    }.sorted { $0.subject < $1.subject }
  }
}
