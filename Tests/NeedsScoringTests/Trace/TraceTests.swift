import NeedsScoring
import Testing
import TrainingModel

/// The terms of a trace add up to the score, and each follows from the rows that it names.
@Suite struct TraceTests {
  /// Every need of a random dossier with its trace.
  private func traces(_ seed: UInt64, _ method: NeedMethod) throws -> (Dossier, ScoringRule, [NeedTrace]) {
    let random = TraceDossiers(seed: seed, method: method)
    let dossier = random.rows.dossier
    let assessment = try NeedsAssessment(dossier, scoring: random.rule)
    #expect(assessment.needs.count > 10)
    let traces = try assessment.needs.map { try #require(try assessment.trace(of: $0.id, in: dossier)) }
    return (dossier, random.rule, traces)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func termsAddUpToTheDiscrepancyExactly(seed: UInt64) throws {
    let methods = NeedMethod.allCases
    let (_, _, traces) = try traces(seed, methods[Int(seed) % methods.count])
    for trace in traces {
      #expect(trace.total == trace.need.discrepancy)
      #expect(trace.gap == trace.need.gap)
      let rated = trace.people.count + trace.cohorts.reduce(0) { $0 + $1.people }
      #expect(rated == trace.need.respondents)
      #expect((trace.imputed?.people ?? 0) == trace.need.imputed)
      let short =
        trace.people.filter { $0.gap.units > 0 }.count
        + trace.cohorts.flatMap(\.levels).reduce(0) { $0 + ($1.gap.units > 0 ? $1.people : 0) }
        + (trace.imputed.map { $0.gap.units > 0 ? $0.people : 0 } ?? 0)
      #expect(short == trace.need.peopleShort)
      let stale =
        trace.people.filter(\.isStale).count
        + trace.cohorts.reduce(0) { $0 + ($1.isStale ? $1.people : 0) }
      #expect(stale == trace.need.stale)
    }
  }

  /// A reader with a pencil: level from ratings and weights, gap from level, term from gap.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func everyTermFollowsFromItsRows(seed: UInt64) throws {
    let (dossier, rule, traces) = try traces(seed, .discrepancy)
    for trace in traces {
      func check(_ level: Rating, _ gap: Rating, _ term: NeedAmount, people: Int) {
        #expect(gap.units == max(0, trace.need.required * 1000 - level.units))
        #expect(term.units == trace.need.importance * gap.units * people * 1000)
      }
      for person in trace.people {
        #expect(combined(person.ratings) == person.level.units)
        check(person.level, person.gap, person.term, people: 1)
        try checkRatings(person.ratings, of: person.id, trace.need, rule, dossier)
      }
      for cohort in trace.cohorts {
        #expect(combined(cohort.ratings) == cohort.mean.units)
        for level in cohort.levels { check(level.level, level.gap, level.term, people: level.people) }
        try checkRatings(cohort.ratings, of: cohort.id, trace.need, rule, dossier)
      }
      if let imputed = trace.imputed {
        #expect(imputed.rule == rule.missing)
        check(imputed.level, imputed.gap, imputed.term, people: imputed.people)
      }
    }
  }

  /// Σ weight × level / Σ weight, rounded half up.
  private func combined(_ ratings: [RatingTrace]) -> Int {
    let sum = ratings.reduce(0) { $0 + $1.weight * $1.level.units }
    let weights = ratings.reduce(0) { $0 + $1.weight }
    #expect(ratings.allSatisfy { $0.allWeights == weights })
    return (2 * sum + weights) / (2 * weights)
  }

  private func checkRatings(
    _ ratings: [RatingTrace], of id: Identifier, _ need: Need, _ rule: ScoringRule, _ dossier: Dossier
  ) throws {
    let rows = dossier.people.ratings.compactMap(dossier.people.assessment).filter {
      $0.subject == id && $0.competency == need.competency
    }
    #expect(rows.count == ratings.count)
    for (row, rating) in zip(rows, ratings) {
      #expect(row.level == rating.rated)
      #expect(row.source == rating.source)
      #expect(row.date == rating.date)
      #expect(row.position == rating.position)
      let taken = rule.leniency(of: row.source, in: need.domain).units
      let floor = (dossier.scales.first?.lowest ?? 0) * 1000
      #expect(rating.level.units == max(floor, row.level.units - taken))
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func criteriaAddUpToTheScoreExactly(seed: UInt64) throws {
    for method in [NeedMethod.saw, .promethee2] {
      for trace in try traces(seed, method).2 {
        guard case .criteria(let criteria) = trace.method else {
          Issue.record("\(method) has criteria")
          continue
        }
        #expect(criteria.count == 4)
        #expect(criteria.reduce(0) { $0 + $1.term.units } == trace.need.score.units)
        for part in criteria {
          #expect(abs(part.value.weight * part.scaled * 1e6 - Double(part.term.units)) < 1.01)
        }
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func borichIsItsQuotient(seed: UInt64) throws {
    for trace in try traces(seed, .borich).2 {
      guard case .borich(let borich) = trace.method else {
        Issue.record("there is a quotient")
        continue
      }
      #expect(borich.missing == trace.gap)
      #expect(borich.people == trace.need.rated)
      let numerator = borich.importance * (borich.missing.units - borich.surplus.units) * 1000
      // To the nearest millionth: where two are equally near, floating point decides.
      #expect(2 * abs(numerator - trace.need.score.units * borich.people) <= borich.people)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func ranksAreCounted(seed: UInt64) throws {
    for trace in try traces(seed, .rankedDiscrepancy).2 {
      guard case .rankedDiscrepancy(let ranks) = trace.method else {
        Issue.record("there are counts")
        continue
      }
      #expect(ranks.below == trace.need.peopleShort)
      #expect(ranks.people == trace.need.rated)
      #expect(ranks.equal >= 0)
      let numerator = 100 * (ranks.below - ranks.above) * 1_000_000
      #expect(2 * abs(numerator - trace.need.score.units * ranks.people) <= ranks.people)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func distancesMakeTheCloseness(seed: UInt64) throws {
    for trace in try traces(seed, .topsis).2 {
      guard case .distances(let distances) = trace.method else {
        Issue.record("there are distances")
        continue
      }
      let best = distances.criteria.reduce(0) { $0 + $1.toBest }
      let worst = distances.criteria.reduce(0) { $0 + $1.toWorst }
      #expect(abs(best - distances.toBest * distances.toBest) < 1e-12)
      #expect(abs(worst - distances.toWorst * distances.toWorst) < 1e-12)
      let closeness = distances.toWorst / (distances.toBest + distances.toWorst)
      #expect(abs(closeness - trace.need.score.value) < 1e-6)
    }
  }

  /// Each need's class is that of its own coordinates, also where there are more needs than ten.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func quadrantsFollowFromCoordinates(seed: UInt64) throws {
    for method in [NeedMethod.importancePerformance, .locus] {
      let traces = try traces(seed, method).2
      let lines = traces.compactMap { trace -> QuadrantTrace? in
        if case .quadrant(let place) = trace.method { place } else { nil }
      }
      try #require(lines.count == traces.count)
      // Ranked needs are placed among themselves, the others among all.
      func meanImportance(_ traces: [NeedTrace]) -> Double {
        traces.reduce(0) { $0 + Double($1.need.importance) } / Double(max(1, traces.count))
      }
      let ofRanked = meanImportance(traces.filter { $0.need.rank != nil })
      let ofAll = meanImportance(traces)
      for (place, trace) in zip(lines, traces) {
        #expect(place.importance == Double(trace.need.importance))
        if method == .locus || place.importanceLine != 3 {
          #expect(abs(place.importanceLine - (trace.need.rank == nil ? ofAll : ofRanked)) < 1e-9)
        }
        let isImportant = place.importance >= place.importanceLine - 1e-9
        let expected: PriorityClass
        if method == .locus {
          #expect(abs(place.value - trace.gap.value / Double(trace.need.rated)) < 1e-9)
          let isGreat = place.value > place.line + 1e-9
          expected = isImportant ? (isGreat ? .first : .third) : (isGreat ? .second : .none)
        } else {
          let isStrong = place.value >= place.line - 1e-9
          expected = isImportant ? (isStrong ? .second : .first) : (isStrong ? .none : .third)
        }
        #expect(trace.need.priority == expected)
        #expect(trace.need.score == trace.need.discrepancy)
      }
    }
  }

  @Test func decisionsSayWhatWasAsked() throws {
    for trace in try traces(1, .dif).2 {
      guard case .decisionTable(let decision) = trace.method else {
        Issue.record("there is a decision")
        continue
      }
      #expect(decision.importance == trace.need.importance)
      #expect(decision.difficulty == nil)
      if !decision.isDecided { #expect(trace.need.priority == .second) }
    }
  }

  @Test func anUnknownNeedHasNoTrace() throws {
    let random = TraceDossiers(seed: 1, method: .discrepancy)
    let assessment = try NeedsAssessment(random.rows.dossier, scoring: random.rule)
    for id in ["", "/", "O1", "O1/R1", "O1/R1/", "O1/R1/K9", "O9/R1/K1", "O1/R1/K1/"] as [Identifier] {
      #expect(try assessment.trace(of: id, in: random.rows.dossier) == nil, "\(id)")
    }
  }
}
