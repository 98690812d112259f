import Diagnostics
import NeedsScoring
import TrainingModel

/// A roster in the making: what has been decided for each cohort's seats.
struct RosterDraft {
  /// For each cohort, its rows of seats in the program.
  let seats: [[(offering: Int, row: Int)]]

  private let program: Program
  private let policy: Policy
  private let needs: NeedsAssessment
  /// For each offering, whether it has been held: who was there is assumed, and not named.
  private let isHeld: [Bool]
  /// For each offering and row, who sits there; `nil`: only counted.
  private var holders: [[[RosterSeat.Holder]?]]
  private var findings: [Finding] = []
  private var closed = Int128(0)
  private var most = Int128(0)
  private var unproven = (cohorts: 0, people: 0)
  private var employeesLeftOut = 0

  init(_ program: Program, policy: Policy, needs: NeedsAssessment, delivery: Delivery?) {
    let held = Set(
      (delivery?.held ?? []).map { Continuity.Place(course: $0.course, period: $0.period) })
    isHeld = program.offerings.map { held.contains(.init(course: $0.course, period: $0.period)) }
    self.program = program
    self.policy = policy
    self.needs = needs
    struct Key: Hashable {
      let organization: Identifier
      let role: Identifier
      let batch: Identifier?
    }
    let index = Dictionary(
      needs.cohorts.enumerated().map { place, cohort in
        (
          Key(
            organization: cohort.organization, role: cohort.role, batch: cohort.window.map(policy.batchID)),
          place
        )
      }, uniquingKeysWith: { first, _ in first })
    var seats = [[(offering: Int, row: Int)]](repeating: [], count: needs.cohorts.count)
    for (offering, value) in program.offerings.enumerated() {
      for (row, group) in value.seats.enumerated() {
        let key = Key(organization: group.organization, role: group.role, batch: group.batch)
        if let cohort = index[key] { seats[cohort].append((offering, row)) }
      }
    }
    self.seats = seats
    holders = program.offerings.map { $0.seats.map { _ in nil } }
  }

  /// Leaves a cohort's seats counted although so many of its people are known by name.
  mutating func leaveCounted(_ employees: Int) { employeesLeftOut += employees }

  /// Takes over who sits where in a cohort.
  mutating func take(_ seating: Seating, isProven: Bool, obstacles: [SeatObstacle]) {
    let question = seating.question
    closed += seating.closed
    most += question.mostClosed
    if !isProven {
      unproven.cohorts += 1
      unproven.people += question.members.count
    }
    var byPlace = [[Int]](repeating: [], count: question.places.count)
    for (course, row) in question.courses.enumerated() {
      for member in row.order where seating.placeOf[course][member] >= 0 {
        byPlace[seating.placeOf[course][member]].append(member)
      }
    }
    var openByCourse = [Int](repeating: 0, count: question.courses.count)
    var allByCourse = openByCourse
    for (index, place) in question.places.enumerated() {
      let row = question.courses[place.course]
      var own: [RosterSeat.Holder] = []
      var counted = 0
      for member in byPlace[index] {
        if let id = question.members[member].id, let reason = row.reasons[member] {
          own.append(.employee(id, reason))
        } else {
          counted += 1
        }
      }
      if counted > 0 { own.append(.counted(counted)) }
      if seating.open[index] > 0 { own.append(.open(seating.open[index])) }
      holders[place.offering][place.row] = own
      guard !isHeld[place.offering] else { continue }
      openByCourse[place.course] += seating.open[index]
      allByCourse[place.course] += place.count
    }
    for (course, open) in openByCourse.enumerated() where open > 0 {
      findings.append(openSeats(open, of: allByCourse[course], question, course, obstacles))
    }
  }

