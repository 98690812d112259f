import TrainingModel

/// The requirements of all roles as the walk over ratings needs them: those in which anybody was rated.
struct RatingWalk {
  /// The requirements, role by role.
  private(set) var slots: [WalkedSlot] = []
  /// For each role, where its requirements are.
  private(set) var roles: [Range<Int>] = []
  /// Tables from ratings to bins.
  let wholeLevels: WholeLevels

  init(_ layout: LevelLayout) {
    wholeLevels = WholeLevels(layout)
    for role in layout.roles {
      let start = slots.count
      for (place, slot) in role.slots.enumerated() {
        guard let code = slot.code,
          let scale = wholeLevels.offset(lowest: slot.lowest, highest: slot.highest)
        else { continue }
        slots.append(
          WalkedSlot(
            code: code, firstBin: UInt32(clamping: slot.firstBin), scale: UInt32(clamping: scale),
            lowest: UInt8(clamping: slot.lowest), highest: UInt8(clamping: slot.highest),
            sources: UInt16(clamping: slot.sources), place: UInt32(clamping: place)))
      }
      roles.append(start..<slots.count)
    }
  }
}

/// A requirement in which people were rated.
struct WalkedSlot {
  /// The competency.
  let code: IdentifierPool.Code
  /// Its first bin in the block.
  let firstBin: UInt32
  /// Where the table of its scale begins.
  let scale: UInt32
  /// The lowest level of the scale.
  let lowest: UInt8
  /// The highest level of the scale.
  let highest: UInt8
  /// What is known of sources.
  let sources: UInt16
  /// Its place in the role.
  let place: UInt32

  /// The bin, in the block, of any level; one off the scale counts as its end.
  func bin(of level: Int) -> Int {
    Int(firstBin) + min(max(level / Rating.scale, Int(lowest)), Int(highest)) - Int(lowest)
  }
}

/// For each scale a table from ratings to bins, so that the walk need not divide.
struct WholeLevels {
  /// What a rating gets that is not a whole level on the scale.
  static let none: UInt8 = .max
  /// Ratings that 17 bits can say.
  private static let size = 1 << 17

  /// The tables, one after the other.
  private(set) var bins: [UInt8] = []
  private var scales: [(lowest: Int, highest: Int)] = []

  init(_ layout: LevelLayout) {
    for role in layout.roles {
      for slot in role.slots
      where slot.levels > 0 && offset(lowest: slot.lowest, highest: slot.highest) == nil {
        scales.append((slot.lowest, slot.highest))
        bins += [UInt8](repeating: Self.none, count: Self.size)
        // The schema lets no level be above 99.
        for level in slot.lowest...slot.highest where level * Rating.scale < Self.size {
          bins[bins.count - Self.size + level * Rating.scale] = UInt8(clamping: level - slot.lowest)
        }
      }
    }
  }

  /// Where the table of a scale begins; `nil` if there is none.
  func offset(lowest: Int, highest: Int) -> Int? {
    scales.firstIndex { $0.lowest == lowest && $0.highest == highest }.map { $0 * Self.size }
  }
}
