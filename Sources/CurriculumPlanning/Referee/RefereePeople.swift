import NeedsScoring
import TrainingModel

extension Referee {
  /// No cohort has more hours a head than allowed, and nobody a course longer than that.
  func hourViolations(_ seats: [Seat]) -> [Violation] {
    var hours = [Int](repeating: 0, count: needs.cohorts.count)
    var longest = hours
    for seat in seats {
      hours[seat.cohort] += seat.course.hours.units * seat.count
      longest[seat.cohort] = max(longest[seat.cohort], seat.course.hours.units)
    }
    var result: [Violation] = []
    for (index, cohort) in needs.cohorts.enumerated() {
      for rule in policy.hourRules where (rule.isManagerial ?? cohort.isManagerial) == cohort.isManagerial {
        if let most = rule.maximum?.units, hours[index] > most * cohort.headcount || longest[index] > most {
          let name = Violation.place(cohort.role.text, cohort.organization.text)
          result.append(
            Violation(
              "hours-per-person", "\(name.en) exceeds \(rule.id)",
              "\(name.fa) بیش از حد «\(rule.id)» ساعت دارد"))
        }
        if rule.isFirm, let least = rule.minimum?.units, hours[index] < least * cohort.headcount {
          let name = Violation.place(cohort.role.text, cohort.organization.text)
          result.append(
            Violation(
              "hours-per-person", "\(name.en) falls short of firm \(rule.id)",
              "\(name.fa) کمتر از قاعده قطعی «\(rule.id)» ساعت دارد", isOfFirmRule: true))
        }
      }
    }
    return result
  }

  /// In every period, seats so far are no more than seats in the prerequisite in earlier periods and people
  /// who already know what it teaches.
  func prerequisiteViolations(_ seats: [Seat]) -> [Violation] {
    brokenPrerequisites(seats).map {
      let name = Violation.place($0.course.text, $0.period.text)
      return Violation(
        "prerequisites", "\(name.en) comes before \($0.earlier)", "\(name.fa) پیش از «\($0.earlier)» می‌آید")
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
  func audienceViolations(_ seats: [Seat]) -> [Violation] {
    seats.compactMap { seat -> Violation? in
      let cohort = needs.cohorts[seat.cohort]
      if let window = window(of: seat.cohort, in: seat.course) {
        guard seat.period < window.first else { return nil }
        return Violation(
          "onboarding", "\(seat.course.id) is held before appointment",
          "«\(seat.course.id)» پیش از انتصاب برگزار می‌شود")
      }
      let isBound = policy.mandatory.contains {
        $0.course.id == seat.course.id && admits(cohort, $0.audiences)
      }
      guard !isBound, !admits(cohort, seat.course.audiences) else { return nil }
      return Violation(
        "audience", "\(seat.course.id) is not for \(cohort.role) in \(cohort.organization)",
        "«\(seat.course.id)» برای «\(cohort.role)» در «\(cohort.organization)» نیست")
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
