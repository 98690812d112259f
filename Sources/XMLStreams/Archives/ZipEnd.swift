/// Where the list of an archive's entries stands: what the record at the end of the file says, with its
/// extension for archives that outgrow 32 bits.
struct ZipEnd {
  let entryCount: Int
  let directory: Range<Int>

  private static let recordLength = 22
  private static let locatorLength = 20
  private static let longRecordLength = 56

  init(of file: RegularFile) throws(XMLReadFailure) {
    let size = file.state.size
    // The record, a comment behind it, and the locator of the long record before it.
    let start = max(0, size - Self.recordLength - 0xFFFF - Self.locatorLength)
    guard let tail = try FileSlice(file, start..<size).bytes(size - start), let place = Self.record(in: tail)
    else { throw .archive(.damaged(.directory)) }
    let record = Array(tail[place..<place + Self.recordLength])
    var disks = [record.little16(at: 4), record.little16(at: 6)]
    var counts = [record.little16(at: 8), record.little16(at: 10)]
    var length = record.little32(at: 12)
    var offset = record.little32(at: 16)
    var limit = start + place
    if disks.contains(0xFFFF) || counts.contains(0xFFFF) || length == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
      place >= Self.locatorLength, let long = try Self.longRecord(Array(tail[place - 20..<place]), in: file)
    {
      disks = [long.bytes.little32(at: 16), long.bytes.little32(at: 20)]
      guard let here = long.bytes.little64(at: 24), let all = long.bytes.little64(at: 32),
        let longLength = long.bytes.little64(at: 40), let longOffset = long.bytes.little64(at: 48)
      else { throw .archive(.damaged(.directory)) }
      counts = [here, all]
      (length, offset, limit) = (longLength, longOffset, long.offset)
    }
    guard disks == [0, 0], counts[0] == counts[1] else { throw .archive(.damaged(.severalParts)) }
    guard offset <= limit, length <= limit - offset else { throw .archive(.damaged(.directory)) }
    entryCount = counts[1]
    directory = offset..<offset + length
  }

  /// The last record whose comment ends with the file.
  private static func record(in tail: [UInt8]) -> Int? {
    stride(from: tail.count - recordLength, through: 0, by: -1).first { place in
      tail[place] == UInt8(ascii: "P") && tail[place...].starts(with: Array("PK\u{5}\u{6}".utf8))
        && place + recordLength + tail.little16(at: place + 20) == tail.count
    }
  }

  /// The long record that a locator leads to; `nil` if it is no locator.
  private static func longRecord(
    _ locator: [UInt8], in file: RegularFile
  ) throws(XMLReadFailure) -> (bytes: [UInt8], offset: Int)? {
    guard locator.starts(with: Array("PK\u{6}\u{7}".utf8)) else { return nil }
    guard let offset = locator.little64(at: 8), offset <= file.state.size - longRecordLength,
      let bytes = try FileSlice(file, offset..<offset + longRecordLength).bytes(longRecordLength),
      bytes.starts(with: Array("PK\u{6}\u{6}".utf8))
    else { throw .archive(.damaged(.directory)) }
    return (bytes, offset)
  }
}
