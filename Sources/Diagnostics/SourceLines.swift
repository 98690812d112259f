#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines that findings point at, read from their files once each.
///
/// Of every line only the surroundings of the places are kept, so a document of any size, even one without
/// line breaks, costs little memory. What cannot be read any more, is no regular file, or is not UTF-8 has no
/// lines; a finding is then shown without its excerpt.
public struct SourceLines: Sendable {
  /// Characters that are kept on either side of a place.
  private static let surroundings = 240

  /// Neighbouring surroundings of one line, joined.
  private struct Segment {
    var firstColumn: Int
    var lastColumn: Int
    var bytes: [UInt8] = []
    var scalars: [Unicode.Scalar] = []
    var continues = false
  }

  private var segments: [String: [Int: [Segment]]] = [:]

  /// Gives the text of a document, by the name that findings have for it, a piece at a time to its second argument,
  /// until that says `false`; a document that cannot be read gives nothing.
  public typealias Texts = @Sendable (String, (UnsafeRawBufferPointer) -> Bool) -> Void

  /// The texts of the files that places name.
  public static let files: Texts = { readFile($0, $1) }

  /// Reads the surroundings of the places of `findings`.
  public init(
    for findings: some Sequence<Finding>,
    in texts: (String, (UnsafeRawBufferPointer) -> Bool) -> Void = Self.files
  ) {
    var wanted: [String: [Int: Set<Int>]] = [:]
    for case let location? in findings.map(\.location) where location.line > 0 {
      wanted[location.file, default: [:]][location.line, default: []].insert(max(location.column, 1))
    }
    for (file, columns) in wanted {
      var scan = Scan(wanted: columns.mapValues { Self.segments(around: $0) })
      var isReadable = false
      texts(file) { bytes in
        isReadable = true
        scan.take(bytes)
        return !scan.isDone
      }
      guard isReadable else { continue }
      scan.endLine()
      segments[file] = scan.found
    }
  }

  /// The line at `location`, one of the places that were asked for; `nil` if there is none.
  public func line(at location: SourceLocation) -> SourceLine? {
    let column = max(location.column, 1)
    guard let segments = segments[location.file]?[location.line] else { return nil }
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].firstColumn <= column { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let segment = segments[low - 1]
    let first = max(segment.firstColumn, column - Self.surroundings)
    let end = min(segment.scalars.count, column - segment.firstColumn + Self.surroundings)
    guard first - segment.firstColumn <= end else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: segment.scalars[first - segment.firstColumn..<end])
    return SourceLine(
      String(view), firstColumn: first, continues: segment.continues || end < segment.scalars.count)
  }

  private static func segments(around columns: Set<Int>) -> [Segment] {
    var result: [Segment] = []
    for column in columns.sorted() {
      let first = max(1, column - surroundings)
      let last = column + surroundings
      if let previous = result.last, first <= previous.lastColumn + 1 {
        result[result.count - 1].lastColumn = last
      } else {
        result.append(Segment(firstColumn: first, lastColumn: last))
      }
    }
    return result
  }

  /// Gives a file from its start, if it is a regular one.
  private static func readFile(_ path: String, _ take: (UnsafeRawBufferPointer) -> Bool) {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let count = Self.systemRead(descriptor, buffer)
        guard count > 0, take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
      }
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// The state of the pass: which line and column comes next.
  private struct Scan {
    let wanted: [Int: [Segment]]
    let lastLine: Int
    var found: [Int: [Segment]] = [:]
    var line = 1
    /// Column of the last character that began, 0 before the first.
    var column = 0
    var current: [Segment]
    /// Index in `current` of the segment that is being filled or comes next.
    var index = 0

    init(wanted: [Int: [Segment]]) {
      self.wanted = wanted
      lastLine = wanted.keys.max() ?? 0
      current = wanted[1] ?? []
    }

    var isDone: Bool { line > lastLine }

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
      var next = 0
      while next < bytes.count, !isDone {
        if index == current.count {
          // Nothing more of this line is wanted.
          while next < bytes.count, bytes[next] != 0x0A { next += 1 }
          guard next < bytes.count else { return }
          next += 1
          endLine()
          continue
        }
        let byte = bytes[next]
        next += 1
        if byte == 0x0A {
          endLine()
        } else {
          add(byte)
        }
      }
    }

    private mutating func add(_ byte: UInt8) {
      if byte & 0xC0 != 0x80 {
        column += 1
        if column > current[index].lastColumn {
          current[index].continues = true
          index += 1
          if index == current.count { return }
        }
      }
      if column >= current[index].firstColumn { current[index].bytes.append(byte) }
    }

    mutating func endLine() {
      var segments: [Segment] = []
      for var segment in current {
        if segment.bytes.last == 0x0D, !segment.continues { segment.bytes.removeLast() }
        guard let text = String(validating: segment.bytes, as: UTF8.self), !text.utf8.contains(0) else {
          continue
        }
        segment.scalars = Array(text.unicodeScalars)
        segment.bytes = []
        segments.append(segment)
      }
      if !segments.isEmpty { found[line] = segments }
      line += 1
      column = 0
      index = 0
      current = wanted[line] ?? []
    }
  }
}
