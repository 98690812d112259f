public import TrainingModel

/// The Locus for Focus: items by importance and by discrepancy (importance − ability, or required − current
/// level), each against the mean of the items.
///
/// The first letter is importance, the second discrepancy. `HH` is the first priority. Publications differ in
/// the order of the letters, and some print performance in place of one of them: compare quadrants, not letters.
///
/// Mink, O. G., Shultz, J. M., & Mink, B. P. (1991). *Developing and managing open organizations: a model and
/// methods for maximizing organizational potential*. Austin: Somerset Consulting Group.
///
/// - **Range**: one of four classes; within a class there is no order.
/// - **Ties**: on its line (within 10⁻⁹) importance counts as high and discrepancy as low: a discrepancy of
///   the average is not above it.
/// - **Missing data**: an item without importance or discrepancy has no quadrant and does not move the lines.
/// - **Constant data**: all items lie on both lines and are `HL`: none stands out.
public struct LocusForFocus: Hashable, Sendable {
  /// An item with the figures that place it.
  public struct Item: Hashable, Sendable {
    /// Which item.
    public let id: Identifier
    /// Mean importance; `nil` if nobody answered.
    public let importance: Double?
    /// Mean discrepancy, positive where there is a need; `nil` if nobody answered.
    public let discrepancy: Double?

    /// Figures that are known.
    public init(id: Identifier, importance: Double?, discrepancy: Double?) {
      self.id = id
      self.importance = importance
      self.discrepancy = discrepancy
    }

    /// Importance, and importance − performance.
    public init(_ means: ItemMeans) {
      var discrepancy: Double?
      if let importance = means.importance, let performance = means.performance {
        discrepancy = importance - performance
      }
      self.init(id: means.id, importance: means.importance, discrepancy: discrepancy)
    }
  }

  /// Importance first, discrepancy second.
  public enum Quadrant: String, Hashable, Sendable, CaseIterable {
    /// Important, and with a great discrepancy: the first priority.
    case highHigh = "HH"
    /// Important, with a small discrepancy.
    case highLow = "HL"
    /// Less important, with a great discrepancy.
    case lowHigh = "LH"
    /// Less important, with a small discrepancy.
    case lowLow = "LL"

    /// Whether training begins here.
    public var isFirstPriority: Bool { self == .highHigh }
  }

  /// An item and its quadrant.
  public struct Placement: Hashable, Sendable {
    /// The item.
    public let item: Item
    /// Where it lies; `nil` if a figure is missing.
    public let quadrant: Quadrant?
  }

  /// Mean importance of the items that have both figures; `nil` if there are none.
  public let importanceLine: Double?
  /// Mean discrepancy of the items that have both figures; `nil` if there are none.
  public let discrepancyLine: Double?
  /// All items, in the order of identities.
  public let placements: [Placement]

  /// Places the items, each counting once in the lines. Throws if a figure is no number or its amount is
  /// greater than ``RatingScale/greatestLevel``, or an item repeats.
  public init(_ items: [Item]) throws(SurveyInputError) {
    var importances: [Double] = []
    var discrepancies: [Double] = []
    for (position, item) in items.enumerated() {
      for figure in [item.importance, item.discrepancy] {
        guard let figure else { continue }
        guard figure.isFinite else { throw .notFinite(position: position) }
        guard abs(figure) <= RatingScale.greatestLevel else {
          throw .outsideScale(position: position, value: figure)
        }
      }
      guard let importance = item.importance, let discrepancy = item.discrepancy else { continue }
      importances.append(importance)
      discrepancies.append(discrepancy)
    }
    let importanceLine = StableMean.of(importances)
    let discrepancyLine = StableMean.of(discrepancies)
    placements = try ItemOrder.ordered(items, by: \.id).map { item in
      guard let importance = item.importance, let discrepancy = item.discrepancy, let importanceLine,
        let discrepancyLine
      else { return Placement(item: item, quadrant: nil) }
      let isImportant = !QuadrantLines.isBelow(importance, importanceLine)
      let isGreat = QuadrantLines.isAbove(discrepancy, discrepancyLine)
      return Placement(
        item: item, quadrant: isImportant ? (isGreat ? .highHigh : .highLow) : (isGreat ? .lowHigh : .lowLow))
    }
    self.importanceLine = importanceLine
    self.discrepancyLine = discrepancyLine
  }
}
