#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How strongly a difference d of two alternatives in one criterion speaks for the better of them, 0 to 1.
///
/// The six types of Brans & Vincke 1985, "A preference ranking organisation method", Management Science 31,
/// 647–656, with thresholds named as in Brans & Mareschal 2005 (in Figueira et al., Multiple Criteria
/// Decision Analysis, chapter 5): `q`, the largest difference that means nothing; `p`, from which preference
/// is full, itself a difference and not, as in 1985, a distance from q; `s`, where the Gaussian bends.
/// Thresholds are in the unit of the criterion. Without a difference there is never a preference.
///
/// A U-shape, level or linear function with q = p is the same step at q; a V-shape with p = 0 is the usual
/// one.
public enum PreferenceFunction: Sendable, Equatable {
  /// I: 1 for any d > 0.
  case usual
  /// II: 0 up to q, then 1.
  case uShape(q: Double)
  /// III: d / p up to p, then 1.
  case vShape(p: Double)
  /// IV: 0 up to q, ½ up to p, then 1.
  case level(q: Double, p: Double)
  /// V: 0 up to q, (d − q) / (p − q) up to p, then 1.
  case linear(q: Double, p: Double)
  /// VI: 1 − exp(−d² / 2s²).
  case gaussian(s: Double)

  /// The preference for the better of two alternatives that differ by `difference`; 0 for 0 and below.
  public func preference(_ difference: Double) -> Double {
    guard difference > 0 else { return 0 }
    switch shape {
    case .steps(let steps):
      if difference > steps.p { return 1 }
      guard difference > steps.q else { return 0 }
      switch steps.between {
      case .half: return 0.5
      case .rising: return (difference - steps.q) / (steps.p - steps.q)
      }
    case .bell(let s):
      let ratio = difference / s
      return -expm1(-0.5 * ratio * ratio)
    }
  }

  /// The five functions of straight pieces in one form, and the Gaussian.
  var shape: PreferenceShape {
    switch self {
    case .usual: .steps(PreferenceSteps(q: 0, p: 0, between: .half))
    case .uShape(let q): .steps(PreferenceSteps(q: q, p: q, between: .half))
    case .vShape(let p): .steps(PreferenceSteps(q: 0, p: p, between: .rising))
    case .level(let q, let p): .steps(PreferenceSteps(q: q, p: p, between: .half))
    case .linear(let q, let p): .steps(PreferenceSteps(q: q, p: p, between: .rising))
    case .gaussian(let s): .bell(s: s)
    }
  }

  /// Whether thresholds are finite, not negative, and in order.
  var isValid: Bool {
    switch shape {
    case .steps(let steps): steps.q.isFinite && steps.p.isFinite && steps.q >= 0 && steps.p >= steps.q
    case .bell(let s): s.isFinite && s > 0
    }
  }
}

/// What preference functions look like.
enum PreferenceShape {
  case steps(PreferenceSteps)
  case bell(s: Double)
}

/// 0 up to `q`, something between, 1 above `p`.
struct PreferenceSteps {
  /// What holds above q up to p.
  enum Between {
    case half
    case rising
  }

  let q: Double
  let p: Double
  let between: Between
}
