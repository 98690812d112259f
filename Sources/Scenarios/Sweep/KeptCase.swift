import Diagnostics
import TrainingDocuments
import TrainingModel

/// The file of a finished case: a line for each figure, name and value with a tab between them, and at the end the
/// digest of all lines before. What was cut short or changed does not read.
enum KeptCase {
  private static let heading = "sanj-sweep-case 1"

  // MARK: Writing

  static func bytes(of outcome: CaseOutcome) -> [UInt8] {
    var lines = [heading]
    switch outcome {
    case .planned(let figures):
      lines += Self.fields(of: figures).map { "\($0)\t\(Self.escaped($1))" }
    case .failed(let findings):
      for finding in findings {
        let place = finding.location
        let fields = [
          finding.rule.code, finding.rule.severity.rawValue, finding.subject, finding.message.en,
          finding.message.fa, finding.hint.en, finding.hint.fa, place?.file ?? "",
          place.map { "\($0.line)" } ?? "",
          place.map { "\($0.column)" } ?? "",
        ]
        lines.append((["finding"] + fields.map(Self.escaped)).joined(separator: "\t"))
      }
    }
    let body = lines.map { $0 + "\n" }.joined()
    return Array((body + "end\t\(sha256(Array(body.utf8)))\n").utf8)
  }

  private static func fields(of figures: CaseFigures) -> [(String, String)] {
    let optional: [(String, String?)] = [
      ("budget", figures.budget.map { "\($0)" }), ("needValue", figures.needValue.map { "\($0)" }),
      ("needBound", figures.needBound.map { "\($0)" }), ("kept", figures.kept.map { "\($0)" }),
      ("touched", figures.touched.map { "\($0)" }),
    ]
    let numbers = Self.numbers.map { ($0.name, "\(figures[keyPath: $0.path])") }
    let amounts = Self.amounts.map { ($0.name, "\(figures[keyPath: $0.path].units)") }
    return [("currency", figures.currency), ("stopped", figures.stopped)] + numbers + amounts
      + [("hours", "\(figures.hours.units)")]
      + optional.compactMap { name, value in value.map { (name, $0) } }
  }

  private typealias Number = (name: String, path: any WritableKeyPath<CaseFigures, Int> & Sendable)
  private static let numbers: [Number] = [
    ("cost", \.cost), ("people", \.people), ("trainedAtLeast", \.trainedAtLeast),
    ("trainedAtMost", \.trainedAtMost), ("newManagers", \.newManagers),
    ("newManagersOnboarded", \.newManagersOnboarded), ("offerings", \.offerings), ("sessions", \.sessions),
    ("seats", \.seats), ("shortfalls", \.shortfalls),
  ]
  private typealias Amount = (name: String, path: any WritableKeyPath<CaseFigures, NeedAmount> & Sendable)
  private static let amounts: [Amount] = [("needClosed", \.needClosed), ("needTotal", \.needTotal)]

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Reading

  /// What a file says; `nil` if it is not one that `bytes(of:)` made, to the last byte.
  static func outcome(from bytes: [UInt8]) -> CaseOutcome? {
    guard let end = Self.lastLine(of: bytes), let text = String(validating: bytes[..<end], as: UTF8.self),
      Array("end\t\(sha256(Array(bytes[..<end])))\n".utf8) == Array(bytes[end...])
    else { return nil }
    let lines = text.unicodeScalars.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.plain($0) }
    }
    guard let first = lines.first, first == [heading] else { return nil }
    let rest = lines.dropFirst()
    if rest.first?.first == "finding" {
      var findings: [Finding] = []
      for line in rest {
        guard let finding = Self.finding(from: line) else { return nil }
        findings.append(finding)
      }
      return .failed(findings)
    }
    return Self.figures(from: rest).map { .planned($0) }
  }

  private static func lastLine(of bytes: [UInt8]) -> Int? {
    guard bytes.last == 0x0A else { return nil }
    return bytes.dropLast().lastIndex(of: 0x0A).map { $0 + 1 }
  }

  private static func plain(_ text: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text {
      if isEscaped {
        result.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func finding(from line: [String]) -> Finding? {
    guard line.count == 11, line[0] == "finding", let severity = Severity(rawValue: line[2]) else {
      return nil
    }
    // The sentences are filled already, and nothing of them is a name in braces any more.
    let rule = DiagnosticRule(
      line[1], severity, message: (line[4], line[5]), hint: (line[6], line[7]), reason: ("", ""))
    var place: SourceLocation?
    if !line[8].isEmpty {
      guard let number = Int(line[9]), let column = Int(line[10]) else { return nil }
      place = SourceLocation(file: line[8], line: number, column: column)
    }
    return Finding(rule, at: place, subject: line[3])
  }

  private static func figures(from lines: some Sequence<[String]>) -> CaseFigures? {
    var values: [String: String] = [:]
    for line in lines {
      guard line.count == 2, values.updateValue(line[1], forKey: line[0]) == nil else { return nil }
    }
    guard let currency = values["currency"], let stopped = values["stopped"],
      let hours = values["hours"].flatMap({ Int($0) })
    else { return nil }
    var figures = CaseFigures(
      currency: currency, hours: Hours(units: hours), stopped: stopped,
      budget: values["budget"].flatMap { Int($0) }, needValue: values["needValue"].flatMap { Double($0) },
      needBound: values["needBound"].flatMap { Double($0) }, kept: values["kept"].flatMap { Int($0) },
      touched: values["touched"].flatMap { Int($0) })
    for number in Self.numbers {
      guard let value = values[number.name].flatMap({ Int($0) }) else { return nil }
      figures[keyPath: number.path] = value
    }
    for amount in Self.amounts {
      guard let units = values[amount.name].flatMap({ Int($0) }) else { return nil }
      figures[keyPath: amount.path] = NeedAmount(units: units)
    }
    return figures
  }
}
