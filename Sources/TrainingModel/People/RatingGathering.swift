import Synchronization

/// Brings blocks of ratings together in one list.
enum RatingGathering {
  /// The ratings of all blocks in the order of their places, with new codes. The blocks are gone afterwards.
  static func gather(_ blocks: inout RatingBlocks, _ codes: RatingCodes, threads: Int) -> [RatingRow] {
    blocks.order()
    var starts = [0]
    for block in blocks.blocks { starts.append(starts[starts.count - 1] + block.count) }
    let total = starts.removeLast()
    let (firsts, number) = (starts, starts.count)
    var taken = RatingBlocks()
    swap(&blocks, &taken)
    let rest = Mutex(taken)
    taken = RatingBlocks()
    return [RatingRow](unsafeUninitializedCapacity: total) { rows, count in
      // Each block has a place of its own.
      nonisolated(unsafe) let rows = rows
      SharedWork.perform(number, threads: threads) { index in
        // The last reference: the block goes when it has been copied.
        let block = rest.withLock { $0.take(index) }
        var place = firsts[index]
        for row in block {
          rows.initializeElement(at: place, to: codes.renumbered(row))
          place += 1
        }
      }
      count = total
    }
  }
}
