import TrainingModel

/// The names of a sorted pool and a few more, in one order.
struct NameOrder {
  /// The names.
  let names: [Identifier]
  /// For each code of the pool, the place of its name; empty if that is the code itself.
  private let places: [Int]
  private let placeOfOther: [Identifier: Int]

  init(_ pool: IdentifierPool, and others: [Identifier]) {
    let pooled = (0..<pool.count).map { pool[IdentifierPool.Code($0)] }
    let strangers = Set(others).filter { pool.find($0) == nil }
    if strangers.isEmpty {
      names = pooled
      places = []
    } else {
      names = (pooled + strangers).sorted()
      let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      places = pooled.map { place[$0] ?? 0 }
    }
    let isOther = Set(others)
    placeOfOther = Dictionary(
      uniqueKeysWithValues: names.enumerated().filter { isOther.contains($1) }.map { ($1, $0) })
  }

  func place(of code: IdentifierPool.Code) -> Int { places.isEmpty ? Int(code) : places[Int(code)] }

  func place(of name: Identifier) -> Int { placeOfOther[name] ?? 0 }
}
