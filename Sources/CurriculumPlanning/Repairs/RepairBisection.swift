import NeedsScoring
import TrainingModel

// Repairs whose amount stands in many rows of the model, so that it is looked for by trying.

extension RepairSearch {
  /// The first of some values, from the least change on, with which all rules can be kept.
  private func first<Value>(
    of values: [Value], _ changed: (Value) -> PlanningInstance
  ) throws(PlanningError) -> Value? {
    // Only exact answers are worth so many solves.
    guard !values.isEmpty, conflict.isExact else { return nil }
    func holds(_ index: Int) throws(PlanningError) -> Bool {
      guard !time.isOver else { return false }
      let elastic = ElasticModel(changed(values[index]), conflict.question)
      let solver = try ElasticSolver(elastic, options: options, time: time)
      if case .kept = try solver.keep(Set(elastic.rules.indices)) { return true }
      return false
    }
    var high = values.count - 1
    guard try holds(high) else { return nil }
    var low = -1
    while high - low > 1 {
      let middle = (low + high) / 2
      if try holds(middle) { high = middle } else { low = middle }
    }
    return values[high]
  }

  func smallerClasses(of index: Int) throws(PlanningError) -> RepairCandidate? {
    let course = open.courses[index].course
    let sizes = Array((1..<max(1, course.minSize)).reversed())
    guard let size = try first(of: sizes, { open.with(course.changed(minSize: $0), at: index) }) else {
      return nil
    }
    return RepairCandidate(
      changes: [
        DossierChange(.smallestClass, course.id, from: course.minSize, to: size, at: course.location)
      ], isCheapest: true)
  }

  func largerClasses(of index: Int) throws(PlanningError) -> RepairCandidate? {
    let course = open.courses[index].course
    let most = open.courses[index].candidates.reduce(0) { $0 + $1.limit }
    guard course.maxSize < most, course.minSize <= course.maxSize else { return nil }
    let sizes = Array(course.maxSize + 1...most)
    guard let size = try first(of: sizes, { open.with(course.changed(maxSize: $0), at: index) }) else {
      return nil
    }
    return RepairCandidate(
      changes: [
        DossierChange(.largestClass, course.id, from: course.maxSize, to: size, at: course.location)
      ], isCheapest: true)
  }

  /// So many prices below the present one are told apart at most.
  private static let priceSteps = 1000

  /// The most that a session may cost: by another provider, in another form, or nearer by.
  func cheaperSessions(of index: Int) throws(PlanningError) -> RepairCandidate? {
    let course = open.courses[index].course
    // What has been held has had its price.
    guard !open.courses[index].funds.isEmpty, course.sessionCost > 0, !open.fixedCourses.contains(index)
    else { return nil }
    let steps = min(course.sessionCost, Self.priceSteps)
    let prices = (1...steps).map { step in
      Int(Int128(course.sessionCost) * Int128(steps - step) / Int128(steps))
    }
    guard let price = try first(of: prices, { open.with(course.changed(sessionCost: $0), at: index) }) else {
      return nil
    }
    return RepairCandidate(
      changes: [
        DossierChange(.sessionCost, course.id, from: course.sessionCost, to: price, at: course.location)
      ], isCheapest: steps == course.sessionCost)
  }

  /// Whether the conflict has a rule of which larger classes take less.
  var isMendedByLargerClasses: Bool {
    conflict.rules.contains { rule in
      switch rule {
      case .budget, .capacity, .mostSessions: true
      default: false
      }
    }
  }

  /// Whether money stands in the way.
  var isMendedByCheaperSessions: Bool {
    conflict.rules.contains { if case .budget = $0 { true } else { false } }
  }

