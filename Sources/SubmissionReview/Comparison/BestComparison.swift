package import CurriculumPlanning
import Diagnostics
import NeedsScoring
package import TrainingModel

/// Compares a submitted program with the best one under the same needs, budget and policy.
package struct BestComparison: Sendable {
  private let ground: ReviewGround
  private let submitted: ReviewedProgram

  /// A comparison of a program with others on its ground.
  package init(_ submitted: ReviewedProgram) {
    self.submitted = submitted
    ground = submitted.ground
  }

  /// Plans, and compares.
  ///
  /// - Throws: Why there is no best program.
  package func run(
    _ options: PlanOptions, shouldStop: @escaping () -> Bool = { false }
  ) throws(PlanningError) -> AgainstBest {
    // Neither a remembered program nor what was held decides what would be best.
    var dossier = ground.dossier
    dossier.programs = []
    var options = options
    options.findsRepairs = false
    let plan = try Planner(options: options).plan(dossier, shouldStop: shouldStop)
    let best = ReviewedProgram(plan.program, on: ground)
    let gap = plan.program.tiers.first { $0.name == Tier.need.rawValue }?.gap
    return AgainstBest(
      measures: measures(best), gains: gains(toward: best), advantages: advantages(besides: best), gap: gap,
      stopped: plan.stop.rawValue, currency: currency)
  }

  private var currency: String { submitted.policy.currency }

  // MARK: - Figures

  private func measures(_ best: ReviewedProgram) -> [AgainstBest.Measure] {
    func measure(_ name: String, _ figure: (ReviewedProgram) -> Double?) -> AgainstBest.Measure {
      AgainstBest.Measure(
        name: name, submitted: Self.amount(figure(submitted)), best: Self.amount(figure(best)))
    }
    return [
      measure("needShare") { $0.needShare },
      measure("costPerNeed") { $0.closed > 0 ? Double($0.cost) / NeedAmount(units: $0.closed).value : nil },
      measure("onboarded") { Double($0.onboarded) },
      measure("equity") { $0.leastShare },
      measure("hoursPerHead") { $0.hoursPerHead },
      measure("cost") { Double($0.cost) },
    ]
  }

  private static func amount(_ figure: Double?) -> NeedAmount? {
    guard let figure, figure.isFinite, figure.magnitude < 1e12 else { return nil }
    return NeedAmount(units: Int((figure * Double(NeedAmount.scale)).rounded()))
  }

  // MARK: - What would gain most

  /// The three courses whose offerings, made as in the best program, gain most need; each alone, all else as it is.
  private func gains(toward best: ReviewedProgram) -> [AgainstBest.Gain] {
    let courses = Set(best.offerings.map(\.course.id)).union(submitted.offerings.map(\.course.id)).sorted()
    let gains = courses.compactMap { id -> AgainstBest.Gain? in
      let wanted = best.program.offerings.filter { $0.course == id }
      let present = submitted.program.offerings.filter { $0.course == id }
      guard !Self.isSame(wanted, present) else { return nil }
      var program = submitted.program
      program.offerings = program.offerings.filter { $0.course != id } + wanted
      let changed = ReviewedProgram(program, on: ground)
      let need = changed.closed - submitted.closed
      guard need > 0 else { return nil }
      let cost = changed.cost - submitted.cost
      let seats = present.reduce(0) { $0.saturating($1.seatCount) }
      let toSeats = wanted.reduce(0) { $0.saturating($1.seatCount) }
      let amount = NeedAmount(units: need)
      return AgainstBest.Gain(
        course: id, seats: seats, toSeats: toSeats, needChange: amount, costChange: cost,
        message: LocalizedText(
          en: """
            Hold "\(id)" as in the best program: \(AmountText.grouped(toSeats)) seats, not \
            \(AmountText.grouped(seats)); need closed +\(Self.text(amount)), cost \(CurrencyName.amount(cost, currency, in: .en)).
            """,
          fa: """
            «\(id)» را مانند بهترین برنامه برگزار کنید: \(AmountText.grouped(toSeats)) صندلی به جای \
            \(AmountText.grouped(seats))؛ نیاز رفع‌شده \(Self.text(amount)) بیشتر، تغییر هزینه \
            \(CurrencyName.amount(cost, currency, in: .fa)).
            """))
    }
    return Array(
      gains.sorted { ($1.needChange, $0.course) < ($0.needChange, $1.course) }.prefix(Self.mostGains))
  }

  private static let mostGains = 3

  private static func text(_ amount: NeedAmount) -> String {
    AmountText.grouped(decimal: RobustSpread.text(amount.value))
  }

  private static func isSame(_ a: [Offering], _ b: [Offering]) -> Bool {
    func key(_ offerings: [Offering]) -> [String] {
      offerings.flatMap { offering in
        offering.seats.map {
          "\(offering.period) \(offering.sessions) \($0.organization) \($0.role) \($0.batch?.text ?? "") \($0.count)"
        }
      }.sorted()
    }
    return key(a) == key(b)
  }

  // MARK: - What the figures do not know

  /// Courses with results on learning or beyond that the best program does not hold, or that close nothing by our
  /// figures: the city knows something that these do not.
  private func advantages(besides best: ReviewedProgram) -> [AgainstBest.Advantage] {
    let inBest = Set(best.offerings.map(\.course.id))
    var strongest: [Identifier: CourseResult] = [:]
    for result in ground.dossier.courseResults
    where result.level >= 2 && result.people >= 5 && result.score >= Self.goodResult
      && (strongest[result.course.id].map { (result.level, result.score) > ($0.level, $0.score) } ?? true)
    {
      strongest[result.course.id] = result
    }
    return Set(submitted.offerings.map(\.course.id)).sorted().compactMap { id in
      guard let result = strongest[id] else { return nil }
      let closes = submitted.offerings.filter { $0.course.id == id }.reduce(0) {
        $0 + (submitted.account?.closes[$1.index].reduce(0, +) ?? 0)
      }
      guard closes == 0 || !inBest.contains(id) else { return nil }
      let score = percent(Int128(result.score.units), of: Int128(Share.scale))
      return AgainstBest.Advantage(
        course: id, level: result.level, score: result.score, people: result.people,
        message: LocalizedText(
          en: """
            "\(id)" reached \(score) % on level \(result.level) (\(result.people) people), which our figures do not \
            count: ask the city.
            """,
          fa: """
            «\(id)» در سطح \(result.level) به \(score)٪ رسید (\(result.people) نفر) و این در محاسبه ما نیست: از شهر \
            بپرسید.
            """))
    }
  }

  private static let goodResult = Share(units: 7000)
}

