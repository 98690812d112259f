import ArgumentParser
import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel

/// The documents that a command reads.
struct DossierOptions: ParsableArguments {
  @Argument(
    help: "Documents, archives (*.zip) and folders of documents (*.xml, *.xml.gz, *.zip, also below).")
  var paths: [String]

  /// Reads the documents, whatever is wrong with them, and says on the way how far it has come.
  func load(_ output: some ShownOutput, _ options: ReadingOptions) throws(MissingPaths) -> DossierReading {
    let progress = ReadingLine(language: output.language, isQuiet: output.quiet)
    defer { progress.clear() }
    return try DossierReader.read(paths: paths, options: options) { progress.show($0) }
  }

  /// Reads the documents, whatever is wrong with them.
  ///
  /// - Throws: Paths that lead to nothing.
  func read(_ output: some ShownOutput, _ options: ReadingOptions) throws(CommandFailure) -> DossierReading {
    do throws(MissingPaths) {
      defer { LargeMemory.giveBackFree() }
      return try load(output, options)
    } catch {
      throw CommandFailure(.noInput, findings: error.findings)
    }
  }

  /// Reads documents that must be free of errors, but for programs and rosters: what is wrong with an earlier
  /// program is no reason not to make the next one.
  ///
  /// - Throws: Everything that was found if there is an error in it.
  func readValid(_ output: some ShownOutput, _ options: ReadingOptions) throws(CommandFailure) -> Dossier {
    try readValidly(output, options).dossier
  }

  /// As `readValid`, with what is known of files and lines.
  func readValidly(
    _ output: some ShownOutput, _ options: ReadingOptions
  ) throws(CommandFailure) -> DossierReading {
    let reading = try read(output, options)
    try expectUsable(reading, output)
    return reading
  }

  /// The documents as they were read, before anything is made of them.
  ///
  /// - Throws: Paths that lead to nothing.
  func source(_ output: some ShownOutput, _ options: ReadingOptions) throws(CommandFailure) -> DossierSource {
    let progress = ReadingLine(language: output.language, isQuiet: output.quiet)
    defer { progress.clear() }
    do throws(MissingPaths) {
      return try DossierSource.load(paths: paths, options: options) { progress.show($0) }
    } catch {
      throw CommandFailure(.noInput, findings: error.findings)
    }
  }

  /// Sees to it that there is no error but in programs, rosters and scenarios, and tells of warnings.
  func expectUsable(_ reading: DossierReading, _ output: some ShownOutput) throws(CommandFailure) {
    let programs = Set(reading.files.filter { $0.kind?.isPlannedFrom == false }.map(\.file))
    let isUsable = reading.findings.allSatisfy { finding in
      finding.rule.severity != .error || finding.location.map { programs.contains($0.file) } ?? false
    }
    guard isUsable else {
      throw CommandFailure(
        reading.status, findings: reading.findings, documents: reading.files.count, texts: reading.texts)
    }
    let totals = FindingTotals(reading.findings)
    // Where nothing was read, that is what is wrong, whatever is said next.
    if output.verbose || (reading.files.isEmpty && !output.quiet) {
      Console.show(reading.findings, language: output.language, texts: reading.texts)
    } else if !output.quiet, totals.warnings > 0 {
      let sentence = totals.sentence(documents: reading.files.count, in: output.language)
      Console.note(Phrase.summaryOfWarnings.filled(in: output.language, ["totals": sentence]))
    }
  }
}

extension DossierReading {
  /// Says it where nobody was rated: every program of such a dossier is one of duties alone, and so compares with any other.
  func tellIfNobodyRated(_ output: some ShownOutput) {
    guard !output.quiet, NobodyRated.applies(to: dossier) else { return }
    Console.show([Finding(NobodyRated.rule, at: nil, subject: "dossier")], language: output.language)
  }

  /// What a command answers that cannot go on with errors.
  var status: Answer { isValid ? .yes : hasUnreadableFiles ? .unreadable : .no }
}
