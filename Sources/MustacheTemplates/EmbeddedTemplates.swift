import CTemplates

/// The templates that travel inside the program, byte for byte those of the folder `templates`.
package enum EmbeddedTemplates {
  /// Their names, in order: the names of their files without `.mustache`.
  package static var names: [String] { entries.map { String(cString: $0.name) } }

  /// The text of each, by name.
  package static var texts: [String: String] {
    Dictionary(
      entries.map { entry in
        let bytes = UnsafeBufferPointer(start: entry.bytes, count: entry.length)
        return (String(cString: entry.name), String(decoding: bytes, as: UTF8.self))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static var entries: [sanj_template] {
    (0..<sanj_template_count()).compactMap { sanj_template_at($0)?.pointee }
  }
}
