import CLibXML2

/// libxml2's validation of one document while it streams.
///
/// The plug is made over no handler of ours: it then only offers the functions that we call with each event, so
/// that we decide what the validator sees.
final class SchemaValidator {
  private let schema: CompiledSchema
  private let context: xmlSchemaValidCtxtPtr
  private let plug: xmlSchemaSAXPlugPtr
  // libxml2 keeps the address of the first and writes to it when it is unplugged.
  private let handler: UnsafeMutablePointer<xmlSAXHandlerPtr?>
  private let userData: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  /// A validator for documents whose root is `root`; complaints go to `session`.
  init(root: String, session: ParsingSession) throws(XMLReadFailure) {
    let schema = try SchemaStore.take(root: root)
    guard let context = xmlSchemaNewValidCtxt(schema.pointer) else {
      SchemaStore.giveBack(schema)
      throw .outOfMemory
    }
    xmlSchemaSetValidStructuredErrors(
      context,
      { context, error in
        guard let context, let error else { return }
        Unmanaged<ParsingSession>.fromOpaque(context).takeUnretainedValue().schemaComplaint(
          code: error.pointee.code, message: error.pointee.message.map { String(cString: $0) } ?? "",
          detail: error.pointee.str1.map { String(cString: $0) })
      }, Unmanaged.passUnretained(session).toOpaque())
    handler = .allocate(capacity: 1)
    handler.initialize(to: nil)
    userData = .allocate(capacity: 1)
    userData.initialize(to: nil)
    guard let plug = xmlSchemaSAXPlug(context, handler, userData) else {
      handler.deallocate()
      userData.deallocate()
      xmlSchemaFreeValidCtxt(context)
      SchemaStore.giveBack(schema)
      throw .outOfMemory
    }
    self.schema = schema
    self.context = context
    self.plug = plug
  }

  deinit {
    xmlSchemaSAXUnplug(plug)
    xmlSchemaFreeValidCtxt(context)
    handler.deallocate()
    userData.deallocate()
    SchemaStore.giveBack(schema)
  }

  /// An element begins.
  func start(_ tag: SAXStartTag) {
    handler.pointee?.pointee.startElementNs?(
      userData.pointee, tag.localName, tag.prefix, tag.namespace, tag.namespaceCount, tag.namespaces,
      tag.attributes.count32, 0, tag.attributes.base)
  }

  /// An element ends.
  func end(localName: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    handler.pointee?.pointee.endElementNs?(userData.pointee, localName, nil, namespace)
  }

  /// Character data.
  func text(_ bytes: UnsafePointer<xmlChar>, count: Int32) {
    handler.pointee?.pointee.characters?(userData.pointee, bytes, count)
  }

  /// The content of a CDATA section.
  func characterSection(_ bytes: UnsafePointer<xmlChar>, count: Int32) {
    handler.pointee?.pointee.cdataBlock?(userData.pointee, bytes, count)
  }
}
