import CurriculumPlanning
import Diagnostics
import Scenarios
import TrainingModel

extension WhatIfReport {
  /// Why an offering differs, in words.
  func words(_ reason: OfferingChange.Reason, _ names: EntityNames) -> String {
    func list(_ limits: [OfferingChange.Limit]) -> [String: String] {
      let comma = language == .fa ? "، " : ", "
      return ["limits": limits.map { self.words($0, names) }.joined(separator: comma)]
    }
    switch reason {
    case .none: return ""
    case .forbidden(let limits): return Phrase.whatIfForbidden.filled(in: language, list(limits))
    case .allowed(let limits): return Phrase.whatIfAllowed.filled(in: language, list(limits))
    case .duty(let tier):
      return Phrase.whatIfDuty.filled(in: language, ["tier": tier.phrase.text(in: language)])
    case .tradedOff: return Phrase.whatIfTradedOff.text(in: language)
    }
  }

  private func words(_ limit: OfferingChange.Limit, _ names: EntityNames) -> String {
    func word(_ kind: RuleStatement.Kind) -> String { language == .fa ? kind.words.fa : kind.words.en }
    switch limit {
    case .noSuchCourse: return Phrase.whatIfNoCourse.text(in: language)
    case .noSuchPeriod: return Phrase.whatIfNoPeriod.text(in: language)
    case .notOffered: return word(.offeredPeriods)
    case .mostSessions: return word(.mostSessions)
    case .classSize: return Phrase.whatIfClassSize.text(in: language)
    case .people: return Phrase.whatIfPeople.text(in: language)
    case .budget(let fund): return "\(word(.budget)) (\(fund.text.printable))"
    case .capacity(let resource, let period):
      let comma = language == .fa ? "، " : ", "
      return "\(word(.capacity)) (\(resource.text.printable)\(comma)\(names.period(period).printable))"
    }
  }
}

extension OfferingChange.Kind {
  /// What people call it.
  var phrase: Phrase {
    switch self {
    case .added: .whatIfAdded
    case .dropped: .whatIfDropped
    case .moved: .whatIfMoved
    case .resized: .whatIfResized
    case .kept: .whatIfKeptKind
    }
  }
}

extension OfferingChange.Reason {
  /// The reason for scripts: its kind, and the limits by name.
  var data: String {
    switch self {
    case .none: ""
    case .forbidden(let limits): "binding " + limits.map(\.data).joined(separator: " ")
    case .allowed(let limits): "was-binding " + limits.map(\.data).joined(separator: " ")
    case .duty(let tier): "duty \(tier.rawValue)"
    case .tradedOff: "worth-more-elsewhere"
    }
  }
}

extension OfferingChange.Limit {
  /// The limit for scripts.
  var data: String {
    switch self {
    case .noSuchCourse: "no-such-course"
    case .noSuchPeriod: "no-such-period"
    case .notOffered: "offered-periods"
    case .mostSessions: "most-sessions"
    case .classSize: "class-size"
    case .people: "people"
    case .budget(let fund): "budget:\(fund)"
    case .capacity(let resource, let period): "capacity:\(resource)@\(period)"
    }
  }
}
