import Diagnostics

extension XMLReader {
  /// Reads a tree that was changed as if it were a file: written down and read again, checked by the very same schema.
  /// Every place in the result, and in its findings, is that of the element or attribute of `root` from which it comes.
  ///
  /// - Throws: Why the tree cannot be written or read at all.
  public static func read(changed root: XMLElement, of file: String) throws(XMLReadFailure) -> XMLDocument {
    let bytes: [UInt8]
    do throws(XMLWriteFailure) {
      bytes = try root.document
    } catch {
      throw .defect("\(error)")
    }
    let read = try read(bytes: bytes, as: file)
    guard let again = read.root else { return read }
    var places = PlaceMap()
    let placed = places.take(again, from: root)
    return XMLDocument(
      file: file, root: placed, rowCount: read.rowCount,
      findings: read.findings.map { places.moved($0) }.inOrder())
  }
}

extension XMLElement {
  /// The bytes of a document with this root.
  public var document: [UInt8] {
    get throws(XMLWriteFailure) {
      var writer = XMLWriter()
      try write(to: &writer, namespace: XMLWriter.namespace)
      return writer.finish()
    }
  }

  /// Writes the element and what it holds.
  public func write(to writer: inout XMLWriter, namespace: String? = nil) throws(XMLWriteFailure) {
    let names = [("xmlns", namespace)] + attributes.map { ($0.name, Optional($0.value)) }
    guard !children.isEmpty else { return try writer.element(name, names, text: text) }
    try writer.open(name, names)
    // Text between elements breaks every schema here; it is written so that this is found.
    if !isBlank { try writer.text(text) }
    for child in children { try child.write(to: &writer) }
    try writer.close()
  }
}

/// Where what was written comes from.
private struct PlaceMap {
  /// Places in the bytes that were written, in order, each with where it comes from.
  private var places: [(written: SourceLocation, origin: SourceLocation)] = []

  /// Notes the places of an element that was read again; the element with those of the other.
  mutating func take(_ again: XMLElement, from origin: XMLElement) -> XMLElement {
    places.append((again.location, origin.location))
    let attributes = again.attributes.map { attribute -> XMLAttribute in
      let place = origin.location(of: attribute.name)
      places.append((attribute.location, place))
      return XMLAttribute(name: attribute.name, value: attribute.value, location: place)
    }
    var children: [XMLElement] = []
    for (index, child) in again.children.enumerated() where origin.children.indices.contains(index) {
      children.append(take(child, from: origin.children[index]))
    }
    return XMLElement(
      name: again.name, attributes: attributes, children: children, text: again.text,
      location: origin.location)
  }

  /// The finding at the place from which the last element or attribute comes that begins no later.
  func moved(_ finding: Finding) -> Finding {
    guard let location = finding.location else { return finding }
    let last = places.last { $0.written <= location } ?? places.first
    return finding.moved(to: last?.origin)
  }
}
