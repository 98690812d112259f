import TrainingModel

/// Lets those who take precedence have the seats, and the earlier ones, wherever nothing is lost by it.
///
/// Two people change places: one without a seat in a course takes that of somebody who comes after, or two who have
/// seats in different periods exchange them. Every exchange keeps all rules and closes no less need. Each puts
/// somebody of higher precedence further ahead, so that it ends.
struct PriorityExchange {
  private(set) var seating: Seating
  private var question: SeatingQuestion { seating.question }

  /// The seating in which no such exchange is left.
  static func settle(_ seating: Seating) -> Seating {
    var exchange = PriorityExchange(seating: seating)
    while exchange.round() {}
    return exchange.seating
  }

  /// Whether anything was exchanged.
  private mutating func round() -> Bool {
    var hasChanged = false
    for course in question.courses.indices {
      if takeOver(course) { hasChanged = true }
      if moveAhead(course) { hasChanged = true }
    }
    return hasChanged
  }

  /// Those without a seat, first of all who takes precedence, take over from the last in the order.
  private mutating func takeOver(_ course: Int) -> Bool {
    let row = question.courses[course]
    var hasChanged = false
    var holders = row.order.filter { seating.placeOf[course][$0] >= 0 }
    for waiting in row.order where seating.placeOf[course][waiting] < 0 {
      for index in holders.indices.reversed() {
        let holder = holders[index]
        guard row.ranks[holder] > row.ranks[waiting] else { break }
        let place = seating.placeOf[course][holder]
        guard seating.canSit(waiting, place), seating.canMove(holder, course, to: nil), keepsNeed() else {
          continue
        }
        func keepsNeed() -> Bool {
          let before = seating.closed(by: holder) + seating.closed(by: waiting)
          return seating.closed(by: holder, without: course) + seating.closed(by: waiting, with: course)
            >= before
        }
        seating.leave(holder, course)
        seating.sit(waiting, place)
        holders.remove(at: index)
        let position = holders.firstIndex { row.ranks[$0] > row.ranks[waiting] } ?? holders.endIndex
        holders.insert(waiting, at: position)
        hasChanged = true
        break
      }
    }
    return hasChanged
  }

  /// Those who take precedence move to the earliest seats that others can leave to them.
  private mutating func moveAhead(_ course: Int) -> Bool {
    let row = question.courses[course]
    let holders = row.order.filter { seating.placeOf[course][$0] >= 0 }
    var hasChanged = false
    for member in holders {
      let own = seating.placeOf[course][member]
      let now = question.places[own].period
      var best: (other: Int, place: Int)?
      for other in holders.reversed() {
        guard row.ranks[other] > row.ranks[member] else { break }
        let place = seating.placeOf[course][other]
        let period = question.places[place].period
        guard period < now, best.map({ period < question.places[$0.place].period }) ?? true,
          seating.isPrepared(member, for: course, in: period), seating.canMove(other, course, to: now)
        else { continue }
        best = (other, place)
      }
      guard let best else { continue }
      seating.leave(member, course)
      seating.leave(best.other, course)
      seating.sit(member, best.place)
      seating.sit(best.other, own)
      hasChanged = true
    }
    return hasChanged
  }
}
