import NeedsScoring
import TrainingModel

/// Checks a finished roster against the program and the documents, seat by seat.
///
/// It shares nothing with those who fill the seats: it reads the roster as it will be written.
struct RosterReferee {
  private let referee: Referee
  private let program: Program
  private let policy: Policy
  private let needs: NeedsAssessment
  private let courses: [Course]

  init(
    _ dossier: Dossier, policy: Policy, needs: NeedsAssessment, program: Program,
    continuity: Continuity = .none
  ) {
    referee = Referee(dossier, policy: policy, needs: needs, program: program, continuity: continuity)
    self.program = program
    self.policy = policy
    self.needs = needs
    courses = dossier.courses
  }

  /// What is wrong with the roster, a sentence each; empty if it may be written.
  func violations(_ roster: Roster) -> [String] {
    sessionViolations(roster) + seatViolations(roster) + personViolations(roster)
  }

  // MARK: Sessions and seats

  private struct Place: Hashable {
    let course: Identifier
    let period: Identifier
    let host: Identifier
  }

  /// Every session of the program is there, and none is too small or too large.
  private func sessionViolations(_ roster: Roster) -> [String] {
    var result: [String] = []
    var numbers: [Place: [Int]] = [:]
    for session in roster.sessions {
      let place = Place(course: session.course, period: session.period, host: session.host)
      numbers[place, default: []].append(session.number)
      guard let course = referee.courses[session.course], !isHeld(session.course, session.period) else {
        continue
      }
      if session.count < course.minSize || session.count > course.maxSize {
        result.append("class-size: session \(session.number) of \(session.course) seats \(session.count)")
      }
    }
    for offering in program.offerings {
      let place = Place(course: offering.course, period: offering.period, host: offering.host)
      let expected = offering.sessions > 0 ? Array(1...offering.sessions) : []
      if numbers.removeValue(forKey: place) ?? [] != expected {
        result.append("sessions: those of \(offering.course) in \(offering.period) are others")
      }
    }
    return result
      + numbers.keys.map { "sessions: \($0.course) in \($0.period) is not in the program" }.sorted()
  }

  private struct Row: Hashable {
    let place: Place
    let group: Referee.CohortKey
  }

  /// The seats of every cohort in every offering are as many as in the program.
  private func seatViolations(_ roster: Roster) -> [String] {
    var counts: [Row: Int] = [:]
    for session in roster.sessions {
      let place = Place(course: session.course, period: session.period, host: session.host)
      for seat in session.seats {
        if seat.count <= 0 { return ["seats: a row of \(session.course) seats nobody"] }
        let group = Referee.CohortKey(organization: seat.organization, role: seat.role, batch: seat.batch)
        counts[Row(place: place, group: group), default: 0] += seat.count
      }
    }
    for offering in program.offerings {
      let place = Place(course: offering.course, period: offering.period, host: offering.host)
      for seats in offering.seats {
        let group = Referee.CohortKey(organization: seats.organization, role: seats.role, batch: seats.batch)
        counts[Row(place: place, group: group), default: 0] -= seats.count
      }
    }
    return counts.filter { $0.value != 0 }.map {
      "seats: \($0.key.group.role) in \($0.key.group.organization), \($0.key.place.course): \($0.value) too many"
    }.sorted()
  }

  // MARK: People

  private struct Taken {
    let period: Int
    let reason: SeatReason
  }

  private func personViolations(_ roster: Roster) -> [String] {
    let standings = needs.standings(of: referee.dossier)
    var homes: [Identifier: (cohort: Int, place: Int)] = [:]
    for (cohort, standing) in standings.enumerated() {
      for (place, person) in standing.people.enumerated() { homes[person.id] = (cohort, place) }
    }
    var taken: [Identifier: [Identifier: Taken]] = [:]
    var counted: [Referee.Pair: Int] = [:]
    var result: [String] = []
    for session in roster.sessions {
      guard let period = referee.periodIndex[session.period] else { continue }
      for seat in session.seats {
        let seats = Seats(
          organization: seat.organization, role: seat.role, batch: seat.batch, count: 1,
          closes: NeedAmount(units: 0))
        guard let cohort = referee.cohort(of: seats) else {
          result.append("reference: \(seat.role) in \(seat.organization) is no cohort")
          continue
        }
        switch seat.holder {
        case .employee(let id, let reason):
          if homes[id]?.cohort != cohort {
            result.append("reference: \(id) is not of \(seat.role) in \(seat.organization)")
          } else if taken[id]?[session.course] != nil {
            result.append("once-per-person: \(id) takes \(session.course) twice")
          }
          taken[id, default: [:]][session.course] = Taken(period: period, reason: reason)
        case .counted(let count):
          // Who attended is not known by name.
          if isHeld(session.course, session.period) { continue }
          counted[Referee.Pair(course: session.course, cohort: cohort), default: 0] += count
        case .open: break
        }
      }
    }
    let isNamed = Set(taken.keys.compactMap { homes[$0]?.cohort })
    for (pair, count) in counted {
      let standing = standings[pair.cohort]
      let most = isNamed.contains(pair.cohort) ? standing.unnamed : needs.cohorts[pair.cohort].headcount
      if count > most {
        result.append("once-per-person: \(pair.course) counts \(count) of \(most) people of one cohort")
      }
    }
    for id in taken.keys.sorted() {
      guard let home = homes[id], let own = taken[id] else { continue }
      result += violations(
        of: standings[home.cohort].people[home.place], in: home.cohort, standings[home.cohort], own)
    }
    return result
  }

