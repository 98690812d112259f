/// How far the children of one element have come in the sequence that its declaration asks for.
struct ContentPosition {
  /// What a child is to its parent.
  enum Verdict: Equatable {
    /// It stands at the place of this particle; required particles that were passed over are noted as missing.
    case accepted(Int, passedOver: [Int])
    /// Its place is before that of this particle, which has come already.
    case tooLate(next: Int)
    /// It is one more than the parent may hold.
    case tooMany(limit: Int)
    /// The parent has no such child.
    case unknown
  }

  private var current = 0
  private var counts: [Int]
  /// Required particles that have not come yet although later ones have.
  private(set) var missing: [Int] = []

  init(_ particles: [SchemaGuide.Particle]) {
    counts = Array(repeating: 0, count: particles.count)
  }

  /// Places the next child, given which particles bear its name.
  mutating func place(
    in particles: [SchemaGuide.Particle], where bearsName: (SchemaGuide.Particle) -> Bool
  ) -> Verdict {
    for index in current..<particles.count {
      let isFull = particles[index].maximum.map { counts[index] >= $0 } ?? false
      guard !isFull, bearsName(particles[index]) else { continue }
      let passedOver = (current..<index).filter { counts[$0] < particles[$0].minimum }
      missing += passedOver
      current = index
      counts[index] += 1
      return .accepted(index, passedOver: passedOver)
    }
    guard let own = particles.indices.first(where: { bearsName(particles[$0]) }) else { return .unknown }
    counts[own] += 1
    missing.removeAll { $0 == own && counts[own] >= particles[own].minimum }
    if let limit = particles[own].maximum, counts[own] > limit { return .tooMany(limit: limit) }
    return .tooLate(next: current)
  }

  /// The required particles that did not come, once all children have.
  func missingAtEnd(of particles: [SchemaGuide.Particle]) -> (all: [Int], afterCurrent: [Int]) {
    let after = (current..<particles.count).filter { counts[$0] < particles[$0].minimum }
    return ((missing + after).sorted(), after)
  }
}
