extension Program {
  /// The sums of the program: those that it states, or else counted from its offerings.
  public var countedTotals: ProgramTotals {
    if let totals { return totals }
    var counted = ProgramTotals()
    counted.offerings = offerings.count
    for offering in offerings {
      counted.sessions += offering.sessions
      counted.seats += offering.seatCount
      counted.hours = Hours(units: counted.hours.units + offering.hours.units)
      counted.cost += offering.cost
      counted.needClosed = NeedAmount(units: counted.needClosed.units + offering.closes.units)
    }
    return counted
  }
}
