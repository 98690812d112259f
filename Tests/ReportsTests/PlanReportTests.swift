import Diagnostics
import Foundation
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning
@testable import Reports

@Suite struct PlanReportTests {
  private let people = dossier([("O", "R", [1]), ("O", "R", [2]), ("O", "R", [4])])

  private func plan(
    value: Double = 3, bound: Double = 3, list: Double = 2.5, shortfalls: [Shortfall] = [],
    stop: PlanStop = .gapReached,
    newManagers: Int = 0
  ) throws -> Plan {
    var totals = ProgramTotals()
    (totals.offerings, totals.sessions, totals.seats, totals.cost, totals.people) = (2, 2, 4, 1_200_000, 3)
    totals.hours = Hours(units: 70)
    totals.needClosed = NeedAmount(units: 3_000_000)
    totals.needTotal = NeedAmount(units: 5_000_000)
    (totals.newManagers, totals.newManagersOnboarded) = (newManagers, max(0, newManagers - 1))
    func offering(_ order: Int, _ tier: Tier, _ course: Identifier, seats: Int, hours: Int, closes: Int)
      -> Offering
    {
      Offering(
        order: order, tier: tier, course: course, period: "y", sessions: 1, seatCount: seats,
        hours: Hours(units: hours), cost: 600_000, host: "O", closes: NeedAmount(units: closes),
        seats: [Seats(organization: "O", role: "R", count: seats, closes: NeedAmount(units: closes))])
    }
    let program = Program(
      id: "program", organization: "O", year: 1404, calendar: .persian, currency: "IRR",
      provenance: Provenance(
        tool: "sanj", version: "9", policy: "P", method: "discrepancy", seed: 0, stopped: stop.rawValue,
        inputs: [InputDigest(document: "W", digest: String(repeating: "0a", count: 32))]),
      totals: totals,
      tiers: [
        TierResult(name: "need", value: value, bound: bound, sense: .maximize),
        TierResult(name: "cost", value: 1.2, bound: 1, sense: .minimize),
      ],
      offerings: [
        offering(1, .mandatory, "C-1", seats: 1, hours: 10, closes: 0),
        offering(2, .need, "C-2", seats: 3, hours: 60, closes: 3_000_000),
      ],
      shortfalls: shortfalls, location: nowhere)
    return Plan(
      program: program, needs: try NeedsAssessment(people),
      rankedList: ListComparison(value: list, needClosed: NeedAmount(units: 2_500_000), cost: 900_000),
      remarks: [],
      stop: stop)
  }

  private func report(_ plan: Plan, _ language: Language = .en) -> PlanReport {
    PlanReport(plan, of: people, language: language)
  }

  private let missing = Shortfall(
    rule: "floor", organization: "O", missing: NeedAmount(units: 125_000), unit: "share", reason: "PLN930",
    note: LocalizedText(en: "O lacks 0.125.", fa: "واحد 0.125 کم دارد."))

