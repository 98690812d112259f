import IntegerPrograms
import TrainingModel

/// Municipalities that plan together: each has people, money and courses of its own, and some of what they use is
/// shared.
///
/// Between members stand only links: seats in pooled courses, which people of one member take and another one
/// holds, and means and money that several of them draw on. Everything else is a member's own affair.
struct Pool: Sendable {
  /// What several members use.
  enum Link: Hashable, Sendable {
    /// Seats in a pooled course.
    case seats(course: Int)
    /// A means in a period.
    case capacity(resource: Int, period: Int)
    /// Money.
    case fund(Int)
    /// What duties came to in the whole, which nobody may fall behind: one part of the objective.
    case duty(TierPart)
    /// Seats that a mandatory rule asks of several members.
    case mandatory(rule: Int)
  }

  /// The whole question.
  let instance: PlanningInstance
  /// How many members there are: the municipalities, and the centre if it has people or holds pooled courses.
  let count: Int
  /// For each cohort, the member.
  let memberOfCohort: [Int]
  /// For each course, the member that pays for it and lends its means.
  let memberOfCourse: [Int]
  /// Courses that people of several members take, or of another than the one that holds them.
  let pooled: [Int]
  /// For each course, whether it is one of these.
  let isPooled: [Bool]
  /// What several members use, in a fixed order.
  let links: [Link]
  /// For each course, mandatory rules on it that are links.
  let sharedRules: [Int: [Int]]
  /// Where a link stands among them.
  let placeOfLink: [Link: Int]
  /// For each member, its cohorts, its own courses that are not pooled, and its steps.
  let cohorts: [[Int]]
  /// For each member, the courses that only its people take and it pays for.
  let ownCourses: [[Int]]
  /// For each member, its steps.
  let steps: [[Int]]
  /// For each course and member, the places of the member's candidates; only where there are any.
  let candidates: [[Int: [Int]]]

