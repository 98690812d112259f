import TrainingModel

/// Courses that are the same but for identity and name, of which a catalog may hold any number.
///
/// A program holds no more of them than it can pay for and has room for: of `n` copies with at most `k` sessions
/// together, `k` are enough, and every program is as good as one in which only the first `k` are held.
struct CourseCopies {
  private let policy: Policy
  /// Courses that must stay, by identity.
  private let needed: Set<Identifier>

  /// Everything that a plan depends on.
  private struct Likeness: Hashable {
    struct Developed: Hashable {
      let competency: Identifier
      let from: Int
      let to: Int
      let effectiveness: Int
    }

    struct Use: Hashable {
      let resource: Identifier
      let units: Int
    }

    struct Invited: Hashable {
      let organization: Identifier?
      let role: Identifier?
      let family: Identifier?
      let isManagerial: Bool?
      let isNewManager: Bool?
    }

    let category: CourseCategory
    let delivery: DeliveryMode
    let origin: CourseOrigin
    let numbers: [Int?]
    let fund: Identifier?
    let host: Identifier?
    let isShareable: Bool
    let isNovel: Bool
    let develops: [Developed]
    let prerequisites: [Identifier]
    let audiences: [Invited]
    let uses: [Use]
    let offered: [Identifier]

    init(_ course: Course) {
      category = course.category
      delivery = course.delivery
      origin = course.origin
      numbers = [
        course.hours.units, course.minSize, course.maxSize, course.sessionCost, course.seatCost,
        course.maxSessions,
      ]
      fund = course.fund
      host = course.host
      isShareable = course.isShareable
      isNovel = course.isNovel
      develops = course.develops.map {
        Developed(
          competency: $0.competency, from: $0.from, to: $0.to, effectiveness: $0.effectiveness.units)
      }
      prerequisites = course.prerequisites.map(\.id)
      audiences = course.audiences.map {
        Invited(
          organization: $0.organization, role: $0.role, family: $0.family, isManagerial: $0.isManagerial,
          isNewManager: $0.isNewManager)
      }
      uses = course.uses.map { Use(resource: $0.resource, units: $0.units.units) }
      offered = course.offered.map(\.id)
    }
  }

  /// A policy's copies, none of those left out that a rule, another course, what stands or `program` names.
  init(_ dossier: Dossier, policy: Policy, fixed: FixedPlan, named program: Set<Identifier>) {
    self.policy = policy
    var needed = program
    needed.formUnion(policy.onboarding?.courses.map(\.id) ?? [])
    needed.formUnion(policy.mandatory.map(\.course.id))
    needed.formUnion(fixed.offerings.keys)
    needed.formUnion(fixed.extraSpent.keys)
    needed.formUnion(fixed.annualSessions.keys)
    for course in dossier.courses { needed.formUnion(course.prerequisites.map(\.id)) }
    self.needed = needed
  }

  /// Some courses, in order, without the copies that no program needs.
  ///
  /// - Parameters:
  ///   - periods: where each course can be held, by its place among all.
  ///   - money: for each limit of money that pays for a course, what there is.
  func leftOver(
    of courses: [Int], in catalog: [Course], periods: [[Int]], money: (Course) -> [Int128]
  ) -> [Int] {
    var copies: [Likeness: [Int]] = [:]
    for index in courses where !needed.contains(catalog[index].id) {
      copies[Likeness(catalog[index]), default: []].append(index)
    }
    var needless: Set<Int> = []
    for (_, group) in copies where group.count > 1 {
      guard let first = group.first,
        let most = mostSessions(of: catalog[first], in: periods[first], money: money(catalog[first])),
        most < group.count
      else { continue }
      needless.formUnion(group.dropFirst(max(1, most)))
    }
    return needless.isEmpty ? courses : courses.filter { !needless.contains($0) }
  }

  /// The most sessions that courses like this one can have together; `nil` if nothing limits them.
  private func mostSessions(of course: Course, in periods: [Int], money: [Int128]) -> Int? {
    var most: Int128?
    func limit(_ count: Int128) { most = min(most ?? count, max(0, count)) }
    let least =
      Int128(course.sessionCost) + Int128(max(0, course.minSize)) * Int128(course.seatCost)
    if least > 0 { for amount in money { limit(amount / least) } }
    for use in course.uses where use.units.units > 0 {
      guard let resource = policy.resources.first(where: { $0.id == use.resource }) else { continue }
      limit(
        periods.reduce(Int128(0)) {
          $0 + Int128(policy.capacity(of: resource, in: policy.periods[$1]) / use.units.units)
        })
    }
    return most.map { Int(min($0, Int128(Int.max))) }
  }
}
