import TrainingModel

/// Circles in a net of references.
enum ReferenceCycles {
  /// Circles, each of them once and from its smallest identity on, so that every identity that lies on some
  /// circle is in one of them. Each is as short as possible.
  ///
  /// Strongly connected components by Tarjan (1972), "Depth-first search and linear graph algorithms", SIAM
  /// Journal on Computing 1(2), 146–160, without recursion.
  static func find(_ edges: [Identifier: [Identifier]]) -> [[Identifier]] {
    let nodes = edges.keys.sorted()
    let number = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    let targets = nodes.map { node in
      Set((edges[node] ?? []).compactMap { number[$0] }).sorted()
    }
    var cycles: [[Identifier]] = []
    for component in components(targets) {
      let members = Set(component)
      guard members.count > 1 || component.contains(where: { targets[$0].contains($0) }) else { continue }
      var covered: Set<Int> = []
      for start in component.sorted() where !covered.contains(start) {
        let cycle = shortestCycle(from: start, targets, within: members)
        covered.formUnion(cycle)
        cycles.append(rotated(cycle).map { nodes[$0] })
      }
    }
    return cycles.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func rotated(_ cycle: [Int]) -> [Int] {
    guard let least = cycle.min(), let index = cycle.firstIndex(of: least) else { return cycle }
    return Array(cycle[index...] + cycle[..<index])
  }

  private static func components(_ targets: [[Int]]) -> [[Int]] {
    var index = [Int](repeating: -1, count: targets.count)
    var low = index
    var isOnStack = [Bool](repeating: false, count: targets.count)
    var stack: [Int] = []
    var counter = 0
    var result: [[Int]] = []
    for root in targets.indices where index[root] < 0 {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      while let (node, next) = path.last {
        if next == 0 {
          index[node] = counter
          low[node] = counter
          counter += 1
          stack.append(node)
          isOnStack[node] = true
        }
        if next < targets[node].count {
          path[path.count - 1].next += 1
          let target = targets[node][next]
          if index[target] < 0 {
            path.append((target, 0))
          } else if isOnStack[target] {
            low[node] = min(low[node], index[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == index[node] else { continue }
        var component: [Int] = []
        while let member = stack.popLast() {
          isOnStack[member] = false
          component.append(member)
          if member == node { break }
        }
        result.append(component)
      }
    }
    return result
  }

  /// The shortest way from a node back to itself, breadth first.
  private static func shortestCycle(from start: Int, _ targets: [[Int]], within members: Set<Int>) -> [Int] {
    var before: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for target in targets[node] where members.contains(target) {
        if target == start {
          var way = [node]
          while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
          return way.reversed()
        }
        if before[target] == nil {
          before[target] = node
          queue.append(target)
        }
      }
    }
    return [start]
  }
}
