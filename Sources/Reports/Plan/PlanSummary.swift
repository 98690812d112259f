package import CurriculumPlanning
import Diagnostics
import TrainingModel

extension PlanReport {
  /// The program in plain sentences.
  package var summary: [String] {
    [
      [heading],
      duties, people, moneySentence, needSentences, managers,
      plan.changes.map { [$0.sentence(since: $0.base, in: language)] } ?? [], stopSentences,
    ].flatMap { $0 }
  }

  private var heading: String {
    Phrase.planHeading.filled(
      in: language,
      [
        "organization": names.organization(program.organization).printable,
        "year": numbers.plain(program.year),
      ])
  }

  private var duties: [String] {
    guard let reason = policy?.objective.reason, let first = policy?.objective.steps.first,
      first.tier != .onboarding
    else { return [] }
    return [Phrase.onboardingMoved.filled(in: language, ["reason": reason.printable])]
  }

  private var people: [String] {
    let totals = totals
    let (fewest, most) = (trained.fewest, trained.most)
    let phrase = fewest == most ? Phrase.peopleTrainedExactly : .peopleTrained
    let courses = Set(program.offerings.map(\.course)).count
    guard totals.seats > 0 else { return [Phrase.noOfferings.text(in: language)] }
    return [
      phrase.filled(
        in: language,
        ["trained": numbers.integer(fewest), "people": numbers.counted(totals.people, .person)]),
      Phrase.seatsAndHours.filled(
        in: language,
        [
          "seats": numbers.counted(totals.seats, .seat),
          "sessions": numbers.counted(totals.sessions, .session),
          "courses": numbers.counted(courses, .course),
          "hours": numbers.exact(totals.hours, decimals: 2, isShort: true),
        ]),
    ]
  }

  private var moneySentence: [String] {
    let spent = money.amount(totals.cost)
    guard let budget, budget > 0 else { return [Phrase.moneyPlain.filled(in: language, ["spent": spent])] }
    let share = numbers.percent(Double(totals.cost) / Double(budget))
    // What was held may have cost something else than the catalog says.
    let held = plan.remarks.filter { $0.rule.code == "PLN997" }.map { $0.sentence(in: language) }
    return [
      Phrase.moneySpent.filled(
        in: language, ["spent": spent, "budget": money.amount(budget), "share": share])
    ] + held
  }

  private var needSentences: [String] {
    let totals = totals
    guard totals.needTotal.units > 0 else {
      let isUnrated = plan.remarks.contains { $0.rule.code == NobodyRated.rule.code }
      return [(isUnrated ? Phrase.nobodyRated : .noNeedFound).text(in: language)]
    }
    let closed = Phrase.needClosed.filled(
      in: language,
      [
        "share": numbers.percent(totals.needClosed.value / totals.needTotal.value),
        "closed": numbers.exact(totals.needClosed, decimals: 1),
        "total": numbers.exact(totals.needTotal, decimals: 1),
      ])
    return [closed] + comparison + proof
  }

  /// Against the ranked list, in the value of the need tier: the same yardstick for both.
  private var comparison: [String] {
    guard let tier = needTier else { return [] }
    guard plan.rankedList.value > 0 else {
      return tier.value > 0 ? [Phrase.listClosesNothing.text(in: language)] : []
    }
    let change = tier.value / plan.rankedList.value - 1
    let share = numbers.percent(change.magnitude)
    guard share != numbers.percent(0) else { return [Phrase.sameAsList.text(in: language)] }
    return [(change > 0 ? Phrase.moreThanList : .lessThanList).filled(in: language, ["share": share])]
  }

  private var proof: [String] {
    guard let tier = needTier, tier.gap.isFinite else { return [] }
    guard tier.gap > 0 else { return [Phrase.provenBest.text(in: language)] }
    // Rounded up: the sentence must stay true.
    let share = numbers.percent((tier.gap * 1000).rounded(.up) / 1000)
    return [Phrase.provenWithin.filled(in: language, ["share": share])]
  }

  private var needTier: TierResult? { program.tiers.first { $0.name == Tier.need.rawValue } }

  private var managers: [String] {
    let totals = totals
    guard totals.newManagers > 0 else { return [Phrase.noNewManagers.text(in: language)] }
    return [
      Phrase.managersOnboarded.filled(
        in: language,
        [
          "onboarded": numbers.integer(totals.newManagersOnboarded),
          "managers": numbers.counted(totals.newManagers, .newManager),
        ])
    ]
  }

  private var stopSentences: [String] {
    plan.stop == .gapReached ? [] : [plan.stop.phrase.text(in: language)]
  }
}

extension PlanStop {
  /// Why the search ended, in words.
  package var phrase: Phrase {
    switch self {
    case .gapReached: .stoppedGapReached
    case .gapReachedUnderLimit: .stoppedUnderLimit
    case .timeLimit: .stoppedTimeLimit
    case .exhausted: .stoppedExhausted
    case .interrupted: .stoppedInterrupted
    }
  }
}
