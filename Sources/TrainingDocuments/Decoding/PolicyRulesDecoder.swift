import Diagnostics
import TrainingModel
import XMLStreams

/// The duties of a policy, how it scores needs, and what it strives for.
struct PolicyRulesDecoder {
  var hours: [HoursRule] = []
  var onboarding: OnboardingRule?
  var mandatory: [MandatoryRule] = []
  var equityFloor: EquityFloor?
  var deliveryShares: [DeliveryShare] = []
  var scoring = ScoringRule()
  var objective = Objective()

  /// The rules among the children of a policy's root.
  static func decode(
    _ root: XMLElement, _ calendar: CalendarKind?, into draft: inout DossierDraft
  ) -> PolicyRulesDecoder {
    var rules = PolicyRulesDecoder()
    let owner = Subject("policy", root.identifier("id") ?? "")
    for element in root.children {
      switch element.name {
      case "hours": rules.addHours(element)
      case "onboarding": rules.addOnboarding(element, calendar, into: &draft)
      case "mandatory": rules.addMandatory(element, into: &draft)
      case "equityFloor": rules.addEquityFloor(element)
      case "deliveryShare": rules.addDeliveryShare(element)
      case "scoring": rules.scoring = ScoringDecoder.decode(element, of: owner, into: &draft)
      case "objective": rules.addObjective(element)
      default: break
      }
    }
    return rules
  }

  private mutating func addHours(_ element: XMLElement) {
    guard let id = element.identifier("id") else { return }
    hours.append(
      HoursRule(
        id: id, isManagerial: element.flag("managerial"), minimum: element.hours("minimum"),
        maximum: element.hours("maximum"), isFirm: element.flag("firm") ?? false,
        location: element.location))
  }

  private mutating func addOnboarding(
    _ element: XMLElement, _ calendar: CalendarKind?, into draft: inout DossierDraft
  ) {
    let id = element.identifier("id")
    let owner = Subject("rule", id ?? "")
    let since = draft.date(in: element, "appointedSince", calendar, about: owner)
    let deadline = draft.date(in: element, "deadline", calendar, about: owner)
    let courses = element.children(named: "onboardingCourse").compactMap { row in
      draft.mention(.course, in: row, "course", by: owner).map {
        Reference(id: $0, location: row.location(of: "course"))
      }
    }
    guard let id, let since, let withinDays = element.days("withinDays"), onboarding == nil else {
      draft.lose(.policy, in: element.location.file)
      return
    }
    onboarding = OnboardingRule(
      id: id, appointedSince: since, withinDays: withinDays, deadline: deadline, courses: courses,
      isFirm: element.flag("firm") ?? false, location: element.location)
  }

  private mutating func addMandatory(_ element: XMLElement, into draft: inout DossierDraft) {
    let id = element.identifier("id")
    let owner = Subject("rule", id ?? "")
    let course = draft.mention(.course, in: element, "course", by: owner)
    let audiences = element.children(named: "audience").map {
      AudienceDecoder.decode($0, of: owner, into: &draft)
    }
    guard let id, let course else { return }
    mandatory.append(
      MandatoryRule(
        id: id, course: Reference(id: course, location: element.location(of: "course")),
        share: element.share("share") ?? .one, before: element.identifier("before"),
        audiences: AudienceDecoder.inOrder(audiences),
        isFirm: element.flag("firm") ?? false, location: element.location))
  }

  private mutating func addEquityFloor(_ element: XMLElement) {
    guard let id = element.identifier("id"), let share = element.share("share") else { return }
    equityFloor = EquityFloor(
      id: id, share: share, kind: element.choice("kind"), isFirm: element.flag("firm") ?? false,
      location: element.location)
  }

  private mutating func addDeliveryShare(_ element: XMLElement) {
    guard let id = element.identifier("id") else { return }
    deliveryShares.append(
      DeliveryShare(
        id: id, category: element.choice("category"), delivery: element.choice("delivery"),
        origin: element.choice("origin"), minimum: element.share("minimum"),
        maximum: element.share("maximum"),
        location: element.location))
  }

  private mutating func addObjective(_ element: XMLElement) {
    let steps = element.children(named: "tier").compactMap { row in
      row.choice("name", Tier.self).map {
        Objective.Step($0, tolerance: row.share("tolerance") ?? .zero)
      }
    }
    let segments = element.children(named: "segment").compactMap { row -> Objective.Segment? in
      guard let share = row.share("share"), let value = row.share("value")
      else {
        return nil
      }
      return Objective.Segment(share: share, value: value)
    }
    objective = Objective(
      steps: steps, segments: segments, reason: element["reason"], location: element.location)
  }
}
