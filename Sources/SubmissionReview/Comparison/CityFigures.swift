package import Diagnostics
import NeedsScoring
package import TrainingModel

/// What remains of a submission when many are compared: a few kilobytes, whatever its size.
package struct CityFigures: Sendable {
  /// A course that a city holds.
  package struct HeldCourse: Sendable {
    /// The course.
    package let course: Identifier
    /// Seats in it.
    package let seats: Int
    /// Person-hours, in quarter-hours.
    package let hours: Int
    /// What it costs.
    package let cost: Int
    /// Seats that its sessions have room for and nobody has.
    package let free: Int
    /// Whether the city offers it to others.
    package let isShareable: Bool
    /// Whether the city, or its own experienced people, made it.
    package let isOwn: Bool
    /// The best result on learning or beyond, if there is one of enough people.
    package let result: (score: Share, people: Int)?
  }

  /// What its needs in a competency come to.
  package struct CompetencyNeed: Sendable {
    /// The competency.
    package let competency: Identifier
    /// People below their level.
    package let people: Int
    /// Weighted need.
    package let need: Int
    /// Weighted need that its program leaves open, as far as can be told of single competencies.
    package let unserved: Int
  }

  /// The submission, as it was named.
  package let name: String
  /// The organization.
  package let organization: Identifier
  /// Whether there is a program at all; without one, the organization is only that of the policy.
  package let hasProgram: Bool
  /// Whether there is a program that could be judged; without one, nothing is known of its hours and cost.
  package let isJudged: Bool
  /// What the review says.
  package let verdict: Verdict?
  /// Why there is no review, where there is none.
  package let failure: LocalizedText?
  /// Objections by severity.
  package let counts: [ReviewSeverity: Int]
  /// Rules that could not run.
  package let unverified: Int
  /// How many objections of each rule.
  package let codes: [String: Int]
  /// People of the dossier.
  package let people: Int
  /// Person-hours in quarter-hours.
  package let hours: Int
  /// Cost of the program.
  package let cost: Int
  /// Share of the weighted need that the program closes.
  package let needShare: Double?
  /// Its courses.
  package let courses: [HeldCourse]
  /// Its needs by competency.
  package let needs: [CompetencyNeed]
  /// For each course that it holds, people elsewhere could need it for: competencies that it develops.
  package let develops: [Identifier: [Identifier]]

  /// Figures of a submission that was reviewed.
  package init(_ outcome: Reviewer.Outcome, name: String) {
    self.name = name
    let review = outcome.review
    organization = review.organization
    hasProgram = review.program != nil
    isJudged = outcome.program != nil
    verdict = review.verdict
    failure = nil
    counts = Dictionary(uniqueKeysWithValues: ReviewSeverity.allCases.map { ($0, review.count(of: $0)) })
    unverified = review.unverified.count
    codes = review.objections.reduce(into: [:]) { $0[$1.code, default: 0] += $1.standsFor }
    let dossier = outcome.ground.dossier
    people = dossier.people.headcount
    guard let program = outcome.program else {
      (hours, cost, needShare, courses, needs, develops) = (0, 0, nil, [], [], [:])
      return
    }
    hours = program.offerings.reduce(0) { $0.saturating($1.offering.hours.units) }
    cost = program.cost
    needShare = program.needShare
    courses = Self.courses(of: program)
    needs = Self.needs(of: program)
    develops = Dictionary(
      program.offerings.map { ($0.course.id, $0.course.develops.map(\.competency)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A submission that could not be reviewed.
  package init(name: String, failure: LocalizedText) {
    self.name = name
    self.failure = failure
    (hasProgram, isJudged) = (false, false)
    (organization, verdict, counts, unverified, codes) = (Identifier(name), nil, [:], 0, [:])
    (people, hours, cost, needShare, courses, needs, develops) = (0, 0, 0, nil, [], [], [:])
  }

  private static func courses(of program: ReviewedProgram) -> [HeldCourse] {
    let byCourse = Dictionary(grouping: program.offerings, by: \.course.id)
    return byCourse.keys.sorted().compactMap { id in
      guard let rows = byCourse[id], let course = rows.first?.course else { return nil }
      let seats = rows.reduce(0) { $0.saturating($1.offering.seatCount) }
      let room = rows.reduce(0) { $0.saturating($1.offering.sessions.saturating(times: course.maxSize)) }
      let result = program.ground.dossier.courseResults.filter {
        $0.course.id == id && $0.level >= 2 && $0.people >= 5
      }.max { $0.score < $1.score }
      return HeldCourse(
        course: id, seats: seats, hours: seats.saturating(times: course.hours.units),
        cost: rows.reduce(0) { $0.saturating($1.offering.cost) }, free: max(0, room - seats),
        isShareable: course.isShareable,
        isOwn: course.origin == .municipality || course.origin == .practitioner,
        result: result.map { ($0.score, $0.people) })
    }
  }

  private static func needs(of program: ReviewedProgram) -> [CompetencyNeed] {
    var sums: [Identifier: (people: Int, need: Int, unserved: Int)] = [:]
    for need in program.ground.cohortNeeds {
      let amount = need.people.reduce(0, +).saturating(times: need.weight.units)
      var sum = sums[need.competency] ?? (0, 0, 0)
      sum.people = sum.people.saturating(need.people.max() ?? 0)
      sum.need = sum.need.saturating(amount)
      if !program.serves(need) { sum.unserved = sum.unserved.saturating(amount) }
      sums[need.competency] = sum
    }
    return sums.keys.sorted().compactMap { id in
      sums[id].map { CompetencyNeed(competency: id, people: $0.people, need: $0.need, unserved: $0.unserved) }
    }
  }
}
