package import CurriculumPlanning
package import Diagnostics
package import TrainingModel

extension ProgramChanges {
  /// One sentence: how many offerings are kept, and how many are not.
  package func sentence(since base: Identifier, in language: Language) -> String {
    let numbers = NumberText(language)
    return Phrase.changesSentence.filled(
      in: language,
      [
        "program": base.text.printable, "kept": numbers.integer(kept.count),
        "all": numbers.integer(kept.count + resized.count + dropped.count),
        "resized": numbers.integer(resized.count), "added": numbers.integer(added.count),
        "dropped": numbers.integer(dropped.count),
      ])
  }

  /// The same for scripts, with the offerings that are not kept.
  package var json: JSONValue {
    func rows(_ places: [Place]) -> JSONValue {
      .array(
        places.map {
          .object([("course", .string($0.course.text)), ("period", .string($0.period.text))])
        })
    }
    return .object([
      ("kept", .integer(kept.count)), ("resized", rows(resized)), ("added", rows(added)),
      ("dropped", rows(dropped)), ("difference", .number((difference * 1e6).rounded() / 1e6)),
    ])
  }
}
