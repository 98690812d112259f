package import Diagnostics
package import SubmissionRegister
import TrainingModel

/// What a register holds, for people and for scripts.
package struct RegisterReport: Sendable {
  private let language: Language
  private let numbers: NumberText

  /// Reports in `language`.
  package init(language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  // MARK: - Histories

  /// Entries, the oldest first.
  package func table(of entries: [RegisterEntry]) -> Table {
    Table(
      columns: [
        Column("submission", .registerSubmission, .leading), Column("sequence", .registerSequence),
        Column("at", .registerAt, .leading), Column("by", .registerBy, .leading),
        Column("action", .registerStep, .leading), Column("round", .registerRound),
        Column("verdict", .registerVerdict, .leading), Column("openMusts", .registerOpenMusts),
        Column("answerBy", .registerAnswerBy, .leading), Column("held", .registerHeld),
        Column("documents", .registerDocuments), Column("override", .registerOverride, .leading),
        Column("hash", .registerHash, .leading, .dataOnly),
      ],
      rows: entries.map { entry in
        [
          .text(entry.submission.text), .integer(entry.sequence), .named(shown(entry.at), entry.at.text),
          .text(entry.by), .named(words(RegisterWords.stage(entry.action)), entry.action.rawValue),
          .integer(entry.round), verdict(entry.verdict), .whole(entry.openMusts), day(entry.answerBy),
          entry.held.isEmpty ? .none : .integer(entry.held.count), .integer(entry.documents.count),
          entry.override.map { .text($0) } ?? .none,
          .text(entry.hash),
        ]
      })
  }

  /// `"schema":"sanj/register/1"`: the entries.
  package func json(of entries: [RegisterEntry]) -> JSONValue {
    .object([
      ("schema", .string("sanj/register/1")), ("entries", .array(table(of: entries).jsonRows)),
    ])
  }

  // MARK: - Where submissions stand

  /// A row for each submission.
  package func statusTable(of histories: [History]) -> Table {
    Table(
      columns: [
        Column("submission", .registerSubmission, .leading), Column("stage", .registerStage, .leading),
        Column("round", .registerRound), Column("since", .registerAt, .leading),
        Column("verdict", .registerVerdict, .leading), Column("openMusts", .registerOpenMusts),
        Column("answerBy", .registerAnswerBy, .leading), Column("next", .registerNext, .leading),
        Column("hash", .registerHash, .leading, .dataOnly),
      ],
      rows: histories.compactMap { history in
        guard let state = history.state, let last = history.entries.last else { return nil }
        let next = RegisterWords.steps(state.next)
        return [
          .text(history.name.text), .named(words(RegisterWords.stage(state.stage)), state.stage.rawValue),
          .integer(last.round), .named(shown(state.since), state.since.text), verdict(state.review?.verdict),
          .whole(state.review?.openMusts), day(state.answerBy), .named(words(next), next.en),
          .text(last.hash),
        ]
      })
  }

  /// `"schema":"sanj/register/1"`: where each submission stands.
  package func statusJSON(of histories: [History]) -> JSONValue {
    .object([
      ("schema", .string("sanj/register/1")), ("submissions", .array(statusTable(of: histories).jsonRows)),
    ])
  }

  /// One sentence: what was recorded, and what may come next.
  package func sentence(recording entry: RegisterEntry, next: [RegisterEntry.Action]) -> String {
    Phrase.registerRecorded.filled(
      in: language,
      [
        "submission": entry.submission.text.printable, "round": numbers.integer(entry.round),
        "stage": words(RegisterWords.stage(entry.action)), "next": words(RegisterWords.steps(next)),
      ])
  }

  /// One sentence: that this was recorded before, and nothing is recorded now.
  package func sentence(repeating entry: RegisterEntry) -> String {
    Phrase.registerRepeated.filled(
      in: language,
      ["sequence": numbers.integer(entry.sequence), "at": shown(entry.at), "by": entry.by.printable])
  }

  /// One sentence: that everything is in order, and how much that is.
  package func sentence(verifying contents: RegisterContents) -> String {
    Phrase.registerInOrder.filled(
      in: language,
      [
        "submissions": numbers.integer(contents.histories.count),
        "entries": numbers.integer(contents.histories.reduce(0) { $0 + $1.entries.count }),
      ])
  }

  // MARK: - Values

  private func words(_ pair: (en: String, fa: String)) -> String { language == .fa ? pair.fa : pair.en }

  private func verdict(_ verdict: Verdict?) -> Cell {
    verdict.map { .named($0.phrase.text(in: language), $0.rawValue) } ?? .none
  }

  private func day(_ day: CalendarDate?) -> Cell {
    day.map { .named(language == .fa ? PersianDigits.all(in: $0.iso) : $0.iso, $0.iso) } ?? .none
  }

  /// In Persian the day of the Solar Hijri calendar and the time in Iran.
  private func shown(_ moment: Moment) -> String {
    guard language == .fa, let day = moment.day(in: .persian) else { return moment.text }
    let local = Moment(seconds: moment.seconds + 12_600).text
    return PersianDigits.all(in: "\(day.iso) \(local.dropFirst(11).prefix(5))")
  }
}
