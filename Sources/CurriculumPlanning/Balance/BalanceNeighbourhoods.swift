import IntegerPrograms
import TrainingModel

/// Better placements near the one in hand: most courses stay where they are, the others are placed anew by the
/// solver, as well as can be. What is near:
///
/// - the courses of two periods, which stay in these two;
/// - the courses of one curriculum, in all their periods.
///
/// (Large neighbourhood search; Shaw, "Using constraint programming and local search methods to solve vehicle
/// routing problems", CP 1998.) Each question is small and is ended by nodes, so that the same dossier gives the
/// same placement.
struct BalanceNeighbourhoods {
  let instance: BalanceInstance
  let windows: PlacementWindows
  let value: BalanceValue
  let model: BalanceModel
  let options: PlanOptions
  let control: SearchControl

  /// Nodes that one question may take.
  private static let nodes = 200
  /// Questions with fewer free choices are left to branch and bound as a whole.
  static let fewest = 400

  /// Looks in one neighbourhood after another, until none of them holds anything better or time is over.
  ///
  /// - Parameters:
  ///   - seconds: the time, on the clock of the search, after which no other neighbourhood is begun.
  ///   - isEnough: whether a value is good enough to end.
  func improved(
    _ placement: [Int], until seconds: Double, isEnough: (Int) -> Bool
  ) throws(PlanningError) -> [Int] {
    var best = placement
    var worth = value.total(of: best, instance)
    let periods = instance.periods.count
    let pairs = (0..<periods).flatMap { first in (first + 1..<max(first + 1, periods)).map { (first, $0) } }
    let count = pairs.count + instance.curricula.count
    var sinceLast = 0
    var next = 0
    while sinceLast < count, !control.isOver, control.seconds < seconds, !isEnough(worth) {
      let isFree: (Int, Int) -> Bool
      if next < pairs.count {
        let (first, second) = pairs[next]
        isFree = { [best] course, period in
          (best[course] == first || best[course] == second) && (period == first || period == second)
        }
      } else {
        let curriculum = next - pairs.count
        isFree = { course, _ in instance.memberships[course].contains(curriculum) }
      }
      next = (next + 1) % count
      sinceLast += 1
      let outcome = try control.solve(
        model.around(best, isFree: isFree), options, phase: "balance",
        start: model.start(instance.inOrder(best, windows)), relativeGap: 0, nodeLimit: Self.nodes)
      guard let solution = outcome.solution else { continue }
      let found = model.placement(solution)
      let foundWorth = value.total(of: found, instance)
      if foundWorth < worth { (best, worth, sinceLast) = (found, foundWorth, 0) }
    }
    return best
  }
}
