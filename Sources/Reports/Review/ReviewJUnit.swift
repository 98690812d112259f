package import Diagnostics
package import TrainingModel
package import XMLStreams

/// A review as JUnit XML, for programs that show the results of tests: one case for each objection and for each rule
/// that could not run, one suite for each family of rules.
///
/// What returns a program or holds an offering back is a failure; what was fixed or has no effect has passed; what was
/// justified, and a rule that could not run, is skipped.
package struct ReviewJUnit: Sendable {
  private let review: Review
  private let language: Language

  /// A report.
  package init(_ review: Review, language: Language) {
    self.review = review
    self.language = language
  }

  private enum Outcome {
    case passed(String), failed(message: String, text: String), skipped(String)
  }

  private struct Case {
    let code: String
    let name: String
    let place: SourceLocation?
    let outcome: Outcome
  }

  /// The bytes of the document.
  ///
  /// - Throws: That a text of the review holds what no XML can hold, which none that was read from XML does.
  package func bytes() throws(XMLWriteFailure) -> [UInt8] {
    var writer = XMLWriter()
    let suites = Dictionary(grouping: cases, by: { String($0.code.prefix(3)) }).sorted { $0.key < $1.key }
    let all = suites.flatMap(\.value)
    try writer.open(
      "testsuites",
      [("name", "sanj review \(review.organization.text) \(review.year) \(review.round)".printable)]
        + Self.counts(all))
    for (family, cases) in suites {
      try writer.open("testsuite", [("name", family)] + Self.counts(cases))
      for one in cases { try write(one, to: &writer) }
      try writer.close()
    }
    try writer.close()
    return writer.finish()
  }

  private var cases: [Case] {
    review.objections.map { objection in
      let message = words(objection.message)
      let outcome: Outcome
      switch (objection.state, objection.effect) {
      case (.fixed, _): outcome = .passed("")
      case (.justified, _): outcome = .skipped(message)
      case (_, .none): outcome = .passed(message)
      case (_, .returns), (_, .holds): outcome = .failed(message: message, text: words(objection.remedy))
      }
      return Case(
        code: objection.code, name: "\(objection.code) \(objection.subject)".printable,
        place: objection.location,
        outcome: outcome)
    }
      + review.unverified.map {
        Case(code: $0.code, name: $0.code, place: nil, outcome: .skipped(words($0.reason)))
      }
  }

  private static func counts(_ cases: [Case]) -> [(String, String?)] {
    let failures = cases.count {
      if case .failed = $0.outcome { true } else { false }
    }
    let skipped = cases.count {
      if case .skipped = $0.outcome { true } else { false }
    }
    return [
      ("tests", "\(cases.count)"), ("failures", "\(failures)"), ("errors", "0"), ("skipped", "\(skipped)"),
    ]
  }

  private func write(_ one: Case, to writer: inout XMLWriter) throws(XMLWriteFailure) {
    let line = one.place.flatMap { $0.line > 0 ? "\($0.line)" : nil }
    try writer.open(
      "testcase",
      [
        ("classname", "sanj.\(one.code)"), ("name", one.name), ("file", one.place.map { $0.file.printable }),
        ("line", line),
      ])
    switch one.outcome {
    case .passed(let text): if !text.isEmpty { try writer.element("system-out", text: text) }
    case .skipped(let text): try writer.empty("skipped", [("message", text)])
    case .failed(let message, let text):
      try writer.element("failure", [("message", message), ("type", one.code)], text: text)
    }
    try writer.close()
  }

  private func words(_ text: LocalizedText) -> String {
    let words = (text.text(in: language) ?? "").printable
    return language == .fa ? PersianDigits.inSentence(words) : words
  }
}
