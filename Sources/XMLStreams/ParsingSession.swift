import CLibXML2
import Diagnostics

/// The reading of one document: from its bytes through libxml2 to elements, rows and findings.
///
/// libxml2 is given text that has been decoded and checked, in pieces, and calls back for every tag. Its own
/// lines and columns are not used: the offset that it has reached leads to the place in our copy of the text.
final class ParsingSession {
  /// How deep elements may be nested; documents of ours need six levels.
  static let depthLimit = 32
  /// How many bytes a single tag, comment or text may take (one that ends within the next chunk passes).
  ///
  /// libxml2 would stop at ten million, but its versions before 2.12 compare each attribute of a tag with all
  /// others: this limit keeps the worst tag to seconds.
  static let pieceLimit = 1 << 20
  /// How many attributes a tag may have; ours have fewer than thirty.
  static let attributeLimit = 100
  /// How many bytes of memory may be taken by what is kept of a document: all of it but the rows.
  static let memoryLimit = 1 << 29
  /// How many bytes are read at once.
  static let usualChunk = 1 << 16

  /// Children of a bulk root that belong to the document itself and are no rows.
  static let describingElements: Set<String> = ["title", "note"]

  let file: String
  let window = SourceWindow()

  /// Elements that have begun and not ended, the root first.
  var frames: [Frame] = []
  /// Faults against the schema.
  var faults = FaultList()
  /// Where attributes have been found at fault, so that no later check finds fault with them again.
  var faultyPlaces: Set<SourceLocation> = []
  /// The one fault that ended the reading.
  var fatal: Finding?
  /// Why reading had to be given up.
  var failure: XMLReadFailure?

  /// What the schemas say, once the root is known.
  var guide = SchemaGuide()
  var validator: SchemaValidator?
  /// Whether the validator's complaints are of our own making.
  var isMuted = false
  /// How many complaints about keys the validator had.
  var keyComplaints = 0
  /// The tag whose event is being handled.
  var currentTag: SAXStartTag?

  var root: XMLElement?
  var rowCount = 0
  let bulkRoots: Set<String>
  /// Hands rows to whoever takes them.
  var rows: RowDelivery?
  /// Whether reading ends at the first row of a bulk document, if all is well up to there and the fast lane can
  /// read the rest.
  var stopsAtRows = false
  /// What was read before the first row, if reading ended there.
  var head: BulkHead?
  /// The prefix of the root's name.
  var rootPrefix: String?

  /// Where the attributes of the tag at `start` stand, once somebody has asked.
  private var attributePlaces: (start: Int, places: [String: TextPlace])?

  /// How many bytes of memory may still be taken.
  var memoryLeft: Int
  /// Whether the document is checked against its schema.
  let checksSchema: Bool
  /// Whether the root was refused, so that nothing below it was checked.
  var isRootHidden = false

  private(set) var parser: xmlParserCtxtPtr?
  var decoder = SourceDecoder()
  private var prolog = PrologScanner()
  private var tagGuard = TagGuard()
  private var fed = 0
  /// Whether the text has ended.
  var isAtEnd = false

  init(file: String, bulkRoots: Set<String>, useSchema: Bool, memoryLimit: Int = memoryLimit) {
    self.file = file
    memoryLeft = memoryLimit
    self.bulkRoots = bulkRoots
    checksSchema = useSchema
  }

  deinit { xmlFreeParserCtxt(parser) }

  /// Reads the whole stream; to be called once.
  func run(
    _ stream: any ByteStream, chunk: Int = usualChunk,
    rows makeSink: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
  ) throws(XMLReadFailure) -> XMLDocument {
    guard SchemaStore.isReady else { throw .defect("libxml2 refused the input callbacks") }
    defer { releaseValidator() }
    return try withoutActuallyEscaping(makeSink) { makeSink throws(XMLReadFailure) -> XMLDocument in
      rows = RowDelivery(makeSink: makeSink)
      defer { rows = nil }
      try readAll(stream, chunk: chunk)
      if let failure { throw failure }
      return document()
    }
  }