  /// The members of an instance; `nil` where something ties them that a pool does not know: offerings that stand, or
  /// an equity floor that compares groups of several members.
  ///
  /// - Parameter joinsRegions: whether municipalities of one region are one member, where that is not too large. What
  ///   they share is settled with the rest of their programs then, and not before.
  init?(_ instance: PlanningInstance, duties: [HeldPart] = [], joinsRegions: Bool = false) {
    let municipalities = instance.municipalities
    let members =
      joinsRegions ? Self.members(of: instance) : Array(0..<municipalities.count)
    let centre = (members.max() ?? 0) + 1
    guard centre > 1, instance.fixedCourses.isEmpty,
      instance.courses.allSatisfy({ $0.annualSessions == nil })
    else { return nil }
    let memberOfCohort = municipalities.ofCohort.map { $0.map { members[$0] } ?? centre }
    var isPooled: [Bool] = []
    var memberOfCourse: [Int] = []
    var candidates: [[Int: [Int]]] = []
    for (index, course) in instance.courses.enumerated() {
      let places = Dictionary(grouping: course.candidates.indices) {
        memberOfCohort[course.candidates[$0].cohort]
      }
      let host = municipalities.ofHost[index].map { members[$0] } ?? centre
      // A centre's course for one member alone is that member's.
      let only = places.count == 1 ? places.keys.first : nil
      let isOwn = only.map { $0 == host || host == centre } ?? false
      isPooled.append(!isOwn)
      memberOfCourse.append(isOwn ? only ?? host : host)
      candidates.append(places)
    }
    let groups = instance.equityGroups.map { Set($0.steps.map { memberOfCohort[instance.steps[$0].cohort] }) }
    guard groups.allSatisfy({ $0.count <= 1 }) else { return nil }
    let isCentreNeeded = memberOfCohort.contains(centre) || memberOfCourse.contains(centre)
    let count = isCentreNeeded ? centre + 1 : centre

    self.instance = instance
    self.count = count
    self.memberOfCohort = memberOfCohort
    self.memberOfCourse = memberOfCourse
    self.isPooled = isPooled
    self.candidates = candidates
    pooled = isPooled.indices.filter { isPooled[$0] }
    var cohorts = [[Int]](repeating: [], count: count)
    for (cohort, member) in memberOfCohort.enumerated() { cohorts[member].append(cohort) }
    var courses = cohorts.map { _ in [Int]() }
    for (course, member) in memberOfCourse.enumerated() where !isPooled[course] {
      courses[member].append(course)
    }
    var steps = cohorts.map { _ in [Int]() }
    for (index, step) in instance.steps.enumerated() { steps[memberOfCohort[step.cohort]].append(index) }
    self.cohorts = cohorts
    ownCourses = courses
    self.steps = steps

    var users = instance.funds.map { _ in Set<Int>() }
    var borrowers = instance.capacity.map { _ in Set<Int>() }
    for (index, course) in instance.courses.enumerated() {
      for fund in course.funds { users[fund].insert(memberOfCourse[index]) }
      for use in course.uses where use.units > 0 { borrowers[use.resource].insert(memberOfCourse[index]) }
    }
    let isMet = duties.contains { $0.part == .mandatory && $0.value == 0 }
    links =
      pooled.map { .seats(course: $0) }
      + borrowers.indices.filter { borrowers[$0].count > 1 }.flatMap { resource in
        (0..<instance.periodCount).map { .capacity(resource: resource, period: $0) }
      } + users.indices.filter { users[$0].count > 1 }.map { .fund($0) }
      + duties.filter { $0.part.isOnboarding }.map { .duty($0.part) }
      + instance.mandatory.indices.filter { rule in
        let bound = instance.mandatory[rule]
        let concerned = Set(
          bound.candidates.compactMap { place in
            bound.course.map { memberOfCohort[instance.courses[$0].candidates[place].cohort] }
          })
        return isMet && concerned.count > 1
      }.map { .mandatory(rule: $0) }
    var sharedRules: [Int: [Int]] = [:]
    for case .mandatory(let rule) in links {
      if let course = instance.mandatory[rule].course { sharedRules[course, default: []].append(rule) }
    }
    self.sharedRules = sharedRules
    placeOfLink = Dictionary(uniqueKeysWithValues: links.enumerated().map { ($1, $0) })
    held = Dictionary(duties.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What duties came to in the whole.
  let held: [TierPart: HeldPart]

  /// Ways to make a step, over all steps.
  private static func choices(of instance: PlanningInstance) -> Int {
    instance.steps.reduce(0) { $0 + $1.makers.count }
  }

  /// Whether the relaxation of an instance can be solved as one, for the bound alone.
  static func isOneRelaxation(_ instance: PlanningInstance) -> Bool {
    choices(of: instance) <= mostOfRelaxation
  }

  /// Whether an instance is too large for one question, and is planned member by member where it has members.
  static func isLarge(_ instance: PlanningInstance) -> Bool {
    choices(of: instance) > mostChoices
  }

  /// The pool to plan an instance as, if it is large enough for that.
  static func large(_ instance: PlanningInstance, duties: [HeldPart]) -> Pool? {
    isLarge(instance) ? Pool(instance, duties: duties, joinsRegions: true) : nil
  }

  /// For each municipality, the number of the member: its region if that is not too large for one question, else itself.
  private static func members(of instance: PlanningInstance) -> [Int] {
    let own = instance.municipalities
    var sizes = own.regions.map { _ in 0 }
    for step in instance.steps {
      if let municipality = own.ofCohort[step.cohort] { sizes[municipality] += step.makers.count }
    }
    var regions: [Int: Int] = [:]
    for (municipality, region) in own.regions.enumerated() {
      regions[region, default: 0] += sizes[municipality]
    }
    var numbers: [Int: Int] = [:]
    var count = 0
    return own.regions.map { region in
      let isJoined = (regions[region] ?? 0) <= mostChoices
      if isJoined, let known = numbers[region] { return known }
      if isJoined { numbers[region] = count }
      count += 1
      return count - 1
    }
  }

  /// So many ways to make a step are one question at most.
  private static let mostChoices = 16000
  /// So many are one relaxation at most: it takes minutes.
  private static let mostOfRelaxation = 60_000

  /// How much of a link there is, in its unit: seats are as many as are held.
  func limit(of link: Link) -> Double {
    switch link {
    case .seats: 0
    case .capacity(let resource, let period): Double(instance.capacity[resource][period]) / Self.meansUnit
    case .fund(let fund): Double(instance.funds[fund].budget.amount) / TierPart.costUnit
    case .duty(let part):
      held[part].map { duty in
        let room = duty.tolerance * duty.value.magnitude
        return part.sense == .maximize ? room - duty.value : duty.value + room
      } ?? 0
    case .mandatory(let rule): -Double(instance.mandatory[rule].required)
    }
  }

  /// Thousandths of a means in one unit of its link.
  static let meansUnit = 1000.0
}
