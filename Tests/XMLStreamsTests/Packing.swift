import CZlib

@testable import XMLStreams

/// Packs what the tests unpack.
enum Packing {
  /// Bytes in the gzip format, or deflated alone.
  static func deflate(_ bytes: [UInt8], level: Int32 = 6, gzip: Bool) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, level, Z_DEFLATED, gzip ? 31 : -15, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))) + 32)
    let room = output.count
    let left = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        _ = CZlib.deflate(&stream, Z_FINISH)
        return Int(stream.avail_out)
      }
    }
    return Array(output[..<(room - left)])
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, gzip: true) }
  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

  static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(crc32(0, bytes, uInt(bytes.count))) }
}

/// A zip archive whose every field can lie.
struct ZipBuilder {
  struct Entry {
    var path: [UInt8]
    var packed: [UInt8]
    var size: Int
    var checksum: UInt32
    var method = 8
    var flags = 0
    /// System and version that made it: 3 is Unix.
    var madeBy = 0x031E
    var mode = 0o100_644
    /// The list gives sizes and offset in 64 bits.
    var isLong = false
    /// What the header before the content says, where it differs from the list.
    var headerPath: [UInt8]?
    var headerMethod: Int?
    /// A block in the header that the list does not have.
    var headerExtra: [UInt8] = []
    /// Sizes and checksum follow the content, as where a program could not go back.
    var hasDescriptor = false
    /// Where the list says that it begins, if that is a lie.
    var offset: Int?

    init(_ path: String, _ text: String) { self.init(Array(path.utf8), Array(text.utf8)) }

    init(_ path: [UInt8], _ bytes: [UInt8], isStored: Bool = false) {
      self.path = path
      packed = isStored ? bytes : Packing.deflate(bytes, gzip: false)
      method = isStored ? 0 : 8
      size = bytes.count
      checksum = Packing.checksum(bytes)
    }
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  /// The end in 64 bits too.
  var isLong = false
  /// What the end says, if that is a lie.
  var count: Int?
  var directoryOffset: Int?
  var disk = 0

  init(_ entries: [Entry]) { self.entries = entries }

  init(_ documents: [(String, String)]) { entries = documents.map { Entry($0.0, $0.1) } }

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(entry.offset ?? result.count)
      let path = entry.headerPath ?? entry.path
      let isLater = entry.hasDescriptor
      result += Self.signature(3, 4) + Self.little(20, 2)
      result += Self.little(entry.flags | (isLater ? 8 : 0), 2)
      result += Self.little(entry.headerMethod ?? entry.method, 2) + Self.little(0, 4)
      result += Self.little(isLater ? 0 : Int(entry.checksum), 4)
      result += Self.little(isLater ? 0 : entry.packed.count, 4) + Self.little(isLater ? 0 : entry.size, 4)
      result += Self.little(path.count, 2) + Self.little(entry.headerExtra.count, 2)
      result += path + entry.headerExtra + entry.packed
      if isLater {
        result += Self.signature(7, 8) + Self.little(Int(entry.checksum), 4)
        result += Self.little(entry.packed.count, 4) + Self.little(entry.size, 4)
      }
    }
    let start = directoryOffset ?? result.count
    let from = result.count
    for (entry, offset) in zip(entries, offsets) { result += Self.record(entry, at: offset) }
    let length = result.count - from
    let total = count ?? entries.count
    if isLong {
      let place = result.count
      result += Self.signature(6, 6) + Self.little(44, 8) + Self.little(45, 2) + Self.little(45, 2)
      result += Self.little(disk, 4) + Self.little(disk, 4) + Self.little(total, 8) + Self.little(total, 8)
      result += Self.little(length, 8) + Self.little(start, 8)
      result += Self.signature(6, 7) + Self.little(0, 4) + Self.little(place, 8) + Self.little(1, 4)
    }
    result += Self.signature(5, 6)
    for value in [disk, disk, total, total] { result += Self.little(isLong ? 0xFFFF : value, 2) }
    for value in [length, start] { result += Self.little(isLong ? 0xFFFF_FFFF : value, 4) }
    return result + Self.little(comment.count, 2) + comment
  }

  private static func record(_ entry: Entry, at offset: Int) -> [UInt8] {
    let numbers = [entry.size, entry.packed.count, offset]
    let extra = entry.isLong ? little(1, 2) + little(24, 2) + numbers.flatMap { little($0, 8) } : []
    var result = signature(1, 2) + little(entry.madeBy, 2) + little(20, 2)
    result += little(entry.flags | (entry.hasDescriptor ? 8 : 0), 2) + little(entry.method, 2) + little(0, 4)
    result += little(Int(entry.checksum), 4)
    result += little(entry.isLong ? 0xFFFF_FFFF : entry.packed.count, 4)
    result += little(entry.isLong ? 0xFFFF_FFFF : entry.size, 4)
    result += little(entry.path.count, 2) + little(extra.count, 2) + little(0, 2) + little(0, 4)
    result += little(entry.mode << 16, 4) + little(entry.isLong ? 0xFFFF_FFFF : offset, 4)
    return result + entry.path + extra
  }

  private static func signature(_ third: UInt8, _ fourth: UInt8) -> [UInt8] { [0x50, 0x4B, third, fourth] }

  static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
