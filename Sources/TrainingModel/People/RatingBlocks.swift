import Synchronization

/// Ratings on their way into a table: in blocks, each of rows of one document in the order of their places.
///
/// A block that has been copied into the table is given back at once, so that both together take no more memory than
/// the ratings.
public struct RatingBlocks: Sendable {
  /// How many rows a full block has. With what an array takes itself it is a little more than 1 MiB: that much the C
  /// library gives back to the system as soon as it is free.
  public static let rows = 1 << 16

  private(set) var blocks: [[RatingRow]] = []

  /// No blocks.
  public init() {}

  /// How many ratings there are.
  public var count: Int { blocks.reduce(0) { $0 + $1.count } }

  /// Adds a block, its rows in the order of their positions.
  public mutating func append(_ block: consuming [RatingRow]) {
    if !block.isEmpty { blocks.append(block) }
  }

  /// Removes the blocks whose first row is among those that `isGone` says: rows of one document go together.
  public mutating func remove(where isGone: (RowPosition) -> Bool) {
    blocks.removeAll { $0.first.map { isGone($0.position) } ?? true }
  }

  /// Gives all blocks back, on so many threads.
  public mutating func discard(threads: Int) {
    var all: [[RatingRow]] = []
    swap(&all, &blocks)
    let count = all.count
    let rest = Mutex(all)
    all = []
    SharedWork.perform(count, threads: threads) { _ in _ = rest.withLock { $0.popLast() } }
  }

  /// Blocks by place, whichever thread brought them first.
  mutating func order() {
    blocks.sort { a, b in (a.first?.position ?? .unknown) < (b.first?.position ?? .unknown) }
  }

  /// Takes a block out.
  mutating func take(_ index: Int) -> [RatingRow] {
    var block: [RatingRow] = []
    swap(&block, &blocks[index])
    return block
  }
}
