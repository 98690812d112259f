import IntegerPrograms
import TrainingModel

/// Better placements near the one in hand: most courses stay where they are, the others are placed anew by the
/// solver, as well as can be. What is near:
///
/// - the courses of two or of three periods, which stay in these;
/// - the courses of one curriculum, or of all that share most of their courses with it, in all their periods.
///
/// (Large neighbourhood search; Shaw, "Using constraint programming and local search methods to solve vehicle
/// routing problems", CP 1998.) Each question is small and is ended by nodes, so that the same dossier gives the
/// same placement.
struct BalanceNeighbourhoods {
  let instance: BalanceInstance
  let windows: PlacementWindows
  let value: BalanceValue
  let options: PlanOptions
  let control: SearchControl

  /// Nodes that one question may take.
  private static let nodes = 200
  /// Questions with fewer free choices are left to branch and bound as a whole.
  static let fewest = 400
  /// Questions with so many free choices are begun several times.
  static let many = 800

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
    let places = places
    var sinceLast = 0
    var next = 0
    while sinceLast < places.count, !control.isOver, control.seconds < seconds, !isEnough(worth) {
      let near: PlacementWindows
      switch places[next] {
      case .periods(let some):
        near = windows.around(best) { [best] in some.contains(best[$0]) && some.contains($1) }
      case .curricula(let some):
        near = windows.around(best) { course, _ in
          instance.memberships[course].contains { some.contains($0) }
        }
      }
      next = (next + 1) % places.count
      sinceLast += 1
      let model = BalanceModel(instance, near, value)
      let outcome = try control.solve(
        model.program, options, phase: "balance", start: model.start(instance.inOrder(best, near)),
        relativeGap: 0, nodeLimit: Self.nodes)
      guard let solution = outcome.solution else { continue }
      let found = model.placement(solution)
      let foundWorth = value.total(of: found, instance)
      if foundWorth < worth { (best, worth, sinceLast) = (found, foundWorth, 0) }
    }
    return best
  }

  /// What is free while the rest stays.
  private enum Place {
    case periods(Set<Int>)
    case curricula(Set<Int>)
  }

  /// The neighbourhoods, the small ones first.
  private var places: [Place] {
    let periods = instance.periods.indices
    var pairs: [Place] = []
    var triples: [Place] = []
    for first in periods {
      for second in periods where first < second {
        pairs.append(.periods([first, second]))
        for third in periods where second < third { triples.append(.periods([first, second, third])) }
      }
    }
    let sets = instance.curricula.map(Set.init)
    var groups: [Set<Int>] = []
    for set in sets {
      let group = Set(sets.indices.filter { 2 * sets[$0].intersection(set).count >= set.count })
      if group.count > 1, !groups.contains(group) { groups.append(group) }
    }
    // Of three periods nothing is left to stay if there are no more.
    return pairs + sets.indices.map { .curricula([$0]) } + groups.map { .curricula($0) }
      + (periods.count > 3 ? triples : [])
  }
}
