extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that, once true, stays true; `endIndex` if none does.
  package func partitioningIndex(where isBeyond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBeyond(self[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
