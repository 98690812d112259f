import Diagnostics
import TrainingModel
import XMLStreams

/// `policy`: calendar, money and capacity. Its duties and its objective are decoded by `PolicyRulesDecoder`.
enum PolicyDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let id = root.identifier("id")
    let owner = Subject("policy", id ?? "")
    let calendar = root.choice("calendar", CalendarKind.self)
    let year = root.year("year")
    if let calendar, let year, !CalendarDate.years(of: calendar).contains(year) {
      draft.report(
        NonexistentDate.year, at: root.location(of: "year"), about: owner,
        DateReading.arguments(ofYear: year, calendar))
    }
    let organization = draft.mention(.organization, in: root, "organization", by: owner).map {
      Reference(id: $0, location: root.location(of: "organization"))
    }
    let periods = root.children(named: "period").compactMap { period($0, calendar, into: &draft) }
    let closures = root.children(named: "closure").compactMap {
      closure($0, calendar, of: owner, into: &draft)
    }
    let budgets = root.children(named: "budget").compactMap { budget($0, into: &draft) }
    let resources = root.children(named: "resource").compactMap { resource($0, into: &draft) }
    let rules = PolicyRulesDecoder.decode(root, calendar, into: &draft)
    let priorities = root.children(named: "strategicPriority").compactMap {
      strategicPriority($0, of: owner, into: &draft)
    }
    let balance = root.children(named: "balance").first.flatMap { BalanceDecoder.decode($0, into: &draft) }
    let review = root.children(named: "review").first.map {
      ReviewPolicyDecoder.decode($0, calendar, of: owner, into: &draft)
    }
    let privacy = root.children(named: "privacy").first
    guard let id, let year, let calendar, let currency = root["currency"] else { return }
    draft.policies.append(
      Policy(
        id: id, year: year, calendar: calendar, currency: currency, organization: organization,
        weekend: weekend(root), periods: periods, closures: closures, budgets: budgets, resources: resources,
        hourRules: rules.hours, onboarding: rules.onboarding, mandatory: rules.mandatory,
        equityFloor: rules.equityFloor, deliveryShares: rules.deliveryShares, scoring: rules.scoring,
        strategicPriorities: priorities, objective: rules.objective, balance: balance,
        smallestGroup: privacy?.count("smallestGroup") ?? 0, review: review ?? ReviewPolicy(),
        title: root.title,
        location: root.location))
  }

  private static func weekend(_ root: XMLElement) -> Set<Weekday> {
    Set((root["weekend"] ?? "").split(separator: " ").compactMap { Weekday(rawValue: String($0)) })
  }

  private static func period(
    _ element: XMLElement, _ calendar: CalendarKind?, into draft: inout DossierDraft
  ) -> Period? {
    let id = draft.declare(.period, element)
    let owner = Subject("period", id ?? "")
    let start = draft.date(in: element, "start", calendar, about: owner)
    let end = draft.date(in: element, "end", calendar, about: owner)
    guard let id, let start, let end else {
      draft.lose(.policy, in: element.location.file)
      return nil
    }
    return Period(
      id: id, start: start, end: end, statedWorkingDays: element.days("workingDays"), title: element.title,
      location: element.location)
  }

  private static func closure(
    _ element: XMLElement, _ calendar: CalendarKind?, of owner: Subject, into draft: inout DossierDraft
  ) -> Closure? {
    let about = Subject("closure", Identifier(element["start"] ?? ""))
    guard let start = draft.date(in: element, "start", calendar, about: about),
      let end = draft.date(in: element, "end", calendar, about: about)
    else {
      draft.lose(.policy, in: element.location.file)
      return nil
    }
    return Closure(start: start, end: end, title: element.title, location: element.location)
  }

  private static func budget(_ element: XMLElement, into draft: inout DossierDraft) -> Budget? {
    let fund = draft.declare(.fund, element, by: "fund")
    let host = draft.mention(.organization, in: element, "host", by: Subject("budget", fund ?? ""))
    guard let fund, let amount = element.money("amount") else { return nil }
    return Budget(fund: fund, amount: amount, host: host, title: element.title, location: element.location)
  }

  private static func strategicPriority(
    _ element: XMLElement, of owner: Subject, into draft: inout DossierDraft
  ) -> StrategicPriority? {
    let competency = draft.mention(.competency, in: element, "competency", by: owner)
    let domain = draft.mention(.domain, in: element, "domain", by: owner)
    guard let value = element.factor("value") else { return nil }
    return StrategicPriority(
      competency: competency, domain: domain, value: value, location: element.location)
  }

  private static func resource(_ element: XMLElement, into draft: inout DossierDraft) -> Resource? {
    guard let id = draft.declare(.resource, element) else { return nil }
    var capacities: [Identifier: Factor] = [:]
    for row in element.children(named: "capacity") {
      if let period = row.identifier("period"), let units = row.factor("units") {
        capacities[period] = units
      }
    }
    return Resource(
      id: id, perWorkingDay: element.factor("perWorkingDay"), capacities: capacities, title: element.title,
      location: element.location)
  }
}
