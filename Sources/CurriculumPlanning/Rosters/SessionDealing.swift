import TrainingModel

/// Deals the seats of an offering to its sessions: sizes differ by one at most, and people of one organization stay
/// together.
enum SessionDealing {
  /// The sessions of an offering; `seats` in the order in which they are dealt.
  static func sessions(of offering: Offering, seats: [RosterSeat]) -> [RosterSession] {
    guard offering.sessions > 0 else { return [] }
    let total = seats.reduce(0) { $0 + $1.count }
    var left = seats[...]
    // What of the first seats has been dealt already.
    var dealt = 0
    return (1...offering.sessions).map { number in
      var room = total / offering.sessions + (number <= total % offering.sessions ? 1 : 0)
      var own: [RosterSeat] = []
      while room > 0, var next = left.first {
        let count = min(room, next.count - dealt)
        switch next.holder {
        case .employee: break
        case .counted: next.holder = .counted(count)
        case .open: next.holder = .open(count)
        }
        own.append(next)
        room -= count
        dealt += count
        if let first = left.first, dealt == first.count {
          left.removeFirst()
          dealt = 0
        }
      }
      return RosterSession(
        course: offering.course, period: offering.period, number: number, host: offering.host, seats: own)
    }
  }
}
