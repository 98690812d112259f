import NeedsScoring
import TrainingModel

/// The people of a cohort, and what each may take for what reason.
///
/// People known by number only are taken to stand low in all competencies or high in all: whoever is the n-th lowest
/// in one is so in each. The plan counts them in the same way.
struct CohortPeople {
  /// Named people by identity, then those known by number.
  let members: [SeatingQuestion.Member]
  /// Quarter-hours that a person may have at most.
  let mostHours: Int?

  private let cohort: Cohort
  private let requirements: [Requirement]
  private let levels: [[Int?]]
  private let courses: [Course]
  private let policy: Policy
  private let audience: AudienceTest
  private let hasLeastHours: Bool

  init(
    cohort: Cohort, standing: CohortStanding, policy: Policy, audience: AudienceTest, courses: [Course]
  ) {
    self.cohort = cohort
    self.policy = policy
    self.audience = audience
    self.courses = courses
    requirements = standing.requirements
    let isNew = cohort.window != nil
    members =
      standing.people.map { person in
        SeatingQuestion.Member(
          id: person.id, appointed: isNew ? person.appointed?.dayNumber ?? .max : .max)
      } + (0..<standing.unnamed).map { _ in SeatingQuestion.Member(id: nil, appointed: .max) }
    var unnamed = [[Int?]](repeating: [], count: standing.unnamed)
    for index in unnamed.indices { unnamed[index].reserveCapacity(standing.requirements.count) }
    for rows in standing.unnamedLevels {
      var next = 0
      for row in rows {
        for _ in 0..<min(row.people, standing.unnamed - next) {
          unnamed[next].append(row.level)
          next += 1
        }
      }
      for index in next..<standing.unnamed { unnamed[index].append(nil) }
    }
    levels = standing.people.map(\.levels) + unnamed
    let rules = policy.hourRules.filter { $0.applies(to: cohort) }
    mostHours = rules.compactMap { $0.maximum?.units }.min()
    hasLeastHours = rules.contains { $0.minimum != nil }
  }

  /// A member's level in a competency, in thousandths, as far as the role requires it and it is known.
  func level(_ member: Int, _ competency: Identifier) -> Int? {
    place(of: competency).flatMap { levels[member][$0] }
  }

  private func place(of competency: Identifier) -> Int? {
    let place = requirements.partitioningIndex { !($0.competency < competency) }
    return place < requirements.count && requirements[place].competency == competency ? place : nil
  }

  /// Whether a member knows what a course teaches.
  func knows(_ member: Int, _ course: Course) -> Bool {
    !course.develops.isEmpty
      && course.develops.allSatisfy { development in
        level(member, development.competency).map { $0 >= development.to * Rating.scale } ?? false
      }
  }

  /// For each member, why the person may sit in a course; `nil`: not at all.
  func reasons(_ index: Int, dependents: [Int]) -> [SeatReason?] {
    var reasons = directReasons(index)
    guard !dependents.isEmpty, audience.admits(cohort, courses[index].audiences) else { return reasons }
    var wanted = [Bool](repeating: false, count: members.count)
    for later in dependents {
      for (member, reason) in directReasons(later).enumerated() where reason != nil { wanted[member] = true }
    }
    for member in members.indices
    where wanted[member] && (reasons[member] == nil || reasons[member] == .hours)
      && !knows(member, courses[index])
    {
      reasons[member] = .prerequisite
    }
    return reasons
  }

  /// The same, courses that build on it aside.
  private func directReasons(_ index: Int) -> [SeatReason?] {
    let course = courses[index]
    if cohort.window != nil, policy.onboarding?.courses.contains(where: { $0.id == course.id }) == true {
      return members.map { _ in .onboarding }
    }
    let isBound = policy.mandatory.contains {
      $0.course.id == course.id && audience.admits(cohort, $0.audiences)
    }
    if isBound { return members.map { _ in .mandatory } }
    guard audience.admits(cohort, course.audiences) else { return members.map { _ in nil } }
    let lacks = members.indices.map { lacksStep($0, of: course) }
    let isOpenToAll = hasLeastHours && lacks.contains(true)
    return lacks.map { $0 ? .need : isOpenToAll ? .hours : nil }
  }

  /// Whether a member lacks a step that a course makes.
  private func lacksStep(_ member: Int, of course: Course) -> Bool {
    course.develops.contains { development in
      guard development.effectiveness > .zero, let place = place(of: development.competency),
        let level = levels[member][place]
      else { return false }
      let last = min(development.to, requirements[place].level)
      return last > development.from && level < last * Rating.scale
    }
  }

  /// Members who may sit in a course, in the order of precedence: new managers in an onboarding course by appointment,
  /// then gap; all others by gap, then appointment; named people before those known by number, by identity.
  func order(_ index: Int, _ reasons: [SeatReason?]) -> [Int] {
    let competencies = Set(courses[index].develops.map(\.competency)).compactMap(place)
    let gaps = members.indices.map { member in
      competencies.reduce(0) { sum, place in
        let requirement = requirements[place]
        guard let level = levels[member][place] else { return sum }
        return sum + requirement.importance * max(0, requirement.level * Rating.scale - level)
      }
    }
    return members.indices.filter { reasons[$0] != nil }.sorted { a, b in
      let (first, second) = (members[a].appointed, members[b].appointed)
      if reasons[a] == .onboarding, first != second { return first < second }
      if gaps[a] != gaps[b] { return gaps[a] > gaps[b] }
      return first != second ? first < second : a < b
    }
  }
}
