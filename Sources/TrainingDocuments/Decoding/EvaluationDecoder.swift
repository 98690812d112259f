import TrainingModel
import XMLStreams

/// `evaluation`: what the courses of a year achieved.
enum EvaluationDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    guard let year = root.year("year") else { return }
    for row in root.children(named: "result") {
      guard let course = row.identifier("course"), let level = row.evaluationLevel("level"),
        let score = row.share("score"), let people = row.positiveCount("n")
      else { continue }
      draft.courseResults.append(
        CourseResult(
          year: year, course: Reference(id: course, location: row.location(of: "course")), level: level,
          score: score, people: people, location: row.location))
    }
  }
}
