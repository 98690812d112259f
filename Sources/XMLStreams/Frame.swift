import CLibXML2

/// An element that has begun and not ended.
struct Frame {
  /// The parser's copy of the local name.
  let localName: UnsafePointer<xmlChar>
  let namespace: UnsafePointer<xmlChar>?
  /// Offset of its `<`.
  let start: Int
  let place: TextPlace
  let step: SubjectPath.Step

  /// The element as far as it was read; `nil` for rows, which are not kept.
  var element: XMLElement?
  /// Character data since the last child.
  var pendingText: [UInt8] = []
  /// How many children of each name have begun.
  private var childCounts: [(name: UnsafePointer<xmlChar>, count: Int)] = []
  /// The same for names beyond the first few, which only a hostile document has.
  private var furtherChildCounts: [UnsafePointer<xmlChar>: Int] = [:]

  /// Its declaration in the session's guide; `nil` where nothing is checked.
  var declaration: Int?
  /// How far its children have come, where they form a sequence.
  var position: ContentPosition?
  /// Whether the validator is spared this element because it is out of place.
  var isHidden = false
  /// The attributes whose values were found to be wrong.
  var wrongAttributes: [String] = []
  /// The codes of faults that were found in its content.
  var contentFaults: [String] = []

  init(
    localName: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, start: Int, place: TextPlace,
    step: SubjectPath.Step
  ) {
    self.localName = localName
    self.namespace = namespace
    self.start = start
    self.place = place
    self.step = step
  }

  /// Counts a child of that name; its place among those, from 1.
  mutating func count(child name: UnsafePointer<xmlChar>) -> Int {
    for index in childCounts.indices where childCounts[index].name == name {
      childCounts[index].count += 1
      return childCounts[index].count
    }
    if childCounts.count < 16 {
      childCounts.append((name, 1))
      return 1
    }
    furtherChildCounts[name, default: 0] += 1
    return furtherChildCounts[name, default: 1]
  }

  /// Moves the text that was read since the last child to the element, unless it is only white space between
  /// children.
  mutating func keepText(beforeChild: Bool) {
    guard !pendingText.isEmpty else { return }
    defer { pendingText.removeAll(keepingCapacity: true) }
    let separates = beforeChild || !childCounts.isEmpty
    if separates && pendingText.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
      return
    }
    element?.text += String(decoding: pendingText, as: UTF8.self)
  }
}
