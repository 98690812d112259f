import Diagnostics
import IntegerPrograms
import TrainingModel

/// minSize · y ≤ N ≤ maxSize · y, in every period that is told apart, and over the year; seats add up to N.
struct ClassSize: PlanningConstraint {
  let name = ConstraintName.classSize
  let sentence = LocalizedText(
    en: "Every session has at least the course's smallest and at most its largest number of participants.",
    fa: "تعداد شرکت‌کنندگان هر جلسه میان کمترین و بیشترین ظرفیت دوره است.")

  /// Courses with up to so many candidates get a row for each, seats ≤ most seats · sessions. These rows
  /// tighten the relaxation; on larger courses they cost more than they bring.
  static let mostCandidatesTightened = 80

  func add(to model: inout PlanningModel) {
    for index in model.scope.courses {
      let course = model.instance.courses[index].course
      let least = model.scope.relaxed.contains(name) ? 0 : Double(course.minSize)
      let most = Double(course.maxSize)
      let sessions = model.sessions[index]
      if let annual = model.annualSessions[index] {
        model.program.addConstraint(lower: 0, upper: 0) { add in
          add(annual, 1)
          for variable in sessions { add(variable, -1) }
        }
      }
      if model.scope.isElastic, let most = course.maxSessions, let annual = model.annualSessions[index] {
        model.addRow(of: .mostSessions(index), [.init(annual)], upper: Double(most))
      }
      if model.isMonthly(index) { addMonthly(index, least, most, to: &model) }
      addAnnual(index, least, most, to: &model)
    }
  }

  private func addMonthly(_ index: Int, _ least: Double, _ most: Double, to model: inout PlanningModel) {
    let sessions = model.sessions[index]
    var timed: [[IntegerProgram.Variable]] = sessions.map { _ in [] }
    var untimed: [IntegerProgram.Variable] = []
    for seats in model.seats[index] {
      switch seats {
      case .annual(let variable): untimed.append(variable)
      case .timed(let parts):
        for part in parts { timed[part.period].append(part.seats) }
      }
    }
    let enrolment = model.enrolment[index]
    for (period, session) in sessions.enumerated() {
      // What has been held has the size that it had.
      if model.instance.courses[index].fixed[period]?.isHeld == true { continue }
      let people = enrolment.map { [$0[period]] } ?? timed[period]
      model.addRow(of: .smallestClass(index), lower: 0) { add in
        for variable in people { add(variable, 1) }
        add(session, -least)
      }
      model.program.addConstraint(upper: 0) { add in
        for variable in people { add(variable, 1) }
        add(session, -most)
      }
      if let enrolment {
        model.program.addConstraint(lower: 0) { add in
          add(enrolment[period], 1)
          for variable in timed[period] { add(variable, -1) }
        }
      }
    }
    if let enrolment {
      model.program.addConstraint(lower: 0, upper: 0) { add in
        for variable in enrolment { add(variable, 1) }
        for variable in untimed + timed.joined() { add(variable, -1) }
      }
    }
  }

  private func addAnnual(_ index: Int, _ least: Double, _ most: Double, to model: inout PlanningModel) {
    guard let annual = model.annualSessions[index] else { return }
    let all = model.seats[index].flatMap(\.all)
    let held = model.instance.courses[index].fixed.values.filter(\.isHeld)
    let under = held.reduce(0) { $0 + max(0, least * Double($1.sessions) - Double($1.people)) }
    let over = held.reduce(0) { $0 + max(0, Double($1.people) - most * Double($1.sessions)) }
    model.addRow(of: .smallestClass(index), lower: -under) { add in
      for variable in all { add(variable, 1) }
      add(annual, -least)
    }
    model.program.addConstraint(upper: over) { add in
      for variable in all { add(variable, 1) }
      add(annual, -most)
    }
    let candidates = model.instance.courses[index].candidates
    guard model.scope.isTightened, held.isEmpty, candidates.count <= Self.mostCandidatesTightened else {
      return
    }
    for (place, candidate) in candidates.enumerated() {
      let terms = model.seatTerms(index, place) + [.init(annual, -min(Double(candidate.limit), most))]
      model.program.addConstraint(terms, upper: 0)
    }
  }
}
