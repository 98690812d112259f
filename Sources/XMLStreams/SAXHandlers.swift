import CLibXML2

/// The functions that libxml2 calls while it parses; each finds its session behind the pointer it is given.
///
/// There is none for entities, so that only the five of XML are known, and none that could open another file.
enum SAXHandlers {
  /// The mark of a SAX2 handler (`XML_SAX2_MAGIC`).
  static let version: UInt32 = 0xDEED_BEAF

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = version
    handler.internalSubset = { context, _, _, _ in SAXHandlers.session(context)?.documentTypeBegan() }
    handler.startElementNs = {
      context, localName, prefix, namespace, namespaceCount, namespaces, attributeCount, _, attributes in
      guard let localName else { return }
      SAXHandlers.session(context)?.elementBegan(
        SAXStartTag(
          localName: localName, prefix: prefix, namespace: namespace, namespaceCount: namespaceCount,
          namespaces: namespaces, attributes: SAXAttributes(base: attributes, count32: attributeCount)))
    }
    handler.endElementNs = { context, _, _, _ in SAXHandlers.session(context)?.elementEnded() }
    handler.characters = { context, bytes, count in
      if let bytes { SAXHandlers.session(context)?.text(bytes, count: count, isSection: false) }
    }
    // The same function for both keeps libxml2 from guessing which white space matters.
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, bytes, count in
      if let bytes { SAXHandlers.session(context)?.text(bytes, count: count, isSection: true) }
    }
    handler.serror = { context, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
        !WellFormedness.isHarmless(error.pointee.code)
      else { return }
      SAXHandlers.session(context)?.parserComplaint(
        code: error.pointee.code, words: error.pointee.message.map { String(cString: $0) } ?? "",
        name: error.pointee.str1.map { String(cString: $0) })
    }
    return handler
  }

  private static func session(_ context: UnsafeMutableRawPointer?) -> ParsingSession? {
    context.map { Unmanaged<ParsingSession>.fromOpaque($0).takeUnretainedValue() }
  }
}
