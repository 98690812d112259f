import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Pieces of work that any thread may do, in any order, all known beforehand.
///
/// (The queue with which documents are read is for pieces that add others.)
package enum SharedWork {
  /// At most `parts` stretches of a list, of nearly equal length, none shorter than `least` unless it is the only one.
  package static func stretches(of count: Int, into parts: Int, least: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let parts = max(1, min(parts, count / max(1, least)))
    return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
  }

  /// As many threads as are asked for; `nil`: as the machine has.
  package static func threads(_ asked: Int?) -> Int {
    max(1, asked ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Calls `work` once with each number below `count`, on so many threads at once.
  package static func perform(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
    guard threads > 1, count > 1 else { return (0..<max(0, count)).forEach(work) }
    let next = Atomic(0)
    sideBySide(min(threads, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        work(index)
      }
    }
  }

  /// Calls `work` with each number below `count` on a thread of its own, or one after the other where the system has no
  /// room for another thread: Dispatch would wait for that without end.
  package static func sideBySide(_ count: Int, _ work: @Sendable (Int) -> Void) {
    guard count > 1, hasRoomForThreads else { return (0..<max(0, count)).forEach(work) }
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }

  /// Whether the system has room for another thread and what it may need.
  package static var hasRoomForThreads: Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, roomForThread) == 0 else { return false }
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    guard pthread_create(&thread, &attributes, { _ in nil }, nil) == 0 else { return false }
    #if canImport(Darwin)
      guard let thread else { return false }
    #endif
    pthread_join(thread, nil)
    return true
  }

  /// Stack and heap of a thread, in bytes; they are reserved, not used.
  private static let roomForThread = 64 << 20
}
