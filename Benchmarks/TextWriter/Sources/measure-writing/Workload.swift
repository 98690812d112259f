import TextWriterPeer
import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Elements to be written, as both writers want them.
struct Workload {
  /// One element: its name, its attributes and its text.
  typealias Element = (name: String, attributes: [(String, String?)], text: String?)

  let name: String
  let elements: [Element]

  /// Ratings, whose values are in attributes.
  static func rows(_ count: Int) -> Workload {
    let sources = ["self", "peer", "supervisor", "observed", "test"]
    return Workload(
      name: "rows",
      elements: (0..<count).map { index in
        (
          "assessment",
          [
            ("employee", String(1_000_000 + index / 30)), ("competency", "شایستگی-\(index % 30)"),
            ("level", "\(index % 5).\(index % 10)"), ("source", sources[index % 5]),
            ("date", "1404-0\(1 + index % 6)-1\(index % 10)"),
          ], nil
        )
      })
  }

  /// Titles, a few of which have something to escape.
  static func texts(_ count: Int) -> Workload {
    Workload(
      name: "texts",
      elements: (0..<count).map { index in
        let sign = index % 8 == 0 ? " <۲۰۰ & ۳۰۰>" : ""
        return (
          "title", [("xml:lang", "fa")],
          "دوره آشنایی با قانون شهرداری و بودجه‌ریزی عملیاتی، گروه \(index)\(sign)"
        )
      })
  }

  /// Writes the document by `XMLWriter`.
  func write() throws -> [UInt8] {
    var writer = XMLWriter()
    try writer.open("assessments", [("xmlns", XMLWriter.namespace)])
    for element in elements {
      if let text = element.text {
        try writer.element(element.name, element.attributes, text: text)
      } else {
        try writer.empty(element.name, element.attributes)
      }
    }
    return writer.finish()
  }

  /// Makes `body` see the elements as the peer wants them.
  func withPeerElements(_ body: ([peer_element]) throws -> Void) rethrows {
    var strings: [UnsafeMutablePointer<CChar>?] = []
    var lists: [UnsafeMutablePointer<UnsafePointer<CChar>?>] = []
    defer {
      for string in strings { free(string) }
      for list in lists { list.deallocate() }
    }
    func keep(_ text: String) -> UnsafePointer<CChar>? {
      strings.append(strdup(text))
      return strings.last.flatMap { UnsafePointer($0) }
    }
    let peers = elements.map { element in
      let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: 2 * element.attributes.count)
      for (index, attribute) in element.attributes.enumerated() {
        (list + 2 * index).initialize(to: keep(attribute.0))
        (list + 2 * index + 1).initialize(to: keep(attribute.1 ?? ""))
      }
      lists.append(list)
      return peer_element(
        name: keep(element.name), attributes: list, attribute_count: element.attributes.count,
        text: element.text.flatMap { keep($0) })
    }
    try body(peers)
  }
}
