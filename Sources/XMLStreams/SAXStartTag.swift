import CLibXML2

/// A start tag as libxml2 hands it over; all memory is the parser's and valid during the call only.
struct SAXStartTag {
  /// The local name; libxml2 keeps one copy of each name while the parser lives, so equal names are one pointer.
  let localName: UnsafePointer<xmlChar>
  let prefix: UnsafePointer<xmlChar>?
  let namespace: UnsafePointer<xmlChar>?
  let namespaceCount: Int32
  let namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let attributes: SAXAttributes
}

/// The attributes of a start tag: five pointers each, to local name, prefix, namespace, and the start and the
/// end of the value.
struct SAXAttributes {
  let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count32: Int32

  static var none: SAXAttributes { SAXAttributes(base: nil, count32: 0) }

  var count: Int { Int(count32) }

  /// The name at `index` as the document writes it.
  func name(at index: Int) -> String {
    guard let base, let local = base[5 * index] else { return "" }
    guard let prefix = base[5 * index + 1] else { return String(cString: local) }
    return String(cString: prefix) + ":" + String(cString: local)
  }

  /// The local name and the namespace at `index`.
  func expandedName(at index: Int) -> (local: String, namespace: String?) {
    guard let base, let local = base[5 * index] else { return ("", nil) }
    return (String(cString: local), base[5 * index + 2].map { String(cString: $0) })
  }

  /// The index of the attribute that the document writes as `name`.
  func index(of name: String) -> Int? {
    guard let base else { return nil }
    var name = name
    return name.withUTF8 { wanted in
      (0..<count).first { index in
        guard let local = base[5 * index] else { return false }
        guard let prefix = base[5 * index + 1] else { return Self.equals(local, wanted[...]) }
        guard let colon = wanted.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return Self.equals(prefix, wanted[..<colon]) && Self.equals(local, wanted[(colon + 1)...])
      }
    }
  }

  /// The bytes of the value at `index`, every ampersand as libxml2 hands it over: as `&#38;`. No other reference is
  /// left in them. An empty value has an address too.
  func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let base, let start = base[5 * index + 3], let end = base[5 * index + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// The value at `index`.
  func value(at index: Int) -> String {
    let bytes = bytes(at: index)
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      decoded.append(byte)
      if byte == UInt8(ascii: "&"), rest.starts(with: "#38;".utf8) { rest = rest.dropFirst(4) }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func equals(_ text: UnsafePointer<xmlChar>, _ wanted: Slice<UnsafeBufferPointer<UInt8>>)
    -> Bool
  {
    var index = 0
    for byte in wanted {
      guard text[index] == byte else { return false }
      index += 1
    }
    return text[index] == 0
  }
}