  @Test func reportForPeople() throws {
    #expect(
      report(try plan(newManagers: 3)).text == """
        Training program of واحد O for 1404
        Training reaches 3 of 3 people.
        There are 4 seats in 2 sessions of 2 courses, 17.5 person-hours in all.
        1,200,000 IRR is spent.
        60.0 % of the weighted need found is closed (3.0 of 5.0 points).
        Weighted need closed, with diminishing returns: +20.0 % against a list ranked by score per cost.
        It is proven that no program as good in the tiers before closes more, diminishing returns counted.
        Onboarding is complete in time for 2 of 3 new managers.

        Courses in order

        No.  Tier       Period  Course  Sessions  Seats         Hours     Cost  Closes
                                                         person-hours      IRR  points
        ───  ─────────  ──────  ──────  ────────  ─────  ────────────  ───────  ──────
          1  mandatory  سال     C-1            1      1           2.5  600,000     0.0
          2  need       سال     C-2            1      3          15.0  600,000     3.0

        A point is one level that one person lacks, at importance 1, times the policy's multipliers.

        Tiers of the objective, the first before all others

        Tier  Achieved  Proven bound  Unit                 Gap  Better is
                                                   of achieved
        ────  ────────  ────────────  ───────────  ───────────  ─────────
        need       3.0           3.0  points             0.0 %  more
        cost     1.200         1.000  million IRR       16.7 %  less

        Every onboarding, mandatory and equity duty is met.

        """)
  }

  @Test func comparisonWithTheList() throws {
    func sentence(_ value: Double, _ list: Double) throws -> String? {
      report(try plan(value: value, bound: value, list: list)).summary.first { $0.contains("list ranked") }
    }
    #expect(try sentence(3, 2.5)?.contains("+20.0 % against") == true)
    #expect(try sentence(2, 2.5)?.contains("−20.0 % against") == true)
    #expect(try sentence(2.5, 2.5)?.contains("the same as by") == true)
    #expect(try sentence(2.5, 2.5001)?.contains("the same as by") == true)
    #expect(try sentence(2.5, 0)?.contains("would close no need") == true)
    #expect(try sentence(0, 0) == nil)
  }

  /// The sentence must stay true after rounding.
  @Test func provenShareIsRoundedUp() throws {
    #expect(
      try report(plan(value: 3, bound: 3.0001)).summary.contains { $0.contains("closes over 0.1 % more") })
    #expect(
      try report(plan(value: 3, bound: 3.061)).summary.contains { $0.contains("closes over 2.1 % more") })
  }

  @Test func whyTheSearchEndedIsSaidUnlessItReachedItsGap() throws {
    #expect(report(try plan()).summary.last == "There are no new managers to onboard this year.")
    #expect(report(try plan(stop: .timeLimit)).summary.last?.hasPrefix("The time limit was reached") == true)
    #expect(
      report(try plan(stop: .interrupted)).summary.last?.hasPrefix("The search was interrupted") == true)
  }

  @Test func shortfalls() throws {
    let text = report(try plan(shortfalls: [missing])).text
    #expect(
      text.hasSuffix(
        """
        What could not be met

        floor [PLN930]: 12.5 % missing
          O lacks 0.125.

        """))
    #expect(!text.contains("Every onboarding"))
    #expect(report(try plan(shortfalls: [missing]), .fa).text.contains("واحد ۰٫۱۲۵ کم دارد."))
  }

  @Test func keysOfTheContract() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(report(try plan(shortfalls: [missing]), .fa).json.document.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "sanj/plan/1")
    let tiers = try #require(json["tiers"] as? [[String: Any]])
    #expect(tiers.map { $0["name"] as? String } == ["need", "cost"])
    #expect(tiers.map { $0["value"] as? Double } == [3, 1.2])
    #expect(tiers.map { $0["bound"] as? Double } == [3, 1])
    #expect(tiers.map { $0["sense"] as? String } == ["maximize", "minimize"])
    #expect(tiers[0]["gap"] as? Double == 0)
    let offerings = try #require(json["offerings"] as? [[String: Any]])
    for key in ["order", "tier", "course", "period", "sessions", "seats", "hours", "cost", "host", "closes"] {
      #expect(offerings.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect(offerings[1]["tier"] as? String == "need")
    #expect(offerings[1]["hours"] as? Double == 15)
    let cohorts = try #require(offerings[1]["seatsByCohort"] as? [[String: Any]])
    #expect(cohorts.map { $0["count"] as? Int } == [3])
    let shortfalls = try #require(json["shortfalls"] as? [[String: Any]])
    #expect(shortfalls.map { $0["missing"] as? Double } == [0.125])
    #expect(shortfalls.map { $0["unit"] as? String } == ["share"])
    #expect((shortfalls[0]["note"] as? [String: Any])?["en"] as? String == "O lacks 0.125.")
    #expect(json["meetsEveryDuty"] as? Bool == false)
    let provenance = try #require(json["provenance"] as? [String: Any])
    #expect((provenance["inputs"] as? [[String: Any]])?.first?["document"] as? String == "W")
    let totals = try #require(json["totals"] as? [String: Any])
    #expect(totals["hours"] as? Double == 17.5)
    #expect(totals["trainedAtLeast"] as? Int == 3)
  }

  /// One of three seats in one course and two in another: at least two people, at most three.
  @Test func peopleAreCountedByTheFullestCourse() throws {
    var some = try plan().program
    some.offerings[0].seats[0].count = 2
    some.offerings[1].seats[0].count = 1
    let report = report(
      Plan(
        program: some, needs: try NeedsAssessment(people), rankedList: try plan().rankedList, remarks: [],
        stop: .gapReached))
    #expect(report.trained.fewest == 2)
    #expect(report.trained.most == 3)
    #expect(report.summary[1] == "Training reaches at least 2 of 3 people.")
  }

  @Test func csvHasTheOfferings() throws {
    #expect(
      report(try plan()).csv
        == "order,tier,period,periodTitle,course,courseTitle,sessions,seats,hours,cost,closes,host\r\n"
        + "1,mandatory,y,سال,C-1,C-1,1,1,2.5,600000,0,O\r\n2,need,y,سال,C-2,C-2,1,3,15,600000,3,O\r\n")
  }
}
