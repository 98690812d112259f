import NeedsScoring
import TrainingModel

extension Referee {
  /// No cohort has more hours a head than allowed, and nobody a course longer than that.
  func hourViolations(_ seats: [Seat]) -> [String] {
    var hours = [Int](repeating: 0, count: needs.cohorts.count)
    var longest = hours
    for seat in seats {
      hours[seat.cohort] += seat.course.hours.units * seat.count
      longest[seat.cohort] = max(longest[seat.cohort], seat.course.hours.units)
    }
    var result: [String] = []
    for (index, cohort) in needs.cohorts.enumerated() {
      for rule in policy.hourRules where (rule.isManagerial ?? cohort.isManagerial) == cohort.isManagerial {
        if let most = rule.maximum?.units, hours[index] > most * cohort.headcount || longest[index] > most {
          result.append("hours-per-person: \(cohort.role) in \(cohort.organization) exceeds \(rule.id)")
        }
        if rule.isFirm, let least = rule.minimum?.units, hours[index] < least * cohort.headcount {
          result.append(
            "hours-per-person: \(cohort.role) in \(cohort.organization) falls short of firm \(rule.id)")
        }
      }
    }
    return result
  }

  /// In every period, seats so far are no more than seats in the prerequisite in earlier periods and people
  /// who already know what it teaches.
  func prerequisiteViolations(_ seats: [Seat]) -> [String] {
    brokenPrerequisites(seats).map {
      "prerequisites: \($0.course) in \($0.period) comes before \($0.earlier)"
    }
  }

  /// A course that somebody sits in before its prerequisite.
  struct BrokenPrerequisite: Hashable {
    let course: Identifier
    let period: Identifier
    let earlier: Identifier
  }

  /// Prerequisites that come too late or not at all, by course; one of several cohorts is one for each.
  func brokenPrerequisites(_ seats: [Seat]) -> [BrokenPrerequisite] {
    var byPair: [Pair: [Int]] = [:]
    for seat in seats {
      let pair = Pair(course: seat.course.id, cohort: seat.cohort)
      byPair[pair, default: [Int](repeating: 0, count: policy.periods.count)][seat.period] += seat.count
    }
    var result: [BrokenPrerequisite] = []
    for (pair, counts) in byPair {
      for prerequisite in courses[pair.course]?.prerequisites ?? [] {
        guard let earlier = courses[prerequisite.id] else { continue }
        let held =
          earlier.develops.map {
            needs.people(ofCohort: pair.cohort, atLeast: $0.to, in: $0.competency)
          }.min() ?? 0
        let before = byPair[Pair(course: earlier.id, cohort: pair.cohort)]
        var taken = 0
        var ready = held
        for period in counts.indices {
          taken += counts[period]
          if taken > ready {
            result.append(
              BrokenPrerequisite(
                course: pair.course, period: policy.periods[period].id, earlier: earlier.id))
            break
          }
          ready += before?[period] ?? 0
        }
      }
    }
    return result.sorted {
      ($0.course.text, $0.period.text, $0.earlier.text) < ($1.course.text, $1.period.text, $1.earlier.text)
    }
  }

  /// Seats are for those whom the course, or a duty, is for; new managers only after their appointment.
  func audienceViolations(_ seats: [Seat]) -> [String] {
    seats.compactMap { seat in
      let cohort = needs.cohorts[seat.cohort]
      if let window = window(of: seat.cohort, in: seat.course) {
        return seat.period < window.first ? "onboarding: \(seat.course.id) is held before appointment" : nil
      }
      let isBound = policy.mandatory.contains {
        $0.course.id == seat.course.id && admits(cohort, $0.audiences)
      }
      return isBound || admits(cohort, seat.course.audiences)
        ? nil : "audience: \(seat.course.id) is not for \(cohort.role) in \(cohort.organization)"
    }
  }

  /// Whether a cohort meets one of the audiences; no audience means everybody.
  func admits(_ cohort: Cohort, _ audiences: [Audience]) -> Bool {
    guard !audiences.isEmpty else { return true }
    let family = dossier.roles.first { $0.id == cohort.role }?.family
    return audiences.contains { row in
      (row.role ?? cohort.role) == cohort.role && (row.family == nil || row.family == family)
        && (row.isManagerial ?? cohort.isManagerial) == cohort.isManagerial
        && (row.isNewManager ?? (cohort.window != nil)) == (cohort.window != nil)
        && (row.organization.map { tree.isWithin(cohort.organization, $0) } ?? true)
    }
  }
}
