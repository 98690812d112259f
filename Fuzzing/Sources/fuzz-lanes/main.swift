// Compares the two lanes on documents made from a seed. Exits with 1 at the first one on which they disagree, and
// prints it.
import LaneComparison
import Mutations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

func fail(_ words: String) -> Never {
  print(words)
  fflush(nil)
  exit(1)
}

var seed: UInt64 = 1
var count = 100_000
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch (argument, arguments.popFirst()) {
  case ("--seed", let value?) where UInt64(value) != nil: seed = UInt64(value) ?? seed
  case ("--documents", let value?) where Int(value) != nil: count = Int(value) ?? count
  default: fail("usage: fuzz-lanes [--seed N] [--documents N]")
  }
}

var mutator = Mutator(seed: seed)
var left = 0
var agreed = 0
var rows = 0
for number in 0..<max(0, count) {
  let (root, bytes, part, chunk) = mutator.next()
  let scansRows = number % 4 != 3
  switch try LaneComparison.compare(bytes, root: root, part: part, chunk: chunk, scansRows: scansRows) {
  case .left: left += 1
  case .agreed(let count):
    agreed += 1
    rows += count
  case .disagreed(let why):
    fail(
      """
      document \(number) of seed \(seed), root \(root), parts of \(part), chunks of \(chunk), \
      \(scansRows ? "plain rows scanned" : "all parsed"): \(why)

      \(String(decoding: bytes, as: UTF8.self))

      bytes: \(bytes)
      """)
  }
}
print(
  """
  \(agreed + left) documents of seed \(seed): \(agreed) accepted by both lanes (\(rows) rows), \
  \(left) left to the schema lane, 0 accepted by the fast lane alone
  """)
