import NeedsScoring
import Testing
import TrainingModel

/// Needs that are taken from a document are those that were put into it.
@Suite struct ScoredNeedsTests {
  private func policy(_ scoring: ScoringRule, smallestGroup: Int = 0) -> Policy {
    Policy(
      id: "P", year: 1404, calendar: .persian, currency: "IRR",
      periods: (1...6).map { number in
        Period(
          id: Identifier("m\(number)"), start: day(number, 1), end: day(number, number <= 6 ? 31 : 30),
          location: nowhere)
      },
      onboarding: OnboardingRule(
        id: "onb", appointedSince: day(1, 1), withinDays: 100, courses: [], location: nowhere),
      scoring: scoring, smallestGroup: smallestGroup, location: nowhere)
  }

  private func rows(seed: UInt64, _ policy: Policy) -> Rows {
    var random = SeededGenerator(seed: seed)
    var rows = Rows(lowest: 1, highest: 5)
    let competencies: [Identifier] = ["K1", "K2", "K3"]
    for id in competencies { rows.competency(id) }
    for (index, role) in (["R1", "R2"] as [Identifier]).enumerated() {
      rows.role(
        role,
        competencies.filter { _ in Int.random(in: 0...3, using: &random) > 0 }.map {
          ($0, Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
        }, critical: index == 0, managerial: index == 0, criticality: Factor(units: 1500))
    }
    rows.policy(policy)
    for number in 0..<40 {
      let id = Identifier("p\(number)")
      let role = Identifier("R\(Int.random(in: 1...2, using: &random))")
      let organization = Identifier(["O", "O-", "O1"][Int.random(in: 0...2, using: &random)])
      if number.isMultiple(of: 8) {
        rows.cohort(
          id, role, Int.random(in: 2...30, using: &random), new: Int.random(in: 0...2, using: &random),
          in: organization)
      } else {
        let month = Int.random(in: 1...9, using: &random)
        rows.employee(id, role, in: organization, appointed: month < 7 ? day(month, 10) : nil)
      }
      for competency in competencies where Int.random(in: 0...3, using: &random) > 0 {
        for source in RatingSource.allCases.prefix(Int.random(in: 1...2, using: &random)) {
          rows.rating(
            id, competency, Int.random(in: 1000...5000, using: &random), by: source,
            on: day(Int.random(in: 1...6, using: &random), 5),
            deviation: number.isMultiple(of: 8) ? 700 : 0)
        }
      }
    }
    return rows
  }

  /// The dossier with the document in place of its ratings.
  private func without(_ dossier: Dossier, _ documents: [ScoredNeeds]) -> Dossier {
    var dossier = dossier
    dossier.people.ratings = []
    dossier.people.figures = []
    dossier.scoredNeeds = documents
    return dossier
  }

  private func people(_ assessment: NeedsAssessment) -> [[Int]] {
    assessment.cohorts.indices.map { cohort in
      (["K1", "K2", "K3", "K9"] as [Identifier]).flatMap { competency in
        (0...6).map { assessment.people(ofCohort: cohort, atLeast: $0, in: competency) }
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>, NeedMethod.allCases)
  func areTheSame(seed: UInt64, method: NeedMethod) throws {
    for missing in MissingRule.allCases {
      let scoring = ScoringRule(
        method: method, missing: missing, criticalFactor: Factor(units: 1300), staleAfter: 30,
        minimumRespondents: 1 + Int(seed % 4), multipliers: [.first: Factor(units: 2500)])
      let policy = policy(scoring)
      let dossier = rows(seed: seed, policy).dossier
      let original = try NeedsAssessment(dossier)
      let document = original.document(policy: policy, provenance: nil)
      #expect(document.suppressed == 0 && document.needs.count == original.needs.count)
      let taken = try NeedsAssessment(without(dossier, [document]))
      #expect(taken.isTakenFromDocuments && !original.isTakenFromDocuments)
      #expect(taken.needs.map { "\($0)" } == original.needs.map { "\($0)" })
      #expect(taken.cohorts.map { "\($0)" } == original.cohorts.map { "\($0)" })
      #expect(taken.cohortNeeds.map { "\($0)" } == original.cohortNeeds.map { "\($0)" })
      #expect(people(taken) == people(original))
      #expect(taken.unratedRequirements == original.unratedRequirements)
      #expect(taken.total == original.total)
      // What is taken and written again is the same document.
      #expect("\(taken.document(policy: policy, provenance: nil))" == "\(document)")
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func areRankedAnewFromSeveralDocuments(seed: UInt64) throws {
    let policy = policy(ScoringRule())
    let dossier = rows(seed: seed, policy).dossier
    let original = try NeedsAssessment(dossier)
    let whole = original.document(policy: policy, provenance: nil)
    let parts = ["O", "O-", "O1"].map { organization in
      var part = whole
      part.needs = whole.needs.filter { $0.organization.text == organization }
      part.standings = whole.standings.filter { $0.organization.text == organization }
      for index in part.needs.indices { part.needs[index].rank = 1 }
      return part
    }
    let taken = try NeedsAssessment(without(dossier, parts))
    #expect(taken.needs.map { "\($0)" } == original.needs.map { "\($0)" })
    #expect(people(taken) == people(original))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func leaveSmallGroupsOut(seed: UInt64) throws {
    let smallest = 5
    let policy = policy(ScoringRule(), smallestGroup: smallest)
    let dossier = rows(seed: seed, policy).dossier
    let original = try NeedsAssessment(dossier)
    let document = original.document(policy: policy, provenance: nil)
    let shown = original.needs.filter { $0.headcount >= smallest }
    #expect(document.needs.allSatisfy { $0.headcount >= smallest })
    let sizes = Dictionary(grouping: original.cohorts) { "\($0.organization)/\($0.role)" }
    #expect(
      document.suppressed == sizes.values.count { $0.reduce(0) { $0 + $1.headcount } < smallest })
    for (group, cohorts) in sizes {
      let rows = document.standings.filter { "\($0.organization)/\($0.role)" == group }
      if cohorts.reduce(0, { $0 + $1.headcount }) < smallest {
        #expect(rows.isEmpty)
      } else if cohorts.contains(where: { $0.headcount < smallest }) {
        #expect(rows.allSatisfy { $0.holders == .all })
      } else {
        #expect(rows.allSatisfy { $0.holders != .all })
      }
    }
    // What is shown keeps its figures, and together nobody is lost or counted twice.
    let taken = try NeedsAssessment(without(dossier, [document]))
    #expect(taken.needs.map { "\($0)" } == shown.map { "\($0)" })
    for (cohort, counts) in zip(taken.cohorts, people(taken)) {
      #expect(counts.allSatisfy { $0 <= cohort.headcount })
    }
    for cohorts in sizes.values where cohorts.reduce(0, { $0 + $1.headcount }) >= smallest {
      let places = original.cohorts.indices.filter { place in
        original.cohorts[place].organization == cohorts[0].organization
          && original.cohorts[place].role == cohorts[0].role
      }
      func sums(_ counts: [[Int]]) -> [Int] {
        places.reduce([Int](repeating: 0, count: counts[0].count)) { sums, place in
          zip(sums, counts[place]).map { $0 + $1 }
        }
      }
      #expect(sums(people(taken)) == sums(people(original)))
    }
  }

  /// Ranks that contradict the scores are made anew, and what a document says of their certainty goes with them.
  @Test func withContradictoryRanksAreRankedAnew() throws {
    let policy = policy(ScoringRule(topGroup: 3))
    let dossier = rows(seed: 4, policy).dossier
    let original = try NeedsAssessment(dossier)
    var document = original.document(policy: policy, provenance: nil)
    for index in document.needs.indices {
      document.needs[index].certainty = ScoredNeed.Certainty(
        NeedUncertainty(lowestRank: 1, highestRank: 2, topShare: 0.5), isRobust: true)
    }
    let sound = try NeedsAssessment(without(dossier, [document]))
    #expect(sound.uncertainty().allSatisfy { $0 != nil })
    let first = document.needs.indices.min {
      (document.needs[$0].rank ?? .max) < (document.needs[$1].rank ?? .max)
    }
    let last = document.needs.indices.max { (document.needs[$0].rank ?? 0) < (document.needs[$1].rank ?? 0) }
    let (one, other) = (try #require(first), try #require(last))
    let wrongs: [(inout ScoredNeeds) -> Void] = [
      { ($0.needs[one].rank, $0.needs[other].rank) = ($0.needs[other].rank, $0.needs[one].rank) },
      { $0.needs[other].rank = $0.needs[one].rank },
      { $0.needs[one].rank = nil },
      { $0.needs[other].rank = .max },
      { $0.needs[other].rank = 0 },
    ]
    for wrong in wrongs {
      var contradictory = document
      wrong(&contradictory)
      let taken = try NeedsAssessment(without(dossier, [contradictory]))
      #expect(taken.needs.map { "\($0)" } == original.needs.map { "\($0)" })
      #expect(taken.uncertainty().allSatisfy { $0 == nil })
      #expect(taken.knownRobustness.allSatisfy { $0 == nil })
    }
  }

  /// A document that was written by a laxer policy shows groups that this one hides: they are left out here, and ranks
  /// are made anew, so that none tells of them.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func ofGroupsThatAreTooSmallHereAreLeftOut(seed: UInt64) throws {
    let lax = policy(ScoringRule())
    let open = rows(seed: seed, lax).dossier
    let document = try NeedsAssessment(open).document(policy: lax, provenance: nil)
    let limit = (document.needs.map(\.headcount).max() ?? 0)
    var strict = without(open, [document])
    strict.policy = policy(ScoringRule(), smallestGroup: limit)
    let assessment = try NeedsAssessment(publishing: strict)
    #expect(!assessment.needs.isEmpty)
    #expect(assessment.needs.allSatisfy { $0.headcount >= limit })
    #expect(!assessment.leftOut.isEmpty)
    #expect(assessment.needs.first?.rank == 1)
    #expect(assessment.needs.allSatisfy { ($0.rank ?? 0) <= assessment.needs.count })
    #expect(assessment.needs.count < document.needs.count)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func arePublishedAlike(seed: UInt64) throws {
    let policy = policy(ScoringRule(method: .saw, missing: .roleMean), smallestGroup: 8)
    let dossier = rows(seed: seed, policy).dossier
    let original = try NeedsAssessment(publishing: dossier)
    let document = original.document(policy: policy, provenance: nil)
    let taken = try NeedsAssessment(publishing: without(dossier, [document]))
    #expect(document.suppressed == original.leftOut.count)
    #expect(taken.needs.map { "\($0)" } == original.needs.map { "\($0)" })
    #expect(taken.leftOut.map { "\($0)" } == original.leftOut.map { "\($0)" })
    #expect(taken.unratedRequirements == original.unratedRequirements)
    #expect(taken.smallestGroup == original.smallestGroup)
  }

  @Test func tellHowSureRanksAre() throws {
    let policy = policy(ScoringRule(topGroup: 3))
    let dossier = rows(seed: 3, policy).dossier
    let original = try NeedsAssessment(dossier)
    let uncertainty = original.uncertainty(replicates: 100)
    let robust = try MethodAgreement(original, methods: MethodAgreement.customary).isRobust
    let certainties = original.needs.indices.map {
      ScoredNeed.Certainty(uncertainty[$0], isRobust: robust[$0])
    }
    #expect(certainties.contains { $0.topShare != nil })
    let document = original.document(policy: policy, provenance: nil, certainties: certainties)
    let taken = try NeedsAssessment(without(dossier, [document]))
    #expect(taken.uncertainty(replicates: 7) == uncertainty)
    #expect("\(taken.document(policy: policy, provenance: nil))" == "\(document)")
  }

  @Test func areNotUsedBesideRatings() throws {
    let policy = policy(ScoringRule())
    var dossier = rows(seed: 1, policy).dossier
    let original = try NeedsAssessment(dossier)
    var document = original.document(policy: policy, provenance: nil)
    document.needs = []
    dossier.scoredNeeds = [document]
    #expect(try NeedsAssessment(dossier).needs.map { "\($0)" } == original.needs.map { "\($0)" })
  }

  @Test func areNotScoredAgainByAnotherMethod() throws {
    let policy = policy(ScoringRule())
    let dossier = rows(seed: 1, policy).dossier
    let document = try NeedsAssessment(dossier).document(policy: policy, provenance: nil)
    var refused: NeedMethod?
    do throws(NeedsScoringError) {
      _ = try NeedsAssessment(without(dossier, [document]), scoring: ScoringRule(method: .topsis))
    } catch {
      if case .scoredElsewhere(let method) = error { refused = method }
    }
    #expect(refused == .discrepancy)
  }

  @Test func ofOthersAreLeftAside() throws {
    let policy = policy(ScoringRule())
    let dossier = rows(seed: 2, policy).dossier
    let original = try NeedsAssessment(dossier)
    let document = original.document(policy: policy, provenance: nil)
    var city = without(dossier, [document])
    city.people.cohorts = []
    city.people.employees = city.people.employees.filter {
      city.people.organizations[$0.organization] == "O1"
    }
    let taken = try NeedsAssessment(city)
    #expect(taken.needs.allSatisfy { $0.organization == "O1" })
    // Ranks are those among all that was scored together.
    let ranks = Dictionary(uniqueKeysWithValues: original.needs.map { ($0.id, $0.rank) })
    #expect(!taken.needs.isEmpty && taken.needs.allSatisfy { ranks[$0.id] == .some($0.rank) })
  }
}
