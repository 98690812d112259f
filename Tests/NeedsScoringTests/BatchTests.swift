import NeedsScoring
import Testing
import TrainingModel

@Suite struct BatchTests {
  private func month(_ number: Int) -> Period {
    Period(
      id: Identifier("m\(number)"), start: day(number, 1), end: day(number, number <= 6 ? 31 : 30),
      location: nowhere)
  }

  private func policy(within days: Int = 100) -> Policy {
    Policy(
      id: "P", year: 1404, calendar: .persian, currency: "IRR", periods: (1...6).map(month),
      onboarding: OnboardingRule(
        id: "onb", appointedSince: day(1, 1), withinDays: days, courses: [], location: nowhere),
      location: nowhere)
  }

  private func row(_ cohort: Cohort) -> String {
    let window = cohort.window.map { "\($0.first)–\($0.last)" } ?? "settled"
    return
      "\(cohort.organization)/\(cohort.role) \(window) \(cohort.headcount) deferred \(cohort.deferredManagers)"
  }

  @Test func newManagersStandApartByWindow() throws {
    var rows = Rows()
    rows.role("M", [("K", 4, 1)], managerial: true)
    rows.role("C", [("K", 4, 1)])
    rows.policy(policy())
    rows.employee("1", "M", appointed: day(1, 1))
    rows.employee("2", "M", appointed: day(1, 25))
    rows.employee("3", "M", appointed: day(2, 1))
    rows.employee("4", "M")
    rows.employee("5", "M", appointed: CalendarDate(.persian, year: 1402, month: 1, day: 1))
    rows.employee("6", "M", appointed: day(6, 20))
    rows.employee("7", "C", appointed: day(1, 1))
    #expect(
      try NeedsAssessment(rows.dossier).cohorts.map(row) == [
        "O/C settled 1 deferred 0", "O/M settled 3 deferred 1", "O/M 0–2 1 deferred 0",
        "O/M 1–3 2 deferred 0",
      ])
  }

  /// Ten managers, four of them new: levels are shared out in proportion, nobody is lost or doubled.
  @Test func aRecordIsSplitInProportion() throws {
    var rows = Rows()
    rows.role("M", [("K", 5, 1)], managerial: true)
    rows.policy(policy())
    rows.cohort("g", "M", 10, new: 4)
    // 10 people at 2.5: five on level 2, five on level 3.
    rows.rating("g", "K", 2500)
    let assessment = try NeedsAssessment(rows.dossier)
    #expect(assessment.cohorts.map(row) == ["O/M settled 6 deferred 0", "O/M 0–2 4 deferred 0"])
    #expect(assessment.cohortNeeds.map(\.people) == [[0, 0, 3, 6, 6], [0, 0, 2, 4, 4]])
    #expect((0...1).map { assessment.people(ofCohort: $0, atLeast: 3, in: "K") } == [3, 2])
    #expect(assessment.needs.map(\.rated) == [10])
    #expect(assessment.needs.map(\.gap.units) == [25_000])
    #expect(assessment.needs.map(\.headcount) == [10])
  }

  @Test func aSplitChangesNoSum() throws {
    for headcount in [1, 2, 5, 9, 40] {
      for new in 0...min(headcount, 9) {
        for respondents in [0, 1, headcount / 2, headcount] where respondents <= headcount {
          for (mean, deviation) in [(0, 0), (2300, 0), (2700, 900), (4900, 300)] {
            var rows = Rows()
            rows.role("M", [("K", 5, 3)], managerial: true)
            rows.cohort("g", "M", headcount, new: new)
            rows.rating("g", "K", mean, deviation: deviation, respondents: respondents)
            let whole = try NeedsAssessment(rows.dossier)
            rows.policy(policy())
            let split = try NeedsAssessment(rows.dossier)
            #expect(split.cohorts.count == (new == 0 || new == headcount ? 1 : 2))
            #expect(split.needs.map(\.score) == whole.needs.map(\.score))
            #expect(split.needs.map(\.rated) == whole.needs.map(\.rated))
            #expect(split.needs.map(\.headcount) == whole.needs.map(\.headcount))
            let sums = (1...5).map { step in split.cohortNeeds.reduce(0) { $0 + $1.people(atStep: step) } }
            #expect(
              sums == (1...5).map { step in whole.cohortNeeds.reduce(0) { $0 + $1.people(atStep: step) } })
            for piece in split.cohortNeeds {
              #expect(piece.people.allSatisfy { $0 <= split.cohorts[piece.cohort].headcount })
            }
          }
        }
      }
    }
  }

  @Test func withoutAPolicyNobodyIsNew() throws {
    var rows = Rows()
    rows.role("M", [("K", 5, 1)], managerial: true)
    rows.cohort("g", "M", 10, new: 4)
    rows.employee("a", "M", appointed: day(1, 1))
    #expect(try NeedsAssessment(rows.dossier).cohorts.map(row) == ["O/M settled 11 deferred 0"])
  }

  @Test func newManagersOfARoleThatIsNotManagerialAreNotNew() throws {
    var rows = Rows()
    rows.role("C", [("K", 5, 1)])
    rows.policy(policy())
    rows.cohort("g", "C", 10, new: 4)
    #expect(try NeedsAssessment(rows.dossier).cohorts.map(row) == ["O/C settled 10 deferred 0"])
  }
}
