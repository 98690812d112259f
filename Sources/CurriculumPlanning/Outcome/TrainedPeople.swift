package import NeedsScoring
package import TrainingModel

/// How many people can hold the seats of a program: who sits where is not fixed by it, only how many of each cohort.
package struct TrainedPeople: Sendable, Equatable {
  /// Fewest people.
  package let fewest: Int
  /// Most people.
  package let most: Int

  /// What names a cohort in a program.
  private struct CohortName: Hashable {
    let organization: Identifier
    let role: Identifier
    let batch: Identifier?
  }

  /// Counts the people of a program for these cohorts.
  package init(_ program: Program, _ cohorts: [Cohort], _ policy: Policy?) {
    var seats: [CohortName: [Identifier: Int]] = [:]
    for offering in program.offerings {
      for row in offering.seats {
        let cohort = CohortName(organization: row.organization, role: row.role, batch: row.batch)
        seats[cohort, default: [:]][offering.course, default: 0] += row.count
      }
    }
    var headcounts: [CohortName: Int] = [:]
    for cohort in cohorts {
      let batch = cohort.window.flatMap { window in policy?.batchID(of: window) }
      headcounts[
        CohortName(organization: cohort.organization, role: cohort.role, batch: batch), default: 0] +=
        cohort.headcount
    }
    var fewest = 0
    var most = 0
    for (cohort, courses) in seats {
      // Nobody takes a course twice: the fullest course shows that many different people.
      fewest += courses.values.max() ?? 0
      most += min(courses.values.reduce(0, +), headcounts[cohort] ?? .max)
    }
    self.fewest = fewest
    self.most = max(fewest, most)
  }
}
