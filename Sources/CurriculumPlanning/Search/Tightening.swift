import IntegerPrograms

/// Finds the rows of whole seats that the relaxation breaks, and what it comes to with them.
///
/// All of them in every model would cost more than they bring: the relaxation is solved, the rows that it
/// breaks are added, until it breaks none.
struct Tightening {
  let control: SearchControl
  let options: PlanOptions

  private static let mostRounds = 8
  /// In people: rows that are broken by less are left out.
  private static let leastExcess = 1e-3

  /// The rows; empty if there was no time for the relaxation. Deterministic: in the order of steps.
  func rows(of model: PlanningModel, phase: String) throws(PlanningError) -> [WholeSeatRow] {
    var relaxed = model
    relaxed.relax()
    var settings = SolverOptions()
    settings.seed = options.seed
    var open = WholeSeatRow.all(of: model)
    var found: [WholeSeatRow] = []
    do throws(SolverError) {
      for _ in 0..<Self.mostRounds {
        let session = try SolverSession(relaxed.program, options: settings)
        guard let point = try control.relaxation(session, phase) else { break }
        let values = point.values
        let broken = Set(open.filter { $0.excess(at: values, in: model) > Self.leastExcess })
        if broken.isEmpty { break }
        for row in open where broken.contains(row) { row.add(to: &relaxed) }
        found += open.filter { broken.contains($0) }
        open.removeAll { broken.contains($0) }
      }
    } catch {
      throw .solver(error.description)
    }
    return found
  }
}
