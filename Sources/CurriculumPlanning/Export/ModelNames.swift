import IntegerPrograms
import NeedsScoring
import TrainingModel

/// What a reader of a model file calls the variables: the kind, then the identities that they are about, with
/// points between.
struct ModelNames {
  private let model: PlanningModel
  private let needs: NeedsAssessment
  private var names: [String]

  /// A name for each variable of the model, in their order; "" for those that no kind knows.
  static func variables(of model: PlanningModel, needs: NeedsAssessment) -> [String] {
    var names = ModelNames(model, needs)
    for index in model.instance.courses.indices { names.nameCourse(index) }
    names.nameSteps()
    names.nameShortfalls()
    return names.names
  }

  private init(_ model: PlanningModel, _ needs: NeedsAssessment) {
    self.model = model
    self.needs = needs
    names = Array(repeating: "", count: model.program.variableCount)
  }

  private var instance: PlanningInstance { model.instance }

  private mutating func set(_ variable: PlanningModel.Variable, _ words: String...) {
    names[variable.index] = words.joined(separator: ".")
  }

  private func period(_ index: Int) -> String { instance.policy.periods[index].id.text }

  /// Organization and role; of new managers the window as well, by its first and last period.
  private func cohort(_ index: Int) -> String {
    let cohort = instance.cohorts[index]
    let words = "\(cohort.organization.text).\(cohort.role.text)"
    return cohort.window.map { "\(words).new_\($0.first)_\($0.last)" } ?? words
  }

  private mutating func nameCourse(_ index: Int) {
    guard model.isInScope[index] else { return }
    let course = instance.courses[index]
    let id = course.course.id.text
    for (place, variable) in model.sessions[index].enumerated() {
      set(variable, "sessions", id, period(place))
    }
    if let annual = model.annualSessions[index] { set(annual, "sessions", id, "year") }
    if let enrolment = model.enrolment[index] {
      for (place, variable) in enrolment.enumerated() { set(variable, "people", id, period(place)) }
    }
    for (place, seats) in model.seats[index].enumerated() {
      let who = cohort(course.candidates[place].cohort)
      switch seats {
      case .annual(let variable): set(variable, "seats", id, who)
      case .timed(let parts): for part in parts { set(part.seats, "seats", id, who, period(part.period)) }
      }
    }
  }

  private mutating func nameSteps() {
    for (index, step) in instance.steps.enumerated() where index < model.cover.count {
      for (segment, variable) in model.cover[index].enumerated() {
        let competency = needs.needs[step.need].competency.text
        set(variable, "covered", cohort(step.cohort), competency, "\(step.level)", "\(segment + 1)")
      }
    }
  }

  private mutating func nameShortfalls() {
    for (rule, variable) in zip(instance.mandatory, model.missingSeats) {
      set(variable, "missing_seats", rule.rule.id.text)
    }
    for (index, variable) in model.missingHours { set(variable, "missing_hours", cohort(index)) }
    for (group, variable) in zip(instance.equityGroups, model.missingShare) {
      set(variable, "missing_share", group.organization.text)
    }
  }
}