  /// Courses of the duty.
  var coursesOfDuty: [Int] {
    let units =
      conflict.question.targets.isEmpty ? Set(conflict.question.allowances.keys) : conflict.question.targets
    let ids = Set(
      units.compactMap { unit -> Identifier? in
        switch unit {
        case .onboarding(let course, _): course
        case .mandatory(let index): open.mandatory[index].rule.course.id
        case .hours, .equity: nil
        }
      })
    return open.courses.indices.filter { ids.contains(open.courses[$0].course.id) }
  }

  func hours(_ index: Int) throws(PlanningError) -> RepairCandidate? {
    let rule = policy.hourRules[index]
    guard let most = rule.maximum else { return nil }
    let all = open.courses.reduce(0) { $0 + $1.course.hours.units }
    guard all > most.units else { return nil }
    let values = Array(most.units + 1...all)
    let found = try first(of: values) { value in
      var rules = policy.hourRules
      rules[index] = HoursRule(
        id: rule.id, isManagerial: rule.isManagerial, minimum: rule.minimum, maximum: Hours(units: value),
        isFirm: rule.isFirm, location: rule.location)
      return open.with(rules)
    }
    guard let found else { return nil }
    return RepairCandidate(
      changes: [DossierChange(.mostHours, rule.id, from: most.units, to: found, at: rule.location)],
      isCheapest: true)
  }

  func share(_ index: Int) throws(PlanningError) -> RepairCandidate? {
    let rule = policy.deliveryShares[index]
    func with(_ minimum: Share?, _ maximum: Share?) -> PlanningInstance {
      var shares = policy.deliveryShares
      shares[index] = DeliveryShare(
        id: rule.id, category: rule.category, delivery: rule.delivery, origin: rule.origin, minimum: minimum,
        maximum: maximum, location: rule.location)
      return open.with(policy: policy.changed(deliveryShares: shares))
    }
    if let minimum = rule.minimum {
      let values = Array((0..<minimum.units).reversed())
      if let found = try first(of: values, { with(Share(units: $0), rule.maximum) }) {
        return RepairCandidate(
          changes: [DossierChange(.leastShare, rule.id, from: minimum.units, to: found, at: rule.location)],
          isCheapest: true)
      }
    }
    guard let maximum = rule.maximum, maximum < .one else { return nil }
    let values = Array(maximum.units + 1...Share.scale)
    guard let found = try first(of: values, { with(rule.minimum, Share(units: $0)) }) else { return nil }
    return RepairCandidate(
      changes: [DossierChange(.mostShare, rule.id, from: maximum.units, to: found, at: rule.location)],
      isCheapest: true)
  }

  func laterDeadline(_ index: Int) throws(PlanningError) -> RepairCandidate? {
    let duty = open.mandatory[index]
    let values = Array((duty.lastPeriod + 1)..<max(duty.lastPeriod + 1, open.periodCount))
    let found = try first(of: values) { period in
      var mandatory = open.mandatory
      mandatory[index] = MandatoryInstance(
        rule: duty.rule, course: duty.course, candidates: duty.candidates, required: duty.required,
        lastPeriod: period)
      return open.with(mandatory: mandatory)
    }
    guard let found else { return nil }
    return RepairCandidate(
      changes: [
        DossierChange(
          .mandatoryDeadline, duty.rule.id, detail: policy.periods[found].id, at: duty.rule.location)
      ], isCheapest: true)
  }

  func days() throws(PlanningError) -> RepairCandidate? {
    guard let rule = policy.onboarding else { return nil }
    let reach = OnboardingReach(dossier: dossier, instance: open, rule: rule)
    guard let days = try first(of: reach.extensions, { reach.instance(extendedBy: $0) }) else { return nil }
    var changes = [
      DossierChange(
        .onboardingDays, rule.id, from: rule.withinDays, to: rule.withinDays + days, at: rule.location)
    ]
    if let deadline = rule.deadline {
      changes.append(
        DossierChange(
          .onboardingDeadline, rule.id, from: deadline.dayNumber, to: deadline.dayNumber + days,
          at: rule.location))
    }
    return RepairCandidate(changes: changes, isCheapest: true)
  }
}
