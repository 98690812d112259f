package import Diagnostics
package import TrainingModel

/// One rule of review: what it says, and the search for what breaks it.
///
/// A rule finds facts. What becomes of them is the policy's.
package protocol ReviewRule: SendableMetatype {
  /// Its code, severity, sentences, what it reads, and its limit.
  static var rule: DiagnosticRule { get }
  /// Codes of findings about the program's document that say the same; these are not reported a second time.
  static var covers: Set<String> { get }
  /// Whether it looks at what was sent, not at a program: it runs even without one.
  static var concernsDocuments: Bool { get }
  /// All that breaks the rule.
  ///
  /// - Throws: Why it cannot be told.
  static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding]
  /// All that breaks a rule that concerns documents.
  static func findings(on ground: ReviewGround) throws(Unverifiable) -> [RuleFinding]
}

extension ReviewRule {
  package static var covers: Set<String> { [] }
  package static var concernsDocuments: Bool { false }
  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] { [] }
  package static func findings(on ground: ReviewGround) throws(Unverifiable) -> [RuleFinding] { [] }
}

/// Why a rule could not run.
package struct Unverifiable: Error, Sendable {
  /// The reason, in both languages.
  package let reason: LocalizedText

  /// A reason.
  package init(_ reason: LocalizedText) { self.reason = reason }
}

/// One thing that breaks a rule.
package struct RuleFinding: Sendable {
  /// What it is about, as `kind/identity`.
  package var subject: String
  /// Where it is.
  package var location: SourceLocation?
  /// The offering that it is about.
  package var offering: OfferingKey?
  /// The course that it is about in all its offerings.
  package var course: Identifier?
  /// What fills the sentences.
  package var english: [String: String]
  /// The same in Persian, where words differ.
  package var persian: [String: String]
  /// The figures and lines on which it rests.
  package var evidence: [Evidence]
  /// How many objections it stands for.
  package var standsFor = 1
  /// Ideas for mending it, not tried yet.
  package var repairs: @Sendable (ReviewedProgram) -> [RepairIdea] = { _ in [] }

  /// A finding.
  package init(
    _ subject: String, at location: SourceLocation?, offering: OfferingKey? = nil, course: Identifier? = nil,
    _ arguments: [String: String] = [:], evidence: [Evidence] = []
  ) {
    self.subject = subject
    self.location = location
    self.offering = offering
    self.course = course
    english = arguments
    persian = arguments
    self.evidence = evidence
  }

  /// A finding about an offering.
  package init(
    _ placed: ReviewedProgram.PlacedOffering, in program: ReviewedProgram,
    _ arguments: [String: String] = [:], evidence: [Evidence] = []
  ) {
    self.init(
      offering: placed.offering, at: program.place(of: placed.index), arguments, evidence: evidence)
  }

  /// A finding about an offering whose course or period may be unknown.
  package init(
    offering: Offering, at location: SourceLocation, _ arguments: [String: String] = [:],
    evidence: [Evidence] = []
  ) {
    let names = ["course": offering.course.text, "period": offering.period.text, "host": offering.host.text]
    self.init(
      Self.subject(of: OfferingKey(offering)), at: location, offering: OfferingKey(offering),
      arguments.isEmpty ? names : names.merging(arguments) { $1 }, evidence: evidence)
  }

  /// The same with ideas for mending it.
  package func mended(
    by ideas: @escaping @Sendable (ReviewedProgram) -> [RepairIdea]
  ) -> RuleFinding {
    var copy = self
    copy.repairs = ideas
    return copy
  }

  /// The same with words that differ between the languages.
  package func stating(_ name: String, _ words: (en: String, fa: String)) -> RuleFinding {
    var copy = self
    copy.english[name] = words.en
    copy.persian[name] = words.fa
    return copy
  }

  /// An offering in subjects.
  package static func subject(of key: OfferingKey) -> String {
    "offering/\(key.course)/\(key.period)/\(key.host)"
  }
}

extension DiagnosticRule {
  /// Declares a rule of review.
  package init(
    _ code: String, _ severity: ReviewSeverity, reads: [DocumentKind],
    limit: (value: String, en: String, fa: String)? = nil, message: (en: String, fa: String),
    hint: (en: String, fa: String), reason: (en: String, fa: String)
  ) {
    self.init(
      code,
      ReviewBinding(
        severity, reads: reads.map(\.rawValue),
        limit: limit.map { ReviewBinding.Limit(value: $0.value, meaning: (en: $0.en, fa: $0.fa)) }),
      message: message, hint: hint, reason: reason)
  }
}