  /// Reasons, hours and prerequisites of one person.
  private func violations(
    of person: PersonStanding, in cohort: Int, _ standing: CohortStanding, _ taken: [Identifier: Taken]
  ) -> [String] {
    var result: [String] = []
    var hours = 0
    for id in taken.keys.sorted() {
      guard let course = referee.courses[id], let seat = taken[id] else { continue }
      hours += course.hours.units
      if !holds(seat.reason, for: person, in: cohort, standing, course) {
        result.append("reason: \(person.id) has no \(seat.reason.rawValue) in \(id)")
      }
      for prerequisite in course.prerequisites {
        guard let earlier = referee.courses[prerequisite.id], !knows(person, standing, earlier) else {
          continue
        }
        if hasAttended(cohort, earlier.id, before: seat.period) { continue }
        if taken[earlier.id].map({ $0.period >= seat.period }) ?? true {
          result.append("prerequisites: \(person.id) takes \(id) before \(earlier.id)")
        }
      }
    }
    let group = needs.cohorts[cohort]
    for rule in policy.hourRules where (rule.isManagerial ?? group.isManagerial) == group.isManagerial {
      if let most = rule.maximum?.units, hours > most {
        result.append("hours-per-person: \(person.id) exceeds \(rule.id)")
      }
    }
    return result
  }

  /// Whether a delivery says that a course was held in a period.
  private func isHeld(_ course: Identifier, _ period: Identifier) -> Bool {
    referee.continuity.delivery?.held.contains { $0.course == course && $0.period == period } ?? false
  }

  /// Whether some of a cohort attended a course before a period: the person may be one of them.
  private func hasAttended(_ cohort: Int, _ course: Identifier, before period: Int) -> Bool {
    (referee.continuity.delivery?.held ?? []).contains { held in
      held.course == course && (referee.periodIndex[held.period] ?? .max) < period
        && held.attendance.contains { row in
          referee.cohort(
            of: Seats(
              organization: row.organization, role: row.role, batch: row.batch, count: row.count,
              closes: NeedAmount(units: 0))) == cohort
        }
    }
  }

  private func level(_ person: PersonStanding, _ standing: CohortStanding, _ competency: Identifier) -> Int? {
    zip(standing.requirements, person.levels).first { $0.0.competency == competency }?.1
  }

  private func knows(_ person: PersonStanding, _ standing: CohortStanding, _ course: Course) -> Bool {
    guard !course.develops.isEmpty else { return false }
    return !course.develops.contains { development in
      guard let level = level(person, standing, development.competency) else { return true }
      return level < development.to * Rating.scale
    }
  }

  private func holds(
    _ reason: SeatReason, for person: PersonStanding, in cohort: Int, _ standing: CohortStanding,
    _ course: Course
  ) -> Bool {
    let group = needs.cohorts[cohort]
    switch reason {
    case .onboarding: return referee.window(of: cohort, in: course) != nil
    case .mandatory:
      return policy.mandatory.contains { $0.course.id == course.id && referee.admits(group, $0.audiences) }
    case .need: return referee.admits(group, course.audiences) && gains(person, standing, course)
    case .hours:
      let hasMinimum = policy.hourRules.contains {
        $0.minimum != nil && ($0.isManagerial ?? group.isManagerial) == group.isManagerial
      }
      return hasMinimum && referee.admits(group, course.audiences) && isOfUse(course, to: standing)
    case .prerequisite:
      guard !knows(person, standing, course) else { return false }
      let others: [SeatReason] = [.onboarding, .mandatory, .need, .hours]
      return buildingOn(course.id).contains { later in
        others.contains { holds($0, for: person, in: cohort, standing, later) }
      }
    }
  }

  /// Whether a course makes a step that a person lacks.
  private func gains(_ person: PersonStanding, _ standing: CohortStanding, _ course: Course) -> Bool {
    course.develops.contains { development in
      guard development.effectiveness.units > 0,
        let level = level(person, standing, development.competency),
        let required = standing.requirements.first(where: { $0.competency == development.competency })?.level
      else { return false }
      return development.steps.contains { $0 <= required && level < $0 * Rating.scale }
    }
  }

  /// Whether a course makes a step that somebody of a cohort lacks.
  private func isOfUse(_ course: Course, to standing: CohortStanding) -> Bool {
    if standing.people.contains(where: { gains($0, standing, course) }) { return true }
    return course.develops.contains { development in
      guard development.effectiveness.units > 0,
        let place = standing.requirements.firstIndex(where: { $0.competency == development.competency }),
        standing.unnamedLevels.indices.contains(place), let lowest = standing.unnamedLevels[place].first
      else { return false }
      return development.steps.contains {
        $0 <= standing.requirements[place].level && lowest.level < $0 * Rating.scale
      }
    }
  }

  /// Courses that build on one, directly or not.
  private func buildingOn(_ course: Identifier) -> [Course] {
    var found: Set<Identifier> = []
    var queue = [course]
    while let next = queue.popLast() {
      for later in courses
      where later.prerequisites.contains(where: { $0.id == next }) && found.insert(later.id).inserted {
        queue.append(later.id)
      }
    }
    return courses.filter { found.contains($0.id) }
  }
}
