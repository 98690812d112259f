import TrainingModel

/// For each scale a table from ratings to bins, so that the walk need not divide. Of a dossier with very many scales the
/// later ones have none: their ratings are counted one by one, with the same result.
struct WholeLevels {
  /// What a rating gets that is not a whole level on the scale.
  static let none: UInt8 = .max
  /// Ratings that 17 bits can say.
  private static let size = 1 << 17
  /// Scales that have tables.
  private static let mostTables = 16

  /// The tables, one after the other; the first has no level at all.
  private(set) var bins = [UInt8](repeating: none, count: size)
  private var offsets: [Bounds: Int] = [:]

  private struct Bounds: Hashable {
    let lowest: Int
    let highest: Int
  }

  init(_ layout: LevelLayout) {
    for role in layout.roles {
      for slot in role.slots where slot.levels > 0 && offsets.count < Self.mostTables {
        add(Bounds(lowest: slot.lowest, highest: slot.highest))
      }
    }
  }

  /// Where the table of a scale begins.
  func offset(lowest: Int, highest: Int) -> Int { offsets[Bounds(lowest: lowest, highest: highest)] ?? 0 }

  private mutating func add(_ scale: Bounds) {
    guard offsets[scale] == nil else { return }
    offsets[scale] = bins.count
    bins += [UInt8](repeating: Self.none, count: Self.size)
    // The schema lets no level be above 99.
    for level in scale.lowest...scale.highest where level * Rating.scale < Self.size {
      bins[bins.count - Self.size + level * Rating.scale] = UInt8(clamping: level - scale.lowest)
    }
  }
}
