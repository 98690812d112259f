/// Who stands above whom. Built from organizations whose parents have been checked; a cycle or an unknown
/// parent ends the walk upward.
public struct OrganizationTree: Sendable {
  private let parents: [Identifier: Identifier]
  private let kinds: [Identifier: OrganizationKind]
  private let rootIDs: [Identifier]

  /// The tree of `organizations`.
  public init(_ organizations: [Organization]) {
    kinds = Dictionary(organizations.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    parents = Dictionary(
      organizations.compactMap { organization in organization.parent.map { (organization.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    rootIDs = organizations.filter { $0.parent == nil }.map(\.id).sorted()
  }

  /// The organizations with nothing above them.
  public var roots: [Identifier] { rootIDs }

  /// The organization itself, then the one above it, and so on up to the root.
  public func path(from id: Identifier) -> [Identifier] {
    var result = [id]
    while let parent = parents[result[result.count - 1]], kinds[parent] != nil, result.count <= kinds.count {
      result.append(parent)
    }
    return result
  }

  /// Whether `id` is `ancestor` or stands somewhere below it.
  public func isWithin(_ id: Identifier, _ ancestor: Identifier) -> Bool {
    path(from: id).contains(ancestor)
  }

  /// The nearest organization of `kind` at or above `id`, `nil` if there is none; without a kind, `id` itself.
  public func nearest(_ kind: OrganizationKind?, at id: Identifier) -> Identifier? {
    guard let kind else { return id }
    return path(from: id).first { kinds[$0] == kind }
  }
}
