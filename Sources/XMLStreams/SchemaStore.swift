import CLibXML2
import Synchronization

/// A schema as libxml2 compiled it, for one reader at a time.
///
/// `@unchecked Sendable`: `SchemaStore` gives each to one reader only, so that nothing depends on how far libxml2
/// lets threads share a schema.
final class CompiledSchema: @unchecked Sendable {
  let pointer: xmlSchemaPtr
  let root: String

  init(_ pointer: xmlSchemaPtr, root: String) {
    self.pointer = pointer
    self.root = root
  }

  deinit { xmlSchemaFree(pointer) }
}

/// Compiles the embedded schemas and keeps those that are not in use for the next reader.
enum SchemaStore {
  /// The scheme under which libxml2 finds the embedded schemas, so that it opens no file for an include.
  private static let scheme: StaticString = "sanj-schema:///"

  private static let idle = Mutex<[String: [CompiledSchema]]>([:])

  /// Sets libxml2 up, once for the process: no catalog of the system is asked, and addresses of our scheme lead
  /// to the embedded bytes.
  static let isReady: Bool = {
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    return xmlRegisterInputCallbacks(
      { name in SchemaStore.storage(at: name) == nil ? 0 : 1 },
      { name in
        SchemaStore.storage(at: name).map { Unmanaged.passRetained(SchemaInput($0)).toOpaque() }
      },
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        return Unmanaged<SchemaInput>.fromOpaque(context).takeUnretainedValue().read(
          into: buffer, count: count)
      },
      { context in
        if let context { Unmanaged<SchemaInput>.fromOpaque(context).release() }
        return 0
      }) >= 0
  }()

  /// The schema of documents whose root is `root`; to be given back after use.
  static func take(root: String) throws(XMLReadFailure) -> CompiledSchema {
    guard isReady else { throw .defect("libxml2 refused the input callbacks") }
    let result = idle.withLock { schemas -> Result<CompiledSchema, XMLReadFailure> in
      if let schema = schemas[root]?.popLast() { return .success(schema) }
      // Under the lock, because libxml2 sets up its built-in types when it first compiles.
      do throws(XMLReadFailure) { return .success(try compile(root: root)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Keeps a schema for the next reader.
  static func giveBack(_ schema: CompiledSchema) {
    idle.withLock { $0[schema.root, default: []].append(schema) }
  }

  private static func compile(root: String) throws(XMLReadFailure) -> CompiledSchema {
    guard let context = xmlSchemaNewParserCtxt("\(scheme)\(root).xsd") else { throw .outOfMemory }
    defer { xmlSchemaFreeParserCtxt(context) }
    let complaint = Complaint()
    return try withExtendedLifetime(complaint) { () throws(XMLReadFailure) -> CompiledSchema in
      xmlSchemaSetParserStructuredErrors(
        context,
        { context, error in
          guard let context, let error else { return }
          let complaint = Unmanaged<Complaint>.fromOpaque(context).takeUnretainedValue()
          if complaint.words == nil, let message = error.pointee.message {
            complaint.words = String(cString: message)
          }
        }, Unmanaged.passUnretained(complaint).toOpaque())
      guard let schema = xmlSchemaParse(context) else {
        throw .defect("\(root).xsd: \(complaint.words ?? "no schema")")
      }
      return CompiledSchema(schema, root: root)
    }
  }

  private static func storage(at name: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8>? {
    guard let name else { return nil }
    let address = String(cString: name)
    let prefix = "\(scheme)"
    guard address.hasPrefix(prefix) else { return nil }
    return EmbeddedSchemas.storage(of: String(address.dropFirst(prefix.count)))
  }

  /// The first thing that libxml2 said against a schema.
  private final class Complaint {
    var words: String?
  }
}

/// A schema that libxml2 is reading.
private final class SchemaInput {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

  func read(into buffer: UnsafeMutablePointer<CChar>, count: Int32) -> Int32 {
    let piece = rest.prefix(max(0, Int(count)))
    UnsafeMutableRawBufferPointer(start: buffer, count: piece.count).copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return Int32(piece.count)
  }
}
