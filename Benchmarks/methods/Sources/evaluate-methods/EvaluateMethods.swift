import NeedsScoring

/// Reads one question a line from standard input and writes one answer a line: numbers, or `refused` and why.
///
///     saw NORMALISATION TABLE
///     topsis NORMALISATION TABLE
///     promethee2 TABLE {usual|ushape|vshape|level|linear|gaussian Q P}×CRITERIA   (the Gaussian's s stands for P)
///     ahp SIZE {ENTRY or -}×SIZE²
///     kendall COUNT {NUMBER}×COUNT {NUMBER}×COUNT
///
/// A TABLE is: alternatives, criteria, weights, senses (1 or −1), values row by row.
@main struct EvaluateMethods {
  static func main() {
    while let line = readLine() {
      var words = Words(line)
      do {
        print(try answer(&words).map(text).joined(separator: " "))
      } catch {
        print("refused \(error)")
      }
    }
  }

  private static func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "-" }

  private static func answer(_ words: inout Words) throws -> [Double?] {
    switch try words.next() {
    case "saw":
      guard let normalisation = SimpleAdditiveWeighting.Normalisation(rawValue: try words.next()) else {
        throw QuestionError.unknown
      }
      return try SimpleAdditiveWeighting(words.table(), normalisation: normalisation).scores
    case "topsis":
      guard let normalisation = Topsis.Normalisation(rawValue: try words.next()) else {
        throw QuestionError.unknown
      }
      return Topsis(try words.table(), normalisation: normalisation).closeness
    case "promethee2":
      let matrix = try words.table()
      let functions = try (0..<matrix.criteria).map { _ in try words.function() }
      let flows = try Promethee2(matrix, functions: functions)
      return flows.positiveFlows + flows.negativeFlows + flows.netFlows
    case "ahp":
      let size = try words.count()
      let rows = try (0..<size).map { _ in try (0..<size).map { _ in try words.entry() } }
      let matrix = try ComparisonMatrix(rows: rows)
      let vector = PrincipalEigenvector(matrix)
      return vector.weights + [vector.largestEigenvalue]
        + [RandomIndexTable.saaty2005, .doneganDodd].map { vector.consistencyRatio($0) }
    case "kendall":
      let count = try words.count()
      let first = try (0..<count).map { _ in try words.number() }
      let second = try (0..<count).map { _ in try words.number() }
      return [RankCorrelation(first, second)?.coefficient]
    default: throw QuestionError.unknown
    }
  }
}

/// Why a question cannot be answered.
enum QuestionError: Error {
  case tooShort
  case notANumber(String)
  case unknown
}

/// The words of a question, one after the other.
struct Words {
  private let words: [Substring]
  private var place = 0

  init(_ line: String) { words = line.split(separator: " ") }

  mutating func next() throws -> String {
    guard place < words.count else { throw QuestionError.tooShort }
    place += 1
    return String(words[place - 1])
  }

  mutating func number() throws -> Double {
    let word = try next()
    guard let number = Double(word) else { throw QuestionError.notANumber(word) }
    return number
  }

  mutating func count() throws -> Int {
    let word = try next()
    guard let number = Int(word), number >= 0 else { throw QuestionError.notANumber(word) }
    return number
  }

  mutating func entry() throws -> Double? {
    let word = try next()
    if word == "-" { return nil }
    guard let number = Double(word) else { throw QuestionError.notANumber(word) }
    return number
  }

  mutating func table() throws -> DecisionMatrix {
    let alternatives = try count()
    let criteria = try count()
    let weights = try (0..<criteria).map { _ in try number() }
    let senses = try (0..<criteria).map { _ in try number() < 0 ? CriterionSense.cost : .benefit }
    let values = try (0..<alternatives * criteria).map { _ in try number() }
    return try DecisionMatrix(values: values, weights: weights, senses: senses)
  }

  mutating func function() throws -> PreferenceFunction {
    let name = try next()
    let (q, p) = (try number(), try number())
    switch name {
    case "usual": return .usual
    case "ushape": return .uShape(q: q)
    case "vshape": return .vShape(p: p)
    case "level": return .level(q: q, p: p)
    case "linear": return .linear(q: q, p: p)
    case "gaussian": return .gaussian(s: p)
    default: throw QuestionError.unknown
    }
  }
}
