import Diagnostics
import TrainingModel

/// The needs of all people together are small enough to be counted exactly.
///
/// A need is importance × levels × people, counted in millionths and multiplied by the role's criticality and
/// the policy's factors; the largest possible sum must fit into 64 bits with room to rank by.
enum NeedsOverflow: DossierCheck {
  static let rule = DiagnosticRule(
    "WRK714", .error,
    message: (
      en: "With {kindEn} \"{id}\" the needs can become too large to be counted exactly.",
      fa: "با {kindFa} «{id}» نیازها ممکن است از حد شمارش دقیق بزرگ‌تر شود."
    ),
    hint: (
      en: """
      Check the headcounts, the criticality of the roles and the policy's criticalFactor for zeros \
      too many.
      """,
      fa: "صفرهای اضافی را در تعداد افراد، ویژگی criticality شغل‌ها و criticalFactor سیاست بررسی کنید."
    ),
    reason: (
      en: """
      Needs are sums over people in exact millionths. The limit is 250 thousand million units of need, far \
      beyond those of any country; beyond it, sums and ranks would be wrong.
      """,
      fa: """
      نیاز جمعی دقیق بر حسب میلیونیم روی همه افراد است. حد آن ۲۵۰ میلیارد واحد نیاز است که از نیاز هر کشوری \
      بسیار بیشتر است و فراتر از آن جمع‌ها و رتبه‌ها نادرست می‌شود.
      """
    )
  )

  /// The sum that is too large, in millionths.
  private static let limit = NeedFigures.limit * NeedAmount.scale

  static var rules: [DiagnosticRule] { [rule] }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let scoring = contents.dossier.policy?.scoring ?? ScoringRule()
    let table = contents.dossier.people
    var weights: [Identifier: Int?] = [:]
    for role in contents.dossier.roles { weights[role.id] = weight(of: role, scoring, contents) }
    var total = 0
    func adds(_ weight: Int??, _ people: Int) -> Bool {
      guard people > 0, let weight else { return true }
      guard let weight else { return false }
      let (product, overflow) = weight.multipliedReportingOverflow(by: people)
      let (sum, overflow2) = total.addingReportingOverflow(product)
      if overflow || overflow2 || sum >= limit { return false }
      total = sum
      return true
    }
    func report(_ kind: EntityKind, _ id: Identifier, _ position: RowPosition) {
      findings.report(rule, at: position) {
        (Subject(kind.subject, id), ["kindEn": kind.name.en, "kindFa": kind.name.fa, "id": id.text])
      }
    }
    let weightOfRole = (0..<table.roles.count).map { weights[table.roles[IdentifierPool.Code($0)]] }
    for row in table.employees where !adds(weightOfRole[Int(row.role)], 1) {
      return report(.employee, table.persons[row.person], row.position)
    }
    for cohort in table.cohorts where !adds(weights[cohort.role], cohort.headcount) {
      return report(.cohort, cohort.id, cohort.position)
    }
  }

  /// The most that one holder of the role can need, in millionths; `nil` if that alone is too large.
  private static func weight(of role: JobRole, _ scoring: ScoringRule, _ contents: DossierContents) -> Int? {
    var sum = 0
    for requirement in role.requirements {
      guard let scale = contents.scale(of: requirement.competency), requirement.level > scale.lowest else {
        continue
      }
      var factors = [requirement.importance, requirement.level - scale.lowest]
      // Multipliers are in thousandths; those that make a need smaller are not counted on.
      factors.append(max(role.criticality.units, Factor.scale))
      factors.append(max(requirement.isCritical ? scoring.criticalFactor.units : Factor.scale, Factor.scale))
      var product = 1
      for value in factors {
        let (next, overflow) = product.multipliedReportingOverflow(by: value)
        if overflow { return nil }
        product = next
      }
      // Two factors in thousandths make millionths: the unit of a need. A class may multiply it once more.
      let multiplier = max(scoring.multipliers.values.max() ?? .one, .one)
      let (multiplied, overflow0) = product.multipliedReportingOverflow(by: multiplier.units)
      if overflow0 { return nil }
      product = multiplied / Factor.scale + (multiplied % Factor.scale > 0 ? 1 : 0)
      let (next, overflow) = sum.addingReportingOverflow(product)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
