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
        guard let code = slot.code, slot.levels > 0 else { continue }
        let scale = wholeLevels.offset(lowest: slot.lowest, highest: slot.highest)
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
