import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the user, or the system, has asked to stop.
private let stopRequested = Atomic<Bool>(false)

/// Interrupts (Ctrl-C) and requests to terminate while a search runs: the first asks it to stop with the best
/// program found so far, the second ends the process at once.
enum Interruption {
  /// Whether a request to stop has come.
  static var isRequested: Bool { stopRequested.load(ordering: .relaxed) }

  /// Listens from now on.
  static func listen() {
    // The variable is made before a signal can ask for it.
    stopRequested.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        stopRequested.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    // A program that starts this one may have blocked them for itself, and that is inherited.
    var both = sigset_t()
    sigemptyset(&both)
    for number in [SIGINT, SIGTERM] { sigaddset(&both, number) }
    pthread_sigmask(SIG_UNBLOCK, &both, nil)
  }

  /// Leaves both signals to the system again.
  static func ignore() {
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
