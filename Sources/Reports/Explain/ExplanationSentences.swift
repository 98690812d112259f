import CurriculumPlanning
import Diagnostics
import TrainingModel

extension ExplanationReport {
  /// The explanation in sentences, the nearest reason first.
  package var sentences: [String] {
    let scope = explanation.isOverAllPrograms ? Phrase.explainScopeAll : .explainScopeNear
    switch explanation.standing {
    case .held(let course): return held(course) + [scope.text(in: language)]
    case .unusable(let causes, let together): return [out] + unusable(causes, together)
    case .leftOut(let course): return [out] + leftOut(course) + [scope.text(in: language)]
    }
  }

  private func fill(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
    phrase.filled(in: language, arguments)
  }

  private var title: String { name(explanation.course.id) }

  private func name(_ id: Identifier) -> String {
    names.courseWithID(id)
  }

  private func list(_ parts: [String]) -> String { parts.joined(separator: language == .fa ? "، " : ", ") }

  private var out: String {
    fill(.explainOut, ["course": title, "program": explanation.program.text.printable])
  }

  private func held(_ course: HeldCourse) -> [String] {
    let sessions = course.offerings.reduce(0) { $0 + $1.sessions }
    let seats = course.offerings.reduce(0) { $0 + $1.seatCount }
    var result = [
      fill(
        .explainHeld,
        [
          "course": title, "program": explanation.program.text.printable,
          "sessions": numbers.counted(sessions, .session), "seats": numbers.counted(seats, .seat),
          "cost": money.amount(course.cost),
        ]),
      fill(
        .explainCloses,
        [
          "closes": numbers.exact(course.closes, decimals: 1), "currency": money.unit,
          "ratio": course.closesPerMillion.map { numbers.real($0, decimals: 3, isShort: true) } ?? "∞",
        ]),
    ]
    if course.withheld.units > 0 {
      result.append(fill(.explainWithheld, ["closes": numbers.exact(course.withheld, decimals: 1)]))
    }
    return result + again(course.without, .explainWithout)
  }

  private func unusable(_ causes: [UsabilityCause], _ together: Bool) -> [String] {
    guard !causes.isEmpty else { return [fill(together ? .explainTogether : .explainNobodyLacks)] }
    return [fill(.explainUnusable, ["causes": list(causes.map { $0.phrase.text(in: language) })])]
  }

  private func leftOut(_ course: LeftOutCourse) -> [String] {
    let entry = again(course.entry, .explainWith)
    var parts: [(reason: LeftOutCourse.Reason, sentences: [String])] = []
    if course.reason == .nothingLeft { parts.append((.nothingLeft, [fill(.explainNothingLeft)])) }
    for rival in course.rivals {
      let words = [
        "rival": name(rival.course), "price": money.amount(rival.seatPrice),
        "own": money.amount(explanation.course.seatPriceInFullSession),
      ]
      parts.append((.dominated, [fill(rival.isDecisive ? .explainDominated : .explainRival, words)]))
    }
    var rules: [String] = []
    if let gain = course.gain, gain > 1e-6 {
      rules.append(fill(.explainGain, ["gain": numbers.real(gain, decimals: 3, isShort: true)]))
    }
    if !course.blockers.isEmpty {
      rules.append(fill(.explainBlocked, ["rules": list(course.blockers.map(words))]))
    } else if course.reason != .nothingLeft, course.gain != nil {
      rules.append(fill(.explainNotBlocked))
    }
    parts.append((.blocked, rules))
    switch course.price {
    case .below(let price):
      let words = ["price": money.amount(price), "cost": money.amount(explanation.course.sessionCost)]
      parts.append((.price, [fill(.explainPrice, words)]))
    case .never: parts.append((.displaces, [fill(.explainNever)]))
    case .untested: break
    }
    if course.reason == .displaces { parts.append((.displaces, [fill(.explainDisplaces)])) }
    parts.append((.asGood, entry))
    return (parts.filter { $0.reason == course.reason } + parts.filter { $0.reason != course.reason })
      .flatMap(\.sentences)
  }

  private func words(of rule: BlockingRule) -> String {
    let phrase: Phrase =
      switch rule.constraint {
      case "budget": .explainBudget
      case "resource-capacity": .explainResources
      case "class-size": .explainClassSize
      case "hours-per-person": .explainHours
      case "prerequisites": .explainPrerequisites
      case "offered-periods": .explainOfferedPeriods
      default: .explainDeliveryShares
      }
    let places = rule.statements.map { statement in
      let place =
        statement.location.line > 0 ? " \(statement.location.file.printable):\(statement.location.line)" : ""
      return statement.id.text.printable + place
    }
    return phrase.text(in: language) + (places.isEmpty ? "" : " (\(places.joined(separator: "; ")))")
  }

  private func again(_ result: ReplanResult, _ when: Phrase) -> [String] {
    ReplanSentences(names: names, money: money, isOverAllPrograms: explanation.isOverAllPrograms)
      .sentences(result, when, language)
  }
}

extension HeldCourse {
  /// Weighted need closed for a million of the currency; `nil` if it costs nothing.
  var closesPerMillion: Double? { cost > 0 ? closes.value / (Double(cost) / 1e6) : nil }
}

extension Course {
  /// What a seat costs in a full session, rounded up.
  var seatPriceInFullSession: Int { seatCost + (sessionCost + maxSize - 1) / max(1, maxSize) }
}

extension UsabilityCause {
  /// Its words.
  var phrase: Phrase {
    switch self {
    case .audience: .explainAudience
    case .classSize: .explainClassSize
    case .offeredPeriods: .explainOfferedPeriods
    case .hoursPerPerson: .explainHours
    }
  }
}
