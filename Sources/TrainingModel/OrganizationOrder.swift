/// Things that belong to organizations, in the order of the tree: those at or below one organization are one range.
public struct OrganizationOrder: Sendable {
  /// The things by number, those of unknown organizations first; of one organization in their own order.
  public let order: [Int]
  private let places: [Int]
  private let tree: OrganizationTree

  /// The order of things that belong to these organizations.
  public init(_ organizations: [Identifier], in tree: OrganizationTree) {
    let known = organizations.map { tree.place(of: $0) ?? -1 }
    order = known.indices.sorted { (known[$0], $0) < (known[$1], $1) }
    places = order.map { known[$0] }
    self.tree = tree
  }

  /// Where in ``order`` things at or below an organization stand; `nil` for one that is not known or stands in a circle.
  public func range(below organization: Identifier) -> Range<Int>? {
    tree.extent(of: organization).map {
      place(notBefore: $0.lowerBound)..<place(notBefore: $0.upperBound)
    }
  }

  /// The first thing whose organization stands there or later.
  private func place(notBefore limit: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
