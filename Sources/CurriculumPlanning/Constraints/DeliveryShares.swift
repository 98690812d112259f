import Diagnostics
import IntegerPrograms
import TrainingModel

/// minimum · Σ hours · seats ≤ Σ hours · seats of the kind ≤ maximum · Σ hours · seats, over all courses but
/// onboarding and mandatory ones, so that no duty is cut for the sake of a share.
struct DeliveryShares: PlanningConstraint {
  let name = ConstraintName.deliveryShare
  let sentence = LocalizedText(
    en:
      "Kinds of courses have at least, and at most, the stated share of the person-hours that are not duty.",
    fa: "سهم هر نوع دوره از نفرساعتِ غیرالزامی در بازه تعیین‌شده است.")

  func add(to model: inout PlanningModel) {
    guard !model.instance.policy.deliveryShares.isEmpty else { return }
    // Of what stands alone, beside duties, no share can be asked: the rest of the program makes up for it.
    let isPartial = model.scope.courses.count < model.instance.courses.count
    if !model.scope.includesNeeds, isPartial, !model.instance.fixedCourses.isEmpty { return }
    let courses = model.scope.courses.filter { !model.instance.isDuty($0) }
    for (index, rule) in model.instance.policy.deliveryShares.enumerated() {
      if let minimum = rule.minimum {
        add(index, rule.matches, at: minimum.value, isLeast: true, courses, to: &model)
      }
      if let maximum = rule.maximum {
        add(index, rule.matches, at: maximum.value, isLeast: false, courses, to: &model)
      }
    }
  }

  private func add(
    _ rule: Int, _ matches: (Course) -> Bool, at share: Double, isLeast: Bool, _ courses: [Int],
    to model: inout PlanningModel
  ) {
    var terms: [IntegerProgram.Term] = []
    for index in courses {
      let course = model.instance.courses[index].course
      let factor = ((matches(course) ? 1 : 0) - share) * course.hours.value
      terms += model.seats[index].flatMap(\.all).map { .init($0, factor) }
    }
    model.addRow(
      of: .deliveryShare(rule), terms, lower: isLeast ? 0 : -.infinity, upper: isLeast ? .infinity : 0)
  }
}
