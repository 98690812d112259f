import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Stretches of a list for several threads, all known beforehand and each done once. (The queue with which documents are
/// read is for pieces that add others; of the two, neither can do the other's work.)
enum Stretch {
  /// At most `parts` stretches of nearly equal length, none shorter than `least` unless it is the only one.
  static func divide(_ count: Int, into parts: Int, least: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let parts = max(1, min(parts, count / max(1, least)))
    return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
  }

  /// As many threads as are asked for; `nil`: as the machine has.
  static func threads(_ asked: Int?) -> Int { max(1, asked ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does `work` for each index, on so many threads at once.
  static func perform(_ iterations: Int, _ work: @Sendable (Int) -> Void) {
    if iterations == 1 { return work(0) }
    DispatchQueue.concurrentPerform(iterations: iterations, execute: work)
  }
}
