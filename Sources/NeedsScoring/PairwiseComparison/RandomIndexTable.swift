/// Mean consistency index of random comparison matrices, by size: what a consistency ratio is measured
/// against.
///
/// Tables differ, and the same matrix gets another ratio under each, so that every ratio names its table.
public enum RandomIndexTable: String, Sendable, CaseIterable {
  /// The list printed in most textbooks after Saaty 1980, The Analytic Hierarchy Process; sizes 3 to 15. (For
  /// size 12 some print 1.54 instead of 1.48.)
  case saaty1980
  /// Saaty 2005, Theory and Applications of the Analytic Network Process, page 31; also Saaty & Tran 2007.
  /// Sizes 3 to 15.
  case saaty2005
  /// Donegan & Dodd 1991, "A note on Saaty's random indexes", Mathematical and Computer Modelling 15(10),
  /// 135–137. Sizes 3 to 15.
  case doneganDodd
  /// 500,000 simulated matrices of each size by the method of Alonso & Lamata 2006 ("Consistency in the
  /// analytic hierarchy process", International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems
  /// 14, 445–459), as the R package ahpsurvey prints them. Sizes 3 to 10.
  case alonsoLamata

  /// The index for matrices of `size` elements; `nil` where the table has none. Matrices of one or two
  /// elements are always consistent and have none in any table.
  public func value(size: Int) -> Double? {
    let values = values
    return size >= 3 && size - 3 < values.count ? values[size - 3] : nil
  }

  /// From size 3 upwards.
  private var values: [Double] {
    switch self {
    case .saaty1980:
      [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
    case .saaty2005:
      [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59]
    case .doneganDodd:
      [
        0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
        1.4969,
      ]
    case .alonsoLamata:
      [0.5251686, 0.8836651, 1.1081014, 1.2492774, 1.3415514, 1.4048466, 1.4507197, 1.4857266]
    }
  }
}
