/// The cross-product of what a sweep varies. Cases are made when they are asked for, so that a grid of any size
/// costs nothing.
package struct SweepGrid: Sendable {
  /// What is varied; the last axis changes fastest.
  package let axes: [SweepAxis]
  /// How many cases there are; `nil` if there are more than a number can say.
  package let count: Int?

  /// The grid of `axes`.
  package init(_ axes: [SweepAxis]) throws(SweepAxisError) {
    var keys: Set<String> = []
    for axis in axes {
      let subject = axis.key.last == "*" ? String(axis.key.dropLast()) : axis.key
      guard keys.insert(subject).inserted else { throw .repeatedAxis(subject) }
    }
    self.axes = axes
    count = axes.reduce(Int?.some(1)) { product, axis in
      guard let product else { return nil }
      let (result, overflow) = product.multipliedReportingOverflow(by: axis.choices.count)
      return overflow ? nil : result
    }
  }

  /// The case of that number, from 1 to `count`; 0 is the base, which changes nothing.
  package func sweepCase(_ number: Int) -> SweepCase {
    guard number > 0 else { return SweepCase(number: 0, choices: []) }
    var rest = number - 1
    var choices: [SweepChoice] = []
    for axis in axes.reversed() {
      choices.append(axis.choices[rest % axis.choices.count])
      rest /= axis.choices.count
    }
    return SweepCase(number: number, choices: choices.reversed())
  }
}

/// One combination of what is varied.
package struct SweepCase: Sendable {
  /// Its place in the cross-product from 1; 0 for the base.
  package let number: Int
  /// The value of each axis, in the order of the axes; empty for the base.
  package let choices: [SweepChoice]
}

/// The part of a sweep that one of several processes does.
package struct SweepShard: Sendable, Hashable {
  /// Which part, from 1; 0 is the base alone, from which all others start.
  package let index: Int
  /// Of how many.
  package let count: Int

  /// The only part.
  package static let whole = SweepShard()

  private init() { (index, count) = (1, 1) }

  /// Part `index` of `count`; `nil` if there is no such part.
  package init?(_ index: Int, of count: Int) {
    guard count >= 1, (0...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// What `--shard` says: `i/n`.
  package init?(_ text: String) {
    // Digits alone: a sign is no part of a part.
    guard text.utf8.allSatisfy({ $0 == 0x2F || (0x30...0x39).contains($0) }) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(index, of: count)
  }

  /// How many of `total` cases it has.
  package func cases(of total: Int) -> Int {
    index == 0 || total < index ? 0 : (total - index) / count + 1
  }

  /// The number of its case at `position` from 0. Cases are dealt out one by one: neighbours, which are alike in
  /// cost, go to different parts.
  package func number(at position: Int) -> Int { index + position * count }
}
