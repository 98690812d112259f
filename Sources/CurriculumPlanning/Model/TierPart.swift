import IntegerPrograms
import NeedsScoring
import TrainingModel

/// One number that the plan strives for: a tier of the objective, or a part of one.
enum TierPart: String, Sendable, CaseIterable {
  /// Onboarding seats of new managers between appointment and deadline, a seat a course.
  case onboarding
  /// Onboarding seats of new managers, late ones too.
  case onboardingServed = "onboarding-served"
  /// Periods between the first possible one and that of the seat, summed over onboarding seats.
  case onboardingEarliness = "onboarding-earliness"
  /// Mandatory seats that are missing.
  case mandatory
  /// Hours that are missing from the policy's minimum a head.
  case minimumHours = "mandatory-hours"
  /// Shares of weighted need that are missing from the floor, summed over organizations.
  case equity
  /// Weighted need closed, with diminishing returns.
  case need
  /// Cost, in millions of the currency's unit.
  case cost

  /// The tier it is part of.
  var tier: Tier {
    switch self {
    case .onboarding, .onboardingServed, .onboardingEarliness: .onboarding
    case .mandatory, .minimumHours: .mandatory
    case .equity: .equity
    case .need: .need
    case .cost: .cost
    }
  }

  /// Whether more or less is better.
  var sense: IntegerProgram.Sense {
    switch self {
    case .onboarding, .onboardingServed, .need: .maximize
    default: .minimize
    }
  }

  /// Whether it is about seats of new managers.
  var isOnboarding: Bool { tier == .onboarding }

  /// Whether it counts what is missing from a rule: then nothing is better than 0.
  var isShortfall: Bool { self == .mandatory || self == .minimumHours || self == .equity }

  /// Whether seats of duty courses alone decide it.
  var concernsDutiesOnly: Bool {
    self == .onboarding || self == .onboardingServed || self == .onboardingEarliness || self == .mandatory
  }

  /// Units of the currency in one of the cost tier.
  static let costUnit = 1_000_000.0

  /// The parts that a policy's tiers come to, leaving out those that nothing in the instance concerns.
  static func parts(of instance: PlanningInstance) -> [TierPart] {
    instance.policy.objective.steps.flatMap { step in
      allCases.filter { part in
        guard part.tier == step.tier else { return false }
        switch part {
        case .onboarding, .onboardingServed, .onboardingEarliness: return instance.onboardingSeatsDue > 0
        case .mandatory: return !instance.mandatory.isEmpty
        case .minimumHours: return instance.hourLimits.contains { ($0.least ?? 0) > 0 }
        case .equity: return !instance.equityGroups.isEmpty
        case .need, .cost: return true
        }
      }
    }
  }

  /// Its terms in a model.
  func terms(in model: PlanningModel) -> [IntegerProgram.Term] {
    let instance = model.instance
    switch self {
    case .onboarding, .onboardingServed, .onboardingEarliness:
      return instance.onboardingCandidates.filter { model.isInScope[$0.course] }.flatMap {
        duty -> [IntegerProgram.Term] in
        guard case .timed(let parts) = model.seats[duty.course][duty.candidate] else { return [] }
        switch self {
        case .onboarding: return parts.filter { $0.period <= duty.window.last }.map { .init($0.seats) }
        case .onboardingServed: return parts.map { .init($0.seats) }
        default: return parts.map { .init($0.seats, Double($0.period - duty.window.first)) }
        }
      }
    case .mandatory: return model.missingSeats.map { .init($0) }
    case .minimumHours: return model.missingHours.map { .init($0.variable, 1 / Double(Hours.scale)) }
    case .equity: return model.missingShare.map { .init($0) }
    case .need:
      let values = instance.policy.objective.segments.map(\.value.value)
      return instance.steps.indices.flatMap { index in
        let weight = Double(instance.steps[index].weight) / Double(NeedAmount.scale)
        return zip(model.cover[index], values).map { IntegerProgram.Term($0, weight * $1) }
      }
    case .cost:
      return model.scope.courses.flatMap { index in
        let course = instance.courses[index].course
        return BudgetLimit.costTerms(
          index, in: model, session: Double(course.sessionCost), seat: Double(course.seatCost))
      }.map { .init($0.variable, $0.coefficient / Self.costUnit) }
    }
  }
}

extension PlanningInstance {
  /// The duty of one batch of new managers toward one course.
  struct OnboardingDuty: Sendable {
    let course: Int
    let candidate: Int
    let window: OnboardingWindow
    let people: Int
  }

  /// Every duty of onboarding that the catalog can serve.
  var onboardingCandidates: [OnboardingDuty] {
    courses.indices.flatMap { course in
      courses[course].candidates.enumerated().compactMap { place, candidate in
        candidate.window.map {
          OnboardingDuty(
            course: course, candidate: place, window: $0, people: cohorts[candidate.cohort].headcount)
        }
      }
    }
  }

  /// Onboarding seats that are due this year: new managers times onboarding courses, served or not.
  var onboardingSeatsDue: Int {
    let managers = cohorts.reduce(0) { $0 + ($1.window == nil ? 0 : $1.headcount) }
    return managers * (policy.onboarding?.courses.count ?? 0)
  }

  /// Whether a course is held for the sake of a duty: onboarding or mandatory.
  func isDuty(_ course: Int) -> Bool {
    courses[course].isOnboarding || mandatory.contains { $0.course == course }
  }

  /// Courses that decide how far duties are met: those of duties, all that these build on, and those of which
  /// something stands, which takes from the same means.
  var dutyCourses: [Int] {
    let own = ownDutyCourses
    return fixedCourses.isEmpty ? own : Set(own).union(fixedCourses).sorted()
  }

  /// Courses of duties and all that these build on.
  var ownDutyCourses: [Int] {
    var found = Set(courses.indices.filter(isDuty))
    var queue = Array(found)
    while let course = queue.popLast() {
      for earlier in courses[course].prerequisites.compactMap({ $0 }) where found.insert(earlier).inserted {
        queue.append(earlier)
      }
    }
    // What is no duty itself counts for the delivery shares, and only the whole can keep these.
    if !policy.deliveryShares.isEmpty, !found.allSatisfy(isDuty) { return Array(courses.indices) }
    return found.sorted()
  }
}
