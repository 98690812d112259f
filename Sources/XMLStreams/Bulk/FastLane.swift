import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads rows as fast as libxml2 parses: typed and checked on the way, without an allocation a row.
///
/// It may only say that a document is valid. Whatever it does not know by heart (a reference in a value, an element
/// that is no row, a letter out of place, an error of any kind) makes the document doubtful, and the schema lane
/// reads it again: its verdict is final and its findings are those that people see.
enum FastLane {
  /// How many bytes a tag or comment may take here; rows take a few hundred.
  static let pieceLimit = 1 << 16

  /// Reads rows from `bytes`, which follow the head of a document or another part of it.
  ///
  /// - Parameters:
  ///   - start: Where the bytes begin in the document's text.
  ///   - isLast: Whether the bytes go on to the end of the document. Others end before a row.
  /// - Returns: How many rows the sink has taken; `nil` if the document is doubtful.
  static func read(
    _ bytes: any ByteStream, from start: Int, isLast: Bool, head: BulkHead, layouts: [RowLayout],
    into sink: any BulkRowSink, chunk: Int = ParsingSession.usualChunk
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
      guard let kind = RowKindMemory(layout, dictionary: sanj_parser_dictionary(parser)) else {
        throw .outOfMemory
      }
      (kinds + kindCount).initialize(to: kind)
      kindCount += 1
    }
    let values = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(capacity: RowLayout.columnLimit)
    values.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: RowLayout.columnLimit)
    defer { values.deallocate() }

    let opening = head.opening
    state.initialize(
      to: FastLaneState(
        shift: start - opening.utf8.count, kinds: kinds, kindCount: kindCount, values: values, parser: parser,
        sink: sink))
    defer { state.deinitialize(count: 1) }
    let isRead = try feed(parser, bytes, chunk: chunk, opening, isLast ? "" : head.closing, state)
    return isRead && state.pointee.depth == 0 ? state.pointee.rowCount : nil
  }

  /// Gives everything to the parser; whether all of it could be read.
  private static func feed(
    _ parser: xmlParserCtxtPtr, _ stream: any ByteStream, chunk: Int, _ opening: String, _ closing: String,
    _ state: UnsafeMutablePointer<FastLaneState>
  ) throws(XMLReadFailure) -> Bool {
    func give(_ text: String) { _ = xmlParseChunk(parser, text, Int32(text.utf8.count), 0) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
    defer { buffer.deallocate() }
    guard let base = buffer.baseAddress else { throw .outOfMemory }
    give(opening)
    var fed = opening.utf8.count
    while !state.pointee.isDoubtful {
      let count = try stream.read(into: buffer)
      if count == 0 { break }
      // libxml2 takes a NUL for the end of its buffer.
      if memchr(base, 0, count) != nil { return false }
      _ = xmlParseChunk(parser, base.assumingMemoryBound(to: CChar.self), Int32(count), 0)
      fed += count
      if fed - sanj_parser_offset(parser) > pieceLimit { return false }
    }
    if state.pointee.isDoubtful { return false }
    give(closing)
    _ = xmlParseChunk(parser, nil, 0, 1)
    return !state.pointee.isDoubtful
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
