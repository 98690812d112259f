import Synchronization

/// The guide to the embedded schemas, made as far as documents ask for it: to read all schemas would take longer than
/// to read a small document.
enum EmbeddedGuide {
  private struct State {
    var guide = SchemaGuide()
    var reader = SchemaGuideReader()
    var known: Set<String> = []

    /// Adds a schema with what it includes, unless it has been.
    mutating func add(_ name: String) {
      guard !known.contains(name), let bytes = EmbeddedSchemas.bytes(of: name) else { return }
      known.insert(name)
      guide.read([(name, bytes)], &reader)
    }
  }

  /// What the others include or refer to.
  private static let common = ["common.xsd", "xml.xsd"]

  private static let state = Mutex(State())

  /// A guide to documents with that root at least, if there is a schema for them.
  static func guide(toRoot root: String) -> SchemaGuide {
    state.withLock { state in
      for name in common + ["\(root).xsd"] { state.add(name) }
      return state.guide
    }
  }

  /// The guide to all documents.
  static var whole: SchemaGuide {
    state.withLock { state in
      for name in common + EmbeddedSchemas.names { state.add(name) }
      return state.guide
    }
  }
}
