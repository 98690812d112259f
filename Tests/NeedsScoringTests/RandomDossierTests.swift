import NeedsScoring
import Testing
import TrainingModel

/// What holds of every dossier, tried on random ones.
@Suite struct RandomDossierTests {
  private func rows(seed: UInt64) -> Rows {
    var random = SeededGenerator(seed: seed)
    var rows = Rows()
    let competencies: [Identifier] = ["K1", "K2", "K3", "K4"]
    for (index, id) in competencies.enumerated() { rows.competency(id, domain: index < 2 ? "D1" : "D2") }
    for role in ["R1", "R2", "R3"] as [Identifier] {
      rows.role(
        role,
        competencies.filter { _ in Bool.random(using: &random) }.map {
          ($0, Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
        })
    }
    for number in 0..<60 {
      let id = Identifier("p\(number)")
      let role = Identifier("R\(Int.random(in: 1...3, using: &random))")
      let organization = Identifier("O\(Int.random(in: 1...4, using: &random))")
      let isCohort = number.isMultiple(of: 6)
      if isCohort {
        rows.cohort(id, role, Int.random(in: 1...30, using: &random), in: organization)
      } else {
        rows.employee(id, role, in: organization)
      }
      for competency in competencies {
        for source in RatingSource.allCases.shuffled(using: &random).prefix(
          Int.random(in: 0...3, using: &random))
        {
          rows.rating(
            id, competency, Int.random(in: 0...5000, using: &random), by: source,
            on: day(Int.random(in: 1...6, using: &random), Int.random(in: 1...31, using: &random)),
            deviation: isCohort ? Int.random(in: 0...1500, using: &random) : 0)
        }
      }
    }
    return rows
  }

  private func row(_ need: Need) -> String {
    "\(need.rank ?? 0) \(need.rankInOrganization ?? 0) \(need.id) \(need.score.units) \(need.gap.units) \(need.rated)"
      + " \(need.imputed) \(need.peopleShort) \(need.headcount)"
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func theOrderOfRowsChangesNothing(seed: UInt64) throws {
    var rows = rows(seed: seed)
    for missing in MissingRule.allCases {
      let rule = ScoringRule(missing: missing)
      let expected = try NeedsAssessment(rows.dossier, scoring: rule)
      var random = SeededGenerator(seed: seed + 1000)
      rows.shuffle(using: &random)
      let shuffled = try NeedsAssessment(rows.dossier, scoring: rule)
      #expect(shuffled.needs.map(row) == expected.needs.map(row))
      #expect(shuffled.cohortNeeds.map { "\($0)" } == expected.cohortNeeds.map { "\($0)" })
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func rollUpsSumToTheWhole(seed: UInt64) throws {
    let assessment = try NeedsAssessment(rows(seed: seed).dossier)
    #expect(!assessment.needs.isEmpty)
    for key in RollUpKey.allCases {
      let sums = assessment.rolledUp(by: key)
      #expect(sums.reduce(0) { $0 + $1.discrepancy.units } == assessment.total.units)
      #expect(sums.reduce(0) { $0 + $1.needs } == assessment.needs.count)
      #expect(sums.reduce(0) { $0 + $1.peopleShort } == assessment.needs.reduce(0) { $0 + $1.peopleShort })
      #expect(sums.reduce(0) { $0 + $1.headcount } == assessment.needs.reduce(0) { $0 + $1.headcount })
      for (first, second) in zip(sums, sums.dropFirst()) {
        #expect(first.discrepancy >= second.discrepancy)
        #expect((first.discrepancy == second.discrepancy) == (first.rank == second.rank))
        if first.discrepancy == second.discrepancy {
          #expect((first.id?.text ?? "") < (second.id?.text ?? ""))
        }
      }
    }
  }

  /// Every need's gap and people by the definition of design section 3, person by person.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func needsOfEmployeesAreThoseOfTheDefinition(seed: UInt64) throws {
    var dossier = rows(seed: seed).dossier
    dossier.people.cohorts = []
    let employees = dossier.people.employees.map(dossier.people.employee)
    let ratings = dossier.people.ratings.compactMap(dossier.people.assessment)
    let assessment = try NeedsAssessment(dossier)
    var expected: Set<String> = []
    for organization in Set(employees.map(\.organization)) {
      for role in dossier.roles {
        let holders = employees.filter { $0.organization == organization && $0.role == role.id }
        for requirement in role.requirements {
          var gap = 0
          var short = 0
          for person in holders {
            // The latest rating of each source.
            var latest: [RatingSource: Assessment] = [:]
            for rating in ratings
            where rating.subject == person.id && rating.competency == requirement.competency {
              if let other = latest[rating.source], other.date > rating.date { continue }
              latest[rating.source] = rating
            }
            guard !latest.isEmpty else { continue }
            let weight = latest.values.reduce(0) { $0 + $1.source.priorCredibility.units }
            let sum = latest.values.reduce(0) { $0 + $1.source.priorCredibility.units * $1.level.units }
            let level = (Double(sum) / Double(weight)).rounded(.toNearestOrAwayFromZero)
            gap += max(0, requirement.level * 1000 - Int(level))
            if Int(level) < requirement.level * 1000 { short += 1 }
          }
          guard gap > 0 else { continue }
          let id = "\(organization)/\(role.id)/\(requirement.competency)"
          expected.insert("\(id) \(gap) \(short) \(requirement.importance * gap * 1000) \(holders.count)")
        }
      }
    }
    #expect(
      Set(
        assessment.needs.map {
          "\($0.id) \($0.gap.units) \($0.peopleShort) \($0.score.units) \($0.headcount)"
        })
        == expected)
  }
}
