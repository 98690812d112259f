import NeedsScoring
import TrainingModel

/// Random dossiers and rules in which everything occurs that a trace must follow.
struct TraceDossiers {
  let rows: Rows
  let rule: ScoringRule

  init(seed: UInt64, method: NeedMethod) {
    var random = SeededGenerator(seed: seed)
    var rows = Rows(lowest: Int.random(in: 0...1, using: &random))
    let competencies = (1...5).map { Identifier("K\($0)") }
    for (index, id) in competencies.enumerated() { rows.competency(id, domain: index < 2 ? "D1" : "D2") }
    for role in ["R1", "R2", "R3"] as [Identifier] {
      rows.role(
        role,
        competencies.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map {
          ($0, Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
        }, critical: Bool.random(using: &random))
    }
    for number in 0..<70 {
      let id = Identifier("p\(number)")
      let role = Identifier("R\(Int.random(in: 1...3, using: &random))")
      let organization = Identifier("O\(Int.random(in: 1...3, using: &random))")
      let isCohort = number.isMultiple(of: 6)
      let headcount = Int.random(in: 1...40, using: &random)
      if isCohort {
        rows.cohort(id, role, headcount, in: organization)
      } else {
        rows.employee(id, role, in: organization)
      }
      for competency in competencies {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let sources = RatingSource.allCases
          rows.rating(
            id, competency, Int.random(in: 1000...5000, using: &random),
            by: sources[Int.random(in: 0..<sources.count, using: &random)],
            on: day(Int.random(in: 1...6, using: &random), Int.random(in: 1...31, using: &random)),
            deviation: isCohort ? Int.random(in: 0...1500, using: &random) : 0,
            respondents: isCohort && Bool.random(using: &random)
              ? Int.random(in: 1...headcount, using: &random) : nil)
        }
      }
    }
    rows.policy(
      Policy(
        id: "P", year: 1404, calendar: .persian, currency: "IRR",
        periods: [Period(id: "y", start: day(1, 1), end: day(12, 29), location: nowhere)], location: nowhere))
    self.rows = rows
    rule = ScoringRule(
      method: method, missing: MissingRule.allCases[Int(seed) % 3],
      combine: CombineRule.allCases[Int(seed / 3) % 4],
      sources: [
        ScoringRule.SourceRule(.own, leniency: Rating(units: 500)),
        ScoringRule.SourceRule(.own, domain: "D2", weight: Factor(units: 100), leniency: Rating(units: 1250)),
        ScoringRule.SourceRule(.peer, weight: .zero),
      ],
      staleAfter: seed.isMultiple(of: 2) ? 0 : nil, halfLife: seed.isMultiple(of: 5) ? nil : 30,
      // Needs that rest on fewer people have scores beside the ranked ones.
      minimumRespondents: seed.isMultiple(of: 2) ? 4 : 1)
  }
}
