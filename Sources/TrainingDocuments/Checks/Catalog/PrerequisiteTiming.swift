import Diagnostics
import TrainingModel

/// A prerequisite can be completed in a period before the last one in which the course is offered.
enum PrerequisiteTiming: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT608", .error,
    message: (
      en: """
      The course "{course}" is last offered in {last}, but its prerequisite "{prerequisite}" \
      cannot be completed before {earliest}.
      """,
      fa: """
      آخرین زمان برگزاری دوره «{course}» {last} است، ولی پیش‌نیاز آن «{prerequisite}» پیش از \
      {earliest} تمام‌شدنی نیست.
      """
    ),
    hint: (
      en: "Offer the prerequisite in an earlier period or the course in a later one.",
      fa: "پیش‌نیاز را در دوره زمانی پیش‌تر یا دوره را در دوره زمانی دیرتر ارائه کنید."
    ),
    reason: (
      en: """
      A prerequisite is completed in an earlier period than the course. With these periods nobody \
      could ever take the course this year.
      """,
      fa: """
      پیش‌نیاز در دوره زمانیِ پیش از دوره به پایان می‌رسد. با این زمان‌ها امسال هیچ‌کس نمی‌تواند \
      دوره را بگذراند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.catalog, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    var earliest: [Identifier: Int] = [:]
    var findings: [Finding] = []
    for id in order(contents.courses) {
      guard let course = contents.courses[id], let periods = contents.possiblePeriods(of: course),
        let last = periods.last
      else { continue }
      var first = periods[0]
      var isPossible = true
      for prerequisite in course.prerequisites {
        guard let before = earliest[prerequisite.id] else {
          // Unknown, in a circle, or itself impossible: each is an error of its own.
          isPossible = false
          continue
        }
        if let next = periods.first(where: { $0 > before }) {
          first = max(first, next)
          continue
        }
        isPossible = false
        findings.append(
          Finding(
            rule, at: prerequisite.location, subject: "course/\(id)/\(prerequisite.id)",
            [
              "course": id.text, "prerequisite": prerequisite.id.text, "last": policy.periods[last].id.text,
              "earliest": policy.periods[before].id.text,
            ]))
      }
      if isPossible { earliest[id] = first }
    }
    return findings
  }

  /// Courses after their prerequisites; those in or behind a circle are left out.
  private static func order(_ courses: [Identifier: Course]) -> [Identifier] {
    var missing: [Identifier: Int] = [:]
    var followers: [Identifier: [Identifier]] = [:]
    for (id, course) in courses {
      let known = course.prerequisites.filter { courses[$0.id] != nil }
      missing[id] = known.count
      for prerequisite in known { followers[prerequisite.id, default: []].append(id) }
    }
    var ready = missing.filter { $0.value == 0 }.keys.sorted()
    var next = 0
    while next < ready.count {
      for follower in (followers[ready[next]] ?? []).sorted() {
        let count = (missing[follower] ?? 0) - 1
        missing[follower] = count
        if count == 0 { ready.append(follower) }
      }
      next += 1
    }
    return ready
  }
}
