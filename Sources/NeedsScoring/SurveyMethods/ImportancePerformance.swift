/// Importance–performance analysis: the items of a survey in four quadrants around a crosshair.
///
/// | | performance low | performance high |
/// |---|---|---|
/// | importance high | `concentrate` | `keepUp` |
/// | importance low | `lowPriority` | `overkill` |
///
/// Martilla, J. A., & James, J. C. (1977). Importance-performance analysis. *Journal of Marketing*, 41(1), 77–79.
///
/// - **Range**: one of four classes; within a class there is no order.
/// - **Ties**: a value on a line (within 10⁻⁹) counts as high, for importance and performance alike: what is as
///   important as the average is not left out, and what is done as well as the average is not short.
/// - **Missing data**: an item without both means has no quadrant and does not move the crosshair.
/// - **Constant data**: all items lie on both lines and are `keepUp`: none stands out.
public struct ImportancePerformance: Hashable, Sendable {
  /// Where the lines cross.
  public enum Crosshair: String, Hashable, Sendable, CaseIterable {
    /// At the means of the items that have both: unless all are equal, some are always weak.
    case means
    /// At the midpoints of the scales: all items can be strong.
    case midpoint
  }

  /// What to do about an item.
  public enum Quadrant: String, Hashable, Sendable, CaseIterable {
    /// Important and weak: concentrate here.
    case concentrate
    /// Important and strong: keep up the good work.
    case keepUp
    /// Unimportant and weak: low priority.
    case lowPriority
    /// Unimportant and strong: possible overkill.
    case overkill
  }

  /// An item and its quadrant.
  public struct Placement: Hashable, Sendable {
    /// The item.
    public let item: ItemMeans
    /// Where it lies; `nil` if a mean is missing.
    public let quadrant: Quadrant?
  }

  /// Where the lines cross.
  public let crosshair: Crosshair
  /// The line between low and high importance; `nil` if it is at the means and no item has both.
  public let importanceLine: Double?
  /// The line between low and high performance; `nil` likewise.
  public let performanceLine: Double?
  /// All items, in the order of identities.
  public let placements: [Placement]

  /// Places the items.
  ///
  /// The crosshair `means` is at the plain mean of the items' means, each item counting once. Performance has
  /// the scale of importance unless it has its own. Throws if a mean is outside its scale or an item repeats.
  public init(
    _ items: [ItemMeans], crosshair: Crosshair, scale: RatingScale, performanceScale: RatingScale? = nil
  ) throws(SurveyInputError) {
    var importances: [Double] = []
    var performances: [Double] = []
    for (position, item) in items.enumerated() {
      if let mean = item.importance { _ = try scale.checked(mean, position: position) }
      if let mean = item.performance { _ = try (performanceScale ?? scale).checked(mean, position: position) }
      guard let importance = item.importance, let performance = item.performance else { continue }
      importances.append(importance)
      performances.append(performance)
    }
    let isMeans = crosshair == .means
    let importanceLine = isMeans ? StableMean.of(importances) : scale.midpoint
    let performanceLine = isMeans ? StableMean.of(performances) : (performanceScale ?? scale).midpoint
    placements = try ItemOrder.ordered(items, by: \.id).map { item in
      guard let importance = item.importance, let performance = item.performance, let importanceLine,
        let performanceLine
      else { return Placement(item: item, quadrant: nil) }
      let isImportant = !QuadrantLines.isBelow(importance, importanceLine)
      let isStrong = !QuadrantLines.isBelow(performance, performanceLine)
      return Placement(
        item: item,
        quadrant: isImportant
          ? (isStrong ? .keepUp : .concentrate) : (isStrong ? .overkill : .lowPriority))
    }
    self.crosshair = crosshair
    self.importanceLine = importanceLine
    self.performanceLine = performanceLine
  }
}
