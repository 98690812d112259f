import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Pieces of work that any thread may do, in any order.
package enum SharedWork {
  /// As many threads as are asked for; `nil`: as the machine has.
  package static func threads(_ asked: Int?) -> Int {
    max(1, asked ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Calls `work` once with each number below `count`, on so many threads at once.
  package static func perform(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
    guard threads > 1, count > 1 else { return (0..<max(0, count)).forEach(work) }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        work(index)
      }
    }
  }
}
