import Diagnostics
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// A course of the balanced curriculum: hours and what it builds on.
func load(_ id: Identifier, _ hours: Int, after prerequisites: [Identifier] = [], offered: [Identifier] = [])
  -> Course
{
  course(id, hours: hours, sessionCost: 10, develops: nil, after: prerequisites, offered: offered)
}

/// A curriculum.
func curriculum(_ id: Identifier, _ courses: [Identifier]) -> Curriculum {
  Curriculum(
    id: id, courses: courses.map { Reference(id: $0, location: nowhere) }, location: nowhere)
}

/// A period in which a course had better not be.
func unwanted(_ course: Identifier, _ period: Identifier) -> UnwantedPlacement {
  UnwantedPlacement(
    course: Reference(id: course, location: nowhere), period: Reference(id: period, location: nowhere),
    location: nowhere)
}

extension SmallDossier {
  /// The question of a balanced curriculum.
  static func balanced(_ courses: [Course], periods: Int, _ rule: BalanceRule) throws -> Dossier {
    var small = SmallDossier()
    small.courses = courses
    small.periodCount = periods
    small.balance = rule
    return try small.dossier()
  }
}

extension BalancePlan {
  /// The period of each course.
  var places: [Identifier: Identifier] {
    Dictionary(uniqueKeysWithValues: program.offerings.map { ($0.course, $0.period) })
  }
}

@Suite("A balanced curriculum")
struct BalanceTests {
  private func plan(
    _ courses: [Course], periods: Int, _ rule: BalanceRule, gap: Double = 0
  ) throws -> BalancePlan {
    try BalancePlanner(options: PlanOptions(relativeGap: gap)).plan(
      SmallDossier.balanced(courses, periods: periods, rule))
  }

  @Test("the heaviest period is as light as can be, and that is proven")
  func heaviest() throws {
    // 5 + 4 + 3 + 3 + 3 = 18 over two periods: 5 + 4 and 3 + 3 + 3.
    let courses = [load("A", 5), load("B", 4), load("C", 3), load("D", 3), load("E", 3)]
    let plan = try plan(courses, periods: 2, BalanceRule(id: "even", location: nowhere))
    #expect(plan.result.value == 9)
    #expect(plan.result.bound == 9)
    #expect(plan.heaviest == Hours(units: 36))
    #expect(plan.curricula.map(\.id) == ["even"])
    #expect(plan.program.totals?.cost == 50)
    #expect(plan.remarks.isEmpty && plan.stop == .gapReached)
  }

  @Test("a bound above the mean is proven by the solver, not only claimed")
  func aboveMean() throws {
    // Three courses of 4 hours in two periods: the mean is 6, but one period has 8.
    let plan = try plan(
      [load("A", 4), load("B", 4), load("C", 4)], periods: 2, BalanceRule(id: "even", location: nowhere))
    #expect(plan.result.value == 8)
    #expect(plan.result.bound == 8)
  }

  @Test("prerequisites come in earlier periods, whatever it costs")
  func prerequisites() throws {
    let plan = try plan(
      [load("A", 1), load("B", 9, after: ["A"]), load("C", 9, after: ["A"])], periods: 2,
      BalanceRule(id: "even", location: nowhere))
    #expect(plan.places == ["A": "P1", "B": "P2", "C": "P2"])
    #expect(plan.result.value == 18)
  }

  @Test("offered periods and closures hold")
  func offered() throws {
    let courses = [load("A", 2, offered: ["P3"]), load("B", 2), load("C", 2)]
    var small = SmallDossier()
    small.courses = courses
    small.periodCount = 3
    small.balance = BalanceRule(id: "even", location: nowhere)
    try small.close(month: 1)
    let plan = try BalancePlanner().plan(try small.dossier())
    #expect(plan.places["A"] == "P3")
    #expect(!plan.places.values.contains("P1"))
    #expect(plan.result.value == 4)
  }

  @Test("each bound decides by itself")
  func bounds() throws {
    let courses = [load("A", 6), load("B", 2), load("C", 2), load("D", 2)]
    let free = try plan(courses, periods: 2, BalanceRule(id: "even", location: nowhere))
    #expect(free.result.value == 6)
    let counted = try plan(courses, periods: 2, BalanceRule(id: "even", maxCourses: 2, location: nowhere))
    #expect(counted.result.value == 8)
    let filled = try plan(courses, periods: 2, BalanceRule(id: "even", minCourses: 2, location: nowhere))
    #expect(filled.result.value == 8)
    let wished = BalanceRule(
      id: "even", maxLoad: Hours(units: 32), loadWeight: 0,
      unwanted: [unwanted("B", "P1"), unwanted("C", "P1"), unwanted("D", "P1"), unwanted("A", "P1")],
      location: nowhere)
    // All in the second period would cost nothing, but it takes 8 hours only.
    #expect(try plan(courses, periods: 2, wished).result.value == 1)
    let least = BalanceRule(
      id: "even", minLoad: Hours(units: 12), loadWeight: 0,
      unwanted: ["A", "B", "C", "D"].map { unwanted($0, "P1") }, location: nowhere)
    #expect(try plan(courses, periods: 2, least).result.value == 1)
  }

