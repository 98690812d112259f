import Synchronization

/// Brings blocks of ratings together in one list.
enum RatingGathering {
  /// The ratings of all blocks with new codes, in order. The blocks are gone afterwards.
  ///
  /// They are brought together in the order of their places: most documents name people in order, so that only the
  /// rows of each have to be sorted, while they are near the processor.
  static func gather(
    _ blocks: inout RatingBlocks, _ codes: RatingCodes, subjects: Int, threads: Int
  ) -> [RatingRow] {
    blocks.order()
    var starts = [0]
    for block in blocks.blocks { starts.append(starts[starts.count - 1] + block.count) }
    let total = starts.removeLast()
    let firsts = starts
    var taken = RatingBlocks()
    swap(&blocks, &taken)
    let rest = Mutex(taken)
    taken = RatingBlocks()
    let isBySubject = Mutex(true)
    var ratings = [RatingRow](unsafeUninitializedCapacity: total) { rows, count in
      // Each block has a place of its own.
      nonisolated(unsafe) let rows = rows
      SharedWork.perform(firsts.count, threads: threads) { index in
        // The last reference: the block goes when it has been copied.
        let block = rest.withLock { $0.take(index) }
        let range = firsts[index]..<firsts[index] + block.count
        for (place, row) in zip(range, block) { rows.initializeElement(at: place, to: codes.renumbered(row)) }
        if !RatingOrder.sortSubjects(rows, range) { isBySubject.withLock { $0 = false } }
      }
      count = total
    }
    RatingOrder.join(
      &ratings, at: firsts, areBySubject: isBySubject.withLock { $0 }, subjects: subjects, threads: threads)
    return ratings
  }
}
