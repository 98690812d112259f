import NeedsScoring
import Testing
import TrainingModel

@Suite struct RollUpTests {
  /// Two organizations, two domains; importance 1 throughout, so scores are gaps.
  private func assessed() throws -> NeedsAssessment {
    var rows = Rows()
    rows.competency("K1", domain: "D1")
    rows.competency("K2", domain: "D2")
    rows.role("R", [("K1", 4, 1), ("K2", 4, 1)])
    for (id, organization, first, second) in [
      ("a", "O1", 1000, 4000), ("b", "O1", 2000, 2000), ("c", "O2", 3000, 0),
    ] as [(Identifier, Identifier, Int, Int)] {
      rows.employee(id, "R", in: organization)
      rows.rating(id, "K1", first)
      rows.rating(id, "K2", second)
    }
    rows.employee("d", "R", in: "O2")
    return try NeedsAssessment(rows.dossier)
  }

  private func rows(_ key: RollUpKey) throws -> [String] {
    try assessed().rolledUp(by: key).map {
      "\($0.rank) \($0.id?.text ?? "-") needs \($0.needs) score \($0.discrepancy.units / 1_000_000) short \($0.peopleShort)"
        + " rated \($0.ratedOwn) of \($0.headcount)"
    }
  }

  @Test func byOrganization() throws {
    #expect(
      try rows(.organization) == [
        "1 O1 needs 2 score 7 short 3 rated 4 of 4", "2 O2 needs 2 score 5 short 2 rated 2 of 4",
      ])
  }

  @Test func byDomainWithATie() throws {
    #expect(
      try rows(.domain) == [
        "1 D1 needs 2 score 6 short 3 rated 3 of 4", "1 D2 needs 2 score 6 short 2 rated 3 of 4",
      ])
  }

  @Test func byRoleAndCompetency() throws {
    #expect(try rows(.role) == ["1 R needs 4 score 12 short 5 rated 6 of 8"])
    #expect(try rows(.competency).count == 2)
    #expect(try assessed().rolledUp(by: .role).map(\.coverage) == [0.75])
  }
}
