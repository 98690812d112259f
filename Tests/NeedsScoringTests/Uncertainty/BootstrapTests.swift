import NeedsScoring
import Testing
import TrainingModel

@Suite struct BootstrapTests {
  /// Needs of organizations with so many people at each level, required 4, importance 1.
  private func rows(_ organizations: [[Int]], importance: Int = 1) -> Rows {
    var rows = Rows()
    rows.role("R", [("K", 4, importance)])
    for (index, levels) in organizations.enumerated() {
      for (person, level) in levels.enumerated() {
        let id = Identifier("p\(index)-\(person)")
        rows.employee(id, "R", in: Identifier("O\(index)"))
        rows.rating(id, "K", level)
      }
    }
    return rows
  }

  /// The interval and the top share of each need, by drawing every possible sample of every organization.
  private func exact(_ organizations: [[Int]], top: Int) -> [(low: Int, high: Int, share: Double)] {
    let gaps = organizations.map { $0.map { max(0, 4000 - $0) } }
    func distribution(_ gaps: [Int]) -> [Int: Double] {
      var sums: [Int: Double] = [0: 1]
      for _ in gaps {
        var next: [Int: Double] = [:]
        for (sum, probability) in sums {
          for gap in gaps { next[sum + gap, default: 0] += probability / Double(gaps.count) }
        }
        sums = next
      }
      return sums
    }
    let distributions = gaps.map(distribution)
    return gaps.indices.map { own in
      // P(rank = r) by the distribution of the number of needs above, for each score of this one.
      var ranks = [Double](repeating: 0, count: gaps.count + 1)
      for (score, probability) in distributions[own] {
        var above: [Double] = [1]
        for other in gaps.indices where other != own {
          let isAbove = distributions[other].reduce(0) { $0 + ($1.key > score ? $1.value : 0) }
          var next = [Double](repeating: 0, count: above.count + 1)
          for (count, mass) in above.enumerated() {
            next[count] += mass * (1 - isAbove)
            next[count + 1] += mass * isAbove
          }
          above = next
        }
        for (count, mass) in above.enumerated() { ranks[count + 1] += probability * mass }
      }
      var low = 1
      var mass = ranks[1]
      while mass <= 0.025 {
        low += 1
        mass += ranks[low]
      }
      var high = gaps.count
      mass = ranks[high]
      while mass <= 0.025 {
        high -= 1
        mass += ranks[high]
      }
      return (low, high, ranks[1...top].reduce(0, +))
    }
  }

  @Test func intervalsAndSharesAreThoseOfEveryPossibleSample() throws {
    let organizations = [
      [0, 1000, 4000, 4000], [2000, 2000, 3000], [0, 0, 0, 0, 3000], [3000, 4000, 4000], [1000, 1000],
    ]
    let assessment = try NeedsAssessment(rows(organizations).dossier, scoring: ScoringRule(topGroup: 2))
    let expected = exact(organizations, top: 2)
    let found = assessment.uncertainty(replicates: 10_000, seed: 5)
    for (need, uncertainty) in zip(assessment.needs, found) {
      let uncertainty = try #require(uncertainty)
      let index = try #require(Int(need.organization.text.dropFirst()))
      #expect(uncertainty.lowestRank == expected[index].low)
      #expect(uncertainty.highestRank == expected[index].high)
      // Four deviations of a share of 10,000.
      #expect((uncertainty.topShare - expected[index].share).magnitude < 0.02)
    }
  }

  @Test func fractionalLevelsAndImportanceVaryAlike() throws {
    let organizations = [[333, 1250, 3999], [2500, 2501, 3100], [10, 20, 3900]]
    let assessment = try NeedsAssessment(
      rows(organizations, importance: 3).dossier, scoring: ScoringRule(topGroup: 1))
    let expected = exact(organizations, top: 1)
    for (need, uncertainty) in zip(assessment.needs, assessment.uncertainty(replicates: 10_000, seed: 2)) {
      let index = try #require(Int(need.organization.text.dropFirst()))
      #expect((try #require(uncertainty).topShare - expected[index].share).magnitude < 0.02)
    }
  }

  @Test func oneRespondentSaysNothingOfHowSureItIs() throws {
    let assessment = try NeedsAssessment(rows([[0], [1000, 2000]]).dossier)
    #expect(assessment.needs.map(\.respondents) == [2, 1])
    #expect(assessment.uncertainty().map { $0 == nil } == [false, true])
  }

  @Test func whoIsNotRankedIsNotDrawn() throws {
    let assessment = try NeedsAssessment(
      rows([[0, 0], [1000, 2000, 3000]]).dossier, scoring: ScoringRule(minimumRespondents: 3))
    #expect(assessment.needs.map(\.rank) == [1, nil])
    #expect(
      assessment.uncertainty() == [NeedUncertainty(lowestRank: 1, highestRank: 1, topShare: 1), nil])
  }

  /// Levels that a rule supplied are no evidence, and do not vary.
  @Test func suppliedLevelsDoNotVary() throws {
    var rows = rows([[1000, 1000, 1000], [2000, 3000]])
    rows.employee("x", "R", in: "O0")
    let assessment = try NeedsAssessment(rows.dossier, scoring: ScoringRule(missing: .asMinimum, topGroup: 1))
    #expect(assessment.needs.map(\.imputed) == [1, 0])
    #expect(assessment.uncertainty().compactMap { $0?.topShare } == [1, 0])
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func threadsAndTheOrderOfRowsChangeNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var rows = rows(
      (0..<150).map { _ in
        (0..<Int.random(in: 1...9, using: &random)).map { _ in
          seed.isMultiple(of: 2)
            ? 1000 * Int.random(in: 0...5, using: &random) : Int.random(in: 0...5000, using: &random)
        }
      })
    let first = try NeedsAssessment(rows.dossier)
    let uncertainty = first.uncertainty(replicates: 200, seed: seed, threads: 1)
    #expect(first.uncertainty(replicates: 200, seed: seed, threads: 3) == uncertainty)
    #expect(first.uncertainty(replicates: 200, seed: seed + 1, threads: 1) != uncertainty)
    rows.shuffle(using: &random)
    #expect(
      try NeedsAssessment(rows.dossier).uncertainty(replicates: 200, seed: seed, threads: 2) == uncertainty)
    for case (let need, let own?) in zip(first.needs, uncertainty) {
      #expect(
        1 <= own.lowestRank && own.lowestRank <= own.highestRank && own.highestRank <= first.needs.count)
      #expect(0 <= own.topShare && own.topShare <= 1)
      #expect(need.rank != nil)
    }
    // One of the ranked ones is first in each replicate, or several share the rank.
    #expect(uncertainty.compactMap { $0?.topShare }.reduce(0, +) > 5)
  }
}
