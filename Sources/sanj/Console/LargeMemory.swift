import CMemory

/// How the C library keeps memory.
enum LargeMemory {
  /// Where blocks begin to be large.
  private static let threshold: Int32 = 1 << 20

  /// Has large blocks given back to the system as soon as they are freed. The GNU library would, after the first of
  /// them, put others of that size among the small ones, where a country's tables leave holes that stay.
  static func giveBack() { sanj_give_back_blocks(threshold) }
}
