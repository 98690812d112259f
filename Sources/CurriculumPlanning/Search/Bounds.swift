import IntegerPrograms

/// A schedule with what it achieves.
struct ValuedSchedule {
  var schedule: Schedule
  var values: [TierPart: Double]
}

/// What has been proven about each part of the objective.
///
/// A bound was found while the parts before were held at some value, or together with their shortfalls as a
/// penalty. It speaks of a schedule only as far as that schedule keeps those values.
struct Bounds {
  private struct Proof {
    let bound: Double
    let penalties: [TierPart: Double]
  }

  private var proofs: [TierPart: [Proof]] = [:]
  /// Values at which shortfalls were held, where they were solved alone.
  private var held: [TierPart: Double] = [:]

  /// The bounds of parts that were solved exactly.
  init(_ parts: [HeldPart]) { for part in parts { add(part) } }

  /// Adds what a search has proven.
  mutating func add(_ part: HeldPart) {
    if part.part.isShortfall { held[part.part] = max(held[part.part] ?? 0, part.value) }
    guard part.bound.isFinite else { return }
    proofs[part.part, default: []].append(Proof(bound: part.bound, penalties: part.penalties))
  }

  /// The same with one more bound, of a part that is being solved.
  func with(_ bound: Double, of part: TierPart) -> Bounds {
    var copy = self
    let penalties = proofs[part]?.last?.penalties ?? [:]
    copy.proofs[part, default: []].append(Proof(bound: bound, penalties: penalties))
    return copy
  }

  /// The same with what else was proven.
  func with(_ part: HeldPart) -> Bounds {
    var copy = self
    copy.add(part)
    return copy
  }

  /// Whether nothing has been proven about a part.
  func isUnknown(_ part: TierPart) -> Bool { proofs[part] == nil }

  /// The best bound that holds beside a candidate: for all schedules that do as well as it in the parts
  /// before. What the candidate is missing is added for each penalty.
  func bound(of part: TierPart, in candidate: ValuedSchedule) -> Double? {
    let isShort = held.contains { other, value in
      other != part && (candidate.values[other] ?? 0) > value + 1e-6 && other.isShortfall
    }
    let valid = (proofs[part] ?? []).compactMap { proof -> Double? in
      if isShort, proof.penalties.isEmpty, !part.concernsDutiesOnly { return nil }
      let missing = proof.penalties.reduce(0) { $0 + $1.value * (candidate.values[$1.key] ?? 0) }
      return part.sense == .maximize ? proof.bound + missing : proof.bound - missing
    }
    return part.sense == .maximize ? valid.min() : valid.max()
  }

  /// Distance of a candidate from the bound as a share of its value; infinite if nothing is proven.
  func gap(of part: TierPart, in candidate: ValuedSchedule) -> Double {
    // Nothing is better than a shortfall of nothing.
    guard let bound = bound(of: part, in: candidate) ?? (part.isShortfall ? 0 : nil) else { return .infinity }
    return HeldPart(part: part, value: candidate.values[part] ?? 0, bound: bound, tolerance: 0).gap
  }
}
