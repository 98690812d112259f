package import CurriculumPlanning
package import Diagnostics

/// How far a search has come, in one line.
package enum ProgressText {
  /// `12 of 60 s: choosing courses, found 1,204.5, proven bound 1,260.1`.
  package static func line(_ progress: PlanProgress, timeLimit: Double?, language: Language) -> String {
    let numbers = NumberText(language)
    var arguments = [
      "time": numbers.real(progress.seconds.rounded(.down), decimals: 0),
      "phase": Phrase(phase: progress.phase)?.text(in: language) ?? progress.phase,
    ]
    if let timeLimit { arguments["limit"] = numbers.real(timeLimit, decimals: 1, isShort: true) }
    var line = (timeLimit == nil ? Phrase.progress : .progressOfLimit).filled(in: language, arguments)
    if let value = progress.value, value.isFinite {
      line += Phrase.progressValue.filled(in: language, ["value": numbers.real(value, decimals: 1)])
    }
    if let bound = progress.bound, bound.isFinite {
      line += Phrase.progressBound.filled(in: language, ["bound": numbers.real(bound, decimals: 1)])
    }
    return line
  }

  /// `12.3 s: a program that closes 28,538.1 points in hand; no more than 28,803.0 possible (gap 0.93 %)`;
  /// `nil` while there is no program.
  package static func trail(_ progress: PlanProgress, language: Language) -> String? {
    guard let program = progress.program else { return nil }
    let numbers = NumberText(language)
    var line = Phrase.progressProgram.filled(
      in: language,
      [
        "time": numbers.real(progress.seconds, decimals: 1),
        "value": numbers.real(program.value, decimals: 1),
      ])
    if let bound = program.bound, bound.isFinite, let gap = program.gap {
      line += Phrase.progressGap.filled(
        in: language,
        ["bound": numbers.real(bound, decimals: 1), "gap": numbers.percent(gap, decimals: 2)])
    }
    return line
  }
}

extension Phrase {
  /// What the planner is doing, by the name of the phase; `nil` for one that is not known here.
  fileprivate init?(phase: String) {
    switch phase {
    case "duties": self = .phaseDuties
    case "selection": self = .phaseSelection
    case "placement": self = .phasePlacement
    case "seating": self = .phaseSeating
    case "completion": self = .phaseCompletion
    case "tidying": self = .phaseTidying
    case "economy": self = .phaseEconomy
    case "exchange": self = .phaseExchange
    case "repairs": self = .phaseRepairs
    case "hot spots": self = .phaseHotSpots
    case "prices": self = .phasePrices
    case "textbook": self = .phaseTextbook
    case "alternative": self = .phaseAlternative
    case "keeping": self = .phaseKeeping
    case "balance-start": self = .phaseBalanceStart
    case "balance": self = .phaseBalance
    case "conflicts": self = .phaseConflicts
    case let name where name.hasPrefix("bound of "): self = .phaseBound
    default: return nil
    }
  }
}
