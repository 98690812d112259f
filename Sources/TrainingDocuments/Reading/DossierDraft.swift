import Diagnostics
import TrainingModel
import XMLStreams

/// A document that was read to its end, as the checks see it.
struct SourceDocument: Sendable {
  let file: String
  let kind: DocumentKind
  let id: Identifier?
  /// The digest of its content, if it was asked for.
  let digest: String?
  /// The document without the rows of bulk documents.
  let root: XMLElement
}

/// A document that says what another of its identity says.
struct DocumentCopy: Sendable {
  let id: Identifier
  /// Where its identity stands.
  let location: SourceLocation
  /// Where that of the one that counts stands.
  let original: SourceLocation
}

/// A sum of money's currency, with where it is declared.
struct CurrencyUse: Sendable {
  let code: String
  let document: Subject
  let location: SourceLocation
}

/// Everything decoded so far, document after document, and what is wrong with each by itself.
///
/// Identities and references are noted even of elements that cannot be decoded as a whole, so that a fault in
/// one attribute neither hides another fault nor makes its element unknown to the rest of the dossier.
struct DossierDraft: Sendable {
  var dossier = Dossier()
  var policies: [Policy] = []
  var catalogCurrencies: [CurrencyUse] = []
  var documents: [SourceDocument] = []
  /// Documents that say what another says, and so count for nothing.
  var copies: [DocumentCopy] = []
  /// Results of all years.
  var courseResults: [CourseResult] = []
  var declarations: [Declaration] = []
  var mentions: [Mention] = []
  var findings: [Finding] = []

  /// Kinds of documents of which some part could not be decoded: what is missing there may yet exist.
  var incomplete: Set<DocumentKind> = []
  /// Kinds of things of which some have no readable identity.
  var anonymous: Set<EntityKind> = []
  /// Files with something unreadable in them.
  var damagedFiles: Set<String> = []
  /// What was found in rows while they were read.
  var rowFindings = RowFindings()
  /// Ratings that count for nothing, but name something.
  var looseRatings: [LooseRating] = []
  /// Documents that say something else than their files.
  var changedFiles: Set<String> = []

  /// Notes an identity.
  mutating func declare(_ kind: EntityKind, _ id: Identifier, at location: SourceLocation) {
    declarations.append(Declaration(kind: kind, id: id, location: location))
  }

  /// Notes the identity of an element; without a readable one, that there is such a thing.
  mutating func declare(_ kind: EntityKind, _ element: XMLElement, by attribute: String = "id") -> Identifier?
  {
    guard let id = element.identifier(attribute) else {
      anonymous.insert(kind)
      return nil
    }
    declare(kind, id, at: element.location(of: attribute))
    return id
  }

  /// Notes the reference in an attribute, if there is a readable one, and returns it.
  @discardableResult
  mutating func mention(
    _ kind: EntityKind, in element: XMLElement, _ attribute: String, by owner: Subject
  ) -> Identifier? {
    guard let id = element.identifier(attribute) else { return nil }
    mentions.append(Mention(kind: kind, id: id, location: element.location(of: attribute), owner: owner))
    return id
  }

  /// Notes a finding.
  mutating func report(
    _ rule: DiagnosticRule, at location: SourceLocation, about subject: Subject,
    _ arguments: [String: String] = [:]
  ) {
    findings.append(Finding(rule, at: location, subject: subject.text, arguments))
  }

  /// Takes what is known of the rows of a document beside what is in the table.
  mutating func take(_ remainder: RowBatch.Remainder, in file: String) {
    rowFindings.merge(remainder.findings)
    looseRatings += remainder.loose
    // A rating of no day is lost; whom the others are of, the finding about them says.
    if remainder.loose.contains(where: { $0.subject != nil }) { lose(.assessments, in: file) }
  }

  /// Notes that a part of a document could not be decoded.
  mutating func lose(_ kind: DocumentKind, in file: String) {
    incomplete.insert(kind)
    damagedFiles.insert(file)
  }

  /// Notes that nothing is known of what a file holds: anything may be missing.
  mutating func loseEverything(in file: String) {
    incomplete.formUnion(DocumentKind.allCases)
    anonymous.formUnion(EntityKind.allCases)
    damagedFiles.insert(file)
  }

  /// Reads the date in an attribute and reports one that does not exist.
  mutating func date(
    in element: XMLElement, _ attribute: String, _ calendar: CalendarKind?, about subject: Subject
  ) -> CalendarDate? {
    guard let calendar, let text = element[attribute] else { return nil }
    return date(text, calendar, at: element.location(of: attribute), about: subject)
  }

  /// Reads a date and reports one that does not exist.
  mutating func date(
    _ text: String, _ calendar: CalendarKind, at location: SourceLocation, about subject: Subject
  ) -> CalendarDate? {
    let reading = DateReading(text, calendar)
    if let fault = reading.fault { report(fault.rule, at: location, about: subject, fault.arguments) }
    return reading.date
  }
}
