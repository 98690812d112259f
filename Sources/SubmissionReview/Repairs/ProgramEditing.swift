import Diagnostics
import TrainingModel

/// Makes changes in a program, and everything that follows from them: hours, costs, sums, the order.
struct ProgramEditing {
  let ground: ReviewGround

  /// The program with all changes; `nil` if one of them is about something that is not there.
  func apply(_ changes: [ProgramChange], to program: Program) -> EditedProgram? {
    var edited = EditedProgram(program)
    for change in changes {
      guard apply(change, to: &edited) else { return nil }
    }
    for index in edited.program.offerings.indices.reversed()
    where edited.program.offerings[index].sessions == 0 && edited.program.offerings[index].seats.isEmpty {
      edited.remove(at: index)
    }
    for index in edited.program.offerings.indices
    where edited.program.offerings[index].order != index + 1 {
      edited.change(index) { $0.order = index + 1 }
    }
    recount(&edited)
    return edited
  }

  private func apply(_ change: ProgramChange, to edited: inout EditedProgram) -> Bool {
    let index = edited.program.offerings.firstIndex { OfferingKey($0) == change.offering }
    if case .add(let sessions) = change.kind {
      guard index == nil else { return false }
      insert(change.offering, sessions: sessions, into: &edited)
      return true
    }
    guard let index else { return false }
    switch change.kind {
    case .add: return false
    case .remove:
      edited.remove(at: index)
      return true
    case .move(let period):
      edited.change(index) { $0.period = period }
    case .host(let host):
      edited.change(index) { $0.host = host }
    case .swap(let course):
      let host = ground.courses[course]?.host ?? edited.program.organization
      edited.change(index) { offering in
        offering.course = course
        offering.host = host
        if let size = ground.courses[course]?.maxSize, size > 0 {
          offering.sessions = (offering.seatCount + size - 1) / size
        }
      }
    case .sessions(let count): edited.change(index) { $0.sessions = count }
    case .cost: break
    case .seats(let organization, let role, let batch, let count):
      setSeats(organization, role, batch, count, of: index, in: &edited)
    }
    settle(index, in: &edited)
    merge(index, in: &edited)
    return true
  }

  /// A new offering stands behind the last of its tier, so that the order of tiers stays.
  private func insert(_ key: OfferingKey, sessions: Int, into edited: inout EditedProgram) {
    let tier: Tier =
      ground.isOnboarding(key.course) ? .onboarding : ground.isMandatory(key.course) ? .mandatory : .need
    let ranks = ground.policy.objective.steps.map(\.tier)
    func rank(_ tier: Tier) -> Int { ranks.firstIndex(of: tier) ?? ranks.count }
    let place = edited.program.offerings.lastIndex { rank($0.tier) <= rank(tier) }.map { $0 + 1 } ?? 0
    edited.insert(
      Offering(
        order: 0, tier: tier, course: key.course, period: key.period, sessions: sessions, seatCount: 0,
        hours: Hours(units: 0), cost: 0, host: key.host, closes: NeedAmount(units: 0), seats: []), at: place)
    settle(place, in: &edited)
  }

  private func setSeats(
    _ organization: Identifier, _ role: Identifier, _ batch: Identifier?, _ count: Int, of index: Int,
    in edited: inout EditedProgram
  ) {
    edited.changeSeats(of: index) { rows in
      let place = rows.firstIndex {
        $0.organization == organization && $0.role == role && $0.batch == batch
      }
      if let place {
        rows[place].count = count
      } else if count > 0 {
        rows.append(
          Seats(
            organization: organization, role: role, batch: batch, count: count, closes: NeedAmount(units: 0)))
      }
      rows.removeAll { $0.count == 0 }
    }
  }

  /// Seats, hours and cost of an offering from its sessions and rows.
  private func settle(_ index: Int, in edited: inout EditedProgram) {
    let offering = edited.program.offerings[index]
    let count = offering.seats.reduce(0) { $0.saturating($1.count) }
    edited.change(index) { $0.seatCount = count }
    guard let course = ground.courses[offering.course] else { return }
    edited.change(index) {
      $0.hours = Hours(units: count.saturating(times: course.hours.units))
      $0.cost = Self.cost(of: course, sessions: offering.sessions, seats: count)
    }
  }

  /// Two offerings of one course in one period at one host become one.
  private func merge(_ index: Int, in edited: inout EditedProgram) {
    let key = OfferingKey(edited.program.offerings[index])
    guard
      let other = edited.program.offerings.indices.first(where: {
        $0 != index && OfferingKey(edited.program.offerings[$0]) == key
      })
    else { return }
    let (kept, gone) = (min(index, other), max(index, other))
    let taken = edited.program.offerings[gone]
    edited.change(kept) { $0.sessions = $0.sessions.saturating(taken.sessions) }
    for seats in taken.seats {
      let before =
        edited.program.offerings[kept].seats.first {
          $0.organization == seats.organization && $0.role == seats.role && $0.batch == seats.batch
        }?.count ?? 0
      setSeats(
        seats.organization, seats.role, seats.batch, before.saturating(seats.count), of: kept, in: &edited)
    }
    edited.remove(at: gone)
    settle(kept, in: &edited)
  }

  private func recount(_ edited: inout EditedProgram) {
    let program = edited.program
    guard var totals = program.totals else { return }
    totals.offerings = program.offerings.count
    totals.sessions = program.offerings.reduce(0) { $0.saturating($1.sessions) }
    totals.seats = program.offerings.reduce(0) { $0.saturating($1.seatCount) }
    totals.hours = Hours(units: program.offerings.reduce(0) { $0.saturating($1.hours.units) })
    totals.cost = program.offerings.reduce(0) { $0.saturating($1.cost) }
    edited.setTotals(totals)
  }

  /// Sessions × session cost + seats × seat cost.
  static func cost(of course: Course, sessions: Int, seats: Int) -> Int {
    sessions.saturating(times: course.sessionCost).saturating(seats.saturating(times: course.seatCost))
  }
}
