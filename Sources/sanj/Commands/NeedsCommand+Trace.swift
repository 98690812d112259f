import Diagnostics
import NeedsScoring
import Reports
import TrainingDocuments
import TrainingModel

extension NeedsCommand {
  /// Prints how the score of the need `id` comes about.
  func show(
    traceOf id: String, in assessment: NeedsAssessment, of reading: DossierReading
  ) throws(CommandFailure) -> Answer {
    let id = Identifier(id)
    if assessment.isTakenFromDocuments {
      throw CommandFailure(.no, Self.words(.traceElsewhere, id) { _ in [:] })
    }
    switch NeedLookup(id, in: assessment, of: reading.dossier) {
    case .found: break
    case .withheld(let smallest):
      throw Self.withheld(id, smallest: smallest)
    case .unknown(let nearest):
      throw Self.unknown(id, nearest: nearest)
    }
    let found = try applying(assessment.scoring.method) { () throws(NeedsScoringError) in
      try assessment.trace(of: id, in: reading.dossier)
    }
    guard let trace = found else { throw Self.unknown(id, nearest: []) }
    let report = TraceReport(
      trace, by: assessment.scoring, of: reading.dossier, places: reading.places(of: trace.positions),
      language: output.language)
    switch output.format {
    case .json: try Console.print(report.json.document)
    case .csv: try Console.print(report.csv)
    case .table, .xml: try Console.print(report.text)
    }
    return .yes
  }

  /// That a need is not shown, because too few people hold the role there.
  static func withheld(_ id: Identifier, smallest: Int) -> CommandFailure {
    CommandFailure(.no, words(.traceWithheld, id) { ["smallest": NumberText($0).integer(smallest)] })
  }

  /// That there is no such need.
  static func unknown(_ id: Identifier, nearest: [Identifier]) -> CommandFailure {
    CommandFailure(.usage, words(ofUnknown: id, nearest: nearest))
  }

  private static func words(ofUnknown id: Identifier, nearest: [Identifier]) -> (en: String, fa: String) {
    let sentence = words(.traceUnknown, id) { _ in [:] }
    let end: Phrase = nearest.isEmpty ? .traceUnlisted : .traceNearest
    let rest = words(end, id) { language in
      ["needs": nearest.map(\.text.printable).joined(separator: language == .fa ? "، " : ", ")]
    }
    return (sentence.en + rest.en, sentence.fa + rest.fa)
  }

  private static func words(
    _ phrase: Phrase, _ id: Identifier, _ arguments: (Language) -> [String: String]
  ) -> (en: String, fa: String) {
    func text(_ language: Language) -> String {
      phrase.filled(in: language, arguments(language).merging(["need": id.text.printable]) { own, _ in own })
    }
    return (text(.en), text(.fa))
  }
}
