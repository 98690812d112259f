import CLibXML2
import Diagnostics

extension ParsingSession {
  /// A document type declaration got past the prolog scanner.
  func documentTypeBegan() {
    guard !isFinished else { return }
    refuse(XMLRules.documentType, at: window.lastIndex(of: UInt8(ascii: "<"), before: offset) ?? offset)
  }

  /// A start tag was read.
  func elementBegan(_ tag: SAXStartTag) {
    guard !isFinished else { return }
    // Values may hold `>` but never a raw `<`, so the nearest one begins the tag.
    let start = window.lastIndex(of: UInt8(ascii: "<"), before: offset) ?? offset
    let place = window.advance(to: start)
    if frames.count >= Self.depthLimit {
      return refuse(XMLRules.tooDeep, at: start, ["limit": String(Self.depthLimit)])
    }
    let name = String(cString: tag.localName)
    let ordinal = frames.isEmpty ? 1 : frames[frames.count - 1].count(child: tag.localName)
    let id = tag.attributes.index(of: "id").map { tag.attributes.value(at: $0) }
    let isRow = frames.last.map { frames.count > 1 ? $0.element == nil : isBulkRow(name) } ?? false
    if frames.isEmpty {
      rootPrefix = tag.prefix.map { String(cString: $0) }
    } else {
      frames[frames.count - 1].keepText(beforeChild: true)
    }
    if isRow, stopsAtRows, frames.count == 1, rowCount == 0 {
      stop(atRow: start)
      if isFinished { return }
    }

    var frame = Frame(
      localName: tag.localName, namespace: tag.namespace, start: start, place: place,
      step: SubjectPath.Step(name: name, id: id, ordinal: ordinal))
    if !isRow {
      let element = element(tag, name: name, start: start, place: place)
      take(memory: element.memory, at: start)
      frame.element = element
    }
    frames.append(frame)

    let faultsBefore = faults.findings.count + faults.omitted
    currentTag = tag
    checkStart(tag)
    currentTag = nil
    if isRow, frames.count == 2, faults.findings.count + faults.omitted == faultsBefore, !isFinished {
      rowCount += 1
      if let root = frames[0].element { rows?.deliver(tag, at: offset, root: root) }
    }
  }

  /// An end tag, or the end of an empty tag, was read.
  func elementEnded() {
    guard !isFinished, !frames.isEmpty else { return }
    checkEnd()
    guard var frame = frames.popLast() else { return }
    frame.keepText(beforeChild: false)
    guard let element = frame.element else { return }
    if frames.isEmpty {
      root = element
    } else {
      frames[frames.count - 1].element?.children.append(element)
    }
  }

  /// Character data was read.
  func text(_ bytes: UnsafePointer<xmlChar>, count: Int32, isSection: Bool) {
    guard !isFinished, !frames.isEmpty else { return }
    checkText(bytes, count: count, isSection: isSection)
    guard frames[frames.count - 1].element != nil else { return }
    take(memory: Int(count), at: offset)
    frames[frames.count - 1].pendingText.append(
      contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    if frames[frames.count - 1].pendingText.count > Self.pieceLimit {
      refuse(XMLRules.tooLong, at: offset, ["limit": String(Self.pieceLimit)])
    }
  }

  /// Counts memory that is kept to the end of the document.
  private func take(memory: Int, at offset: Int) {
    memoryLeft -= memory
    if memoryLeft < 0 {
      refuse(XMLRules.tooLarge, at: offset, ["limit": String(Self.memoryLimit >> 20)])
    }
  }

  /// Whether events that still come are to be ignored.
  private var isFinished: Bool { fatal != nil || failure != nil || head != nil }

  private func isBulkRow(_ name: String) -> Bool {
    guard let root = frames.first, bulkRoots.contains(root.step.name) else { return false }
    return !Self.describingElements.contains(name)
  }

  private func element(_ tag: SAXStartTag, name: String, start: Int, place: TextPlace) -> XMLElement {
    var attributes: [XMLAttribute] = []
    if tag.attributes.count > 0 {
      let places = TagScanner.attributes(of: window, inTagAt: start)
      attributes.reserveCapacity(tag.attributes.count)
      var next = places.startIndex
      for index in 0..<tag.attributes.count {
        let name = tag.attributes.name(at: index)
        // Both lists are in the order of the document; only the first has namespace declarations.
        while next < places.endIndex, places[next].name != name { next += 1 }
        let location = next < places.endIndex ? location(places[next].place) : location(place)
        attributes.append(
          XMLAttribute(name: name, value: tag.attributes.value(at: index), location: location))
      }
    }
    return XMLElement(name: name, attributes: attributes, location: location(place))
  }
}
