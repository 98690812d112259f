import CLibXML2

/// Reads rows faster than libxml2 parses: typed and checked on the way, without an allocation a row.
///
/// Plain rows are read where they stand (`RowScanner`); everything else, up to the end of the document, is given to
/// libxml2. The lane may only say that a document is valid. Whatever it does not know by heart (a reference in a
/// value, an element that is no row, a letter out of place, an error of any kind) makes the document doubtful, and the
/// schema lane reads it again: its verdict is final and its findings are those that people see.
enum FastLane {
  /// Reads rows from `bytes`, which follow the head of a document or another part of it.
  ///
  /// - Parameters:
  ///   - start: Where the bytes begin in the document's text.
  ///   - isLast: Whether the bytes go on to the end of the document. Others end before a row.
  ///   - scansRows: Whether plain rows are read without libxml2.
  /// - Returns: How many rows the sink has taken; `nil` if the document is doubtful.
  static func read(
    _ bytes: any ByteStream, from start: Int, isLast: Bool, head: BulkHead, layouts: [RowLayout],
    into sink: any BulkRowSink, chunk: Int, scansRows: Bool
  ) throws(XMLReadFailure) -> Int? {
    var handler = handler
    let state = UnsafeMutablePointer<FastLaneState>.allocate(capacity: 1)
    defer { state.deallocate() }
    guard let parser = xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else { throw .outOfMemory }
    defer { xmlFreeParserCtxt(parser) }
    xmlCtxtUseOptions(
      parser,
      Int32(XML_PARSE_NONET.rawValue) | Int32(bitPattern: XML_PARSE_IGNORE_ENC.rawValue)
        | Int32(bitPattern: XML_PARSE_BIG_LINES.rawValue))

    let kinds = UnsafeMutablePointer<RowKindMemory>.allocate(capacity: layouts.count)
    var kindCount = 0
    defer {
      for index in 0..<kindCount { kinds[index].deallocate() }
      kinds.deallocate()
    }
    for layout in layouts {
      guard
        let kind = RowKindMemory(
          layout, prefix: head.prefix, dictionary: sanj_parser_dictionary(parser))
      else { throw .outOfMemory }
      (kinds + kindCount).initialize(to: kind)
      kindCount += 1
    }
    let values = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(capacity: RowLayout.columnLimit)
    values.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: RowLayout.columnLimit)
    defer { values.deallocate() }

    state.initialize(
      to: FastLaneState(
        shift: start, kinds: kinds, kindCount: kindCount, values: values, parser: parser, sink: sink))
    defer { state.deinitialize(count: 1) }
    var feed = LaneFeed(state, head: head, start: start, chunk: chunk, scansRows: scansRows)
    defer { feed.deallocate() }
    let isRead = try feed.run(bytes, closing: isLast ? "" : head.closing)
    return isRead && state.pointee.depth == 0 ? state.pointee.rowCount : nil
  }

  // MARK: - Callbacks

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = SAXHandlers.version
    handler.startElementNs = {
      context, name, _, namespace, namespaceCount, _, attributeCount, defaulted, attributes in
      guard let name else { return }
      FastLane.state(context)?.pointee.begin(
        name, namespace: namespace, namespaceCount: namespaceCount &+ defaulted, attributes: attributes,
        count: Int(attributeCount))
    }
    handler.endElementNs = { context, _, _, _ in FastLane.state(context)?.pointee.end() }
    handler.characters = { context, bytes, count in
      if let bytes { FastLane.state(context)?.pointee.text(bytes, Int(count)) }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, _, _ in FastLane.state(context)?.pointee.doubt() }
    handler.internalSubset = { context, _, _, _ in FastLane.state(context)?.pointee.doubt() }
    handler.reference = { context, _ in FastLane.state(context)?.pointee.doubt() }
    handler.comment = { context, text in FastLane.state(context)?.pointee.aside(text) }
    handler.processingInstruction = { context, target, text in
      FastLane.state(context)?.pointee.aside(target)
      FastLane.state(context)?.pointee.aside(text)
    }
    handler.serror = { context, _ in FastLane.state(context)?.pointee.doubt() }
    return handler
  }

  private static func state(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<FastLaneState>? {
    context?.assumingMemoryBound(to: FastLaneState.self)
  }
}
