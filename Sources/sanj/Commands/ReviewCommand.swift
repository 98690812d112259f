import ArgumentParser
import CurriculumPlanning
import Diagnostics
import Reports
import SubmissionReview
import TrainingDocuments
import TrainingModel
import XMLStreams

/// What must be corrected in a submitted program?
struct ReviewCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "What must be corrected in a submitted program?",
    discussion: """
      Judges a submission (a document, an archive or a folder) by the documents of the centre and by rules, each \
      with a code: `sanj rules CODE` explains it. Every objection names the figures and lines behind it and, \
      where there are any, repairs that were tried: each clears the objection and raises no other that must be \
      corrected. What returns a program, the policy says; a rule that could not run never counts as kept.

      Exit codes: 0 accepted, or only single offerings are held back; 1 the program is returned, or binding rules \
      could not run.
      """)

  @OptionGroup var dossier: DossierOptions
  @OptionGroup var reviewing: ReviewOptionGroup
  @OptionGroup var output: ReviewOutputOptions

  func validate() throws { try reviewing.validate(output) }

  func answer() throws(CommandFailure) -> Answer {
    if let folder = reviewing.across { return try compare(folder) }
    let outcome = try review()
    var review = outcome.review
    if reviewing.againstBest { review.againstBest = try compareWithBest(outcome) }
    let xml = try write(review)
    try writeForMachines(review)
    let report = ReviewReport(
      review, language: output.language, most: reviewing.all ? nil : ReviewReport.usualMost,
      repairs: reviewing.mostRepairs)
    switch output.format {
    case .table: try Console.print(report.text(style: .ofStandardOutput))
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .xml: try Console.print(String(decoding: xml, as: UTF8.self))
    case .sarif: try Console.print(sarif(of: review))
    case .junit: try Console.print(String(decoding: try junit(of: review), as: UTF8.self))
    }
    if !output.quiet { Console.show(outcome.remarks, language: output.language) }
    return review.verdict.answer
  }

  private func review() throws(CommandFailure) -> Reviewer.Outcome {
    let submission = reviewing.submission ?? ""
    var documents = dossier
    documents.paths.append(submission)
    for file in reviewing.files { try OutputFile.expectWritable(file) }
    let reading = try documents.read(output, reviewing.reading)
    for file in reviewing.files {
      // A review that lies among the documents may be made again.
      let documents = reading.dossier.documents.filter { $0.kind != .review || file != reviewing.file }
      try OutputFile.expectNone(of: documents.map(\.location.file) + reviewing.round.files, at: file)
    }
    let files = SubmissionFiles(submission)
    try reading.expectReadableCentre(besides: files)
    let options = try reviewing.options(for: reading.dossier.policy)
    do throws(UnusableReview) {
      return try Reviewer(options: options).review(reading, files)
    } catch {
      throw CommandFailure(.no, findings: error.findings, texts: reading.texts)
    }
  }

  /// The program against the best one.
  private func compareWithBest(_ outcome: Reviewer.Outcome) throws(CommandFailure) -> AgainstBest? {
    guard let program = outcome.program else {
      if !output.quiet { Console.note(Phrase.reviewNoBest.text(in: output.language)) }
      return nil
    }
    let options = PlanOptions(
      relativeGap: reviewing.gap.value, timeLimit: reviewing.timeLimit?.value, threads: reviewing.threadCount,
      tool: Version.tool)
    Interruption.listen()
    defer { Interruption.ignore() }
    do throws(PlanningError) {
      return try BestComparison(program).run(options) { Interruption.isRequested }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Many submissions beside each other.
  private func compare(_ folder: String) throws(CommandFailure) -> Answer {
    guard !OutputFile.isFile(folder) else {
      throw CommandFailure(.usage, Phrase.words(.reviewAcrossFile, ["file": folder.printable]))
    }
    let submissions: [String]
    let centre: DossierReading
    do throws(MissingPaths) {
      submissions = try SubmissionListing.paths(in: folder)
      centre = try DossierReader.read(paths: dossier.paths, options: reviewing.reading)
    } catch {
      throw CommandFailure(.noInput, findings: error.findings)
    }
    guard !submissions.isEmpty else {
      throw CommandFailure(.usage, Phrase.words(.reviewNothingAcross, ["folder": folder.printable]))
    }
    try centre.expectReadableCentre(besides: SubmissionFiles(folder))
    // The calendar of the policy tells what day is meant.
    let options = try reviewing.options(for: centre.dossier.policy)
    let comparison = AcrossReview(centre: dossier.paths, submissions: submissions, options: options)
      .run(threads: reviewing.threadCount)
    let report = AcrossReport(
      comparison, language: output.language, most: reviewing.all ? nil : 50)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml, .sarif, .junit: try Console.print(report.text)
    }
    if !output.quiet { Console.show(comparison.remarks, language: output.language) }
    let isYes = comparison.cities.allSatisfy { $0.verdict?.answer == .yes }
    return isYes ? .yes : .no
  }

  private func write(_ review: Review) throws(CommandFailure) -> [UInt8] {
    guard reviewing.file != nil || output.format == .xml else { return [] }
    let bytes: [UInt8]
    do throws(UnwritableDocument) {
      bytes = try ReviewEncoder.encode(review)
    } catch {
      throw CommandFailure(.defect, Phrase.words(.programUnwritable, ["reason": "\(error)"]))
    }
    if let file = reviewing.file {
      try OutputFile.write(bytes, to: file)
      if !output.quiet {
        Console.note(Phrase.reviewWritten.filled(in: output.language, ["file": file.printable]))
      }
    }
    return bytes
  }
}

extension ReviewCommand {
  /// Writes the forms that other programs read.
  private func writeForMachines(_ review: Review) throws(CommandFailure) {
    if let file = reviewing.sarif { try OutputFile.write(Array(sarif(of: review).utf8), to: file) }
    if let file = reviewing.junit { try OutputFile.write(try junit(of: review), to: file) }
  }

  private func sarif(of review: Review) -> String {
    let rules = Dictionary(
      RulesCommand.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return ReviewSARIF(review, rules: rules, language: output.language).json.document
  }

  private func junit(of review: Review) throws(CommandFailure) -> [UInt8] {
    do throws(XMLWriteFailure) {
      return try ReviewJUnit(review, language: output.language).bytes()
    } catch {
      throw CommandFailure(.defect, Phrase.words(.programUnwritable, ["reason": "\(error)"]))
    }
  }
}

extension Verdict {
  /// What a command answers.
  var answer: Answer {
    switch self {
    case .accepted, .partial: .yes
    case .unverifiable, .returned: .no
    }
  }
}

extension DossierReading {
  /// Sees to it that the centre's own documents can be read: what is wrong with these is no objection to a city.
  func expectReadableCentre(besides submission: SubmissionFiles) throws(CommandFailure) {
    let broken = findings.filter { finding in
      finding.rule.severity == .error && finding.rule.code.hasPrefix("DOC")
        && !(finding.location.map { submission.contains($0.file) } ?? false)
    }
    guard broken.isEmpty else {
      throw CommandFailure(status, findings: broken, documents: files.count, texts: texts)
    }
  }
}
