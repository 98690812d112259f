import NeedsScoring
import TrainingModel

/// Changes that several rules think of, with their words.
enum Offerings {
  /// Leaves an offering out.
  static func removal(of key: OfferingKey) -> RepairIdea {
    RepairIdea(
      en: "Leave \"\(key.course)\" in \"\(key.period)\" out.",
      fa: "«\(key.course)» در «\(key.period)» را حذف کنید.", [ProgramChange(key, .remove)])
  }

  /// Counts an offering's figures and the totals anew.
  static func recount(_ key: OfferingKey) -> RepairIdea {
    RepairIdea(
      en: "State what the rows make.", fa: "مقداری را بنویسید که از سطرها به دست می‌آید.",
      [ProgramChange(key, .cost)])
  }

  /// Moves an offering to each of the other periods in which its course can be held, the nearest first.
  static func moves(of placed: ReviewedProgram.PlacedOffering, in program: ReviewedProgram) -> [RepairIdea] {
    let key = OfferingKey(placed.offering)
    return possiblePeriods(of: placed.course, in: program).filter { $0 != placed.period }.sorted {
      (abs($0 - placed.period), $0) < (abs($1 - placed.period), $1)
    }.map { period in
      let id = program.policy.periods[period].id
      return RepairIdea(
        en: "Move \"\(key.course)\" from \"\(key.period)\" to \"\(id)\".",
        fa: "«\(key.course)» را از «\(key.period)» به «\(id)» ببرید.", [ProgramChange(key, .move(to: id))])
    }
  }

  /// The periods in which a course is offered and there are working days.
  static func possiblePeriods(of course: Course, in program: ReviewedProgram) -> [Int] {
    let offered = Set(course.offered.map(\.id))
    return program.policy.periods.indices.filter { index in
      program.ground.workingDays[index] > 0
        && (offered.isEmpty || offered.contains(program.policy.periods[index].id))
    }
  }

  /// Gives an offering so many sessions.
  static func sessions(_ count: Int, of key: OfferingKey) -> RepairIdea {
    RepairIdea(
      en: "Hold \"\(key.course)\" in \"\(key.period)\" in \(count) session\(count == 1 ? "" : "s").",
      fa: "«\(key.course)» در «\(key.period)» را در \(count) جلسه برگزار کنید.",
      [ProgramChange(key, .sessions(count))])
  }

  /// The change of the seats of a row.
  static func setSeats(_ seats: Seats, to count: Int, in key: OfferingKey) -> ProgramChange {
    ProgramChange(
      key,
      .seats(organization: seats.organization, role: seats.role, batch: seats.batch, count: count))
  }

  /// The change of the seats of a cohort.
  static func setSeats(
    ofCohort index: Int, to count: Int, in key: OfferingKey, of program: ReviewedProgram
  ) -> ProgramChange {
    let cohort = program.ground.cohorts[index]
    return ProgramChange(
      key,
      .seats(
        organization: cohort.organization, role: cohort.role,
        batch: cohort.window.map(program.policy.batchID), count: count))
  }

  /// Changes of seats, with as many sessions as then are needed, and without the offering where nobody is left.
  static func withSessions(
    _ changes: [ProgramChange], of key: OfferingKey, after difference: Int, in program: ReviewedProgram
  ) -> [ProgramChange] {
    guard let offering = program.program.offerings.first(where: { OfferingKey($0) == key }),
      let course = program.ground.courses[offering.course]
    else { return changes }
    let seats = offering.seats.reduce(0) { $0.saturating($1.count) } + difference
    guard seats > 0 else { return [ProgramChange(key, .remove)] }
    let needed = sessions(for: seats, of: course, atLeast: offering.sessions)
    return needed == offering.sessions ? changes : changes + [ProgramChange(key, .sessions(needed))]
  }

  /// A number of sessions that so many people fit: the number at hand, or the nearest one.
  static func sessions(for seats: Int, of course: Course, atLeast sessions: Int) -> Int {
    let least = (seats + max(1, course.maxSize) - 1) / max(1, course.maxSize)
    let most = seats / max(1, course.minSize)
    return max(least, min(sessions, max(most, least)))
  }

  /// Seats for more people of a cohort in a course, by a last period: in an offering that there is, or in a new one.
  static func seating(
    _ people: Int, ofCohort cohort: Int, in course: Course, from first: Int, through last: Int,
    of program: ReviewedProgram
  ) -> [RepairIdea] {
    let name = program.ground.cohorts[cohort]
    let window = possiblePeriods(of: course, in: program).filter { $0 >= first && $0 <= last }
    let host = course.host ?? program.program.organization
    return window.map { period in
      let id = program.policy.periods[period].id
      let key = OfferingKey(course: course.id, period: id, host: host)
      let before = program.seatsOfCohort[cohort].reduce(0) { sum, row in
        let seat = program.seats[row]
        return OfferingKey(program.program.offerings[seat.offering]) == key ? sum + seat.count : sum
      }
      let change = setSeats(ofCohort: cohort, to: before + people, in: key, of: program)
      let isThere = program.program.offerings.contains { OfferingKey($0) == key }
      let changes =
        isThere
        ? withSessions([change], of: key, after: people, in: program)
        : [ProgramChange(key, .add(sessions: sessions(for: people, of: course, atLeast: 1))), change]
      return RepairIdea(
        en: """
          Give \(people) \(people == 1 ? "person" : "people") of "\(name.role)" in "\(name.organization)" a \
          seat in "\(course.id)" in "\(id)".
          """,
        fa:
          "برای \(people) نفر از «\(name.role)» در «\(name.organization)» در «\(course.id)»، «\(id)»، جا بگذارید.",
        changes)
    }
  }

  /// Puts another course that serves the same people in the place of an offering, those that close most first.
  static func swaps(of placed: ReviewedProgram.PlacedOffering, in program: ReviewedProgram) -> [RepairIdea] {
    let key = OfferingKey(placed.offering)
    let competencies = Set(placed.course.develops.map(\.competency))
    return program.ground.dossier.courses.filter { course in
      course.id != placed.course.id && course.develops.contains { competencies.contains($0.competency) }
        && possiblePeriods(of: course, in: program).contains(placed.period)
        && !program.program.offerings.contains { $0.course == course.id }
    }.sorted {
      ($0.hours, $0.sessionCost, $0.id) < ($1.hours, $1.sessionCost, $1.id)
    }.map { course in
      RepairIdea(
        en: "Hold \"\(course.id)\" in the place of \"\(key.course)\" in \"\(key.period)\".",
        fa: "در «\(key.period)» به جای «\(key.course)» دوره «\(course.id)» را برگزار کنید.",
        [ProgramChange(key, .swap(course: course.id))])
    }
  }
}
