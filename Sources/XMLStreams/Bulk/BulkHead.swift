/// What stands in a bulk document before its first row, as the schema lane has read it.
struct BulkHead: Sendable {
  /// The root with its attributes, titles and notes.
  let root: XMLElement
  /// The prefix of the root's name; `nil` if the namespace is the default one.
  let prefix: String?
  /// Where the first row begins, in bytes of the decoded text.
  let end: Int
  /// How many bytes of the file come before the text: those of a byte order mark.
  let markLength: Int

  /// The root's name as the document writes it.
  var name: String { prefix.map { "\($0):\(root.name)" } ?? root.name }

  /// A start tag that stands in for everything before the rows: it binds the namespace as the real one does.
  var opening: String {
    "<\(name) xmlns\(prefix.map { ":\($0)" } ?? "")=\"\(SchemaGuide.namespace)\">"
  }

  /// The end tag that belongs to `opening`.
  var closing: String { "</\(name)>" }
}