  private func readAll(_ stream: any ByteStream, chunk: Int) throws(XMLReadFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 1)
    defer { buffer.deallocate() }
    while !isOver && decoder.fault == nil {
      let count = try stream.read(into: buffer)
      if count == 0 { break }
      decoder.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: window)
      try feed()
    }
    if isOver { return }
    decoder.finish(into: window)
    try finish()
  }

  /// What the root is called in findings.
  var subjectOfRoot: String {
    guard let root else { return "file/\(file)" }
    let step = SubjectPath.Step(name: root.name, id: root["id"], ordinal: 1)
    return SubjectPath(steps: [step], line: root.location.line).text
  }

  /// Frees the validator, before the parser whose names it holds.
  private func releaseValidator() {
    isMuted = true
    // What libxml2 keeps of an element would be lost if the element did not end.
    for frame in frames.reversed() where !frame.isHidden {
      validator?.end(localName: frame.localName, namespace: frame.namespace)
    }
    validator = nil
  }

  /// Whether nothing more is to be read.
  private var isOver: Bool { fatal != nil || failure != nil || head != nil }

  /// What was read, when all is done.
  private func document() -> XMLDocument {
    if let fatal { return XMLDocument(file: file, root: nil, rowCount: rowCount, findings: [fatal]) }
    checkKeys()
    return XMLDocument(file: file, root: root, rowCount: rowCount, findings: faults.listed(in: file))
  }

  // MARK: - Feeding the parser

  /// Gives the parser what has been decoded, once the name of the root is known.
  private func feed() throws(XMLReadFailure) {
    if parser == nil {
      switch prolog.scan(window, upTo: decoder.checked) {
      case .unknown:
        if decoder.checked > Self.pieceLimit {
          refuse(XMLRules.tooLong, at: 0, ["limit": String(Self.pieceLimit)])
        }
        return
      case .documentType(let offset): return refuse(XMLRules.documentType, at: offset)
      case .none: try begin(root: nil)
      case .root(let name): try begin(root: name)
      }
    }
    guard let parser, decoder.checked > fed else { return }
    let longTag = tagGuard.check(
      window.slice(fed, decoder.checked), from: fed, limit: Self.attributeLimit)
    // What comes before that tag may be refused for something else, and so may its standing there.
    let end = longTag.map { max($0 + 2, fed) } ?? decoder.checked
    let piece = window.slice(fed, end)
    fed = end
    piece.withMemoryRebound(to: CChar.self) { _ = xmlParseChunk(parser, $0.baseAddress, Int32($0.count), 0) }
    if isOver { return }
    if let longTag {
      return refuse(XMLRules.tooManyAttributes, at: longTag, ["limit": String(Self.attributeLimit)])
    }
    window.drop(before: offset)
    if fed - window.start > Self.pieceLimit {
      refuse(XMLRules.tooLong, at: window.start, ["limit": String(Self.pieceLimit)])
    }
  }

  /// Tells the parser that the text has ended, and says what is wrong with the end.
  private func finish() throws(XMLReadFailure) {
    let isBlank = window.start == 0 && fed == 0 && prolog.hasOnlyBlanks(window, upTo: decoder.checked)
    if isBlank && decoder.fault == nil {
      return refuse(XMLRules.emptyFile, place: SourceLocation(file: file))
    }
    try feed()
    if isOver { return }
    if let fault = decoder.fault { return refuse(fault) }
    if parser == nil {
      try begin(root: nil)
      try feed()
      if isOver { return }
    }
    isAtEnd = true
    xmlParseChunk(parser, nil, 0, 1)
    if !isOver && root == nil { refuseTruncated() }
  }

  /// Ends the reading before the row that begins at `start`, unless the fast lane cannot go on from there.
  func stop(atRow start: Int) {
    guard faults.isEmpty, failure == nil, let markLength = decoder.markLengthOfUTF8, let parser,
      let root = frames.first?.element, RowLayout.layouts(ofRoot: root.name) != nil
    else { return }
    head = BulkHead(root: root, prefix: rootPrefix, end: start, markLength: markLength)
    xmlStopParser(parser)
  }

  private func begin(root: String?) throws(XMLReadFailure) {
    var handler = SAXHandlers.handler
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else { throw .outOfMemory }
    self.parser = parser
    // The text is UTF-8 by now, whatever the document declares.
    xmlCtxtUseOptions(
      parser, Int32(XML_PARSE_NONET.rawValue) | Int32(bitPattern: XML_PARSE_IGNORE_ENC.rawValue))
    if checksSchema, let root, EmbeddedGuide.guide(toRoot: root).roots[root] != nil {
      validator = try SchemaValidator(root: root, session: self)
    }
  }

  // MARK: - Places

  /// The offset of the text that the parser has reached.
  var offset: Int {
    guard let parser else { return window.start }
    return max(window.start, sanj_parser_offset(parser))
  }

  /// The place at `offset` of the text.
  func location(at offset: Int) -> SourceLocation { location(window.place(of: offset)) }

  func location(_ place: TextPlace) -> SourceLocation {
    SourceLocation(file: file, line: place.line, column: place.column)
  }

  /// The place of an attribute by its raw name in the tag that begins at `start`, the last that was read.
  func location(ofAttribute name: String, inTagAt start: Int) -> SourceLocation? {
    if attributePlaces?.start != start {
      var places: [String: TextPlace] = [:]
      for (raw, _, place) in TagScanner.attributes(of: window, inTagAt: start) { places[raw] = place }
      attributePlaces = (start, places)
    }
    return attributePlaces?.places[name].map { location($0) }
  }

  /// What the innermost open element is called in findings.
  var subject: String {
    guard let last = frames.last else { return subjectOfRoot }
    return SubjectPath(steps: frames.map(\.step), line: last.place.line).text
  }
}