extension ReviewedProgram {
  /// Share of the weighted need that is closed; `nil` if there is none.
  package var needShare: Double? {
    guard let account else { return nil }
    let total = account.total.reduce(0.0) { $0 + Double($1) }
    return total > 0 ? Double(closed) / total : nil
  }

  /// New managers who have a seat in every onboarding course in time: of each batch, as many as the course with the
  /// fewest seats has for it.
  package var onboarded: Int {
    let duties = (try? OnboardingDuty.all(in: self)) ?? []
    let byCohort = Dictionary(grouping: duties, by: \.cohort)
    return byCohort.values.reduce(0) { sum, rows in
      sum + (rows.map { min($0.seatsInTime, $0.people) }.min() ?? 0)
    }
  }

  /// The least share of its need that is closed in any organization that the equity floor compares, or where people
  /// work.
  package var leastShare: Double? {
    guard let account else { return nil }
    var sums: [Identifier: (closed: Double, total: Double)] = [:]
    for (index, cohort) in ground.cohorts.enumerated() {
      guard let group = ground.audience.equityGroup(of: cohort, kind: policy.equityFloor?.kind) else {
        continue
      }
      sums[group, default: (0, 0)].closed += Double(account.closed[index]) / Double(Share.scale)
      sums[group, default: (0, 0)].total += Double(account.total[index])
    }
    return sums.values.filter { $0.total > 0 }.map { $0.closed / $0.total }.min()
  }

  /// Hours of training a head.
  package var hoursPerHead: Double? {
    let people = ground.dossier.people.headcount
    guard people > 0 else { return nil }
    return offerings.reduce(0.0) { $0 + $1.offering.hours.value } / Double(people)
  }
}
