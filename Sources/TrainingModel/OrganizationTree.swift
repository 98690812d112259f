/// Who stands above whom. Built from organizations whose parents have been checked; a cycle or an unknown
/// parent ends the walk upward.
public struct OrganizationTree: Sendable {
  private let parents: [Identifier: Identifier]
  private let kinds: [Identifier: OrganizationKind]
  private let rootIDs: [Identifier]
  /// For each organization, where it stands when everything below an organization comes right after it, and where
  /// that ends.
  private let extents: [Identifier: Range<Int>]

  /// The tree of `organizations`.
  public init(_ organizations: [Organization]) {
    let kinds = Dictionary(organizations.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let parents = Dictionary(
      organizations.compactMap { organization in organization.parent.map { (organization.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.kinds = kinds
    self.parents = parents
    extents = Self.extents(kinds, parents)
    rootIDs = organizations.filter { $0.parent == nil }.map(\.id).sorted()
  }

  private static func extents(
    _ kinds: [Identifier: OrganizationKind], _ parents: [Identifier: Identifier]
  ) -> [Identifier: Range<Int>] {
    var children: [Identifier: [Identifier]] = [:]
    var tops: [Identifier] = []
    for id in kinds.keys.sorted() {
      if let parent = parents[id], kinds[parent] != nil {
        children[parent, default: []].append(id)
      } else {
        tops.append(id)
      }
    }
    var extents: [Identifier: Range<Int>] = [:]
    var place = 0
    // Depth is whatever a document says, so no recursion. What is entered is left again after all below it.
    var open: [(id: Identifier, isEntered: Bool)] = tops.reversed().map { ($0, false) }
    while let (id, isEntered) = open.popLast() {
      if isEntered {
        extents[id] = (extents[id]?.lowerBound ?? place)..<place
        continue
      }
      extents[id] = place..<place + 1
      place += 1
      open.append((id, true))
      for child in (children[id] ?? []).reversed() { open.append((child, false)) }
    }
    return extents
  }

  /// The organizations with nothing above them.
  public var roots: [Identifier] { rootIDs }

  /// The organization itself, then the one above it, and so on up to the root.
  public func path(from id: Identifier) -> [Identifier] { Self.path(from: id, kinds, parents) }

  private static func path(
    from id: Identifier, _ kinds: [Identifier: OrganizationKind], _ parents: [Identifier: Identifier]
  ) -> [Identifier] {
    var result = [id]
    while let parent = parents[result[result.count - 1]], kinds[parent] != nil, result.count <= kinds.count {
      result.append(parent)
    }
    return result
  }

  /// Whether `id` is `ancestor` or stands somewhere below it.
  public func isWithin(_ id: Identifier, _ ancestor: Identifier) -> Bool {
    guard id != ancestor else { return true }
    guard let place = place(of: id), let extent = extent(of: ancestor) else {
      // In a circle, everybody stands above everybody.
      return extents[id] == nil && path(from: id).contains(ancestor)
    }
    return extent.contains(place)
  }

  /// Where an organization stands when everything below an organization comes right after it, from 0 on; `nil` for
  /// one that is not known or stands in a cycle.
  public func place(of id: Identifier) -> Int? { extents[id]?.lowerBound }

  /// The places of an organization and of everything below it.
  public func extent(of id: Identifier) -> Range<Int>? { extents[id] }

  /// The nearest organization of `kind` at or above `id`, `nil` if there is none; without a kind, `id` itself.
  public func nearest(_ kind: OrganizationKind?, at id: Identifier) -> Identifier? {
    guard let kind else { return id }
    return path(from: id).first { kinds[$0] == kind }
  }
}
