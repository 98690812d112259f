import TrainingDocuments
import TrainingModel

extension Sweep {
  /// What is known of cases before the base is planned for them.
  struct Preview {
    /// Cases that were looked at, by number.
    var made: [Int: Made] = [:]
    /// Whether there are cases and no dossier of any of them can be used.
    var isAllWrong = false
  }

  /// Looks at the cases of a part until one can be used: without one, the base would be planned for nothing.
  ///
  /// A base that is there already costs nothing, so nothing is looked at then.
  func look(at part: SweepShard, _ count: Int, _ shouldStop: () -> Bool) -> Preview {
    var preview = Preview()
    guard count > 0, start == nil, store?.hasOutcome(of: key(grid.sweepCase(0))) != true else {
      return preview
    }
    // In the order in which they are planned, so that what is looked at is what is needed next.
    for position in (0..<count).reversed() {
      guard !shouldStop() else { return preview }
      let sweepCase = grid.sweepCase(part.number(at: position))
      let made = source(sweepCase)
      preview.made[sweepCase.number] = made
      if case .success = made { return preview }
    }
    preview.isAllWrong = true
    return preview
  }

  /// Whether there are cases among the rows, and no dossier of any of them can be used. Rules that conflict are no such
  /// fault: they come out when a case is planned.
  func isAllWrong(_ rows: [SweepResult.Row]) -> Bool {
    let cases = rows.filter { $0.sweepCase.number > 0 }
    guard !cases.isEmpty, cases.allSatisfy({ $0.outcome.figures == nil }) else { return false }
    return cases.allSatisfy { row in
      if case .failure = source(row.sweepCase) { true } else { false }
    }
  }
}
