import Diagnostics
import TrainingModel

/// The bounds of a balanced curriculum leave room for every curriculum.
enum BalanceBounds: DossierCheck {
  static let reversed = DiagnosticRule(
    "POL545", .error,
    message: (
      en:
        "The rule \"{id}\" states {lower}=\"{least}\" and {upper}=\"{most}\", so that no period can keep both.",
      fa:
        "قاعده «{id}» دارای {lower}=\"{least}\" و {upper}=\"{most}\" است؛ هیچ دوره زمانی هر دو را رعایت نمی‌کند."
    ),
    hint: (
      en: "Exchange or correct the two bounds.",
      fa: "دو حد را جابه‌جا یا اصلاح کنید."
    ),
    reason: (
      en: "Both bounds hold for each curriculum in each period.",
      fa: "هر دو حد برای هر مجموعه در هر دوره زمانی برقرارند."
    )
  )

  static let total = DiagnosticRule(
    "POL546", .error,
    message: (
      en: """
      The curriculum "{curriculum}" has {amount} in all, but {attribute}="{bound}" in {periods} \
      periods makes {limit}.
      """,
      fa: """
      مجموعه «{curriculum}» در کل {amount} دارد، ولی {attribute}="{bound}" در {periods} دوره زمانی \
      می‌شود {limit}.
      """
    ),
    hint: (
      en: "Correct the bound, the courses of the curriculum, or the number of periods.",
      fa: "حد، دوره‌های مجموعه یا تعداد دوره‌های زمانی را اصلاح کنید."
    ),
    reason: (
      en: """
      Every course is placed once, so what a curriculum has is spread over all periods: its total \
      must lie between the periods times the lower and the upper bound.
      """,
      fa: """
      هر دوره یک بار جای می‌گیرد و بار مجموعه میان همه دوره‌های زمانی پخش می‌شود: جمع آن باید میان \
      تعداد دوره‌های زمانی ضرب در حد پایین و بالا باشد.
      """
    )
  )

  static let single = DiagnosticRule(
    "POL547", .error,
    message: (
      en: "The course \"{course}\" has {hours} hours, more than maxLoad=\"{most}\" allows in a period.",
      fa: "دوره «{course}» {hours} ساعت دارد، بیش از آنچه maxLoad=\"{most}\" در یک دوره زمانی می‌پذیرد."
    ),
    hint: (
      en: "Raise maxLoad, or correct the hours of the course.",
      fa: "maxLoad را بیشتر یا ساعت دوره را اصلاح کنید."
    ),
    reason: (
      en: "A course is not divided over periods.",
      fa: "هیچ دوره‌ای میان دوره‌های زمانی تقسیم نمی‌شود."
    )
  )

  static var rules: [DiagnosticRule] { [reversed, total, single] }
  static var needs: Set<DocumentKind> { [.policy, .catalog] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy, let rule = policy.balance else { return [] }
    let reversed = reversals(of: rule, in: contents)
    guard reversed.isEmpty else { return reversed }
    guard contents.has(.catalog) else { return [] }
    return rule.curricula(of: contents.dossier.courses).flatMap {
      findings(on: $0, of: rule, policy.periods.count, in: contents)
    } + long(rule, in: contents)
  }

  private static func reversals(of rule: BalanceRule, in contents: DossierContents) -> [Finding] {
    func finding(_ lower: String, _ least: String, _ upper: String, _ most: String) -> Finding {
      Finding(
        reversed, at: contents.place(of: lower, at: rule.location), subject: "rule/\(rule.id)",
        ["id": rule.id.text, "lower": lower, "least": least, "upper": upper, "most": most])
    }
    var findings: [Finding] = []
    if let least = rule.minLoad, let most = rule.maxLoad, least > most {
      findings.append(finding("minLoad", least.text, "maxLoad", most.text))
    }
    if let fewest = rule.minCourses, let most = rule.maxCourses, fewest > most {
      findings.append(finding("minCourses", "\(fewest)", "maxCourses", "\(most)"))
    }
    return findings
  }

  /// What a curriculum has in all against what its periods take.
  private static func findings(
    on curriculum: Curriculum, of rule: BalanceRule, _ periods: Int, in contents: DossierContents
  ) -> [Finding] {
    let courses = Set(curriculum.courses.map(\.id)).compactMap { contents.courses[$0] }
    guard courses.count == Set(curriculum.courses.map(\.id)).count else { return [] }
    let load = courses.reduce(0) { $0 + $1.hours.units }
    var findings: [Finding] = []
    func compare(
      _ attribute: String, _ bound: Int?, isLower: Bool, _ actual: Int, _ unit: (en: String, fa: String),
      text: (Int) -> String
    ) {
      guard let bound else { return }
      let (product, overflow) = bound.multipliedReportingOverflow(by: periods)
      let limit = overflow ? Int.max : product
      guard isLower ? actual < limit : actual > limit else { return }
      let names = ["curriculum": curriculum.id.text, "attribute": attribute, "periods": "\(periods)"]
      func arguments(_ unit: String) -> [String: String] {
        names.merging(["amount": "\(text(actual)) \(unit)", "bound": text(bound), "limit": text(limit)]) {
          $1
        }
      }
      findings.append(
        Finding(
          total, at: contents.place(of: attribute, at: rule.location),
          subject: "rule/\(rule.id)/\(curriculum.id)", english: arguments(unit.en),
          persian: arguments(unit.fa)))
    }
    let hours = (en: "hours", fa: "ساعت")
    let count = (en: "courses", fa: "دوره")
    func quarter(_ units: Int) -> String { Hours(units: units).text }
    compare("minLoad", rule.minLoad?.units, isLower: true, load, hours, text: quarter)
    compare("maxLoad", rule.maxLoad?.units, isLower: false, load, hours, text: quarter)
    compare("minCourses", rule.minCourses, isLower: true, courses.count, count) { "\($0)" }
    compare("maxCourses", rule.maxCourses, isLower: false, courses.count, count) { "\($0)" }
    return findings
  }

  /// Courses that are too long for any period.
  private static func long(_ rule: BalanceRule, in contents: DossierContents) -> [Finding] {
    guard let most = rule.maxLoad else { return [] }
    let members = Set(rule.curricula(of: contents.dossier.courses).flatMap { $0.courses.map(\.id) })
    return contents.dossier.courses.filter { $0.hours > most && members.contains($0.id) }.map { course in
      Finding(
        single, at: contents.place(of: "hours", at: course.location), subject: "course/\(course.id)",
        ["course": course.id.text, "hours": course.hours.text, "most": most.text])
    }
  }
}