  private func openSeats(
    _ open: Int, of all: Int, _ question: SeatingQuestion, _ course: Int, _ obstacles: [SeatObstacle]
  ) -> Finding {
    let cohort = needs.cohorts[question.cohort]
    let id = question.courses[course].id
    let batch = cohort.window.map { "/\(policy.batchID(of: $0))" } ?? ""
    let words = obstacles.map(\.words)
    let none = (
      en: "too few people with that gap and a known level",
      fa: "کم بودن افرادی که این شکاف را دارند و سطحشان معلوم است"
    )
    func filled(_ rules: String) -> [String: String] {
      [
        "seats": "\(open)", "all": "\(all)", "role": cohort.role.text,
        "organization": cohort.organization.text, "course": id.text, "rules": rules,
      ]
    }
    return Finding(
      RosterRules.openSeats, at: nil,
      subject: "roster/\(id)/\(cohort.organization)/\(cohort.role)\(batch)",
      english: filled(words.isEmpty ? none.en : words.map(\.en).joined(separator: ", ")),
      persian: filled(words.isEmpty ? none.fa : words.map(\.fa).joined(separator: "، ")))
  }

  /// The roster.
  func roster() -> Roster {
    var sessions: [RosterSession] = []
    for (index, offering) in program.offerings.enumerated() {
      let dealt = offering.seats.enumerated().flatMap { row, seats in
        ((isHeld[index] ? nil : holders[index][row]) ?? [.counted(seats.count)]).map {
          RosterSeat(organization: seats.organization, role: seats.role, batch: seats.batch, holder: $0)
        }
      }
      sessions += SessionDealing.sessions(of: offering, seats: dealt)
    }
    return Roster(
      id: Identifier("roster-\(program.id.text.prefix(50))"), program: program.id,
      organization: program.organization, year: program.year, calendar: program.calendar, sessions: sessions)
  }

  /// What there is to say about it.
  func remarks(mostUnnamed: Int) -> [Finding] {
    let subject = "program/\(program.id)"
    var result = findings
    let all = program.offerings.reduce(0) { $0 + $1.seatCount }
    var counted = 0
    var held = 0
    for (index, offering) in program.offerings.enumerated() {
      if isHeld[index] {
        held += offering.seatCount
        continue
      }
      for (row, seats) in offering.seats.enumerated() {
        guard let own = holders[index][row] else {
          counted += seats.count
          continue
        }
        for case .counted(let count) in own { counted += count }
      }
    }
    if held > 0 {
      result.append(
        Finding(RosterRules.heldSeats, at: nil, subject: subject, ["seats": "\(held)", "all": "\(all)"]))
    }
    if counted > 0 {
      result.append(
        Finding(
          RosterRules.countedOnly, at: nil, subject: subject, ["seats": "\(counted)", "all": "\(all)"]))
    }
    if needs.isTakenFromDocuments, counted < all {
      result.append(Finding(RosterRules.levelsUnknown, at: nil, subject: subject))
    }
    if closed < most, !needs.isTakenFromDocuments {
      let unit = Int128(NeedAmount.scale) * Int128(Share.scale)
      func text(_ amount: Int128) -> String { "\(amount / unit).\(amount * 10 / unit % 10)" }
      // Rounded down, so that it never reads as all.
      let tenths = Int(closed * 1000 / most)
      result.append(
        Finding(
          RosterRules.closesLess, at: nil, subject: subject,
          [
            "share": tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)",
            "closed": text(closed), "counted": text(most),
          ]))
    }
    if employeesLeftOut > 0 {
      result.append(
        Finding(
          RosterRules.crowd, at: nil, subject: subject,
          ["people": "\(employeesLeftOut)", "most": "\(mostUnnamed)"]))
    }
    if unproven.cohorts > 0 {
      result.append(
        Finding(
          RosterRules.notProven, at: nil, subject: subject,
          ["cohorts": "\(unproven.cohorts)", "people": "\(unproven.people)"]))
    }
    return result
  }
}

extension SeatObstacle {
  /// What it is called in a sentence.
  fileprivate var words: (en: String, fa: String) {
    switch self {
    case .hours:
      ("hours a head, which the program keeps on average", "سرانه ساعت که برنامه به‌طور میانگین رعایت می‌کند")
    case .prerequisites:
      ("prerequisites, which the program counts by cohort", "پیش‌نیازها که برنامه به شمار گروه می‌سنجد")
    }
  }
}
