import NeedsScoring
import TrainingModel

extension PlanningInstance {
  /// The instance of a dossier in which nothing has been left out because of a rule that people can name: courses
  /// are there that cannot fill their smallest class or are offered in no open period, and people are candidates of
  /// courses that are longer than their hours. The rules themselves are stated as the documents have them, so that
  /// an elastic model can say which of them stands in the way.
  init(opening dossier: Dossier, policy: Policy, needs: NeedsAssessment, fixed: FixedPlan = .none) {
    var open = dossier
    open.courses = dossier.courses.map {
      $0.changed(minSize: min($0.minSize, 1), maxSessions: .some(nil), offered: [])
    }
    let unlimited = policy.hourRules.map {
      HoursRule(
        id: $0.id, isManagerial: $0.isManagerial, minimum: $0.minimum, isFirm: $0.isFirm,
        location: $0.location)
    }
    let loose = PlanningInstance(
      open, policy: policy.changed(hourRules: unlimited), needs: needs, fixed: fixed)
    let stated = Dictionary(
      dossier.courses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let place = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let courses = loose.courses.map { course in
      let original = stated[course.course.id] ?? course.course
      let offered = Set(original.offered.compactMap { place[$0.id] })
      return course.with(
        original,
        periods: original.offered.isEmpty
          ? course.periods : course.periods.filter { offered.contains($0) || course.fixed[$0] != nil }
      )
    }
    self = loose.with(
      policy: policy, courses: courses, hourLimits: Self.hourLimits(policy, needs.cohorts))
  }
}
