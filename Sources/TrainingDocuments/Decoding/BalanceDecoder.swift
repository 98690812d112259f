import Diagnostics
import TrainingModel
import XMLStreams

/// `balance` of a policy: the balanced curriculum.
enum BalanceDecoder {
  /// Decodes what is well-formed of it; a rule that is not known whole is none.
  static func decode(_ element: XMLElement, into draft: inout DossierDraft) -> BalanceRule? {
    let id = element.identifier("id")
    let owner = Subject("rule", id ?? "")
    let curricula = element.children(named: "curriculum").compactMap {
      curriculum($0, of: owner, into: &draft)
    }
    let unwanted = element.children(named: "unwanted").compactMap { row -> UnwantedPlacement? in
      let course = draft.mention(.course, in: row, "course", by: owner)
      let period = draft.mention(.period, in: row, "period", by: owner)
      guard let course, let period else { return nil }
      return UnwantedPlacement(
        course: Reference(id: course, location: row.location(of: "course")),
        period: Reference(id: period, location: row.location(of: "period")), location: row.location)
    }
    guard let id else {
      draft.lose(.policy, in: element.location.file)
      return nil
    }
    return BalanceRule(
      id: id, measure: element.choice("measure") ?? .heaviest, minLoad: element.hours("minLoad"),
      maxLoad: element.hours("maxLoad"), minCourses: element.count("minCourses"),
      maxCourses: element.count("maxCourses"), loadWeight: element.weight("loadWeight") ?? 1,
      unwantedWeight: element.weight("unwantedWeight") ?? 1, curricula: curricula, unwanted: unwanted,
      location: element.location)
  }

  private static func curriculum(
    _ element: XMLElement, of owner: Subject, into draft: inout DossierDraft
  ) -> Curriculum? {
    let courses = element.children(named: "curriculumCourse").compactMap { row in
      draft.mention(.course, in: row, "course", by: owner).map {
        Reference(id: $0, location: row.location(of: "course"))
      }
    }
    guard let id = element.identifier("id") else { return nil }
    return Curriculum(id: id, courses: courses, title: element.title, location: element.location)
  }
}
