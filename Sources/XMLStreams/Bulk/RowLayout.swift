/// The columns of one kind of row, as the schema declares them.
public struct RowLayout: Sendable {
  /// An attribute of the row.
  public struct Column: Sendable {
    /// The attribute.
    public let name: String
    /// How its values are written.
    public let type: LexicalType
    /// Whether every row has it.
    public let isRequired: Bool
  }

  /// The most columns that a row can have, so that sets of columns are words.
  static let columnLimit = 32

  /// The element.
  public let element: String
  /// Its attributes, in the order of the schema.
  public let columns: [Column]

  /// The index of the column `name`; `nil` if rows have no such attribute.
  public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// The kinds of rows of the document with that root, in the order of the schema; `nil` if some of them are not
  /// made of attributes of the types in `LexicalType`, so that only the schema can judge them.
  public static func layouts(ofRoot root: String) -> [RowLayout]? {
    let guide = EmbeddedGuide.guide(toRoot: root)
    guard let declaration = guide.roots[root],
      case .sequence(let particles) = guide.declarations[declaration].content
    else { return nil }
    var layouts: [RowLayout] = []
    for index in particles.flatMap(\.declarations) {
      let row = guide.declarations[index]
      if ParsingSession.describingElements.contains(row.name) { continue }
      guard case .nothing = row.content, row.attributes.count <= columnLimit else { return nil }
      var columns: [Column] = []
      for attribute in row.attributes {
        guard let type = attribute.type.name.flatMap({ LexicalType(rawValue: $0) }) else { return nil }
        columns.append(Column(name: attribute.name, type: type, isRequired: attribute.isRequired))
      }
      layouts.append(RowLayout(element: row.name, columns: columns))
    }
    return layouts.isEmpty ? nil : layouts
  }
}
