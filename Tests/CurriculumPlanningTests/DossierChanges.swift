import TrainingModel

/// The parts of a policy, each of which can be changed.
struct PolicyParts {
  var id: Identifier
  var periods: [Period]
  var budgets: [Budget]
  var resources: [Resource]
  var hourRules: [HoursRule]
  var onboarding: OnboardingRule?
  var mandatory: [MandatoryRule]
  var equityFloor: EquityFloor?
  var deliveryShares: [DeliveryShare]
  var objective: Objective
}

extension Policy {
  /// Puts a policy with some parts changed in place of this one.
  mutating func change(_ change: (inout PolicyParts) -> Void) {
    var parts = PolicyParts(
      id: id, periods: periods, budgets: budgets, resources: resources, hourRules: hourRules,
      onboarding: onboarding,
      mandatory: mandatory, equityFloor: equityFloor, deliveryShares: deliveryShares, objective: objective)
    change(&parts)
    self = Policy(
      id: parts.id, year: year, calendar: calendar, currency: currency, organization: organization,
      weekend: weekend,
      periods: parts.periods, closures: closures, budgets: parts.budgets, resources: parts.resources,
      hourRules: parts.hourRules, onboarding: parts.onboarding, mandatory: parts.mandatory,
      equityFloor: parts.equityFloor, deliveryShares: parts.deliveryShares, scoring: scoring,
      objective: objective,
      smallestGroup: smallestGroup, title: title, location: location)
  }
}

extension Course {
  /// The same course with one prerequisite.
  func after(_ prerequisite: Identifier) -> Course {
    Course(
      id: id, category: category, delivery: delivery, hours: hours, minSize: minSize, maxSize: maxSize,
      sessionCost: sessionCost, seatCost: seatCost, fund: fund, host: host, origin: origin,
      isShareable: isShareable,
      isNovel: isNovel, maxSessions: maxSessions, develops: develops,
      prerequisites: [Reference(id: prerequisite, location: nowhere)], audiences: audiences, uses: uses,
      offered: offered, title: title, location: location)
  }

  /// The same course at so many times the price.
  func costing(_ factor: Int) -> Course {
    Course(
      id: id, category: category, delivery: delivery, hours: hours, minSize: minSize, maxSize: maxSize,
      sessionCost: sessionCost * factor, seatCost: seatCost * factor, fund: fund, host: host, origin: origin,
      isShareable: isShareable, isNovel: isNovel, maxSessions: maxSessions, develops: develops,
      prerequisites: prerequisites, audiences: audiences, uses: uses, offered: offered, title: title,
      location: location)
  }
}

extension Dossier {
  /// Brings every list into some other order.
  mutating func shuffle(using numbers: inout some RandomNumberGenerator) {
    scales.shuffle(using: &numbers)
    domains.shuffle(using: &numbers)
    competencies.shuffle(using: &numbers)
    families.shuffle(using: &numbers)
    roles = roles.shuffled(using: &numbers).map { role in
      JobRole(
        id: role.id, family: role.family, isManagerial: role.isManagerial, criticality: role.criticality,
        requirements: role.requirements.shuffled(using: &numbers), title: role.title, location: role.location)
    }
    organizations.shuffle(using: &numbers)
    people.employees.shuffle(using: &numbers)
    people.cohorts.shuffle(using: &numbers)
    people.ratings.shuffle(using: &numbers)
    courses.shuffle(using: &numbers)
    policy?.change { parts in
      parts.periods.shuffle(using: &numbers)
      parts.budgets.shuffle(using: &numbers)
      parts.resources.shuffle(using: &numbers)
      parts.hourRules.shuffle(using: &numbers)
      parts.mandatory.shuffle(using: &numbers)
      parts.deliveryShares.shuffle(using: &numbers)
    }
  }
}

/// Puts a prefix before every identity, which keeps their order; or writes each with other letters, of which
/// those that came first come last.
struct Renaming {
  let prefix: String
  var isReversing = false

  private func new(_ id: Identifier) -> Identifier {
    guard isReversing else { return Identifier(prefix + id.text) }
    let letters = id.text.unicodeScalars.map { Unicode.Scalar(UInt32(0xA480) - $0.value) ?? $0 }
    return Identifier(letters.reduce(into: prefix) { $0.unicodeScalars.append($1) })
  }

  private func new(_ reference: Reference) -> Reference {
    Reference(id: new(reference.id), location: nowhere)
  }

  private func new(_ audience: Audience) -> Audience {
    Audience(
      organization: audience.organization.map(new), role: audience.role.map(new),
      family: audience.family.map(new),
      isManagerial: audience.isManagerial, isNewManager: audience.isNewManager, location: nowhere)
  }

