import CColumnSum
import Foundation
import NeedsScoring
import TrainingModel

/// Times scoring against one pass over the same columns, and writes the columns for other programs.
@main
struct ScoreColumns {
  static func main() throws {
    var options: [String: String] = [:]
    var arguments = CommandLine.arguments.dropFirst().makeIterator()
    while let name = arguments.next(), let value = arguments.next() { options[name] = value }
    func number(_ name: String, _ otherwise: Int) -> Int { options[name].flatMap { Int($0) } ?? otherwise }

    let country = Country(
      people: number("--people", 100_000), organizations: number("--organizations", 56),
      roles: number("--roles", 10), competencies: number("--competencies", 30),
      seed: UInt64(number("--seed", 1)))
    let dossier = country.dossier()
    if let folder = options["--columns"] { try ColumnFiles(dossier).write(to: URL(filePath: folder)) }
    let threads = number("--threads", 2)
    let runs = number("--runs", 3)
    var sums: [Double] = []
    var scorings: [Double] = []
    var check: UInt64 = 0
    var assessment: NeedsAssessment?
    var bootstraps: [Double] = []
    let replicates = number("--bootstrap", 0)
    var inTop = 0
    var needs = 0
    for _ in 0..<runs {
      sums.append(
        seconds {
          dossier.people.ratings.withUnsafeBytes { bytes in
            check ^= column_sum(
              bytes.assumingMemoryBound(to: UInt64.self).baseAddress, dossier.people.ratings.count)
          }
        })
      scorings.append(
        try seconds {
          let result = try NeedsAssessment(dossier, scoring: ScoringRule(), threads: threads)
          assessment = result
          needs = result.needs.count
        })
      if replicates > 0, let assessment {
        bootstraps.append(
          seconds {
            let sure = assessment.uncertainty(replicates: replicates, seed: 1, threads: threads)
            inTop = sure.reduce(0) { $0 + ($1.map { $0.topShare > 0.5 ? 1 : 0 } ?? 0) }
          })
      }
    }
    let total = assessment?.total.units ?? 0
    let result: [(String, String)] = [
      ("ratings", String(dossier.people.ratings.count)), ("needs", String(needs)),
      ("threads", String(threads)),
      ("total", String(total)), ("check", String(check)), ("sum", format(sums)),
      ("scoring", format(scorings)),
      ("bootstrap", format(bootstraps)), ("inTop", String(inTop)),
    ]
    print("{" + result.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}")
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(work).components
    return Double(time.seconds) + Double(time.attoseconds) * 1e-18
  }

  private static func format(_ times: [Double]) -> String {
    "[" + times.map { String(format: "%.7f", $0) }.joined(separator: ",") + "]"
  }
}
