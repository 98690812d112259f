/// The start tag that was written last, whose names need not be checked again: tags of one file tend to be alike.
struct KnownTag: Sendable {
  /// The element's name.
  private var name = ""
  /// The names of the attributes that had a value.
  private var names: [String] = []
  /// What comes before each value, one after the other: `<assessment employee="`, `" level="` and so on.
  private var pieces: [UInt8] = []
  /// Where each of them ends.
  private var ends: [Int] = []

  /// The most bytes that a tag takes here; longer ones are written value by value.
  private static let limit = 1 << 14

  /// Forgets the tag.
  mutating func forget() { name = "" }

  /// Takes the names of a tag that is sound.
  mutating func remember(_ name: String, _ attributes: [(String, String?)]) {
    // Swift's `==` knows no two names in ASCII of the same length as equal, though it does so with others.
    guard name.utf8.allSatisfy({ $0 < 0x80 }), attributes.allSatisfy({ $0.0.utf8.allSatisfy { $0 < 0x80 } })
    else {
      return forget()
    }
    self.name = name
    names.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    pieces.append(UInt8(ascii: "<"))
    pieces.append(contentsOf: name.utf8)
    for (attribute, value) in attributes where value != nil {
      if !names.isEmpty { pieces.append(UInt8(ascii: "\"")) }
      pieces.append(UInt8(ascii: " "))
      pieces.append(contentsOf: attribute.utf8)
      pieces.append(contentsOf: "=\"".utf8)
      names.append(attribute)
      ends.append(pieces.count)
    }
    if names.isEmpty { ends.append(pieces.count) }
  }

  /// The most bytes that a tag takes, if it has these names and is not too long.
  @inline(__always)
  func room(for name: String, _ attributes: [(String, String?)]) -> Int? {
    guard Self.areSame(self.name, name) else { return nil }
    var size = pieces.count
    var next = 0
    for index in attributes.indices {
      guard let length = attributes[index].1?.utf8.count else { continue }
      guard next < names.count, Self.areSame(names[next], attributes[index].0) else { return nil }
      size &+= length &* XMLEscape.growth
      next &+= 1
      if size > Self.limit { return nil }
    }
    return next == names.count ? size &+ 32 : nil
  }

  /// Writes the tag without its end; up to the first character that XML does not allow, which is returned.
  @inline(__always)
  func write(
    _ attributes: [(String, String?)], to place: inout UnsafeMutablePointer<UInt8>
  ) -> Unicode.Scalar? {
    pieces.withUnsafeBufferPointer { pieces in
      guard let base = pieces.baseAddress else { return nil }
      var start = 0
      var next = 0
      for index in attributes.indices {
        guard let value = attributes[index].1 else { continue }
        let end = ends[next]
        place.put(base + start, end &- start)
        if let refused = value.withBytes({ XMLEscape.copy($0, at: .attribute, to: &place) }) {
          return refused
        }
        start = end
        next &+= 1
      }
      if next == 0 {
        place.put(base, ends[0])
      } else {
        place.put(UInt8(ascii: "\""))
      }
      return nil
    }
  }

  @inline(__always)
  private static func areSame(_ known: String, _ name: String) -> Bool {
    known.utf8.count == name.utf8.count && known == name
  }
}

extension String {
  /// Lets `body` see the bytes where they are.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    // Only strings that come from Objective-C are kept in another way.
    var copy = self
    return copy.withUTF8(body)
  }
}
