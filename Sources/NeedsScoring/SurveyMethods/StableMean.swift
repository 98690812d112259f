/// Means that do not depend on the order of the values, lie between the least and the greatest of them, and are
/// therefore exact where all are equal.
enum StableMean {
  /// Σ wᵢxᵢ / Σ wᵢ over values in ascending order; `nil` without weight.
  static func of(ascending values: [(value: Double, people: Int)]) -> Double? {
    let counted = values.filter { $0.people > 0 }
    guard let least = counted.first?.value, let greatest = counted.last?.value else { return nil }
    let people = counted.reduce(0) { $0 + $1.people }
    let sum = counted.reduce(0) { $0 + Double($1.people) * $1.value }
    return min(max(sum / Double(people), least), greatest)
  }

  /// The plain mean, in any order; `nil` without values.
  static func of(_ values: [Double]) -> Double? { of(ascending: values.sorted().map { ($0, 1) }) }
}
