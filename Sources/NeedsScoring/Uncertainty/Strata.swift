/// Equal parts of a need's distribution, of which each replicate draws one: the balanced bootstrap (Davison, Hinkley &
/// Schechtman 1986, Biometrika 73, 555–566), as a Latin hypercube (McKay, Beckman & Conover 1979, Technometrics 21,
/// 239–245).
///
/// There is a prime number p of parts, at least as many as replicates. The part with number t goes to the replicate
/// (start + step · t) mod p, with a start and a step of the need's own. Both are random, so that
///
/// - in one replicate each part is as likely as any other, whatever the other needs drew: every replicate is one of the
///   bootstrap;
/// - two replicates have any two different parts with the same probability, as if parts were dealt out like shuffled
///   cards. So a mean over replicates deviates no more than over p − 1 that were drawn without regard to each other
///   (Owen 1997, SIAM Journal on Numerical Analysis 34, 1884–1910).
struct Strata {
  /// How many parts: a prime number.
  let count: Int
  /// How many replicates, numbers 0 to `replicates` − 1; those beyond are not looked at.
  let replicates: Int
  /// For each step, the one that undoes it: step × inverse = 1 (mod `count`).
  private let inverses: [Int]

  init(replicates: Int) {
    self.replicates = replicates
    var prime = max(2, replicates)
    while !Self.isPrime(prime) { prime += 1 }
    count = prime
    var inverses = [0, 1]
    inverses.reserveCapacity(prime)
    for step in 2..<max(2, prime) { inverses.append(prime - prime / step * inverses[prime % step] % prime) }
    self.inverses = inverses
  }

  private static func isPrime(_ number: Int) -> Bool {
    var divisor = 2
    while divisor * divisor <= number {
      if number % divisor == 0 { return false }
      divisor += 1
    }
    return true
  }

  /// Which replicate draws which part of one need.
  struct Deal {
    let step: Int
    let start: Int
  }

  /// A random deal.
  func deal(_ random: inout ReplicateRandom) -> Deal {
    Deal(step: 1 + random.below(count - 1), start: random.below(count))
  }

  /// The replicate that draws a part.
  func replicate(of part: Int, _ deal: Deal) -> Int { (deal.start + deal.step * part) % count }

  /// The parts that no replicate draws, ascending.
  func undrawn(_ deal: Deal, into parts: inout [Int]) {
    parts.removeAll(keepingCapacity: true)
    let inverse = inverses[deal.step]
    for replicate in replicates..<count {
      let part = (replicate + count - deal.start) % count * inverse % count
      // There are few: each is put where it belongs.
      parts.append(part)
      var place = parts.count - 1
      while place > 0, parts[place - 1] > part {
        parts[place] = parts[place - 1]
        place -= 1
      }
      parts[place] = part
    }
  }
}
