/// Draws of needs that have few different scores, a byte each, so that they need not be drawn twice. Where they would
/// take much memory, none is kept.
struct KeptDraws {
  private let replicates: Int
  private var draws: [UInt8]
  /// For each need, the bins that its bytes stand for; empty if none are kept.
  private var bins: [[Int32]]

  /// Bytes that kept draws may take.
  private static let mostBytes = 512 << 20

  init(needs: Int, replicates: Int) {
    self.replicates = replicates
    let (bytes, overflow) = needs.multipliedReportingOverflow(by: replicates)
    draws = [UInt8](repeating: 0, count: !overflow && bytes <= Self.mostBytes ? bytes : 0)
    bins = [[Int32]](repeating: [], count: needs)
  }

  /// The places of all needs, which several threads may fill, each those of its own needs.
  struct Places {
    fileprivate let replicates: Int
    fileprivate let draws: UnsafeMutableBufferPointer<UInt8>
    fileprivate let bins: UnsafeMutableBufferPointer<[Int32]>

    /// A byte for each replicate of a need; `nil` if none are kept.
    func draws(of need: Int) -> UnsafeMutableBufferPointer<UInt8>? {
      if draws.isEmpty { return nil }
      return UnsafeMutableBufferPointer(rebasing: draws[need * replicates..<(need + 1) * replicates])
    }

    /// Says which bins the bytes of a need stand for.
    func keep(_ bins: [Int32], of need: Int) { self.bins[need] = bins }

    /// The bins that the bytes of a need stand for; `nil` if its draws were not kept.
    func bins(of need: Int) -> [Int32]? { bins[need].isEmpty ? nil : bins[need] }
  }

  /// Calls `body` with the places.
  mutating func withUnsafePlaces(_ body: (Places) -> Void) {
    draws.withUnsafeMutableBufferPointer { draws in
      bins.withUnsafeMutableBufferPointer { bins in
        body(Places(replicates: replicates, draws: draws, bins: bins))
      }
    }
  }
}
