import Dispatch
import Synchronization
import TrainingModel

// Limits are priced one beside the other: none knows what another one finds.
extension NearPrices {
  typealias Found = (gain: PriceGain, rise: LimitRise)

  /// The prices in the order of the limits, several at a time: each begins at the same program. `nil` where there was no
  /// time.
  func prices(_ search: Search) throws(PlanningError) -> [Found?] {
    let count = search.limits.count
    let board = Board(count)
    let group = DispatchGroup()
    if trial.options.threads > 1, count > 1, SharedWork.hasRoomForThreads {
      for _ in 1..<min(trial.options.threads, count) {
        DispatchQueue.global(qos: .userInitiated).async(group: group) { board.work(search) { false } }
      }
    }
    // The clock and the wish to stop are asked on the caller's thread alone.
    board.work(search) { control.isOver }
    while group.wait(timeout: .now() + Self.patience) == .timedOut {
      if control.isOver { board.stop() }
    }
    return try board.found()
  }

  /// Between two looks at those who are still at work.
  private static let patience = DispatchTimeInterval.milliseconds(20)

  /// What the threads that price share.
  private final class Board: Sendable {
    private let next = Atomic(0)
    private let isOver = Atomic(false)
    private let results: Mutex<[Result<Found?, PlanningError>]>

    init(_ count: Int) { results = Mutex(Array(repeating: .success(nil), count: count)) }

    func stop() { isOver.store(true, ordering: .relaxed) }

    /// Prices what nobody has begun, until nothing is left or time is over.
    func work(_ search: Search, isOver isTimeOver: () -> Bool) {
      while true {
        if isTimeOver() { stop() }
        guard !isOver.load(ordering: .relaxed) else { return }
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < search.limits.count else { return }
        let result: Result<Found?, PlanningError>
        do throws(PlanningError) {
          result = .success(try search.price(index))
        } catch {
          result = .failure(error)
          stop()
        }
        results.withLock { $0[index] = result }
      }
    }

    func found() throws(PlanningError) -> [Found?] {
      var found: [Found?] = []
      for result in results.withLock({ $0 }) { found.append(try result.get()) }
      return found
    }
  }

  /// What a price is sought with, on any thread.
  struct Search: Sendable {
    let trial: PriceTrial
    let climb: TierClimb
    let limits: [PricedLimit]
    let subjects: [Subject?]
    let base: TierClimb.Summit
    /// For some limits, what the climb from the base comes to without the unit.
    let known: [TierClimb.Summit?]
    let bound: Double?

    func price(_ index: Int) throws(PlanningError) -> Found? {
      guard let subject = subjects[index] else { return nil }
      let limit = limits[index]
      let bounds = subject.bound.flatMap { with in bound.map { (with: with, without: $0) } }
      guard !subject.movable.isEmpty else {
        let same = PriceTrial.Raised(instance: trial.instance, summit: base)
        return (trial.gain(same, over: base, bounds: bounds), .unknown)
      }
      let without: TierClimb.Summit
      if let known = known[index] {
        without = known
      } else {
        without = try climb.run(trial.instance, from: base.seen, moving: subject.movable)
      }
      guard
        let with = try trial.climb(
          limit, at: limit.amount + limit.extra, from: without, moving: subject.movable, by: climb)
      else { return nil }
      let gain = trial.gain(with, over: without, bounds: bounds)
      guard gain.part != nil else { return (gain, .unknown) }
      return (gain, .found(first: limit.amount + limit.extra))
    }
  }
}
