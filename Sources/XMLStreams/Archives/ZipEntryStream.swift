import CZlib

/// The content of one entry of an archive, its length and checksum compared at the end.
final class ZipEntryStream: ByteStream {
  private let file: RegularFile
  private let entry: ZipEntry
  private let packed: FileSlice
  /// `nil` if the entry is stored as it is.
  private let inflater: Inflater?
  private var count: UnpackedCount
  private var checksum: uLong
  private var isAtEnd = false

  /// - Parameter file: The archive, which must be as it was when `entry` was listed.
  init(_ entry: ZipEntry, of file: RegularFile, limits: UnpackingLimits = .standard) throws(XMLReadFailure) {
    self.entry = entry
    self.file = file
    let start = try ZipEntryHeader.contentStart(of: entry, in: file)
    packed = FileSlice(file, start..<start + entry.packedSize)
    inflater = entry.method == ZipEntry.deflated ? try Inflater(.none) : nil
    count = UnpackedCount(limits)
    checksum = crc32(0, nil, 0)
  }

  var isUnchanged: Bool { file.isUnchanged }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    while !isAtEnd {
      let produced = try unpack(into: buffer)
      guard produced > 0 || isAtEnd else { continue }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<produced])
      try count.add(bytes, packed: packed.taken)
      if count.total > entry.size { throw .archive(.damaged(.length)) }
      checksum = crc32(checksum, bytes.baseAddress?.assumingMemoryBound(to: Bytef.self), uInt(produced))
      if isAtEnd { try compare() }
      return produced
    }
    return 0
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    let input = try packed.available()
    if let inflater {
      let step = try inflater.inflate(input, into: buffer)
      packed.take(step.consumed)
      isAtEnd = step.isAtEnd
      return step.produced
    }
    let part = input.prefix(buffer.count)
    UnsafeMutableRawBufferPointer(rebasing: buffer[..<part.count]).copyBytes(from: part)
    packed.take(part.count)
    isAtEnd = part.isEmpty
    return part.count
  }

  /// Holds what came out to what the archive says of it.
  private func compare() throws(XMLReadFailure) {
    if packed.taken != entry.packedSize || count.total != entry.size { throw .archive(.damaged(.length)) }
    if checksum != uLong(entry.checksum) { throw .archive(.damaged(.content)) }
  }
}
