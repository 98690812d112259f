/// What a gzip file holds: all its members, one after another, each with its checksum and length compared.
final class GzipStream: ByteStream {
  private let file: RegularFile
  private let packed: FileSlice
  private let inflater: Inflater
  private var count: UnpackedCount
  private var isBetweenMembers = false

  init(_ file: RegularFile, limits: UnpackingLimits = .standard) throws(XMLReadFailure) {
    self.file = file
    packed = FileSlice(file, 0..<file.state.size)
    inflater = try Inflater(.gzip)
    count = UnpackedCount(limits)
  }

  var isUnchanged: Bool { file.isUnchanged }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLReadFailure) -> Int {
    while true {
      let input = try packed.available()
      if isBetweenMembers {
        guard let first = input.first else { return 0 }
        guard first == 0x1F else { throw .archive(.damaged(.trailing)) }
        inflater.restart()
        isBetweenMembers = false
      }
      let step = try inflater.inflate(input, into: buffer)
      packed.take(step.consumed)
      isBetweenMembers = step.isAtEnd
      if step.produced > 0 {
        try count.add(UnsafeRawBufferPointer(rebasing: buffer[..<step.produced]), packed: packed.taken)
        return step.produced
      }
    }
  }

  /// About how many bytes will come out, to tell how far a reading is: the trailer of the last member says it
  /// modulo 4 GiB, if there is one member only.
  static func likelyLength(of file: RegularFile) throws(XMLReadFailure) -> Int {
    let size = file.state.size
    guard size >= 18, let trailer = try FileSlice(file, size - 4..<size).bytes(4) else { return size }
    let stated = trailer.little32(at: 0)
    // Documents of ours shrink to about a twenty-fifth.
    let rounds = max(0, (Double(size) * 25 - Double(stated)) / 0x1p32).rounded()
    return min(stated + Int(rounds) << 32, UnpackingLimits.standard.largest(from: size))
  }
}
