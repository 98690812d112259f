import NeedsScoring
import TrainingModel

extension NeedMethod {
  /// What the score counts, short.
  var unit: Phrase {
    switch self {
    case .discrepancy, .importancePerformance, .locus, .dif: .unitPoints
    case .borich: .unitPerPerson
    case .rankedDiscrepancy: .unitBalance
    case .saw, .topsis: .unitZeroToOne
    case .promethee2: .unitNetFlow
    }
  }

  /// What the score counts, in full.
  var unitInWords: Phrase {
    switch self {
    case .discrepancy, .importancePerformance, .locus, .dif: .unitScore
    case .borich: .unitScorePerPerson
    case .rankedDiscrepancy: .unitBalanceInWords
    case .saw: .unitWeightedSum
    case .topsis: .unitCloseness
    case .promethee2: .unitNetFlowInWords
    }
  }

  /// How the score is made.
  var formula: Phrase {
    switch self {
    case .discrepancy: .unitScore
    case .borich: .formulaBorich
    case .rankedDiscrepancy: .formulaRankedDiscrepancy
    case .importancePerformance: .formulaImportancePerformance
    case .locus: .formulaLocus
    case .dif: .formulaDIF
    case .saw: .formulaSAW
    case .topsis: .formulaTOPSIS
    case .promethee2: .formulaPromethee
    }
  }

  /// How to read the score.
  var legend: Phrase {
    switch self {
    case .discrepancy, .importancePerformance, .locus, .dif: .pointsLegend
    case .borich: .legendBorich
    case .rankedDiscrepancy: .legendBalance
    case .saw: .legendSAW
    case .topsis: .legendTOPSIS
    case .promethee2: .legendNetFlow
    }
  }

  /// Decimals that people see of the score.
  var decimals: Int {
    switch self {
    case .discrepancy, .importancePerformance, .locus, .dif, .rankedDiscrepancy: 1
    case .borich: 2
    case .saw, .topsis, .promethee2: 3
    }
  }

  /// Whether needs have classes, the most pressing first.
  var classifies: Bool { !weighsPlan }

  /// Whether the score is the discrepancy, so that it can be added up.
  var scoresAreDiscrepancies: Bool {
    switch self {
    case .discrepancy, .importancePerformance, .locus, .dif: true
    case .borich, .rankedDiscrepancy, .saw, .topsis, .promethee2: false
    }
  }

  /// Whether a weight could change the order: an importance or that of a criterion.
  var hasWeights: Bool { self == .discrepancy || self == .borich || weighsCriteria }
}

extension PriorityClass {
  /// The class in words.
  var phrase: Phrase {
    switch self {
    case .first: .classFirst
    case .second: .classSecond
    case .third: .classThird
    case .none: .classNone
    }
  }
}

extension MethodOptions.Normalization {
  /// The normalization in words.
  var phrase: Phrase {
    switch self {
    case .vector: .normalizationVector
    case .minmax: .normalizationMinmax
    case .max: .normalizationMax
    case .sum: .normalizationSum
    }
  }
}

extension CriterionMeasure {
  /// What Persian reports call it; English ones use its name in documents.
  var persian: String {
    switch self {
    case .gap: "شکاف"
    case .totalGap: "شکاف کل"
    case .peopleShort: "افراد زیر سطح"
    case .importance: "اهمیت"
    case .critical: "حیاتی"
    case .criticality: "حیاتی بودن شغل"
    case .legalDuty: "تکلیف قانونی"
    case .managerial: "مدیریتی"
    case .headcount: "تعداد افراد"
    case .strategicPriority: "اولویت راهبردی"
    case .complaints: "شکایت‌ها"
    case .effectiveness: "اثربخشی"
    }
  }

  /// The document that says it.
  var source: DocumentWord {
    switch self {
    case .gap, .totalGap, .peopleShort: .assessments
    case .importance, .critical, .criticality, .legalDuty, .managerial: .jobRoles
    case .headcount: .workforce
    case .strategicPriority: .policy
    case .complaints: .organizations
    case .effectiveness: .evaluation
    }
  }
}

/// A kind of document, by the name of its root element.
enum DocumentWord: String {
  case assessments, jobRoles, workforce, policy, organizations, evaluation

  /// What Persian reports call it.
  var persian: String {
    switch self {
    case .assessments: "ارزیابی‌ها"
    case .jobRoles: "شغل‌ها"
    case .workforce: "کارکنان"
    case .policy: "سیاست"
    case .organizations: "سازمان‌ها"
    case .evaluation: "ارزشیابی"
    }
  }
}
