import NeedsScoring
import TrainingModel

extension TierResult {
  /// What people call the tier; `nil` for one that is not known here.
  var phrase: Phrase? {
    switch name {
    case "onboarding": .tierOnboarding
    case "onboarding-served": .tierOnboardingServed
    case "onboarding-earliness": .tierOnboardingEarliness
    case "mandatory": .tierMandatory
    case "mandatory-hours": .tierMandatoryHours
    case "equity": .tierEquity
    case "need": .tierNeed
    case "cost": .tierCost
    case "balance": .tierBalance
    default: nil
    }
  }

  /// What its value counts; `nil` for a tier that is not known here.
  var unit: Phrase? {
    switch name {
    case "onboarding", "onboarding-served", "mandatory": .unitSeats
    case "onboarding-earliness": .unitPeriodsTimesSeats
    case "mandatory-hours": .unitHours
    case "equity": .unitShares
    case "need": .unitPoints
    case "cost": .unitMillions
    default: nil
    }
  }
}

extension Tier {
  /// What people call the tier.
  var phrase: Phrase {
    switch self {
    case .onboarding: .tierOnboarding
    case .mandatory: .tierMandatory
    case .equity: .tierEquity
    case .need: .tierNeed
    case .cost: .tierCost
    case .balance: .tierBalance
    }
  }
}

extension CombineRule {
  /// The rule in words.
  var phrase: Phrase {
    switch self {
    case .weighted: .combineWeighted
    case .latest: .combineLatest
    case .highest: .combineHighest
    case .lowest: .combineLowest
    }
  }
}

extension MissingRule {
  /// The rule in words.
  var phrase: Phrase {
    switch self {
    case .exclude: .missingExclude
    case .roleMean: .missingRoleMean
    case .asMinimum: .missingAsMinimum
    }
  }
}

extension RatingSource {
  /// The source in words.
  var phrase: Phrase {
    switch self {
    case .own: .sourceSelf
    case .supervisor: .sourceSupervisor
    case .peer: .sourcePeer
    case .test: .sourceTest
    case .observed: .sourceObserved
    }
  }
}

extension RollUpKey {
  /// The key in words.
  var phrase: Phrase {
    switch self {
    case .organization: .organization
    case .district: .district
    case .municipality: .municipality
    case .role: .role
    case .family: .family
    case .managerial: .managerial
    case .competency: .competency
    case .domain: .domain
    }
  }
}

extension Phrase {
  /// The unit of a shortfall in words; `nil` for one that is not known here.
  init?(unitOfShortfall name: String) {
    switch name {
    case "seats": self = .unitSeats
    case "hours": self = .unitHours
    case "need": self = .unitPoints
    default: return nil
    }
  }
}
