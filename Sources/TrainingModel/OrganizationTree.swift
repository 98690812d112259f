/// Who stands above whom. Built from organizations whose parents have been checked; a cycle or an unknown
/// parent ends the walk upward.
public struct OrganizationTree: Sendable {
  private let parents: [Identifier: Identifier]
  private let kinds: [Identifier: OrganizationKind]
  private let rootIDs: [Identifier]
  /// For each organization, those above it.
  private let above: [Identifier: Set<Identifier>]

  /// The tree of `organizations`.
  public init(_ organizations: [Organization]) {
    let kinds = Dictionary(organizations.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let parents = Dictionary(
      organizations.compactMap { organization in organization.parent.map { (organization.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.kinds = kinds
    self.parents = parents
    above = kinds.keys.reduce(into: [:]) { above, id in
      above[id] = Set(Self.path(from: id, kinds, parents).dropFirst())
    }
    rootIDs = organizations.filter { $0.parent == nil }.map(\.id).sorted()
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
    id == ancestor || above[id]?.contains(ancestor) ?? false
  }

  /// The nearest organization of `kind` at or above `id`, `nil` if there is none; without a kind, `id` itself.
  public func nearest(_ kind: OrganizationKind?, at id: Identifier) -> Identifier? {
    guard let kind else { return id }
    return path(from: id).first { kinds[$0] == kind }
  }
}