  /// The same dossier under other names.
  func rename(_ old: Dossier) -> Dossier {
    var dossier = Dossier()
    dossier.scales = old.scales.map {
      Scale(id: new($0.id), lowest: $0.lowest, highest: $0.highest, location: nowhere)
    }
    dossier.domains = old.domains.map { Domain(id: new($0.id), title: $0.title, location: nowhere) }
    dossier.competencies = old.competencies.map {
      Competency(
        id: new($0.id), domain: new($0.domain), scale: new($0.scale), title: $0.title, location: nowhere)
    }
    dossier.families = old.families.map { RoleFamily(id: new($0.id), title: $0.title, location: nowhere) }
    dossier.roles = old.roles.map { role in
      JobRole(
        id: new(role.id), family: new(role.family), isManagerial: role.isManagerial,
        criticality: role.criticality,
        requirements: role.requirements.map {
          Requirement(
            competency: new($0.competency), level: $0.level, importance: $0.importance,
            isCritical: $0.isCritical,
            location: nowhere)
        }, title: role.title, location: nowhere)
    }
    dossier.organizations = old.organizations.map {
      Organization(
        id: new($0.id), kind: $0.kind, parent: $0.parent.map(new), title: $0.title, location: nowhere)
    }
    dossier.people = PeopleTable()
    for employee in old.people.employees.map(old.people.employee) {
      dossier.people.append(
        Employee(
          id: new(employee.id), organization: new(employee.organization), role: new(employee.role),
          appointed: employee.appointed))
    }
    for rating in old.people.ratings.compactMap(old.people.assessment) {
      dossier.people.append(
        Assessment(
          subject: new(rating.subject), competency: new(rating.competency), level: rating.level,
          source: rating.source, date: rating.date))
    }
    dossier.people.sort()
    dossier.courses = old.courses.map { course in
      Course(
        id: new(course.id), category: course.category, delivery: course.delivery, hours: course.hours,
        minSize: course.minSize, maxSize: course.maxSize, sessionCost: course.sessionCost,
        seatCost: course.seatCost,
        develops: course.develops.map {
          Development(
            competency: new($0.competency), from: $0.from, to: $0.to, effectiveness: $0.effectiveness,
            location: nowhere)
        }, prerequisites: course.prerequisites.map(new), audiences: course.audiences.map(new),
        uses: course.uses.map { ResourceUse(resource: new($0.resource), units: $0.units, location: nowhere) },
        offered: course.offered.map(new), title: course.title, location: nowhere)
    }
    dossier.policy = old.policy
    dossier.policy?.change(rename)
    return dossier
  }

  private func rename(_ parts: inout PolicyParts) {
    parts.id = new(parts.id)
    parts.periods = parts.periods.map {
      Period(id: new($0.id), start: $0.start, end: $0.end, location: nowhere)
    }
    parts.budgets = parts.budgets.map { Budget(fund: new($0.fund), amount: $0.amount, location: nowhere) }
    parts.resources = parts.resources.map { resource in
      Resource(
        id: new(resource.id), perWorkingDay: resource.perWorkingDay,
        capacities: Dictionary(uniqueKeysWithValues: resource.capacities.map { (new($0), $1) }),
        location: nowhere)
    }
    parts.hourRules = parts.hourRules.map {
      HoursRule(
        id: new($0.id), isManagerial: $0.isManagerial, minimum: $0.minimum, maximum: $0.maximum,
        isFirm: $0.isFirm,
        location: nowhere)
    }
    parts.onboarding = parts.onboarding.map {
      OnboardingRule(
        id: new($0.id), appointedSince: $0.appointedSince, withinDays: $0.withinDays, deadline: $0.deadline,
        courses: $0.courses.map(new), isFirm: $0.isFirm, location: nowhere)
    }
    parts.mandatory = parts.mandatory.map {
      MandatoryRule(
        id: new($0.id), course: new($0.course), share: $0.share, before: $0.before.map(new),
        audiences: $0.audiences.map(new), isFirm: $0.isFirm, location: nowhere)
    }
    parts.equityFloor = parts.equityFloor.map {
      EquityFloor(id: new($0.id), share: $0.share, kind: $0.kind, isFirm: $0.isFirm, location: nowhere)
    }
    parts.deliveryShares = parts.deliveryShares.map {
      DeliveryShare(
        id: new($0.id), category: $0.category, delivery: $0.delivery, origin: $0.origin, minimum: $0.minimum,
        maximum: $0.maximum, location: nowhere)
    }
  }
}
