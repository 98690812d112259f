import Diagnostics
import LaneComparison
import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What came of one file.
struct Reading {
  /// In words.
  let words: String
  /// Whether the fast lane accepted what the schema lane refuses.
  let isFault: Bool

  /// A bulk document up to and with its first row. What follows it is read by both lanes, whatever it is.
  private static let head = Array(
    """
    <assessments xmlns="urn:sanj:1" id="A" calendar="persian">
    <assessment employee="1" competency="c" level="2" source="peer" date="1404-02-15"/>

    """.utf8)

  /// Reads the file as it is, and as rows.
  init(of path: String) {
    do {
      let document = try XMLReader.read(path, as: path, bulkRoots: ["assessments", "workforce"])
      let bytes = try Self.bytes(of: path)
      let whole = try LaneComparison.compare(bytes)
      let rows = try [true, false].map { scansRows in
        try LaneComparison.compare(
          Self.head + bytes, root: "assessments", part: 1 << 12, chunk: 1 << 10, scansRows: scansRows)
      }
      let faults = ([whole] + rows).compactMap { if case .disagreed(let why) = $0 { why } else { nil } }
      isFault = !faults.isEmpty
      let codes = Set(document.findings.map(\.rule.code)).sorted().joined(separator: " ")
      words =
        (["\(codes.isEmpty ? "sound" : codes)", "as rows \(rows.map { "\($0)" }.joined(separator: " and "))"]
        + faults).joined(separator: ", ")
    } catch let failure as XMLReadFailure {
      words = failure.finding(in: path).rule.code
      isFault = false
    } catch {
      words = "\(error)"
      isFault = true
    }
  }

  /// Writes to memory and forgets where it is.
  @inline(never)
  static func forget(_ memory: UnsafeMutableRawPointer?) { memory?.storeBytes(of: 1, as: UInt8.self) }

  /// The most memory that the program has had.
  static var peakMegabytes: Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, which is imported as another type on each system.
    guard getrusage(0, &usage) == 0 else { return 0 }
    #if canImport(Darwin)
      return usage.ru_maxrss >> 20
    #else
      return usage.ru_maxrss >> 10
    #endif
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw XMLReadFailure.unreadable(errno: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
