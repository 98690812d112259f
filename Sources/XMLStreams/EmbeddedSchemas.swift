import CSchemas

/// The schemas that travel inside the program, byte for byte those of the folder `schemas`.
package enum EmbeddedSchemas {
  /// The names of their files, in the order of the names.
  package static var names: [String] { entries.map { String(cString: $0.name) } }

  /// The bytes of the schema in the file `name`; `nil` if there is none.
  package static func bytes(of name: String) -> [UInt8]? { storage(of: name).map { Array($0) } }

  /// The same without a copy; the bytes live as long as the program.
  static func storage(of name: String) -> UnsafeBufferPointer<UInt8>? {
    for entry in entries where String(cString: entry.name) == name {
      return UnsafeBufferPointer(start: entry.bytes, count: entry.length)
    }
    return nil
  }

  private static var entries: [sanj_schema] {
    (0..<sanj_schema_count()).compactMap { sanj_schema_at($0)?.pointee }
  }
}