  @Test("squares count the distance from the mean rounded down and up to whole hours")
  func squares() throws {
    // 4 + 4 + 3 = 11 over two periods: 5 and 6 would cost nothing; 4 and 7 cost 1 + 1, 3 and 8 cost 4 + 4.
    let plan = try plan(
      [load("A", 4), load("B", 4), load("C", 3)], periods: 2,
      BalanceRule(id: "even", measure: .squares, location: nowhere))
    #expect(plan.result.value == 2)
    #expect(plan.result.bound == 2)
  }

  @Test("the example of Chiarandini, Di Gaspero, Gualandi and Schaerf is worth 191")
  func toy() throws {
    let courses = [
      load("A", 5), load("B", 10), load("C", 5, after: ["D"]), load("D", 4), load("E", 20, after: ["D"]),
      load("F", 7, after: ["C"]),
    ]
    let rule = BalanceRule(
      id: "even", measure: .squares, minCourses: 0, maxCourses: 2,
      curricula: [
        curriculum("q1", ["A", "B", "C", "D"]), curriculum("q2", ["B", "C", "D", "F"]),
        curriculum("q3", ["A", "B", "E", "F"]),
      ],
      unwanted: [unwanted("B", "P1"), unwanted("B", "P3"), unwanted("A", "P2"), unwanted("A", "P4")],
      location: nowhere)
    let plan = try plan(courses, periods: 4, rule)
    #expect(plan.result.value == 191)
    #expect(plan.result.bound == 191)
  }

  @Test("what stands in the way is named, and bounds that do not are not")
  func conflict() throws {
    let rule = BalanceRule(
      id: "even", minLoad: Hours(units: 4), maxLoad: Hours(units: 400), maxCourses: 1, location: nowhere)
    let dossier = try SmallDossier.balanced(
      [load("A", 2), load("B", 2), load("C", 2)], periods: 2, rule)
    let error = try #require(throws: PlanningError.self) { try BalancePlanner().plan(dossier) }
    let findings = try conflicts(error)
    #expect(findings.map(\.rule.code) == ["PLN941"])
    #expect(findings.first?.message.en.hasSuffix("what stands in the way: maxCourses.") == true)
  }

  @Test("a search that is stopped, or has no time, says so")
  func stopped() throws {
    let dossier = try SmallDossier.balanced(
      [load("A", 4), load("B", 4), load("C", 4)], periods: 2, BalanceRule(id: "even", location: nowhere))
    let plan = try BalancePlanner().plan(dossier, shouldStop: { true })
    #expect(plan.stop == .interrupted && plan.remarks.map(\.rule.code) == ["PLN961"])
    let late = try BalancePlanner(options: PlanOptions(relativeGap: 0, timeLimit: 0)).plan(dossier)
    #expect(late.stop == .timeLimit && late.remarks.map(\.rule.code) == ["PLN960"])
    #expect(late.result.bound <= late.result.value)
  }

  @Test("the referee finds each broken rule")
  func referee() throws {
    let courses = [load("A", 2), load("B", 2, after: ["A"]), load("C", 2, offered: ["P2"])]
    let rule = BalanceRule(id: "even", minCourses: 1, maxCourses: 2, location: nowhere)
    let dossier = try SmallDossier.balanced(courses, periods: 2, rule)
    let policy = try #require(dossier.policy)
    let program = try BalancePlanner().plan(dossier).program
    func broken(_ change: (inout Program) -> Void) -> [String] {
      var copy = program
      change(&copy)
      return BalanceReferee(dossier: dossier, policy: policy, rule: rule, program: copy).violations()
    }
    #expect(broken { _ in } == [])
    #expect(!broken { $0.offerings.removeLast() }.isEmpty)
    #expect(!broken { $0.offerings.append($0.offerings[0]) }.isEmpty)
    #expect(!broken { $0.offerings[0].sessions = 2 }.isEmpty)
    #expect(!broken { $0.tiers[0].value += 1 }.isEmpty)
    #expect(!broken { $0.tiers[0].bound += 1 }.isEmpty)
    for index in program.offerings.indices {
      #expect(
        !broken { $0.offerings[index].period = program.offerings[index].period == "P1" ? "P2" : "P1" }.isEmpty
      )
    }
  }
}
