import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel
import XMLStreams

extension DossierReading {
  /// What a program states of other documents: the roles, organizations, courses and periods that these have, and the hours,
  /// prices, class sizes and times of courses.
  private static let statementsOfOthers: Set = [
    "REF202", "REF204", "REF206", "REF207", "PRG802", "PRG803", "PRG806", "PRG807",
  ]

  /// The program that is meant, free of errors, of the organization and the year of the policy.
  ///
  /// - Parameters:
  ///   - name: The file in which it is; `nil`: the only program among the documents.
  ///   - option: The option that names it.
  ///   - isEarlier: Whether it may have been made from these documents as they were before, and need not fit them now.
  ///   - mayBeOfAnotherYear: Whether it may be of another year than the policy.
  func program(
    named name: String?, option: String = "--program", isEarlier: Bool = false,
    mayBeOfAnotherYear: Bool = false
  ) throws(CommandFailure) -> Program {
    let programs = dossier.programs
    let errors = findings.filter { finding in
      finding.rule.severity == .error
        && !(isEarlier && Self.statementsOfOthers.contains(finding.rule.code))
    }
    if let file = name {
      let document = files.first { $0.file == file }
      guard let document, document.kind == .program else {
        let ofFile = errors.filter { $0.location?.file == file }
        if !ofFile.isEmpty { throw CommandFailure(status, findings: ofFile, texts: texts) }
        throw CommandFailure(.usage, Phrase.words(.explainNotAProgram, ["file": file.printable]))
      }
    }
    let id = name.flatMap { file in files.first { $0.file == file }?.id }
    let meant = name == nil ? programs : programs.filter { $0.id == id }
    let places = Set(name.map { [$0] } ?? meant.map(\.location.file))
    // One sentence, not everything that it says of people and courses that nobody here has heard of.
    if meant.count == 1, let only = meant.first, places.contains(only.location.file),
      let stranger = ofAnotherOrganization(only)
    {
      throw CommandFailure(.no, findings: [stranger], texts: texts)
    }
    // Of two programs of one identity the dossier has the first; nobody can say whether that one was meant.
    let subjects = Set(meant.map { "document/\($0.id)" })
    let own = errors.filter { finding in
      let isTwice = finding.rule.code == DossierRules.documentTwice.code
      return isTwice && subjects.contains(finding.subject)
        || finding.location.map { places.contains($0.file) } ?? false
    }
    guard own.isEmpty else {
      throw CommandFailure(status, findings: own, texts: texts)
    }
    guard let first = meant.first else {
      // One that cannot be read at all is in the findings.
      guard errors.isEmpty else {
        throw CommandFailure(status, findings: errors, texts: texts)
      }
      throw CommandFailure(.usage, Phrase.words(.explainNoProgram, ["option": option]))
    }
    guard meant.count == 1 else {
      let names = meant.map(\.id.text.printable).joined(separator: ", ")
      throw CommandFailure(.usage, Phrase.words(.explainManyPrograms, ["programs": names, "option": option]))
    }
    if !mayBeOfAnotherYear, let finding = ofAnotherYear(first) {
      throw CommandFailure(.no, findings: [finding], texts: texts)
    }
    return first
  }

  private func ofAnotherOrganization(_ program: Program) -> Finding? {
    ProgramOfAnother.organization(of: program, in: dossier) { place(of: $0, at: program.location) }
  }

  /// That a program is of another year than the policy; a warning where one may begin from it all the same.
  func ofAnotherYear(_ program: Program, mayBeEarlier: Bool = false) -> Finding? {
    ProgramOfAnother.year(of: program, in: dossier, mayBeEarlier: mayBeEarlier) {
      place(of: $0, at: program.location)
    }
  }

  /// The place of an attribute of a document's root.
  private func place(of attribute: String, at location: SourceLocation) -> SourceLocation {
    root(of: location.file)?.location(of: attribute) ?? location
  }
}

extension Phrase {
  /// A sentence in both languages.
  static func words(_ phrase: Phrase, _ arguments: [String: String]) -> (en: String, fa: String) {
    words(phrase, english: arguments, persian: arguments)
  }

  /// A sentence in both languages, of words that differ between them.
  static func words(
    _ phrase: Phrase, english: [String: String], persian: [String: String]
  ) -> (en: String, fa: String) {
    (phrase.filled(in: .en, english), phrase.filled(in: .fa, persian))
  }
}
