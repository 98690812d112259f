import CHiGHS
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs the solver with worker threads of its own for each run.
///
/// HiGHS keeps one scheduler for each thread that calls it, fixes its number of worker threads at the
/// first run on that thread and refuses later runs that ask for another number. So the scheduler is given
/// back after each run: the next one on the thread, of whichever session, may use any number. The price
/// is that a run cannot begin while another one is under way on the same thread, which only a progress
/// closure could try.
enum SolvingThreads {
  private static let busy = Mutex<Set<UInt>>([])

  /// Marks the calling thread as one that solves.
  static func enter() throws(SolverError) {
    let thread = currentThread
    guard busy.withLock({ $0.insert(thread).inserted }) else { throw .solveInsideProgress }
  }

  /// Gives back the scheduler of the calling thread, which ``enter()`` marked.
  static func leave() {
    // Waits for the workers to end: they are few, idle, and must not outlive the run.
    Highs_resetGlobalScheduler(1)
    let thread = currentThread
    busy.withLock { _ = $0.remove(thread) }
  }

  private static var currentThread: UInt {
    #if canImport(Darwin)
      UInt(bitPattern: pthread_self())
    #else
      UInt(pthread_self())
    #endif
  }
}
