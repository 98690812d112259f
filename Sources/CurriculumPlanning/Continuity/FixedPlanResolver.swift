import Diagnostics
import NeedsScoring
import TrainingModel

/// Works out what stands of a year's program: what was held, and what is pinned.
struct FixedPlanResolver {
  let dossier: Dossier
  let policy: Policy
  let needs: NeedsAssessment

  /// What stands.
  ///
  /// - Throws: `PlanningError.unusable` if something of it cannot be: a delivery of another year, people whom nobody
  ///   knows, a pin that the base does not have or that is over.
  func plan(_ continuity: Continuity) throws(PlanningError) -> FixedPlan {
    var fixed = FixedPlan()
    var findings: [Finding] = []
    if let delivery = continuity.delivery { findings += add(delivery, to: &fixed) }
    guard findings.isEmpty else { throw .unusable(findings) }
    findings += add(pinsOf: continuity, to: &fixed)
    guard findings.isEmpty else { throw .unusable(findings) }
    return fixed
  }

  private var periodIndex: [Identifier: Int] {
    Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private struct CohortName: Hashable {
    let organization: Identifier
    let role: Identifier
    let batch: Identifier?
  }

  private var cohortIndex: [CohortName: Int] {
    Dictionary(
      needs.cohorts.enumerated().map { index, cohort in
        (
          CohortName(
            organization: cohort.organization, role: cohort.role, batch: cohort.window.map(policy.batchID)),
          index
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The most money that the documents can name.
  private static let mostMoney = Int128(1_000_000_000_000_000_000)

  private func add(_ delivery: Delivery, to fixed: inout FixedPlan) -> [Finding] {
    guard delivery.year == policy.year, delivery.calendar == policy.calendar else {
      return [
        Finding(
          ContinuityRules.otherYear, at: delivery.location, subject: "delivery/\(delivery.id)",
          ["delivery": delivery.id.text, "year": "\(delivery.year)", "other": "\(policy.year)"])
      ]
    }
    let periods = periodIndex
    let cohorts = cohortIndex
    let courses = Dictionary(
      dossier.courses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard let last = periods[delivery.through] else {
      return [unknown(delivery.through, "period", delivery, at: delivery.location)]
    }
    fixed.closedThrough = last
    var findings: [Finding] = []
    var extra: [Identifier: Int128] = [:]
    for held in delivery.held {
      guard let course = courses[held.course] else {
        findings.append(unknown(held.course, "course", delivery, at: held.location))
        continue
      }
      guard let period = periods[held.period], period <= last else {
        findings.append(unknown(held.period, "period", delivery, at: held.location))
        continue
      }
      var seats: [Int: Int] = [:]
      let count = findings.count
      for row in held.attendance {
        let name = CohortName(organization: row.organization, role: row.role, batch: row.batch)
        guard let cohort = cohorts[name] else {
          let words = [row.role, row.organization, row.batch].compactMap { $0?.text }
          findings.append(
            unknown(Identifier(words.joined(separator: "/")), "cohort", delivery, at: row.location))
          continue
        }
        seats[cohort, default: 0] += row.count
      }
      guard findings.count == count else { continue }
      let offering = FixedOffering(sessions: held.sessions, seats: seats, isHeld: true)
      let isCrowded = seats.contains { $0.value > needs.cohorts[$0.key].headcount }
      let usual =
        Int128(held.sessions) * Int128(course.sessionCost)
        + Int128(offering.people) * Int128(course.seatCost)
      guard offering.people >= held.sessions, !isCrowded, usual <= Self.mostMoney else {
        findings.append(
          Finding(
            ContinuityRules.impossibleHeld, at: held.location,
            subject: "delivery/\(delivery.id)/\(held.course)/\(held.period)",
            [
              "course": held.course.text, "period": held.period.text, "sessions": "\(held.sessions)",
              "people": "\(offering.people)",
            ]))
        continue
      }
      extra[held.course, default: 0] += held.spent.map { Int128($0) - usual } ?? 0
      fixed.offerings[held.course, default: [:]][period] = offering
    }
    // More than any budget is as good as all of it.
    fixed.extraSpent = extra.filter { $0.value != 0 }.mapValues {
      Int(min(max($0, -Self.mostMoney), Self.mostMoney))
    }
    return findings
  }

  private func unknown(
    _ id: Identifier, _ kind: String, _ delivery: Delivery, at location: SourceLocation
  ) -> Finding {
    Finding(
      ContinuityRules.unknownHeld, at: location, subject: "delivery/\(delivery.id)/\(kind)/\(id)",
      ["id": id.text, "delivery": delivery.id.text])
  }

  private func add(pinsOf continuity: Continuity, to fixed: inout FixedPlan) -> [Finding] {
    let periods = periodIndex
    let cohorts = cohortIndex
    let closed = fixed.closedThrough
    var places = Set(continuity.pins)
    if let before = continuity.pinsBefore {
      guard let first = periods[before] else { return [unknownPin(before.text)] }
      fixed.closedThrough = max(fixed.closedThrough, first - 1)
      for offering in continuity.base?.offerings ?? [] {
        if let period = periods[offering.period], period < first, period > closed {
          places.insert(.init(course: offering.course, period: offering.period))
        }
      }
    }
    var findings: [Finding] = []
    for place in places.sorted(by: { ($0.course, $0.period) < ($1.course, $1.period) }) {
      let name = "\(place.course)@\(place.period)"
      let rows = (continuity.base?.offerings ?? []).filter {
        $0.course == place.course && $0.period == place.period
      }
      guard !rows.isEmpty, let period = periods[place.period],
        dossier.courses.contains(where: { $0.id == place.course })
      else {
        findings.append(unknownPin(name))
        continue
      }
      var offering = FixedOffering(sessions: 0, seats: [:], isHeld: false)
      for row in rows {
        offering.sessions += row.sessions
        for seats in row.seats {
          let cohort = cohorts[
            CohortName(organization: seats.organization, role: seats.role, batch: seats.batch)]
          guard let cohort else {
            findings.append(
              Finding(
                ContinuityRules.pinOfNobody, at: seats.location, subject: "pin/\(name)",
                ["pin": name, "role": seats.role.text, "organization": seats.organization.text]))
            continue
          }
          offering.seats[cohort, default: 0] += seats.count
        }
      }
      if period <= closed {
        // What is over stands as it was held.
        let held = fixed.offerings[place.course]?[period]
        if held?.sessions != offering.sessions || held?.seats != offering.seats {
          findings.append(
            Finding(
              ContinuityRules.pinIsOver, at: rows[0].location, subject: "pin/\(name)", ["pin": name]))
        }
        continue
      }
      fixed.offerings[place.course, default: [:]][period] = offering
    }
    return findings
  }

  private func unknownPin(_ name: String) -> Finding {
    Finding(ContinuityRules.unknownPin, at: nil, subject: "pin/\(name)", ["pin": name])
  }
}
