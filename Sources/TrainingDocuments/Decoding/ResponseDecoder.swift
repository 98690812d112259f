import Diagnostics
import TrainingModel
import XMLStreams

/// `response`: what a municipality answers to a review.
enum ResponseDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let owner = Subject("response", root.identifier("id") ?? "")
    let calendar = root.choice("calendar", CalendarKind.self)
    let date = draft.date(in: root, "date", calendar, about: owner)
    let answers = AnswerKind.allCases.flatMap { kind in
      root.children(named: kind.rawValue).compactMap { answer($0, kind) }
    }
    guard let id = root.identifier("id"), let organization = root.identifier("organization"),
      let year = root.year("year"), let calendar, let review = root.identifier("review"),
      let round = root.positiveCount("round"), let date
    else {
      draft.lose(.response, in: root.location.file)
      return
    }
    draft.dossier.responses.append(
      Response(
        id: id, organization: organization, year: year, calendar: calendar, review: review, round: round,
        date: date, title: root.title, answers: answers,
        renames: root.children(named: "renamed").compactMap { row in
          guard let kind = row.choice("kind", Response.Rename.Kind.self), let from = row.identifier("from"),
            let to = row.identifier("to")
          else { return nil }
          return Response.Rename(kind, from: from, to: to, location: row.location)
        },
        splits: root.children(named: "split").compactMap { row in
          OfferingKey(row).map { key in
            Response.Split(
              from: key, into: row.children(named: "into").compactMap { OfferingKey($0) },
              location: row.location)
          }
        }, location: root.location))
  }

  private static func answer(_ row: XMLElement, _ kind: AnswerKind) -> Response.Answer? {
    row["fingerprint"].map {
      Response.Answer(
        fingerprint: $0, kind: kind, argument: row.text(of: "argument"), evidence: row.evidence,
        location: row.location)
    }
  }
}
