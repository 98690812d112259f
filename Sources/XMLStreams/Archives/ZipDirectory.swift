/// The list of an archive's entries, read with distrust: nothing in it is believed that the file does not bear
/// out.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []

  private static let recordLength = 46

  init(of file: RegularFile, limits: UnpackingLimits = .standard) throws(XMLReadFailure) {
    let end = try ZipEnd(of: file)
    guard end.entryCount <= limits.entries, end.directory.count <= limits.directory else {
      throw .archive(.tooManyEntries(limit: limits.entries))
    }
    let slice = FileSlice(file, end.directory)
    for _ in 0..<end.entryCount { entries.append(try Self.entry(slice)) }
    guard slice.taken == end.directory.count else { throw .archive(.damaged(.directory)) }
    try refuseOverlaps(before: end.directory.lowerBound)
  }

  private static func entry(_ slice: FileSlice) throws(XMLReadFailure) -> ZipEntry {
    guard let record = try slice.bytes(recordLength), record.starts(with: Array("PK\u{1}\u{2}".utf8)),
      let path = try slice.bytes(record.little16(at: 28)),
      let extra = try slice.bytes(record.little16(at: 30)),
      try slice.bytes(record.little16(at: 32)) != nil
    else { throw .archive(.damaged(.directory)) }
    var long = LongFields(extra)
    guard let size = long.value(record.little32(at: 24)),
      let packedSize = long.value(record.little32(at: 20)),
      let offset = long.value(record.little32(at: 42))
    else { throw .archive(.damaged(.directory)) }
    return ZipEntry(
      path: path, kind: kind(madeBy: record[5], attributes: record.little32(at: 38)),
      isEncrypted: record.little16(at: 8) & 1 != 0, method: record.little16(at: 10),
      checksum: UInt32(record.little32(at: 16)), packedSize: packedSize, size: size, offset: offset)
  }

  /// On Unix (3) and macOS (19) the upper half of the attributes is the mode of the file.
  private static func kind(madeBy system: UInt8, attributes: Int) -> ZipEntry.Kind {
    guard system == 3 || system == 19 else { return .fileOrFolder }
    switch attributes >> 28 {
    case 0, 0o04, 0o10: return .fileOrFolder
    default: return .special
    }
  }

  /// Entries that share bytes make a small archive hold any amount; no program writes them by accident.
  private func refuseOverlaps(before end: Int) throws(XMLReadFailure) {
    let areInside = entries.allSatisfy { entry in
      entry.packedSize <= end && entry.offset <= end && entry.extent <= end - entry.offset
    }
    guard areInside else { throw .archive(.damaged(.directory)) }
    var free = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= free else { throw .archive(.damaged(.overlap)) }
      free = entry.offset + entry.extent
    }
  }
}

/// The numbers of a record that did not fit into 32 bits, in the order in which they are asked for.
private struct LongFields {
  private var rest: [UInt8] = []

  /// - Parameter extra: Blocks of a number, a length, and as many bytes.
  init(_ extra: [UInt8]) {
    var place = 0
    while place + 4 <= extra.count {
      let length = extra.little16(at: place + 2)
      guard place + 4 + length <= extra.count else { return }
      if extra.little16(at: place) == 1 {
        rest = Array(extra[place + 4..<place + 4 + length])
        return
      }
      place += 4 + length
    }
  }

  /// A number of the record, or the long one that it stands for; `nil` if that is larger than any file.
  mutating func value(_ short: Int) -> Int? {
    guard short == 0xFFFF_FFFF, rest.count >= 8 else { return short }
    defer { rest.removeFirst(8) }
    return rest.little64(at: 0)
  }
}
