package import CurriculumPlanning
package import Diagnostics
package import NeedsScoring
package import TrainingModel

/// Everything that a program is judged against, with what rules look up again and again: the same for the submitted
/// program and for every repair of it that is tried. A reference, because every finding keeps hold of it.
package final class ReviewGround: Sendable {
  /// The documents of the centre and of the submission.
  package let dossier: Dossier
  /// The rules of the year.
  package let policy: Policy
  /// What is wrong with the documents.
  package let findings: [Finding]
  /// The files of the submission.
  package let ownFiles: Set<String>
  /// Programs in the submission.
  package let programs: [Program]
  /// The needs; `nil`: they cannot be told.
  package let needs: NeedsAssessment?
  /// Why the needs cannot be told.
  package let needsReason: LocalizedText?
  /// The cohorts.
  package let cohorts: [Cohort]
  /// What each cohort lacks.
  package let cohortNeeds: [CohortNeed]
  /// The same, by the place of the need among the needs.
  package let partsOfNeed: [[CohortNeed]]
  /// The places of critical needs among the needs.
  package let criticalNeeds: [Int]
  /// What each cohort lacks, laid out for the count of programs.
  package let steps: RefereeSteps
  /// Where the needs of each cohort begin among `cohortNeeds`, and where the last ones end.
  private let needsStart: [Int]

  package let courses: [Identifier: Course]
  /// What the submission says of courses that the centre declares: it counts nowhere.
  package let coursesDeclaredAnew: [Course]
  package let roles: [Identifier: JobRole]
  package let periodIndex: [Identifier: Int]
  package let workingDays: [Int]
  package let tree: OrganizationTree
  package let audience: AudienceTest
  private let organizations: Set<Identifier>
  private let onboardingCourses: Set<Identifier>
  private let mandatoryCourses: Set<Identifier>
  private let cohortIndex: [CohortName: Int]
  private let limits: [String: Factor]

  private struct CohortName: Hashable {
    let organization: Identifier
    let role: Identifier
    let batch: Identifier?
  }

  /// What a submission is judged against.
  ///
  /// - Parameters:
  ///   - ownFiles: The files of the submission; all others are the centre's.
  ///   - threads: How many threads may score the needs.
  package init(
    _ dossier: Dossier, policy: Policy, findings: [Finding], ownFiles: Set<String>, threads: Int = 1
  ) {
    self.dossier = dossier
    self.policy = policy
    self.findings = findings
    self.ownFiles = ownFiles
    programs = dossier.programs.filter { ownFiles.contains($0.location.file) }
    let programFiles = Set(dossier.programs.map(\.location.file))
    let courses = Dictionary(dossier.courses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.courses = courses
    let anew = dossier.repeatedCourses.filter { own in
      ownFiles.contains(own.location.file)
        && !(courses[own.id].map { ownFiles.contains($0.location.file) } ?? true)
    }
    coursesDeclaredAnew = anew
    // By the centre's courses all can be judged.
    let spoiled = findings.filter { finding in
      finding.rule.severity == .error && !finding.isOfRepetition(of: anew)
        && !(finding.location.map { programFiles.contains($0.file) } ?? false)
    }
    (needs, needsReason) = Self.needs(of: dossier, spoiled: spoiled, threads: threads)
    cohortNeeds = needs?.cohortNeeds ?? []
    var parts = [[CohortNeed]](repeating: [], count: needs?.needs.count ?? 0)
    var counts = [Int](repeating: 0, count: needs?.cohorts.count ?? 0)
    for need in cohortNeeds {
      parts[need.need].append(need)
      counts[need.cohort] += 1
    }
    partsOfNeed = parts
    criticalNeeds = (needs?.needs).map { all in all.indices.filter { all.isCritical(at: $0) } } ?? []
    needsStart = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    steps = RefereeSteps(cohortNeeds, cohorts: counts.count)
    cohorts = needs?.cohorts ?? []
    roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    periodIndex = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    workingDays = policy.periods.map(policy.workingDays)
    tree = OrganizationTree(dossier.organizations)
    audience = AudienceTest(dossier)
    organizations = Set(dossier.organizations.map(\.id))
    onboardingCourses = Set((policy.onboarding?.courses ?? []).map(\.id))
    mandatoryCourses = Set(policy.mandatory.map(\.course.id))
    cohortIndex = Dictionary(
      (needs?.cohorts ?? []).enumerated().map { index, cohort in
        (
          CohortName(
            organization: cohort.organization, role: cohort.role, batch: cohort.window.map(policy.batchID)),
          index
        )
      }, uniquingKeysWith: { first, _ in first })
    limits = Dictionary(
      policy.review.limits.map { ($0.rule, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func needs(
    of dossier: Dossier, spoiled: [Finding], threads: Int
  ) -> (NeedsAssessment?, LocalizedText?) {
    if let first = spoiled.first {
      let count = "\(spoiled.count)"
      return (
        nil,
        LocalizedText(
          en: "the documents have errors (\(count), the first is \(first.rule.code))",
          fa: "سندها خطا دارد (\(count) خطا، نخستین آن \(first.rule.code))")
      )
    }
    guard !dossier.people.ratings.isEmpty || !dossier.scoredNeeds.isEmpty else {
      return (
        nil,
        LocalizedText(
          en: "there are neither ratings nor scored needs", fa: "نه ارزیابی هست و نه نیاز امتیازدهی‌شده")
      )
    }
    do throws(NeedsScoringError) {
      return (try NeedsAssessment(dossier, threads: threads), nil)
    } catch {
      let method = dossier.policy?.scoring.method ?? .discrepancy
      let finding = error.finding(method: method.rawValue)
      return (nil, LocalizedText(en: finding.message.en, fa: finding.message.fa))
    }
  }

  /// Whether a finding is about what was submitted, or about nothing in particular.
  func isOfSubmission(_ finding: Finding) -> Bool {
    finding.location.map { ownFiles.contains($0.file) } ?? true
  }

  /// The organization whose program is expected: the policy's, or where it names none, that of the program, if there
  /// is such an organization, or the root.
  package var organization: Identifier {
    if let named = policy.organization?.id { return named }
    if programs.count == 1, let own = programs.first?.organization, isOrganization(own) { return own }
    return audience.root ?? policy.id
  }

  /// Whether there is such an organization.
  package func isOrganization(_ id: Identifier) -> Bool { organizations.contains(id) }

  /// The cohort that a row of seats names.
  package func cohort(of seats: Seats) -> Int? {
    cohortIndex[
      CohortName(organization: seats.organization, role: seats.role, batch: seats.batch)]
  }

  /// The limit of a rule: the policy's, or the usual one.
  package func limit(of rule: any ReviewRule.Type) -> Factor {
    limits[rule.rule.code]
      ?? rule.rule.review?.limit.flatMap { Factor(decimal: $0.value) } ?? .one
  }

  /// Courses of the onboarding duty.
  package func isOnboarding(_ course: Identifier) -> Bool { onboardingCourses.contains(course) }

  /// Courses that a mandatory rule is about.
  package func isMandatory(_ course: Identifier) -> Bool { mandatoryCourses.contains(course) }

  /// Whether a course is held for the sake of a duty.
  package func isDuty(_ course: Course) -> Bool {
    course.category == .family || isOnboarding(course.id) || isMandatory(course.id)
  }

  /// The name of a cohort in subjects: `organization/role` or `organization/role/batch`.
  package func name(ofCohort index: Int) -> String {
    let cohort = cohorts[index]
    let batch = cohort.window.map { "/\(policy.batchID(of: $0))" } ?? ""
    return "\(cohort.organization)/\(cohort.role)\(batch)"
  }

  /// A cohort in words of messages.
  package func words(ofCohort index: Int) -> [String: String] {
    ["organization": cohorts[index].organization.text, "role": cohorts[index].role.text]
  }

  /// What a cohort lacks.
  package func needs(ofCohort index: Int) -> ArraySlice<CohortNeed> {
    cohortNeeds[needsStart[index]..<needsStart[index + 1]]
  }

  /// How many people of a cohort can still learn something in a course.
  package func learners(ofCohort index: Int, in course: Course) -> Int {
    var most = 0
    for need in needs(ofCohort: index) {
      for development in course.develops where development.competency == need.competency {
        most = Swift.max(most, need.most(of: development.steps))
      }
    }
    return most
  }

  /// Whether a group may be named: no fewer people than the policy's smallest group.
  package func mayBeNamed(_ headcount: Int) -> Bool { headcount >= policy.smallestGroup }
}

extension Finding {
  /// Whether it says that one of these courses is declared a second time.
  func isOfRepetition(of courses: [Course]) -> Bool {
    rule.code == "DOS102"
      && courses.contains { subject == "course/\($0.id)" && location?.file == $0.location.file }
  }
}
